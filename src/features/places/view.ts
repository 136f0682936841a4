/** Everything that the page of a district, sub-district or grid shows. */
import { locatorView } from '../../charts/locator/locator-view.ts';
import type { Edition } from '../../site/edition.ts';
import { highestFirst } from '../../site/order.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';
import { filesOf } from '../../ui/place-files.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { trailTo } from '../../ui/trail.ts';
import type { CompoundGroup } from './CompoundTable.astro';

/** A unit below the city. */
type Listed = Unit & { readonly level: ListedLevel };

export function placeView(edition: Edition, level: ListedLevel, id: string) {
  const { site, words } = edition;
  const { programme } = site;
  const unit: Listed = { ...site.tree.unit(level, id), level };
  const city = site.rates.now(site.tree.city, { indicator: 'coverage' });
  const whole = words.site.whole(programme);
  const hotline = words.site.hotline(programme);
  return {
    id,
    level,
    files: filesOf(edition, unit),
    demonstration: programme.demonstration,
    name: unit.name,
    trail: trailTo(edition, unit),
    headline: words.places.coverageSentence({
      name: unit.name,
      asOf: site.asOf,
      rate: site.rates.now(unit, { indicator: 'coverage' }),
      city,
      whole,
    }),
    lead:
      (site.kept.works ? words.places.renovationSentence(site.rates.now(unit, { indicator: 'renovation' })) : '') +
      words.coverage.modes.clause(
        site.modes.of(unit, 'professional').compounds,
        site.rates.now(unit, { indicator: 'coverage' }),
      ) +
      words.places.silence(level, site.reports.silence(unit)) +
      words.places.pairings.count(site.compounds.paired(unit)),
    pilot: level === 'grid' && site.grids.isPilot(id),
    /** Whether there is anything to say of renovation. */
    hasWorks: site.kept.works,
    cells: cellsPart(edition, unit),
    trend: trendPart(edition, unit),
    provisional: provisionalPart(edition),
    children: childrenPart(edition, unit),
    compounds: level === 'district' ? [] : compoundGroups(edition, unit),
    measures: {
      coverage: site.rates.byMeasure(unit, 'coverage'),
      renovation: site.kept.works ? site.rates.byMeasure(unit, 'renovation') : null,
    },
    categories: level === 'grid' || !site.kept.works ? [] : site.works.matrix(unit).rows,
    locator: locatorView(edition, unit.name, {
      outline: unit,
      at: level === 'grid' ? site.compounds.middle(unit) : null,
    }),
    city,
    whole,
    peers: peersPart(edition, unit),
    money: site.kept.subsidies ? moneyPart(edition, unit) : null,
    ask: hotline === null ? null : words.places.ask.place(hotline, streetOf(edition, unit)),
    source: words.site.source(programme),
  };
}

export type PlaceProps = ReturnType<typeof placeView>;

/** The sub-district that answers for a place; a district's are many. */
function streetOf({ site, words }: Edition, unit: Listed): string {
  return unit.level === 'district' ? words.places.ask.ownStreet : site.tree.within(unit, 'subdistrict').name;
}

/** A sub-district's compounds as cells; a district's drawn, by sub-district. Null where none is in scope, and for grids. */
function cellsPart({ site, links }: Edition, unit: Listed) {
  switch (unit.level) {
    case 'district': {
      const groups = site.tree.below(unit, 'subdistrict').map((subdistrict) => ({
        name: subdistrict.name,
        href: links.unit(subdistrict),
        counts: site.compounds.cellCounts(subdistrict),
      }));
      return { part: { name: null, href: null, groups } };
    }
    case 'subdistrict': {
      const [group] = site.compounds.cells(unit);
      return group === undefined ? null : { group };
    }
    case 'grid':
      return null;
  }
}

