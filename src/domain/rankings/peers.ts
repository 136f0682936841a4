/** A place among the places of the same level that share its parent. */
import { nth } from '../lists.ts';

export interface PeerValue {
  readonly id: string;
  /** A fraction; null = no data, and then the place takes no part. */
  readonly rate: number | null;
  /** The rate if what its silent sub-districts leave open were achieved; equal to the rate where nothing is. */
  readonly upper: number | null;
}

export interface PeerRank {
  /** 1 + number of peers with a higher rate (1224 ranking). */
  readonly rank: number;
  /** Places that have a rate, this one included. */
  readonly of: number;
  /** Whether another place has the same rate. */
  readonly tied: boolean;
  /** The rank that its upper rate would have, all others as they are (暂定); null where nothing is open. */
  readonly upper: number | null;
}

/** Rates closer than this are equal, as in the rankings. */
const TIE = 1e-9;

/** The ranks of places by rate, highest first; none for one without a rate, nor where no other has one. */
export function peerRanks(peers: readonly PeerValue[]): ReadonlyMap<string, PeerRank> {
  const rated = peers
    .flatMap(({ id, rate, upper }) => (rate === null ? [] : [{ id, rate, upper }]))
    .sort((a, b) => b.rate - a.rate);
  if (rated.length < 2) return new Map();
  const rankOf = (value: number): number => 1 + countWhile(rated, ({ rate }) => rate > value + TIE);
  return new Map(
    rated.map(({ id, rate, upper }, i) => {
      const beside = [rated[i - 1], rated[i + 1]];
      const rank: PeerRank = {
        rank: rankOf(rate),
        of: rated.length,
        tied: beside.some((other) => other !== undefined && Math.abs(other.rate - rate) <= TIE),
        upper: upper === null || upper <= rate ? null : rankOf(upper),
      };
      return [id, rank];
    }),
  );
}

/** How many items at the beginning of a list hold a condition that no later one holds. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(nth(items, middle))) from = middle + 1;
    else to = middle;
  }
  return from;
}
