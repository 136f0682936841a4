/** The map's life in the reader's browser: one state, and map, list, legend, headline and address that follow it. */
import { monthOf } from '../../../domain/time/calendar.ts';
import { map as words } from '../../../words/zh-CN/map.ts';
import {
  formatAddress,
  isMeasured,
  parseAddress,
  shownState,
  type MapLayer,
  type MapMeasure,
  type MapState,
} from '../files/address.ts';
import { hasOutlines, type Area } from '../files/area-file.ts';
import { STATE } from '../files/compound-file.ts';
import type { Rate, RateTable } from '../files/rate-file.ts';
import { classOf, countClasses, RATE_CLASSES, type RateClass } from '../ground/classes.ts';
import { extremesOf } from '../ground/extremes.ts';
import { boxesMeet, boxOf, type Box } from '../ground/geometry.ts';
import type { PointState } from '../ground/still.ts';
import { addBasemap } from './basemap-layer.ts';
import { loadMapData, type MapData } from './data.ts';
import { element, part, setText } from './dom.ts';
import { createFinder } from './finder.ts';
import { createMapView, type MapView } from './leaflet-view.ts';
import { createListPanel, type ListPanel, type PanelRow } from './list-panel.ts';
import { isListed } from './listing.ts';
import { readNames, type UnitNames } from './names.ts';
import type { MapConfig, Scene } from './scene.ts';
import { connectSharing } from './sharing.ts';
import { playStart, stepped } from './timeline.ts';

const POINT_STATES: readonly PointState[] = ['both', 'covered', 'renovated', 'neither', 'unknown'];
const NO_RATE: Rate = { numerator: 0, denominator: 0, unknown: 0 };

/** Milliseconds a month stands while the months play. */
const PLAY_STEP = 700;
const CALM_PLAY_STEP = 1400;

export class MapApp {
  readonly root: HTMLElement;
  readonly config: MapConfig;
  readonly data: MapData;
  readonly names: UnitNames;
  readonly view: MapView;
  private readonly panel: ListPanel;
  private readonly months: readonly string[];
  private state: MapState;
  private rates: RateTable;
  private kinds = new Set<string>();
  private playing: number | null = null;
  private announcing: number | null = null;
  private asked = 0;
  /** Set while the view follows the reader's position, which must not get into the address. */
  private isPrivate = false;
  private readonly states: Uint8Array;
  private lastScene: Scene | null = null;
  private isShown: (id: string) => boolean = () => true;
  private readonly subdistrictOf: Uint32Array;

  constructor(root: HTMLElement, config: MapConfig, data: MapData, rates: RateTable, state: MapState) {
    this.root = root;
    this.config = config;
    this.data = data;
    this.rates = rates;
    this.state = state;
    this.months = config.dates.map(monthOf);
    this.names = readNames(part(root, 'static-list'));
    this.states = new Uint8Array(data.compounds.ids.length);
    this.subdistrictOf = data.compounds.grid.map((grid) => data.areas.grid[grid]?.parent ?? 0);
    this.view = createMapView(part(root, 'canvas'), {
      areas: data.areas,
      compounds: data.compounds,
      name: (layer, id) => this.nameOf(layer, id),
      describe: (layer, id) => this.describe(layer, id),
      home: { center: config.center, zoom: config.zoom, bounds: config.bounds },
      hasBasemap: config.basemap !== null,
      maxZoom: config.basemap?.maxZoom ?? 18,
      onPick: (id) => this.select(id, 'map'),
      onMove: () => this.moved(),
    });
    this.panel = createListPanel(root, {
      onPick: (id) => this.select(id === this.state.selected ? null : id, 'list'),
      onHint: (id) => this.view.hint(id),
      onClear: () => {
        this.kinds.clear();
        this.render();
      },
      onFilter: () => this.render(),
    });
    this.connectControls();
    this.connectLegend();
    createFinder(this);
    connectSharing(this);
    addEventListener('hashchange', () => void this.update(parseAddress(location.hash, this.months), true));
    // The old name of addEventListener here, and the only one that Safari 13 has.
    matchMedia('(prefers-color-scheme: dark)').addListener(() => this.render(true));
  }

  nameOf(layer: MapLayer, id: string): string {
    return this.names[layer].get(id)?.name ?? id;
  }

