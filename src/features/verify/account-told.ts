/** One figure's way from rows to rate, told step by step in the words of the catalogue. */
import { datesInPart, toldDate } from '../../domain/time/known-in-part.ts';
import {
  accountOf,
  type AccountedCompound,
  type CompoundStanding,
  type RateAccount,
  type RateQuestion,
} from '../../domain/indicators/account.ts';
import { WHOLE } from '../../domain/indicators/rates.ts';
import { indicatorOf } from '../../domain/indicators/registry.ts';
import { knownParts, rateOf, type TallyMeasure } from '../../domain/indicators/tally.ts';
import { groupBy, indexBy } from '../../domain/lists.ts';
import type { Dataset } from '../../domain/model.ts';
import { reportersIn, unitRows } from '../../domain/units/hierarchy.ts';
import { levelsOf } from '../../domain/units/levels.ts';
import { columnsOf } from '../../ledgers/schemas/ledger.ts';
import { ledgersOf } from '../../ledgers/schemas/ledgers.ts';
import type { AnyLedger } from '../../ledgers/schemas/ledger.ts';
import { atMost, fixed } from '../../ledgers/text/decimals.ts';
import { columnWords } from '../../words/table-words.ts';
import type { Messages } from '../../words/words.ts';
import type { ShownAccount, ShownList, ShownStep } from './messages.ts';

/** So many compounds of a list are told. */
const SHOWN = 60;
/** The digits of a quotient before it is rounded. */
const EXACT = 12;
const RATE_DECIMALS = 6;
const AMOUNT_DECIMALS = 1;

/** A published row: where it stands, and its cells by column. */
export interface PublishedRow {
  readonly path: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

type Row = Readonly<Record<string, unknown>>;

/** Tells the rows of an indicator's ledger that stand behind a compound, up to a day. */
class Evidence {
  readonly #words: Messages;
  readonly #ledger: AnyLedger;
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #question: RateQuestion;
  readonly #partField: string | null;

  constructor(facts: Dataset, question: RateQuestion, words: Messages) {
    const { ledger, parts } = indicatorOf(question.indicator);
    this.#words = words;
    this.#question = question;
    this.#ledger = ledgersOf(levelsOf(facts.programme))[ledger] as unknown as AnyLedger;
    const fields = columnsOf(this.#ledger);
    this.#partField = fields.find(({ column }) => column.name === parts?.column)?.field ?? null;
    const rows = facts[ledger] as unknown as readonly Row[];
    this.#rows = groupBy([...rows], (row) => String(row['compoundId'] ?? ''));
    this.#names = new Map([
      ...facts.firms.map(({ id, name }) => [id, name] as const),
      ...facts.programme.categories.map(({ id, name }) => [id, name] as const),
      ...Object.entries(words.serviceMode),
    ]);
  }

  /** Whether a row says something of the day: of its dates one is not later, or it has none. */
  #counts(row: Row): boolean {
    if (this.#question.part !== WHOLE && this.#partField !== null && row[this.#partField] !== this.#question.part)
      return false;
    const days = columnsOf(this.#ledger).flatMap(({ field, column }) => {
      const day = row[field];
      return column.field.type === 'date' && typeof day === 'string' ? [day] : [];
    });
    return days.length === 0 || days.some((day) => day <= this.#question.date);
  }

  #row(row: Row): string {
    const written = datesInPart(row);
    const told = columnsOf(this.#ledger).flatMap(({ field, column }) => {
      const value = row[field];
      const text = written[field] ?? column.encode(value);
      const isSaid = field !== 'compoundId' && column.field.type !== 'number' && text !== '' && value !== false;
      if (!isSaid) return [];
      const { title } = columnWords(this.#words.columns, this.#ledger.id, field);
      // What points to a row of another ledger is told by that row's name alone.
      const name = this.#names.get(text) ?? text;
      return [value === true ? title : column.references !== null ? name : `${title} ${name}`];
    });
    return told.join('，');
  }

  /** What the ledger says of a compound. */
  of(id: string): string {
    const rows = (this.#rows.get(id) ?? []).filter((row) => this.#counts(row));
    return rows.length === 0 ? this.#words.verify.noRows : rows.map((row) => this.#row(row)).join('；');
  }
}

function list(summary: string, items: readonly string[], words: Messages): ShownList {
  const more = items.length > SHOWN ? words.verify.listMore(items.length - SHOWN) : '';
  return { summary, items: items.slice(0, SHOWN), more };
}

