/**
 * The map element: loads the map when it comes into view. What does not come is said on the map, with one button that tries
 * again; its controls stay off until then. Nothing of what the reader does leaves the browser.
 */
import { loadAgain, OtherPublication } from '../../../ui/own-file.ts';
import { takePlainTexts } from '../../../ui/trusted.ts';
import { liveWords } from '../../../words/live.ts';
import { part, setText } from './dom.ts';

class CompoundMap extends HTMLElement {
  connectedCallback(): void {
    if (!('IntersectionObserver' in window)) {
      void this.start();
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.start();
      },
      { rootMargin: '200px' },
    );
    observer.observe(part(this, 'picture'));
  }

  private async start(): Promise<void> {
    this.say(this.dataset['loading']);
    takePlainTexts();
    const code = await Promise.all([import('./app.ts'), liveWords(document.documentElement, 'map')]).catch(() => null);
    if (code === null) {
      // A module that did not come is not asked for again by every browser.
      this.offer(this.dataset['failed'], this.dataset['again'], () => void loadAgain());
      return;
    }
    const [{ loadMap }, words] = code;
    const run = await loadMap(this, words.map).catch((error: unknown) => {
      if (error instanceof OtherPublication) {
        this.offer(this.dataset['replaced'], this.dataset['loadAgain'], () => void loadAgain());
      } else {
        this.offer(this.dataset['failed'], this.dataset['again'], () => void this.start());
      }
      return null;
    });
    if (run === null) return;
    this.say('');
    await run();
  }

  /** Says something on the map; nothing where there is nothing to say. */
  private say(text = ''): void {
    setText(part(this, 'message'), text);
    part(this, 'notice').hidden = text === '';
    part(this, 'again').hidden = true;
  }

  /** Says what did not come, and offers the way on. */
  private offer(text: string | undefined, label: string | undefined, onPress: () => void): void {
    this.say(text);
    const again = part<HTMLButtonElement>(this, 'again');
    again.hidden = false;
    again.textContent = label ?? '';
    again.addEventListener('click', onPress, { once: true });
  }
}

customElements.define('compound-map', CompoundMap);
