/** A crash at every single step: what is left is, after recovery, the old folder or the new one, and never a half. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, test } from 'vitest';
import { Held } from './hold.ts';
import { DISK, recover, replaceFiles, type Disk } from './journal.ts';

const root = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(root, { recursive: true }));

const OLD: Readonly<Record<string, string>> = {
  'history/services.csv': 'old services',
  'programme.json': '{"as_of":"old"}',
  'releases.csv': 'one row',
  'services.csv': 'never touched',
  'works.xlsx': 'a workbook that is moved away',
};
const WRITTEN: Readonly<Record<string, string>> = {
  'history/services.csv': 'new services',
  'history/programme/2021-06.json': 'a folder that was not there',
  'programme.json': '{"as_of":"new"}',
  'releases.csv': 'one row and another',
};
const REMOVED = 'works.xlsx';
const STAYING = Object.fromEntries(Object.entries(OLD).filter(([path]) => path !== REMOVED));
const NEW = { ...STAYING, ...WRITTEN };

let made = 0;
function oldFolder(): string {
  made += 1;
  const dir = join(root, String(made));
  for (const [path, text] of Object.entries(OLD)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** Every file of a folder with its text. */
function folder(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(dir, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

const contents = new Map<string, Uint8Array | null>([
  [REMOVED, null],
  ...Object.entries(WRITTEN).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
]);

/** A disk that breaks at its n-th step (the first is 0); where that step is a write, after half of it. */
function breaking(n: number): { readonly disk: Disk; readonly steps: () => number } {
  let steps = 0;
  const count = (): void => {
    steps += 1;
    if (steps > n) throw new Error('the power is gone');
  };
  const disk: Disk = {
    makeFolder: async (path) => {
      count();
      await DISK.makeFolder(path);
    },
    write: async (path, content) => {
      if (steps === n) writeFileSync(path, content.slice(0, content.length / 2));
      count();
      await DISK.write(path, content);
    },
    rename: async (from, to) => {
      count();
      await DISK.rename(from, to);
    },
    removeFile: async (path) => {
      count();
      await DISK.removeFile(path);
    },
    sync: async (path) => {
      count();
      await DISK.sync(path);
    },
    removeFolder: async (path) => {
      count();
      await DISK.removeFolder(path);
    },
  };
  return { disk, steps: () => steps };
}

/** The number of steps that a whole run takes. */
async function stepsOf(run: (disk: Disk) => Promise<unknown>): Promise<number> {
  const { disk, steps } = breaking(Infinity);
  await run(disk);
  return steps();
}

const replacing =
  (dir: string) =>
  (disk: Disk): Promise<void> =>
    replaceFiles(dir, contents, { disk });

/** No row in releases.csv whose history is not complete. */
function expectNoHalfRelease(dir: string): void {
  if (readFileSync(join(dir, 'releases.csv'), 'utf8') === OLD['releases.csv']) return;
  for (const [path, text] of Object.entries(WRITTEN)) expect(readFileSync(join(dir, path), 'utf8')).toBe(text);
}

/** Whether the folder is the new one; anything but the old one and the new one fails. */
function expectOldOrNew(dir: string): boolean {
  const found = folder(dir);
  const isNew = 'history/programme/2021-06.json' in found;
  expect(found).toEqual(isNew ? NEW : OLD);
  return isNew;
}

describe('a crash at any step', () => {
  it('leaves, after recovery, exactly the old folder or exactly the new one', async () => {
    const all = await stepsOf(replacing(oldFolder()));
    expect(all).toBeGreaterThan(20);
    const outcomes: string[] = [];
    for (let n = 0; n < all; n += 1) {
      const dir = oldFolder();
      await expect(replaceFiles(dir, contents, { disk: breaking(n).disk })).rejects.toThrow('the power is gone');
      expectNoHalfRelease(dir);
      const recovery = await recover(dir);
      const isNew = expectOldOrNew(dir);
      // What recovery says is what it did; after the journal is gone only what is spent remains to be cleared away.
      if (recovery === 'undone') expect(isNew).toBe(false);
      if (recovery === 'finished') expect(isNew).toBe(true);
      outcomes.push(`${isNew ? 'new' : 'old'}: ${recovery}`);
    }
    // In the order of the steps: nothing begun, undone, finished, done.
    expect([...new Set(outcomes)]).toEqual(['old: nothing', 'old: undone', 'new: finished', 'new: nothing']);
  });

  it('of the recovery itself is recovered from', async () => {
    const all = await stepsOf(replacing(oldFolder()));
    for (let n = 1; n < all; n += 4) {
      for (let m = 0; ; m += 1) {
        const dir = oldFolder();
        await replaceFiles(dir, contents, { disk: breaking(n).disk }).catch(() => undefined);
        const { disk, steps } = breaking(m);
        await recover(dir, disk).catch(() => undefined);
        expectNoHalfRelease(dir);
        await recover(dir);
        expectOldOrNew(dir);
        if (steps() <= m) break;
      }
    }
  });
});

test('a process that is killed leaves the old folder or the new one', async () => {
  const script = (dir: string, n: number): string => `
    import { DISK, replaceFiles } from ${JSON.stringify(join(import.meta.dirname, 'journal.ts'))};
    let steps = 0;
    const disk = Object.fromEntries(Object.entries(DISK).map(([name, step]) => [name, async (...given) => {
      if (steps === ${String(n)}) process.kill(process.pid, 'SIGKILL');
      steps += 1;
      return step(...given);
    }]));
    const files = new Map(Object.entries(${JSON.stringify(WRITTEN)}).map(([path, text]) => [path, Buffer.from(text)]));
    files.set(${JSON.stringify(REMOVED)}, null);
    await replaceFiles(${JSON.stringify(dir)}, files, { disk });
  `;
  const all = await stepsOf(replacing(oldFolder()));
  for (const n of [1, Math.floor(all / 3), Math.floor(all / 2), all - 2]) {
    const dir = oldFolder();
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script(dir, n)]);
    expect(signal).toBe('SIGKILL');
    expectNoHalfRelease(dir);
    await recover(dir);
    expectOldOrNew(dir);
  }
});

