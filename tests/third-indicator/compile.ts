/** What the compiler says of a copy of the sources, by the project's own settings. */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** The files with an error among those that a source of the copy rests on, by their path in it, each once. */
export function faultyFiles(folder: string, source: string): string[] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram([join(folder, source)], { ...options, noEmit: true });
  const faults = ts.getPreEmitDiagnostics(program).flatMap(({ file }) => file?.fileName ?? []);
  return [...new Set(faults.map((path) => relative(folder, path)))].sort();
}

/** Checks every source of the copy, pages and their parts too; the status is 0 where none has an error. */
export function checkAll(folder: string): { readonly status: number | null; readonly output: string } {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const result = spawnSync(process.execPath, [astro, 'check', '--root', folder], { encoding: 'utf8' });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}
