/** Everything that the coverage page shows. */
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { nth } from '../../domain/lists.ts';
import { figuresOn } from '../../charts/frame/figure.ts';
import { addedColumns, ownRows } from '../../publication/figure-rows.ts';
import { amount, count, date, key, rate } from '../../publication/table-columns.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import type { Edition } from '../../site/edition.ts';
import { lackingNotes, measureFigure } from '../../ui/measure-figure.ts';
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

/** Of many large units, and of many that report, so many of the highest and of the lowest are drawn. */
const MOST_PANELS = 8;
const MOST_DOTS = 20;

/** How far a grid may be covered. */
const GRID_STATES = ['full', 'partial', 'none'] as const;

/** Those that the city has. */
const measuresOf = ({ rates }: Edition['site']) => {
  const measures = rates.measures('coverage');
  return MEASURES.filter(({ measure }) => measures.includes(measure));
};

const figuresOf = (edition: Edition) => figuresOn(edition, '/coverage/');
/** What a figure of rates over time has of its table. */
const RATES = ['date', 'level', 'unit_id', 'measure', 'numerator', 'denominator', 'rate'];

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
      grids: site.grids.areCounted ? rateBy('grids') : null,
    }),
    unknown: words.overview.unreported(site.reports.silence()),
    measures: measuresPart(edition),
    modes: modesPart(edition),
    provisional: provisionalPart(edition),
    flow: flowPart(edition),
    largest: largestPart(edition),
    reporters: reportersPart(edition),
    grids: gridsPart(edition),
    pilot: pilotPart(edition),
  };
}

function measuresPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const seriesBy = (measure: TallyMeasure) => site.rates.series(city, { indicator: 'coverage', measure });
  const measures = measuresOf(site);
  return {
    heading: words.coverage.measures.heading(measures.length),
    definition: words.site.coverageDefinition(site.rates.measures('coverage')),
    lead:
      measures.length === 1
        ? null
        : words.coverage.measures.lead(
            site.rates.meanSize(city, 'coverage', 'households'),
            site.grids.areCounted ? site.grids.states(city).partial : null,
          ),
    now: measureFigure(edition, figuresOf(edition), city, 'coverage', 'measures-now'),
    figure: figuresOf(edition)({
      chart: 'Lines',
      id: 'by-measure',
      title: words.coverage.measures.linesTitle(
        site.periods.from,
        site.periods.to,
        endsOf(seriesBy('compounds')),
        site.grids.areCounted ? endsOf(seriesBy('grids')) : null,
      ),
      subtitle: words.coverage.measures.linesUnit(measures.length),
      rows: {
        table: 'coverage',
        where: { level: ['city'], measure: measures.map(({ measure }) => measure) },
        columns: RATES,
      },
      props: {
        lines: measures.map(({ measure, mark }) => ({
          label: words.measure[measure],
          mark,
          points: seriesBy(measure),
        })),
        isOneRate: true,
        room: 'half' as const,
        provisionalFrom: provisionalPart(edition)?.from,
      },
    }),
  };
}

/** Coverage by who serves. */
function modesPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const rows = site.modes.now(city);
  const { columns } = words.figures;
  const hasHouseholds = site.sizes.has('households');
  const all = {
    compounds: site.rates.now(city, { indicator: 'coverage' }),
    households: site.rates.now(city, { indicator: 'coverage', measure: 'households' }),
  };
  return {
    lead: words.coverage.modes.lead(
      site.modes.of(city, 'professional').compounds,
      all.compounds,
      site.pages['/targets/'] || site.pages['/proposals/'],
    ),
    figure: figuresOf(edition)({
      chart: 'ModeTable',
      isTable: true,
      id: 'by-mode',
      title: words.coverage.modes.title(hasHouseholds),
      subtitle: words.coverage.modes.caption(hasHouseholds),
      rows: {
        table: 'coverage_by_mode',
        where: { level: ['city'], date: [site.asOf] },
        columns: ['date', 'level', 'unit_id', 'mode', 'compounds', 'households'],
        added: addedColumns(
          rows,
          { mode: (row) => row.mode },
          [
            count('compounds_in_scope', (row) => row.compounds.denominator, 'compounds'),
            rate('compounds_rate', (row) => rateOf(row.compounds)),
            count('households_in_scope', (row) => row.households.denominator, 'households'),
            rate('households_rate', (row) => rateOf(row.households)),
          ],
          {
            compounds_in_scope: columns.compoundsInScope,
            compounds_rate: columns.compoundsRate,
            households_in_scope: columns.householdsInScope,
            households_rate: columns.householdsRate,
          },
          words.computedTables,
        ),
      },
      props: { rows, all, hasHouseholds, notes: lackingNotes(edition, city, 'coverage', ['households']) },
    }),
  };
}

