import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { firstState, formatAddress, isMeasured, parseAddress, type MapState } from '../files/address.ts';
import { createStore, follow, openingState, reduce, type Change, type ReaderState } from './store.ts';

const menu = {
  coverage: ['compounds', 'households', 'floor_area', 'grids'],
  renovation: ['compounds', 'households', 'floor_area'],
} as const;
const months = ['2018-09', '2018-10', '2018-11', '2018-12'];
const layers = ['district', 'subdistrict', 'grid', 'compound'] as const;
const scope = { layers, opening: 'subdistrict', menu, months, categories: ['greening', 'repairs'] } as const;
const first = firstState(scope);
const opening = openingState({ state: first, strangers: [] });
const after = (...changes: readonly Change[]): ReaderState =>
  changes.reduce((state, change) => reduce(state, change, scope), opening);
const view = (lng: number, zoom = 14) =>
  ({ type: 'move', place: { center: [lng, 36], zoom }, box: [lng - 1, 35, lng + 1, 37] }) as const;

const id = fc.constantFrom('s-01', 'g-001', 'c-0001');
const layer = fc.constantFrom(...layers);
const lngLat = fc.tuple(
  fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
  fc.integer({ min: -850, max: 850 }).map((n) => n / 10),
);
const place = fc.record({ center: lngLat, zoom: fc.integer({ min: 12, max: 80 }).map((n) => n / 4) });
const indicator = fc.constantFrom('coverage', 'renovation');
const category = fc.constantFrom(null, 'greening', 'repairs');
const measure = fc.constantFrom('compounds', 'households', 'floor_area', 'grids');
const hash = fc
  .record({
    layer,
    indicator,
    category,
    measure,
    date: fc.nat(3),
    from: fc.option(fc.nat(3)),
    selected: fc.option(id),
    place: fc.option(place),
  })
  .map((state) => parseAddress(formatAddress(state as MapState, scope), scope).state);
const change = fc.oneof(
  fc.record({ type: fc.constant('layer'), layer }),
  fc.record({ type: fc.constant('indicator'), indicator, category }),
  fc.record({ type: fc.constant('from'), from: fc.option(fc.nat(3)) }),
  fc.record({ type: fc.constant('measure'), measure }),
  fc.record({ type: fc.constant('date'), date: fc.integer({ min: -3, max: 9 }) }),
  fc.record({ type: fc.constant('step'), by: fc.constantFrom(-1, 1) }),
  fc.record({
    type: fc.constantFrom('play', 'tick', 'pause', 'clear-filter', 'leave', 'home'),
  }),
  fc.record({ type: fc.constant('failed'), wish: fc.constant({ type: 'play' }), replaced: fc.boolean() }),
  fc.record({ type: fc.constant('select'), id: fc.option(id), goes: fc.boolean() }),
  fc.record({ type: fc.constant('find'), layer, id, goes: fc.boolean() }),
  fc.record({ type: fc.constant('kind'), kind: fc.constantFrom('zero', 'c0', 'both', 'unknown') }),
  fc.record({ type: fc.constant('filter'), text: fc.string() }),
  fc.record({ type: fc.constant('in-view'), only: fc.boolean() }),
  fc.record({ type: fc.constant('sort'), column: fc.constantFrom('place', 'size', 'rate') }),
  fc.record({ type: fc.constant('move'), place, box: fc.constant([114, 36, 115, 37]) }),
  fc.record({ type: fc.constant('near'), at: lngLat }),
  fc.record({ type: fc.constant('address'), state: hash, strangers: fc.constant([]) }),
) as fc.Arbitrary<Change>;
const changes = fc.array(change, { maxLength: 30 });

/** As much of a state as stands in its address. */
const inAddress = ({ layer, indicator, category, measure, date, from, selected, place }: MapState): MapState => ({
  layer,
  indicator,
  category,
  measure,
  date,
  from,
  selected,
  place,
});

