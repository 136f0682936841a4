/** Taking the picture away: its link, a still as PNG or SVG, and the printed page. */
import { savePicture, type Picture } from '../../../charts/frame/picture.ts';
import { map as words } from '../../../words/zh-CN/map.ts';
import { groundLevel, hasOutlines } from '../files/area-file.ts';
import { STATE } from '../files/compound-file.ts';
import { countClasses, limitsOf, type RateClass } from '../ground/classes.ts';
import { fitted, heightFor } from '../ground/projection.ts';
import { PAGE_PALETTE, stillMap, stillSheet, type LegendItem, type PointState, type Still } from '../ground/still.ts';
import { part, setText } from './dom.ts';
import { paletteAt } from './palette.ts';
import type { SharingPort } from './ports.ts';

/** Width of an exported map, px. */
const WIDTH = 960;

/** The words of a class in a legend. */
export function classLabel(rateClass: RateClass): string {
  if (rateClass === 'missing' || rateClass === 'zero') return words.classes[rateClass];
  const [from, to] = limitsOf(rateClass) ?? [0, 1];
  return words.classes.step(from, to);
}

const STATE_NAMES = ['both', 'covered', 'renovated', 'neither', 'unknown'] as const;

/** The present view as a still. */
export function stillOf(app: SharingPort, idPrefix: string): Still {
  const { data } = app;
  const { layer, selected } = app.current;
  const scene = app.scene();
  const view = app.view.box();
  const frame = { width: WIDTH, height: Math.min(WIDTH, Math.max(360, heightFor(view, WIDTH))) };
  const filled = layer === 'compound' ? groundLevel(data.areas) : layer;
  const areas = data.areas[filled].map((area) => ({
    id: area.id,
    name: app.nameOf(filled, area.id),
    polygons: area.polygons,
    rateClass: layer === 'compound' ? null : (scene.classes.get(area.id) ?? 'missing'),
    selected: layer !== 'compound' && area.id === selected,
  }));
  const above = { district: null, subdistrict: 'district', grid: 'subdistrict', compound: null } as const;
  const outlineLevel = above[layer];
  const { ids, lng, lat } = data.compounds;
  const points =
    layer !== 'compound'
      ? []
      : ids.flatMap((_, i) => {
          const state = STATE_NAMES.find((name) => STATE[name] === scene.states[i]);
          const [x, y] = [lng[i] ?? NaN, lat[i] ?? NaN];
          const isSeen = x >= view[0] && x <= view[2] && y >= view[1] && y <= view[3];
          if (state === undefined || !isSeen || (scene.kinds.size > 0 && !scene.kinds.has(state))) return [];
          return [{ lngLat: [x, y] as const, state }];
        });
  const labelLevel = layer === 'district' || !hasOutlines(data.areas, 'subdistrict') ? 'district' : 'subdistrict';
  return {
    frame,
    project: fitted(view, frame, 0),
    view,
    areas: areas.filter(({ polygons }) => polygons.length > 0),
    outlines: outlineLevel === null ? [] : data.areas[outlineLevel].map(({ polygons }) => polygons),
    points,
    labelled: data.areas[labelLevel].map(({ id, polygons }) => ({ id, name: app.nameOf(labelLevel, id), polygons })),
    fontSize: 13,
    idPrefix,
  };
}

function legendOf(app: SharingPort): LegendItem[] {
  const scene = app.scene();
  const { layer } = app.current;
  const city: LegendItem = { mark: null, text: words.cityValue(app.config.whole, scene.rateOf(0)) };
  if (layer === 'compound') {
    return STATE_NAMES.map((mark: PointState): LegendItem => {
      const count = scene.states.reduce((sum, code) => sum + (code === STATE[mark] ? 1 : 0), 0);
      return { mark, text: `${words.states[mark]} ${words.unitCount(count)}` };
    });
  }
  const counts = countClasses(app.data.areas[layer].map((area) => scene.rateOf(area.unit)));
  const classes = app.legendKinds().map((mark): LegendItem => ({
    mark,
    text: `${classLabel(mark as RateClass)} ${words.unitCount(counts[mark as RateClass])}`,
  }));
  return [...classes, city];
}

function sheetOf(app: SharingPort): Picture {
  const { layer, indicator, selected } = app.current;
  const { config } = app;
  const scene = app.scene();
  const subtitle =
    layer === 'compound'
      ? words.sheetStates(scene.date)
      : words.sheetSubtitle({ indicator, measure: app.measureName(), date: scene.date, unit: words.layer[layer] });
  const marks = [config.demonstration, config.schematic].filter((mark) => mark !== null).join(' ');
  const sheet = {
    title: selected === null ? app.headline() : app.selectedSentence(),
    subtitle: marks === '' ? subtitle : `${subtitle}　【${marks}】`,
    legend: legendOf(app),
    foot: config.foot,
  };
  return stillSheet(stillOf(app, 'still-'), sheet, paletteAt(part(app.root, 'light')));
}

function fileName(app: SharingPort): string {
  const { layer, indicator, measure } = app.current;
  const what = layer === 'compound' ? 'compounds' : `${layer}-${indicator}-${measure}`;
  return `map-${what}-${app.scene().date}`;
}

export function connectSharing(app: SharingPort): void {
  const { root } = app;
  const status = part(root, 'share-status');
  part(root, 'copy').addEventListener('click', () => {
    // Over plain http, and in old WebViews, there is no clipboard to write to.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard?.writeText(app.address()) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setText(status, words.copied),
      () => setText(status, words.copyFailed),
    );
  });
  for (const format of ['svg', 'png'] as const) {
    part(root, `save-${format}`).addEventListener('click', () => {
      void savePicture(sheetOf(app), fileName(app), format);
    });
  }
  part(root, 'print').addEventListener('click', () => window.print());
  addEventListener('beforeprint', () => {
    const still = stillOf(app, 'print-');
    const { width, height } = still.frame;
    part(root, 'printed').innerHTML =
      `<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img">${stillMap(still, PAGE_PALETTE)}</svg>`;
  });
}
