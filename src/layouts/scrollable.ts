/**
 * Measures what scrolls sideways, tables and pictures that are wider than their frame. While they are, the keyboard can reach
 * them by name, and the style sheet says on which side columns are hidden (`data-wide`); a frame that fits its content stays
 * out of the tab order.
 */

/** The words over the frame's content: its own caption, its figure's title, or its section's. */
function nameOf(frame: Element): string {
  const title =
    frame.querySelector('caption') ??
    frame.closest('figure')?.querySelector('h3') ??
    frame.parentElement?.closest('section')?.querySelector('h2, h3');
  return title?.textContent.trim() ?? '';
}

/** Charts that the arrow keys read keep their focus, whatever their width. */
function hasOwnFocus(frame: HTMLElement): boolean {
  return frame.matches('.picture') && frame.tabIndex >= 0 && frame.dataset.wide === undefined;
}

/** Where the frame stands, and so on which sides it hides something: at its start, at its end, or between them. */
function showPlace(frame: HTMLElement): void {
  const isAtEnd = frame.scrollLeft + frame.clientWidth >= frame.scrollWidth - 1;
  frame.dataset.wide = frame.scrollLeft <= 1 ? 'start' : isAtEnd ? 'end' : 'middle';
}

function show(frame: HTMLElement): void {
  if (hasOwnFocus(frame)) return;
  // A table that the style sheet lets out of its frame is measured against it all the same.
  const isWide = frame.scrollWidth > frame.clientWidth + 1;
  if (isWide) {
    showPlace(frame);
    frame.style.setProperty('--frame', `${String(frame.clientWidth)}px`);
  } else {
    delete frame.dataset.wide;
    frame.style.removeProperty('--frame');
  }
  if (isWide || frame.scrollHeight > frame.clientHeight + 1) {
    frame.tabIndex = 0;
    const name = nameOf(frame);
    if (frame.hasAttribute('aria-label') || name === '') return;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', name);
  } else {
    frame.removeAttribute('tabindex');
    if (frame.getAttribute('role') === 'group')
      for (const attribute of ['role', 'aria-label']) frame.removeAttribute(attribute);
  }
}

function update(): void {
  for (const frame of Array.from(document.querySelectorAll<HTMLElement>('.scroll, .picture'))) show(frame);
}

// Not before the other modules have run: the charts among them that take the focus have done so by then.
document.addEventListener('DOMContentLoaded', () => {
  update();
  for (const frame of Array.from(document.querySelectorAll<HTMLElement>('.scroll')))
    frame.addEventListener(
      'scroll',
      () => {
        if (frame.dataset.wide !== undefined) showPlace(frame);
      },
      { passive: true },
    );
});
addEventListener('resize', update);
// Frames inside <details> have no width until it is opened; toggle does not bubble.
document.addEventListener('toggle', update, true);
// Large print makes tables wider, and what was hidden has a width once it is shown.
new MutationObserver(update).observe(document.documentElement, {
  attributeFilter: ['data-reading', 'hidden'],
  subtree: true,
});
