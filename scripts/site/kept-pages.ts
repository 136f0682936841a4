/** The pages of the last build: which of them may be taken again, by their keys. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StatusPlace } from '../../src/page-status.ts';
import type { CheckedPage, SiteCheck } from '../check-site.ts';
import { writeWhole } from '../disk/durable.ts';

/** A page as it was built. */
interface KeptPage {
  /** What it shows, as a digest (src/page-key.ts); null of one that is made from others, which every build makes anew. */
  readonly key: string | null;
  /** The SHA-256 of its bytes. */
  readonly sha256: string;
  /** The files that were made from it: their SHA-256 by their paths. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
  /** Where it says of which publication it is. */
  readonly places?: readonly StatusPlace[] | undefined;
  /** What the check found over its weight. */
  readonly heavy?: readonly string[] | undefined;
  /** By how many bytes the check found that it may grow. */
  readonly room?: number;
  /** The places among the files that it leads to. */
  readonly leads?: readonly number[];
}

interface Kept {
  /** What the templates were made from. */
  readonly templates: string;
  readonly pages: Readonly<Record<string, KeptPage>>;
  /** Every file of the site. */
  readonly files: readonly string[];
}

/** What gzip may add to a page's weight beside what is added to the page. */
const SLACK = 64;

const NONE: Kept = { templates: '', pages: {}, files: [] };

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** What belongs to a page that has been made. */
interface MadeWith extends Pick<KeptPage, 'places'> {
  /** The files that were made from it. */
  readonly beside?: ReadonlyMap<string, Uint8Array>;
  /** Where it is the last build's page with another status: by how many bytes it is longer. */
  readonly grown?: number | undefined;
}

/** What of the last build is still good, and the record for the next one. */
export class KeptPages {
  readonly #last: Kept['pages'];
  readonly #lastFiles: Kept['files'];
  readonly #out: string;
  readonly #next: Record<string, KeptPage> = {};
  /** The last build's pages that have another status in this one, and by how many bytes they have grown. */
  readonly #retold = new Map<string, number>();
  readonly #templates: string;

  private constructor(templates: string, { pages, files }: Kept, out: string) {
    this.#templates = templates;
    this.#last = pages;
    this.#lastFiles = files;
    this.#out = out;
  }

  /** Reads the record of the build that lies in `out`; none is good where the templates were others. */
  static async read(file: string, templates: string, out: string): Promise<KeptPages> {
    const text = await readFile(file, 'utf8').catch(() => null);
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    return new KeptPages(templates, kept?.templates === templates ? kept : NONE, out);
  }

  /** The key of the page that the last build put there; null where there is none. */
  keyOf(path: string): string | null {
    return this.#last[path]?.key ?? null;
  }

  /** The last build's page, if its file is what the build wrote; null where it is gone or somebody has changed it. */
  bytesOf(path: string): Uint8Array | null {
    const page = this.#last[path];
    return page === undefined ? null : this.#bytesOf(path, page.sha256);
  }

  /** The files that the last build made from its page, by their paths; null where one of them is no longer what it wrote. */
  besideOf(path: string): ReadonlyMap<string, Uint8Array> | null {
    const files = new Map<string, Uint8Array>();
    for (const [file, sha256] of Object.entries(this.#last[path]?.beside ?? {})) {
      const bytes = this.#bytesOf(file, sha256);
      if (bytes === null) return null;
      files.set(file, bytes);
    }
    return files;
  }

  /** Where the last build's page says of which publication it is. */
  placesOf(path: string): readonly StatusPlace[] {
    return this.#last[path]?.places ?? [];
  }

  #bytesOf(path: string, sha256: string): Uint8Array | null {
    try {
      const bytes = readFileSync(this.fileOf(path));
      return sumOf(bytes) === sha256 ? bytes : null;
    } catch {
      return null;
    }
  }

  /** Where the last build put a file. */
  fileOf(path: string): string {
    return join(this.#out, path);
  }

  /**
   * What the last check found of a page whose bytes are the last build's, if with another status, among the files that there are now;
   * undefined of one that is new, of one that leads to a file that has gone, and of one whose status may make it too heavy. What the
   * status leads to is not among the leads: every build checks pages that have it too.
   */
  foundIn(files: readonly string[]): (path: string) => CheckedPage | undefined {
    const places = new Map(files.map((file, place) => [file, place]));
    const moved = this.#lastFiles.map((file) => places.get(file));
    return (path) => {
      const last = this.#last[path];
      if (last?.leads === undefined) return undefined;
      const { heavy = [], room = 0 } = last;
      const grown = last.sha256 === this.#next[path]?.sha256 ? 0 : this.#retold.get(path);
      if (grown === undefined || (grown !== 0 && (heavy.length > 0 || grown + SLACK > room))) return undefined;
      const leads = last.leads.flatMap((place) => moved[place] ?? []);
      return leads.length === last.leads.length ? { heavy, room: room - Math.max(0, grown), leads } : undefined;
    };
  }

  /** Notes that a page of this build is the last one's, of the same key and bytes, and so is what was made from it. */
  keepAgain(path: string): void {
    const last = this.#last[path];
    if (last === undefined) return;
    const { key, sha256, beside, places } = last;
    this.#next[path] = { key, sha256, beside, places };
    for (const [file, sum] of Object.entries(beside ?? {}))
      if (file.endsWith('.html')) this.#next[file] = { key: null, sha256: sum };
  }

  /** Notes a page of this build; without a key it is never taken over by itself, and the check knows it again by its bytes. */
  keep(
    path: string,
    key: string | null,
    bytes: Uint8Array,
    { beside = new Map(), places, grown }: MadeWith = {},
  ): void {
    if (grown !== undefined) this.#retold.set(path, grown);
    const sums = Object.fromEntries([...beside].map(([file, content]) => [file, sumOf(content)]));
    this.#next[path] = { key, sha256: sumOf(bytes), beside: beside.size === 0 ? undefined : sums, places };
  }

  /** Writes the record of this build, with what its check found. */
  async write(file: string, { pages: checked, files }: Pick<SiteCheck, 'pages' | 'files'>): Promise<void> {
    const pages = Object.entries(this.#next).map(([path, page]): [string, KeptPage] => {
      const { heavy = [], ...found } = checked.get(path) ?? {};
      return [path, { ...page, ...(heavy.length === 0 ? {} : { heavy }), ...found }];
    });
    const kept: Kept = { templates: this.#templates, pages: Object.fromEntries(pages), files };
    // A record that is cut off by a crash would stop every later build.
    await writeWhole(file, new TextEncoder().encode(JSON.stringify(kept)));
  }
}
