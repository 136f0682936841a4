import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  it('is taken from a process that is no more, and from one that never said its name', async () => {
    const out = folder();
    mkdirSync(`${out}.lock`);
    writeFileSync(join(`${out}.lock`, 'pid'), String(NOBODY));
    expect(await withLock(out, 'dist', () => Promise.resolve(2))).toBe(2);
    mkdirSync(`${out}.lock`);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${out}.lock`, longAgo, longAgo);
    expect(await withLock(out, 'dist', () => Promise.resolve(3))).toBe(3);
  });
  it('is left to one that is about to say its name', async () => {
    const out = folder();
    mkdirSync(`${out}.lock`);
    await expect(withLock(out, 'dist', () => Promise.resolve())).rejects.toThrow('另一个进程正在生成 dist/');
  });
});