describe('after any changes', () => {
  it('the address gives back what is shown', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const state = after(...all);
        expect(parseAddress(formatAddress(state, scope), scope)).toEqual({ state: inAddress(state), strangers: [] });
      }),
    );
  });
  it('there is such a rate and such a date, and the last date does not play on', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { indicator, category, measure, layer, date, from, playing } = after(...all, { type: 'tick' });
        expect(isMeasured(menu, indicator, measure, layer)).toBe(true);
        expect(category === null || (indicator === 'renovation' && measure === 'compounds')).toBe(true);
        expect(from === null || (from >= 0 && from < date && layer !== 'compound')).toBe(true);
        expect(date >= 0 && date < months.length).toBe(true);
        expect(playing && date === months.length - 1).toBe(false);
      }),
    );
  });
  it('the reader’s own position is nowhere in the state, until the view is sent elsewhere', () => {
    const sends = (one: Change): boolean =>
      one.type === 'home' || one.type === 'address' || one.type === 'near' || (one.type === 'find' && one.goes);
    fc.assert(
      fc.property(changes, changes, lngLat, (before, since, at) => {
        const state = after(
          ...before,
          { type: 'near', at: [at[0], at[1]] },
          ...since.filter((one) => !sends(one)),
          view(at[0]),
        );
        expect(state.place).toBeNull();
        expect(formatAddress(state, scope)).not.toContain('at=');
      }),
    );
  });
});

