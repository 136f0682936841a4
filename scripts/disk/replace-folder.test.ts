/** A folder that is read all the time while it is replaced, and one whose replacing is killed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exchanged } from './exchange.ts';
import { putBack, replaceFolder } from './replace-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'replace-folder-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const [folder, staging] = [join(root, 'site'), join(root, 'site.new')];

/** A folder of which each file says the same. */
function fill(path: string, text: string): void {
  mkdirSync(join(path, 'deep'), { recursive: true });
  for (const name of ['index.html', 'deep/page.html', 'deep/other.html']) writeFileSync(join(path, name), text);
}

const textsIn = (path: string): readonly string[] =>
  ['index.html', 'deep/page.html', 'deep/other.html'].map((name) => readFileSync(join(path, name), 'utf8'));

/** Whether two names can change places here. */
const canExchange = ((): boolean => {
  const [one, other] = [join(root, 'one'), join(root, 'other')];
  writeFileSync(one, '1');
  writeFileSync(other, '2');
  return exchanged(one, other) && readFileSync(one, 'utf8') === '2';
})();

describe('replaceFolder', () => {
  it('is never seen without the folder by who reads it all the time', async ({ skip }) => {
    skip(!canExchange, '这个系统不能一步对换两个文件夹，没有试。');
    fill(folder, 'old');
    const script = `
      const { readFileSync } = require('node:fs');
      const [read, missed] = [{ n: 0 }, { n: 0 }];
      process.stdout.write('reading');
      process.on('SIGTERM', () => { console.log(JSON.stringify([read.n, missed.n])); process.exit(); });
      const again = () => {
        for (let i = 0; i < 500; i += 1)
          try { readFileSync(${JSON.stringify(join(folder, 'deep/page.html'))}); read.n += 1; } catch { missed.n += 1; }
        setImmediate(again);
      };
      again();`;
    const reader = spawn(process.execPath, ['-e', script]);
    let said = '';
    reader.stdout.on('data', (part: Buffer) => (said += part.toString()));
    await once(reader.stdout, 'data');
    for (let i = 0; i < 100; i += 1) {
      fill(staging, String(i));
      replaceFolder(staging, folder);
      await new Promise(setImmediate);
    }
    reader.kill('SIGTERM');
    await once(reader, 'close');
    const [read = 0, missed] = JSON.parse(said.replace('reading', '')) as number[];
    expect(read).toBeGreaterThan(100);
    expect(missed).toBe(0);
    expect(textsIn(folder)).toEqual(['99', '99', '99']);
  });

  it.for([true, false])('is old or new in whole after a kill at any act, exchanging: %s', (isExchanging, { skip }) => {
    skip(isExchanging && !canExchange, '这个系统不能一步对换两个文件夹，没有试。');
    const script = `
      import { replaceFolder } from ${JSON.stringify(join(import.meta.dirname, 'replace-folder.ts'))};
      replaceFolder(${JSON.stringify(staging)}, ${JSON.stringify(folder)});`;
    const seen = new Set<string>();
    for (let killAt = 0; ; killAt += 1) {
      for (const name of readdirSync(root)) if (name.startsWith('site')) rmSync(join(root, name), { recursive: true });
      fill(folder, 'old');
      fill(staging, 'new');
      const { signal, status } = spawnSync(
        process.execPath,
        ['--import', join(import.meta.dirname, '../../tests/crash/break-off.ts'), '--input-type=module', '-e', script],
        {
          env: {
            ...process.env,
            BREAK_OFF: JSON.stringify({ below: [root], killAt }),
            ...(isExchanging ? {} : { PATH: '' }),
          },
        },
      );
      // Who can exchange leaves no gap, not even until the next run.
      if (isExchanging) expect(existsSync(folder)).toBe(true);
      putBack(folder);
      const [text = '', ...others] = textsIn(folder);
      expect(others).toEqual([text, text]);
      seen.add(text);
      if (signal === null) {
        expect([status, text]).toEqual([0, 'new']);
        expect(readdirSync(root).filter((name) => name.startsWith('site'))).toEqual(['site']);
        break;
      }
    }
    expect(seen).toEqual(isExchanging ? new Set(['new']) : new Set(['old', 'new']));
  });
});
