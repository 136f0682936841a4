/** What the public record lacks of the figure that would settle a promise that is due. */
import { dayOf } from './answers.ts';
import type { Claim, PublishedFigure } from './rows.ts';
import type { IsoDate } from '../rows.ts';

/** Nothing of that indicator and scope at all; plans and targets only; reported figures, but all from before the due date. */
export type Silence = 'nothing' | 'not_reported' | 'too_early';

/**
 * What the record lacks for a claim due on a day; null where the claim does not say what would answer it, and where a
 * reported figure of that day or later is there. Rows that repeat the reply answer nothing.
 */
export function silenceOf(
  { record }: Pick<Claim, 'record'>,
  due: IsoDate,
  published: readonly PublishedFigure[],
): Silence | null {
  if (record === null) return null;
  const like = published.filter(
    ({ grade, indicator, scope }) => grade !== 'self' && indicator === record.indicator && scope === record.scope,
  );
  const reported = like.filter(({ kind }) => kind === 'actual');
  if (like.length === 0) return 'nothing';
  if (reported.length === 0) return 'not_reported';
  return reported.every((figure) => (dayOf(figure) ?? '') < due) ? 'too_early' : null;
}
