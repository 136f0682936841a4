/** What every page hands to its shell, beside what it says of its publication (src/page-status.ts). */
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import type { Programme } from '../domain/programme.ts';
import type { Site } from '../site/site.ts';
import type { Pages } from '../site/pages.ts';

export interface Frame {
  readonly programme: Programme;
  /** Which of the pages that not every city has there are. */
  readonly pages: Pages;
  /** The measures that coverage is published by. */
  readonly measures: readonly TallyMeasure[];
}

/** The shell's props that are the same on every page. */
export function frameOf({ programme, pages, rates }: Site): Frame {
  return { programme, pages, measures: rates.measures('coverage') };
}
