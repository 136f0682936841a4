/** Builds of two sites into one folder, that are killed: what lies in the folder is the one or the other, whole. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CACHE } from '../../scripts/settings.ts';
import { filesIn } from '../site/commands.ts';
import type { Breaking } from './break-off.ts';
import { startWaiting, type Ended } from './commands.ts';

export type SiteName = 'a' | 'b';

const PROGRAM = ['--import', resolve(import.meta.dirname, 'break-off.ts'), 'scripts/build.ts'];

/** The second city, and the same with one row more, each with the site that it gives; in the end the second lies in the folder. */
export class TwoSites {
  readonly #root: string;
  /** Every file of the site that each gives, as text of one character a byte. */
  readonly #files: Readonly<Record<SiteName, ReadonlyMap<string, string>>>;
  /** Where they are built in turns. */
  readonly out: string;

  constructor(root: string) {
    this.#root = root;
    this.out = join(root, 'site', 'dist');
    for (const name of ['a', 'b'] as const) cpSync('tests/fixtures/second-city', this.#data(name), { recursive: true });
    const ledger = join(this.#data('b'), 'services.csv');
    writeFileSync(ledger, `${readFileSync(ledger, 'utf8').trimEnd()}\nc4,f1,专业物业,2021-05-02,\n`);
    const built = (name: SiteName): ReadonlyMap<string, string> => {
      const { status, stderr } = this.build(name, {});
      if (status !== 0) throw new Error(stderr);
      return texts(this.out);
    };
    this.#files = { a: built('a'), b: built('b') };
  }

  #data(name: SiteName): string {
    return join(this.#root, name, 'data');
  }

  #environment(name: SiteName, breaking: Omit<Breaking, 'below'>): NodeJS.ProcessEnv {
    const below = [this.#root, CACHE];
    return {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      DATA_DIR: this.#data(name),
      OUT_DIR: this.out,
      BREAK_OFF: JSON.stringify({ below, ...breaking } satisfies Breaking),
    };
  }

  /** Builds one of them into the folder, broken off as told. */
  build(name: SiteName, breaking: Omit<Breaking, 'below'>): Ended {
    return spawnSync(process.execPath, PROGRAM, {
      encoding: 'utf8',
      env: this.#environment(name, breaking),
    });
  }

  /** Starts to build one of them, which waits at the act that it is told. */
  start(name: SiteName, breaking: Omit<Breaking, 'below' | 'until'>): Promise<{ goOn(): Promise<Ended> }> {
    return startWaiting(PROGRAM, (until) => this.#environment(name, { ...breaking, until }));
  }

  /** Builds one of them, and kills that after some milliseconds, if it has not ended then. */
  async buildFor(name: SiteName, milliseconds: number): Promise<Pick<Ended, 'status' | 'signal'>> {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      stdio: 'ignore',
      env: this.#environment(name, {}),
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    const ended = await new Promise<Pick<Ended, 'status' | 'signal'>>((answer, reject) => {
      child.on('error', reject).on('close', (status, signal) => {
        answer({ status, signal });
      });
    });
    clearTimeout(timer);
    return ended;
  }

  /** How many acts a build of the one over the other is. */
  acts(name: SiteName): number {
    const count = join(this.#root, 'count');
    const { status, stderr } = this.build(name, { count });
    if (status !== 0) throw new Error(stderr);
    return Number(readFileSync(count, 'utf8'));
  }

  /** Which of the two lies in the folder; null where it is neither, or not the whole of it. */
  found(): SiteName | null {
    if (!existsSync(this.out)) return null;
    const there = texts(this.out);
    const isSite = (name: SiteName): boolean => {
      const files = this.#files[name];
      return files.size === there.size && [...files].every(([path, text]) => there.get(path) === text);
    };
    return (['a', 'b'] as const).find(isSite) ?? null;
  }

  /** Whether a body is that of a path in one of them. */
  has(path: string, body: string): boolean {
    const file = path.slice(1).replace(/(?<=^|\/)$/, 'index.html');
    const bytes = Buffer.from(body).toString('latin1');
    return (['a', 'b'] as const).some((name) => this.#files[name].get(file) === bytes);
  }

  /** What lies beside the folder: the site and its kit, and what a killed build has left. */
  beside(): readonly string[] {
    return readdirSync(dirname(this.out)).sort();
  }
}

const texts = (folder: string): ReadonlyMap<string, string> =>
  new Map([...filesIn(folder)].map(([path, bytes]) => [path, bytes.toString('latin1')]));
