/** A city of sixty sound compounds, and what makes it implausible: each cause one warning, with its figures. */
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { baseFiles } from '../../../tests/fixtures/broken/read.ts';
import { readLedgers } from '../dataset.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';

type Row = Record<string, string | number>;
type City = Readonly<Record<'compounds' | 'works' | 'subsidies' | 'outreach' | 'inspections', readonly Row[]>>;

/** Six grids of 0.015 degrees, ten compounds in each; sizes that have nothing to do with the order of the ids. */
const GRIDS = [0, 1, 2, 3, 4, 5];
const west = (grid: number): number => 114.4 + 0.015 * grid;
const size = (i: number): number => 40 + ((i * 37) % 61) * 5;

const compounds: readonly Row[] = Array.from({ length: 60 }, (_, i) => {
  const grid = Math.floor(i / 10);
  return {
    id: `c-${String(i + 100)}`,
    name: `${String(i)}号院`,
    grid_id: `g-${String(grid)}`,
    address: `甲路${String(i)}号`,
    longitude: (west(grid) + 0.002 + ((i * 7) % 10) * 0.00113).toFixed(5),
    latitude: (36.513 + ((i * 3) % 10) * 0.00117).toFixed(5),
    households: size(i),
    floor_area_m2: size(i) * (70 + ((i * 11) % 13) * 2),
    built_year: 1980 + (i % 15),
  };
});
const city: City = {
  compounds,
  works: compounds.map(({ id = '', floor_area_m2 }, i) => ({
    compound_id: id,
    category: 'greening',
    started_on: '2018-01-05',
    completed_on: '2018-02-01',
    accepted_on: `2018-03-${String(1 + (i % 28)).padStart(2, '0')}`,
    cost_cny: Math.round(Number(floor_area_m2) * (5 + (i % 7))),
  })),
  subsidies: compounds.slice(0, 40).map((_, i) => ({
    id: `p-${String(i + 100)}`,
    paid_on: '2018-04-01',
    grid_id: `g-${String(i % 6)}`,
    amount_cny: 20_000 + ((i * 13) % 40) * 1000,
  })),
  outreach: Array.from({ length: 12 }, (_, i) => ({
    month: `2018-${String(i + 1).padStart(2, '0')}`,
    district_id: 'd-1',
    leaflets: 1000 + ((i * 5) % 12) * 50,
    suggestions: 100 + ((i * 7) % 12) * 5,
    volunteers: 200,
  })),
  inspections: Array.from({ length: 36 }, (_, i) => ({
    inspected_on: `2018-${String(1 + Math.floor(i / 3)).padStart(2, '0')}-10`,
    subdistrict_id: 's-1',
    item: ['卫生', '秩序', '绿化'][i % 3] ?? '',
    score: 70 + ((i * 7) % 25),
  })),
};

const csv = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))]
    .map((cells) => cells.join(','))
    .join('\n');
};

const outlines = (moved: (at: [number, number]) => [number, number]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: GRIDS.map((grid) => {
      const [left, right] = [west(grid), west(grid) + 0.015];
      const ring: [number, number][] = [
        [left, 36.51],
        [right, 36.51],
        [right, 36.525],
        [left, 36.525],
        [left, 36.51],
      ];
      return {
        type: 'Feature',
        properties: { id: `g-${String(grid)}` },
        geometry: { type: 'Polygon', coordinates: [ring.map(moved)] },
      };
    }),
  });

