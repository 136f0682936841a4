/** What a comparison of places says, at build and in the browser: a module of its own, because it goes there. */
import { ENOUGH_COMPOUNDS, type ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { clausesOf } from './clauses.ts';
import {
  formatDate,
  formatFraction,
  formatList,
  formatPercent,
  formatPoints,
  formatRate,
  formatRateLong,
  MISSING,
} from './format.ts';

type Indicator = 'coverage' | 'renovation';
interface Named {
  readonly name: string;
  readonly rate: ToldRate;
}

const indicator: Record<Indicator, string> = { coverage: '物业覆盖率', renovation: '改造率' };
const has: Record<Indicator, string> = { coverage: '有物业', renovation: '完成改造' };

/** Of those with compounds enough the highest and the lowest; the counts of the others. */
function findingOf(of: Indicator, places: readonly Named[]): string {
  const name = indicator[of];
  const told = places
    .flatMap((place) => {
      const value = rateOf(place.rate);
      return place.rate.small || value === null ? [] : [{ ...place, value }];
    })
    .sort((a, b) => b.value - a.value);
  const few = places.filter(({ rate }) => rate.small && rate.denominator !== 0);
  const without = places.filter(({ rate }) => rate.denominator === 0).map((place) => place.name);
  const counts = few.map((place) => `${place.name}${formatRateLong(place.rate)}${has[of]}`);
  const [first, last] = [told[0], told[told.length - 1]];
  const written = new Set(told.map(({ value }) => formatPercent(value)));
  const compared =
    first === undefined || last === undefined
      ? ''
      : told.length === 1
        ? `${first.name}${name}${formatPercent(first.value)}`
        : written.size === 1
          ? `${formatList(told.map((place) => place.name))}的${name}都是${formatPercent(first.value)}`
          : `${name}${first.name}最高，${formatPercent(first.value)}；${last.name}最低，${formatPercent(last.value)}，` +
            `相差${formatPoints(first.value - last.value)}`;
  return [compared, ...counts, without.length === 0 ? '' : `${formatList(without)}没有老旧小区`]
    .filter((text) => text !== '')
    .join('；');
}

export const compare = {
  /** Where ranks and bulletins end. */
  notOfGrids: '不到网格',
  indicator,
  missing: MISSING,
  date: '日期',
  day: (date: IsoDate): string => formatDate(date),
  rate: (rate: ToldRate): string => formatRate(rate),
  /** The two parts behind a percentage. */
  parts: formatFraction,
  axis: {
    value: (rate: number): string => formatPercent(rate, 0),
    year: (year: number): string => `${year}年`,
  },
  headline: (asOf: IsoDate, places: readonly Named[]): string =>
    places.length === 0 ? '选两处以上来比较' : `截至${formatDate(asOf)}，${findingOf('coverage', places)}`,
  /** Where its headlines may be parted. */
  clauses: clausesOf,
  finding: findingOf,
  describe: (title: string, asOf: IsoDate, places: readonly Named[]): string =>
    `${title}。截至${formatDate(asOf)}：${places.map(({ name, rate }) => `${name}${formatRateLong(rate)}`).join('，')}`,
  caption: (list: string, asOf: IsoDate): string => `所选的${list}，截至${formatDate(asOf)}，按小区数`,
  tooSmall: `不足${ENOUGH_COMPOUNDS}个小区的只写个数，不排名次。`,
  unknownLevel: (level: string): string => `网址里的级别“${level}”本站没有。`,
  unknown: (names: readonly string[], list: string): string =>
    `网址里的${names.map((name) => `“${name}”`).join('、')}本站没有（在${list}里找过）。`,
  tooMany: '网址里的超过5处，只列前5处。',
  shownInstead: '下面列的是可选的前几处。',
  oneMore: '再选一处，才能比较。',
};
