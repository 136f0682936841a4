/** Going to the device's own position, which stays on the device. */
import type { City } from './city.ts';
import { fill, part, setText } from './dom.ts';
import type { NearPort } from './ports.ts';

/** Metres between two positions, on a sphere. */
function metres(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const [dLat, dLng] = [(b[1] - a[1]) * rad, (b[0] - a[0]) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLng / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}

/** First says what the position is for; only then does the browser ask. */
export function connectNear({ root, city, words, config, load, goTo }: NearPort): void {
  const button = part<HTMLButtonElement>(root, 'near');
  if (!('geolocation' in navigator)) {
    button.hidden = true;
    return;
  }
  const question = part<HTMLDivElement>(root, 'near-question');
  const status = part(root, 'find-status');
  const ask = (open: boolean): void => {
    question.hidden = !open;
    // The two would lie over each other.
    if (open) fill(part(root, 'results'));
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => ask(question.hidden === true));
  part(root, 'near-cancel').addEventListener('click', () => {
    ask(false);
    button.focus();
  });
  part(root, 'near-go').addEventListener('click', () => {
    ask(false);
    button.focus();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = [coords.longitude, coords.latitude] as const;
        const [west, south, east, north] = config.bounds;
        if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) {
          setText(status, words.nearOutside(city.whole));
          return;
        }
        void Promise.resolve(load({ layer: 'compound', category: null })).then(
          () => {
            goTo(at);
            setText(status, words.nearDone(nearestNames(city, at)));
          },
          () => setText(status, words.failed),
        );
      },
      ({ code }) => setText(status, words.nearFailed(isSecureContext, code === 1)),
      { maximumAge: 60_000, timeout: 15_000 },
    );
  });
}

/** The names of up to three compounds within two kilometres, the nearest first. */
function nearestNames(
  { compounds, nameOf }: Pick<City, 'compounds' | 'nameOf'>,
  at: readonly [number, number],
): string[] {
  const { ids, lng, lat } = compounds;
  return ids
    .map((id, i) => ({ id, distance: metres(at, [lng[i] ?? NaN, lat[i] ?? NaN]) }))
    .filter(({ distance }) => distance < 2000)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => nameOf('compound', id));
}
