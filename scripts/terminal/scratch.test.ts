/** What a stopped or failed command leaves on the disk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withScratch } from './scratch.ts';

const root = mkdtempSync(join(tmpdir(), 'scratch-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

it('takes scratch away when the work fails, and leaves what has been renamed into its place', async () => {
  const scratch = join(root, 'failing');
  await expect(
    withScratch(scratch, async () => {
      mkdirSync(join(scratch, 'deep'), { recursive: true });
      await Promise.reject(new Error('full'));
    }),
  ).rejects.toThrow('full');
  expect(existsSync(scratch)).toBe(false);
});

it('takes scratch away when the command is stopped, and says so', async () => {
  const scratch = join(root, 'stopped');
  const program = `
    import { mkdirSync } from 'node:fs';
    import { runCommand } from ${JSON.stringify(join(import.meta.dirname, 'terminal.ts'))};
    import { withScratch } from ${JSON.stringify(join(import.meta.dirname, 'scratch.ts'))};
    await runCommand(() => withScratch(${JSON.stringify(scratch)}, async () => {
      mkdirSync(${JSON.stringify(scratch)});
      console.log('working');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }));`;
  writeFileSync(join(root, 'program.ts'), program);
  const child = spawn(process.execPath, [join(root, 'program.ts')]);
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  await once(child.stdout, 'data');
  expect(existsSync(scratch)).toBe(true);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([143, null]);
  expect(existsSync(scratch)).toBe(false);
  expect(said).toContain('已停止');
});
