import { isSmall } from '../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../domain/indicators/small-numbers.ts';

/**
 * A chart in one of the states that it must stand: ordinary figures, extreme ones, and nothing known. The examples are
 * the charts' documentation and what their test draws.
 */
export interface Example {
  readonly name: string;
  /** The component that draws it. */
  readonly chart: (...args: never[]) => unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What every figure says around its drawing. */
export const FIGURE = { id: 'x', title: '结论', subtitle: '口径', source: '来源', download: '/data/x.csv' };

/** The last days of so many months from January 2017 on. */
export function monthEnds(count: number): string[] {
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(2017, i + 1, 0)).toISOString().slice(0, 10));
}

/** A rate of a thousand compounds, or of as many as are said. */
export function toldRate(rate: number | null, compounds = 1000): ToldRate & { readonly rate: number | null } {
  const denominator = rate === null ? 0 : compounds;
  return { measure: 'compounds', numerator: (rate ?? 0) * denominator, denominator, small: isSmall(denominator), rate };
}