  /** The unit above a unit, for sentences. */
  withinOf(layer: MapLayer, id: string): string {
    const { areas, compounds } = this.data;
    if (layer === 'compound') {
      const grid = areas.grid[compounds.grid[compounds.ids.indexOf(id)] ?? -1];
      return grid === undefined ? '' : this.nameOf('grid', grid.id);
    }
    const area = areas[layer].find((one) => one.id === id);
    if (area === undefined || layer === 'district') return this.config.whole;
    const above = layer === 'grid' ? areas.subdistrict[area.parent] : areas.district[area.parent];
    const level = layer === 'grid' ? 'subdistrict' : 'district';
    return above === undefined ? '' : this.nameOf(level, above.id);
  }

  get current(): MapState {
    return this.state;
  }

  scene(): Scene {
    const { layer, date } = this.state;
    if (this.lastScene?.state === this.state) return { ...this.lastScene, kinds: this.kinds };
    const rateOf = (unit: number): Rate => this.rates.at(unit, date) ?? NO_RATE;
    const level = layer === 'compound' ? 'subdistrict' : layer;
    const classes = new Map(this.data.areas[level].map((area) => [area.id, classOf(rateOf(area.unit))]));
    this.data.compounds.statesAt(date, this.states);
    const silent = this.silentSubdistricts();
    for (let i = 0; i < this.states.length; i += 1) {
      if (this.states[i] === STATE.neither && silent.has(this.subdistrictOf[i] ?? 0)) this.states[i] = STATE.unknown;
    }
    this.lastScene = {
      state: this.state,
      date: this.config.dates[date] ?? '',
      rateOf,
      classes,
      states: this.states,
      kinds: this.kinds,
    };
    return this.lastScene;
  }

  private silent: RateTable | null = null;

  /** Sub-districts that had not reported for the month: there what is not covered is not known. */
  private silentSubdistricts(): Set<number> {
    const { silent } = this;
    if (silent === null) return new Set();
    const { date } = this.state;
    return new Set(
      this.data.areas.subdistrict.flatMap(({ unit, place }) =>
        (silent.at(unit, date)?.unknown ?? 0) > 0 ? [place] : [],
      ),
    );
  }

  /** Loads what a state needs, then shows it; a later wish overtakes an earlier one. */
  async update(wish: MapState, fromAddress = false): Promise<void> {
    const next = shownState(wish);
    const ask = ++this.asked;
    const message = part(this.root, 'message');
    try {
      const [rates, silent] = await Promise.all([
        this.data.rates(next.indicator, next.measure),
        this.data.rates('coverage', 'compounds'),
      ]);
      if (ask !== this.asked) return;
      this.rates = rates;
      this.silent = silent;
    } catch {
      setText(message, words.failed);
      return;
    }
    setText(message, '');
    const before = this.state;
    if (next.layer !== before.layer) this.kinds.clear();
    this.state = next;
    this.lastScene = null;
    if (fromAddress) {
      this.isAtHome = next.place === null;
      this.view.goTo(next.place);
    }
    this.render(true);
    if (!fromAddress) this.writeAddress();
    if (fromAddress && next.selected !== null) this.panel.reveal(next.selected, false);
  }

  private writing: number | null = null;

  /** Writes the address once the picture has come to rest: browsers bear few changes of it a second. */
  private writeAddress(): void {
    if (this.writing !== null) clearTimeout(this.writing);
    this.writing = window.setTimeout(() => {
      const hash = formatAddress(this.state, this.months);
      if (hash !== location.hash) {
        history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
      }
    }, 200);
  }

  /** The address of what is shown, for sharing. */
  address(): string {
    return location.origin + location.pathname + formatAddress(this.state, this.months);
  }

  private moved(): void {
    if (this.playing === null) part(this.root, 'message').textContent = '';
    if (!this.isPrivate) {
      this.state = { ...this.state, place: this.isHome() ? null : this.view.place() };
      if (this.lastScene !== null) this.lastScene = { ...this.lastScene, state: this.state };
      this.writeAddress();
    }
    this.renderList();
  }

  private isAtHome = true;
  private isHome(): boolean {
    return this.isAtHome;
  }

  /** Marks that the reader has moved the map by hand: from now on the address tells where, unless that is private. */
  private leaveHome(): void {
    this.isAtHome = false;
  }

  goHome(): void {
    this.isAtHome = true;
    this.isPrivate = false;
    this.view.markHere(null, '');
    this.view.goTo(null);
  }

