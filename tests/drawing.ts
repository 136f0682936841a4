/** Reads a chart's drawings from its HTML: where each text and mark stands, so that a test can ask what a reader would see. */
import { overlaps, type Box } from '../src/charts/geometry.ts';
import { labelBox, TEXT_SIZE, type PlacedText } from '../src/charts/labels.ts';

export interface Placed {
  readonly what: string;
  readonly box: Box;
}

export interface Drawing {
  readonly name: string;
  readonly frame: Box;
  readonly texts: readonly Placed[];
  readonly marks: readonly Placed[];
}

type Attributes = Readonly<Record<string, string>>;

/** Classes whose texts the style sheets set bolder than a drawing's other texts. */
const BOLD = new Set('actual-label panel-name reference-name gained-label value year group-label'.split(' '));

/** All drawings of a figure; definitions such as patterns are not part of what is placed. */
export function drawingsOf(html: string): Drawing[] {
  return [...html.matchAll(/<svg\b([^>]*)>([\s\S]*?)<\/svg>/g)]
    .filter(([, head = '']) => attributesOf(head)['role'] === 'img')
    .map(([, head = '', body = '']) => drawing(attributesOf(head), body.replace(/<defs>[\s\S]*?<\/defs>/g, '')));
}

function drawing(svg: Attributes, body: string): Drawing {
  const [, , width = 0, height = 0] = (svg['viewBox'] ?? '').split(' ').map(Number);
  const texts: Placed[] = [];
  const marks: Placed[] = [];
  const shifts: { x: number; y: number }[] = [{ x: 0, y: 0 }];
  for (const [, close, tag, rest = '', content = ''] of body.matchAll(/<(\/?)(\w+)\b([^>]*)>([^<]*)/g)) {
    const shift = shifts.at(-1) ?? { x: 0, y: 0 };
    const own = attributesOf(rest);
    if (tag === 'g' && close === '/') shifts.pop();
    else if (tag === 'g') {
      const [, x = '0', y = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(own['transform'] ?? '') ?? [];
      shifts.push({ x: shift.x + Number(x), y: shift.y + Number(y) });
    } else if (close !== '/' && tag === 'text') texts.push(text(own, decoded(content), shift));
    else if (close !== '/' && tag !== undefined) {
      const box = markBox(tag, own);
      if (box !== null) marks.push({ what: `${tag}.${own['class'] ?? ''}`, box: moved(box, shift) });
    }
  }
  return { name: svg['class'] ?? '', frame: { left: 0, right: width, top: 0, bottom: height }, texts, marks };
}

function text(own: Attributes, content: string, shift: { x: number; y: number }): Placed {
  const classes = (own['class'] ?? '').split(' ');
  const label: PlacedText = {
    x: Number(own['x'] ?? 0) + shift.x,
    y: Number(own['y']) + shift.y,
    anchor: own['text-anchor'] === 'end' || own['text-anchor'] === 'middle' ? own['text-anchor'] : 'start',
    text: content,
  };
  const weight = classes.some((name) => BOLD.has(name)) ? 'bold' : 'regular';
  return { what: content, box: labelBox(label, TEXT_SIZE, weight) };
}

function markBox(tag: string, own: Attributes): Box | null {
  const number = (name: string): number => Number(own[name] ?? 0);
  switch (tag) {
    case 'rect':
      return around([
        [number('x'), number('y')],
        [number('x') + number('width'), number('y') + number('height')],
      ]);
    case 'circle':
      return around([
        [number('cx') - number('r'), number('cy') - number('r')],
        [number('cx') + number('r'), number('cy') + number('r')],
      ]);
    case 'path':
      return around(pointsOf(own['d'] ?? ''));
    default:
      return null;
  }
}

/** The points that a path of straight strokes goes through; one that is closed goes on from where it began. */
export function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  let begun: [number, number] = [x, y];
  for (const [, command = '', values = ''] of d.matchAll(/([MLHVhvlmZz])([^MLHVhvlmZz]*)/g)) {
    if (command.toUpperCase() === 'Z') [x, y] = begun;
    const numbers = (values.match(/-?[\d.]+/g) ?? []).map(Number);
    const isOne = 'HVhv'.includes(command);
    for (let i = 0; i < numbers.length; i += isOne ? 1 : 2) {
      const [a = 0, b = 0] = [numbers[i], numbers[i + 1]];
      const base = command === command.toLowerCase() ? { x, y } : { x: 0, y: 0 };
      if (command.toUpperCase() === 'H') x = base.x + a;
      else if (command.toUpperCase() === 'V') y = base.y + a;
      else [x, y] = [base.x + a, base.y + b];
      if (command.toUpperCase() === 'M' && i === 0) begun = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

function around(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const moved = (box: Box, by: { x: number; y: number }): Box => ({
  left: box.left + by.x,
  right: box.right + by.x,
  top: box.top + by.y,
  bottom: box.bottom + by.y,
});

const attributesOf = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What leaves a drawing, and which of its texts meet, in words; texts may touch by a unit, as letters leave air around them. */
export function faultsOf({ name, frame, texts, marks }: Drawing): string[] {
  const leaving = [...texts, ...marks]
    .filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1,
    )
    .map(({ what, box }) => `${name}: ${what} leaves the drawing at ${JSON.stringify(box)}`);
  const inner = (box: Box): Box => ({
    left: box.left + 1,
    right: box.right - 1,
    top: box.top + 2,
    bottom: box.bottom - 2,
  });
  const meeting = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .flatMap((b) => (overlaps(inner(a.box), inner(b.box)) ? [`${name}: ${a.what} meets ${b.what}`] : [])),
  );
  return [...leaving, ...meeting];
}

/** Every run of Chinese, in any depth and in what functions give, as Latin filler of 1.4 times its width, in words of five letters. */
export function lengthened<T>(value: T): T;
export function lengthened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/[\u2e80-\uffef]+/g, (run) =>
      'eeeee '.repeat(Math.ceil((run.length * 1.4) / 3.15)).slice(0, Math.ceil(run.length * 2.66)),
    );
  if (Array.isArray(value)) return value.map((item: unknown) => lengthened(item));
  if (typeof value === 'function') return (...args: unknown[]): unknown => lengthened(value(...args));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lengthened(item)]));
  return value;
}
