/** The widths at which a chart is laid out, in units of which its letters are 13 high. */

/**
 * For a phone, for a wide page, for half of a wide page, for all of a desktop's text, and for a phone in large print: so
 * narrow that letters stand at 20 px and more when the drawing fills the screen. So they do in the drawing for half of a
 * page where a desktop's window shows it over all of its text in large print; between the two, and on large print's paper,
 * the phone's drawing is shown as large (chart.css).
 */
export const DRAWING = { narrow: 360, wide: 720, half: 530, broad: 960, large: 203 } as const;

/** The drawings for a desktop of a chart over half of a page, or over all of it: that for half of it is large print's too. */
export function desktopDrawings(half: boolean): readonly { readonly name: 'wide' | 'half'; readonly width: number }[] {
  const large = { name: 'half', width: DRAWING.half } as const;
  return half ? [large] : [{ name: 'wide', width: DRAWING.wide }, large];
}
