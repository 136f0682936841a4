/** Everything around the contracts and the works: money, outreach, pairings, inspections and reports. */
import type {
  Inspection,
  IsoDate,
  Outreach,
  Pairing,
  Report,
  Service,
  Subdistrict,
  Subsidy,
} from '../../src/domain/rows.ts';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  lastDayOfMonth,
  lastDayOfQuarter,
  quarterOf,
} from '../../src/domain/time/calendar.ts';
import type { RegisteredCompound } from './compounds.ts';
import { AS_OF, HANDED_IN, monthsFrom } from './days.ts';
import type { Entry } from './known.ts';
import { ORGANISATIONS } from './names.ts';
import { apportion, at, randomStream } from './random.ts';

/** CNY a household: the first payment after a quarter's new contracts, the second half a year later if still in force. */
const FIRST_PAYMENT = 230;
const SECOND_PAYMENT = 170;

/**
 * Subsidies: paid a grid and firm after a quarter has ended, for the households that came under service as far as the
 * contracts became known in that quarter.
 */
export function makeSubsidies(
  seed: number,
  compounds: readonly Pick<RegisteredCompound, 'id' | 'unitId' | 'households'>[],
  services: readonly Entry<Service>[],
): Subsidy[] {
  const random = randomStream(seed, 'subsidies');
  const compoundById = new Map(compounds.map((c) => [c.id, c]));
  const due = new Map<string, { unitId: string; firmId: string | null; quarterEnd: number; cny: number }>();
  const add = (service: Service, quarterEnd: number, cny: number): void => {
    const compound = compoundById.get(service.compoundId);
    if (compound === undefined) return;
    const key = `${dayFromNumber(quarterEnd)}/${compound.unitId}/${service.firmId ?? ''}`;
    const entry = due.get(key) ?? { unitId: compound.unitId, firmId: service.firmId, quarterEnd, cny: 0 };
    entry.cny += compound.households * cny;
    due.set(key, entry);
  };
  for (const entry of services) {
    const [first, service] = [entry[0], entry.at(-1)?.row ?? null];
    if (first === undefined || service === null) continue;
    const subsidised = service.mode === 'professional' || service.mode === 'community';
    if (!subsidised || service.enteredOn < '2017-01-01') continue;
    const half = service.mode === 'community' ? 0.5 : 1;
    const quarterEnd = endOfQuarter(dayFromNumber(first.from));
    add(service, quarterEnd, FIRST_PAYMENT * half);
    const later = endOfQuarter(dayFromNumber(quarterEnd + 184 - 5));
    if (service.leftOn === null || dayNumber(service.leftOn) > later) add(service, later, SECOND_PAYMENT * half);
  }
  const paid = [...due.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => ({ ...entry, day: entry.quarterEnd + random.int(12, 30) }))
    .filter(({ day }) => day <= HANDED_IN)
    .sort((a, b) => a.day - b.day);
  return paid.map(({ unitId, firmId, day, cny }, i) => ({
    id: `p-${String(i + 1).padStart(4, '0')}`,
    paidOn: dayFromNumber(day),
    unitId,
    firmId,
    amountCny: Math.round(cny / 100) * 100,
  }));
}

const endOfQuarter = (date: IsoDate): number => dayNumber(lastDayOfQuarter(quarterOf(date)));

/** Outreach by month and district: busy when firms arrive, quiet around the Spring Festival; totals are fixed. */
export function makeOutreach(seed: number, districtIds: readonly string[]): Outreach[] {
  const random = randomStream(seed, 'outreach');
  const middle = [5, 11, 15, 20];
  const cells = monthsFrom('2016-09', '2018-12').flatMap((month, m) =>
    districtIds.map((unitId, d) => {
      const quiet = month.endsWith('-01') || month.endsWith('-02') ? 0.4 : 1;
      const busy = 0.35 + 1 / (1 + ((m - at(middle, d)) / 6) ** 2);
      return { month, unitId, weight: quiet * busy * random.between(0.7, 1.3) };
    }),
  );
  const spread = (total: number): number[] =>
    apportion(
      total,
      cells.map((c) => c.weight * random.between(0.8, 1.2)),
      0,
    );
  const [leaflets, suggestions, volunteers] = [spread(132_640), spread(31_275), spread(52_480)];
  return cells.map(({ month, unitId }, i) => ({
    month,
    unitId,
    leaflets: at(leaflets, i),
    suggestions: at(suggestions, i),
    volunteers: at(volunteers, i),
  }));
}