/** A process that holds the folder until it is killed. */
async function holding(dir: string): Promise<() => void> {
  const script = `
    import { whileHolding } from ${JSON.stringify(join(import.meta.dirname, 'hold.ts'))};
    await whileHolding(${JSON.stringify(join(dir, '.release-lock'))}, async () => {
      console.log('holding');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  return () => void child.kill('SIGKILL');
}

test('while one process writes to a folder, another does not, and one that reads waits for it', async () => {
  const dir = oldFolder();
  const kill = await holding(dir);
  await expect(replaceFiles(dir, contents)).rejects.toThrow(Held);
  let reads = false;
  const reading = recover(dir).then((recovery) => {
    reads = true;
    return recovery;
  });
  await setTimeout(150);
  expect(reads).toBe(false);
  kill();
  expect(await reading).toBe('nothing');
  await replaceFiles(dir, contents);
  expect(folder(dir)).toEqual(NEW);
});

test('what is written is held to the folder once nobody else can write, and the last writer is not overwritten', async () => {
  const dir = oldFolder();
  const stillRight = async (): Promise<void> => {
    await expect(replaceFiles(dir, contents)).rejects.toThrow(Held);
    throw new Error('another folder');
  };
  await expect(replaceFiles(dir, contents, { stillRight })).rejects.toThrow('another folder');
  expect(folder(dir)).toEqual(OLD);
});

test('what a link leads to is written, also on another disk, and the link stays', async () => {
  const dir = oldFolder();
  const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : root, 'linked-'));
  for (const path of ['programme.json', 'history/services.csv']) {
    const target = join(elsewhere, basename(path));
    writeFileSync(target, readFileSync(join(dir, path)));
    rmSync(join(dir, path));
    symlinkSync(target, join(dir, path));
  }
  await replaceFiles(dir, contents);
  expect(folder(dir)).toEqual(NEW);
  expect(lstatSync(join(dir, 'programme.json')).isSymbolicLink()).toBe(true);
  expect(readdirSync(elsewhere).sort()).toEqual(['programme.json', 'services.csv']);
  expect(readFileSync(join(elsewhere, 'services.csv'), 'utf8')).toBe(WRITTEN['history/services.csv']);
  rmSync(elsewhere, { recursive: true });
});

test('what somebody has changed since the crash stays theirs', async () => {
  const dir = oldFolder();
  const all = await stepsOf(replacing(oldFolder()));
  // Everything is in its place, and the journal is still there.
  await expect(replaceFiles(dir, contents, { disk: breaking(all - 4).disk })).rejects.toThrow('the power is gone');
  writeFileSync(join(dir, 'programme.json'), 'a later change');
  expect(await recover(dir)).toBe('finished');
  expect(folder(dir)).toEqual({ ...NEW, 'programme.json': 'a later change' });
});

test('a folder that no crash touched is not written to', async () => {
  const dir = oldFolder();
  const { disk, steps } = breaking(0);
  expect(await recover(dir, disk)).toBe('nothing');
  expect(steps()).toBe(0);
});
