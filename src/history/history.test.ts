/** Any sequence of edits: every state comes back, the files say the same, and the parts of a revision add up to it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compound, programme, service, tinyCity, works } from '../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../domain/model.ts';
import type { Release, Service, Works } from '../domain/rows.ts';
import { addDays } from '../domain/time/calendar.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { drafts, unexplained } from './corrections.ts';
import { differences } from './difference.ts';
import { firstKnown } from './first-known.ts';
import { NO_HISTORY, stateAt, type History } from './history.ts';
import { historyFiles, recordRelease } from './record.ts';
import { previewOf } from './preview.ts';
import { figureKey } from './revision.ts';
import { versionsText } from './tables.ts';
import { KEPT_LEDGERS, record, sortVersions, stateOf, type State } from './versions.ts';
import { revisionsSince } from './vintages.ts';

const ALL = levelsOf(programme);
const MONTHS = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30'];
/** Closed ten days after the as-of date and published five days later. */
const release = (asOf: string): Release => ({
  id: asOf.slice(0, 7),
  asOf,
  closedOn: addDays(asOf, 10),
  publishedOn: addDays(asOf, 15),
  note: null,
});

/** What a programme file says of the tiny city, as text. */
const programmeText = (asOf: string): string =>
  JSON.stringify({
    city: { id: 'tiny', name: '小城' },
    as_of: asOf,
    series_from: '2018-01',
    demonstration: true,
    categories: programme.categories,
    targets: [],
    ranking: { levels: ['subdistrict'], delta: 0.2, components: [{ id: 'coverage_level', weight: 1 }] },
    map: { center: [114.5, 36.6], zoom: 12, bounds: [114, 36, 115, 37], schematic: true },
    site: { licence: { name: 'CC0-1.0', title: 'CC0' } },
  });

/** The tiny city as its ledgers stood at the end of a month. */
function cityAt(asOf: string, more: Partial<Dataset>): Dataset {
  const releases = MONTHS.filter((day) => day <= asOf).map(release);
  const compounds = (more.compounds ?? tinyCity().compounds).map((row) => ({ ...row, address: '一路1号' }));
  return tinyCity({ programme: { ...programme, asOf }, releases, ...more, compounds });
}

/** Publishes one state after the other. */
async function publishAll(states: readonly Partial<Dataset>[]): Promise<{ history: History; cities: Dataset[] }> {
  let history: History | null = null;
  const cities: Dataset[] = [];
  for (const [i, more] of states.entries()) {
    const asOf = MONTHS[i] ?? '';
    const city = cityAt(asOf, more);
    cities.push(city);
    history = await recordRelease(history, city, programmeText(asOf), release(asOf));
  }
  return { history: history ?? NO_HISTORY, cities };
}

const day = fc.integer({ min: 0, max: 180 }).map((n) => {
  const month = Math.floor(n / 31) + 1;
  return `2018-0${String(month)}-${String((n % 28) + 1).padStart(2, '0')}`;
});
const services: fc.Arbitrary<Service[]> = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), enteredOn: day, left: fc.boolean() }), {
    maxLength: 6,
    selector: ({ id, enteredOn }) => `${id}/${enteredOn}`,
  })
  .map((rows) => rows.map(({ id, enteredOn, left }) => service(id, enteredOn, left ? '2018-12-31' : null)));
const worksRows: fc.Arbitrary<Works[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      category: fc.constantFrom('greening', 'repairs'),
      exempt: fc.boolean(),
      on: fc.option(day),
    }),
    { maxLength: 8, selector: ({ id, category }) => `${id}/${category}` },
  )
  .map((rows) =>
    rows.map(({ id, category, exempt, on }) => works(id, category, exempt ? { exempt } : { acceptedOn: on })),
  );
/** Compounds that move between grids, change size, and come and go; a grid that is only sometimes there. */
const territory: fc.Arbitrary<Pick<Dataset, 'compounds' | 'grids'>> = fc
  .tuple(fc.constantFrom('g1', 'g2', 'g3'), fc.integer({ min: 1, max: 900 }), fc.boolean(), fc.boolean())
  .map(([gridId, households, hasE, hasNewGrid]) => {
    const { grids, compounds } = tinyCity();
    return {
      grids: hasNewGrid ? [...grids, { id: 'g4', name: '网格四', parentId: 's2', pilot: false }] : grids,
      compounds: compounds
        .filter(({ id }) => hasE || id !== 'e')
        .map((row) => (row.id === 'c' ? compound('c', hasNewGrid ? 'g4' : gridId, { households }) : row)),
    };
  });
/** Rows of compounds that are there. */
const state: fc.Arbitrary<Partial<Dataset>> = fc
  .record({ territory, services, works: worksRows })
  .map(({ territory: { grids, compounds }, ...rows }) => {
    const ids = new Set(compounds.map(({ id }) => id));
    const there = <R extends { readonly compoundId: string }>(list: readonly R[]): R[] =>
      list.filter(({ compoundId }) => ids.has(compoundId));
    return { grids, compounds, services: there(rows.services), works: there(rows.works) };
  });
