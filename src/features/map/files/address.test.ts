import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOfRates, mapPath } from '../../../site/map-address.ts';
import { firstState, formatAddress, parseAddress, shownState, type MapState } from './address.ts';

const menu = {
  coverage: ['compounds', 'households', 'floor_area', 'grids'],
  renovation: ['compounds', 'households', 'floor_area'],
} as const;
const months = ['2018-10', '2018-11', '2018-12'];
const layers = ['district', 'subdistrict', 'grid', 'compound'] as const;
const choices = { layers, opening: 'subdistrict', menu, months, categories: ['greening', 'repairs'] } as const;
const first = firstState(choices);
const opened = (hash: string): MapState => parseAddress(hash, choices).state;
const strangers = (hash: string) => parseAddress(hash, choices).strangers;

describe('the address', () => {
  it('is empty for the first view', () => {
    expect(formatAddress(first, choices)).toBe('');
    expect(parseAddress('', choices)).toEqual({ state: first, strangers: [] });
  });
  it('says what differs from the first view', () => {
    const state: MapState = {
      layer: 'grid',
      indicator: 'renovation',
      measure: 'households',
      category: null,
      date: 1,
      from: 0,
      selected: 'g-010',
      place: { center: [114.49, 36.61], zoom: 13.25 },
    };
    expect(formatAddress(state, choices)).toBe(
      '#layer=grid&by=renovation&measure=households&from=2018-10&month=2018-11&unit=g-010&at=114.4900,36.6100,13.25',
    );
  });
  it('of a place, as other pages write it, is read as this place chosen on its layer', () => {
    const [path, hash = ''] = mapPath({ level: 'compound', id: 'c-0001' }, [114.49, 36.61]).split(/(?=#)/);
    expect(path).toBe('/map/');
    expect(opened(hash)).toEqual({
      ...first,
      layer: 'compound',
      selected: 'c-0001',
      place: { center: [114.49, 36.61], zoom: 15 },
    });
  });
  it('of the rates of a level, as figures write it, is read as these', () => {
    const [path, hash = ''] = mapOfRates({ layer: 'district', indicator: 'renovation' }).split(/(?=#)/);
    expect(path).toBe('/map/');
    expect(opened(hash)).toEqual({ ...first, layer: 'district', indicator: 'renovation' });
  });
  it('gives the same state back', () => {
    const state = fc.record({
      layer: fc.constantFrom(...layers),
      indicator: fc.constantFrom('coverage', 'renovation'),
      measure: fc.constantFrom('compounds', 'households', 'floor_area', 'grids'),
      category: fc.constantFrom(null, 'greening', 'repairs'),
      date: fc.integer({ min: 0, max: 2 }),
      from: fc.constantFrom(null, 0, 1, 2),
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
        expect(parseAddress(formatAddress(shown, choices), choices)).toEqual({ state: shown, strangers: [] });
      }),
    );
  });
  it.each([
    ['#layer=moon', ['layer', 'moon']],
    ['#layer=constructor', ['layer', 'constructor']],
    ['#by=__proto__', ['by', '__proto__']],
    ['#by=renovation&category=moon', ['category', 'moon']],
    ['#measure=toString', ['measure', 'toString']],
    ['#unit=__proto__', ['unit', '__proto__']],
    ['#unit=<b>', ['unit', null]],
    ['#unit=请拨打13800000000', ['unit', null]],
    ['#at=1,2', ['at', null]],
    ['#at=a,b,c', ['at', null]],
    ['#month=%E0%A4%A', ['month', null]],
    ['#from=2018-13', ['from', '2018-13']],
  ] as const)('says of %s that the site has no such thing, and shows the first view', (hash, [part, text]) => {
    expect(strangers(hash)).toEqual([{ part, text }]);
    expect({ ...opened(hash), indicator: 'coverage' }).toEqual(first);
  });
  it('shows the month nearest to one that it does not have', () => {
    expect([opened('#month=2030-01').date, strangers('#month=2030-01')]).toEqual([
      2,
      [{ part: 'month', text: '2030-01' }],
    ]);
    expect(opened('#month=1999-01').date).toBe(0);
  });
  it('passes over what names no part', () => expect(parseAddress('#%%%&x=1&&', choices).strangers).toEqual([]));
  it('tells a change from the earlier month to the later, and none within a month or of a single compound', () => {
    expect(opened('#from=2018-10')).toMatchObject({ from: 0, date: 2 });
    expect(opened('#from=2018-11&month=2018-10')).toMatchObject({ from: 0, date: 1 });
    expect(opened('#from=2018-11&month=2018-11').from).toBeNull();
    expect(opened('#layer=compound&from=2018-10').from).toBeNull();
  });
  it('tells categories of renovation alone, by compounds', () => {
    expect(opened('#by=renovation&category=greening&measure=households')).toMatchObject({
      category: 'greening',
      measure: 'compounds',
    });
    expect(opened('#category=greening').category).toBeNull();
  });
  it('counts compounds where grids are not counted', () => {
    expect(opened('#layer=grid&measure=grids').measure).toBe('compounds');
    expect(opened('#by=renovation&measure=grids').measure).toBe('compounds');
    expect(opened('#measure=grids').measure).toBe('grids');
  });
  it('knows every indicator of the menu, by the measures that it is published by', () => {
    const longer = { ...choices, menu: { ...menu, prompt: ['compounds', 'grids'] } as const };
    const { state } = parseAddress('#by=prompt&measure=grids&month=2018-10', longer);
    expect(state).toMatchObject({ indicator: 'prompt', measure: 'grids' });
    expect(formatAddress(state, choices)).toBe('#by=prompt&measure=grids&month=2018-10');
    expect(parseAddress('#by=prompt&measure=households', longer).state.measure).toBe('compounds');
    expect(opened('#by=prompt').indicator).toBe('coverage');
  });
  it('of a city of one level opens with it, and knows no other', () => {
    const own = { ...choices, layers: ['grid', 'compound'], opening: 'grid' } as const;
    expect(parseAddress('', own).state.layer).toBe('grid');
    expect(formatAddress(firstState(own), own)).toBe('');
    expect(parseAddress('#layer=subdistrict', own)).toEqual({
      state: firstState(own),
      strangers: [{ part: 'layer', text: 'subdistrict' }],
    });
  });
});
