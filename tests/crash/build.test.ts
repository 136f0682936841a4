/** A build that is killed, or whose disk is full, leaves the site that was there, whole; the next one makes its own of it. */
import { lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawsOf } from '../fuzz/folder.ts';
import { temporaryFolder } from '../site/commands.ts';
import { TwoSites } from './builds.ts';

/** So many acts are left when the second build is killed, at most: it is at those where the folders change places. */
const LAST = 60;

describe('a build over the site of the build before', () => {
  const root = temporaryFolder('crash-build');
  let sites: TwoSites;
  let acts: number;
  beforeAll(() => {
    sites = new TwoSites(root);
    acts = sites.acts('a');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('leaves the old or the new one whole wherever it is killed, and the next build is as if nothing had been', () => {
    const draws = drawsOf(1);
    for (const killAt of [draws.below(acts), acts - 1 - draws.below(LAST)]) {
      expect(sites.build('b', { killAt }), String(killAt)).toMatchObject({ signal: 'SIGKILL' });
      expect(sites.found(), String(killAt)).not.toBeNull();
    }
    expect(sites.build('b', {})).toMatchObject({ status: 0, stderr: '' });
    expect(sites.found()).toBe('b');
    expect(sites.beside()).toEqual(['dist', 'dist-deploy']);
  });

  it('says that the disk is full or read-only, leaves the site that was there, and nothing beside it', () => {
    for (const [breaking, reason] of [
      [{ fullFrom: 40 }, '磁盘满了，腾出空间再试（ENOSPC）'],
      [{ fullFrom: Math.floor(acts / 3) }, '磁盘满了，腾出空间再试（ENOSPC）'],
      [{ readOnlyFrom: 0 }, '磁盘是只读的，换一个能写的位置（EROFS）'],
    ] as const) {
      const { status, stderr } = sites.build('a', breaking);
      expect([status, stderr]).toEqual([1, expect.stringContaining(reason)]);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(sites.found()).toBe('b');
      expect(sites.beside()).toEqual(['dist', 'dist-deploy']);
    }
  });

  it('builds into a folder on another disk, to which a link leads, and leaves the link; another build meanwhile says so', async () => {
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    renameSync(sites.out, join(elsewhere, 'site'));
    symlinkSync(join(elsewhere, 'site'), sites.out);
    const first = await sites.start('a', { otherDisk: elsewhere, waitAt: Math.floor(acts / 2) });
    const { status, stderr } = sites.build('a', {});
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^另一个进程（进程号 \d+）正在生成 .+，这一次没有生成/),
    ]);
    expect(sites.found()).toBe('b');
    expect(await first.goOn()).toMatchObject({ status: 0, stderr: '' });
    expect(sites.found()).toBe('a');
    expect(lstatSync(sites.out).isSymbolicLink()).toBe(true);
    rmSync(sites.out);
    renameSync(join(elsewhere, 'site'), sites.out);
    rmSync(elsewhere, { recursive: true });
  });
});
