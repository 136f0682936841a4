/** How the rows of compounds, contracts, works and pairings come to be known, cell by cell. */
import type { IsoDate, Pairing, Service, Works } from '../../src/domain/rows.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/time/calendar.ts';
import type { RegisteredCompound } from './compounds.ts';
import { HANDED_IN } from './days.ts';
import { always, drawDelay, entryOf, SLOWNESS } from './known.ts';
import type { Entry, News } from './known.ts';
import { randomStream } from './random.ts';

/** The day on which a fact of a compound is known; Infinity where there is none, or nobody has reported it. */
export type Learn = (compoundId: string, date: IsoDate | null) => number;

/** What is known by a day; null until then. */
const by = <T>(known: number, day: number, value: T): T | null => (known <= day ? value : null);

/** The register: all listings and removals are known in the end, so that the totals hold. */
export function compoundEntries(
  seed: number,
  news: News,
  compounds: readonly RegisteredCompound[],
): Entry<RegisteredCompound>[] {
  const random = randomStream(seed, 'compounds known');
  const learn = ({ unitId: gridId }: RegisteredCompound, date: IsoDate): number =>
    Math.min(news(gridId, date, drawDelay(random, SLOWNESS.register)), HANDED_IN);
  return compounds.map((compound) => {
    const { listedOn, removedOn, removalReason } = compound;
    if (listedOn !== null) return entryOf([learn(compound, listedOn)], () => compound);
    if (removedOn === null) return always(compound);
    const removed = learn(compound, removedOn);
    return entryOf([-Infinity, removed], (day) => ({
      ...compound,
      removedOn: by(removed, day, removedOn),
      removalReason: by(removed, day, removalReason),
    }));
  });
}

/** Contracts in the order of their key: the next one of a compound is not known before the end of the last. */
export function serviceEntries(learn: Learn, services: readonly Service[]): Entry<Service>[] {
  const ended = new Map<string, number>();
  return services.map((service) => {
    const { compoundId, enteredOn, leftOn } = service;
    const entered = Math.max(learn(compoundId, enteredOn), ended.get(compoundId) ?? -Infinity);
    const left = Math.max(entered, learn(compoundId, leftOn));
    ended.set(compoundId, left);
    return entryOf([entered, left], (day) => ({ ...service, leftOn: by(left, day, leftOn) }));
  });
}

const [SURVEYED_FROM, SURVEYED_TO] = [dayNumber('2017-01-05'), dayNumber('2017-04-20')];

/** Works: each stage is known no earlier than the one before it, the cost when the works are paid for. */
export function workEntries(seed: number, learn: Learn, works: readonly Works[]): Entry<Works>[] {
  const random = randomStream(seed, 'works surveyed');
  return works.map((row) => {
    const { compoundId, startedOn, completedOn, acceptedOn, costCny } = row;
    if (row.exempt) {
      const surveyed = dayFromNumber(random.int(SURVEYED_FROM, SURVEYED_TO));
      return entryOf([learn(compoundId, surveyed)], () => row);
    }
    const started = learn(compoundId, startedOn);
    const completed = Math.max(started, learn(compoundId, completedOn));
    const accepted = Math.max(completed, learn(compoundId, acceptedOn));
    const paid = Math.max(completed, learn(compoundId, completedOn));
    return entryOf([started, completed, accepted, paid], (day) => ({
      ...row,
      completedOn: by(completed, day, completedOn),
      acceptedOn: by(accepted, day, acceptedOn),
      costCny: by(paid, day, costCny),
    }));
  });
}

export function pairingEntries(learn: Learn, pairings: readonly Pairing[]): Entry<Pairing>[] {
  return pairings.map((pairing) => {
    const since = learn(pairing.compoundId, pairing.since);
    const until = Math.max(since, learn(pairing.compoundId, pairing.until));
    return entryOf([since, until], (day) => ({ ...pairing, until: by(until, day, pairing.until) }));
  });
}
