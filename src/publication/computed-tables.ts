/** The computed tables of the contract's section 7: columns, precision, order. */
import type { RateRow } from '../domain/indicators/rates.ts';
import { indicatorOf, indicatorsOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { Vintage } from '../history/vintages.ts';
import { atMost, fixed } from '../ledgers/decimals.ts';
import type { ColumnWords, TableWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import type { Field, PublishedTable } from './published-table.ts';

const RATE_DECIMALS = 6;
const SCORE_DECIMALS = 4;
const MONTH_DECIMALS = 2;
const AREA_DECIMALS = 1;

type ComputedTableWords = Messages['computedTables'];
/** What a language says of the computed tables. */
type ComputedTexts = Pick<Messages, 'computedTables' | 'indicatorRules'>;
type Unit = keyof ComputedTableWords['units'];

interface Column<Row, Name extends string> {
  readonly name: Name;
  readonly type: Field['type'];
  readonly unit: Unit | null;
  /** Whether every row has a value. */
  readonly required: boolean;
  readonly text: (row: Row) => string;
}

interface Definition<Row, Name extends string> {
  readonly name: string;
  readonly words: TableWords & { readonly columns: Readonly<Record<Name, ColumnWords>> };
  readonly primaryKey: readonly Name[];
  readonly columns: readonly Column<Row, Name>[];
  readonly rows: readonly Row[];
}

type Take<Row, Value> = (row: Row) => Value;

function column<Row, Name extends string>(
  name: Name,
  type: Field['type'],
  text: Take<Row, string>,
  unit: Unit | null = null,
): Column<Row, Name> {
  return { name, type, unit, required: false, text };
}

const key = <Row, Name extends string>(
  name: Name,
  text: Take<Row, string>,
  type: Field['type'] = 'string',
): Column<Row, Name> => ({ ...column(name, type, text), required: true });

const rate = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), RATE_DECIMALS), 'fraction');

const months = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), MONTH_DECIMALS), 'months');

const score = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), SCORE_DECIMALS), 'score');

const count = <Row, Name extends string>(name: Name, of: Take<Row, number | null>, unit: Unit) =>
  column<Row, Name>(name, 'integer', (row) => atMost(of(row), 0), unit);

const date = <Row, Name extends string>(name: Name, of: Take<Row, string | null>) =>
  column<Row, Name>(name, 'date', (row) => of(row) ?? '');

const amount = <Row, Name extends string>(name: Name, of: Take<Row, number | null>, unit: Unit | null) =>
  column<Row, Name>(name, 'number', (row) => atMost(of(row), AREA_DECIMALS), unit);

const level = <Row extends { readonly level: string }>() => key<Row, 'level'>('level', (row) => row.level);
const unitId = <Row extends { readonly unitId: string }>() => key<Row, 'unit_id'>('unit_id', (row) => row.unitId);
const onDate = <Row extends { readonly date: string }>() => key<Row, 'date'>('date', (row) => row.date, 'date');

/** The words of the upper rate's column; nothing for an indicator that silence does not leave open. */
const upperWords = (said: ColumnWords | null): { readonly rate_upper?: ColumnWords } =>
  said === null ? {} : { rate_upper: said };

/** An indicator's own table: one column for its parts where it has any, and the upper rate where silence leaves it open. */
function rateTable(id: IndicatorId, { rates }: Publication, texts: ComputedTexts): Definition<RateRow, string> {
  const { parts, open } = indicatorOf(id);
  const words = texts.computedTables;
  const { columns, ...table } = texts.indicatorRules[id].table;
  const { rate_upper, ...own } = columns;
  return {
    name: id,
    words: {
      ...table,
      columns: { ...words.common, ...words.parts, ...own, ...upperWords(rate_upper) },
    },
    primaryKey: ['date', 'level', 'unit_id', 'measure', ...(parts === null ? [] : [parts.column])],
    columns: [
      onDate(),
      level(),
      unitId(),
      key('measure', (row) => row.measure),
      ...(parts === null ? [] : [key<RateRow, string>(parts.column, (row) => row.part)]),
      amount('numerator', (row) => row.numerator, 'amount'),
      amount('denominator', (row) => row.denominator, 'amount'),
      rate('rate', (row) => row.rate),
      ...(open ? [rate<RateRow, string>('rate_upper', (row) => row.rateUpper)] : []),
    ],
    rows: rates[id],
  };
}

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
    rows: progress,
  };
}

