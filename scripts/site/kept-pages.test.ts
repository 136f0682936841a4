import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../check-site.ts';
import { KeptPages } from './kept-pages.ts';

const page = (body: string): string => `<html lang="zh-CN"><title>页</title>${body}`;

/** A site of three pages, the overview of which leads to one that leads to the other, checked and recorded. */
async function recorded(): Promise<{ out: string; record: string; again: KeptPages }> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  const [out, record] = [join(folder, 'out'), join(folder, 'pages.json')];
  const pages = { 'index.html': '<a href="/a/">甲</a>', 'a/index.html': '<a href="/b/">乙</a>', 'b/index.html': '' };
  const first = await KeptPages.read(record, 'templates', out);
  for (const [name, body] of Object.entries(pages)) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), page(body));
    first.keep(name, `key of ${name}`, Buffer.from(page(body)));
  }
  await first.write(record, checkSite(out));
  const again = await KeptPages.read(record, 'templates', out);
  for (const name of Object.keys(pages)) again.keepAgain(name);
  return { out, record, again };
}

describe('pages that a build has taken over', () => {
  it('are not read again by the check while all is there that they may lead to', async () => {
    const { out, again } = await recorded();
    writeFileSync(join(out, 'a', 'index.html'), page('<a href="/gone/">无</a>'));
    expect(checkSite(out, { known: (files) => again.foundIn(files) }).faults).toEqual([]);
    expect(checkSite(out).faults).toHaveLength(1);
  });

  it('are not read again either where every build makes them anew, while their bytes are the same', async () => {
    const { out, record } = await recorded();
    const known = async (body: string) => {
      const next = await KeptPages.read(record, 'templates', out);
      next.keep('b/index.html', null, Buffer.from(page(body)));
      return next.foundIn(['index.html', 'a', 'a/index.html', 'b', 'b/index.html'])('b/index.html');
    };
    expect([await known(''), await known('新')]).toMatchObject([{ heavy: [], leads: [] }, undefined]);
  });

  it('are not read again with another status, as far as that leaves them room', async () => {
    const { out, record } = await recorded();
    const known = async (grown: number) => {
      const next = await KeptPages.read(record, 'templates', out);
      next.keep('a/index.html', 'key', Buffer.from(page('未发布')), { grown });
      return next.foundIn(['index.html', 'a', 'a/index.html', 'b', 'b/index.html'])('a/index.html');
    };
    const room = (await known(-1))?.room ?? 0;
    expect(room).toBeGreaterThan(40_000);
    expect(await known(300)).toEqual({ heavy: [], leads: [4], room: room - 300 });
    expect(await known(room)).toBeUndefined();
  });

  it('are read again with another status where they were over their weight, even if they are shorter now', async () => {
    const { out, record } = await recorded();
    const heavy = page(randomBytes(60_000).toString('base64'));
    writeFileSync(join(out, 'b', 'index.html'), heavy);
    const first = await KeptPages.read(record, 'templates', out);
    first.keep('b/index.html', 'key', Buffer.from(heavy));
    await first.write(record, checkSite(out));
    const next = await KeptPages.read(record, 'templates', out);
    next.keep('b/index.html', 'key', Buffer.from(heavy.slice(0, -1)), { grown: -1 });
    expect(next.foundIn(['index.html', 'a', 'a/index.html', 'b', 'b/index.html'])('b/index.html')).toBeUndefined();
  });

  it('are read again when a file is gone that they lead to, and no others', async () => {
    const { out, record, again } = await recorded();
    // What comes and goes beside them changes the places of the files.
    writeFileSync(join(out, '0.css'), '');
    const check = checkSite(out, { known: (files) => again.foundIn(files) });
    for (const [file, to] of [
      ['index.html', 'a/index.html'],
      ['a/index.html', 'b/index.html'],
    ] as const)
      expect(check.pages.get(file)?.leads.map((place) => check.files[place])).toEqual([to]);
    await again.write(record, check);
    const third = await KeptPages.read(record, 'templates', out);
    for (const name of ['a/index.html', 'b/index.html']) third.keepAgain(name);
    rmSync(join(out, '0.css'));
    writeFileSync(join(out, 'b', 'index.html'), page('<a href="/gone/">无</a>'));
    expect(checkSite(out, { known: (files) => third.foundIn(files) }).faults).toEqual([]);
    rmSync(join(out, 'b'), { recursive: true });
    const { faults } = checkSite(out, { known: (files) => third.foundIn(files) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^\/a\/ .*\/b\//);
  });

  it('bring what was made from them, as long as it is what was made', async () => {
    const { out, record, again } = await recorded();
    const embed = join(out, 'b', 'embed.html');
    writeFileSync(embed, page('图'));
    again.keep('b/index.html', 'key', Buffer.from(page('')), {
      beside: new Map([['b/embed.html', Buffer.from(page('图'))]]),
    });
    await again.write(record, checkSite(out));
    const next = await KeptPages.read(record, 'templates', out);
    expect([...(next.besideOf('b/index.html') ?? [])]).toEqual([['b/embed.html', Buffer.from(page('图'))]]);
    expect([...(next.besideOf('a/index.html') ?? [])]).toEqual([]);
    writeFileSync(embed, page('100%'));
    expect(next.besideOf('b/index.html')).toBeNull();
  });

  it('are none where the templates are others, and a page that no build has recorded is none', async () => {
    const { out, record, again } = await recorded();
    const files = ['index.html', 'a', 'a/index.html', 'b', 'b/index.html', 'c/index.html'];
    expect(again.foundIn(files)('c/index.html')).toBeUndefined();
    const others = await KeptPages.read(record, 'other templates', out);
    expect(others.keyOf('a/index.html')).toBeNull();
    expect(others.foundIn(files)('a/index.html')).toBeUndefined();
  });
});
