import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { firstState, formatAddress, MAP_LAYERS, parseAddress, shownState, type MapState } from './address.ts';

const menu = {
  coverage: ['compounds', 'households', 'floor_area', 'grids'],
  renovation: ['compounds', 'households', 'floor_area'],
} as const;
const months = ['2018-10', '2018-11', '2018-12'];

describe('the address', () => {
  it('is empty for the first view', () => {
    expect(formatAddress(firstState(2), months)).toBe('');
    expect(parseAddress('', months, menu)).toEqual(firstState(2));
  });
  it('says what differs from the first view', () => {
    const state: MapState = {
      layer: 'grid',
      indicator: 'renovation',
      measure: 'households',
      date: 0,
      selected: 'g-010',
      place: { center: [114.49, 36.61], zoom: 13.25 },
    };
    expect(formatAddress(state, months)).toBe(
      '#layer=grid&by=renovation&measure=households&month=2018-10&unit=g-010&at=114.4900,36.6100,13.25',
    );
  });
  it('gives the same state back', () => {
    const state = fc.record({
      layer: fc.constantFrom(...MAP_LAYERS),
      indicator: fc.constantFrom('coverage', 'renovation'),
      measure: fc.constantFrom('compounds', 'households', 'floor_area', 'grids'),
      date: fc.integer({ min: 0, max: 2 }),
      selected: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/)),
      place: fc.option(
        fc.record({
          center: fc.tuple(
            fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
            fc.integer({ min: -850, max: 850 }).map((n) => n / 10),
          ),
          zoom: fc.integer({ min: 12, max: 80 }).map((n) => n / 4),
        }),
      ),
    }) as fc.Arbitrary<MapState>;
    fc.assert(
      fc.property(state, (any) => {
        const shown = shownState(any, menu);
        expect(parseAddress(formatAddress(shown, months), months, menu)).toEqual(shown);
      }),
    );
  });
  test.each(['#layer=moon', '#month=1999-01', '#at=1,2', '#at=a,b,c', '#unit=<b>', '#%%%', '#month=%E0%A4%A'])(
    'takes %s for the first view',
    (hash) => expect(parseAddress(hash, months, menu)).toEqual(firstState(2)),
  );
  it('counts compounds where grids are not counted', () => {
    expect(parseAddress('#layer=grid&measure=grids', months, menu).measure).toBe('compounds');
    expect(parseAddress('#by=renovation&measure=grids', months, menu).measure).toBe('compounds');
    expect(parseAddress('#measure=grids', months, menu).measure).toBe('grids');
  });
  it('knows every indicator of the menu, by the measures that it is published by', () => {
    const longer = { ...menu, prompt: ['compounds', 'grids'] } as const;
    const opened = parseAddress('#by=prompt&measure=grids&month=2018-10', months, longer);
    expect(opened).toMatchObject({ indicator: 'prompt', measure: 'grids' });
    expect(formatAddress(opened, months)).toBe('#by=prompt&measure=grids&month=2018-10');
    expect(parseAddress('#by=prompt&measure=households', months, longer).measure).toBe('compounds');
    expect(parseAddress('#by=prompt', months, menu).indicator).toBe('coverage');
  });
});