/** The account of a figure in steps; null where the ledgers have no such unit. `published` is its row in the published table. */
export function toldAccount(
  facts: Dataset,
  question: RateQuestion,
  published: PublishedRow | null,
  path: string,
  words: Messages,
): ShownAccount | null {
  const account = accountOf(facts, question);
  if (account === null) return null;
  const { verify: said, format } = words;
  const { indicator, measure, date } = question;
  const { compounds, numerator, denominator } = account;
  const evidence = new Evidence(facts, question, words);
  const of = (...standings: readonly CompoundStanding[]): readonly AccountedCompound[] =>
    compounds.filter(({ standing }) => standings.includes(standing));
  const weight = ({ weight: own }: AccountedCompound): string | null =>
    measure === 'compounds' || measure === 'grids' ? null : said.amount(measure, own);
  const named = (own: AccountedCompound): string => said.weighs(own.compound.name, weight(own));
  const withRows = (own: AccountedCompound): string => `${named(own)}：${evidence.of(own.compound.id)}`;
  const outside = (own: AccountedCompound): string =>
    [named(own), toldDate(own.compound, 'listedOn'), toldDate(own.compound, 'removedOn'), own.compound.removalReason]
      .filter((part) => part !== null)
      .join('，');

  const leftOut = (['not_listed', 'removed', 'not_needed'] as const).flatMap((standing): ShownList[] => {
    const own = of(standing);
    if (own.length === 0) return [];
    return [list(said.leftOut[standing](own.length), own.map(standing === 'not_needed' ? withRows : outside), words)];
  });
  const [achieved, counted] = [of('achieved'), of('counted')];
  const steps: ShownStep[] = [
    {
      heading: said.denominatorHeading,
      text: said.denominatorText({
        all: compounds.length,
        counted: achieved.length + counted.length,
        amount: said.amount(measure, denominator),
      }),
      lists: leftOut,
    },
    {
      heading: said.numeratorHeading,
      text: said.numeratorText({ achieved: achieved.length, amount: said.amount(measure, numerator) }),
      lists: [
        ...(achieved.length === 0
          ? []
          : [
              list(
                said.achievedList(words.indicators[indicator].achieved, achieved.length),
                achieved.map(withRows),
                words,
              ),
            ]),
        ...(counted.length === 0 ? [] : [list(said.countedList(counted.length), counted.map(withRows), words)]),
      ],
    },
    ...gridStep(facts, account, words),
    divisionStep(account, measure, words),
    ...upperStep(facts, account, words),
    {
      heading: said.publishedHeading,
      text: published === null ? said.noPublishedRow(path) : publishedText(published, account, words),
      lists: [],
    },
  ];
  const { parts } = indicatorOf(indicator);
  const partName = facts.programme.categories.find(({ id }) => id === question.part)?.name ?? question.part;
  const title = said.stepTitle({
    unit: unitName(facts, question),
    date: format.date(date),
    name: words.indicators[indicator].name,
    measure: words.measure[measure],
    part: parts === null || question.part === WHOLE ? null : partName,
  });
  return { title, steps };
}

/** A unit's name in the ledgers. */
function unitName(facts: Dataset, { level, unitId }: RateQuestion): string {
  const units = level === 'city' ? [facts.programme.city] : unitRows(facts, level);
  return units.find(({ id }) => id === unitId)?.name ?? unitId;
}

function gridStep(facts: Dataset, { grids, numerator }: RateAccount, words: Messages): readonly ShownStep[] {
  if (grids === null) return [];
  const said = words.verify;
  const names = indexBy(facts.grids, ({ id }) => id);
  const items = grids.map(({ id, ...own }) => said.gridItem({ ...own, name: names.get(id)?.name ?? id }));
  return [
    {
      heading: words.measure.grids,
      text: said.gridsText({ grids: grids.length, whole: numerator ?? 0 }),
      lists: [list(said.gridList(items.length), items, words)],
    },
  ];
}

/** A quotient to twelve places, with a mark where it goes on. */
function exactText(rate: number): string {
  const text = rate.toFixed(EXACT);
  return Number(text) === rate ? text.replace(/\.?0{1,20}$/, '') : `${text}…`;
}

function divisionStep(account: RateAccount, measure: TallyMeasure, words: Messages): ShownStep {
  const { verify: said, format } = words;
  const rate = rateOf(account);
  const parts = knownParts(account);
  const counted = account.compounds.filter(({ standing }) => standing === 'achieved' || standing === 'counted');
  const text =
    parts === null
      ? said.notWhole({
          measure: words.measure[measure],
          lacking: counted.filter(({ weight }) => weight === null).length,
          counted: counted.length,
        })
      : rate === null
        ? said.noDivision
        : said.division({
            numerator: said.plain(parts.numerator),
            denominator: said.plain(parts.denominator),
            exact: exactText(rate),
            rounded: fixed(rate, RATE_DECIMALS),
            percent: format.percent(rate),
          });
  return { heading: said.divisionHeading, text, lists: [] };
}

function upperStep(facts: Dataset, account: RateAccount, words: Messages): readonly ShownStep[] {
  const { upperNumerator, denominator, silent, compounds } = account;
  if (upperNumerator === null || denominator === null || denominator === 0) return [];
  const said = words.verify;
  const names = indexBy(reportersIn(facts), ({ id }) => id);
  const text = said.upper({
    silent: silent.map((id) => names.get(id)?.name ?? id),
    open: compounds.filter(({ standing, isSilent }) => isSilent && standing === 'counted').length,
    numerator: said.plain(upperNumerator),
    denominator: said.plain(denominator),
    rounded: fixed(upperNumerator / denominator, RATE_DECIMALS),
  });
  return [{ heading: said.upperHeading, text, lists: [] }];
}

function publishedText({ path, line, cells }: PublishedRow, account: RateAccount, words: Messages): string {
  const { numerator, denominator, upperNumerator } = account;
  const rate = rateOf(account);
  const told = ['numerator', 'denominator', 'rate', 'rate_upper'].flatMap((column) => {
    const cell = cells.get(column);
    return cell === undefined || (column === 'rate_upper' && cell === '') ? [] : [`${column} ${cell}`];
  });
  const upper = upperNumerator === null ? null : rateOf({ numerator: upperNumerator, denominator });
  const isEqual =
    cells.get('numerator') === atMost(numerator, AMOUNT_DECIMALS) &&
    cells.get('denominator') === atMost(denominator, AMOUNT_DECIMALS) &&
    cells.get('rate') === fixed(rate, RATE_DECIMALS) &&
    (cells.get('rate_upper') ?? '') === fixed(upper, RATE_DECIMALS);
  return words.verify.publishedRow({ path, line, cells: told.join('，'), isEqual });
}
