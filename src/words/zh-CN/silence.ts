/** Sub-districts that have not reported, as sentences need them. */
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { Month } from '../../domain/rows.ts';
import { formatRateLong } from './format.ts';
import { indicators } from './indicators.ts';

/** The sub-districts of a place that are silent for a month, and its rates if all that they leave open were achieved. */
export interface Silence {
  readonly silent: readonly { readonly name: string }[];
  readonly total: number;
  readonly month: Month;
  readonly upper: readonly { readonly indicator: IndicatorId; readonly rate: ToldRate }[];
}

/** What an indicator would be at most. Nothing is said of its least: losses go unreported too. */
function clause(id: IndicatorId, upper: ToldRate): string {
  const { short, opens, inPlace } = indicators[id];
  const most = upper.small
    ? `最多${formatRateLong(upper)}${inPlace.counted}`
    : `${short}最高为${formatRateLong(upper)}`;
  return `${opens}，${most}`;
}

/**
 * The upper rates of a place with silent sub-districts after a comma or a semicolon: ，若其未覆盖小区全部已覆盖，覆盖率最高为66.0%.
 * An indicator without data is left out.
 */
export function uppersOf({ upper }: Pick<Silence, 'upper'>, after: '，' | '；', whose: string): string {
  const clauses = upper
    .filter(({ rate }) => rateOf(rate) !== null)
    .map(({ indicator, rate }) => `若${whose}${clause(indicator, rate)}`);
  return clauses.length === 0 ? '' : `${after}${clauses.join('；')}`;
}

export const namesOf = ({ silent }: Silence): string[] => silent.map(({ name }) => name);
