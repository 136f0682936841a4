import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES, type Patches } from '../../tests/fixtures/broken/cases.ts';
import { EDGES } from '../../tests/fixtures/broken/edges.ts';
import { LEVELS } from '../../tests/fixtures/broken/levels.ts';
import { baseFiles, readPatched } from '../../tests/fixtures/broken/read.ts';
import { REPLIES } from '../../tests/fixtures/broken/replies.ts';
import { readLedgers, type Reading } from './dataset.ts';
import { PROBLEM_CODES } from './problems/problem.ts';

/** Every problem as `code file:line column: reason {figures}`: nothing more than what is expected may be reported. */
const placed = ({ problems }: Reading): string[] =>
  problems.map(({ code, file, line, column, parameters: { reason, ...figures } }) => {
    const place = [code, line === undefined ? file : `${file}:${String(line)}`, column];
    const why = [reason, Object.keys(figures).length === 0 ? undefined : JSON.stringify(figures)];
    return [place, why].map((parts) => parts.filter((part) => part !== undefined).join(' ')).join(': ');
  });

const P = 'programme.json';
const C = 'compounds.csv';
const S = 'services.csv';
const G = 'boundaries/districts.geojson';

describe('readLedgers reports every fault once, with its place', () => {
  test.each([...CASES, ...EDGES, ...LEVELS, ...REPLIES])('%s', async (_, patches, expected) => {
    const reading = await readPatched(patches);
    expect(placed(reading)).toEqual(expected);
    expect(reading.dataset === null).toBe(expected.some((line) => line.startsWith('E-')));
  });

  test('every code of the vocabulary has a case', () => {
    const covered = new Set(CASES.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0])));
    const elsewhere = [
      'E-ENCODING',
      'W-ENCODING',
      'E-WORKBOOK',
      'N-ROWS',
      'N-SHEET',
      'E-HISTORY',
      'W-HISTORY',
      'W-ROWS',
      'W-STRUCK',
    ];
    expect(PROBLEM_CODES.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});

describe('a problem has the figures of its sentence', () => {
  const first = async (patches: Patches) => (await readPatched(patches)).problems[0]?.parameters;

  test('the nearest id, look-alike characters first', async () => {
    expect(await first({ [C]: [['丙小区,,g-272', '丙小区,,g-27l']] })).toEqual({
      reason: 'unknown-reference',
      file: 'grids.csv',
      item: null,
      nearest: 'g-271',
    });
  });

  test('the canonical writing of what is meant', async () => {
    expect(await first({ [S]: [['2018-03-05', '2018年3月5日']], 'corrections.csv': null })).toMatchObject({
      reason: 'read-as',
      read: '2018-03-05',
    });
    expect(await first({ [C]: [[',200,', ',２００户,']] })).toMatchObject({ reason: 'read-as', read: '200' });
  });

  test('the cells of a key that stands twice, as a correction would name the row', async () => {
    const { problems } = await readPatched({ [S]: [['2018-01-01,\n', '2017-01-01,2018-01-01\n']] });
    expect(problems[0]).toMatchObject({ code: 'E-KEY', value: 'c-1/2017-01-01' });
  });

  test('the coordinate system in which a position would lie on the map', async () => {
    // 36.5005 in WGS 84 is inside; written in GCJ-02 it lies some 600 m further north-east, beyond the eastern bound.
    expect(await first({ [C]: [['114.42,36.52', '114.504,36.52']] })).toMatchObject({
      reason: 'compound-outside',
      cause: { kind: 'crs', crs: 'gcj02' },
    });
  });
});