describe('reduce', () => {
  it('on another layer lets go of the unit, the kinds and the order, which belong to the old one', () => {
    const before = [
      { type: 'select', id: 's-01', goes: false },
      { type: 'kind', kind: 'c0' },
      { type: 'sort', column: 'rate' },
    ] as const;
    expect(after(...before)).toMatchObject({ selected: 's-01', kinds: ['c0'], order: { column: 'rate' } });
    expect(after(...before, { type: 'layer', layer: 'grid' })).toMatchObject({
      layer: 'grid',
      selected: null,
      kinds: [],
      order: { column: 'place', descending: false },
    });
    expect(
      after(...before, { type: 'address', state: { ...first, date: 0, selected: 's-02' }, strangers: [] }),
    ).toMatchObject({
      date: 0,
      selected: 's-02',
      kinds: ['c0'],
    });
  });
  it('counts compounds where the choice is not counted by the measure', () => {
    const grids = [{ type: 'measure', measure: 'grids' }] as const;
    expect(after(...grids).measure).toBe('grids');
    expect(after(...grids, { type: 'indicator', indicator: 'renovation', category: null }).measure).toBe('compounds');
    expect(after(...grids, { type: 'find', layer: 'grid', id: 'g-001', goes: true }).measure).toBe('compounds');
  });
  it('tells a change from a month before the shown one, and keeps the months after it', () => {
    const since = { type: 'from', from: 1 } as const;
    expect(after(since)).toMatchObject({ from: 1, date: 3 });
    expect(after({ type: 'date', date: 1 }, since)).toMatchObject({ from: 1, date: 3 });
    expect(after(since, { type: 'date', date: 0 })).toMatchObject({ from: 1, date: 2 });
    expect(after(since, { type: 'step', by: -1 }, { type: 'step', by: -1 })).toMatchObject({ from: 1, date: 2 });
    expect(after(since, { type: 'play' })).toMatchObject({ from: 1, date: 2, playing: true });
    expect(after(since, { type: 'layer', layer: 'compound' }).from).toBeNull();
    expect(after({ type: 'kind', kind: 'c4' }, since).kinds).toEqual([]);
  });
  it('keeps a category with renovation alone', () => {
    const greening = { type: 'indicator', indicator: 'renovation', category: 'greening' } as const;
    expect(after({ type: 'measure', measure: 'households' }, greening)).toMatchObject({
      category: 'greening',
      measure: 'compounds',
    });
    expect(after(greening, { type: 'measure', measure: 'households' }).measure).toBe('compounds');
    expect(after(greening, { type: 'indicator', indicator: 'coverage', category: 'greening' }).category).toBeNull();
  });
  it('says what an address named in vain until the reader does something', () => {
    const strangers = [{ part: 'month', text: '2030-01' }] as const;
    const opened = { type: 'address', state: first, strangers } as const;
    expect(after(opened, view(114)).strangers).toEqual(strangers);
    expect(after(opened, view(114), { type: 'step', by: -1 }).strangers).toEqual([]);
  });
  it('plays from the beginning when it stands at the end, and stops there', () => {
    expect(after({ type: 'play' })).toMatchObject({ date: 0, playing: true });
    const playing: Change[] = [{ type: 'date', date: 1 }, { type: 'play' }];
    expect(after(...playing)).toMatchObject({ date: 1, playing: true });
    expect(after(...playing, { type: 'tick' })).toMatchObject({ date: 2, playing: true });
    expect(after(...playing, { type: 'tick' }, { type: 'tick' })).toMatchObject({ date: 3, playing: false });
    expect(after({ type: 'tick' }).date).toBe(3);
  });
  it.each([{ type: 'step', by: -1 }, { type: 'date', date: 2 }, { type: 'pause' }] as const)(
    'stops playing on $type',
    (one) => {
      expect(after({ type: 'play' }, one).playing).toBe(false);
    },
  );
  it('writes a place only once the reader has taken hold of the map, and none at home', () => {
    expect(after(view(114)).place).toBeNull();
    expect(after(view(114)).box).toEqual([113, 35, 115, 37]);
    expect(after({ type: 'leave' }, view(114)).place).toEqual({ center: [114, 36], zoom: 14 });
    expect(after({ type: 'select', id: 's-01', goes: true }, view(114)).place).not.toBeNull();
    expect(after({ type: 'select', id: 's-01', goes: false }, view(114)).place).toBeNull();
    expect(after({ type: 'leave' }, view(114), { type: 'home' }, view(115)).place).toBeNull();
  });
  it('stays private while the reader moves on from the own position, until a search or the way home', () => {
    const near = { type: 'near', at: [114, 36] } as const;
    expect(after(near)).toMatchObject({ layer: 'compound', whereabouts: 'private', selected: null });
    for (const one of [{ type: 'leave' }, { type: 'select', id: 'c-0001', goes: true }] as const) {
      expect(after(near, one, view(114)).place).toBeNull();
    }
    expect(after(near, { type: 'find', layer: 'compound', id: 'c-1', goes: false }, view(114)).place).toBeNull();
    expect(after(near, { type: 'find', layer: 'compound', id: 'c-1', goes: true }, view(115)).place).not.toBeNull();
    expect(after(near, { type: 'home' }, { type: 'leave' }, view(115)).place).not.toBeNull();
  });
  it('turns kinds on and off, and clears the whole filter at once', () => {
    const kinds = [
      { type: 'kind', kind: 'c0' },
      { type: 'kind', kind: 'c4' },
    ] as const;
    expect(after(...kinds).kinds).toEqual(['c0', 'c4']);
    expect(after(...kinds, { type: 'kind', kind: 'c0' }).kinds).toEqual(['c4']);
    expect(after(...kinds, { type: 'filter', text: '路' }, { type: 'clear-filter' })).toMatchObject({
      filter: '',
      inViewOnly: false,
      kinds: [],
    });
  });
  it('forgets a failure with the next change', () => {
    const failed = { type: 'failed', wish: { type: 'play' }, replaced: true } as const;
    expect(after(failed, view(114)).failed).toEqual({ wish: { type: 'play' }, replaced: true });
    expect(after(failed, { type: 'step', by: -1 }).failed).toBeNull();
  });
});

