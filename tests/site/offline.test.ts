/** The copy without a server, read over the file system: every address in it leads to a file of it. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { policyIn } from '../../scripts/kit/policy.ts';
import { filesIn, runScript, temporaryFolder } from './commands.ts';
import { offlineCopy, type OfflineCopy } from './offline-copy.ts';

const BASE = '/progress/';

const START = '打开网站.html';
const ADDRESS = /\s(?:href|src|action|poster)="([^"]*)"/g;
const SCRIPT = /<script((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/script>/g;

/** What is wrong with a page or style sheet of the copy as a file among files. */
function faultsOf(folder: string, name: string, text: string, files: ReadonlyMap<string, Buffer>): string[] {
  const here = pathToFileURL(join(folder, name));
  const addresses = name.endsWith('.css')
    ? [...text.matchAll(/url\(["']?(?!data:|#)([^"')]*)/g)]
    : [...text.matchAll(ADDRESS)];
  const dead = addresses.flatMap(([, written = '']) => {
    const address = written.replaceAll('&amp;', '&');
    const url = new URL(address, here);
    if (url.protocol !== 'file:') return [];
    const path = fileURLToPath(new URL(url.pathname, here)).slice(folder.length + 1);
    return files.has(path) ? [] : [`${name} → ${address}`];
  });
  const scripts = [...text.matchAll(SCRIPT)];
  const policy = policyIn(text) ?? '';
  const kept = scripts.flatMap(([, attributes = '', own = '']) => {
    if (attributes.includes('type="application/')) return [];
    if (attributes.includes('type="module"')) return [`${name} has a module`];
    const hash = `'sha256-${createHash('sha256').update(own).digest('base64')}'`;
    return own === '' || policy.includes(hash) ? [] : [`${name} has a script that its policy keeps away`];
  });
  const unruled = name.endsWith('.html') && !policy.includes('file:') ? [`${name} has no policy for files`] : [];
  return [...dead, ...kept, ...unruled];
}

/** What is wrong anywhere in a copy. */
function allFaults({ folder }: OfflineCopy, files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([name, bytes]) =>
    /\.(html|css)$/.test(name) ? faultsOf(folder, name, bytes.toString('utf8'), files) : [],
  );
}

/** What the scripts of a copy hand over, by path. */
function handedOver(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, bytes] of files) {
    if (!name.startsWith('site/copied/')) continue;
    new Function('copied', bytes.toString('utf8'))((path: string, text: string) => texts.set(path, text));
  }
  return texts;
}

describe('the copy of the site', () => {
  const copy = offlineCopy('dist');
  const files = filesIn(copy.folder);

  it('holds a file for every address in it, and no page that a browser would not run from a folder', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.html')).length).toBeGreaterThan(1600);
    expect(allFaults(copy, files)).toEqual([]);
  });

  it('is named after city and day, says that it is a demonstration, and can be sent', () => {
    expect(copy.name).toBe('演示_邯郸市老旧小区网站离线版_2018-12-31.zip');
    expect([...files.keys()].filter((name) => !name.startsWith('site/'))).toEqual([START, '说明.txt']);
    const readme = files.get('说明.txt')?.toString('utf8') ?? '';
    for (const text of [
      '2018年12月31日',
      '注意：演示数据，不是邯郸市的真实情况',
      '全部解压缩',
      '手机、平板和微信打不开',
    ])
      expect(readme).toContain(text);
    expect(files.get(START)?.toString('utf8')).toContain('注意：演示数据，不是邯郸市的真实情况');
    expect(copy.bytes.length).toBeLessThan(30_000_000);
  });

  it('keeps the downloads as they are, with the sums by which anybody checks them', () => {
    const sums = (files.get('site/data/SHA256SUMS')?.toString('utf8') ?? '').trim().split('\n');
    expect(sums.length).toBeGreaterThan(50);
    for (const line of sums) {
      const [hash, path = ''] = line.split('  ');
      const bytes = files.get(join('site', 'data', path)) ?? '';
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(hash);
    }
  });

  it('hands the scripts of its pages the texts that a server would send', () => {
    const texts = handedOver(files);
    for (const [path, text] of texts) expect(readFileSync(join('dist', path), 'utf8') === text, path).toBe(true);
    const folders = new Set([...texts.keys()].map((path) => path.split('/')[0]));
    for (const folder of ['find', 'map', 'compare', 'rankings', 'figures']) expect(folders).toContain(folder);
  });

  it('leaves out what nothing in it leads to: pictures of links, and what is embedded in other sites but for what its figures name', () => {
    const names = [...files.keys()];
    expect(names.filter((name) => name.startsWith('site/link-pictures/'))).toEqual([]);
    const named = new Set<string>();
    for (const [name, bytes] of files) {
      if (!name.endsWith('.html')) continue;
      const here = pathToFileURL(join(copy.folder, name));
      for (const [, address = ''] of bytes.toString('utf8').matchAll(ADDRESS)) {
        const url = new URL(address.replaceAll('&amp;', '&'), here);
        if (url.protocol !== 'file:' || url.pathname === here.pathname) continue;
        named.add(fileURLToPath(new URL(url.pathname, here)).slice(copy.folder.length + 1));
      }
    }
    const embedded = names.filter((name) => /\/embed\/.*\.html$/.test(name));
    expect(embedded.filter((name) => !named.has(name))).toEqual([]);
    const all = [...filesIn('dist').keys()].filter((name) => /(^|\/)embed\/.*\.html$/.test(name));
    expect(embedded.length).toBeLessThan(all.length / 2);
  });
});

