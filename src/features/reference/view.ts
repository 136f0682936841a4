/** The worked examples of the methods page, each with figures of this very publication. */
import { cityRateByDay } from '../../domain/indicators/city-rate.ts';
import { INDICATOR_IDS, indicatorOf } from '../../domain/indicators/registry.ts';
import type { Target } from '../../domain/programme.ts';
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { RankingRow } from '../../domain/rankings/ranking.ts';
import { weightDuel } from '../../domain/rankings/weight-duel.ts';
import type { IsoDate, Measure, Subdistrict } from '../../domain/rows.ts';
import type { ProgressRow, TargetStatus } from '../../domain/targets/target.ts';
import { scheduleSteps } from '../../domain/targets/target.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayBeforeQuarter,
  lastDayOfQuarter,
  monthOf,
} from '../../domain/time/calendar.ts';
import { hierarchyOf } from '../../domain/units/hierarchy.ts';
import { cellGroups } from '../../site/cells.ts';
import { assessmentYears, latestQuarter } from '../../site/periods.ts';
import type { Site } from '../../site/site.ts';
import type { Edition } from '../../site/edition.ts';

const SMALLEST_EXAMPLE = 8;

/** In the order in which the rules are tried: the first that fits decides. */
const STATUSES: readonly TargetStatus[] = [
  'not_started',
  'achieved',
  'overdue',
  'regressing',
  'ahead',
  'on_track',
  'behind',
  'far_behind',
];

/** A sub-district with few compounds, some of them covered and some renovated: short enough to count by hand. */
function exampleSubdistrict(site: Site): Subdistrict | null {
  const { dataset, publication } = site;
  const silent = new Set(silentSubdistricts(dataset).map(({ id }) => id));
  const groups = cellGroups(dataset.subdistricts, dataset, publication.compounds).filter(
    ({ subdistrict, covered, total }) => !silent.has(subdistrict.id) && covered > 0 && covered < total,
  );
  const telling = groups.filter((group) => group.total >= SMALLEST_EXAMPLE && renovatedIn(group) > 0);
  const candidates = telling.length > 0 ? telling : groups;
  return candidates.toSorted((a, b) => a.total - b.total)[0]?.subdistrict ?? null;
}

function renovatedIn({ cells }: ReturnType<typeof cellGroups>[number]): number {
  return cells
    .filter((cell) => cell.state === 'both' || cell.state === 'renovated')
    .reduce((sum, cell) => sum + cell.compounds.length, 0);
}

function rateExample({ site, words, links }: Edition) {
  const subdistrict = exampleSubdistrict(site);
  if (subdistrict === null) return null;
  const { asOf } = site.publication;
  const compounds = site
    .gridsIn(subdistrict.id)
    .flatMap((grid) => site.compoundsIn(grid.id))
    .filter((compound) => site.stateOf(compound.id).inScope);
  const coverage = site.ratesOf('coverage', 'subdistrict', subdistrict.id).filter((row) => row.date === asOf);
  const renovation = site
    .ratesOf('renovation', 'subdistrict', subdistrict.id)
    .find((row) => row.date === asOf && row.measure === 'compounds' && row.part === 'all');
  const byCompounds = coverage.find((row) => row.measure === 'compounds');
  const others: Measure[] = ['households', 'floor_area'];
  return {
    name: subdistrict.name,
    href: links.unit({ level: 'subdistrict', id: subdistrict.id }),
    coverage: [
      words.methods.coverageExample({
        name: subdistrict.name,
        asOf,
        covered: byCompounds?.numerator ?? 0,
        total: byCompounds?.denominator ?? 0,
        rate: byCompounds?.rate ?? null,
      }),
      ...others.flatMap((measure) => {
        const row = coverage.find((candidate) => candidate.measure === measure);
        return row === undefined
          ? []
          : [words.methods.measureExample(measure, row.numerator, row.denominator, row.rate)];
      }),
    ],
    renovation: words.methods.renovationExample({
      name: subdistrict.name,
      done: renovation?.numerator ?? 0,
      needed: renovation?.denominator ?? 0,
      exempt: compounds.length - (renovation?.denominator ?? 0),
      rate: renovation?.rate ?? null,
    }),
    rows: compounds.map((compound) => {
      const state = site.stateOf(compound.id);
      return {
        name: compound.name,
        href: links.unit({ level: 'compound', id: compound.id }),
        households: compound.households,
        floorAreaM2: compound.floorAreaM2,
        covered: state.covered,
        accepted: state.accepted,
        needed: state.needed,
      };
    }),
  };
}

