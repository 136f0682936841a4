/** Whether a claim can be checked at all: what of a number, a date, a scope and money it names. */
import type { Claim } from './rows.ts';

export type CheckablePart = 'number' | 'date' | 'scope' | 'money';

export const CHECKABLE_PARTS: readonly CheckablePart[] = ['number', 'date', 'scope', 'money'];

/** What a claim names, by its own words: a target that the site has set for it adds nothing. */
export function checkability(
  claim: Pick<Claim, 'figures' | 'due' | 'scope' | 'moneyCny'>,
): Readonly<Record<CheckablePart, boolean>> {
  return {
    number: claim.figures.length > 0,
    date: claim.due !== null,
    scope: claim.scope !== null,
    money: claim.moneyCny !== null,
  };
}
