/**
 * Lets the keyboard reach what scrolls sideways: tables and pictures that are wider than their frame take the focus, and
 * say what they are, while they are; a frame that fits its content stays out of the tab order.
 */

/** The words over the frame's content: its own caption, its figure's title, or its section's. */
function nameOf(frame: Element): string {
  const title =
    frame.querySelector('caption') ??
    frame.closest('figure')?.querySelector('h3') ??
    frame.closest('section')?.querySelector('h2, h3');
  return title?.textContent.trim() ?? '';
}

/** Whether the frame takes the focus by itself: a named region, or a chart that the arrow keys read. */
function hasOwnFocus(frame: HTMLElement): boolean {
  return frame.tabIndex >= 0 && frame.dataset.wide === undefined;
}

function update(): void {
  for (const frame of Array.from(document.querySelectorAll<HTMLElement>('.scroll, .picture'))) {
    if (hasOwnFocus(frame)) continue;
    const name = nameOf(frame);
    if (frame.scrollWidth > frame.clientWidth) {
      frame.dataset.wide = '';
      frame.tabIndex = 0;
      if (name === '') continue;
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', name);
    } else if (frame.dataset.wide !== undefined) {
      delete frame.dataset.wide;
      for (const attribute of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(attribute);
    }
  }
}

// Not before the other modules have run: the charts among them that take the focus have done so by then.
document.addEventListener('DOMContentLoaded', update);
addEventListener('resize', update);
// Frames inside <details> have no width until it is opened; toggle does not bubble.
document.addEventListener('toggle', update, true);
new MutationObserver(update).observe(document.documentElement, { attributeFilter: ['data-reading'] });
