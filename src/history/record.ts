/** What a release adds to the history. */
import type { Dataset } from '../domain/model.ts';
import type { Release } from '../domain/rows.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { publicProgramme } from '../ledgers/schemas/programme.ts';
import { sheetText, sortRows, versionsText, BULLETINS, FIGURES, RANKINGS, TARGETS, versionsFile } from './tables.ts';
import { releaseTables, SUMS_FILE, sumsOf } from './archive.ts';
import { firstPublished, isLedgerKept, keptReleases, programmeTextAt, NO_HISTORY, type History } from './history.ts';
import { releaseFigures } from './release-figures.ts';
import { byKeptLedger, KEPT_LEDGERS, orderOf, record, sortVersions, stateOf } from './versions.ts';

/** Whether two texts of programme.json say the same of everything but the as-of date. */
function sameProgramme(a: string, b: string): boolean {
  const withoutAsOf = (text: string): string =>
    JSON.stringify(Object.entries(JSON.parse(text) as object).filter(([key]) => key !== 'as_of'));
  return withoutAsOf(a) === withoutAsOf(b);
}

/**
 * The history after a release. `dataset` holds the ledgers as they are now, as of the release's as-of date, with its row
 * as the last of `releases`; `programmeText` is its programme.json. Pure but for the hashes, which are the platform's.
 */
export async function recordRelease(
  before: History | null,
  dataset: Dataset,
  programmeText: string,
  release: Release,
): Promise<History> {
  const history = before ?? NO_HISTORY;
  const programme = publicProgramme(programmeText);
  const { releases } = dataset;
  const previous = keptReleases(history, releases).at(-1)?.id ?? null;
  const now = stateOf(dataset);
  const kept = releaseFigures(dataset, release.id, firstPublished(history, releases));
  const heldBefore = previous === null ? null : programmeTextAt(history, releases, previous);
  const isSame = heldBefore !== null && sameProgramme(heldBefore, programme);
  const after: History = {
    versions: byKeptLedger((id) => record(history.versions[id], now[id], previous, release.id)),
    figures: [...history.figures, ...kept.figures],
    targets: [...history.targets, ...kept.targets],
    bulletins: [...history.bulletins, ...kept.bulletins],
    rankings: [...history.rankings, ...kept.rankings],
    programmes: isSame ? history.programmes : { ...history.programmes, [release.id]: programme },
    sums: history.sums,
  };
  const tables = releaseTables(after, releases, release, dataset.programme, now);
  return { ...after, sums: { ...history.sums, ...Object.fromEntries(await sumsOf(release.id, tables)) } };
}

/** The hashes in the writing of sha256sum. */
export function sumsText({ sums }: Pick<History, 'sums'>): string {
  return Object.entries(sums)
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** The files of `history/` by their paths in the data folder: plain text, sorted, so that a version control shows what came. */
export function historyFiles(
  history: History,
  { releases, programme }: Pick<Dataset, 'releases' | 'programme'>,
): ReadonlyMap<string, string> {
  const order = orderOf(releases);
  const ledgers = KEPT_LEDGERS.filter((id) => isLedgerKept(history, id));
  const levels = levelsOf(programme);
  return new Map([
    ...ledgers.map((id): [string, string] => [
      versionsFile(id),
      versionsText(id, sortVersions(id, history.versions[id], order), levels),
    ]),
    [FIGURES.file, sheetText(FIGURES, sortRows(FIGURES, history.figures, order))],
    [TARGETS.file, sheetText(TARGETS, sortRows(TARGETS, history.targets, order))],
    [BULLETINS.file, sheetText(BULLETINS, sortRows(BULLETINS, history.bulletins, order))],
    [RANKINGS.file, sheetText(RANKINGS, sortRows(RANKINGS, history.rankings, order))],
    ...Object.entries(history.programmes).map(([id, text]): [string, string] => [`history/programme/${id}.json`, text]),
    [SUMS_FILE, sumsText(history)],
  ]);
}
