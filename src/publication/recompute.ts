/** The published files of ledgers, settings and history → every table of results once more, by the code that published them. */
import type { Messages } from '../words/words.ts';
import { inWordsOf } from '../words/city-words.ts';
import type { Dataset } from '../domain/model.ts';
import { publish } from '../domain/publish.ts';
import { factsAsOf } from '../domain/time/facts.ts';
import { chronicleOf } from '../history/chronicle.ts';
import { firstPublished } from '../history/history.ts';
import { readCity } from '../history/read.ts';
import { withoutJsonKey } from '../ledgers/json/json-edit.ts';
import type { Problem } from '../ledgers/problems/problem.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import { PROGRAMME_FILE } from '../ledgers/schemas/programme.ts';
import { SCHEMES_FILE } from '../ledgers/schemas/schemes.ts';
import type { DataFiles, ReadingProgress } from '../ledgers/sources/folder-reader.ts';
import { decodeText } from '../ledgers/text/decode.ts';
import { presentTables } from './present-tables.ts';
import type { PublishedTable } from './published-table.ts';

const LEDGER_FILES: ReadonlySet<string> = new Set(LEDGER_LIST.map(({ file }) => file));

/** Whether figures are computed from a published file: ledgers, settings, replies and history, but no outlines. */
export function isSource(path: string): boolean {
  return (
    LEDGER_FILES.has(path) || path === PROGRAMME_FILE || path === SCHEMES_FILE || /^(?:proposals|history)\//.test(path)
  );
}

/** A city as its published files give it. */
export interface Recomputed {
  /** The facts up to the as-of date. */
  readonly facts: Dataset;
  readonly tables: readonly PublishedTable[];
}

/** What the base map is drawn from is no part of any figure, and its archive is not among the downloads. */
function withoutBasemap(files: DataFiles): DataFiles {
  const bytes = files.get(PROGRAMME_FILE);
  const text = bytes === undefined ? null : decodeText(PROGRAMME_FILE, bytes).text;
  if (text === null || !/"basemap"\s*:/.test(text)) return files;
  return new Map(files).set(PROGRAMME_FILE, new TextEncoder().encode(withoutJsonKey(text, 'map', 'basemap')));
}

/** How far the work has come: reading and checking, then everything that is computed. */
export type RecomputingProgress = ReadingProgress | { readonly doing: 'computing' | 'comparing-releases' };

/**
 * Computes the tables of `files`, of which only sources are looked at, and of these the outlines are left out. Gives the
 * errors that keep the ledgers from being read instead.
 */
export async function recompute(
  files: DataFiles,
  texts: Parameters<typeof presentTables>[3] & Pick<Messages, 'cityWords'>,
  onProgress: (progress: RecomputingProgress) => void,
): Promise<Recomputed | readonly Problem[]> {
  const sources = new Map([...files].filter(([path]) => isSource(path)));
  const { dataset, history, problems } = await readCity(withoutBasemap(sources), onProgress);
  if (dataset === null) return problems.filter(({ severity }) => severity === 'error');
  onProgress({ doing: 'computing' });
  const publication = publish(dataset, firstPublished(history, dataset.releases));
  onProgress({ doing: 'comparing-releases' });
  const { past } = chronicleOf(dataset, history);
  const tables = presentTables(dataset, publication, past, inWordsOf(texts, dataset.programme));
  return { facts: factsAsOf(dataset).facts, tables: tables.filter(({ kind }) => kind !== 'ledger') };
}
