/** Makes a site's copy without a server and unpacks it as a reader would, with another program than the one that packed it. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { runScript, temporaryFolder } from './commands.ts';

export interface OfflineCopy {
  /** The archive's name. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Where it is unpacked. */
  readonly folder: string;
  /** What the command said. */
  readonly said: string;
}

/** The copy of the built site in `site`. */
export function offlineCopy(site: string): OfflineCopy {
  const to = temporaryFolder('offline');
  const result = runScript('offline.ts', { OUT_DIR: site }, ['--to', to]);
  expect(result).toMatchObject({ status: 0, stderr: '' });
  const [name = '', ...others] = readdirSync(to);
  expect(others).toEqual([]);
  const bytes = readFileSync(join(to, name));
  // A folder as readers have them.
  const folder = join(to, '会议 资料#1');
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return { name, bytes, folder, said: result.stdout };
}
