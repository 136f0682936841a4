/** What the publisher keeps about the publication itself: the releases. */
import type { Release } from '../../src/domain/rows.ts';
import { addDays, dayFromNumber, dayNumber, lastDayOfMonth } from '../../src/domain/time/calendar.ts';
import { HANDED_IN, monthsFrom } from './days.ts';
import { randomStream } from './random.ts';

/** One release a month: its books are closed by the twelfth of the next, and it comes out a few days later. */
export function makeReleases(seed: number): Release[] {
  const random = randomStream(seed, 'releases');
  const closing = randomStream(seed, 'closings');
  return monthsFrom('2017-01', '2018-12').map((month) => {
    const quarter = /-(03|06|09|12)$/.test(month);
    const note = month === '2018-12' ? '月通报、季排名与2018年度考核' : quarter ? '月通报与季排名' : '月通报';
    const published =
      month === '2018-12' ? dayNumber('2019-01-15') : dayNumber(lastDayOfMonth(month)) + random.int(13, 17);
    const asOf = lastDayOfMonth(month);
    const closedOn = month === '2018-12' ? dayFromNumber(HANDED_IN) : addDays(asOf, closing.int(8, 12));
    return { id: month, asOf, closedOn, publishedOn: dayFromNumber(published), note };
  });
}
