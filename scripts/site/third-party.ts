/**
 * The notices of the libraries that are sent to readers: which they are is told by the bundler, module by module, and each
 * one's licence is the text that its package brings. Minifying drops the notices of the sources, and most licences ask that
 * they go along.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The text of the licence; null where the package brings none. */
  readonly text: string | null;
}

/** Beside the site's pages, which name it (`AboutPage.astro`). */
const NOTICES_FILE = 'third-party.txt';

const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The folder of the package that a module of the bundler belongs to; null where the module is the project's own. */
export function packageFolder(module: string): string | null {
  return PACKAGE.exec(module.replaceAll('\\', '/').replace(/^\0/, ''))?.[0] ?? null;
}

/** What the package in a folder says of itself. Throws where it names no licence: nobody may pass such a one on. */
export function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (license === undefined) throw new Error(`${name} ${version} names no licence`);
  const file = readdirSync(folder)
    .filter((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry))
    .sort()[0];
  return {
    name,
    version,
    licence: license,
    text: file === undefined ? null : readFileSync(join(folder, file), 'utf8'),
  };
}

/** The file of notices, by name. */
export function noticesText(notices: readonly Notice[]): string {
  return [...notices]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, ...(text === null ? [] : ['', text.replaceAll('\r\n', '\n').trim()])].join(
        '\n',
      ),
    )
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
}

/**
 * Two plugins that share a list: `worker` notes the modules of workers, which are bundled apart, `pages` those of pages, and
 * writes the file when the last of them is known.
 */
export function thirdPartyNotices(): { readonly worker: Plugin; readonly pages: Plugin } {
  const folders = new Set<string>();
  const note = (
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
  ): void => {
    for (const { moduleIds = [] } of Object.values(bundle))
      for (const module of moduleIds) {
        const folder = packageFolder(module);
        if (folder !== null) folders.add(folder);
      }
  };
  return {
    worker: {
      name: 'note-third-parties-of-workers',
      generateBundle: (_, bundle) => {
        note(bundle);
      },
    },
    pages: {
      name: 'third-party-notices',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle(_, bundle) {
        note(bundle);
        const notices = new Map(
          [...folders].map(noticeOf).map((notice) => [`${notice.name} ${notice.version}`, notice]),
        );
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesText([...notices.values()]) });
      },
    },
  };
}
