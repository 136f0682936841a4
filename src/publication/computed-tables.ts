/** The computed tables of the contract's section 7: columns, precision, order. */
import { modeRows, type ModeRow } from '../domain/indicators/coverage-by-mode.ts';
import { rateRows, WHOLE, type RateRow } from '../domain/indicators/rates.ts';
import { indicatorOf, indicatorsOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import { levelsOf, type Levels } from '../domain/units/levels.ts';
import type { Vintage } from '../history/vintages.ts';
import type { ColumnWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import type { BlankRule, PublishedTable } from './published-table.ts';
import { programmeTables } from './programme-tables.ts';
import { replyTables } from './reply-tables.ts';
import {
  amount,
  column,
  computedTable,
  count,
  date,
  key,
  level,
  months,
  onDate,
  rate,
  score,
  share,
  unitId,
} from './table-columns.ts';
import type { ComputedTableWords, Definition } from './table-columns.ts';
import { progressWideTable, rankingsWideTable } from './wide-tables.ts';

/** What a language says of the computed tables. */
type ComputedTexts = Pick<
  Messages,
  'computedTables' | 'indicatorRules' | 'programmeTables' | 'replyTables' | 'measure'
>;

/** The words of the upper rate's column; nothing for an indicator that silence does not leave open. */
const upperWords = (said: ColumnWords | null): { readonly rate_upper?: ColumnWords } =>
  said === null ? {} : { rate_upper: said };

/** An indicator's own table: one column for its parts where it has any, and the upper rate where silence leaves it open. */
function rateTable(
  id: IndicatorId,
  { rates }: Publication,
  dataset: Dataset,
  texts: ComputedTexts,
): Definition<RateRow, string> {
  const { parts, open, measures } = indicatorOf(id);
  const words = texts.computedTables;
  const { columns, ...table } = texts.indicatorRules[id].table;
  const { rate_upper, measure, ...own } = columns;
  return {
    name: id,
    words: {
      ...table,
      columns: {
        ...words.common,
        ...words.parts,
        ...own,
        measure: { ...measure, codes: texts.measure },
        ...upperWords(rate_upper),
      },
    },
    primaryKey: ['date', 'level', 'unit_id', 'measure', ...(parts === null ? [] : [parts.column])],
    columns: [
      onDate(),
      level(),
      unitId(),
      { ...key('measure', (row) => row.measure), among: measures },
      ...(parts === null
        ? []
        : [
            {
              ...key<RateRow, string>(parts.column, (row) => row.part),
              codes: [
                { value: WHOLE, label: words.whole },
                ...parts.of(dataset).map((part) => ({ value: part.id, label: part.name })),
              ],
            },
          ]),
      amount('numerator', (row) => row.numerator, 'amount'),
      amount('denominator', (row) => row.denominator, 'amount'),
      rate('rate', (row) => row.rate),
      ...(open ? [rate<RateRow, string>('rate_upper', (row) => row.rateUpper)] : []),
    ],
    blank: (column, cell) =>
      column === 'rate_upper' && (cell('measure') === 'grids' || (parts !== null && cell(parts.column) !== WHOLE))
        ? 'notApplicable'
        : 'noData',
    ...(open ? { isUnreported: (cell) => cell('rate_upper') !== '' && cell('rate_upper') !== cell('rate') } : {}),
    rows: rateRows(rates[id]),
  };
}

function modesTable(
  { modes }: Publication,
  words: ComputedTableWords['coverage_by_mode'],
): Definition<ModeRow, keyof ComputedTableWords['coverage_by_mode']['columns']> {
  return {
    name: 'coverage_by_mode',
    words,
    primaryKey: ['date', 'level', 'unit_id', 'mode'],
    columns: [
      onDate(),
      level(),
      unitId(),
      key('mode', (row) => row.mode),
      count('compounds', (row) => row.compounds, 'compounds'),
      count('households', (row) => row.households, 'households'),
    ],
    rows: modeRows(modes),
  };
}

/** What a target that is met, or not begun, has no need of. */
const AHEAD = ['required_pace', 'forecast_earliest', 'forecast_central', 'forecast_latest'];

/** A day that cannot be foretold from the paces is no missing datum, and one on which nothing is to be told no gap. */
const progressBlank: BlankRule = (column, cell) => {
  if (column === 'revision_typical') return 'notApplicable';
  if (!AHEAD.includes(column)) return 'noData';
  const isOpen = !['', 'not_started', 'achieved'].includes(cell('status'));
  return isOpen && column !== 'required_pace' ? 'noEstimate' : 'notApplicable';
};

/** Of a year only the score is known and the rank that follows from it. */
const OF_YEARS = ['score', 'rank', 'previous_rank'];

const rankingsBlank: BlankRule = (column, cell) =>
  /^\d{4}$/.test(cell('period')) && !OF_YEARS.includes(column) ? 'notApplicable' : 'noData';

function progressTable(
  { progress }: Publication,
  words: ComputedTableWords['progress'],
): Definition<Publication['progress'][number], keyof ComputedTableWords['progress']['columns']> {
  return {
    name: 'progress',
    words,
    primaryKey: ['target_id', 'date'],
    columns: [
      key('target_id', (row) => row.targetId),
      onDate(),
      rate('actual', (row) => row.actual),
      rate('expected', (row) => row.expected),
      rate('progress', (row) => row.progress),
      rate('expected_progress', (row) => row.expectedProgress),
      rate('gap', (row) => row.gap),
      months('schedule_variance_months', (row) => row.scheduleVarianceMonths),
      rate('pace_3m', (row) => row.pace3m),
      rate('pace_6m', (row) => row.pace6m),
      rate('pace_12m', (row) => row.pace12m),
      column('pace_basis', 'string', (row) => row.paceBasis),
      rate('revision_typical', (row) => row.revisionTypical),
      rate('required_pace', (row) => row.requiredPace),
      date('forecast_earliest', (row) => row.forecastEarliest),
      date('forecast_central', (row) => row.forecastCentral),
      date('forecast_latest', (row) => row.forecastLatest),
      column('status', 'string', (row) => row.status ?? ''),
      rate('baseline', (row) => row.baseline),
    ],
    blank: progressBlank,
    rows: progress,
  };
}

function rankingsTable(
  { rankings }: Publication,
  programme: Programme,
  words: ComputedTableWords['rankings'],
): Definition<Publication['rankings'][number], keyof ComputedTableWords['rankings']['columns']> {
  type Row = Publication['rankings'][number];
  return {
    name: 'rankings',
    words,
    primaryKey: ['period', 'level', 'unit_id'],
    columns: [
      key('period', (row) => row.period),
      level(...levelsOf(programme).listed),
      unitId(),
      score('score', (row) => row.score),
      count('rank', (row) => row.rank, 'rank'),
      count('rank_best', ({ range }) => range && range.best, 'rank'),
      count('rank_worst', ({ range }) => range && range.worst, 'rank'),
      share('rank_held', ({ range }) => range && range.held),
      column('rank_best_at', 'string', ({ range }) => range?.bestAt ?? ''),
      column('rank_worst_at', 'string', ({ range }) => range?.worstAt ?? ''),
      key('provisional', (row) => String(row.provisional), 'boolean'),
      count('previous_rank', (row) => row.previousRank, 'rank'),
      ...programme.ranking.components.map(({ id }) =>
        score<Row, typeof id>(id, (row) => row.components.find((component) => component.id === id)?.score ?? null),
      ),
    ],
    blank: rankingsBlank,
    isUnreported: (cell) => cell('provisional') === 'true',
    rows: rankings,
  };
}

function bulletinsTable(
  { bulletins }: Publication,
  { largest }: Levels,
  words: ComputedTableWords['bulletins'],
): Definition<Publication['bulletins'][number], keyof ComputedTableWords['bulletins']['columns']> {
  return {
    name: 'bulletins',
    words,
    primaryKey: ['month', 'level', 'unit_id'],
    columns: [
      key('month', (row) => row.month, 'yearmonth'),
      level('city', largest),
      unitId(),
      rate('coverage', (row) => row.coverage),
      rate('coverage_change', (row) => row.coverageChange),
      rate('renovation', (row) => row.renovation),
      rate('renovation_change', (row) => row.renovationChange),
      count('newly_covered', (row) => row.newlyCovered, 'compounds'),
      count('newly_renovated', (row) => row.newlyRenovated, 'compounds'),
      count('coverage_lost', (row) => row.coverageLost, 'compounds'),
    ],
    blank: () => 'noData',
    rows: bulletins,
  };
}

function vintagesTable(
  rows: readonly Vintage[],
  words: ComputedTableWords['vintages'],
): Definition<Vintage, keyof ComputedTableWords['vintages']['columns']> {
  return {
    name: 'vintages',
    words,
    primaryKey: ['release', 'level', 'unit_id', 'indicator', 'measure'],
    columns: [
      key('release', (row) => row.release),
      key('as_of', (row) => row.asOf, 'date'),
      level(),
      unitId(),
      key('indicator', (row) => row.indicator),
      key('measure', (row) => row.measure),
      rate('first_rate', (row) => row.first),
      rate('rate_now', (row) => row.now),
      rate('revision', (row) => row.revision),
      rate('of_which_late', (row) => row.late),
      rate('of_which_changed', (row) => row.changed),
      rate('of_which_units', (row) => row.units),
      rate('of_which_method', (row) => row.method),
    ],
    blank: () => 'noData',
    rows,
  };
}

function reconcileTable(
  { reconcile }: Publication,
  words: ComputedTableWords['reconcile'],
): Definition<Publication['reconcile'][number], keyof ComputedTableWords['reconcile']['columns']> {
  return {
    name: 'reconcile',
    words,
    primaryKey: ['id'],
    columns: [
      key('id', (row) => row.id),
      amount('published', (row) => row.published, null),
      amount('ledger', (row) => row.ledger, null),
      amount('difference', (row) => row.difference, null),
      column('source', 'string', (row) => row.source),
    ],
    rows: [...reconcile].sort((a, b) => byCodePoint(a.id, b.id)),
  };
}

/**
 * The computed tables, ready to be written: one an indicator, then those that follow from them, and the programme's own; `vintages` null = no
 * history is kept. What rests on a ledger or a setting that the city does not have has no table.
 */
export function computedTables(
  publication: Publication,
  vintages: readonly Vintage[] | null,
  dataset: Dataset,
  texts: ComputedTexts,
): PublishedTable[] {
  const { programme } = dataset;
  const words = texts.computedTables;
  const toTable = <Row, Name extends string>(definition: Definition<Row, Name>): PublishedTable =>
    computedTable(definition, programme.demonstration, words.units);
  const isMonthly = programme.observedOn === null;
  const hasRankings = programme.ranking.levels.length > 0 && (isMonthly || publication.rankings.length > 0);
  const wide = [
    ...(programme.targets.length === 0
      ? []
      : [toTable(progressWideTable(publication.progress, programme.targets, words.progress_wide))]),
    ...(publication.rankings.length === 0
      ? []
      : [toTable(rankingsWideTable(publication.rankings, levelsOf(programme), words.rankings_wide))]),
  ];
  return [
    ...indicatorsOf(dataset).map((id) => toTable(rateTable(id, publication, dataset, texts))),
    toTable(modesTable(publication, words.coverage_by_mode)),
    ...(programme.targets.length === 0 ? [] : [toTable(progressTable(publication, words.progress))]),
    ...(hasRankings ? [toTable(rankingsTable(publication, programme, words.rankings))] : []),
    ...wide,
    ...(isMonthly ? [toTable(bulletinsTable(publication, levelsOf(programme), words.bulletins))] : []),
    ...(vintages === null ? [] : [toTable(vintagesTable(vintages, words.vintages))]),
    ...(programme.reconcile.length === 0 ? [] : [toTable(reconcileTable(publication, words.reconcile))]),
    ...replyTables(publication, dataset, texts.replyTables, words.units),
    ...programmeTables(programme, texts.programmeTables, words.units),
  ];
}