/** What the months gained and lost; null before the first month has ended. */
function flowPart(edition: Edition) {
  const { site, words } = edition;
  const flows = site.bulletins.months.map((month) => {
    const { newlyCovered, coverageLost } = site.bulletins.row(month, site.tree.city);
    return { month, gained: newlyCovered, lost: coverageLost };
  });
  const [first, last] = [flows[0], flows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (of: 'gained' | 'lost') => flows.reduce((total, flow) => total + flow[of], 0);
  return {
    figure: figuresOf(edition)({
      chart: 'FlowBars',
      id: 'gained-and-lost',
      title: words.coverage.flow.title(last.month, last.gained, last.lost),
      subtitle: words.coverage.flow.unit,
      rows: {
        table: 'bulletins',
        where: { level: ['city'] },
        columns: ['month', 'level', 'unit_id', 'newly_covered', 'coverage_lost'],
      },
      props: { flows, half: true },
    }),
    total: words.coverage.flow.total(first.month, sum('gained'), sum('lost')),
  };
}

/** The largest units side by side, month by month; null where there is but one. */
function largestPart(edition: Edition) {
  const { site, words, links } = edition;
  const { largest } = site.tree.levels;
  if (!site.tree.hasSeveral(largest)) return null;
  const level = words.level[largest];
  const whole = words.site.whole(site.programme);
  const panels = highestFirst(
    site.compared(site.tree.city, largest).map(({ unit, coverage, history }) => ({
      id: unit.id,
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
    id: LEDGER_OF_LEVEL[largest],
    heading: words.coverage.largest.heading(level),
    note: drawn.length < panels.length ? words.site.onlyEnds(MOST_PANELS, level) : null,
    figure: figuresOf(edition)({
      chart: 'SmallMultiples',
      id: `by-${largest}`,
      map: { layer: largest, indicator: 'coverage' },
      title: words.coverage.largest.title(level, panels.length, ends),
      subtitle: words.coverage.largest.unit(whole),
      rows: {
        table: 'coverage',
        where: {
          level: ['city', largest],
          unit_id: [site.tree.city.id, ...drawn.map(({ id }) => id)],
          measure: ['compounds'],
        },
        columns: RATES,
      },
      props: {
        reference: { label: whole, points: site.rates.series(site.tree.city, { indicator: 'coverage' }) },
        panels: drawn.map(({ name, href, points }) => ({ name, href, points })),
        half: true,
      },
    }),
  };
}

/** The units that report beside the whole, now; null where they are the largest, which are side by side already, and where there is but one. */
function reportersPart(edition: Edition) {
  const { site, words, links } = edition;
  const { largest, reporting } = site.tree.levels;
  if (reporting === largest || !site.tree.hasSeveral(reporting)) return null;
  const level = words.level[reporting];
  const whole = words.site.whole(site.programme);
  const city = site.rates.now(site.tree.city, { indicator: 'coverage' });
  const rows = site.compared(site.tree.city, reporting).map(({ unit, coverage }) => ({
    name: unit.name,
    href: links.unit(unit),
    above: site.tree.within(unit, largest).name,
    now: coverage,
    upper: upperOf(coverage),
  }));
  const above = rows.filter(({ now }) => now.rate !== null && city.rate !== null && now.rate > city.rate).length;
  const drawn = firstAndLast(
    highestFirst(rows, ({ now }) => now.rate),
    MOST_DOTS,
  );
  return {
    heading: words.coverage.reporters.heading(level, whole),
    note: drawn.length < rows.length ? words.site.onlyEnds(MOST_DOTS, level) : null,
    figure: figuresOf(edition)({
      chart: 'DotPlot',
      id: `by-${reporting}`,
      map: { layer: reporting, indicator: 'coverage' },
      title: words.coverage.reporters.title({ level, above, total: rows.length, whole, rate: city }),
      subtitle: words.coverage.reporters.unit(site.reports.silent().length > 0 ? level : null),
      rows: {
        table: 'coverage',
        where: { level: ['city', reporting], measure: ['compounds'], date: [site.asOf] },
        columns: [...RATES, 'rate_upper'],
      },
      props: {
        unit: level,
        aboveHead: words.coverage.reporters.above(words.level[largest]),
        rows,
        half: true,
        drawn,
        reference: { label: whole, rate: city },
      },
    }),
  };
}

/** Grids by how far they are covered, gathered by the largest units; null where the city has no grids. */
function gridsPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const { largest, smallest } = site.tree.levels;
  if (!site.grids.areCounted) return null;
  const total = site.grids.states(city);
  const rows = highestFirst(
    (largest === smallest ? [] : site.tree.units(largest)).map((unit) => ({
      id: unit.id,
      name: unit.name,
      states: site.grids.states(unit),
      rate: site.rates.now(unit, { indicator: 'coverage', measure: 'grids' }),
    })),
    ({ rate }) => rate.rate,
  );
  const { columns } = words.figures;
  return {
    lead: words.coverage.grids.lead(total),
    figure: figuresOf(edition)({
      chart: 'GridStateBars',
      id: 'grid-states',
      map: { layer: smallest, indicator: 'coverage' },
      title: words.coverage.grids.title(total),
      subtitle: words.coverage.grids.unit,
      definition: words.coverage.grids.unit,
      rows: ownRows(
        [...rows, { id: city.id, name: words.site.whole(site.programme), states: total }].flatMap(
          ({ id, name, states }) => GRID_STATES.map((state) => ({ id, name, state, grids: states[state] })),
        ),
        [
          key('unit_id', (row) => row.id),
          key('unit_name', (row) => row.name),
          key('state', (row) => row.state),
          count('grids', (row) => row.grids, 'compounds'),
        ],
        {
          unit_id: words.computedTables.common.unit_id,
          unit_name: words.figures.name,
          state: columns.state,
          grids: columns.grids,
        },
        words.computedTables,
        site.programme.demonstration,
      ),
      props: {
        placeHead: words.level[largest],
        total,
        totalRate: site.rates.now(city, { indicator: 'coverage', measure: 'grids' }),
        rows: rows.map(({ name, states, rate }) => ({ name, states, rate })),
      },
    }),
  };
}

/** Pilot grids against the rest; null where there are none of either. */
function pilotPart(edition: Edition) {
  const { site, words } = edition;
  const { pilots } = site.grids;
  if (pilots === null) return null;
  const { pilot, rest } = pilots;
  const [ours, others] = [endsOf(pilot.compounds), endsOf(rest.compounds)];
  return {
    lead: words.coverage.pilot.lead(site.periods.from, ours, others),
    figure: figuresOf(edition)({
      chart: 'Lines',
      id: 'pilot-and-rest',
      title: words.coverage.pilot.title(ours.last, others.last),
      subtitle: words.coverage.pilot.unit,
      definition: words.site.coverageDefinition(site.rates.measures('coverage')),
      rows: ownRows(
        Object.entries({ pilot, rest }).flatMap(([group, series]) =>
          series.compounds.map((point) => ({ group, ...point })),
        ),
        [
          date('date', (row) => row.date),
          key('group', (row) => row.group),
          count('numerator', (row) => row.numerator, 'compounds'),
          count('denominator', (row) => row.denominator, 'compounds'),
          rate('rate', (row) => rateOf(row)),
        ],
        words.figures.columns,
        words.computedTables,
        site.programme.demonstration,
      ),
      props: {
        lines: [
          { label: words.coverage.pilot.rest, mark: 'second' as const, points: rest.compounds },
          { label: words.coverage.pilot.pilot, mark: 'actual' as const, points: pilot.compounds },
        ],
        room: 'half' as const,
      },
    }),
    byMeasure: pairFigure(edition, pilots),
  };
}

/** Pilot grids and the rest by every measure, now. */
function pairFigure(edition: Edition, { pilot, rest }: NonNullable<Edition['site']['grids']['pilots']>) {
  const { site, words } = edition;
  const caption = words.coverage.pilot.pairUnit;
  const measures = measuresOf(site);
  const now = Object.entries({ pilot, rest }).flatMap(([group, series]) =>
    measures.flatMap(({ measure }) => {
      const point = series[measure].at(-1);
      return point === undefined ? [] : [{ group, ...point }];
    }),
  );
  return figuresOf(edition)({
    chart: 'PairTable',
    isTable: true,
    id: 'pilot-by-measure',
    title: words.coverage.pilot.pairTitle,
    subtitle: caption,
    definition: words.site.coverageDefinition(site.rates.measures('coverage')),
    rows: ownRows(
      now,
      [
        date('date', (row) => row.date),
        key('group', (row) => row.group),
        key('measure', (row) => row.measure),
        amount('numerator', (row) => row.numerator, 'amount'),
        amount('denominator', (row) => row.denominator, 'amount'),
        rate('rate', (row) => rateOf(row)),
      ],
      words.figures.columns,
      words.computedTables,
      site.programme.demonstration,
    ),
    props: {
      caption,
      rows: measures.map(({ measure }) => ({
        measure,
        pilot: pilot[measure].at(-1),
        rest: rest[measure].at(-1),
      })),
    },
  });
}
