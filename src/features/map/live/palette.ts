/** The site's colours as plain values, for canvases and for files that leave the site. */
import type { Palette } from '../ground/still.ts';

/** A colour as #rrggbb: one of the reader's own (`CanvasText`) is what it is for him. */
function plainColour(colour: string, element: Element): string {
  if (colour.startsWith('#')) return colour;
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = colour;
  element.append(probe);
  const parts = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return `#${parts
    .slice(0, 3)
    .map((value) => Number(value).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Reads the custom properties that hold at an element. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => plainColour(style.getPropertyValue(name).trim(), element);
  return {
    paper: colour('--paper'),
    ground: colour('--paper-2'),
    ink: colour('--ink'),
    ink2: colour('--ink-2'),
    line: colour('--line-2'),
    accent: colour('--accent'),
    accent2: colour('--accent-2'),
    missing: colour('--missing'),
    none: colour('--none'),
    mark: colour('--plan'),
    markPaper: colour('--plan-2'),
  };
}

/** Whether a reader's few colours leave no shades: then classes and states differ by pattern alone. */
export function isPatterned({ accent, accent2 }: Pick<Palette, 'accent' | 'accent2'>): boolean {
  return accent === accent2;
}

/** `share` of the second colour over the first; both as #rrggbb. */
export function mixed(under: string, over: string, share: number): string {
  const part = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(under, at) * (1 - share) + part(over, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
