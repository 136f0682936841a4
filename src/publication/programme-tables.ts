/**
 * The tables of the programme (contract, section 7): what was promised on which indicator, by which steps, which categories
 * of works there are, and how a ranking weighs its components. They are settings, real in a demonstration too.
 */
import { byCodePoint } from '../domain/lists.ts';
import type { Milestone, Programme, RankingScheme, Target } from '../domain/programme.ts';
import type { Category } from '../domain/rows.ts';
import { atMost } from '../ledgers/text/decimals.ts';
import type { Messages } from '../words/words.ts';
import type { PublishedTable } from './published-table.ts';
import { column, computedTable, key, rate } from './table-columns.ts';
import type { ComputedTableWords, Definition } from './table-columns.ts';

type Words = Messages['programmeTables'];
type Table<Name extends keyof Words, Row> = Definition<Row, keyof Words[Name]['columns'] & string>;

const WEIGHT_DECIMALS = 6;

/** A baseline that the programme leaves to be measured is empty: a figure of the ledgers would be none of the programme's. */
function targetsTable(targets: readonly Target[], words: Words['targets']): Table<'targets', Target> {
  return {
    name: 'targets',
    words,
    primaryKey: ['id'],
    columns: [
      key('id', ({ id }) => id),
      key('name', ({ name }) => name),
      key('indicator', ({ indicator }) => indicator),
      key('measure', ({ measure }) => measure),
      key('starts_on', ({ startsOn }) => startsOn, 'date'),
      key('due_on', ({ dueOn }) => dueOn, 'date'),
      rate('baseline', ({ baseline }) => baseline),
      key('baseline_measured', ({ baseline }) => String(baseline === null), 'boolean'),
      rate('value', ({ value }) => value),
      key('source', ({ source }) => source),
      column('note', 'string', ({ note }) => note ?? ''),
    ],
    rows: targets.toSorted((a, b) => byCodePoint(a.id, b.id)),
  };
}

interface TargetMilestone extends Milestone {
  readonly target: Target;
}

function milestonesTable(targets: readonly Target[], words: Words['milestones']): Table<'milestones', TargetMilestone> {
  return {
    name: 'milestones',
    words,
    primaryKey: ['target_id', 'on'],
    columns: [
      key('target_id', ({ target }) => target.id),
      key('on', ({ on }) => on, 'date'),
      rate('value', ({ value }) => value),
    ],
    rows: targets
      .flatMap((target) => target.milestones.map((milestone) => ({ ...milestone, target })))
      .sort((a, b) => byCodePoint(a.target.id, b.target.id) || byCodePoint(a.on, b.on)),
  };
}

interface PlacedCategory extends Category {
  /** From 1 on, in the order of the programme. */
  readonly position: number;
}

function categoriesTable(
  categories: readonly Category[],
  words: Words['categories'],
): Table<'categories', PlacedCategory> {
  return {
    name: 'categories',
    words,
    primaryKey: ['position'],
    columns: [
      key('position', ({ position }) => String(position), 'integer'),
      key('id', ({ id }) => id),
      key('name', ({ name }) => name),
    ],
    rows: categories.map((category, i) => ({ ...category, position: i + 1 })),
  };
}

type WeightRow = RankingScheme['components'][number] & Pick<RankingScheme, 'delta'>;

function weightsTable({ components, delta }: RankingScheme, words: Words['weights']): Table<'weights', WeightRow> {
  return {
    name: 'weights',
    words,
    primaryKey: ['component'],
    columns: [
      { ...key('component', ({ id }) => id), among: components.map(({ id }) => id) },
      key('weight', ({ weight }) => atMost(weight, WEIGHT_DECIMALS), 'number'),
      rate('delta', (row) => row.delta),
    ],
    rows: components.map((component) => ({ ...component, delta })).sort((a, b) => byCodePoint(a.id, b.id)),
  };
}

/** The tables of the programme; what it leaves out has no table. */
export function programmeTables(
  { targets, categories, ranking }: Programme,
  words: Words,
  units: ComputedTableWords['units'],
): PublishedTable[] {
  const table = <Row, Name extends string>(definition: Definition<Row, Name>): PublishedTable[] =>
    definition.rows.length === 0 ? [] : [{ ...computedTable(definition, false, units), kind: 'settings' }];
  return [
    ...table(targetsTable(targets, words.targets)),
    ...table(milestonesTable(targets, words.milestones)),
    ...table(categoriesTable(categories, words.categories)),
    ...table(weightsTable(ranking, words.weights)),
  ];
}
