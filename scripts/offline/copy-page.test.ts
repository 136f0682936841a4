import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Addresses, relativeAddress } from './addresses.ts';
import { copyPage, type CopiedPage } from './copy-page.ts';
import { baseOf } from './copy-site.ts';

const SITE: ReadonlyMap<string, string> = new Map([
  ['index.html', ''],
  ['favicon.svg', ''],
  ['find/index.html', ''],
  ['map/areas.json', '{}'],
  ['grids/g-1/index.html', ''],
  ['grids/g-1/data.json', '{}'],
  ['places/city.svg', '<svg><title>城</title><path id="city" d="M0 0l1 1z"/><g id="part"><path d="M1 1"/></g></svg>'],
]);

const copied = (html: string, base = '/a/', file = 'grids/g-1/index.html'): Promise<CopiedPage> =>
  copyPage(html, {
    file,
    addresses: new Addresses(base),
    has: (path) => SITE.has(path) || [...SITE.keys()].some((each) => path === '' || each.startsWith(path)),
    read: (path) => SITE.get(path) ?? '',
    scriptOf: (modules) => Promise.resolve(`scripts/${modules.map((path) => path.replace(/\W/g, '')).join('-')}.js`),
  });

const htmlOf = async (html: string, base?: string, file?: string): Promise<string> =>
  (await copied(html, base, file)).html;

describe('an address in a copy', () => {
  it('leads from file to file, and a page is its document', async () => {
    expect(await htmlOf('<a href="/a/">')).toBe('<a href="../../index.html">');
    expect(await htmlOf('<a href="/a/find/#q=1">')).toBe('<a href="../../find/index.html#q=1">');
    expect(await htmlOf('<a href="/a/find/?q=1&amp;b=2#c">')).toBe('<a href="../../find/index.html?q=1&amp;b=2#c">');
    expect(await htmlOf('<a href="data.json">')).toBe('<a href="data.json">');
    expect(await htmlOf('<a href="./">')).toBe('<a href="index.html">');
    expect(await htmlOf('<link href="/favicon.svg">', '/', 'index.html')).toBe('<link href="favicon.svg">');
    expect(await htmlOf('<form action="/find/">', '/', 'index.html')).toBe('<form action="find/index.html">');
  });

  it('stays as it is where it is a part of the page, of another site, or no address', async () => {
    const html = [
      '<a href="#part">',
      '<a href="https://example.cn/a/">',
      '<a href="mailto:a@b.cn">',
      '<p title="/a/find/">/a/find/</p>',
      '<code data-text="/a/nowhere/">',
      '<textarea><iframe src="/a/find/"></iframe></textarea>'.replaceAll(/<(\/?iframe)/g, '&lt;$1'),
      '<a href="/b/find/">',
    ].join('');
    expect(await htmlOf(html)).toBe(html);
  });

  it('is a folder for scripts, which put names behind it, wherever the page hands it to them', async () => {
    const { html, handed, linked } = await copied(
      '<x-y data-pages="/a/grids/" data-file="/a/map/areas.json" data-config="{&quot;a&quot;:[&quot;/a/map/&quot;,&quot;/a/&quot;,7]}">' +
        '<script type="application/json">{"at":"/a/grids/g-1/","no":"/a/none","text":"<\\/b>"}</script>',
    );
    expect(html).toBe(
      '<x-y data-pages="../" data-file="../../map/areas.json" data-config="{&quot;a&quot;:[&quot;../../map/&quot;,&quot;/a/&quot;,7]}">' +
        '<script type="application/json">{"at":"./","no":"/a/none","text":"\\u003c/b>"}</script>',
    );
    expect(handed).toEqual(['map/areas.json']);
    expect(linked).toEqual([]);
  });

  it('leads to where it should from any file, whatever the names', () => {
    const name = fc.stringMatching(/^[a-z:?#%汉 ]{1,4}$/).filter((text) => text.trim() === text);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, fc.boolean(), (from, to, isFolder) => {
        // No file is the folder that another lies in.
        fc.pre(isFolder || !from.startsWith(`${to}/`));
        const target = isFolder ? `${to}/` : to;
        const start = `file:///copy/${from.split('/').map(encodeURIComponent).join('/')}`;
        const { pathname, search, hash } = new URL(relativeAddress(from, target), start);
        expect(decodeURIComponent(pathname)).toBe(`/copy/${target}`);
        expect(search + hash).toBe('');
      }),
    );
  });
});

describe('what a browser refuses of files', () => {
  it('modules: a page has one classic script, run when the page is there, that does what all of them do', async () => {
    const html =
      '<head></head><script type="module" src="/a/b.js"></script><p>甲</p><script type="module" src="/a/c.js"></script>';
    expect(await htmlOf(html)).toBe('<head><script defer src="../../scripts/bjs-cjs.js"></script></head><p>甲</p>');
  });

  it('drawings of another file: they stand in the page, each once', async () => {
    const html = '<svg><use href="/a/places/city.svg#city"/></svg><svg><use href="/a/places/city.svg#city"/></svg>';
    expect(await htmlOf(html)).toBe(
      '<svg><defs><path id="city" d="M0 0l1 1z"/></defs><use href="#city"/></svg><svg><use href="#city"/></svg>',
    );
    expect(await htmlOf('<svg><use href="/a/places/city.svg#part"></use></svg>')).toBe(
      '<svg><defs><g id="part"><path d="M1 1"/></g></defs><use href="#part"></use></svg>',
    );
    await expect(copied('<use href="/a/places/city.svg#none"/>')).rejects.toThrow('no part none');
  });

  it('what is its own by origin: the policy says files, and lets scripts in by one way', async () => {
    const policy = (ways: string, self: string): string =>
      `default-src ${self}; script-src ${self} 'sha256-x='; require-trusted-types-for 'script'; trusted-types ${ways}`;
    const page = (text: string): string => `<meta http-equiv="content-security-policy" content="${text}">`;
    const both = "'self' file:";
    expect(await htmlOf(page(policy("'none'", "'self'")))).toBe(page(policy('copy', both)));
    expect(await htmlOf(page(policy('default worker', "'self'")))).toBe(page(policy('copy default worker', both)));
  });

  it('pictures of links to the page go: there will be none', async () => {
    expect(
      await htmlOf('<meta property="og:image" content="/a/link-pictures/1.png"><meta property="og:title" content="/">'),
    ).toBe('<meta property="og:title" content="/">');
    const whole = '<meta property="og:image" content="https://example.cn/1.png">';
    expect(await htmlOf(whole)).toBe(whole);
  });
});

test('the path of a build is read off its first page', () => {
  expect(baseOf('<link rel="icon" href="/a/b/favicon.ico" sizes="32x32">')).toBe('/a/b/');
  expect(() => baseOf('<p>')).toThrow();
});