function trendPart({ site, words }: Edition, unit: Listed) {
  const whole = words.site.whole(site.programme);
  const coverage = site.rates.series(unit, { indicator: 'coverage' });
  const [first, last] = [coverage[0], coverage.at(-1)];
  const title =
    first === undefined || last === undefined
      ? words.places.trend
      : words.places.trendTitle({ from: first.date, to: last.date, first, last });
  return {
    title,
    subtitle: words.places.trendMeasure(whole, site.kept.works),
    label: words.places.trendLabel(unit.name, title),
    lines: [
      {
        mark: 'actual' as const,
        label: words.places.coverage,
        column: words.places.coverageRate,
        points: coverage,
      },
      ...(site.kept.works
        ? [
            {
              mark: 'second' as const,
              label: words.places.renovation,
              column: words.places.renovationRate,
              points: site.rates.series(unit, { indicator: 'renovation' }),
            },
          ]
        : []),
      {
        mark: 'reference' as const,
        label: whole,
        column: words.places.wholeCoverageRate(whole),
        points: site.rates.series(site.tree.city, { indicator: 'coverage' }),
      },
    ],
  };
}

/** The units that a place is made of, as a table; null where they are compounds. */
function childrenPart({ site, words }: Edition, unit: Listed) {
  switch (unit.level) {
    case 'district':
      return {
        caption: words.places.children.district,
        rows: highestFirst(site.compared(unit, 'subdistrict'), ({ coverage }) => coverage.rate),
      };
    case 'subdistrict':
      return { caption: words.places.children.subdistrict, rows: site.compared(unit, 'grid') };
    case 'grid':
      return null;
  }
}

/** The compounds of a place by grid; a grid's own have no heading. */
function compoundGroups({ site, words, links }: Edition, unit: Listed): CompoundGroup[] {
  return site.tree.below(unit, 'grid').map((grid) => {
    const { numerator, denominator } = site.rates.now(grid, { indicator: 'coverage' });
    return {
      heading:
        unit.level === 'grid'
          ? null
          : { name: grid.name, href: links.unit(grid), summary: words.cells.countLong(numerator, denominator) },
      compounds: site.tree.compoundsIn(grid).map((compound) => {
        const { service, accepted, needed, inScope } = site.compounds.state(compound.id);
        return {
          name: compound.name,
          href: links.unit({ level: 'compound', id: compound.id }),
          service: service === null ? null : (service.firm ?? words.serviceMode[service.mode]),
          accepted,
          needed,
          inScope,
        };
      }),
    };
  });
}

/** A place among the places that share its parent; null where it is alone, or no other has data. */
function peersPart({ site, words, links }: Edition, unit: Listed) {
  const parent = site.tree.above(unit).at(-1) ?? site.tree.city;
  const parentName = parent.level === 'city' ? words.site.whole(site.programme) : parent.name;
  const ratesOf = (of: Unit) => ({
    coverage: site.rates.now(of, { indicator: 'coverage' }),
    renovation: site.kept.works ? site.rates.now(of, { indicator: 'renovation' }) : null,
  });
  const peers = site.rates.peers(unit, { indicator: 'coverage' }).map((peer) => ({
    id: peer.unit.id,
    name: peer.unit.name,
    href: links.unit(peer.unit),
    ...ratesOf(peer.unit),
    rank: peer.rank,
  }));
  const own = peers.find(({ id }) => id === unit.id);
  if (own === undefined || peers.filter(({ coverage }) => coverage.rate !== null).length < 2) return null;
  return {
    own,
    heading: words.places.peers.heading(parentName, unit.level),
    parentName,
    peers,
    parent: ratesOf(parent),
    title: words.places.peers.title({
      name: unit.name,
      parentName,
      level: unit.level,
      all: peers.length,
      rank: own.rank,
      rate: own.coverage,
      parent: ratesOf(parent).coverage,
    }),
    unit: words.places.peers.unit(parentName, unit.level),
  };
}

/** The money paid to a place's grids, in the order of the dates; a grid's own payments do not name it. */
function moneyPart({ site, words, links }: Edition, unit: Listed) {
  const paid = site.money.paid(unit);
  return {
    sentence: words.places.money.sentence(unit.name, paid),
    payments: paid.payments,
    fen: paid.fen,
    years: paid.years,
    hasFirms: site.kept.firms,
    list: site.money.payments(unit).map(({ id, paidOn, fen, firm, grid }) => ({
      id,
      paidOn,
      fen,
      firm,
      grid: unit.level === 'grid' ? null : { name: grid.name, href: links.unit(grid) },
    })),
  };
}
