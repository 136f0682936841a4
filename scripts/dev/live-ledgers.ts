/**
 * The ledgers of a development server: computed anew when one is saved, shown by every open page, and where they have faults,
 * those over the page that the last good ledgers gave.
 */
import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { closeSite } from '../../src/open-site.ts';
import { PageFiles, type PageFile } from '../../src/page-files.ts';
import { buildData } from '../build-data.ts';
import { MEDIA_TYPES } from '../serve-folder.ts';
import { problemLines } from '../terminal/problem-report.ts';
import { CommandError, words } from '../terminal/terminal.ts';

const text = words.commands.dev;

/** The server, of which Astro hands out more than is wanted here. */
type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Milliseconds without another change before a change counts: programs save in several steps. */
const REST = 400;
/** What is hidden, locks, and what office programs write before they rename it. */
const PASSING = /(^|\/)[.~]|\.tmp$|~$/;

/** Whether a change of this path under the ledger folder is one of the ledgers. */
export function isLedgerChange(dataDir: string, path: string): boolean {
  const inside = relative(resolve(dataDir), resolve(path)).split(sep).join('/');
  return inside !== '' && !inside.startsWith('..') && !PASSING.test(inside);
}

/** Runs a piece of work once changes rest, never twice at a time; a change in between leads to one more run. */
export function onceAtRest(work: () => Promise<void>, rest = REST): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isDue = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isDue = true;
      return;
    }
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
    if (isDue) {
      isDue = false;
      await run();
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), rest);
  };
}

/** The script of every page that shows the faults; what it listens to is `FAULTS`. */
const SHEET = 'scripts/dev/fault-sheet.ts';
const FAULTS = 'ledgers:faults';

/** What the server itself hands out of the project, and no page. */
const SOURCE = /^(@|scripts\/|src\/|node_modules\/)/;

/** The page of a city whose ledgers have had faults from the start, which come over it. */
const waitingPage = (base: string): string =>
  `<!doctype html><html lang="${words.locale}"><meta charset="utf-8"><title>${text.none}</title>` +
  `<script type="module" src="${base}${SHEET}"></script><p>${text.none}</p>`;

/** The style sheets of the embeds that were asked for. */
const sheets = new Map<string, PageFile>();

/** A page of the running server, as it answers itself. */
const pageAt = (host: string, path: string): Promise<string> =>
  fetch(`http://${host}${path}`).then((answer) => (answer.ok ? answer.text() : ''));

/**
 * What a figure's page has beside it and no route gives (src/page-files.ts): made from the page when it is asked for; null for any
 * other path. `path` begins with the slash after the base path, `base` ends with it.
 */