  /** Moves to the reader's own position without a trace in the address. */
  goPrivately(at: readonly [number, number]): void {
    this.isPrivate = true;
    this.state = { ...this.state, place: null };
    this.lastScene = null;
    this.view.markHere([at[0], at[1]], words.here);
    this.view.goTo({ center: [at[0], at[1]], zoom: Math.max(15, this.view.map.getZoom()) });
    this.render();
    this.writeAddress();
  }

  select(id: string | null, from: 'map' | 'list' | 'find'): void {
    if (from === 'find') this.isPrivate = false;
    this.state = { ...this.state, selected: id };
    this.lastScene = null;
    this.render();
    this.writeAddress();
    if (id === null) {
      this.announce();
      return;
    }
    const box = this.boxOfUnit(this.state.layer, id);
    if (box !== null && from !== 'map') {
      this.leaveHome();
      this.view.show(box, from === 'find');
    }
    this.panel.reveal(id, false);
    this.announce();
  }

  boxOfUnit(layer: MapLayer, id: string): Box | null {
    if (layer !== 'compound') return boxOf(this.data.areas[layer].find((one) => one.id === id)?.polygons ?? []);
    const { ids, lng, lat } = this.data.compounds;
    const i = ids.indexOf(id);
    const [x, y] = [lng[i] ?? NaN, lat[i] ?? NaN];
    return Number.isNaN(x) ? null : [x, y, x, y];
  }

  /** Shows a unit of any layer, as the finder does. */
  async goToUnit(layer: MapLayer, id: string): Promise<void> {
    if (layer !== this.state.layer) await this.update({ ...this.state, layer, selected: null });
    this.kinds.clear();
    this.select(id, 'find');
  }

  private measureWords(): { id: string; name: string } {
    const select = part<HTMLSelectElement>(this.root, 'measure');
    const option = [...select.options].find(({ value }) => value === this.state.measure);
    return { id: this.state.measure, name: option?.text ?? '' };
  }

  private describe(layer: MapLayer, id: string): string {
    const scene = this.scene();
    if (layer === 'compound') {
      return `${this.nameOf(layer, id)}：${this.stateWords(scene, this.data.compounds.ids.indexOf(id))}`;
    }
    const area = this.data.areas[layer].find((one) => one.id === id);
    const rate = area === undefined ? NO_RATE : scene.rateOf(area.unit);
    return `${this.nameOf(layer, id)}：${words.rate(rate)}`;
  }

  private stateWords(scene: Scene, i: number): string {
    const code = scene.states[i];
    const state = POINT_STATES.find((name) => STATE[name] === code);
    return state === undefined ? words.notInScope : words.states[state];
  }

  /** The sentence about the selected unit; empty where nothing is selected. */
  selectedSentence(): string {
    const { layer, selected, indicator } = this.state;
    if (selected === null) return '';
    const scene = this.scene();
    const name = this.nameOf(layer, selected);
    const within = this.withinOf(layer, selected);
    if (layer === 'compound') {
      const i = this.data.compounds.ids.indexOf(selected);
      return words.selectedCompound({ name, within, state: this.stateWords(scene, i), date: scene.date });
    }
    const area = this.data.areas[layer].find((one) => one.id === selected);
    return words.selected({
      name,
      within,
      indicator,
      measure: this.measureWords(),
      rate: area === undefined ? NO_RATE : scene.rateOf(area.unit),
      whole: this.config.whole,
      city: scene.rateOf(0),
    });
  }

  headline(): string {
    const scene = this.scene();
    const { layer, indicator } = this.state;
    const level = layer === 'compound' ? 'subdistrict' : layer;
    const rates = this.data.areas[level].map((area) => ({
      name: this.nameOf(level, area.id),
      rate: scene.rateOf(area.unit),
    }));
    return words.headline({
      date: scene.date,
      whole: this.config.whole,
      indicator,
      measure: this.measureWords(),
      rate: scene.rateOf(0),
      extremes: extremesOf(rates),
      unit: words.layer[level],
      count: this.data.areas[level].length,
    });
  }

