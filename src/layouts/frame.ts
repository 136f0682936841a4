/** What every page hands to its shell. */
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import type { Site } from '../site/site.ts';
import type { Pages } from '../site/pages.ts';

export interface Frame {
  readonly programme: Programme;
  /** Which of the pages that not every city has there are. */
  readonly pages: Pages;
  /** The measures that coverage is published by. */
  readonly measures: readonly TallyMeasure[];
  /** The release that the pages show; null for a preview, and where there are none. */
  readonly release: Release | null;
  /** What no reader has been shown yet, and whether a page tells what it would change; null for a release. */
  readonly unpublished: { readonly hasPreview: boolean } | null;
}

/** The shell's props that are the same on every page. */
export function frameOf({ programme, pages, past, rates }: Site): Frame {
  return {
    programme,
    pages,
    measures: rates.measures('coverage'),
    release: past.release,
    unpublished: past.isPreview ? { hasPreview: past.preview !== null } : null,
  };
}
