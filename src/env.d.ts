import type { IsoDate } from './domain/rows.ts';
import type { LinkPicture } from './charts/frame/link-picture.ts';
import type { PageStatus, StatusPlace } from './page-status.ts';
import type { Links } from './site/edition.ts';
import type { Site } from './site/site.ts';
import type { Messages } from './words/words.ts';

declare global {
  namespace App {
    /** What the middleware gives to every page, part and file. */
    interface Locals {
      words: Messages;
      links: Links;
      /** The line that stands over everything made up, in the page's language; null where the ledgers are real. */
      madeUp: string | null;
      /** The day up to which the site counts. */
      asOf: IsoDate;
      /** What all pages of this language say of the publication that they show, and where this page says it once it is finished. */
      status?: PageStatus;
      statusPlaces?: readonly StatusPlace[];
      /**
       * The key of the page as the last build made it, null where the build has no such page; left out where the page is not kept
       * for a next build, so that nobody asks for its key.
       */
      lastKey?: string | null;
      /** The page's key, once its view is known, where somebody asks for it. */
      key?: string;
      /**
       * To be asked by a page as soon as it has its view, and before it renders: an answer for the build where the page
       * would be the last build's again, else null.
       */
      unchanged(view: object | null): Response | null;
      /** Where the build collects the pictures that links to its pages show, by their names. */
      linkPictures?: Map<string, LinkPicture>;
      /** Takes the picture that links to this page show. Gives the path of the PNG that it becomes; null where nothing makes one. */
      linkPicture(picture: LinkPicture): string | null;
    }
  }

  /** The site that the running build makes; the development server reads it from the generated files instead. */
  var builtSite: Site | undefined;
}
