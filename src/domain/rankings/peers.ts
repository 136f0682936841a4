/** A place among the places of the same level that share its parent. */

export interface PeerValue {
  readonly id: string;
  /** A fraction; null = no data, and then the place takes no part. */
  readonly rate: number | null;
}

export interface PeerRank {
  /** 1 + number of peers with a higher rate (1224 ranking). */
  readonly rank: number;
  /** Places that have a rate, this one included. */
  readonly of: number;
  /** Whether another place has the same rate. */
  readonly tied: boolean;
}

/** Rates closer than this are equal, as in the rankings. */
const TIE = 1e-9;

/** The rank of `id` by rate, highest first; null where it has no rate or no peer has one. */
export function peerRank(peers: readonly PeerValue[], id: string): PeerRank | null {
  const own = peers.find((peer) => peer.id === id)?.rate ?? null;
  const rates = peers.flatMap((peer) => (peer.rate === null ? [] : [peer.rate]));
  if (own === null || rates.length < 2) return null;
  return {
    rank: 1 + rates.filter((rate) => rate > own + TIE).length,
    of: rates.length,
    tied: rates.filter((rate) => Math.abs(rate - own) <= TIE).length > 1,
  };
}
