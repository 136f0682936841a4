/** A place among the places of the same level that share its parent. */

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

/** The rank of `id` by rate, highest first; null where it has no rate or no peer has one. */
export function peerRank(peers: readonly PeerValue[], id: string): PeerRank | null {
  const own = peers.find((peer) => peer.id === id);
  const others = peers.flatMap(({ id: other, rate }) => (other === id || rate === null ? [] : [rate]));
  if (own === undefined || own.rate === null || others.length === 0) return null;
  const { rate, upper } = own;
  const rankOf = (value: number): number => 1 + others.filter((other) => other > value + TIE).length;
  return {
    rank: rankOf(rate),
    of: others.length + 1,
    tied: others.some((other) => Math.abs(other - rate) <= TIE),
    upper: upper === null || upper <= rate ? null : rankOf(upper),
  };
}
