/** Data files of this site in a reader's browser: the content that the page was made with, or none. */
import { isContentOf } from '../publication/content-name.ts';

/** The site has been published anew since the page was: what the page asks for is gone, or is another content. */
export class OtherPublication extends Error {}

async function ask(url: string, options?: RequestInit): Promise<string | null> {
  const answer = await fetch(url, options);
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return answer.text();
}

/**
 * A file by an address that carries its content's mark. Another content is asked for once more, past every cache; then it
 * is an `OtherPublication`. A file that does not come for want of a network throws what `fetch` throws.
 */
export async function ownFile<T>(url: string): Promise<T> {
  for (const options of [undefined, { cache: 'reload' }] as const) {
    const text = await ask(url, options);
    if (text !== null && isContentOf(url, text)) return JSON.parse(text) as T;
  }
  throw new OtherPublication(url);
}

/**
 * Says in a line of an element that the site has another publication, and offers to load the page anew. The words are the element's
 * (`data-replaced`, `data-load-again`).
 */
export function offerAnew(host: HTMLElement, line: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = host.dataset['loadAgain'] ?? '';
  button.addEventListener('click', () => void loadAgain());
  const message = host.querySelector(line);
  if (message === null) return;
  message.textContent = host.dataset['replaced'] ?? '';
  message.append(' ', button);
}

/** Loads the page anew where it is, past what a cache has kept of it; what follows `#` stays. */
export async function loadAgain(): Promise<void> {
  try {
    await fetch(location.href, { cache: 'reload' });
  } catch {
    // Without a network the reload says so better than anything here could.
  }
  location.reload();
}
