/** What a verification has found → what the page shows. */
import { INDICATOR_IDS, indicatorOf, indicatorsOf } from '../../domain/indicators/registry.ts';
import { WHOLE } from '../../domain/indicators/rates.ts';
import type { Dataset } from '../../domain/model.ts';
import { seriesOf } from '../../domain/time/series.ts';
import { unitRows } from '../../domain/units/hierarchy.ts';
import { byLevel, isCountedWhole, levelsOf } from '../../domain/units/levels.ts';
import { sortProblems, type Problem } from '../../ledgers/problems/problem.ts';
import type { Difference, TableComparison } from '../../publication/compare-table.ts';
import { formatProblem } from '../../words/problems.ts';
import type { Messages } from '../../words/words.ts';
import type { FetchedFiles } from './fetch-files.ts';
import type { Choice, Choices, ShownDifference, ShownFigure, ShownTable, VerifyResult } from './messages.ts';

/** So many errors of ledgers that cannot be read are told. */
const SHOWN_ERRORS = 10;

const isEqual = ({ rows, agree, surplus, differences }: TableComparison): boolean =>
  agree === rows && surplus === 0 && differences.length === 0;

function shownDifference(difference: Difference, { verify: said }: Messages): ShownDifference {
  const { line, key, column, published, computed } = difference;
  const side = (text: string | null): string => (text === null ? said.absent : text === '' ? said.empty : text);
  return {
    where: line === null ? said.notPublished : said.line(line),
    row: key === '' ? said.head : key,
    column: column ?? said.wholeRow,
    published: side(published),
    computed: side(computed),
  };
}

function shownTable(comparison: TableComparison, words: Messages): ShownTable {
  const { title, path, rows, agree, surplus, differences } = comparison;
  const differing = rows - agree + surplus;
  const listed = new Set(differences.map(({ line, key }) => `${String(line)}/${key}`)).size;
  return {
    title,
    path,
    rows,
    result: isEqual(comparison) ? words.verify.agreeText(rows, rows) : words.verify.agreeText(agree, rows + surplus),
    differences: differences.map((difference) => shownDifference(difference, words)),
    more: differing > listed ? words.verify.moreDifferences(differing) : '',
  };
}

type Found =
  | { readonly errors: readonly Problem[] }
  | {
      readonly comparisons: readonly TableComparison[];
      readonly figure: ShownFigure | null;
      readonly choices: Choices;
    };

/** The result of a verification of fetched files: errors that keep the ledgers from being read, or how each table compares. */
export function shownResult(files: FetchedFiles, found: Found, words: Messages): VerifyResult {
  const said = words.verify;
  const isRead = 'comparisons' in found;
  const comparisons = isRead ? found.comparisons : [];
  const errors = isRead ? [] : sortProblems([...found.errors]);
  const unequal = comparisons.filter((comparison) => !isEqual(comparison));
  const isSound = isRead && files.faults.length === 0 && unequal.length === 0;
  return {
    verdict: said.verdict({
      files: files.count,
      faults: files.faults.map(({ path }) => path),
      tables: comparisons.length,
      rows: comparisons.reduce((sum, { rows }) => sum + rows, 0),
      unequal: unequal.map(({ path }) => path),
      isRead,
    }),
    meaning: isSound ? said.sound : said.unsound,
    faults: files.faults.map(({ path, isMissing }) => ({ path, what: isMissing ? said.missing : said.differs })),
    errors: errors.slice(0, SHOWN_ERRORS).map((error) => formatProblem(error, words.problems)),
    moreErrors: errors.length > SHOWN_ERRORS ? said.moreErrors(errors.length - SHOWN_ERRORS) : '',
    tables: comparisons.map((comparison) => shownTable(comparison, words)),
    figure: isRead ? found.figure : null,
    choices: isRead ? found.choices : null,
  };
}

/** What may be asked for step by step. */
export function choicesOf(facts: Dataset, words: Messages): Choices {
  const { programme } = facts;
  const { all, smallest, hasParts } = levelsOf(programme);
  const units = byLevel((level): readonly Choice[] => (level === 'city' ? [programme.city] : unitRows(facts, level)));
  const kept = indicatorsOf(facts);
  return {
    indicators: INDICATOR_IDS.filter((id) => kept.includes(id)).map((id) => {
      const { measures, parts } = indicatorOf(id);
      const names = new Map(programme.categories.map((category) => [category.id, category.name]));
      return {
        id,
        name: words.indicators[id].name,
        measures: measures.map((measure) => ({ id: measure, name: words.measure[measure] })),
        parts: [
          { id: WHOLE, name: words.verify.whole },
          ...(parts?.of(facts) ?? []).map((part) => ({ id: part.id, name: names.get(part.id) ?? part.id })),
        ],
      };
    }),
    levels: all
      .filter((level) => units[level].length > 0)
      .map((level) => ({
        id: level,
        name: words.level[level],
        hasParts: hasParts(level),
        hasGrids: isCountedWhole(smallest) && !isCountedWhole(level),
        units: units[level].map(({ id, name }) => ({ id, name })),
      })),
    dates: seriesOf(programme)
      .dates.toReversed()
      .map((date) => ({ id: date, name: words.format.date(date) })),
  };
}
