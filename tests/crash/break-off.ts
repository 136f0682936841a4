/**
 * `node --import ./tests/crash/break-off.ts <program>`: counts what a program does to the disk, and breaks it off. What is to be
 * done stands in the variable BREAK_OFF (`Breaking`). Copying and taking away folders is done step by step, so that it can be broken off
 * in the middle.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** One thing done to the disk. */
export interface Act {
  readonly act:
    'create' | 'write' | 'sync' | 'mkdir' | 'rename' | 'unlink' | 'rmdir' | 'link' | 'symlink' | 'attributes';
  readonly path: string;
  /** Where it is renamed or linked to. */
  readonly to?: string;
  /** What is written, in base64; kept only where all that is done is noted down. */
  readonly content?: string;
}

export interface Breaking {
  /** Acts on paths below these folders count. */
  readonly below: readonly string[];
  /** The act, counted from 0, at which the process is killed, half of it done where it is a write. */
  readonly killAt?: number;
  /** The act from which on the disk is full, or read-only; or the folder that lies on another disk than all others. */
  readonly fullFrom?: number;
  readonly readOnlyFrom?: number;
  readonly otherDisk?: string;
  /** The act, counted from 0, before which the process waits until the file `until` is there; it makes `until`.waiting meanwhile. */
  readonly waitAt?: number;
  readonly until?: string;
  /** A file to which every act is appended as a line of JSON. */
  readonly log?: string;
  /** A file into which the number of acts is written when the process ends. */
  readonly count?: string;
}

const told = JSON.parse(process.env['BREAK_OFF'] ?? '{"below":[]}') as Breaking;

type Call = (...given: never[]) => unknown;
/** How many functions of the module are at work: what they call of each other is no act of its own. */
let within = 0;
/** The module as it was, and as a table of functions to be replaced. */
const real = Object.fromEntries(
  Object.entries(fs).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    const original = member as Call;
    const alone = (...given: never[]): unknown => {
      within += 1;
      try {
        return original(...given);
      } finally {
        within -= 1;
      }
    };
    return [name, alone];
  }),
) as unknown as typeof fs;
const table = fs as unknown as Record<string, Call>;
const promises = fs.promises as unknown as Record<string, Call>;

let acts = 0;

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const counts = (path: string): boolean => told.below.some((folder) => isBelow(path, folder));

function fail(code: string, path: string, to?: string): never {
  throw Object.assign(new Error(`${code}: injected, '${path}'`), {
    code,
    path,
    ...(to === undefined ? {} : { dest: to }),
  });
}

const TAKES_ROOM: ReadonlySet<string> = new Set(['create', 'write', 'mkdir', 'link', 'symlink']);

