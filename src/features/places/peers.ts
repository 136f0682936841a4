/** A place among the places that share its parent. */
import type { Figure } from '../../charts/frame/figure.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { PeerRank } from '../../domain/rankings/peers.ts';
import type { Edition } from '../../site/edition.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { count, key, rate } from '../../publication/table-columns.ts';
import { highestFirst } from '../../site/order.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';
import { placeFigures } from './figures.ts';

/** So many places have a dot and a row each; of more, the strip shows how many lie where, and the table those around one. */
const MOST_SHOWN = 60;
/** How many rows stand before and after the place's own. */
const AROUND = 6;

export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly coverage: ToldRate;
  /** Null where the works are not kept. */
  readonly renovation: ToldRate | null;
  readonly rank: PeerRank | null;
}

/** The rates of places too many for a dot each. */
export interface Crowd {
  readonly coverage: readonly number[];
  readonly renovation: readonly number[];
}

export interface PeersProps {
  /** The place itself, one of the peers. */
  readonly own: Peer;
  /** Those with a row, by coverage. */
  readonly peers: readonly Peer[];
  /** Null where all have a dot. */
  readonly crowd: Crowd | null;
  readonly parentName: string;
  readonly parent: { readonly coverage: ToldRate; readonly renovation: ToldRate | null };
}

export interface PeersView {
  readonly heading: string;
  readonly figure: Figure<'PeerStrip', PeersProps>;
  /** That not all have a row, and who has them; null where all have. */
  readonly rest: { readonly text: string; readonly name: string; readonly href: string } | null;
}

/** The rates of places now, a row an indicator. */
function rowsOf(
  { site, words }: Edition,
  places: readonly Unit[],
  ratesOf: (unit: Unit) => { readonly coverage: ToldRate; readonly renovation: ToldRate | null },
) {
  return ownRows(
    places.flatMap((unit) =>
      Object.entries(ratesOf(unit)).flatMap(([indicator, told]) =>
        told === null ? [] : [{ unit, indicator, ...told }],
      ),
    ),
    [
      key('level', (row) => row.unit.level),
      key('unit_id', (row) => row.unit.id),
      key('unit_name', (row) => row.unit.name),
      key('indicator', (row) => row.indicator),
      count('numerator', (row) => row.numerator, 'compounds'),
      count('denominator', (row) => row.denominator, 'compounds'),
      rate('rate', rateOf),
    ],
    { ...words.computedTables.common, ...words.figures.columns, unit_name: words.figures.name },
    words.computedTables,
    site.programme.demonstration,
  );
}

/** Null where a place is alone, or no other has data. */
export function peersPart(edition: Edition, unit: Unit & { readonly level: ListedLevel }): PeersView | null {
  const { site, words, links } = edition;
  const text = words.places.peers;
  const parent = site.tree.above(unit).at(-1) ?? site.tree.city;
  const parentName = parent.level === 'city' ? words.site.whole(site.programme) : parent.name;
  const all = highestFirst(site.rates.peers(unit, { indicator: 'coverage' }), ({ now }) => now.rate);
  const at = all.findIndex((peer) => peer.unit.id === unit.id);
  const ratesOf = (of: Unit) => ({
    coverage: site.rates.now(of, { indicator: 'coverage' }),
    renovation: site.kept.works ? site.rates.now(of, { indicator: 'renovation' }) : null,
  });
  const crowded = all.length > MOST_SHOWN;
  const shown = crowded ? all.slice(Math.max(0, at - AROUND), at + AROUND + 1) : all;
  const peers = shown.map((peer): Peer => ({
    id: peer.unit.id,
    name: peer.unit.name,
    href: links.unit(peer.unit),
    ...ratesOf(peer.unit),
    rank: peer.rank,
  }));
  const own = peers.find(({ id }) => id === unit.id);
  if (own === undefined || all.filter(({ now }) => now.rate !== null).length < 2) return null;
  const known = (rates: readonly (ToldRate | null)[]): number[] =>
    rates.flatMap((told) => {
      const rate = told === null ? null : rateOf(told);
      return rate === null ? [] : [rate];
    });
  const figure = placeFigures(
    edition,
    unit,
  )({
    chart: 'PeerStrip',
    id: `peers-${unit.id}`,
    title: text.title({
      name: unit.name,
      parentName,
      level: unit.level,
      all: all.length,
      rank: own.rank,
      rate: own.coverage,
      parent: ratesOf(parent).coverage,
    }),
    subtitle: crowded ? text.unitOfMany(parentName, unit.level) : text.unit(parentName, unit.level),
    definition:
      words.site.coverageDefinition(site.rates.measures('coverage')) +
      (site.kept.works ? words.site.renovationDefinition : ''),
    rows:
      unit.level === site.tree.levels.largest
        ? rowsOf(edition, [parent, ...shown.map((peer) => peer.unit)], ratesOf)
        : null,
    props: {
      own,
      peers,
      crowd: crowded
        ? {
            coverage: known(all.map(({ now }) => now)),
            renovation: known(all.map((peer) => ratesOf(peer.unit).renovation)),
          }
        : null,
      parentName,
      parent: ratesOf(parent),
    },
  });
  return {
    heading: text.heading(parentName, unit.level),
    figure,
    rest: crowded ? { text: text.rest(all.length, unit.level), name: parentName, href: links.unit(parent) } : null,
  };
}
