/** When a fact was written down: mostly within days or weeks, sometimes months later, now and then without a date. */
import type { IsoDate } from '../../src/domain/rows.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/time/calendar.ts';
import { AS_OF, HANDED_IN } from './days.ts';
import type { Random } from './random.ts';

// The ledgers were opened with the programme: what had happened before was entered then.
const OPENED = dayNumber('2017-01-03');

/** The day on which a row whose last fact is dated `day` was written; never after the ledgers were handed in. */
export function recordedOn(random: Random, day: number): IsoDate | null {
  const u = random.next();
  const delay = u < 0.72 ? random.int(1, 13) : u < 0.92 ? random.int(14, 45) : random.int(46, 150);
  if (random.chance(0.04)) return null;
  const earliest = Math.max(day, OPENED);
  const written = earliest + delay;
  // Most of what would spill over is entered before the year's books close.
  if (written > AS_OF && earliest <= AS_OF && random.chance(0.75)) return dayFromNumber(random.int(earliest, AS_OF));
  return dayFromNumber(
    written <= HANDED_IN ? written : Math.min(HANDED_IN, Math.max(earliest, AS_OF) + random.int(1, 10)),
  );
}
