/**
 * Measures what scrolls sideways, tables and pictures that are wider than their frame. While they are, the keyboard can reach
 * them by name, and the style sheet says on which side columns are hidden (`data-wide`); a frame that fits its content stays
 * out of the tab order.
 */

/** The words over the frame's content: its own caption, its figure's title, or its section's. */
function nameOf(frame: Element): string {
  const titleIn = (element: Element | null, selector: string): string =>
    element?.querySelector(selector)?.textContent.trim() ?? '';
  return (
    titleIn(frame, 'caption') ||
    titleIn(frame.closest('figure'), 'h3') ||
    titleIn(frame.closest('section:not(.scroll)'), 'h2, h3')
  );
}

/** Charts that the arrow keys read keep their focus, whatever their width. */
function hasOwnFocus(frame: HTMLElement): boolean {
  return frame.matches('.picture') && frame.tabIndex >= 0 && frame.dataset.wide === undefined;
}

/** What is read of a frame before any is written to: a write between two reads makes the browser lay the page out in between. */
interface Extent {
  readonly frame: HTMLElement;
  readonly isWide: boolean;
  readonly isHigh: boolean;
  readonly width: number;
  /** At which side it stands, and so where it hides something: at its start, at its end, or between them. */
  readonly place: 'start' | 'middle' | 'end';
}

function extentOf(frame: HTMLElement): Extent {
  const { scrollLeft, scrollWidth, clientWidth, scrollHeight, clientHeight } = frame;
  const isAtEnd = scrollLeft + clientWidth >= scrollWidth - 1;
  return {
    frame,
    // A table that the style sheet lets out of its frame is measured against it all the same.
    isWide: scrollWidth > clientWidth + 1,
    isHigh: scrollHeight > clientHeight + 1,
    width: clientWidth,
    place: scrollLeft <= 1 ? 'start' : isAtEnd ? 'end' : 'middle',
  };
}

function show({ frame, isWide, isHigh, width, place }: Extent): void {
  if (isWide) {
    frame.dataset.wide = place;
    frame.style.setProperty('--frame', `${String(width)}px`);
  } else if (frame.dataset.wide !== undefined) {
    delete frame.dataset.wide;
    frame.style.removeProperty('--frame');
  }
  if (isWide || isHigh) {
    frame.tabIndex = 0;
    const name = nameOf(frame);
    if (frame.hasAttribute('aria-label') || name === '') return;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', name);
  } else if (frame.hasAttribute('tabindex')) {
    frame.removeAttribute('tabindex');
    if (frame.getAttribute('role') === 'group')
      for (const attribute of ['role', 'aria-label']) frame.removeAttribute(attribute);
  }
}

const FOLDED = 'details:not([open])';

/** Measures the frames below an element, all or those that wait in no closed fold. */
function measure(element: ParentNode, isAll: boolean): void {
  const frames = Array.from(element.querySelectorAll<HTMLElement>('.scroll, .picture')).filter(
    (frame) => !hasOwnFocus(frame) && (isAll || frame.closest(FOLDED) === null),
  );
  for (const extent of frames.map(extentOf)) show(extent);
}

const update = (): void => measure(document, false);

/**
 * A closed fold is measured when a finger or the keyboard comes to it, so that nothing moves when it opens. Not before: a
 * browser that is asked for its size lays it out, and a long table's would keep the finger waiting for something else.
 */
function measureFold({ target }: Event): void {
  // All that can be come to in one is its summary.
  const fold = target instanceof Element ? target.closest(FOLDED) : null;
  if (fold !== null) measure(fold, true);
}

// Not before the other modules have run: the charts among them that take the focus have done so by then.
document.addEventListener('DOMContentLoaded', () => {
  update();
  for (const frame of Array.from(document.querySelectorAll<HTMLElement>('.scroll'))) {
    // A press would focus the frame, and Tab go on from its first row, not from where it was pressed.
    frame.addEventListener('mousedown', () => {
      if (frame.tabIndex < 0) return;
      frame.removeAttribute('tabindex');
      setTimeout(() => (frame.tabIndex = 0));
    });
    frame.addEventListener(
      'scroll',
      () => {
        if (frame.dataset.wide !== undefined) frame.dataset.wide = extentOf(frame).place;
      },
      { passive: true },
    );
  }
});
for (const coming of ['pointerdown', 'focusin']) addEventListener(coming, measureFold);
addEventListener('resize', update);
// A fold may open by itself too, for what an address names or a search in the page finds; toggle does not bubble.
document.addEventListener('toggle', update, true);
// Large print makes tables wider, and what was hidden has a width once it is shown.
new MutationObserver(update).observe(document.documentElement, {
  attributeFilter: ['data-reading', 'hidden'],
  subtree: true,
});

// A module, which a test loads when it has made its page.
export {};
