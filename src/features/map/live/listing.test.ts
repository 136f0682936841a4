import { describe, expect, it, test } from 'vitest';
import { listed, turned, type ListFilter, type ListRow } from './listing.ts';

const row = (id: string, numerator: number, denominator: number, more: Partial<ListRow> = {}): ListRow => ({
  id,
  name: `${id}街道`,
  place: Number(id),
  kind: 'c1',
  inView: true,
  size: denominator,
  worth: denominator === 0 ? null : numerator / denominator,
  ...more,
});
const everything: ListFilter = { words: '', kinds: [], inViewOnly: false };
const rows = [row('0', 1, 2), row('1', 0, 0), row('2', 3, 3), row('3', 1, 2)];
const ids = (list: readonly ListRow[]): string => list.map(({ id }) => id).join('');

describe('listed', () => {
  it('sorts by rate both ways, what has no data last and ties as in the ledger', () => {
    expect(ids(listed(rows, everything, { column: 'rate', descending: true }))).toBe('2031');
    expect(ids(listed(rows, everything, { column: 'rate', descending: false }))).toBe('0321');
  });
  it('filters by words, kinds of the legend and the view', () => {
    const mixed = [row('0', 1, 2, { kind: 'zero' }), row('1', 1, 2, { inView: false }), row('2', 1, 2)];
    const order = { column: 'place', descending: false } as const;
    expect(ids(listed(mixed, { ...everything, kinds: ['zero'] }, order))).toBe('0');
    expect(ids(listed(mixed, { ...everything, inViewOnly: true }, order))).toBe('02');
    expect(ids(listed(mixed, { ...everything, words: '街 1' }, order))).toBe('1');
  });
  it('leaves the rows it was given as they were', () => {
    const given = [...rows];
    listed(given, everything, { column: 'rate', descending: true });
    expect(given).toEqual(rows);
  });
});

test('a column turns when it is chosen again; figures start from the highest', () => {
  const first = turned({ column: 'place', descending: false }, 'rate');
  expect(first).toEqual({ column: 'rate', descending: true });
  expect(turned(first, 'rate')).toEqual({ column: 'rate', descending: false });
  expect(turned(first, 'place')).toEqual({ column: 'place', descending: false });
});