function upperExample({ site, words }: Edition): string {
  const { dataset, publication } = site;
  const row = site
    .ratesOf('coverage', 'city', dataset.programme.city.id)
    .find((candidate) => candidate.date === publication.asOf && candidate.measure === 'compounds');
  const silent = silentSubdistricts(dataset);
  const open = silent.reduce((sum, { id }) => {
    const own = site
      .ratesOf('coverage', 'subdistrict', id)
      .find((candidate) => candidate.date === publication.asOf && candidate.measure === 'compounds');
    return sum + (own?.denominator ?? 0) - (own?.numerator ?? 0);
  }, 0);
  return words.methods.upperExample({
    names: silent.map(({ name }) => name),
    month: monthOf(publication.asOf),
    covered: row?.numerator ?? 0,
    open,
    total: row?.denominator ?? 0,
    rate: row?.rate ?? null,
    upper: row?.rateUpper ?? null,
  });
}

/** The straight piece of the schedule on which a day lies; null before the start and from the due date on. */
function pieceOn(target: Target, baseline: number, day: IsoDate) {
  const steps = scheduleSteps(target, baseline);
  const end = steps.findIndex((step) => step.on >= day);
  const [from, to] = [steps[end - 1], steps[end]];
  return from === undefined || to === undefined ? null : { from, to };
}

function targetSentences({ site, words }: Edition, target: Target, row: ProgressRow): string[] {
  const { dataset } = site;
  const { actual, baseline, expected, gap, scheduleVarianceMonths } = row;
  if (actual === null || expected === null || baseline === null) return [];
  const piece = pieceOn(target, baseline, row.date);
  if (piece === null) return [];
  const { from, to } = piece;
  const earned =
    scheduleVarianceMonths === null ? row.date : addDays(row.date, Math.round(scheduleVarianceMonths * 30.4375));
  return [
    words.methods.expectedExample({
      target: target.name,
      from: from.on,
      fromValue: from.value,
      to: to.on,
      toValue: to.value,
      day: row.date,
      passed: daysBetween(from.on, row.date),
      span: daysBetween(from.on, to.on),
      expected,
      actual,
      gap,
    }),
    words.methods.scheduleExample({ actual, earned, day: row.date, months: scheduleVarianceMonths }),
    words.methods.paceExample({
      actual,
      before: cityRateByDay(dataset, hierarchyOf(dataset), target)(addMonths(row.date, -6)),
      pace: row.pace6m,
      rest: target.value - actual,
      forecast: row.forecastCentral,
    }),
  ];
}

/** The first target that is running on the as-of date, step by step. */
function targetExample(edition: Edition): string[] {
  const { site } = edition;
  for (const target of site.dataset.programme.targets) {
    const row = site.progressOf(target.id).at(-1);
    if (row === undefined || target.startsOn > row.date || target.dueOn < row.date) continue;
    const sentences = targetSentences(edition, target, row);
    if (sentences.length > 0) return sentences;
  }
  return [];
}

function nameOf(site: Site, { level, unitId }: RankingRow): string {
  return { district: site.district, subdistrict: site.subdistrict, grid: site.grid }[level](unitId).name;
}

const spreadOf = (row: RankingRow): number => (row.rankWorst ?? 0) - (row.rankBest ?? 0);

