/**
 * The map's one state: what the reader has chosen, and what everything that can happen makes of it. The address is
 * written from it and read into it; map, list, legend and sentences are drawn from it.
 */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import type { LngLat } from '../../../domain/rows.ts';
import {
  shownState,
  stranger,
  type AddressReading,
  type MapChoices,
  type MapLayer,
  type MapMeasure,
  type MapPlace,
  type MapState,
  type Stranger,
} from '../files/address.ts';
import type { AreaClass } from '../ground/area-class.ts';
import type { Box } from '../ground/geometry.ts';
import type { Condition } from '../../../domain/indicators/condition.ts';
import { OtherPublication } from '../../../ui/own-file.ts';
import { LEDGER_ORDER, turned, type ListOrder, type SortColumn } from './listing.ts';

/** What an entry of the legend stands for. */
export type LegendKind = AreaClass | Condition;

/**
 * Where the view stands: on the whole city, where the reader has moved it, or at the reader's own position, which
 * never gets into the address.
 */
export type Whereabouts = 'home' | 'free' | 'private';

export interface ReaderState extends MapState {
  readonly whereabouts: Whereabouts;
  /** What the view shows, degrees; null until there is one. Not part of the address. */
  readonly box: Box | null;
  /** Kinds of the legend that are shown; empty = all. */
  readonly kinds: readonly LegendKind[];
  /** The list's filter, as it was typed; empty = all. */
  readonly filter: string;
  readonly inViewOnly: boolean;
  readonly order: ListOrder;
  /** Whether the months play. */
  readonly playing: boolean;
  /** The last wish whose figures did not come, and why; null where they have come. */
  readonly failed: Failure | null;
  /** What the address names and the site does not have; until the reader does something. */
  readonly strangers: readonly Stranger[];
}

/** A wish whose files did not come; `replaced` = the site has those of another publication. */
export interface Failure {
  readonly wish: Change;
  readonly replaced: boolean;
}

/** Everything that can happen. `goes` = the view moves to what is selected. */
export type Change =
  | { readonly type: 'layer'; readonly layer: MapLayer }
  | { readonly type: 'indicator'; readonly indicator: IndicatorId; readonly category: string | null }
  | { readonly type: 'measure'; readonly measure: MapMeasure }
  | { readonly type: 'date'; readonly date: number }
  | { readonly type: 'step'; readonly by: -1 | 1 }
  /** Tells the change from a date on; null = how things stand. */
  | { readonly type: 'from'; readonly from: number | null }
  | { readonly type: 'play' | 'tick' | 'pause' }
  | { readonly type: 'select'; readonly id: string | null; readonly goes: boolean }
  | { readonly type: 'find'; readonly layer: MapLayer; readonly id: string; readonly goes: boolean }
  | { readonly type: 'kind'; readonly kind: LegendKind }
  | { readonly type: 'filter'; readonly text: string }
  | { readonly type: 'in-view'; readonly only: boolean }
  | { readonly type: 'clear-filter' }
  | { readonly type: 'sort'; readonly column: SortColumn }
  /** The reader has taken hold of the map. */
  | { readonly type: 'leave' }
  /** The view has come to rest. */
  | { readonly type: 'move'; readonly place: MapPlace; readonly box: Box }
  | { readonly type: 'home' }
  /** The view goes to the reader's own position; the change carries it, the state never does. */
  | { readonly type: 'near'; readonly at: LngLat }
  | ({ readonly type: 'address' } & AddressReading)
  /** The figures that a wish needs did not come. */
  | ({ readonly type: 'failed' } & Failure);

/** What of the choices a change may meet. */
export type Scope = Pick<MapChoices, 'menu' | 'months'>;

/** The state in which an address opens. */
export function openingState({ state, strangers }: AddressReading): ReaderState {
  return {
    ...state,
    whereabouts: state.place === null ? 'home' : 'free',
    box: null,
    kinds: [],
    filter: '',
    inViewOnly: true,
    order: LEDGER_ORDER,
    playing: false,
    failed: null,
    strangers,
  };
}

/** Another layer has other kinds and other columns; the same layer keeps them. */
function onLayer(state: ReaderState, layer: MapLayer): ReaderState {
  return layer === state.layer ? state : { ...state, layer, kinds: [], order: LEDGER_ORDER };
}

/** The first date that the months can be moved to: a change needs one before it. */
export function earliestDate({ from }: Pick<MapState, 'from'>): number {
  return from === null ? 0 : from + 1;
}

