/**
 * Loaded before a build (`--import`), counts what it does: how often each function of the project, its templates and its
 * packages is called, and how many files are read. Counts do not depend on the machine, and times do.
 */
import fs, { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';

/** What is written when the build ends, as JSON. */
export interface WorkCounts {
  /** By place and name of the function. */
  readonly calls: Readonly<Record<string, number>>;
  readonly filesRead: number;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

const { WORK_COUNTS: report } = process.env;

/** Counts the calls of a function that reads a file. */
function counted<Args extends readonly unknown[], Result>(read: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => {
    filesRead += 1;
    return read(...args);
  };
}

let filesRead = 0;

// The compiler of the templates is started with the same options, and is none of the build's own work.
if (report !== undefined && process.argv[1]?.endsWith('build.ts') === true) {
  Object.assign(fs, { readFileSync: counted(fs.readFileSync) });
  Object.assign(fs.promises, { readFile: counted(fs.promises.readFile) });
  syncBuiltinESMExports();
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  process.on('exit', () => {
    session.post('Profiler.takePreciseCoverage', (_, coverage: object) => {
      const calls: Record<string, number> = {};
      for (const { url, functions } of (coverage as Coverage).result) {
        if (!url.startsWith('file:')) continue;
        for (const { functionName, ranges } of functions) {
          const place = `${url.replace(/^.*\/(?=src\/|scripts\/|node_modules\/|server\/)/, '')} ${functionName}@${String(ranges[0]?.startOffset)}`;
          calls[place] = (calls[place] ?? 0) + (ranges[0]?.count ?? 0);
        }
      }
      const counts: WorkCounts = { calls, filesRead };
      writeFileSync(report, JSON.stringify(counts));
    });
  });
}
