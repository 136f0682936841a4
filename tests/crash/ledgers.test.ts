/**
 * Release, merge and tidy, broken off at each thing that they do to the disk: by a kill, by a power cut, by a full disk. What
 * is left is, after the next command has opened the folder, the old ledgers or the new ones, byte for byte.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { recover } from '../../scripts/disk/journal.ts';
import { readCity } from '../../src/history/read.ts';
import { drawsOf } from '../fuzz/folder.ts';
import { filesIn, temporaryFolder } from '../site/commands.ts';
import { actsOf, broken, COMMANDS, freshFolder, startBroken, type Command } from './commands.ts';
import { diskAfter, written, type Loss } from './disk-model.ts';
import type { Act } from './break-off.ts';

const root = temporaryFolder('crash');
afterAll(() => {
  rmSync(root, { recursive: true });
});
type Files = ReadonlyMap<string, Buffer>;

/** The files of a folder but those of the writing itself. */
const ledgersIn = (dir: string): Map<string, string> =>
  new Map(
    [...filesIn(dir)]
      .filter(([path]) => !path.startsWith('.release'))
      .map(([path, bytes]) => [path, bytes.toString('latin1')]),
  );

const isReleased = (files: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean =>
  files.get('releases.csv') === after.get('releases.csv');

describe.each(COMMANDS)('$name', (command: Command) => {
  const base = join(root, command.name);
  const dir = join(base, 'data');
  let start: Files;
  let acts: readonly Act[];
  let before: Map<string, string>;
  let after: Map<string, string>;

  /** What stands in the folder once the next command has opened it. */
  async function opened(disk: ReadonlyMap<string, Buffer | 'folder'>): Promise<Map<string, string>> {
    const copy = join(base, 'copy');
    rmSync(copy, { recursive: true, force: true });
    written(disk, dir, copy);
    const found = ledgersIn(copy);
    // Whoever reads the folder before that takes no half for a release.
    if (command.isRelease && isReleased(found, after)) expect(found).toEqual(after);
    await recover(copy);
    expect(readdirSync(copy).filter((name) => name.startsWith('.'))).toEqual([]);
    return ledgersIn(copy);
  }
  const expectOldOrNew = (found: Map<string, string>): boolean => {
    const isNew =
      [...found.keys()].join() === [...after.keys()].join() && found.get(command.writes) === after.get(command.writes);
    expect(found).toEqual(isNew ? after : before);
    return isNew;
  };

  beforeAll(async () => {
    freshFolder(dir);
    before = ledgersIn(dir);
    start = new Map([...filesIn(dir)].map(([path, bytes]) => [join(dir, path), bytes]));
    acts = actsOf(command, dir);
    after = ledgersIn(dir);
    expect(after).not.toEqual(before);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
    const { dataset, problems } = await readCity(filesIn(dir));
    expect({ isValid: dataset !== null, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({
      isValid: true,
      errors: [],
    });
  });

  it('killed at any act leaves the old ledgers or the new ones', async () => {
    const outcomes: boolean[] = [];
    for (let n = 0; n <= acts.length; n += 1) {
      outcomes.push(expectOldOrNew(await opened(diskAfter(start, acts, { after: n }))));
      if (acts[n - 1]?.act === 'write') {
        const torn: Loss = { after: n, isTorn: true };
        expectOldOrNew(await opened(diskAfter(start, acts, torn)));
      }
    }
    // Once the new ones hold, they do so for good.
    expect(outcomes).toEqual([...outcomes].sort());
    expect(new Set(outcomes).size).toBe(2);
  });

  it('without power at any act leaves the old ledgers or the new ones, and the new ones once it has ended', async () => {
    for (let n = 0; n <= acts.length; n += 1) {
      const draws = drawsOf(n);
      const losses: readonly Loss[] = [
        { after: n, survives: () => false },
        ...(n % 2 === 0 ? [{ after: n, survives: () => draws.below(2) === 0 }] : []),
      ];
      for (const loss of losses) {
        const isNew = expectOldOrNew(await opened(diskAfter(start, acts, loss)));
        if (n === acts.length) expect(isNew).toBe(true);
      }
    }
  });

  /** An act of the first half, and one of the second. */
  const sampled = (seed: number): readonly number[] => {
    const [draws, half] = [drawsOf(seed), Math.floor(acts.length / 2)];
    return [draws.below(half), half + draws.below(half)];
  };

  it('is killed, and the next run does what it would have done', () => {
    for (const killAt of sampled(1)) {
      freshFolder(dir);
      expect(broken(command, dir, { killAt })).toMatchObject({ signal: 'SIGKILL' });
      const isDone = isReleased(ledgersIn(dir), after) && command.isRelease;
      const again = broken(command, dir, {});
      // What was released already cannot be released again.
      expect(again.status).toBe(isDone ? 1 : 0);
      expect(ledgersIn(dir)).toEqual(after);
    }
  });

  it('on a disk that is full or read-only says so in a sentence, and leaves nothing half', async () => {
    for (const fullFrom of sampled(2)) {
      freshFolder(dir);
      const { status, stderr } = broken(command, dir, { fullFrom });
      // What only takes away and renames goes on.
      if (status !== 0) expect(stderr).toContain('磁盘满了，腾出空间再试（ENOSPC）');
      expect(stderr).not.toMatch(/^\s+at /m);
      await recover(dir);
      // Once the new ledgers hold, what is told is that they are not all in their places.
      expect(expectOldOrNew(ledgersIn(dir))).toBe(status === 0 || stderr.includes('台账写到一半'));
    }
    freshFolder(dir);
    const { status, stderr } = broken(command, dir, { readOnlyFrom: 0 });
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('磁盘是只读的') as string });
    expect(ledgersIn(dir)).toEqual(before);
  });

  it('writes ledgers that are links to another disk, and leaves the links', () => {
    freshFolder(dir);
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(elsewhere, { recursive: true });
    for (const path of command.linked) {
      if (!existsSync(join(dir, path))) continue;
      const target = join(elsewhere, path.replace('/', '-'));
      renameSync(join(dir, path), target);
      symlinkSync(target, join(dir, path));
    }
    expect(broken(command, dir, { otherDisk: elsewhere })).toMatchObject({ status: 0 });
    expect(ledgersIn(dir)).toEqual(after);
    for (const path of command.linked) expect(lstatSync(join(dir, path)).isSymbolicLink(), path).toBe(true);
    expect(readdirSync(elsewhere).filter((name) => name.endsWith('.moving'))).toEqual([]);
  });
});

test('of two that write at once one says that it did not, and has changed nothing', async () => {
  const [release, merge, tidy] = ['release', 'merge', 'tidy'].map((name) => COMMANDS.find((one) => one.name === name));
  if (release === undefined || merge === undefined || tidy === undefined) throw new Error('a command is missing');
  const dir = join(root, 'two', 'data');
  for (const [other, touched, busy] of [
    [merge, '看的时候台账又有改动，什么都没有写', '另一个命令正在写这个文件夹，什么都没有写'],
    [tidy, '读完以后台账又有改动，没有改写', '另一个命令正在写这个文件夹，没有改写'],
  ] as const) {
    // The other has read everything when the release begins and ends.
    freshFolder(dir);
    const late = await startBroken(other, dir, 0);
    expect(broken(release, dir, {})).toMatchObject({ status: 0 });
    const released = ledgersIn(dir);
    expect(await late.goOn()).toMatchObject({ status: 1, stderr: expect.stringContaining(touched) as string });
    expect(ledgersIn(dir)).toEqual(released);

    // The release is in the middle of its writing when the other wants to write.
    freshFolder(dir);
    const second = await startBroken(other, dir, 0);
    const first = await startBroken(release, dir, 20);
    expect(await second.goOn()).toMatchObject({ status: 1, stderr: expect.stringContaining(busy) as string });
    expect(await first.goOn()).toMatchObject({ status: 0 });
    expect(ledgersIn(dir)).toEqual(released);
  }
});
