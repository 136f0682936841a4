/** The site's colours as plain values, for canvases and for files that leave the site. */
import type { Palette } from '../ground/still.ts';

/** Reads the custom properties that hold at an element. */
export function paletteAt(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
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

/** `share` of the second colour over the first; both as #rrggbb. */
export function mixed(under: string, over: string, share: number): string {
  const part = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(under, at) * (1 - share) + part(over, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