describe('what has been read', () => {
  test('a sound city comes out typed, with positions in WGS 84', async () => {
    const { dataset, rowCounts } = await readPatched({});
    expect(dataset?.compounds[0]).toEqual({
      id: 'c-1',
      name: '甲小区',
      formerNames: ['甲厂宿舍', '老甲院'],
      unitId: 'g-271',
      address: '甲路1号',
      longitude: 114.41,
      latitude: 36.51,
      lngLat: [114.41, 36.51],
      households: 100,
      floorAreaM2: 8000,
      builtYear: 1985,
      listedOn: null,
      removedOn: null,
      removalReason: null,
    });
    expect(dataset?.works.map((row) => row.exempt)).toEqual([false, true, false]);
    expect(dataset?.proposals[0]?.claims[0]?.evidence[0]).toEqual({ kind: 'reconcile', id: 'compounds' });
    expect(dataset?.boundaries).toMatchObject({ districts: [{ id: 'd-1' }], subdistricts: [], grids: [] });
    expect(rowCounts).toMatchObject({ 'compounds.csv': 3, [G]: 1, [P]: null });
  });

  test('a ledger that is absent is not kept; one without rows is kept and holds nothing', async () => {
    const absent = (await readPatched({ 'works.csv': null, 'reports.csv': null })).dataset;
    expect(absent?.kept).toMatchObject({ works: false, reports: false, services: true });
    expect([absent?.works, absent?.reports]).toEqual([[], []]);
    const empty = (
      await readPatched({
        'works.csv': 'compound_id,category,exempt,started_on,completed_on,accepted_on,cost_cny\n',
        'reports.csv': 'month,subdistrict_id,reported_on\n',
      })
    ).dataset;
    expect(empty?.kept).toMatchObject({ works: true, reports: true });
    expect([empty?.works, empty?.reports]).toEqual([[], []]);
  });

  test('proposals come in the order of their files’ names, in whichever order the files are found', async () => {
    const first = baseFiles.get('proposals/2018-1.json') ?? '';
    const later = (id: string): string => first.replace('"id": "2018-1"', `"id": "${id}"`);
    const { dataset, problems } = await readPatched({
      'proposals/2019-2.json': later('2019-2'),
      'proposals/2017-9.json': later('2017-9'),
    });
    expect(problems).toEqual([]);
    expect(dataset?.proposals.map(({ id }) => id)).toEqual(['2017-9', '2018-1', '2019-2']);
  });

  test('Chinese headers, CRLF, a byte order mark, 是/否 and labels read the same', async () => {
    const chinese = await readPatched({
      'grids.csv': '\uFEFF编号,名称,街道编号,试点\r\ng-271,一号网格,s-1,是\r\ng-272,二号网格,s-2,FALSE\r\n',
      [S]: [
        ['compound_id,firm_id,mode,entered_on,left_on', '小区编号,企业编号,服务方式,进驻日期,退出日期'],
        ['self', '业主自管'],
      ],
    });
    const plain = await readPatched({});
    expect(chinese.problems).toEqual([]);
    expect(chinese.dataset?.grids).toEqual(plain.dataset?.grids);
    expect(chinese.dataset?.services).toEqual(plain.dataset?.services);
  });

  test('GCJ-02 ledgers are converted, and boundaries too', async () => {
    const { dataset, problems } = await readPatched({ [P]: [['"wgs84"', '"gcj02"']] });
    expect(problems).toEqual([]);
    const [lng, lat] = dataset?.compounds[0]?.lngLat ?? [0, 0];
    // GCJ-02 lies north-east of WGS 84 by some 500 m in this part of the country.
    expect(114.41 - lng).toBeGreaterThan(0.004);
    expect(114.41 - lng).toBeLessThan(0.008);
    expect(Math.abs(36.51 - lat)).toBeLessThan(0.003);
    expect(dataset?.boundaries.districts[0]?.polygons[0]?.[0]?.[0]?.[0]).toBeCloseTo(lng, 3);
  });

  test('whatever bytes a file holds, reading is an answer and never an exception', async () => {
    const encoder = new TextEncoder();
    const names = [...baseFiles.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.uint8Array({ maxLength: 80 }),
        fc.nat(),
        async (name, noise, at) => {
          const bytes = encoder.encode(baseFiles.get(name));
          const cut = at % bytes.length;
          const damaged = new Uint8Array([...bytes.slice(0, cut), ...noise, ...bytes.slice(cut)]);
          const files = new Map(
            [...baseFiles].map(([file, text]) => [file, file === name ? damaged : encoder.encode(text)]),
          );
          const { dataset, problems } = await readLedgers(files);
          expect(dataset === null).toBe(problems.some((p) => p.severity === 'error'));
        },
      ),
      { numRuns: 200 },
    );
  });
});
