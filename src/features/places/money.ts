/** The incentive money of a place. */
import { fixed } from '../../ledgers/text/decimals.ts';
import { addedColumns, ownRows } from '../../publication/figure-rows.ts';
import { column, key } from '../../publication/table-columns.ts';
import { idColumn } from '../../domain/units/levels.ts';
import type { Edition } from '../../site/edition.ts';
import type { Paid, Payment } from '../../site/money.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';
import { placeFigures } from './figures.ts';

type Listed = Unit & { readonly level: ListedLevel };

/** So many payments are listed; of more, the latest. */
const MOST_LISTED = 40;

/** The payments that a page lists. */
function listOf({ site, words, links }: Edition, unit: Listed, payments: readonly Payment[]) {
  const { smallest } = site.tree.levels;
  return {
    caption: words.places.money.listCaption,
    /** What the units that were paid are called; null where the page's own is the only one. */
    unitHead: unit.level === smallest ? null : words.level[smallest],
    hasFirms: site.kept.firms,
    list: payments.slice(-MOST_LISTED).map(({ id, toldOn, fen, firm, unit: paidTo }) => ({
      id,
      paidOn: toldOn,
      fen,
      firm,
      unit: unit.level === smallest ? null : { name: paidTo.name, href: links.unit(paidTo) },
    })),
  };
}

/** Which units money is paid to, and which ones those lie in. */
function definitionOf({ site, words }: Edition): string {
  const { listed, smallest } = site.tree.levels;
  const larger = listed.filter((level) => level !== smallest).toReversed();
  return words.places.money.definition(
    words.level[smallest],
    larger.map((level) => words.level[level]),
  );
}

/** What was paid in each year: sums that no published table has. */
function yearFigure(edition: Edition, unit: Listed, years: Paid['years']) {
  const { site, words } = edition;
  const text = words.places.money;
  const { columns } = words.figures;
  return placeFigures(
    edition,
    unit,
  )({
    chart: 'YearPaidTable',
    isTable: true,
    id: 'paid-by-year',
    title: text.yearTitle(unit.name),
    subtitle: text.yearCaption,
    definition: definitionOf(edition),
    rows: ownRows(
      years,
      [
        key('year', (row) => row.year, 'year'),
        column('payments', 'integer', (row) => String(row.payments)),
        column('paid_cny', 'number', (row) => fixed(row.fen / 100, 2)),
      ],
      { year: { title: text.year }, payments: columns.payments, paid_cny: columns.paidYear },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: { caption: text.yearCaption, years },
  });
}

/** Every payment to a large unit, also those that its page leaves out; null where there is none. */
function paymentFigure(edition: Edition, unit: Listed, payments: readonly Payment[]) {
  const { site, words } = edition;
  const text = words.places.money;
  const { smallest, reporting } = site.tree.levels;
  const name: string = `${smallest}_name`;
  if (payments.length === 0) return null;
  return placeFigures(
    edition,
    unit,
  )({
    chart: 'PaymentTable',
    isTable: true,
    id: 'payments',
    title: text.listTitle(unit.name),
    subtitle: text.listCaption,
    definition: definitionOf(edition),
    rows: {
      table: 'subsidies',
      where: { id: payments.map(({ id }) => id) },
      columns: ['paid_on', idColumn(smallest), 'amount_cny'],
      added: addedColumns(
        payments,
        { id: (row) => row.id },
        [
          // Those that report are named in every figure's rows.
          ...(smallest === reporting ? [] : [key<Payment, string>(name, (row) => row.unit.name)]),
          ...(site.kept.firms ? [column<Payment, string>('firm_name', 'string', (row) => row.firm ?? '')] : []),
        ],
        { [name]: { title: words.level[smallest] }, firm_name: { title: text.firm } },
        words.computedTables,
      ),
    },
    props: listOf(edition, unit, payments),
  });
}

/** The money paid in a place, in the order of the dates; the payments of a unit that no other lies in do not name it. */
export function moneyPart(edition: Edition, unit: Listed) {
  const { site, words, links } = edition;
  const text = words.places.money;
  const paid = site.money.paid(unit);
  const payments = site.money.payments(unit);
  const hasFiles = unit.level === site.tree.levels.largest;
  return {
    sentence: text.sentence(unit.name, paid),
    definition: definitionOf(edition),
    payments: paid.payments,
    fen: paid.fen,
    years: yearFigure(edition, unit, paid.years),
    all: hasFiles ? paymentFigure(edition, unit, payments) : null,
    /** The file of the place that has every payment; a large unit's stands in its figure's. */
    file: hasFiles ? null : `${links.files(unit)}data.json`,
    listed: payments.length > MOST_LISTED ? text.latest(MOST_LISTED, payments.length) : text.all(payments.length),
    list: listOf(edition, unit, payments),
  };
}
