import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { BUDGETS, checkSite } from './check-site.ts';

/** The faults of a site of one page with this in it, and a page beside it. */
function faultsWith(body: string, base = '/'): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'check-site-'));
  mkdirSync(join(dir, 'about'));
  const page = (inner: string): string =>
    `<!doctype html><html lang="zh-CN"><title>甲市</title><body>${inner}</body></html>`;
  writeFileSync(join(dir, 'index.html'), page(body));
  writeFileSync(join(dir, 'about', 'index.html'), page(''));
  return checkSite(dir, { base }).faults;
}

it.each([
  ['<a href="/about/">甲</a><a href=/about/>乙</a><a class="x" href=\'/about/#a\'>丙</a>', []],
  ['<a href="/gone/">甲</a>', ['/gone/']],
  ["<a href='/gone/'>甲</a>", ['/gone/']],
  ['<a title="甲" href=/gone/>甲</a>', ['/gone/']],
  ['<img alt="" src="gone.png">', ['gone.png']],
  ['<p style="color: red">甲</p>', ['style']],
  // What is text, of the page or of an attribute, leads nowhere.
  ['<p title="甲<img src=x href=y style=z>">&lt;img src=x style=z&gt;</p>', []],
  ['<p title=\'a "b" src=x\'>甲</p>', []],
])('%s', (body, expected) => {
  const faults = faultsWith(body);
  expect(faults).toHaveLength(expected.length);
  for (const [i, part] of expected.entries()) expect(faults[i]).toContain(part);
});

it('a page may lead to itself by an address of nothing, below a path too', () => {
  expect(faultsWith('<a href="">甲</a>', '/progress/')).toEqual([]);
});

it('weighs the scripts that scripts import, once each, and not those they ask for later', () => {
  const dir = mkdtempSync(join(tmpdir(), 'check-site-'));
  mkdirSync(join(dir, 'about'));
  mkdirSync(join(dir, '_astro'));
  const page = (script: string): string =>
    `<!doctype html><html lang="zh-CN"><title>甲市</title><body><script type="module" src="/_astro/${script}.js"></script></body></html>`;
  const script = (name: string, imports: string, bytes: number): void => {
    writeFileSync(
      join(dir, '_astro', `${name}.js`),
      `${imports}/*${randomBytes(bytes).toString('hex').slice(0, bytes)}*/`,
    );
  };
  writeFileSync(join(dir, 'index.html'), page('small'));
  writeFileSync(join(dir, 'about', 'index.html'), page('large'));
  script('small', 'import("./later.js");', 100);
  script('large', 'import{a as b}from"./shared.js";import"./part.js";', 100);
  script('part', 'import{a}from"./shared.js";', 100);
  // Hexadecimal digits hold half a byte each: gzip takes these to a little more than half.
  script('shared', 'import"./part.js";', BUDGETS.script * 2);
  script('later', '', BUDGETS.script * 20);
  const { heavy } = checkSite(dir, { base: '/' });
  expect(heavy).toHaveLength(1);
  expect(heavy[0]).toContain('/about/');
});
