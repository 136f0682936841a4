/**
 * What a reader is told in the window of an application that neither prints nor takes files: what to do instead, where either is
 * asked for; and a picture that was made is shown, to be pressed long.
 */
import { PICTURE_MADE } from '../charts/frame/picture.ts';
import { liveWords } from '../words/live.ts';

/** Links to what is no page. */
const FILE = /\.(?:csv|json|geojson|xlsx|zip|svg|png|ics|txt|docx?|pdf)$/;

/** One notice at the foot of the window: another takes its place. */
function show(text: string, close: string, picture?: string): void {
  document.querySelector('.app-note')?.remove();
  const note = document.createElement('div');
  note.className = 'app-note no-print';
  note.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => note.remove());
  note.append(text, ' ', button);
  if (picture !== undefined) {
    const image = document.createElement('img');
    image.src = picture;
    image.alt = '';
    note.append(image);
  }
  document.body.append(note);
}

void liveWords(document.documentElement, 'inApp').then(({ inApp }) => {
  window.print = () => show(inApp.print, inApp.close);
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && (link.download !== '' || FILE.test(link.pathname))) show(inApp.file, inApp.close);
  });
  addEventListener(PICTURE_MADE, (event) => {
    event.preventDefault();
    show(inApp.picture, inApp.close, (event as CustomEvent<string>).detail);
  });
});
