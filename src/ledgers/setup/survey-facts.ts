/** What several surveys tell of one compound, one after the other → its property services and works, with dates known in part. */
import type { IsoDate, ServiceMode } from '../../domain/rows.ts';
import { firstDay, lastDay, type WorksWord } from './survey-states.ts';

/** A compound's state on the day of a survey; null of what the survey does not tell. */
export interface Observed {
  readonly on: IsoDate;
  readonly service: 'none' | ServiceMode | null;
  /** The id of the firm. */
  readonly firm: string | null;
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
  readonly works: WorksWord | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly acceptedOn: string | null;
}

export interface ServiceFact {
  readonly firmId: string | null;
  readonly mode: ServiceMode;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

export interface WorksFact {
  readonly exempt: boolean;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly acceptedOn: string | null;
}

/** What was done with what does not go together. */
export type FactNote =
  /** A date after the survey that tells of it is a plan. */
  | 'planned-date'
  /** A month or year that the survey lies in: what was seen then counts from then. */
  | 'seen-before-its-date-ended'
  /** Works that a later survey says are less far. */
  | 'works-fell-back'
  /** Surveys give other dates; the newest counts. */
  | 'other-date';

/** That something was so on a day, and nobody knows since when. */
export const notAfter = (day: IsoDate): string => `≤${day}`;

/**
 * A date that a survey writes for what it says has happened, or that it had happened by the day of the survey. Null where it
 * does not say so: a date that is still to come is a plan.
 */
function dated(written: string | null, on: IsoDate, hasHappened: boolean, notes: Set<FactNote>): string | null {
  if (written !== null && firstDay(written) > on) notes.add('planned-date');
  else if (written !== null && lastDay(written) > on && hasHappened) notes.add('seen-before-its-date-ended');
  else if (written !== null) return written;
  return hasHappened ? notAfter(on) : null;
}

/** The date of two that counts: the newer survey's, unless it is later than a day on which the thing was seen, or only says that it was seen. */
function newer(before: string | null, date: string, notes: Set<FactNote>): string {
  if (before === null) return date;
  if (date.startsWith('≤') || (before.startsWith('≤') && lastDay(date) > lastDay(before))) {
    if (!date.startsWith('≤')) notes.add('other-date');
    return before;
  }
  if (!before.startsWith('≤') && before !== date) notes.add('other-date');
  return date;
}

/** The services of a compound. What a survey does not tell is as it was before. */
export function servicesOf(observed: readonly Observed[], notes: Set<FactNote>): readonly ServiceFact[] {
  const facts: ServiceFact[] = [];
  let current: ServiceFact | undefined;
  for (const { on, service, firm, enteredOn, leftOn } of observed) {
    if (service === null) continue;
    const open = current;
    if (service === 'none') {
      if (open !== undefined) facts.push({ ...open, leftOn: afterEntering(open, dated(leftOn, on, true, notes), on) });
      current = undefined;
      continue;
    }
    const entered = dated(enteredOn, on, true, notes) ?? notAfter(on);
    const isSame = open?.mode === service && (firm === null || open.firmId === null || open.firmId === firm);
    if (open !== undefined && isSame) {
      current = { ...open, firmId: firm ?? open.firmId, enteredOn: newer(open.enteredOn, entered, notes) };
      continue;
    }
    // Another service begins where the one before ends: by the day of the survey at the latest.
    const begins = open === undefined ? entered : afterEntering(open, entered, on);
    if (open !== undefined) facts.push({ ...open, leftOn: begins });
    current = { firmId: firm, mode: service, enteredOn: begins, leftOn: null };
  }
  return current === undefined ? facts : [...facts, current];
}

/** A day on which a service ended: one that is not later than its beginning was seen on the day of the survey. */
function afterEntering(open: ServiceFact, date: string | null, on: IsoDate): string {
  return date !== null && lastDay(date) > lastDay(open.enteredOn) ? date : notAfter(on);
}

const RANK: Readonly<Record<WorksWord, number>> = { none: 0, exempt: 0, started: 1, completed: 2, accepted: 3 };
const STEPS = [
  { field: 'startedOn', rank: 1 },
  { field: 'completedOn', rank: 2 },
  { field: 'acceptedOn', rank: 3 },
] as const;
type Dates = Record<(typeof STEPS)[number]['field'], string | null>;

/** The works of a compound; null where no survey tells of any. */
export function worksOf(observed: readonly Observed[], notes: Set<FactNote>): WorksFact | null {
  const dates: Dates = { startedOn: null, completedOn: null, acceptedOn: null };
  let exempt = false;
  let reached = 0;
  for (const one of observed) {
    const { on, works } = one;
    if (works !== null) exempt = works === 'exempt';
    const told = works === null ? null : RANK[works];
    if (told !== null && told < reached) notes.add('works-fell-back');
    for (const { field, rank } of STEPS) {
      if (told !== null && rank > told) {
        // The newest survey counts: what it says is not done yet has no date, and one that it writes is a plan.
        if (one[field] !== null) notes.add('planned-date');
        dates[field] = null;
        continue;
      }
      const isWritten = one[field] !== null;
      const isToldOf = told === rank;
      const date = isWritten || isToldOf ? dated(one[field], on, told !== null, notes) : null;
      if (date !== null) dates[field] = newer(dates[field], date, notes);
    }
    reached = told ?? Math.max(reached, STEPS.findLast(({ field }) => dates[field] !== null)?.rank ?? 0);
  }
  if (exempt) return { exempt, startedOn: null, completedOn: null, acceptedOn: null };
  return reached === 0 ? null : { exempt, ...dates };
}
