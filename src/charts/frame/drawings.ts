/** The widths at which a chart is laid out, in units of which its letters are 13 high. */

/**
 * For a phone, for a wide page, for half of a wide page, for all of a desktop's text, and for a phone in large print: so
 * narrow that letters stand at 20 px and more when the drawing fills the screen. A wider screen in large print, and its
 * paper, show the phone's drawing as large (chart.css).
 */
export const DRAWING = { narrow: 360, wide: 720, half: 530, broad: 960, large: 203 } as const;
