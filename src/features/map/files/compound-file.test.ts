import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { conditionOf, type WorksStand } from '../../../domain/indicators/condition.ts';
import { packCompounds, POSITION_STEP, STATE, unpackCompounds, type CompoundEntry } from './compound-file.ts';

const span = (from: number, inScope: boolean, covered: boolean, stand: WorksStand) => ({
  from,
  inScope,
  covered,
  stand,
});

const entry: fc.Arbitrary<CompoundEntry> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
  name: fc.string(),
  unit: fc.constant(0),
  lngLat: fc.option(
    fc.tuple(fc.double({ min: 114, max: 115, noNaN: true }), fc.double({ min: 36, max: 37, noNaN: true })),
  ),
  spans: fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 })
    .chain((later) =>
      fc.tuple(
        ...[0, ...later.sort((a, b) => a - b)].map((from) =>
          fc
            .tuple(fc.boolean(), fc.boolean(), fc.constantFrom<WorksStand>('done', 'open', 'none_needed'))
            .map(([a, b, stand]) => span(from, a, a && b, stand)),
        ),
      ),
    ),
});

describe('packing and unpacking', () => {
  it('keeps ids, positions to half a step, and the state on every date', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const table = unpackCompounds(JSON.parse(JSON.stringify(packCompounds(entries))) as never);
        expect(table.ids).toEqual(entries.map(({ id }) => id));
        const into = new Uint8Array(entries.length);
        for (const date of [0, 1, 7, 40]) {
          table.statesAt(date, into);
          for (const [i, { spans }] of entries.entries()) {
            const now = spans.filter(({ from }) => from <= date).pop();
            expect(into[i]).toBe(now?.inScope === true ? STATE[conditionOf(now)] : STATE.outOfScope);
          }
        }
        for (const [i, { lngLat }] of entries.entries()) {
          if (lngLat === null) expect(table.lng[i]).toBeNaN();
          else {
            expect(Math.abs((table.lng[i] ?? NaN) - lngLat[0])).toBeLessThanOrEqual(POSITION_STEP * 0.51);
            expect(Math.abs((table.lat[i] ?? NaN) - lngLat[1])).toBeLessThanOrEqual(POSITION_STEP * 0.51);
          }
        }
      }),
    );
  });
  it('knows the unit of every compound', () => {
    const of = (unit: number) => ({
      id: `c${String(unit)}`,
      unit,
      name: '某院',
      lngLat: null,
      spans: [span(0, true, false, 'open')],
    });
    expect([...unpackCompounds(packCompounds([of(0), of(0), of(2), of(5)])).unit]).toEqual([0, 0, 2, 5]);
  });
});

test('an empty city packs and unpacks', () => {
  expect(unpackCompounds(packCompounds([])).ids).toEqual([]);
});