function rankingExample(edition: Edition) {
  const { site, words } = edition;
  const scheme = site.dataset.programme.ranking;
  const period = latestQuarter(site);
  const level = scheme.levels.at(-1);
  if (period === null || level === undefined) return null;
  const ranked = site.rankingsOf(period, level).filter((row) => row.rank !== null);
  // The one whose rank is least certain tells most, if it also closed some of its gap.
  const gained = ranked.filter((row) =>
    row.components.some(({ id, score }) => id === 'coverage_gain' && (score ?? 0) > 0),
  );
  const candidates = gained.length > 0 ? gained : ranked;
  const own = candidates.toSorted((a, b) => spreadOf(b) - spreadOf(a) || (a.rank ?? 0) - (b.rank ?? 0))[0];
  if (own?.rank === undefined || own.rank === null || own.rankBest === null || own.rankWorst === null) return null;
  const name = nameOf(site, own);
  const { rank, rankBest: best, rankWorst: worst } = own;
  return {
    score: words.methods.scoreExample({
      period,
      name,
      parts: scheme.components
        .map(({ id, weight }) =>
          words.methods.scorePart(weight, own.components.find((component) => component.id === id)?.score ?? null),
        )
        .join('＋'),
      weights: scheme.components.reduce((sum, { weight }) => sum + weight, 0),
      score: own.score,
    }),
    gain: gainSentence(edition, own, name),
    interval: words.methods.intervalExample({ name, rank, best, worst, n: ranked.length }),
    duel: duelExample(edition, own, ranked, name),
  };
}

function gainSentence({ site, words }: Edition, row: RankingRow, name: string): string | null {
  const component = row.components.find(({ id }) => id === 'coverage_gain');
  const [start, end] = [lastDayBeforeQuarter(row.period), lastDayOfQuarter(row.period)];
  const series = site
    .ratesOf('coverage', row.level, row.unitId)
    .filter((candidate) => candidate.measure === 'households');
  const [from, to] = [start, end].map((day) => series.find((candidate) => candidate.date === day)?.rate ?? null);
  if (component === undefined || from === undefined || to === undefined || from === null || to === null) return null;
  return words.methods.gainExample({ name, from, to, score: component.score, startsOn: start, endsOn: end });
}

/** The unit furthest behind by the scheme's weights that other admissible weights would put in front. */
function duelExample({ site, words }: Edition, own: RankingRow, ranked: readonly RankingRow[], name: string) {
  const scheme = site.dataset.programme.ranking;
  const behind = ranked
    .filter((row) => (row.rank ?? 0) > (own.rank ?? 0))
    .toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  for (const row of behind) {
    const duel = weightDuel(own.components, row.components, scheme);
    if (duel === null || duel.bestLead <= 1e-9) continue;
    const other = nameOf(site, row);
    return {
      own: name,
      other,
      text: words.methods.duelText({
        own: name,
        other,
        otherRank: row.rank ?? 0,
        lead: duel.lead,
        best: duel.bestLead,
      }),
      caption: words.methods.duelCaption(name, other),
      rows: duel.rows.map((part) => ({ ...part, name: words.component[part.id] })),
    };
  }
  return null;
}

function annualExample({ site, words }: Edition): string | null {
  const year = assessmentYears(site).at(-1);
  const level = site.dataset.programme.ranking.levels[0];
  if (year === undefined || level === undefined) return null;
  const first = site.rankingsOf(year, level).find((row) => row.rank === 1);
  if (first === undefined) return null;
  const parts = [1, 2, 3, 4].map(
    (n) => site.rankingsOf(`${year}-Q${n}`, level).find((row) => row.unitId === first.unitId)?.score ?? null,
  );
  return words.methods.annualExample({ year, name: nameOf(site, first), parts, score: first.score });
}

export function methodsView(edition: Edition) {
  const { site, words } = edition;
  const { programme } = site.dataset;
  return {
    lead: words.methods.lead(site.publication.asOf) + (programme.demonstration ? words.methods.leadDemonstration : ''),
    words: words.methods.wordsList(programme),
    indicators: INDICATOR_IDS.map((id) => ({
      id,
      name: words.indicators[id].name,
      formula: words.indicatorRules[id].formula,
      notes: words.indicatorRules[id].notes,
      measures: words.methods.measures(indicatorOf(id).measures),
    })),
    rates: rateExample(edition),
    upper: upperExample(edition),
    target: targetExample(edition),
    statuses: STATUSES.map((status) => ({ sign: words.status[status], meaning: words.methods.statuses[status] })),
    components: programme.ranking.components,
    delta: programme.ranking.delta,
    ranking: rankingExample(edition),
    annual: annualExample(edition),
  };
}
