/**
 * Opens and closes what a narrow screen folds (ui/Fold.astro) when the window, the reading mode or the paper asks for it.
 * How it stands at first is decided in the page itself, before anything is painted (Page.astro).
 */
const narrow = matchMedia('(max-width: 59.99em)');
const root = document.documentElement;
const folds = Array.from(document.querySelectorAll<HTMLDetailsElement>('details.fold'));

const isFolded = (): boolean => narrow.matches || root.dataset.reading === 'large';
let wasFolded = isFolded();

/** Leaves what the reader has opened or closed until the page is laid out otherwise. */
function arrange(): void {
  if (wasFolded === isFolded()) return;
  wasFolded = isFolded();
  for (const fold of folds) fold.open = !wasFolded;
}

addEventListener('resize', arrange);
new MutationObserver(arrange).observe(root, { attributeFilter: ['data-reading'] });

/** What paper has opened, to be closed after it. */
let printed: HTMLDetailsElement[] = [];

/** Opens what is closed of some folds, until the paper has been printed. */
export function openForPaper(all: readonly HTMLDetailsElement[]): void {
  const closed = all.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
  printed = printed.concat(closed);
}

addEventListener('beforeprint', () => openForPaper(folds));
addEventListener('afterprint', () => {
  for (const fold of printed) fold.open = false;
  printed = [];
});
