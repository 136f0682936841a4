/** What is folded on a screen to save room stands open on paper (`<details class="prints">`), and is folded again after it. */
let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = (Array.prototype.slice.call(document.querySelectorAll('details.prints')) as HTMLDetailsElement[]).filter(
    (details) => !details.open,
  );
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened = [];
});