describe('createStore', () => {
  /** A store whose figures come when the test says so. */
  function slowStore() {
    const there = new Set(['coverage-compounds']);
    const waiting = new Map<string, { come: () => void; fail: () => void }>();
    const missing = ({ indicator, measure }: MapState): Promise<void> | null => {
      const name = `${indicator}-${measure}`;
      if (there.has(name)) return null;
      return new Promise((resolve, reject) => {
        waiting.set(name, {
          come: () => {
            there.add(name);
            resolve();
          },
          fail: () => reject(new Error(name)),
        });
      });
    };
    const store = createStore(opening, scope, { missing, isKnown: () => true });
    const settle = (name: string, how: 'come' | 'fail'): Promise<void> => {
      waiting.get(name)?.[how]();
      return new Promise((resolve) => setTimeout(resolve));
    };
    return { store, settle };
  }

  it('shows a change once its figures are there, and loses nothing that happened meanwhile', async () => {
    const { store, settle } = slowStore();
    store.dispatch({ type: 'indicator', indicator: 'renovation', category: null });
    store.dispatch({ type: 'select', id: 's-01', goes: false });
    expect(store.current()).toMatchObject({ indicator: 'coverage', selected: 's-01' });
    await settle('renovation-compounds', 'come');
    expect(store.current()).toMatchObject({ indicator: 'renovation', selected: 's-01' });
  });
  it('lets a later wish overtake an earlier one of its kind', async () => {
    const { store, settle } = slowStore();
    store.dispatch({ type: 'measure', measure: 'households' });
    store.dispatch({ type: 'measure', measure: 'compounds' });
    await settle('coverage-households', 'come');
    expect(store.current().measure).toBe('compounds');
  });
  it('asks again for what two wishes together need', async () => {
    const { store, settle } = slowStore();
    store.dispatch({ type: 'measure', measure: 'households' });
    store.dispatch({ type: 'indicator', indicator: 'renovation', category: null });
    await settle('coverage-households', 'come');
    await settle('renovation-compounds', 'come');
    expect(store.current()).toMatchObject({ indicator: 'coverage', measure: 'households' });
    await settle('renovation-households', 'come');
    expect(store.current()).toMatchObject({ indicator: 'renovation', measure: 'households' });
  });
  it('stays where it is when figures do not come, and says so', async () => {
    const { store, settle } = slowStore();
    store.dispatch({ type: 'indicator', indicator: 'renovation', category: null });
    await settle('renovation-compounds', 'fail');
    expect(store.current()).toMatchObject({
      indicator: 'coverage',
      failed: { wish: { type: 'indicator' }, replaced: false },
    });
    const { failed } = store.current();
    if (failed !== null) store.dispatch(failed.wish);
    await settle('renovation-compounds', 'come');
    expect(store.current()).toMatchObject({ indicator: 'renovation', failed: null });
  });
  it('tells of a change made by a listener after the one that it listened to', () => {
    const { store } = slowStore();
    const told: string[] = [];
    store.subscribe((_, { type }) => {
      if (type === 'home') store.dispatch({ type: 'leave' });
    });
    store.subscribe(({ whereabouts }, { type }) => told.push(`${type} ${whereabouts}`));
    store.dispatch({ type: 'home' });
    expect(told).toEqual(['home home', 'leave free']);
  });
});

test('a unit that the layer does not have is not selected, and is told to be a stranger', () => {
  const state = { ...first, selected: 's-99' };
  const isKnown = (_: string, unit: string): boolean => unit === 's-01';
  const store = createStore(openingState({ state, strangers: [] }), scope, { missing: () => null, isKnown });
  expect(store.current()).toMatchObject({ selected: null, strangers: [{ part: 'unit', text: 's-99' }] });
  store.dispatch({ type: 'select', id: 's-01', goes: false });
  expect(store.current()).toMatchObject({ selected: 's-01', strangers: [] });
  store.dispatch({ type: 'address', state: { ...state, selected: 'constructor' }, strangers: [] });
  expect(store.current()).toMatchObject({ selected: null, strangers: [{ part: 'unit', text: 'constructor' }] });
});

test('follow draws at once, and again only when what it reads has changed', () => {
  const store = createStore(opening, scope, { missing: () => null, isKnown: () => true });
  const draw = vi.fn();
  follow(store, ({ date }) => [date], draw);
  store.dispatch({ type: 'filter', text: '路' });
  store.dispatch({ type: 'step', by: 1 });
  expect(draw).toHaveBeenCalledTimes(1);
  store.dispatch({ type: 'step', by: -1 });
  expect(draw).toHaveBeenCalledTimes(2);
  expect(draw).toHaveBeenLastCalledWith(store.current());
});