  /** Draws everything again; the areas' fills only when what they show has changed. */
  render(restyle = false): void {
    const scene = this.scene();
    const { layer, selected } = this.state;
    if (restyle || this.isShownFor !== this.filterKey()) {
      this.isShownFor = this.filterKey();
      const filter = { words: this.panel.words(), kinds: new Set(this.kinds), inViewOnly: false };
      this.isShown = (id) =>
        isListed({ name: this.nameOf(layer, id), kind: scene.classes.get(id) ?? 'missing', inView: true }, filter);
    }
    const shownStates = [0, 1, 2, 3, 4, 5].map(
      (code) => code !== STATE.outOfScope && (this.kinds.size === 0 || this.kinds.has(this.kindOfState(code))),
    );
    this.view.draw({
      layer,
      classes: scene.classes,
      isShown: this.isShown,
      states: scene.states,
      shownStates,
      selected,
    });
    setText(part(document, 'headline'), this.headline());
    const isDrawn = layer === 'compound' || hasOutlines(this.data.areas, layer);
    setText(part(this.root, 'note'), isDrawn ? '' : words.noOutlines(words.layer[layer]));
    this.renderControls(scene);
    this.renderLegend(scene);
    this.renderSelection();
    this.renderList();
  }

  private isShownFor = '';
  private filterKey(): string {
    return `${this.state.layer} ${this.panel.words()} ${[...this.kinds].join()}`;
  }

  private kindOfState(code: number): string {
    return POINT_STATES.find((name) => STATE[name] === code) ?? 'out';
  }

  private renderSelection(): void {
    const box = part(this.root, 'selection');
    const { layer, selected } = this.state;
    const unit = selected === null ? undefined : this.names[layer].get(selected);
    const text = this.selectedSentence();
    box.hidden = text === '';
    setText(part(box, 'selection-text'), text);
    const link = part<HTMLAnchorElement>(box, 'selection-link');
    link.hidden = unit === undefined;
    if (unit !== undefined) {
      link.href = unit.href;
      setText(link, words.openUnit(unit.name));
    }
  }

  private renderControls(scene: Scene): void {
    const { layer, indicator, measure, date } = this.state;
    for (const input of this.root.querySelectorAll<HTMLInputElement>('input[name="layer"]')) {
      input.checked = input.value === layer;
    }
    part<HTMLSelectElement>(this.root, 'indicator').value = indicator;
    const select = part<HTMLSelectElement>(this.root, 'measure');
    for (const option of select.options) option.disabled = !isMeasured(indicator, option.value as MapMeasure, layer);
    select.value = measure;
    const slider = part<HTMLInputElement>(this.root, 'month');
    slider.value = String(date);
    slider.setAttribute('aria-valuetext', words.monthText(scene.date));
    setText(part(this.root, 'date'), words.dateText(scene.date));
    part<HTMLButtonElement>(this.root, 'previous').disabled = date === 0;
    part<HTMLButtonElement>(this.root, 'next').disabled = date === this.months.length - 1;
    setText(part(this.root, 'play'), this.playing === null ? words.play : words.pause);
  }

