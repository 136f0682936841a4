/** The parts of a place's page that stand beside its rates: its peers and the money paid to it. */
import { byPaymentDate, subsidyTotals } from '../../domain/money/subsidy.ts';
import { peerRank } from '../../domain/rankings/peers.ts';
import type { AggregateLevel, Grid, IsoDate } from '../../domain/rows.ts';
import type { Site } from '../../site/site.ts';
import { sourceOf } from '../../ui/source.ts';
import type { MoneyProps } from './MoneyTable.astro';
import type { Peer } from './PeerStrip.astro';
import type { Edition } from '../../site/edition.ts';

type PlaceLevel = Exclude<AggregateLevel, 'city'>;
type Named = { readonly id: string; readonly name: string };

export interface PeersView {
  ownId: string;
  name: string;
  heading: string;
  parentName: string;
  peers: readonly Peer[];
  parent: { coverage: number | null; renovation: number | null };
  title: string;
  unit: string;
}

/** Both rates of a unit on the as-of date, by compounds. */
function ratesOf(site: Site, level: AggregateLevel, id: string): PeersView['parent'] {
  const now = (row: { date: IsoDate; measure: string }): boolean =>
    row.date === site.publication.asOf && row.measure === 'compounds';
  return {
    coverage: site.ratesOf('coverage', level, id).find(now)?.rate ?? null,
    renovation: site.ratesOf('renovation', level, id).find((row) => now(row) && row.part === 'all')?.rate ?? null,
  };
}

function siblingsOf(
  { site, words }: Edition,
  level: PlaceLevel,
  id: string,
): { parentLevel: AggregateLevel; parent: Named; siblings: readonly Named[] } {
  const { dataset } = site;
  if (level === 'grid') {
    const parent = site.subdistrict(site.grid(id).subdistrictId);
    return { parentLevel: 'subdistrict', parent, siblings: site.gridsIn(parent.id) };
  }
  if (level === 'subdistrict') {
    const parent = site.district(site.subdistrict(id).districtId);
    return { parentLevel: 'district', parent, siblings: site.subdistrictsIn(parent.id) };
  }
  const { city } = dataset.programme;
  return {
    parentLevel: 'city',
    parent: { id: city.id, name: words.site.whole(dataset.programme) },
    siblings: dataset.districts,
  };
}

/** A place among the places that share its parent; null where it is alone or has no data. */
export function peersView(edition: Edition, level: PlaceLevel, unit: Named): PeersView | null {
  const { site, words, links } = edition;
  const { parentLevel, parent, siblings } = siblingsOf(edition, level, unit.id);
  const rated = siblings.map(({ id, name }) => ({ id, name, ...ratesOf(site, level, id) }));
  const values = rated.map(({ id, coverage }) => ({ id, rate: coverage }));
  const rank = peerRank(values, unit.id);
  if (rank === null) return null;
  const above = ratesOf(site, parentLevel, parent.id);
  return {
    ownId: unit.id,
    name: unit.name,
    heading: words.places.peers.heading(parent.name, level),
    parentName: parent.name,
    peers: rated.map((peer) => ({
      ...peer,
      href: links.unit({ level: level, id: peer.id }),
      rank: peerRank(values, peer.id),
    })),
    parent: above,
    title: words.places.peers.title({
      name: unit.name,
      parentName: parent.name,
      level,
      rank,
      rate: rated.find((peer) => peer.id === unit.id)?.coverage ?? null,
      parent: above.coverage,
    }),
    unit: words.places.peers.unit(parent.name, level),
  };
}

/** The money paid to a place's grids, in the order of the dates. */
export function moneyView(edition: Edition, level: PlaceLevel, name: string, grids: readonly Grid[]): MoneyProps {
  const { site, links } = edition;
  const rows = byPaymentDate(grids.flatMap((grid) => site.subsidiesOf(grid.id)));
  return {
    name,
    totals: subsidyTotals(rows),
    payments: rows.map((row) => ({
      id: row.id,
      paidOn: row.paidOn,
      amountCny: row.amountCny,
      firm: row.firmId === null ? null : site.firm(row.firmId).name,
      grid:
        level === 'grid'
          ? null
          : { name: site.grid(row.gridId).name, href: links.unit({ level: 'grid', id: row.gridId }) },
    })),
    source: sourceOf(edition),
  };
}

/** How many of a place's compounds in scope have a twinned organisation on the as-of date. */
export function pairingNote({ site, words }: Edition, grids: readonly Grid[]): string[] {
  const compounds = grids
    .flatMap((grid) => site.compoundsIn(grid.id))
    .filter((compound) => site.stateOf(compound.id).inScope);
  const { asOf } = site.publication;
  const paired = compounds.filter((compound) =>
    site.pairingsOf(compound.id).some((pairing) => pairing.until === null || pairing.until > asOf),
  );
  const note = words.places.pairings.count(paired.length, compounds.length);
  return note === '' ? [] : [note];
}
