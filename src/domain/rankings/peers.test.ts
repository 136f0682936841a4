import { describe, expect, it } from 'vitest';
import { peerRanks, type PeerValue } from './peers.ts';

const peerRank = (peers: readonly PeerValue[], id: string) => peerRanks(peers).get(id) ?? null;

const peers = [
  { id: 'a', rate: 0.5, upper: 0.5 },
  { id: 'b', rate: 0.8, upper: 0.8 },
  { id: 'c', rate: 0.5, upper: 0.5 },
  { id: 'd', rate: 0, upper: 0 },
  { id: 'e', rate: null, upper: null },
];

describe('peerRanks(peers)', () => {
  it('is one more than the number of peers above', () => {
    expect(peerRank(peers, 'b')).toEqual({ rank: 1, of: 4, tied: false, upper: null });
    expect(peerRank(peers, 'd')).toEqual({ rank: 4, of: 4, tied: false, upper: null });
  });

  it('needs one other place with a rate', () => {
    expect(
      peerRank(
        [
          { id: 'a', rate: 0.5, upper: 0.5 },
          { id: 'b', rate: 0.4, upper: 0.4 },
          { id: 'c', rate: null, upper: null },
        ],
        'b',
      ),
    ).toEqual({
      rank: 2,
      of: 2,
      tied: false,
      upper: null,
    });
  });

  it('ranks twenty thousand places', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ id: String(i), rate: i / 20_000, upper: 1 }));
    const ranks = peerRanks(many);
    expect(ranks.get('0')).toEqual({ rank: 20_000, of: 20_000, tied: false, upper: 1 });
    expect(ranks.get('19999')).toEqual({ rank: 1, of: 20_000, tied: false, upper: 1 });
  });

  it('is shared by equal rates, and says so', () => {
    expect(peerRank(peers, 'a')).toEqual({ rank: 2, of: 4, tied: true, upper: null });
    expect(peerRank(peers, 'c')).toEqual({ rank: 2, of: 4, tied: true, upper: null });
  });

  it('ties rates that differ by no more than the noise of sums, 1e-9', () => {
    const noisy = [
      { id: 'a', rate: 0, upper: 0 },
      { id: 'b', rate: 1e-9, upper: 1e-9 },
      { id: 'c', rate: 2.1e-9, upper: 2.1e-9 },
    ];
    expect(peerRank(noisy, 'a')).toEqual({ rank: 2, of: 3, tied: true, upper: null });
  });

  it('is provisional where silence leaves a rate open, with the rank that it leaves possible', () => {
    const open = peers.map((peer) => (peer.id === 'a' ? { ...peer, upper: 0.8 } : peer));
    expect(peerRank(open, 'a')).toEqual({ rank: 2, of: 4, tied: true, upper: 1 });
    expect(peerRank(open, 'b')).toEqual({ rank: 1, of: 4, tied: false, upper: null });
  });

  it('is nothing without data, without peers, or for a stranger', () => {
    expect(peerRank(peers, 'e')).toBe(null);
    expect(peerRank([{ id: 'a', rate: 1, upper: 1 }], 'a')).toBe(null);
    expect(peerRank(peers, 'z')).toBe(null);
  });
});
