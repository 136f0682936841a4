/**
 * The engine of the page: in a worker, fetches what is published, holds it against its sums, computes every table of results
 * again by the code that published them, and compares cell by cell.
 */
import '../../ledgers/no-eval.ts';
import type { RateQuestion } from '../../domain/indicators/account.ts';
import { hierarchyOf, unitKey } from '../../domain/units/hierarchy.ts';
import type { Problem } from '../../ledgers/problems/problem.ts';
import { decodeText } from '../../ledgers/text/decode.ts';
import type { Bytes } from '../../ledgers/text/text-bytes.ts';
import { compareTable, type TableComparison } from '../../publication/compare-table.ts';
import { recompute, isSource, type Recomputed, type RecomputingProgress } from '../../publication/recompute.ts';
import { inWordsOf } from '../../words/city-words.ts';
import { DEFAULT_LOCALE, isLocale, wordsOf, type Messages } from '../../words/words.ts';
import { toldAccount } from './account-told.ts';
import { fetchFiles, isReplaced, readSums, type FetchedFiles, type Fetching } from './fetch-files.ts';
import { publishedRow, readMetadata, shownFigure, type FigureMetadata } from './figure.ts';
import type { FromEngine, ShownFigure, ToEngine } from './messages.ts';
import { choicesOf, shownResult } from './result.ts';

type Verify = Extract<ToEngine, { readonly ask: 'verify' }>;

/** The shares of the bar at which the parts of the work end. */
const FETCHED = 0.35;
const CHECKED = 0.6;
const COMPUTED = 0.7;
const RELEASES = 0.92;

/** What was last verified, for questions about its figures. */
let last: { readonly city: Recomputed; readonly files: ReadonlyMap<string, Bytes>; readonly words: Messages } | null =
  null;

const tell = (message: FromEngine): void => {
  postMessage(message);
};
const progress = (share: number, text: string): void => {
  tell({ tell: 'progress', share, text });
};

/** Fetches a file as it is on the server now. */
async function fetched(address: string): Promise<Bytes | null> {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const textOf = (path: string, bytes: Bytes | undefined): string | null =>
  bytes === undefined ? null : decodeText(path, bytes).text;

function tellRecomputing(at: RecomputingProgress, words: Messages, sources: number, begun: Set<string>): void {
  const said = words.verify;
  switch (at.doing) {
    case 'reading':
      begun.add(at.file);
      progress(FETCHED + (CHECKED - FETCHED) * 0.7 * Math.min(1, begun.size / sources), said.reading(at.file, at.rows));
      return;
    case 'checking':
      progress(FETCHED + (CHECKED - FETCHED) * (0.7 + 0.3 * (at.done / at.checks)), said.checking(at.done, at.checks));
      return;
    case 'computing':
      progress(CHECKED, said.computing);
      return;
    case 'comparing-releases':
      progress(COMPUTED, said.releases);
  }
}

/** Compares every table that has been computed with the published one; one that is not published has no row in common. */
function compared({ tables }: Recomputed, files: FetchedFiles, words: Messages): readonly TableComparison[] {
  return tables.map((table, i) => {
    progress(RELEASES + (1 - RELEASES) * (i / tables.length), words.verify.comparing(table.title));
    return compareTable(table, textOf(table.path, files.kept.get(table.path)) ?? '');
  });
}

/** The metadata of a figure from the first address that has them. */
async function metadataOf({ addresses }: NonNullable<Verify['figure']>): Promise<FigureMetadata | null> {
  for (const address of addresses) {
    const text = textOf(address, (await fetched(address)) ?? undefined);
    const metadata = text === null ? null : readMetadata(parsed(text));
    if (metadata !== null) return metadata;
  }
  return null;
}

/** A value of JSON; null for a text that is none, such as a page that says that nothing is there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function figureOf(
  { figure }: Verify,
  city: Recomputed,
  { kept }: FetchedFiles,
  words: Messages,
): Promise<ShownFigure | null> {
  if (figure === null) return null;
  const metadata = await metadataOf(figure);
  if (metadata === null) {
    return { title: '', text: words.verify.figureUnknown(figure.key), heads: [], rows: [], more: '', question: null };
  }
  const table = city.tables.find(({ name }) => name === metadata.rows?.table) ?? null;
  const text = table === null ? null : textOf(table.path, kept.get(table.path));
  const units = new Map(hierarchyOf(city.facts).units.map(({ level, id, name }) => [unitKey(level, id), name]));
  return shownFigure(metadata, table, text, words, (level, id) => units.get(unitKey(level, id)) ?? null);
}

const isRead = (city: Recomputed | readonly Problem[]): city is Recomputed => 'tables' in city;

async function verify(question: Verify): Promise<void> {
  const words = wordsOf(isLocale(question.lang) ? question.lang : DEFAULT_LOCALE);
  last = null;
  const bring: Fetching = (path) => fetched(new URL(path, question.data).href);
  const sums = readSums(textOf('SHA256SUMS', (await bring('SHA256SUMS')) ?? undefined) ?? '');
  if (sums.size === 0) {
    tell({ tell: 'refused', text: words.verify.noSums });
    return;
  }
  const isWanted = (path: string): boolean => isSource(path) || /^[^/]+\.csv$/.test(path);
  const files = await fetchFiles(sums, bring, isWanted, (done, all) => {
    progress(FETCHED * (done / all), words.verify.fetching(done, all));
  });
  // Files of two publications differ from each other, and nobody has altered one.
  if (files.faults.length > 0 && (await isReplaced(sums, bring))) {
    tell({ tell: 'refused', text: words.verify.replaced });
    return;
  }
  const sources = [...files.kept.keys()].filter(isSource).length;
  const begun = new Set<string>();
  const city = await recompute(files.kept, words, (at) => tellRecomputing(at, words, sources, begun));
  if (!isRead(city)) {
    tell({ tell: 'result', result: shownResult(files, { errors: city }, words) });
    return;
  }
  const own = inWordsOf(words, city.facts.programme);
  last = { city, files: files.kept, words: own };
  const comparisons = compared(city, files, own);
  const figure = await figureOf(question, city, files, own);
  const choices = choicesOf(city.facts, own);
  tell({ tell: 'result', result: shownResult(files, { comparisons, figure, choices }, own) });
}

function account(question: RateQuestion): void {
  if (last === null) return;
  const { city, files, words } = last;
  const table = city.tables.find(({ name }) => name === question.indicator);
  const text = table === undefined ? null : textOf(table.path, files.get(table.path));
  const path = table?.path ?? `${question.indicator}.csv`;
  const row = table === undefined || text === null ? null : publishedRow(question, table, text);
  const told = toldAccount(city.facts, question, row, path, words);
  tell(told === null ? { tell: 'refused', text: words.verify.unknownUnit } : { tell: 'account', account: told });
}

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  const work = data.ask === 'verify' ? verify(data) : Promise.resolve().then(() => account(data.question));
  work.catch((error: unknown) => {
    tell({ tell: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});
