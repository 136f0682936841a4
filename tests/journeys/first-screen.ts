/** What a compound's page answers on one screen of a phone. */
import type { Page } from 'playwright';

export const SCREEN = { width: 390, height: 700 };

export interface FirstScreen {
  /** The words beside the answers that end on the first screen; the first answer is the page's sentence. */
  readonly answered: readonly string[];
  /** Where the first answer that does not end there ends; null where all do. */
  readonly beyond: number | null;
  /** Whether the telephone number is a link, and where to. */
  readonly call: string | null;
}

/** Reads the page as it opens, without a finger's move. */
export function firstScreen(page: Page): Promise<FirstScreen> {
  return page.evaluate(() => {
    const answers = [...document.querySelectorAll('h1, .answers > div')].map((element) => ({
      word: element.querySelector('dt')?.textContent ?? 'h1',
      end: Math.round(element.getBoundingClientRect().bottom + scrollY),
    }));
    return {
      answered: answers.filter(({ end }) => end <= innerHeight).map(({ word }) => word),
      beyond: answers.find(({ end }) => end > innerHeight)?.end ?? null,
      call: document.querySelector('.answers a[href^="tel:"]')?.getAttribute('href') ?? null,
    };
  });
}