function rankingsTable(
  { rankings }: Publication,
  { ranking }: Programme,
  words: ComputedTableWords['rankings'],
): Definition<Publication['rankings'][number], keyof ComputedTableWords['rankings']['columns']> {
  type Row = Publication['rankings'][number];
  return {
    name: 'rankings',
    words,
    primaryKey: ['period', 'level', 'unit_id'],
    columns: [
      key('period', (row) => row.period),
      level(),
      unitId(),
      score('score', (row) => row.score),
      count('rank', (row) => row.rank, 'rank'),
      count('rank_best', ({ range }) => range && range.best, 'rank'),
      count('rank_worst', ({ range }) => range && range.worst, 'rank'),
      column('rank_held', 'number', ({ range }) => fixed(range && range.held, SCORE_DECIMALS), 'fraction'),
      column('rank_best_at', 'string', ({ range }) => range?.bestAt ?? ''),
      column('rank_worst_at', 'string', ({ range }) => range?.worstAt ?? ''),
      key('provisional', (row) => String(row.provisional), 'boolean'),
      count('previous_rank', (row) => row.previousRank, 'rank'),
      ...ranking.components.map(({ id }) =>
        score<Row, typeof id>(id, (row) => row.components.find((component) => component.id === id)?.score ?? null),
      ),
    ],
    rows: rankings,
  };
}

function bulletinsTable(
  { bulletins }: Publication,
  words: ComputedTableWords['bulletins'],
): Definition<Publication['bulletins'][number], keyof ComputedTableWords['bulletins']['columns']> {
  return {
    name: 'bulletins',
    words,
    primaryKey: ['month', 'level', 'unit_id'],
    columns: [
      key('month', (row) => row.month, 'yearmonth'),
      level(),
      unitId(),
      rate('coverage', (row) => row.coverage),
      rate('coverage_change', (row) => row.coverageChange),
      rate('renovation', (row) => row.renovation),
      rate('renovation_change', (row) => row.renovationChange),
      count('newly_covered', (row) => row.newlyCovered, 'compounds'),
      count('newly_renovated', (row) => row.newlyRenovated, 'compounds'),
      count('coverage_lost', (row) => row.coverageLost, 'compounds'),
    ],
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

function reviewTable(
  { review }: Publication,
  words: ComputedTableWords['review'],
): Definition<Publication['review'][number], keyof ComputedTableWords['review']['columns']> {
  const join = (texts: readonly string[]): string => texts.join('；');
  return {
    name: 'review',
    words,
    primaryKey: ['proposal_id', 'claim_id'],
    columns: [
      key('proposal_id', (row) => row.proposalId),
      key('claim_id', (row) => row.claimId),
      key('kind', (row) => row.kind),
      column('standing', 'string', (row) => row.standing ?? ''),
      column('not_due', 'boolean', (row) => String(row.notDue)),
      column('claimed', 'string', (row) => join(row.figures.map((f) => String(f.claimed)))),
      column('measured', 'string', (row) => join(row.figures.map((f) => atMost(f.measured, RATE_DECIMALS)))),
      column('unit', 'string', (row) => join(row.figures.map((f) => f.unit.text))),
      column('evidence', 'string', (row) => join(row.evidence)),
    ],
    rows: [...review].sort((a, b) => byCodePoint(a.proposalId, b.proposalId) || byCodePoint(a.claimId, b.claimId)),
  };
}

/**
 * The computed tables, ready to be written: one an indicator, then those that follow from them; `vintages` null = no
 * history is kept. What rests on a ledger or a setting that the city does not have has no table.
 */
export function computedTables(
  publication: Publication,
  vintages: readonly Vintage[] | null,
  dataset: Dataset,
  texts: ComputedTexts,
): PublishedTable[] {
  const { programme, proposals } = dataset;
  const words = texts.computedTables;
  const toTable = <Row, Name extends string>(definition: Definition<Row, Name>): PublishedTable => {
    const { name, columns, rows, primaryKey } = definition;
    const { title, description, columns: columnTexts } = definition.words;
    return {
      name,
      path: `${name}.csv`,
      kind: 'computed',
      title,
      description,
      demonstration: programme.demonstration,
      schema: {
        fields: columns.map((own): Field => {
          const said = columnTexts[own.name];
          return {
            name: own.name,
            title: said.title,
            description: said.description ?? said.title,
            type: own.type,
            ...(own.required ? { constraints: { required: true } } : {}),
            ...(own.unit === null ? {} : { unit: words.units[own.unit] }),
          };
        }),
        primaryKey,
        missingValues: [''],
      },
      fractions: columns.filter(({ unit }) => unit === 'fraction').map((own) => own.name),
      rows: rows.map((row) => columns.map(({ text }) => text(row))),
    };
  };
  return [
    ...indicatorsOf(dataset).map((id) => toTable(rateTable(id, publication, texts))),
    ...(programme.targets.length === 0 ? [] : [toTable(progressTable(publication, words.progress))]),
    toTable(rankingsTable(publication, programme, words.rankings)),
    toTable(bulletinsTable(publication, words.bulletins)),
    ...(vintages === null ? [] : [toTable(vintagesTable(vintages, words.vintages))]),
    ...(programme.reconcile.length === 0 ? [] : [toTable(reconcileTable(publication, words.reconcile))]),
    ...(proposals.length === 0 ? [] : [toTable(reviewTable(publication, words.review))]),
  ];
}
