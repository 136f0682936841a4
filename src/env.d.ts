import type { Links } from './site/edition.ts';
import type { Messages } from './words/words.ts';

declare global {
  namespace App {
    /** What the middleware gives to every page, part and file. */
    interface Locals {
      words: Messages;
      links: Links;
      /** The line that stands over everything made up, in the page's language; null where the ledgers are real. */
      madeUp: string | null;
    }
  }
}