async function takenFrom(host: string, base: string, path: string): Promise<PageFile | null> {
  const sheet = sheets.get(path);
  if (sheet !== undefined) return sheet;
  const picture = /^\/((?:[^/]+\/)*)figures\/[^/]+\.svg$/.exec(path);
  const key = /^\/embed\/([^/]+)\/$/.exec(path)?.[1];
  if (picture === null && key === undefined) return null;
  const root = base.slice(0, -1);
  let page = picture?.[1];
  if (key !== undefined) {
    const { figures } = JSON.parse(await pageAt(host, `${base}figures.json`)) as {
      readonly figures: readonly { readonly key: string; readonly page: string }[];
    };
    page = figures.find((figure) => figure.key === key)?.page.slice(root.length + 1);
  }
  if (page === undefined) return null;
  const html = await pageAt(host, `${base}${page}`);
  // The sheets of a page stand in it here; of one that is asked for by its address stands a line of script.
  const files = new PageFiles(root, () => '').of(page, html.replace(/\bexport default "[^"]*"/g, ''));
  for (const file of files) if (file.isShared === true) sheets.set(`/${file.path}`, file);
  return files.find((file) => `/${file.path.replace(/index\.html$/, '')}` === path) ?? null;
}

/** The data of a development server, and what is wrong with it. */
export class LiveLedgers {
  readonly #dataDir: string;
  readonly #generated: string;
  /** What is wrong with the ledgers as they are; null where nothing is. */
  #faults: string | null = null;
  #server: Server | null = null;

  constructor(dataDir: string, generated: string) {
    this.#dataDir = dataDir;
    this.#generated = generated;
  }

  /** Computes what the pages show. Faults are said, and leave what was there. */
  async compute(): Promise<void> {
    try {
      const { built, reading } = await buildData(this.#dataDir, this.#generated);
      const lines = [...problemLines(reading, { folder: this.#dataDir })];
      for (const line of lines) console.log(line);
      this.#faults = built === null ? [this.#hasPages() ? text.faulty : text.none, '', ...lines].join('\n') : null;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      console.error(error.message);
      this.#faults = error.message;
    }
    if (this.#faults === null) closeSite();
    else console.error(this.#hasPages() ? text.faulty : text.none);
  }

  /** What Astro calls once its server is there. */
  integration(): AstroIntegration {
    return {
      name: 'live-ledgers',
      hooks: {
        'astro:config:setup': ({ injectScript, updateConfig }) => {
          // What only a worker imports would be found when the worker starts, and the page loaded anew under it.
          updateConfig({ vite: { optimizeDeps: { entries: ['src/features/check/engine.ts'] } } });
          injectScript('page', `import ${JSON.stringify(`/${SHEET}`)};`);
        },
        'astro:server:setup': ({ server }) => {
          this.#attach(server);
        },
      },
    };
  }

  #hasPages(): boolean {
    return existsSync(join(this.#generated, 'dataset.json'));
  }

  #attach(server: Server): void {
    this.#server = server;
    const { base } = server.config;
    const changed = onceAtRest(() => this.#again());
    server.watcher.add(resolve(this.#dataDir));
    server.watcher.on('all', (_event, path) => {
      if (isLedgerChange(this.#dataDir, path)) changed();
    });
    server.environments.client.hot.on('vite:client:connect', (_data, client) => {
      if (this.#faults !== null) client.send(FAULTS, this.#told(this.#faults));
    });
    server.middlewares.use((request, response, next) => {
      if (this.#hasPages() || SOURCE.test(request.url?.slice(base.length) ?? '')) {
        next();
        return;
      }
      response.setHeader('content-type', MEDIA_TYPES['.html'] ?? '');
      response.end(waitingPage(base));
    });
    server.middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(base.length - 1);
      // Their route has no ending of its own, and a server of pages that end with a slash asks for one.
      if (/\/figures\/[^/]+\.(?:csv|json)$/.test(path)) request.url = `${base.slice(0, -1)}${path}/`;
      void takenFrom(request.headers.host ?? '', base, path).then((file) => {
        if (file === null) {
          next();
          return;
        }
        response.setHeader('content-type', MEDIA_TYPES[extname(file.path)] ?? '');
        response.end(file.text);
      }, next);
    });
    server.middlewares.use(`${base}data`, (request, response, next) => {
      const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = resolve(join(this.#generated, 'data', name));
      const isOurs = file.startsWith(resolve(this.#generated, 'data') + sep);
      if (!isOurs || !existsSync(file) || !statSync(file).isFile()) {
        next();
        return;
      }
      response.setHeader('content-type', MEDIA_TYPES[/\.\w+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
  }

  /** The faults as the page's script takes them. */
  #told(lines: string) {
    return { title: text.faults, lines, close: text.close };
  }

  /** Computes anew, and shows it in every open page. */
  async #again(): Promise<void> {
    const start = performance.now();
    console.log(text.saved);
    await this.compute();
    const server = this.#server;
    if (server === null) return;
    if (this.#faults !== null) {
      server.environments.client.hot.send(FAULTS, this.#told(this.#faults));
      return;
    }
    // Astro keeps the paths of its routes until it hears that their content has changed.
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload' });
    console.log(text.shown(((performance.now() - start) / 1000).toFixed(1)));
  }
}