const course = fc.array(state, { minLength: 2, maxLength: 6 });

/** A state as plain lists, in the order of the keys. */
const plain = (ledgers: State): unknown =>
  KEPT_LEDGERS.map((id) => [id, [...(ledgers[id] ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))]);

describe('any sequence of publications', () => {
  it('gives back each state as it was published', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (states) => {
        const { history, cities } = await publishAll(states);
        for (const city of cities) {
          const { id } = release(city.programme.asOf);
          expect(plain(stateAt(history, cities.at(-1)?.releases ?? [], id))).toEqual(plain(stateOf(city)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has no difference from itself, and as many versions as there are other rows', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (one) => {
        const { history, cities } = await publishAll([one, one, one]);
        const [city] = cities;
        if (city === undefined) return;
        expect(differences(stateOf(city), stateOf(city), city.programme.asOf, ALL)).toEqual([]);
        expect(history.versions.services).toHaveLength(city.services.length);
        expect(history.versions.compounds.every(({ first, last }) => first === '2018-01' && last === null)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('tells a revision in parts that add up to it, and recomputes what was published', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (states) => {
        const { history, cities } = await publishAll(states);
        const last = cities.at(-1);
        if (last === undefined) return;
        for (const earlier of last.releases) {
          for (const row of revisionsSince(history, last, [earlier])) {
            const parts = [row.late, row.changed, row.units, row.method];
            if (row.revision === null || parts.some((part) => part === null)) continue;
            expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(row.revision, 9);
            // Nothing of the method has changed: the versions give the figures that were kept.
            expect(row.method).toBeCloseTo(0, 12);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('needs a reason for changed and withdrawn rows only, and is content with its own drafts', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const [before, after] = [cityAt('2018-01-31', one), cityAt('2018-02-28', other)].map((city) => stateOf(city));
        if (before === undefined || after === undefined) return;
        const changes = differences(before, after, '2018-01-31', ALL);
        const open = unexplained(changes, { before, after }, [], '2018-02-10', ALL);
        expect(open).toEqual(changes.filter(({ kind }) => kind === 'changed' || kind === 'withdrawn'));
        const reasons = drafts(open, [{ id: 'k-09' }], '2018-03-10').map((draft) => ({
          ...draft,
          reason: '核对',
          kind: 'C' as const,
        }));
        expect(reasons.map(({ id }) => id).slice(0, 2)).toEqual(['k-10', 'k-11'].slice(0, reasons.length));
        expect(unexplained(changes, { before, after }, reasons, '2018-02-10', ALL)).toEqual([]);
        // A reason from before the earlier release was closed is that release's.
        expect(unexplained(changes, { before, after }, reasons, '2018-03-10', ALL)).toEqual(open);
      }),
      { numRuns: 60 },
    );
  });
});

describe('worked example: five compounds, January published with a covered', () => {
  // In January a is covered: 1 of 5. By February b's January contract has come in late, c's February one is new, a's has
  // been moved to February, and e has left grid g3 of s2 for g1 of s1.
  const january = { services: [service('a', '2018-01-02')] };
  const moved = tinyCity().compounds.map((row) => (row.id === 'e' ? { ...row, unitId: 'g1' } : row));
  const february = {
    services: [service('a', '2018-02-02'), service('b', '2018-01-10'), service('c', '2018-02-05')],
    compounds: moved,
  };

  it('classes each change', async () => {
    const { cities } = await publishAll([january, february]);
    const [before, after] = cities.map((city) => stateOf(city)) as [State, State];
    expect(
      differences(before, after, '2018-01-31', ALL).map(({ ledger, key, column, kind }) => [ledger, key, column, kind]),
    ).toEqual([
      ['compounds', 'e', 'grid_id', 'units'],
      ['services', 'a/2018-01-02', '*', 'withdrawn'],
      ['services', 'a/2018-02-02', '*', 'new'],
      ['services', 'b/2018-01-10', '*', 'late'],
      ['services', 'c/2018-02-05', '*', 'new'],
    ]);
  });

  it('takes one correction of a key part for the row that went and the row that came', async () => {
    const { cities } = await publishAll([january, february]);
    const [before, after] = cities.map((city) => stateOf(city)) as [State, State];
    const changes = differences(before, after, '2018-01-31', ALL);
    const reason = {
      id: 'k-01',
      correctedOn: '2018-03-05',
      file: 'services.csv',
      key: 'a/2018-01-02',
      column: '进驻日期',
      oldValue: '2018-01-02',
      newValue: '2018-02-02',
      reason: '误填',
      kind: 'C',
    } as const;
    expect(unexplained(changes, { before, after }, [reason], '2018-02-28', ALL)).toEqual([]);
    expect(
      unexplained(changes, { before, after }, [{ ...reason, newValue: '2018-02-03' }], '2018-02-28', ALL),
    ).toHaveLength(1);
  });

  it('parts the revision of January: 1 of 5 published; +1 late; −1 changed; now 1 of 5', async () => {
    const { history, cities } = await publishAll([january, february]);
    const [, city] = cities as [Dataset, Dataset];
    const rows = new Map(revisionsSince(history, city, [release('2018-01-31')]).map((row) => [figureKey(row), row]));
    const part = (key: string): (number | null)[] => {
      const { first, late, changed, units, method, now } = rows.get(key) ?? {
        first: null,
        late: null,
        changed: null,
        units: null,
        method: null,
        now: null,
      };
      return [first, late, changed, units, method, now].map((v) => (v === null ? null : Math.round(v * 1e6) / 1e6));
    };
    expect(part('city/tiny/coverage/compounds')).toEqual([0.2, 0.2, -0.2, 0, 0, 0.2]);
    // s1 holds a, b, c and then e too: 1/3, with b 2/3, without a 1/3, of four 1/4.
    expect(part('subdistrict/s1/coverage/compounds')).toEqual([0.333333, 0.333333, -0.333333, -0.083333, 0, 0.25]);
    expect(part('subdistrict/s2/coverage/compounds')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('shows what February would change, before it is published', async () => {
    const { history } = await publishAll([january]);
    const city = { ...cityAt('2018-02-28', february), releases: [release('2018-01-31')] };
    const preview = previewOf(history, city);
    expect(preview?.counts).toEqual({ new: 2, late: 1, changed: 0, withdrawn: 1, units: 1 });
    expect(preview?.unexplained.map(({ key }) => key)).toEqual(['a/2018-01-02']);
    // Nothing was ever withdrawn before: one row is the most so far.
    expect(preview?.alarms.lost).toEqual([{ ledger: 'services', rows: 1, most: 0 }]);
    expect(preview?.bySubdistrict).toEqual([
      { subdistrictId: 's1', counts: { new: 2, late: 1, changed: 0, withdrawn: 1, units: 1 } },
    ]);
    const cityRow = preview?.movements.find(({ figure }) => figureKey(figure) === 'city/tiny/coverage/compounds');
    expect([cityRow?.published, cityRow?.figure.rate]).toEqual([0.2, 0.6]);
  });

  it('knows when each fact was first published', async () => {
    const { history, cities } = await publishAll([january, february]);
    const releases = cities.at(-1)?.releases ?? [];
    const known = firstKnown(history, releases, ALL);
    expect(known('services', 'b/2018-01-10', 'entered_on', '2018-01-10')?.id).toBe('2018-02');
    expect(known('compounds', 'e', 'name', '小区e')?.id).toBe('2018-01');
    expect(known('compounds', 'e', 'grid_id', 'g1')?.id).toBe('2018-02');
    expect(known('services', 'a/2018-01-02', 'entered_on', '2018-01-02')).toBeNull();
    expect(known('services', 'b/2018-01-10', 'entered_on', '2018-01-11')).toBeNull();
  });
});

test('the history is plain sorted text, a version a line', async () => {
  const { history, cities } = await publishAll([
    { services: [service('b', '2018-01-10'), service('a', '2018-01-02')] },
    { services: [service('b', '2018-01-10', '2018-02-20')] },
  ]);
  const files = historyFiles(history, { programme, releases: cities.at(-1)?.releases ?? [] });
  expect(files.get('history/services.csv')).toBe(
    [
      'compound_id,firm_id,mode,entered_on,left_on,first_release,last_release',
      'a,,community,2018-01-02,,2018-01,2018-01',
      'b,,community,2018-01-10,,2018-01,2018-01',
      'b,,community,2018-01-10,2018-02-20,2018-02,',
      '',
    ].join('\n'),
  );
  expect(files.get('history/SHA256SUMS')?.split('\n')[0]).toMatch(/^[0-9a-f]{64} {2}2018-01\/programme\.json$/);
  expect([...files.keys()].filter((path) => path.startsWith('history/programme/'))).toEqual([
    'history/programme/2018-01.json',
  ]);
});

test('a release writes as many lines of a ledger anew as rows have changed, however many rows there are', () => {
  const row = (i: number, left: string): readonly [string, readonly string[]] => [
    `c-${String(i)}/2018-01-02`,
    [`c-${String(i)}`, '', 'community', '2018-01-02', left],
  ];
  const before = new Map(Array.from({ length: 20_000 }, (_, i) => row(i, '')));
  // Ten contracts have ended, one row is gone, and one has come.
  const after = new Map([...before, ...Array.from({ length: 10 }, (_, i) => row(i, '2018-02-20')), row(20_000, '')]);
  after.delete('c-19999/2018-01-02');
  const order = new Map([
    ['2018-01', 0],
    ['2018-02', 1],
  ]);
  const first = record([], before, null, '2018-01');
  const second = record(first, after, '2018-01', '2018-02');
  const lines = (versions: typeof first): string[] =>
    versionsText('services', sortVersions('services', versions, order), ALL).split('\n');
  const [then, now] = [new Set(lines(first)), lines(second)];
  // Of eleven rows the line that says since when is closed, and eleven lines are new.
  expect(now.filter((line) => !then.has(line))).toHaveLength(22);
  expect(now).toHaveLength(then.size + 11);
});