/** Pairings of about three compounds in five with an invented organisation; some have ended, some were renewed. */
export function makePairings(seed: number, compounds: readonly RegisteredCompound[]): Pairing[] {
  const random = randomStream(seed, 'pairings');
  return compounds.flatMap((compound): Pairing[] => {
    if (!random.chance(0.6)) return [];
    const listed = compound.listedOn === null ? 0 : dayNumber(compound.listedOn);
    const end = compound.removedOn === null ? HANDED_IN : dayNumber(compound.removedOn);
    const since = Math.max(listed, random.int(dayNumber('2016-10-10'), dayNumber('2018-06-30')));
    if (since >= end) return [];
    const organisation = random.pick(ORGANISATIONS);
    const ended = since + random.int(200, 420);
    const until = compound.removedOn !== null || (random.chance(0.12) && ended < end) ? Math.min(ended, end) : null;
    const first = {
      compoundId: compound.id,
      organisation,
      since: dayFromNumber(since),
      until: until === null ? null : dayFromNumber(until),
    };
    if (until === null || compound.removedOn !== null || random.chance(0.5) || until + 30 > AS_OF) return [first];
    const next = random.pick(ORGANISATIONS.filter((o) => o !== organisation));
    return [first, { compoundId: compound.id, organisation: next, since: dayFromNumber(until + 15), until: null }];
  });
}

const INSPECTION_ITEMS = ['环境卫生', '公共秩序', '设施维护', '绿化养护', '台账报送'];

/** Monthly inspections: effects of district, sub-district, item and season, a slow drift, and one gap in 2017-Q2. */
export function makeInspections(seed: number, subdistricts: readonly Subdistrict[]): Inspection[] {
  const random = randomStream(seed, 'inspections');
  const districtLevel: Record<string, number> = { d1: 82, d2: 79, d3: 77, d4: 73 };
  const itemEffect = [1.5, 0, -3, -1, 2];
  const effects = subdistricts.map((s) => ({
    subdistrict: s,
    level: (districtLevel[s.parentId] ?? 77) + 3.5 * random.normal(),
    drift: 0.22 + 0.16 * random.normal(),
  }));
  const skipped = reorganised(subdistricts);
  return monthsFrom('2017-01', '2018-12').flatMap((month, m) =>
    effects.flatMap(({ subdistrict, level, drift }): Inspection[] => {
      if (subdistrict.id === skipped && month >= '2017-04' && month <= '2017-06') return [];
      const day = `${month}-${String(random.int(6, 26)).padStart(2, '0')}`;
      const winter = /-(12|01|02)$/.test(month);
      return INSPECTION_ITEMS.flatMap((item, k) => {
        const season = winter && item === '绿化养护' ? -2 : 0;
        const score = level + drift * m + at(itemEffect, k) + season + 4 * random.normal();
        if (item === '绿化养护' && /-01$/.test(month)) return [];
        return [
          {
            inspectedOn: day,
            unitId: subdistrict.id,
            item,
            score: Math.round(Math.min(100, Math.max(35, score))),
          },
        ];
      });
    }),
  );
}

/** The reorganised sub-district office: not inspected for a quarter, whose reports came late. */
const reorganised = (subdistricts: readonly Subdistrict[]): string =>
  at(subdistricts, Math.floor(subdistricts.length * 0.62)).id;

/**
 * Reports in the first days of the next month, one in twenty weeks or months late; each sub-district reports its months
 * in their order. Two have not reported the last month when the ledgers are handed in.
 */
export function makeReports(seed: number, subdistricts: readonly Subdistrict[]): Report[] {
  const random = randomStream(seed, 'reports');
  const silent = new Set([
    at(subdistricts, subdistricts.length - 3).id,
    at(subdistricts, Math.floor(subdistricts.length * 0.45)).id,
  ]);
  const slow = reorganised(subdistricts);
  const latest = new Map<string, IsoDate>();
  return monthsFrom('2017-01', '2018-12').flatMap((month) =>
    subdistricts.flatMap((s): Report[] => {
      const u = random.next();
      const after = u < 0.95 ? random.int(1, 8) : u < 0.99 ? random.int(14, 45) : random.int(46, 95);
      if (month === '2018-12' && silent.has(s.id)) return [];
      const usual = addDays(lastDayOfMonth(month), month === '2018-12' ? random.int(1, 9) : after);
      const due = s.id === slow && (month === '2017-04' || month === '2017-05') ? '2017-07-06' : usual;
      const reportedOn = [due, latest.get(s.id) ?? ''].reduce((a, b) => (a > b ? a : b));
      latest.set(s.id, reportedOn);
      return [{ month, unitId: s.id, reportedOn: reportedOn < LAST_DAY ? reportedOn : LAST_DAY }];
    }),
  );
}

const LAST_DAY = dayFromNumber(HANDED_IN);
