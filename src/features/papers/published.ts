/** What was published of a paper's figures, and when. */
import type { IsoDate, Month } from '../../domain/rows.ts';
import type { KeptBulletin } from '../../history/tables.ts';
import type { Site } from '../../site/site.ts';
import type { Unit } from '../../site/tree.ts';

/** Null where what a paper shows was never published so, nor is kept as it was. */
export function publishedOn({ past }: Site, day: IsoDate): IsoDate | null {
  const standing = past.standing(day);
  switch (standing?.kind) {
    case undefined:
    case 'no_release':
    case 'not_kept':
      return null;
    case 'as_published':
    case 'kept':
      return standing.release.publishedOn;
  }
}

/** A unit's row of a month as it was published; null where that is not kept. */
export function publishedRow({ past }: Site, month: Month, unit: Unit): KeptBulletin | null {
  return past.bulletin(month).find((row) => row.level === unit.level && row.unitId === unit.id) ?? null;
}
