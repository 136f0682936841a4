/** The map element: loads the map when it comes into view. Nothing of what the reader does leaves the browser. */
import { liveWords } from '../../../words/live.ts';

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
    observer.observe(this.querySelector('[data-part="picture"]') ?? this);
  }

  private async start(): Promise<void> {
    const message = this.querySelector('[data-part="message"]');
    const say = (text: string): void => {
      if (message !== null) message.textContent = text;
    };
    say(this.dataset['loading'] ?? '');
    try {
      const [{ startMap }, words] = await Promise.all([
        import('./app.ts'),
        liveWords(document.documentElement.lang).map(),
      ]);
      await startMap(this, words.map);
      say('');
    } catch (error) {
      this.classList.remove('live');
      say(this.dataset['failed'] ?? '');
      throw error;
    }
  }
}

customElements.define('compound-map', CompoundMap);