/** Notes an act, and breaks off where that is told; `half` does half of it. */
function before(act: Act, half?: () => void): void {
  if (within > 0 || (!counts(act.path) && (act.to === undefined || !counts(act.to)))) return;
  const n = acts;
  acts += 1;
  if (told.log !== undefined) real.appendFileSync(told.log, `${JSON.stringify(act)}\n`);
  if (n === told.killAt) {
    half?.();
    process.kill(process.pid, 'SIGKILL');
  }
  if (n === told.waitAt && told.until !== undefined) {
    real.writeFileSync(`${told.until}.waiting`, '');
    while (!real.existsSync(told.until)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  const { otherDisk } = told;
  if (n >= (told.fullFrom ?? Infinity) && TAKES_ROOM.has(act.act)) {
    half?.();
    fail('ENOSPC', act.path, act.to);
  }
  if (n >= (told.readOnlyFrom ?? Infinity) && act.act !== 'sync') fail('EROFS', act.path, act.to);
  if (otherDisk !== undefined && act.to !== undefined && act.act !== 'symlink')
    if (isBelow(act.path, otherDisk) !== isBelow(act.to, otherDisk)) fail('EXDEV', act.path, act.to);
}

/** Files that are open, by their numbers. */
const opened = new Map<number, string>();

const pathOf = (path: unknown): string | null =>
  typeof path === 'string' || path instanceof URL || Buffer.isBuffer(path)
    ? resolve(path instanceof URL ? decodeURIComponent(path.pathname) : path.toString())
    : null;

const bytesOf = (data: unknown): Buffer => {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  throw new Error('content of a kind that is not counted');
};

function writing(path: string, data: unknown): void {
  const bytes = bytesOf(data);
  const content = told.log === undefined ? {} : { content: bytes.toString('base64') };
  before({ act: 'write', path, ...content }, () => {
    real.appendFileSync(path, bytes.subarray(0, bytes.length / 2));
  });
}

const isWriting = (flags: unknown): boolean => typeof flags === 'string' && /[wax+]/.test(flags);

/** Opens to write, after which the file is empty. */
function creating(path: string, flags: unknown): void {
  if (!isWriting(flags)) return;
  before({ act: 'create', path });
}

/** Writes a file by its name as the system does it: opened, then filled. */
function writeFile(file: unknown, data: unknown, options?: unknown): void {
  const path = typeof file === 'number' ? opened.get(file) : pathOf(file);
  if (path === null || path === undefined) return real.writeFileSync(file as number, data as string, options as 'utf8');
  if (typeof file !== 'number') {
    before({ act: 'create', path });
    real.writeFileSync(path, '');
  }
  writing(path, data);
  real.writeFileSync(file as number, data as string, options as 'utf8');
}

function rename(from: unknown, to: unknown): void {
  before({ act: 'rename', path: pathOf(from) ?? '', to: pathOf(to) ?? '' });
  real.renameSync(from as string, to as string);
}

/** Takes a file or a whole folder away, one after another. */
function takeAway(path: string): void {
  if (!real.lstatSync(path).isDirectory()) {
    before({ act: 'unlink', path });
    return real.unlinkSync(path);
  }
  for (const name of real.readdirSync(path)) takeAway(join(path, name));
  before({ act: 'rmdir', path });
  real.rmdirSync(path);
}

function rm(given: unknown, options?: { readonly recursive?: boolean; readonly force?: boolean }): void {
  const path = pathOf(given) ?? '';
  if (real.lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    if (options?.force !== true) real.rmSync(path);
    return;
  }
  if (options?.recursive === true) takeAway(path);
  else {
    before({ act: 'unlink', path });
    real.rmSync(path, options);
  }
}

function mkdir(given: unknown, options?: fs.MakeDirectoryOptions): string | undefined {
  const path = pathOf(given) ?? '';
  if (options?.recursive !== true) {
    before({ act: 'mkdir', path });
    return real.mkdirSync(path, options);
  }
  if (real.existsSync(path)) return real.mkdirSync(path, options);
  const above = mkdir(dirname(path), options);
  before({ act: 'mkdir', path });
  real.mkdirSync(path);
  return above ?? path;
}

interface CopyOptions {
  readonly recursive?: boolean;
  readonly dereference?: boolean;
  readonly preserveTimestamps?: boolean;
}

/** Copies a file or a whole folder, one after another. */
function cp(given: unknown, into: unknown, options: CopyOptions = {}): void {
  const [from, to] = [pathOf(given) ?? '', pathOf(into) ?? ''];
  const found = (options.dereference === true ? real.statSync : real.lstatSync)(from);
  if (found.isDirectory()) {
    mkdir(to, { recursive: true });
    for (const name of real.readdirSync(from)) cp(join(from, name), join(to, name), options);
  } else if (found.isSymbolicLink()) {
    before({ act: 'symlink', path: to, to: real.readlinkSync(from) });
    real.symlinkSync(resolve(dirname(from), real.readlinkSync(from)), to);
  } else {
    writeFile(to, real.readFileSync(from));
    real.chmodSync(to, found.mode);
  }
}

const simple = {
  mkdir,
  rename,
  rm,
  cp,
  writeFile,
  appendFile: (file: unknown, data: unknown, options?: unknown) => {
    const path = typeof file === 'number' ? opened.get(file) : pathOf(file);
    if (typeof path === 'string') writing(path, data);
    real.appendFileSync(file as string, data as string, options as 'utf8');
  },
  copyFile: (from: unknown, to: unknown, mode?: number) => {
    if ((mode ?? 0) & fs.constants.COPYFILE_EXCL && real.existsSync(to as string))
      real.copyFileSync(from as string, to as string, mode);
    writeFile(to, real.readFileSync(from as string));
  },
  unlink: (path: unknown) => {
    before({ act: 'unlink', path: pathOf(path) ?? '' });
    real.unlinkSync(path as string);
  },
  rmdir: (path: unknown) => {
    before({ act: 'rmdir', path: pathOf(path) ?? '' });
    real.rmdirSync(path as string);
  },
  link: (from: unknown, to: unknown) => {
    before({ act: 'link', path: pathOf(from) ?? '', to: pathOf(to) ?? '' });
    real.linkSync(from as string, to as string);
  },
  symlink: (target: unknown, path: unknown, type?: fs.symlink.Type) => {
    before({ act: 'symlink', path: pathOf(path) ?? '', to: String(target) });
    real.symlinkSync(target as string, path as string, type);
  },
  chmod: (path: unknown, mode: fs.Mode) => {
    before({ act: 'attributes', path: pathOf(path) ?? '' });
    real.chmodSync(path as string, mode);
  },
  utimes: (path: unknown, at: fs.TimeLike, changed: fs.TimeLike) => {
    before({ act: 'attributes', path: pathOf(path) ?? '' });
    real.utimesSync(path as string, at, changed);
  },
  mkdtemp: (prefix: string, options?: unknown) => {
    before({ act: 'mkdir', path: pathOf(`${prefix}XXXXXX`) ?? '' });
    return real.mkdtempSync(prefix, options as 'utf8');
  },
} as const;

for (const [name, done] of Object.entries(simple) as [string, Call][]) {
  const original = promises[name];
  const sync = (real as unknown as Record<string, Call>)[`${name}Sync`];
  table[`${name}Sync`] = ((...given: never[]) => (within > 0 ? sync?.(...given) : done(...given))) as Call;
  // A file that is open is written by its own functions, below.
  promises[name] = (async (file: never, ...rest: never[]) =>
    name === 'writeFile' && pathOf(file) === null ? original?.(file, ...rest) : done(file, ...rest)) as Call;
  table[name] = ((...given: never[]) => {
    const answer = given.at(-1) as unknown as (error: unknown, result?: unknown) => void;
    let result: unknown;
    try {
      result = done(...(given.slice(0, -1) as never[]));
    } catch (error) {
      return process.nextTick(answer, error);
    }
    return process.nextTick(answer, null, result);
  }) as Call;
}

table['openSync'] = ((path: never, flags?: never, mode?: never) => {
  creating(pathOf(path) ?? '', flags);
  const file = real.openSync(path, flags ?? 'r', mode);
  opened.set(file, pathOf(path) ?? '');
  return file;
}) as Call;
table['open'] = ((path: never, ...rest: never[]) => {
  const answer = rest.at(-1) as unknown as (error: unknown, file?: number) => void;
  try {
    creating(pathOf(path) ?? '', rest[0]);
  } catch (error) {
    return process.nextTick(answer, error);
  }
  const given = rest.slice(0, -1) as unknown as [string?, number?];
  return real.open(path, given[0] ?? 'r', given[1], (error, file) => {
    if (error === null) opened.set(file, pathOf(path) ?? '');
    answer(error, file);
  });
}) as Call;
for (const name of ['writeSync', 'write'] as const) {
  const original = table[name] as Call;
  table[name] = ((file: never, data: never, ...rest: never[]) => {
    const path = opened.get(file);
    if (path !== undefined) writing(path, data);
    return original(file, data, ...rest);
  }) as Call;
}
for (const name of ['fsyncSync', 'fdatasyncSync', 'fsync', 'fdatasync'] as const) {
  const original = table[name] as Call;
  table[name] = ((file: never, ...rest: never[]) => {
    before({ act: 'sync', path: opened.get(file) ?? '' });
    return original(file, ...rest);
  }) as Call;
}

type Handle = fs.promises.FileHandle;
const openHandle = promises['open'] as unknown as (...given: unknown[]) => Promise<Handle>;
const paths = new WeakMap<object, string>();
promises['open'] = (async (path: never, flags?: never, mode?: never) => {
  creating(pathOf(path) ?? '', flags);
  const handle = await openHandle(path, flags, mode);
  paths.set(handle, pathOf(path) ?? '');
  return handle;
}) as Call;
const sample = await openHandle(process.execPath, 'r');
const handles = Object.getPrototypeOf(sample) as Record<string, Call>;
await sample.close();
for (const name of ['write', 'writeFile', 'appendFile', 'sync', 'datasync'] as const) {
  const original = handles[name] as Call;
  handles[name] = async function (this: Handle, ...given: never[]) {
    const path = paths.get(this);
    if (path !== undefined && name.endsWith('sync')) before({ act: 'sync', path });
    else if (path !== undefined) writing(path, given[0]);
    return original.apply(this, given) as unknown;
  } as Call;
}
// Whatever else writes would not be counted.
for (const name of ['writev', 'truncate', 'createWriteStream'] as const)
  handles[name] = () => {
    throw new Error(`${basename(import.meta.filename)} does not count ${name}`);
  };

syncBuiltinESMExports();
process.on('exit', () => {
  if (told.count !== undefined) real.writeFileSync(told.count, String(acts));
});
