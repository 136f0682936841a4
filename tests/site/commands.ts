/** Runs the project's commands as an operator would, in folders of the test's own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `node scripts/<script>` with the Node that runs the tests. */
export function runScript(
  script: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): CommandResult {
  const result = spawnSync(process.execPath, [join('scripts', script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, ...environment },
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** The same, without waiting: several may run at once. */
export async function startScript(
  script: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): Promise<CommandResult> {
  const child = spawn(process.execPath, [join('scripts', script), ...args], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, ...environment },
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { status, stdout: await stdout, stderr: await stderr };
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}

/** Every file below a folder with its bytes, by path. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