describe('the copy of another city’s site, published below a path', () => {
  const folder = temporaryFolder('offline-city');
  const [data, site] = [join(folder, 'data'), join(folder, 'dist')];
  cpSync('tests/fixtures/second-city', data, { recursive: true });
  const path = join(data, 'programme.json');
  const programme = JSON.parse(readFileSync(path, 'utf8')) as { site: object };
  writeFileSync(path, JSON.stringify({ ...programme, site: { ...programme.site, url: `https://example.cn${BASE}` } }));
  expect(runScript('build.ts', { DATA_DIR: data, OUT_DIR: site }, ['--base', BASE])).toMatchObject({ status: 0 });
  const copy = offlineCopy(site);
  const files = filesIn(copy.folder);

  it('holds a file for every address in it, and nothing that begins at the root of a server', () => {
    expect(allFaults(copy, files)).toEqual([]);
    for (const [name, bytes] of files)
      if (name.endsWith('.html')) expect(bytes.toString('utf8'), name).not.toMatch(/(="|&quot;|,")\/progress\//);
  });

  it('says where the site is, and of no demonstration', () => {
    expect(copy.name).toMatch(/^样板市老旧小区网站离线版_\d{4}-\d{2}-\d{2}\.zip$/);
    const readme = files.get('说明.txt')?.toString('utf8') ?? '';
    expect(readme).toContain(`https://example.cn${BASE}`);
    expect(readme).not.toContain('演示');
    for (const page of ['check', 'verify'])
      expect(files.get(`site/${page}/index.html`)?.toString('utf8')).toContain(`https://example.cn${BASE}${page}/`);
  });

  it('is the same, byte for byte, each time', () => {
    expect(offlineCopy(site).bytes.equals(copy.bytes)).toBe(true);
  });

  it('is not written where a link of it would lead nowhere; what was there stays', () => {
    const to = temporaryFolder('offline-kept');
    expect(runScript('offline.ts', { OUT_DIR: site }, ['--to', to])).toMatchObject({ status: 0 });
    const before = filesIn(to);
    const spoilt = join(folder, 'spoilt');
    cpSync(site, spoilt, { recursive: true });
    rmSync(join(spoilt, 'rankings', 'index.html'));
    const result = runScript('offline.ts', { OUT_DIR: spoilt }, ['--to', to]);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('没有去处');
    expect(result.stderr).toContain('rankings/index.html');
    expect(filesIn(to)).toEqual(before);
  });

  it('needs a site', () => {
    const result = runScript('offline.ts', { OUT_DIR: temporaryFolder('no-site') });
    expect(result).toMatchObject({ status: 1 });
    expect(result.stderr).toContain('先运行 npm run build');
  });
});
