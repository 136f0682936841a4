/**
 * Two names change places in one step: whoever opens a path by either finds one of the two at every moment. Linux can, and
 * Node has no function for it; perl, which is part of Debian and its kin, calls it.
 */
import { spawnSync } from 'node:child_process';

/** The number of the call `renameat2` by the kind of processor. */
const CALLS: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };

/** Relative to the folder of the process; both names are kept. */
const [HERE, EXCHANGE] = [-100, 2];

/** Lets two folders, files or links of one disk change places; false where the system cannot, and nothing has changed. */
export function exchanged(one: string, other: string): boolean {
  const call = process.platform === 'linux' ? CALLS[process.arch] : undefined;
  if (call === undefined) return false;
  const asked = `exit(syscall(${String(call)}, ${String(HERE)}, $ARGV[0], ${String(HERE)}, $ARGV[1], ${String(EXCHANGE)}) == 0 ? 0 : 1)`;
  return spawnSync('perl', ['-e', asked, one, other], { stdio: 'ignore' }).status === 0;
}
