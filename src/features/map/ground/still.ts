/**
 * A still of the map as SVG text: the picture of a page without JavaScript, of the printed page, and of the file that
 * a reader takes away. Nothing in it depends on a style sheet, so that it looks the same wherever it is put.
 */
import { escapeText, madeUpBand, wrapText, type Picture } from '../../../charts/frame/picture.ts';
import { textWidth } from '../../../charts/text-width.ts';
import { CONDITIONS, type Condition } from '../../../domain/indicators/condition.ts';
import type { LngLat } from '../../../domain/rows.ts';
import type { Rings } from '../files/area-file.ts';
import { AREA_FILLS, type AreaClass, type Texture } from './area-class.ts';
import { boxesMeet, boxOf, labelPoint, type Box } from './geometry.ts';
import { placeLabels } from './labels.ts';
import { pathOf, type Frame, type Project } from './projection.ts';

/** Colours by their role: custom properties on a page, plain colours in a file. */
export interface Palette {
  readonly paper: string;
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly accent: string;
  readonly accent2: string;
  readonly missing: string;
  readonly none: string;
  readonly mark: string;
  readonly markPaper: string;
}

/** The palette of a picture inside the site's own pages: it follows dark mode and print. */
export const PAGE_PALETTE: Palette = {
  paper: 'var(--paper)',
  ground: 'var(--paper-2)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  line: 'var(--line-2)',
  accent: 'var(--accent)',
  accent2: 'var(--accent-2)',
  missing: 'var(--missing)',
  none: 'var(--none)',
  mark: 'var(--plan)',
  markPaper: 'var(--plan-2)',
};

export interface StillArea {
  readonly id: string;
  readonly name: string;
  readonly polygons: Rings;
  /** Null = an outline without a fill. */
  readonly areaClass: AreaClass | null;
  readonly selected: boolean;
  /** Whether nothing of it was reported: it is hatched over its colour. */
  readonly silent: boolean;
}

export interface Still {
  readonly frame: Frame;
  readonly project: Project;
  readonly view: Box;
  readonly areas: readonly StillArea[];
  /** Outlines drawn over the areas, such as those of the level above. */
  readonly outlines: readonly Rings[];
  readonly points: readonly { readonly lngLat: LngLat; readonly state: Condition }[];
  /** Areas that get their name written on them. */
  readonly labelled: readonly { readonly id: string; readonly name: string; readonly polygons: Rings }[];
  readonly fontSize: number;
  /** Prefix of the ids inside the picture. */
  readonly idPrefix: string;
  /** Whether there are classes with a texture, on the map or in the legend beside it. */
  readonly textured: boolean;
}

function hatch(id: string, palette: Palette): string {
  return (
    `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="${palette.paper}"/><rect width="2" height="6" fill="${palette.missing}"/></pattern>`
  );
}

/** Lines alone, the other way, over whatever colour an area has. */
function silentHatch(id: string, palette: Palette): string {
  return (
    `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">` +
    `<rect width="1" height="6" fill="${palette.ink2}"/></pattern>`
  );
}

/** The textures of classes: lines of the ground over a tint, dots and dashes of the class's own colour. */
function textures(prefix: string, palette: Palette): string {
  const pattern = (texture: Texture, side: number, d: string, fill: string): string =>
    `<pattern id="${prefix}${texture}" width="${String(side)}" height="${String(side)}" patternUnits="userSpaceOnUse">` +
    `<path d="${d}" fill="${fill}"/></pattern>`;
  return (
    pattern('lines', 4, 'M0 0h4v1.25H0z', palette.paper) +
    pattern('dots', 6, 'M1 1h1.6v1.6H1zM4 4h1.6v1.6H4z', palette.accent) +
    pattern('dashes', 8, 'M0 1h4v1H0zM4 5h4v1H4z', palette.mark)
  );
}

/** Fills stand on groups and are inherited: a page's own rules for paths and texts do not reach groups. */
const filled = (fill: string, content: string): string => `<g fill="${fill}">${content}</g>`;

/** A shape in the look of a class: its tint, and its texture over it. `shape` makes it with what else it carries. */
function inClass(
  areaClass: AreaClass | null,
  shape: (attributes: string) => string,
  prefix: string,
  palette: Palette,
): string {
  const edged = shape(` stroke="${palette.line}" stroke-width="0.75"`);
  if (areaClass === 'missing') return filled(`url(#${prefix}hatch)`, edged);
  const ground = filled(palette.paper, edged);
  if (areaClass === null) return ground;
  const { hue, opacity, texture } = AREA_FILLS[areaClass];
  const tint = opacity === 0 ? '' : filled(palette[hue], shape(` fill-opacity="${String(opacity)}"`));
  if (texture === null) return ground + tint;
  return ground + tint + filled(`url(#${prefix}${texture})`, shape(''));
}