  private renderLegend(scene: Scene): void {
    const isPoints = this.state.layer === 'compound';
    part(this.root, 'rate-legend').hidden = isPoints;
    part(this.root, 'state-legend').hidden = !isPoints;
    const counts: Record<string, number> = {};
    if (isPoints) {
      for (const code of scene.states) {
        const kind = this.kindOfState(code);
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
    } else {
      const level = this.state.layer as Exclude<MapLayer, 'compound'>;
      Object.assign(counts, countClasses(this.data.areas[level].map((area) => scene.rateOf(area.unit))));
    }
    const cityClass = classOf(scene.rateOf(0));
    for (const item of this.root.querySelectorAll<HTMLElement>('[data-kind]')) {
      const kind = item.dataset['kind'] ?? '';
      setText(part(item, 'count'), words.unitCount(counts[kind] ?? 0));
      item.querySelector('button')?.setAttribute('aria-pressed', String(this.kinds.has(kind)));
      item.classList.toggle('city-class', !isPoints && kind === cityClass);
    }
    setText(part(this.root, 'city-value'), words.cityValue(this.config.whole, scene.rateOf(0)));
  }

  private renderList(): void {
    const scene = this.scene();
    const { layer, indicator, selected } = this.state;
    const measure = this.measureWords();
    const unit = words.layer[layer];
    const shared = { selected, kinds: this.kinds, unit };
    if (layer === 'compound') {
      const columns = [
        { label: words.ledgerOrder, sort: 'place' as const },
        { label: words.stateColumn, sort: 'rate' as const },
      ];
      this.panel.show({ ...shared, caption: words.sheetStates(scene.date), columns, rows: this.compoundRows(scene) });
      return;
    }
    const columns = [
      { label: words.ledgerOrder, sort: 'place' as const },
      { label: words.fraction(indicator, measure.name), sort: 'size' as const },
      { label: words.rateColumn, sort: 'rate' as const },
    ];
    const caption = words.caption({ indicator, measure, date: scene.date });
    this.panel.show({
      ...shared,
      caption,
      columns,
      rows: this.data.areas[layer].map((area) => this.areaRow(area, scene)),
    });
  }

  private areaRow(area: Area, scene: Scene): PanelRow {
    const rate = scene.rateOf(area.unit);
    const box = this.boxes.get(area) ?? null;
    const unit = this.names[area.level].get(area.id);
    const { measure } = this.state;
    const parts = [rate.numerator, rate.denominator].map((value) =>
      measure === 'compounds' || measure === 'grids' ? String(value) : words.amount(value, measure).replace('户', ''),
    );
    return {
      id: area.id,
      name: unit?.name ?? area.id,
      href: unit?.href ?? '#',
      place: area.place,
      kind: scene.classes.get(area.id) ?? 'missing',
      inView: box === null || boxesMeet(box, this.view.box()),
      numerator: rate.numerator,
      denominator: rate.denominator,
      cells: [
        rate.denominator === 0 ? '—' : parts.join('/'),
        rate.unknown > 0 && area.level !== 'district' ? `${words.rate(rate)} ${words.unreported}` : words.rate(rate),
      ],
    };
  }

  private boxesKnown: Map<Area, Box | null> | null = null;
  private get boxes(): Map<Area, Box | null> {
    this.boxesKnown ??= new Map(
      Object.values(this.data.areas).flatMap((areas) => areas.map((area) => [area, boxOf(area.polygons)])),
    );
    return this.boxesKnown;
  }

  private compoundRows(scene: Scene): PanelRow[] {
    const { ids, lng, lat } = this.data.compounds;
    const [west, south, east, north] = this.view.box();
    const rows: PanelRow[] = [];
    for (const [i, id] of ids.entries()) {
      const code = scene.states[i] ?? 0;
      if (code === STATE.outOfScope) continue;
      const [x, y] = [lng[i] ?? NaN, lat[i] ?? NaN];
      const isPlaced = !Number.isNaN(x);
      const unit = this.names.compound.get(id);
      rows.push({
        id,
        name: unit?.name ?? id,
        href: unit?.href ?? '#',
        place: i,
        kind: this.kindOfState(code),
        inView: !isPlaced || (x >= west && x <= east && y >= south && y <= north),
        numerator: code === STATE.both ? 3 : code === STATE.covered ? 2 : code === STATE.renovated ? 1 : 0,
        denominator: code === STATE.unknown ? 0 : 3,
        cells: [this.stateWords(scene, i) + (isPlaced ? '' : `（${words.noPoint}）`)],
      });
    }
    return rows;
  }

  /** Tells a screen reader what has changed, once it has come to rest. */
  announce(): void {
    if (this.announcing !== null) clearTimeout(this.announcing);
    this.announcing = window.setTimeout(() => {
      const sentence = this.selectedSentence();
      setText(part(this.root, 'status'), sentence === '' ? this.headline() : sentence);
    }, 600);
  }

  private change(patch: Partial<MapState>): void {
    void this.update({ ...this.state, ...patch }).then(() => {
      if (this.playing === null) this.announce();
    });
  }

  private connectControls(): void {
    const { root } = this;
    for (const input of root.querySelectorAll<HTMLInputElement>('input[name="layer"]')) {
      input.addEventListener('change', () => this.change({ layer: input.value as MapLayer, selected: null }));
    }
    const indicator = part<HTMLSelectElement>(root, 'indicator');
    indicator.addEventListener('change', () => this.change({ indicator: indicator.value as MapState['indicator'] }));
    const measure = part<HTMLSelectElement>(root, 'measure');
    measure.addEventListener('change', () => this.change({ measure: measure.value as MapMeasure }));
    const slider = part<HTMLInputElement>(root, 'month');
    slider.addEventListener('input', () => {
      this.pause();
      this.change({ date: Number(slider.value) });
    });
    const step = (by: number) => (): void => {
      this.pause();
      this.change({ date: stepped(this.state.date, by, this.months.length) });
    };
    part(root, 'previous').addEventListener('click', step(-1));
    part(root, 'next').addEventListener('click', step(1));
    part(root, 'play').addEventListener('click', () => (this.playing === null ? this.play() : this.pause()));
    part(root, 'clear-selection').addEventListener('click', () => this.clearSelection());
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (this.playing !== null) this.pause();
      else if (this.state.selected !== null) this.clearSelection();
    });
    const { map } = this.view;
    const by = 0.3;
    const pan = (x: number, y: number) => (): void => {
      this.leaveHome();
      const size = map.getSize();
      map.panBy([size.x * x, size.y * y], { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    };
    const moves: Readonly<Record<string, () => void>> = {
      'zoom-in': () => {
        this.leaveHome();
        map.zoomIn(1);
      },
      'zoom-out': () => {
        this.leaveHome();
        map.zoomOut(1);
      },
      north: pan(0, -by),
      south: pan(0, by),
      west: pan(-by, 0),
      east: pan(by, 0),
      home: () => this.goHome(),
    };
    for (const [name, move] of Object.entries(moves)) part(root, name).addEventListener('click', move);
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
      map.getContainer().addEventListener(event, () => this.leaveHome(), { passive: true });
    }
    this.hintTwoFingers(map.getContainer());
  }

