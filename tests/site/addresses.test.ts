/** A site that knows its address says it wherever it must be whole; one that does not says nothing that could be false. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiFaults } from './api-faults.ts';
import { filesIn, runScript, temporaryFolder } from './commands.ts';

const HOME = 'https://example.cn/progress';

/** The second city's site, published below a path; real, and with the address that is given. */
function built(url: string | null): { readonly files: ReadonlyMap<string, Buffer>; text(name: string): string } {
  const folder = temporaryFolder('addresses');
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
  cpSync('tests/fixtures/second-city', data, { recursive: true });
  const path = join(data, 'programme.json');
  const programme = JSON.parse(readFileSync(path, 'utf8')) as { site: object };
  writeFileSync(path, JSON.stringify({ ...programme, site: { ...programme.site, url } }));
  // The path is that of the address; without one it is told.
  const result = runScript('build.ts', { DATA_DIR: data, OUT_DIR: out }, url === null ? ['--base', '/progress'] : []);
  expect(result).toMatchObject({ status: 0 });
  const files = filesIn(out);
  return { files, text: (name) => files.get(name)?.toString('utf8') ?? '' };
}

const attribute = (html: string, tag: RegExp): string | undefined => tag.exec(html)?.[1];

describe('a site with an address', () => {
  const { files, text } = built(`${HOME}/`);
  const named = [...files.keys()].filter((name) => name.endsWith('.html') && name !== '404.html');
  const pages = named.filter((name) => !name.startsWith('embed/'));

  it('has on every page its whole address, the canonical link, and the picture of a link', () => {
    for (const name of pages) {
      const html = text(name);
      const own = `${HOME}/${name.replace(/index\.html$/, '')}`;
      expect(attribute(html, /<link rel="canonical" href="([^"]*)"/), name).toBe(own);
      expect(attribute(html, /<meta property="og:url" content="([^"]*)"/), name).toBe(own);
      const picture = attribute(html, /<meta property="og:image" content="([^"]*)"/) ?? '';
      expect(files.has(picture.replace(`${HOME}/`, '')), `${name}: ${picture}`).toBe(true);
    }
    expect(text('targets/index.html')).toContain(`本页地址：${HOME}/targets/`);
  });

  it('tells whoever embeds a figure where it stands, and programs what to put into a page', () => {
    const embeds = named.filter((name) => name.startsWith('embed/'));
    expect(embeds.length).toBeGreaterThan(10);
    for (const name of embeds) {
      const html = text(name);
      const own = `${HOME}/${name.replace(/index\.html$/, '')}`;
      const canonical = attribute(html, /<link rel="canonical" href="([^"]*)"/) ?? '';
      const [page = '', id = ''] = canonical.replace(`${HOME}/`, '').split('#');
      expect(text(`${page}index.html`), name).toContain(`id="${id}" data-key="${name.split('/')[1] ?? ''}"`);
      expect(attribute(html, /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/)).toBe(
        `${own}oembed.json`,
      );
      const answer = JSON.parse(text(name.replace('index.html', 'oembed.json'))) as Record<string, string>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${HOME}/` });
      expect(answer['html']).toContain(`<iframe src="${own}" title="`);
      expect(answer['html']).toContain(`<script async src="${HOME}/embed/embed.js"></script>`);
      expect(text(`${page}index.html`)).toContain(`href="${own}oembed.json"`);
    }
    expect(files.has('embed/embed.js')).toBe(true);
  });

  it('lists every page for search engines, with the day of the publication, and says where', () => {
    expect(text('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}/sitemap.xml\n`);
    const listed = [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
    expect(listed).toEqual(pages.map((name) => `${HOME}/${name.replace(/index\.html$/, '')}`).sort());
  });

  it('has whole addresses in its feeds, and none that leads nowhere', () => {
    const feeds = [...files.keys()].filter((name) => name.endsWith('.xml') && name !== 'sitemap.xml');
    expect(feeds).toContain('proposals/changes.xml');
    expect(feeds).toContain('releases/feed.xml');
    for (const name of feeds) {
      const feed = text(name);
      expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${HOME}/${name}"/>`);
      for (const [, href = ''] of feed.matchAll(/ href="([^"#]*)/g)) {
        expect(href, name).toMatch(/^https:\/\/example\.cn\/progress\//);
        expect(files.has(href.slice(HOME.length + 1).replace(/(^|\/)$/, '$1index.html')), `${name}: ${href}`).toBe(
          true,
        );
      }
    }
    expect(text('proposals/changes.xml')).toContain(
      `<link rel="alternate" type="text/html" href="${HOME}/proposals/"/>`,
    );
    expect(text('proposals/index.html')).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/progress\/proposals\/changes\.xml"/,
    );
    expect((JSON.parse(text('data/datapackage.json')) as { homepage?: string }).homepage).toBe(`${HOME}/`);
  });

  it('describes its static API below it, address by address', async () => {
    const { servers } = JSON.parse(text('openapi.json')) as { servers: readonly { url: string }[] };
    expect(servers).toEqual([{ url: HOME }]);
    expect(await apiFaults(files)).toEqual([]);
  });

  it('names its datasets by it, in the catalogue and on the page of the downloads', () => {
    const { '@id': id, 'dcat:dataset': datasets } = JSON.parse(text('data/catalog.jsonld')) as {
      '@id': string;
      'dcat:dataset': readonly { '@id': string; 'dcat:distribution': readonly Record<string, { '@id': string }>[] }[];
    };
    expect(id).toBe(`${HOME}/data/`);
    const addresses = datasets.flatMap((own) =>
      own['dcat:distribution'].map((file) => file['dcat:downloadURL']?.['@id']),
    );
    for (const address of addresses) expect(files.has((address ?? '').replace(`${HOME}/`, '')), address).toBe(true);
    const page = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text('data/index.html'))?.[1] ?? '';
    const { dataset } = JSON.parse(page) as { dataset: readonly { '@id': string }[] };
    expect(dataset.map((own) => own['@id'])).toEqual(datasets.map((own) => own['@id']));
  });
});

describe('a site without an address', () => {
  const { files, text } = built(null);

  it('claims none', () => {
    expect(files.has('sitemap.xml')).toBe(false);
    expect(text('robots.txt')).not.toContain('Sitemap');
    expect(text('index.html')).not.toMatch(/rel="canonical"|og:url|oembed/);
    expect([...files.keys()].filter((name) => name.endsWith('oembed.json'))).toEqual([]);
    expect(text('embed/overview-target-coverage/index.html')).not.toMatch(/rel="canonical"|oembed/);
    expect(text('targets/index.html')).toContain('本页地址：/targets/');
    expect(text('proposals/changes.xml')).not.toContain('rel="self"');
    expect(text('openapi.json')).toContain('"url": "."');
    expect(/<script type="application\/ld\+json">[^]*?<\/script>/.exec(text('data/index.html'))?.[0]).not.toContain(
      '"@id"',
    );
  });
});