function areaPath({ polygons, areaClass, silent }: StillArea, still: Still, palette: Palette): string {
  const { project, idPrefix } = still;
  const d = pathOf(polygons, project);
  const shape = (attributes: string): string => `<path d="${d}"${attributes}/>`;
  const own = inClass(areaClass, shape, idPrefix, palette);
  return silent && areaClass !== 'missing' ? own + filled(`url(#${idPrefix}silent)`, shape('')) : own;
}

/** A square on its corner: what needs no works. */
function lozenge(x: number, y: number, reach: number): string {
  const [l, r, t, b] = [x - reach, x + reach, y - reach, y + reach].map((value) => value.toFixed(1));
  return `M${x.toFixed(1)} ${t ?? ''}L${r ?? ''} ${y.toFixed(1)}L${x.toFixed(1)} ${b ?? ''}L${l ?? ''} ${y.toFixed(1)}Z`;
}

/** One compound's mark; states differ in shape and in weight as well as in colour. */
function pointMark(state: Condition, x: number, y: number, radius: number, palette: Palette): string {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  const edge = `stroke="${palette.paper}" stroke-width="0.6"`;
  switch (state) {
    case 'both':
      return `<circle ${at} r="${String(radius)}" fill="${palette.accent}" ${edge}/>`;
    case 'covered':
      return `<circle ${at} r="${String(radius)}" fill="${palette.accent2}" ${edge}/>`;
    case 'renovated':
      return `<circle ${at} r="${String(radius - 0.5)}" fill="${palette.paper}" stroke="${palette.accent}" stroke-width="1.5"/>`;
    case 'coveredExempt':
      return `<path d="${lozenge(x, y, radius * 1.15)}" fill="${palette.accent2}" ${edge}/>`;
    case 'exempt':
      return `<path d="${lozenge(x, y, radius)}" fill="${palette.paper}" stroke="${palette.ink2}" stroke-width="1"/>`;
    case 'neither': {
      const side = radius * 1.6;
      return (
        `<rect x="${(x - side / 2).toFixed(1)}" y="${(y - side / 2).toFixed(1)}" width="${side.toFixed(1)}" ` +
        `height="${side.toFixed(1)}" fill="${palette.none}" stroke="${palette.ink2}" stroke-width="0.75"/>`
      );
    }
    case 'unknown': {
      const arm = radius * 0.85;
      const [l, r, t, b] = [x - arm, x + arm, y - arm, y + arm].map((value) => value.toFixed(1));
      return `<path d="M${l ?? ''} ${t ?? ''}L${r ?? ''} ${b ?? ''}M${l ?? ''} ${b ?? ''}L${r ?? ''} ${t ?? ''}" fill="none" stroke="${palette.ink2}" stroke-width="1.25"/>`;
    }
  }
}