  /** One finger scrolls the page, as everywhere; a finger that drags along the map is told what moves it. */
  private hintTwoFingers(canvas: HTMLElement): void {
    const hint = part(this.root, 'hint');
    let started: number | null = null;
    canvas.addEventListener(
      'touchmove',
      (event) => {
        if (event.touches.length > 1) {
          hint.hidden = true;
          return;
        }
        hint.hidden = false;
        if (started !== null) clearTimeout(started);
        started = window.setTimeout(() => (hint.hidden = true), 1500);
      },
      { passive: true },
    );
  }

  private clearSelection(): void {
    const { selected } = this.state;
    const wasInPanel = part(this.root, 'selection').contains(document.activeElement);
    this.select(null, 'map');
    if (wasInPanel && selected !== null) this.panel.reveal(selected, true);
  }

  private play(): void {
    const next = (): void => {
      const date = stepped(this.state.date, 1, this.months.length);
      if (date === this.months.length - 1) this.pause();
      this.change({ date });
    };
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.playing = window.setInterval(next, isCalm ? CALM_PLAY_STEP : PLAY_STEP);
    this.change({ date: playStart(this.state.date, this.months.length) });
  }

  private pause(): void {
    if (this.playing === null) return;
    clearInterval(this.playing);
    this.playing = null;
    this.renderControls(this.scene());
    this.announce();
  }

  /** Legend entries become buttons: each shows only its own kind. */
  private connectLegend(): void {
    for (const item of this.root.querySelectorAll<HTMLElement>('[data-kind]')) {
      const kind = item.dataset['kind'] ?? '';
      const button = element('button', { type: 'button', 'aria-pressed': 'false' });
      button.append(...item.childNodes);
      item.append(button);
      button.addEventListener('click', () => {
        if (!this.kinds.delete(kind)) this.kinds.add(kind);
        this.render();
        this.announce();
      });
    }
    part(this.root, 'legend-hint').hidden = false;
  }

  /** The kinds in the legend's order for a layer. */
  legendKinds(): readonly (RateClass | PointState)[] {
    return this.state.layer === 'compound' ? POINT_STATES : RATE_CLASSES;
  }

  measureName(): { id: string; name: string } {
    return this.measureWords();
  }

  baseMap(): void {
    if (this.config.basemap !== null) void addBasemap(this.view.map, this.config.basemap, this.root);
  }
}

/** Starts the map in its element; rejects where its files do not come. */
export async function startMap(root: HTMLElement): Promise<MapApp> {
  const config = JSON.parse(root.dataset['config'] ?? '{}') as MapConfig;
  const state = parseAddress(location.hash, config.dates.map(monthOf));
  const data = await loadMapData(config.folder);
  const rates = await data.rates(state.indicator, state.measure);
  root.classList.add('live');
  const app = new MapApp(root, config, data, rates, state);
  app.baseMap();
  await app.update(state, true);
  return app;
}
