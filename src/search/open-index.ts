/** The index in a reader's browser: fetched when it is first needed, each file once. Nothing that is typed is sent. */
import { planOf, type Plan } from './attempts.ts';
import { readEntries, readVocabulary, type FindEntry, type IndexFile, type PartFile } from './index-file.ts';
import { bestOf, prepare, searchPart, type PartResult, type Prepared, type SearchResult } from './search.ts';
import type { Vocabulary } from './vocabulary.ts';

interface List {
  readonly prepared: readonly Prepared<FindEntry>[];
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

/** A moment for the page between one list and the next: the field stays alive in a city of a hundred lists. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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
        own: listOf(file, vocabulary),
        parts: file.parts.map(({ name, district }) => ({ url: folder + name, district })),
      };
    });
  }

  /** What is found; null where nobody waits for it any more. Rejects where a file does not come: asking again asks for it again. */
  async search({ query, limit, district = '', counts, isWanted = () => true }: Wish): Promise<Found | null> {
    const opened = await this.open();
    const plan = planOf(query, opened.vocabulary);
    const results: PartResult<FindEntry>[] = [];
    const notes = new Set<string>();
    const lists = plan.attempts.length === 0 ? [] : this.listsOf(opened, district);
    for (const [number, waiting] of lists.entries()) {
      const list = await waiting;
      if (number > 0) await pause();
      if (!isWanted()) return null;
      const counted = counts === undefined ? list.prepared : list.prepared.filter(({ entry }) => counts(entry));
      const result = searchPart(counted, plan, limit);
      if (result.total > 0) notes.add(list.note);
      results.push(result);
    }
    return { ...bestOf(results, plan, limit), plan, notes: [...notes] };
  }

  /** A firm, null for an id that the index does not have, and what it serves. */
  async servedBy(
    id: string,
  ): Promise<{ firm: FindEntry | null; served: readonly FindEntry[]; notes: readonly string[] }> {
    const opened = await this.open();
    const lists = await Promise.all(this.listsOf(opened, ''));
    const entriesOf = ({ prepared }: List): readonly FindEntry[] => prepared.map(({ entry }) => entry);
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

const listOf = (file: PartFile, { readings }: Vocabulary): List => ({
  prepared: prepare(readEntries(file), readings),
  note: file.note,
});

const indexes = new Map<string, FindIndex>();

/** The index at an address: one for all fields of a page. */
export function findIndexAt(url: string): FindIndex {
  const known = indexes.get(url) ?? new FindIndex(url);
  indexes.set(url, known);
  return known;
}
