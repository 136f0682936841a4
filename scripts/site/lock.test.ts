import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from './lock.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'lock-')), 'dist');

/** A number that no process has: above what Linux gives out. */
const NOBODY = 4_194_305;

describe('withLock', () => {
  it('lets the second of two wait for nothing: it is told who is at work', async () => {
    const out = folder();
    await withLock(out, 'dist', async () => {
      await expect(withLock(out, 'dist', () => Promise.resolve())).rejects.toThrow(
        `另一个进程（进程号 ${String(process.pid)}）正在生成 dist/`,
      );
    });
    expect(existsSync(`${out}.lock`)).toBe(false);
  });
  it('goes back after a failure', async () => {
    const out = folder();
    await expect(withLock(out, 'dist', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(out, 'dist', () => Promise.resolve(1))).toBe(1);
  });
  it('is taken from a process that is no more, from one whose number another has now, and from none', async () => {
    const out = folder();
    for (const name of [String(NOBODY), `${String(process.pid)} 1`, '']) {
      mkdirSync(`${out}.lock`);
      writeFileSync(join(`${out}.lock`, 'pid'), name);
      expect(await withLock(out, 'dist', () => Promise.resolve(2))).toBe(2);
    }
    mkdirSync(`${out}.lock`);
    expect(await withLock(out, 'dist', () => Promise.resolve(3))).toBe(3);
    expect(existsSync(`${out}.lock`)).toBe(false);
  });
  it('leaves nothing of who was killed just before it was theirs', async () => {
    const out = folder();
    mkdirSync(`${out}.lock.by-${String(NOBODY)}-1-1`);
    await withLock(out, 'dist', () => {
      expect(readdirSync(dirname(out))).toEqual(['dist.lock']);
      return Promise.resolve();
    });
    expect(readdirSync(dirname(out))).toEqual([]);
  });
  it('is one process’s of many that find what a dead one held', async () => {
    const out = folder();
    const script = `
      import { once } from 'node:events';
      import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
      const end = async () => {
        process.send('had');
        await once(process, 'message');
      };
      process.once('message', async () => {
        await withLock(${JSON.stringify(out)}, 'dist', end).catch(() => process.send('none'));
        process.disconnect();
      });
      process.send('ready');`;
    writeFileSync(`${out}.ts`, script);
    const children = Array.from({ length: 4 }, () => fork(`${out}.ts`));
    await Promise.all(children.map((child) => once(child, 'message')));
    mkdirSync(`${out}.lock`);
    writeFileSync(join(`${out}.lock`, 'pid'), String(NOBODY));
    const answers = children.map((child) => once(child, 'message'));
    for (const child of children) child.send('go');
    const said = (await Promise.all(answers)).map(([answer]): unknown => answer);
    // Whoever has it keeps it until all have asked.
    expect(said.filter((answer) => answer === 'had')).toEqual(['had']);
    const holder = children[said.indexOf('had')];
    if (holder === undefined) throw new Error('nobody holds it');
    holder.send('end');
    await once(holder, 'close');
    expect(existsSync(`${out}.lock`)).toBe(false);
  });
});
