/** The incentive money of a place. */
import type { Edition } from '../../site/edition.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';

/** So many payments are listed; of more, the latest. */
const MOST_LISTED = 40;

/** The money paid to a place's grids, in the order of the dates; a grid's own payments do not name it. */
export function moneyPart({ site, words, links }: Edition, unit: Unit & { readonly level: ListedLevel }) {
  const text = words.places.money;
  const paid = site.money.paid(unit);
  const payments = site.money.payments(unit);
  return {
    sentence: text.sentence(unit.name, paid),
    payments: paid.payments,
    fen: paid.fen,
    years: paid.years,
    hasFirms: site.kept.firms,
    listed: payments.length > MOST_LISTED ? text.latest(MOST_LISTED, payments.length) : text.all(payments.length),
    list: payments.slice(-MOST_LISTED).map(({ id, paidOn, fen, firm, grid }) => ({
      id,
      paidOn,
      fen,
      firm,
      grid: unit.level === 'grid' ? null : { name: grid.name, href: links.unit(grid) },
    })),
  };
}
