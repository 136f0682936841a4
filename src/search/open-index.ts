/** The index in a reader's browser: fetched when it is first needed, each file once. Nothing that is typed is sent. */
import { planOf, type Plan } from './attempts.ts';
import { readEntries, readVocabulary, type FindEntry, type IndexFile, type PartFile } from './index-file.ts';
import { nothingFound, prepare, resultOf, searchOn, type Prepared, type SearchResult } from './search.ts';
import { Turns } from './turns.ts';
import type { Vocabulary } from './vocabulary.ts';

interface List {
  /** The entries in pieces, each a moment's work. */
  readonly pieces: readonly (readonly Prepared<FindEntry>[])[];
  readonly note: string;
}

interface Opened {
  readonly vocabulary: Vocabulary;
  readonly own: List;
  /** The files of a large city's districts. */
  readonly parts: readonly { readonly url: string; readonly district: string }[];
}

export interface Found extends SearchResult<FindEntry> {
  readonly plan: Plan;
  /** As of when the entries stand so: one sentence a publication that they come from. */
  readonly notes: readonly string[];
}

export interface Wish {
  readonly query: string;
  readonly limit: number;
  /** The name of the one district whose compounds are looked through, in a city with a file for each. */
  readonly district?: string;
  /** Which entries count; all where it is left off. */
  readonly counts?: (entry: FindEntry) => boolean;
  /** Whether the answer is still waited for. */
  readonly isWanted?: () => boolean;
}

/** So many entries are prepared, and looked through, before the page may have its turn: some milliseconds on a slow phone. */
const PIECE = 250;

export class FindIndex {
  private readonly kept = new Map<string, Promise<unknown>>();
  /** After a failure the browser's own copy is not trusted: it may name files that are gone. */
  private cache: RequestCache = 'default';

  constructor(private readonly url: string) {}

  /** Loads what a search of a small city needs: to be called as soon as a reader turns to the field. */
  async open(): Promise<Opened> {
    return this.once(this.url, async () => {
      const file = (await this.fetched(this.url)) as IndexFile;
      const vocabulary = readVocabulary(file);
      const folder = this.url.slice(0, this.url.lastIndexOf('/') + 1);
      return {
        vocabulary,
        own: await listOf(file, vocabulary),
        parts: file.parts.map(({ name, district }) => ({ url: folder + name, district })),
      };
    });
  }

  /** What is found; null where nobody waits for it any more. Rejects where a file does not come: asking again asks for it again. */
  async search({ query, limit, district = '', counts, isWanted = () => true }: Wish): Promise<Found | null> {
    const opened = await this.open();
    const plan = planOf(query, opened.vocabulary);
    let found = nothingFound<FindEntry>(plan);
    const notes = new Set<string>();
    const turns = new Turns();
    for (const waiting of plan.attempts.length === 0 ? [] : this.listsOf(opened, district)) {
      const list = await waiting;
      for (const piece of list.pieces) {
        await turns.next();
        if (!isWanted()) return null;
        const counted = counts === undefined ? piece : piece.filter(({ entry }) => counts(entry));
        const more = searchOn(found, counted, plan, limit);
        if (more.attempt < found.attempt) notes.clear();
        if (more !== found) notes.add(list.note);
        found = more;
      }
    }
    return { ...resultOf(found, plan, limit), plan, notes: [...notes] };
  }

  /** A firm, null for an id that the index does not have, and what it serves. */
  async servedBy(
    id: string,
  ): Promise<{ firm: FindEntry | null; served: readonly FindEntry[]; notes: readonly string[] }> {
    const opened = await this.open();
    const lists = await Promise.all(this.listsOf(opened, ''));
    const entriesOf = ({ pieces }: List): readonly FindEntry[] =>
      pieces.flatMap((piece) => piece.map(({ entry }) => entry));
    const served = lists.flatMap((list) => entriesOf(list).filter(({ firm }) => firm === id));
    const firm = entriesOf(opened.own).find((entry) => entry.kind === 'firm' && entry.id === id) ?? null;
    return { firm, served, notes: [...new Set(lists.map(({ note }) => note))] };
  }

  /** The names of the districts that have files of their own; none in a small city. */
  async districts(): Promise<readonly string[]> {
    return [...new Set((await this.open()).parts.map(({ district }) => district))];
  }

  private listsOf({ own, parts, vocabulary }: Opened, district: string): Promise<List>[] {
    const wanted = parts.filter((part) => district === '' || part.district === district);
    const lists = wanted.map(({ url }) =>
      this.once(url, async () => listOf((await this.fetched(url)) as PartFile, vocabulary)),
    );
    // Each is waited for in its turn; one that fails meanwhile is told then.
    for (const list of lists) list.catch(() => undefined);
    return [Promise.resolve(own), ...lists];
  }

  private once<T>(url: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(url) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(url, made);
    made.catch(() => {
      this.kept.clear();
      this.cache = 'reload';
    });
    return made;
  }

  private async fetched(url: string): Promise<unknown> {
    const response = await fetch(url, { cache: this.cache });
    if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
    return response.json();
  }
}

async function listOf(file: PartFile, { readings }: Vocabulary): Promise<List> {
  const entries = readEntries(file);
  const pieces: (readonly Prepared<FindEntry>[])[] = [];
  const turns = new Turns();
  for (let at = 0; at < entries.length; at += PIECE) {
    pieces.push(prepare(entries.slice(at, at + PIECE), readings));
    await turns.next();
  }
  return { pieces, note: file.note };
}

const indexes = new Map<string, FindIndex>();

/** The index at an address: one for all fields of a page. */
export function findIndexAt(url: string): FindIndex {
  const known = indexes.get(url) ?? new FindIndex(url);
  indexes.set(url, known);
  return known;
}