function labels(still: Still, palette: Palette): string {
  const { frame, project, fontSize } = still;
  const wishes = still.labelled.flatMap(({ id, name, polygons }) => {
    const at = labelPoint(polygons);
    const box = boxOf(polygons);
    if (at === null || box === null) return [];
    const [x, y] = project(at);
    const [left] = project([box[0], box[1]]);
    const [right] = project([box[2], box[3]]);
    return [{ id, text: name, x, y, weight: right - left }];
  });
  const texts = placeLabels(wishes, { ...frame, fontSize, margin: 2 })
    .map(
      ({ text, x, y }) =>
        `<text x="${x.toFixed(1)}" y="${(y + fontSize * 0.36).toFixed(1)}">${escapeText(text)}</text>`,
    )
    .join('');
  const halo = `stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return `<g fill="${palette.ink}" font-size="${String(fontSize)}" text-anchor="middle" ${halo}>${texts}</g>`;
}

/** The map alone, as the content of an `<svg>` of the frame's size. */
export function stillMap(still: Still, palette: Palette): string {
  const { frame, project, view, idPrefix } = still;
  const inView = (polygons: Rings): boolean => {
    const box = boxOf(polygons);
    return box !== null && boxesMeet(box, view);
  };
  const areas = still.areas.filter(({ polygons }) => inView(polygons));
  const selected = areas.filter((area) => area.selected);
  const clip = `${idPrefix}frame`;
  const size = `width="${String(frame.width)}" height="${String(frame.height)}"`;
  return (
    `<defs>${hatch(`${idPrefix}hatch`, palette)}${silentHatch(`${idPrefix}silent`, palette)}${still.textured ? textures(idPrefix, palette) : ''}<clipPath id="${clip}"><rect ${size}/></clipPath></defs>` +
    `<rect ${size} fill="${palette.ground}"/><g clip-path="url(#${clip})">` +
    areas.map((area) => areaPath(area, still, palette)).join('') +
    still.outlines
      .filter(inView)
      .map((rings) =>
        filled('none', `<path d="${pathOf(rings, project)}" stroke="${palette.ink2}" stroke-width="1.25"/>`),
      )
      .join('') +
    still.points.map(({ lngLat, state }) => pointMark(state, ...project(lngLat), 3.2, palette)).join('') +
    selected
      .map(({ polygons }) =>
        filled('none', `<path d="${pathOf(polygons, project)}" stroke="${palette.ink}" stroke-width="2.5"/>`),
      )
      .join('') +
    `${labels(still, palette)}</g>`
  );
}

export interface LegendItem {
  /** A class, a state of points, what is hatched for silence, or null for a line of text alone. */
  readonly mark: AreaClass | Condition | 'silent' | null;
  readonly text: string;
}

export interface Sheet {
  /** The line over made-up figures, which stands in a band above the title; null where they are real. */
  readonly madeUp: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  /** Source, date, notes: one line each. */
  readonly foot: readonly string[];
}

const FONTS = "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const MARGIN = 24;

export const isCondition = (mark: NonNullable<LegendItem['mark']>): mark is Condition =>
  CONDITIONS.some((state) => state === mark);

function swatch(mark: NonNullable<LegendItem['mark']>, x: number, y: number, prefix: string, palette: Palette): string {
  if (isCondition(mark)) return pointMark(mark, x + 11, y, 5, palette);
  const box = `x="${String(x)}" y="${String(y - 7)}" width="22" height="14"`;
  const edge = `stroke="${palette.line}" stroke-width="0.75"`;
  if (mark === 'silent')
    return `<rect ${box} fill="${palette.paper}" ${edge}/><rect ${box} fill="url(#${prefix}silent)"/>`;
  return inClass(mark, (attributes) => `<rect ${box}${attributes}/>`, prefix, palette);
}

/** The map with its title, legend and source: a whole SVG document for republishing. */
export function stillSheet(still: Still, sheet: Sheet, palette: Palette): Picture {
  const width = still.frame.width + 2 * MARGIN;
  const inner = still.frame.width;
  const band =
    sheet.madeUp === null
      ? { svg: '', height: 0 }
      : madeUpBand(sheet.madeUp, { width, margin: MARGIN, font: FONTS }, palette);
  let y = MARGIN + band.height;
  let text = '';
  const line = (content: string, size: number, colour: string, weight = 400): void => {
    for (const part of wrapText(content, inner / size)) {
      y += size * 1.4;
      text += `<text x="${String(MARGIN)}" y="${y.toFixed(1)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour}">${escapeText(part)}</text>`;
    }
  };
  line(sheet.title, 22, palette.ink, 700);
  y += 4;
  line(sheet.subtitle, 14, palette.ink2);
  y += 14;
  const map = `<g transform="translate(${String(MARGIN)} ${y.toFixed(1)})">${stillMap(still, palette)}</g>`;
  y += still.frame.height + 22;
  let x = MARGIN;
  let legend = '';
  for (const { mark, text: label } of sheet.legend) {
    const room = (mark === null ? 0 : 30) + textWidth(label, 13);
    if (x > MARGIN && x + room > MARGIN + inner) {
      x = MARGIN;
      y += 22;
    }
    if (mark !== null) legend += swatch(mark, x, y, still.idPrefix, palette);
    legend += `<text x="${(x + (mark === null ? 0 : 30)).toFixed(1)}" y="${(y + 4.5).toFixed(1)}" font-size="13" fill="${palette.ink2}">${escapeText(label)}</text>`;
    x += room + 20;
  }
  y += 14;
  for (const foot of sheet.foot) line(foot, 13, palette.ink2);
  const height = Math.ceil(y + MARGIN);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" ` +
    `viewBox="0 0 ${String(width)} ${String(height)}" font-family="${FONTS}">` +
    `<title>${escapeText(sheet.title)}</title>` +
    `<rect width="${String(width)}" height="${String(height)}" fill="${palette.paper}"/>${band.svg}${text}${map}${legend}</svg>`;
  return { svg, width, height };
}
