/** Everything that the coverage page shows. */
import { nth } from '../../domain/lists.ts';
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import type { Edition } from '../../site/edition.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { extremesOf, firstAndLast, highestFirst } from '../../site/order.ts';
import { upperOf } from '../../site/rates.ts';

/** The measures in the order in which they are compared, and the mark of each one's line. */
const MEASURES = [
  { measure: 'compounds', mark: 'actual' },
  { measure: 'households', mark: 'second' },
  { measure: 'floor_area', mark: 'third' },
  { measure: 'grids', mark: 'fourth' },
] as const;

/** Of many districts, and of many sub-districts, so many of the highest and of the lowest are drawn. */
const MOST_PANELS = 8;
const MOST_DOTS = 20;

/** The first and the last rate of a series, which has one date at least. */
const endsOf = <Rate>(points: readonly Rate[]) => ({ first: nth(points, 0), last: nth(points, points.length - 1) });

export function coverageView(edition: Edition) {
  const { site, words } = edition;
  const rateBy = (measure: TallyMeasure) => site.rates.now(site.tree.city, { indicator: 'coverage', measure });
  return {
    headline: words.coverage.headline(site.asOf, {
      compounds: rateBy('compounds'),
      households: rateBy('households'),
      area: rateBy('floor_area'),
      grids: rateBy('grids'),
    }),
    source: words.site.source(site.programme),
    whole: words.site.whole(site.programme),
    unknown: words.overview.unreported(site.reports.silence()),
    measures: measuresPart(edition),
    modes: modesPart(edition),
    provisional: provisionalPart(edition),
    flow: flowPart(edition),
    districts: districtsPart(edition),
    subdistricts: subdistrictsPart(edition),
    grids: gridsPart(edition),
    pilot: pilotPart(edition),
  };
}

function measuresPart({ site, words }: Edition) {
  const { city } = site.tree;
  const seriesBy = (measure: TallyMeasure) => site.rates.series(city, { indicator: 'coverage', measure });
  return {
    lead: words.coverage.measures.lead(
      site.rates.meanSize(city, 'coverage', 'households'),
      site.grids.states(city).partial,
    ),
    rows: site.rates.byMeasure(city, 'coverage'),
    lines: MEASURES.map(({ measure, mark }) => ({
      label: words.measure[measure],
      mark,
      points: seriesBy(measure),
    })),
    title: words.coverage.measures.linesTitle(
      site.periods.from,
      site.periods.to,
      endsOf(seriesBy('compounds')),
      endsOf(seriesBy('grids')),
    ),
  };
}

/** Coverage by who serves. */
function modesPart({ site, words }: Edition) {
  const { city } = site.tree;
  const all = {
    compounds: site.rates.now(city, { indicator: 'coverage' }),
    households: site.rates.now(city, { indicator: 'coverage', measure: 'households' }),
  };
  return {
    lead: words.coverage.modes.lead(site.modes.of(city, 'professional').compounds, all.compounds),
    rows: site.modes.now(city),
    all,
  };
}

/** What the months gained and lost; null before the first month has ended. */
function flowPart({ site, words }: Edition) {
  const flows = site.bulletins.months.map((month) => {
    const { newlyCovered, coverageLost } = site.bulletins.row(month, site.tree.city);
    return { month, gained: newlyCovered, lost: coverageLost };
  });
  const [first, last] = [flows[0], flows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (of: 'gained' | 'lost') => flows.reduce((total, flow) => total + flow[of], 0);
  return {
    flows,
    title: words.coverage.flow.title(last.month, last.gained, last.lost),
    total: words.coverage.flow.total(first.month, sum('gained'), sum('lost')),
  };
}

function districtsPart({ site, words, links }: Edition) {
  const panels = highestFirst(
    site.compared(site.tree.city, 'district').map(({ unit, coverage, history }) => ({
      name: unit.name,
      href: links.unit(unit),
      points: history,
      rate: coverage,
    })),
    ({ rate }) => rate.rate,
  );
  const ends = extremesOf(panels, ({ rate }) => rate);
  const drawn = firstAndLast(panels, MOST_PANELS);
  return {
    panels: drawn,
    note: drawn.length < panels.length ? words.site.onlyEnds(MOST_PANELS, words.level.district) : null,
    reference: site.rates.series(site.tree.city, { indicator: 'coverage' }),
    title: words.coverage.districts.title(panels.length, ends),
  };
}

function subdistrictsPart({ site, words, links }: Edition) {
  const city = site.rates.now(site.tree.city, { indicator: 'coverage' });
  const rows = site.compared(site.tree.city, 'subdistrict').map(({ unit, coverage }) => ({
    name: unit.name,
    href: links.unit(unit),
    above: site.tree.within(unit, 'district').name,
    now: coverage,
    upper: upperOf(coverage),
  }));
  const above = rows.filter(({ now }) => now.rate !== null && city.rate !== null && now.rate > city.rate).length;
  const drawn = firstAndLast(
    highestFirst(rows, ({ now }) => now.rate),
    MOST_DOTS,
  );
  return {
    rows,
    drawn,
    note: drawn.length < rows.length ? words.site.onlyEnds(MOST_DOTS, words.level.subdistrict) : null,
    city,
    title: words.coverage.subdistricts.title(above, rows.length, words.site.whole(site.programme), city),
    unit: words.coverage.subdistricts.unit(site.reports.silent().length > 0),
  };
}

function gridsPart({ site, words }: Edition) {
  const { city } = site.tree;
  const total = site.grids.states(city);
  return {
    title: words.coverage.grids.title(total),
    lead: words.coverage.grids.lead(total),
    total,
    totalRate: site.rates.now(city, { indicator: 'coverage', measure: 'grids' }),
    rows: highestFirst(
      site.tree.units('district').map((district) => ({
        name: district.name,
        states: site.grids.states(district),
        rate: site.rates.now(district, { indicator: 'coverage', measure: 'grids' }),
      })),
      ({ rate }) => rate.rate,
    ),
  };
}

/** Pilot grids against the rest; null where there are none of either. */
function pilotPart({ site, words }: Edition) {
  const { pilots } = site.grids;
  if (pilots === null) return null;
  const { pilot, rest } = pilots;
  const [ours, others] = [endsOf(pilot.compounds), endsOf(rest.compounds)];
  return {
    title: words.coverage.pilot.title(ours.last, others.last),
    lead: words.coverage.pilot.lead(site.periods.from, ours, others),
    lines: [
      { label: words.coverage.pilot.rest, mark: 'second' as const, points: rest.compounds },
      { label: words.coverage.pilot.pilot, mark: 'actual' as const, points: pilot.compounds },
    ],
    table: MEASURES.map(({ measure }) => ({
      measure,
      pilot: pilot[measure].at(-1),
      rest: rest[measure].at(-1),
    })),
  };
}
