/** The scripts of a page as one classic file: a browser loads no module from a folder. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../settings.ts';

/** What answers the scripts in a copy, and what of the browser it stands for. */
const IN_COPY = join(ROOT, 'src', 'ui', 'in-copy.ts');
const ANSWERED = ['fetch', 'location'] as const;

const ENTRY = 'page-scripts';

/** What the modules of the built site in `dir` do, one after another, as a text that a page may load without a server. */
async function classicScript(dir: string, modules: readonly string[]): Promise<string> {
  const files = [IN_COPY, ...modules.map((path) => join(dir, path))];
  const bundle = await rolldown({
    input: ENTRY,
    cwd: ROOT,
    // The names of the site's files say nothing; they were checked when it was built.
    logLevel: 'silent',
    transform: {
      target: ['chrome80', 'safari13'],
      inject: Object.fromEntries(ANSWERED.map((name) => [name, [IN_COPY, name]])),
    },
    plugins: [
      {
        name: 'page-scripts',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : null),
      },
    ],
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
    const [chunk, ...others] = output;
    if (others.length > 0) throw new Error(`${modules.join(', ')}: more than one file`);
    return chunk.code;
  } finally {
    await bundle.close();
  }
}

/** The classic scripts of a copy: one for each combination of modules that a page loads. */
export class PageScripts {
  /** The scripts by their paths from the site's root. */
  readonly files = new Map<string, string>();
  private readonly made = new Map<string, Promise<string>>();

  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** The path of the script that does what these modules do. */
  of(modules: readonly string[]): Promise<string> {
    const key = modules.join('\n');
    const known = this.made.get(key) ?? this.make(modules);
    this.made.set(key, known);
    return known;
  }

  private async make(modules: readonly string[]): Promise<string> {
    const text = await classicScript(this.dir, modules);
    const path = `scripts/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
    this.files.set(path, text);
    return path;
  }
}