/** What is warned of beside columns that are absent and months that nobody reported. */
async function doubts(
  more: Partial<City>,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly ProblemParameters[]> {
  const tables = Object.entries({ ...city, ...more }).map(([name, rows]) => [`${name}.csv`, csv(rows)] as const);
  const texts: Record<string, string> = {
    'programme.json': (baseFiles.get('programme.json') ?? '')
      .replace('"subsidy_budget_cny": 100000', '"subsidy_budget_cny": 10000000')
      .replace(/"reconcile": \[[\s\S]*?\n {2}\],\n/, ''),
    'districts.csv': 'id,name\nd-1,甲区',
    'subdistricts.csv': 'id,name,district_id\ns-1,甲街道,d-1',
    'grids.csv': [
      'id,name,subdistrict_id,pilot',
      ...GRIDS.map((grid) => `g-${String(grid)},网格${String(grid)},s-1,false`),
    ].join('\n'),
    'services.csv': 'compound_id,firm_id,mode,entered_on,left_on\nc-100,,self,2018-01-01,',
    'boundaries/grids.geojson': outlines((at) => at),
    ...Object.fromEntries(tables),
    ...files,
  };
  const encoder = new TextEncoder();
  const { problems } = await readLedgers(
    new Map(Object.entries(texts).map(([file, text]) => [file, encoder.encode(text)])),
  );
  return problems
    .filter(({ code }) => !['W-COLUMN', 'N-COLUMN', 'E-FIELD'].includes(code))
    .map(({ parameters }) => parameters);
}

/** Rows with some cells changed. */
const changed = (rows: readonly Row[], change: (row: Row, i: number) => Row): readonly Row[] =>
  rows.map((row, i) => ({ ...row, ...change(row, i) }));
const sorted = (rows: readonly Row[], name: string): readonly Row[] => {
  const values = rows.map((row) => Number(row[name])).sort((a, b) => a - b);
  return changed(rows, (_, i) => ({ [name]: values[i] ?? 0 }));
};

test('a sound city is not doubted', async () => {
  expect(await doubts({})).toEqual([]);
});

describe('magnitudes', () => {
  test.each([
    [
      'three payments in 万元',
      {
        subsidies: changed(city.subsidies, ({ amount_cny }, i) =>
          i < 3 ? { amount_cny: (Number(amount_cny) / 10_000).toFixed(2) } : {},
        ),
      },
      { reason: 'cells-apart', rows: 3, first: [2, 3, 4], factor: 10_000, isLarger: false },
    ],
    [
      'a cost a thousand times too large',
      { works: changed(city.works, ({ cost_cny }, i) => (i === 9 ? { cost_cny: Number(cost_cny) * 1000 } : {})) },
      { reason: 'cells-apart', rows: 1, first: [11], factor: 1000, isLarger: true },
    ],
    [
      'a cost ten times too large',
      { works: changed(city.works, ({ cost_cny }, i) => (i === 9 ? { cost_cny: Number(cost_cny) * 10 } : {})) },
      { reason: 'figures-apart', rows: 1, first: [11], per: 'square-metre', isLarger: true },
    ],
    [
      'an area five times too large',
      {
        compounds: changed(compounds, ({ floor_area_m2 }, i) =>
          i === 9 ? { floor_area_m2: Number(floor_area_m2) * 5 } : {},
        ),
        works: city.works.filter((_, i) => i !== 9),
      },
      { reason: 'figures-apart', rows: 1, first: [11], per: 'home', isLarger: true },
    ],
    [
      'all costs in 万元',
      { works: changed(city.works, ({ cost_cny }) => ({ cost_cny: (Number(cost_cny) / 10_000).toFixed(2) })) },
      { reason: 'column-apart', per: 'square-metre', isLarger: false },
    ],
    [
      'all payments in 万元',
      {
        subsidies: changed(city.subsidies, ({ amount_cny }) => ({
          amount_cny: (Number(amount_cny) / 10_000).toFixed(2),
        })),
      },
      { reason: 'column-apart', per: 'payment', isLarger: false },
    ],
    [
      'one score out of ten',
      { inspections: changed(city.inspections, ({ score }, i) => (i === 4 ? { score: Number(score) / 10 } : {})) },
      { reason: 'scores-apart', rows: 1, first: [6] },
    ],
    [
      'a month of scores out of ten',
      {
        inspections: changed(
          Array.from({ length: 72 }, (_, i) => ({ ...city.inspections[i % 36], item: `项目${String(i)}` })),
          ({ inspected_on, score }) =>
            String(inspected_on).startsWith('2018-05') ? { score: Number(score) / 10 } : {},
        ),
      },
      { reason: 'scores-of-ten', of: '2018-05', rows: 6 },
    ],
  ])('%s', async (_, more, expected) => {
    expect(await doubts(more)).toEqual([expect.objectContaining(expected)]);
  });

  test('all areas in 万平方米: one warning, not one a compound', async () => {
    const small = changed(compounds, ({ floor_area_m2 }) => ({ floor_area_m2: Number(floor_area_m2) / 10_000 }));
    const found = await doubts({ compounds: small });
    expect(found.map(({ reason }) => reason)).not.toContain('home-size');
    expect(found).toContainEqual(expect.objectContaining({ reason: 'column-apart', per: 'home', isLarger: false }));
  });
});

describe('cells that left their rows', () => {
  test('one column sorted by itself', async () => {
    const reasons = (await doubts({ compounds: sorted(compounds, 'households') })).map(({ reason }) => reason);
    expect(reasons).toContain('column-sorted');
    expect(reasons).toContain('columns-unrelated');
    expect((await doubts({ inspections: sorted(city.inspections, 'score') })).map(({ reason }) => reason)).toEqual([
      'column-sorted',
    ]);
  });

  test('one address drawn over all others', async () => {
    const found = await doubts({ compounds: changed(compounds, (_, i) => (i < 55 ? { address: '甲路1号' } : {})) });
    expect(found).toEqual([{ reason: 'column-filled', rows: 55, of: 60 }]);
  });

  test('costs of others', async () => {
    const found = await doubts({
      works: changed(city.works, (_, i) => ({ cost_cny: city.works[(i * 7 + 3) % 60]?.['cost_cny'] ?? '' })),
    });
    expect(found).toContainEqual(expect.objectContaining({ reason: 'columns-unrelated', of: 'costs', rows: 60 }));
  });

  test('positions of others', async () => {
    const found = await doubts({
      compounds: changed(compounds, (_, i) => {
        const { longitude = '', latitude = '' } = compounds[(i * 7) % 60] ?? {};
        return { longitude, latitude };
      }),
    });
    expect(found.map(({ reason }) => reason).sort()).toEqual(['grids-scattered', 'outside-own-outline']);
    const outside = found.find(({ reason }) => reason === 'outside-own-outline');
    expect(outside).toMatchObject({ metres: 100, distances: expect.any(Array) as unknown });
    const { distances, first } = outside as unknown as { distances: readonly number[]; first: readonly string[] };
    expect(distances).toHaveLength(first.length);
    expect(distances.every((metres) => metres > 100)).toBe(true);
  });
});

describe('positions', () => {
  test('many on one point, over several grids', async () => {
    const found = await doubts({
      compounds: changed(compounds, (_, i) => (i >= 8 && i < 24 ? { longitude: '114.4171', latitude: '36.5171' } : {})),
    });
    expect(found).toContainEqual({
      reason: 'one-point',
      compounds: 16,
      points: 1,
      position: [114.4171, 36.5171],
      most: 16,
      grids: 3,
      first: ['c-108', 'c-109', 'c-110', 'c-111', 'c-112'],
    });
  });

  test('rounded to a kilometre', async () => {
    const found = await doubts({
      compounds: changed(compounds, (row, i) =>
        i < 12
          ? { longitude: (Number(row['longitude']) + 0).toFixed(2), latitude: (36.51 + (i % 2) / 100).toFixed(2) }
          : {},
      ),
    });
    expect(found).toContainEqual(expect.objectContaining({ reason: 'rounded-positions', compounds: 12, of: 60 }));
  });

  const inGcj02 = (at: readonly [number, number]): [number, number] =>
    gcoord.transform<[number, number]>([...at], gcoord.WGS84, gcoord.GCJ02);
  const movedBy = (move: (at: readonly [number, number]) => readonly [number, number], first = 0): Partial<City> => ({
    compounds: changed(compounds, ({ longitude, latitude }, i) => {
      if (i < first) return {};
      const [lng, lat] = move([Number(longitude), Number(latitude)]);
      return { longitude: lng.toFixed(5), latitude: lat.toFixed(5) };
    }),
  });

  test('all of them in GCJ-02', async () => {
    const [found, ...others] = await doubts(movedBy(inGcj02));
    expect(found).toMatchObject({ reason: 'other-system', level: 'grids', of: 60, crs: 'gcj02', whose: 'positions' });
    expect(found).toHaveProperty('inside', (found as { compounds: number }).compounds);
    expect(others).toEqual([]);
  });

  test('those of one file in GCJ-02', async () => {
    const found = await doubts(movedBy(inGcj02, 24));
    expect(found).toMatchObject([{ reason: 'other-system', level: 'grids', crs: 'gcj02', whose: 'positions' }]);
  });

  test('one column by a constant', async () => {
    const found = await doubts(movedBy(([lng, lat]) => [lng, lat - 0.009]));
    expect(found).toMatchObject([{ reason: 'positions-moved', level: 'grids', of: 60 }]);
    const [{ east, north }] = found as unknown as readonly [{ readonly east: number; readonly north: number }];
    expect(Math.abs(north + 1002)).toBeLessThan(250);
    expect(Math.abs(east)).toBeLessThan(250);
  });

  test('outlines in GCJ-02, of the grids and of the unit above', async () => {
    expect(await doubts({}, { 'boundaries/grids.geojson': outlines(inGcj02) })).toMatchObject([
      { reason: 'other-system', level: 'grids', crs: 'gcj02', whose: 'outlines' },
    ]);
    const whole = (east: number): string => {
      const corners = [
        [114.4, 36.509],
        [east, 36.509],
        [east, 36.526],
        [114.4, 36.526],
        [114.4, 36.509],
      ];
      const feature = {
        type: 'Feature',
        properties: { id: 's-1' },
        geometry: { type: 'Polygon', coordinates: [corners] },
      };
      return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    };
    expect(await doubts({}, { 'boundaries/subdistricts.geojson': whole(114.491) })).toEqual([]);
    expect(await doubts({}, { 'boundaries/subdistricts.geojson': whole(114.44) })).toMatchObject([
      { reason: 'outlines-outside-parent', units: 3, parent: '甲街道' },
      { level: 'subdistricts' },
    ]);
  });

  test('outlines that cover those beside them', async () => {
    const wider = JSON.parse(outlines((at) => at)) as { features: { geometry: { coordinates: number[][][] } }[] };
    const [ring] = wider.features[2]?.geometry.coordinates ?? [];
    for (const at of [ring?.[1], ring?.[2]]) if (at?.[0] !== undefined) at[0] += 0.005;
    expect(await doubts({}, { 'boundaries/grids.geojson': JSON.stringify(wider) })).toMatchObject([
      { reason: 'outlines-overlap', pairs: 1, units: ['网格2', '网格3'] },
    ]);
    // A rim that two outlines share is how they were drawn.
    for (const at of [ring?.[1], ring?.[2]]) if (at?.[0] !== undefined) at[0] -= 0.0045;
    expect(await doubts({}, { 'boundaries/grids.geojson': JSON.stringify(wider) })).toEqual([]);
  });
});

test('one day for all works, and running totals', async () => {
  expect(await doubts({ works: changed(city.works, () => ({ accepted_on: '2018-03-31' })) })).toMatchObject([
    { reason: 'accepted-on-one-day', rows: 60, day: '2018-03-31', of: 60 },
  ]);
  expect(await doubts({ outreach: changed(city.outreach, (_, i) => ({ leaflets: 1000 * (i + 1) })) })).toEqual([
    { reason: 'running-totals', months: 12, districts: 1 },
  ]);
});

test('a compound in two grids, and a payment twice', async () => {
  const twice = changed(compounds, (row, i) =>
    i === 40 ? { name: ' 3号院', address: compounds[3]?.['address'] ?? '' } : row,
  );
  expect(await doubts({ compounds: twice })).toEqual([
    { reason: 'same-compound', pairs: 1, first: [[5, 42]], acrossGrids: 1 },
  ]);
  const paid = changed(city.subsidies, (row, i) => (i === 20 ? { ...city.subsidies[2], id: row['id'] ?? '' } : row));
  expect(await doubts({ subsidies: paid })).toEqual([{ reason: 'same-payment', pairs: 1, first: [[4, 22]] }]);
});

test.each([
  ['boundaries/grids.shp', { reason: 'outline-elsewhere', expected: 'boundaries/grids.geojson', form: 'shapefile' }],
  ['boundaries/Grids.GeoJSON', { reason: 'outline-elsewhere', expected: 'boundaries/grids.geojson', form: null }],
  ['boundaries/网格.kml', { reason: 'outline-elsewhere', expected: 'boundaries/grids.geojson', form: 'kml' }],
])('%s is meant as the grids’ outlines', async (file, expected) => {
  const encoder = new TextEncoder();
  const texts = new Map([...baseFiles, [file, '{}'] as const]);
  const { problems } = await readLedgers(new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])));
  expect(problems.map(({ code, parameters }) => [code, parameters])).toEqual([['E-FILE', expected]]);
});

test('names and addresses that were swapped', async () => {
  const swapped = changed(compounds, ({ name = '', address = '' }) => ({ name: address, address: name }));
  expect(await doubts({ compounds: swapped })).toEqual([{ reason: 'names-as-addresses', rows: 60, of: 60 }]);
});
