/** Everything that the methods page shows: each rule, with an example of this very publication. */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { RankingScheme } from '../../domain/programme.ts';
import { weightingCount } from '../../domain/rankings/weightings.ts';
import type { TargetStatus } from '../../domain/targets/target.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';
import type { Sign } from '../../words/words.ts';
import { annualExample, rankingExample } from './ranking-example.ts';
import type { RankingExample } from './ranking-example.ts';
import { rateExample, upperExample } from './rate-example.ts';
import type { RateExample } from './rate-example.ts';
import { targetExample } from './target-example.ts';

export interface IndicatorMethod {
  readonly id: IndicatorId;
  readonly name: string;
  readonly formula: string;
  readonly notes: readonly string[];
  readonly measures: string;
  /** An example's sentence and the compounds behind it; null where this publication has none. */
  readonly example: { readonly text: string; readonly table: RateExample | null } | null;
}

export type MethodsSection =
  'upper' | 'targets' | 'ranking' | 'interval' | 'annual' | 'bulletins' | 'rules' | 'precision' | 'recompute';

export interface MethodsProps {
  readonly lead: string;
  readonly sections: Readonly<Record<MethodsSection, boolean>>;
  readonly contents: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  readonly indicators: readonly IndicatorMethod[];
  readonly upper: string;
  readonly target: readonly string[];
  readonly statuses: readonly { readonly sign: Sign; readonly meaning: string }[];
  readonly components: RankingScheme['components'];
  /** By how much each weight may be moved, a fraction. */
  readonly delta: number;
  /** How many weightings a range of ranks is found over. */
  readonly weightings: number;
  readonly ranking: RankingExample | null;
  readonly annual: string | null;
}

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

/** The sections after the indicators', in their order, and whether the city has what each explains. */
function sectionsOf({ kept, pages }: Site): Readonly<Record<MethodsSection, boolean>> {
  const ranked = pages['/rankings/'];
  return {
    upper: kept.reports,
    targets: pages['/targets/'],
    ranking: ranked,
    interval: ranked,
    annual: ranked,
    bulletins: pages['/bulletins/'],
    rules: pages['/proposals/'],
    precision: true,
    recompute: true,
  };
}

const SECTIONS: readonly MethodsSection[] = [
  'upper',
  'targets',
  'ranking',
  'interval',
  'annual',
  'bulletins',
  'rules',
  'precision',
  'recompute',
];

/** The indicators that are worked out on one sub-district; the compounds stand under the first. */
function indicatorExamples(rates: RateExample | null): Partial<Record<IndicatorId, IndicatorMethod['example']>> {
  if (rates === null) return {};
  return {
    coverage: { text: rates.coverage, table: rates },
    renovation: rates.renovation === null ? null : { text: rates.renovation, table: null },
  };
}

export function methodsView(edition: Edition): MethodsProps {
  const { site, words } = edition;
  const { programme } = site;
  const sections = sectionsOf(site);
  const examples = indicatorExamples(rateExample(edition));
  const indicators = site.indicators.map((id): IndicatorMethod => {
    const { name } = words.indicators[id];
    const { formula, notes, wholes } = words.indicatorRules[id];
    return {
      id,
      name,
      formula,
      notes: wholes === null || !site.grids.areCounted ? notes : [...notes, wholes],
      measures: words.methods.measures(site.rates.measures(id)),
      example: examples[id] ?? null,
    };
  });
  return {
    lead: words.methods.lead(site.asOf, programme.demonstration),
    sections,
    contents: [
      { id: 'words', name: words.methods.words },
      ...indicators.map(({ id, name }) => ({ id, name })),
      ...SECTIONS.filter((id) => sections[id]).map((id) => ({ id, name: words.methods[id] })),
    ],
    terms: words.methods.wordsList(programme),
    indicators,
    upper: upperExample(edition),
    target: targetExample(edition),
    statuses: STATUSES.map((status) => ({ sign: words.status[status], meaning: words.methods.statuses[status] })),
    components: programme.ranking.components,
    delta: programme.ranking.delta,
    weightings: weightingCount(programme.ranking),
    ranking: rankingExample(edition),
    annual: annualExample(edition),
  };
}
