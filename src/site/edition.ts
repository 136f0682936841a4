/** One language's edition of the site: all that a view may ask. */
import type { Level } from '../domain/rows.ts';
import type { Messages } from '../words/words.ts';
import type { Site } from './site.ts';

/** Addresses on this site, below the base path that it is published under. */
export interface Links {
  /** A page of this language, with its slash: `/coverage/`. */
  page(path: string): string;
  /** The page of a unit; the city's page is the overview. */
  unit(unit: { readonly level: Level; readonly id: string }): string;
  /** The folder of a unit's data files, with its slash: the same in every language. */
  files(unit: { readonly level: Level; readonly id: string }): string;
  /** A file, which is the same in every language: `/data/coverage.csv`. */
  file(path: string): string;
}

export interface Edition {
  readonly site: Site;
  readonly words: Messages;
  readonly links: Links;
}