function changed(state: ReaderState, change: Change, { months }: Scope): ReaderState {
  const last = months.length - 1;
  const first = earliestDate(state);
  const held = (date: number): number => Math.max(first, Math.min(last, date));
  switch (change.type) {
    case 'layer':
      return { ...onLayer(state, change.layer), selected: null };
    case 'indicator':
      return { ...state, indicator: change.indicator, category: change.category };
    case 'measure':
      return { ...state, measure: change.measure };
    case 'date':
      return { ...state, date: held(change.date), playing: false };
    case 'step':
      return { ...state, date: held(state.date + change.by), playing: false };
    case 'from':
      return {
        ...state,
        from: change.from,
        date: (change.from ?? -1) < state.date ? state.date : last,
        playing: false,
      };
    case 'play':
      return { ...state, date: state.date >= last ? first : state.date, playing: true };
    case 'tick':
      return state.playing ? { ...state, date: held(state.date + 1), playing: state.date + 1 < last } : state;
    case 'pause':
      return { ...state, playing: false };
    case 'select':
      return { ...state, selected: change.id, whereabouts: change.goes ? released(state) : state.whereabouts };
    case 'find':
      return {
        ...onLayer(state, change.layer),
        selected: change.id,
        kinds: [],
        whereabouts: change.goes ? 'free' : state.whereabouts,
      };
    case 'kind': {
      const others = state.kinds.filter((kind) => kind !== change.kind);
      return { ...state, kinds: others.length < state.kinds.length ? others : [...others, change.kind] };
    }
    case 'filter':
      return { ...state, filter: change.text };
    case 'in-view':
      return { ...state, inViewOnly: change.only };
    case 'clear-filter':
      return { ...state, filter: '', inViewOnly: false, kinds: [] };
    case 'sort':
      return { ...state, order: turned(state.order, change.column) };
    case 'leave':
      return { ...state, whereabouts: released(state) };
    case 'move':
      return { ...state, box: change.box, place: state.whereabouts === 'free' ? change.place : null };
    case 'home':
      return { ...state, whereabouts: 'home', place: null };
    case 'near':
      return { ...onLayer(state, 'compound'), selected: null, whereabouts: 'private', place: null };
    case 'address':
      return {
        ...onLayer(state, change.state.layer),
        ...change.state,
        whereabouts: change.state.place === null ? 'home' : 'free',
        strangers: change.strangers,
      };
    case 'failed':
      return { ...state, failed: { wish: change.wish, replaced: change.replaced } };
  }
}

/** Moving on by hand from the reader's own position stays private: it would tell it within a few hundred metres. */
function released({ whereabouts }: ReaderState): Whereabouts {
  return whereabouts === 'private' ? 'private' : 'free';
}

/** What comes about without the reader: it takes no sentence from the map. */
const isByItself = ({ type }: Change): boolean => type === 'move' || type === 'failed';

/** The state after a change: always one that can be shown, and whose address leads back to it. */
export function reduce(state: ReaderState, change: Change, scope: Scope): ReaderState {
  const isSilent = state.failed === null && state.strangers.length === 0;
  const before = isSilent || isByItself(change) ? state : { ...state, failed: null, strangers: [] };
  const next = shownState(changed(before, change, scope), scope.menu);
  // The legend stands for something else.
  const isOther = (next.from === null) !== (state.from === null) || next.category !== state.category;
  return isOther ? { ...next, kinds: [] } : next;
}

/** The state without a unit that the layer does not have, which is then told to be a stranger. */
function knownState(state: ReaderState, isKnown: (layer: MapLayer, id: string) => boolean): ReaderState {
  const { layer, selected, strangers } = state;
  if (selected === null || isKnown(layer, selected)) return state;
  return { ...state, selected: null, strangers: [...strangers, stranger('unit', selected)] };
}

export type Listener = (state: ReaderState, change: Change) => void;

export interface Store {
  readonly current: () => ReaderState;
  readonly dispatch: (change: Change) => void;
  /** Calls back after every change that has come about, in order; a change made by a listener is told after this one. */
  readonly subscribe: (listener: Listener) => void;
}

/** What the store asks of the files that have come. */
export interface Figures {
  readonly missing: (state: ReaderState) => Promise<unknown> | null;
  readonly isKnown: (layer: MapLayer, id: string) => boolean;
}

/**
 * Keeps the state, which begins with one whose figures are there. `missing` fetches the figures that a state needs and
 * resolves when they are there; null where nothing is missing. `isKnown` says whether a layer has a unit, once they have
 * come. A change waits for its figures while others go ahead, and a later one of its type overtakes it.
 */
export function createStore(first: ReaderState, scope: Scope, { missing, isKnown }: Figures): Store {
  let state = knownState(first, isKnown);
  let telling = false;
  const listeners: Listener[] = [];
  const queue: Change[] = [];
  const asked = new Map<Change['type'], Change>();

  const settle = (change: Change): void => {
    const next = reduce(state, change, scope);
    const wait = missing(next);
    if (wait === null) {
      state = knownState(next, isKnown);
      for (const listener of listeners) listener(state, change);
      return;
    }
    const isStillAsked = (): boolean => asked.get(change.type) === change;
    wait.then(
      () => isStillAsked() && enqueue(change),
      (error: unknown) => {
        if (isStillAsked()) enqueue({ type: 'failed', wish: change, replaced: error instanceof OtherPublication });
      },
    );
  };
  const enqueue = (change: Change): void => {
    queue.push(change);
    if (telling) return;
    telling = true;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) settle(next);
    } finally {
      telling = false;
    }
  };
  return {
    current: () => state,
    dispatch: (change) => {
      asked.set(change.type, change);
      enqueue(change);
    },
    subscribe: (listener) => listeners.push(listener),
  };
}

/** Draws at once, and again whenever something that the drawing reads of the state is another. */
export function follow(
  store: Store,
  reads: (state: ReaderState) => readonly unknown[],
  draw: (state: ReaderState) => void,
): void {
  let drawn: readonly unknown[] | null = null;
  const update = (state: ReaderState): void => {
    const now = reads(state);
    if (drawn !== null && now.every((value, i) => value === drawn?.[i])) return;
    drawn = now;
    draw(state);
  };
  store.subscribe(update);
  update(store.current());
}
