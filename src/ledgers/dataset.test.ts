import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES, type Patches } from '../../tests/fixtures/broken/cases.ts';
import { readLedgers, type Reading } from './dataset.ts';
import { formatProblem, PROBLEM_CODES } from './problem.ts';

const BASE = join(import.meta.dirname, '../../tests/fixtures/broken/base');
const base = new Map(
  readdirSync(BASE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(BASE.length + 1), readFileSync(path, 'utf8')] as const),
);

function readPatched(patches: Patches): Reading {
  const texts = new Map(base);
  for (const [file, patch] of Object.entries(patches)) {
    if (patch === null) texts.delete(file);
    else if (typeof patch === 'string') texts.set(file, patch);
    else {
      let text = texts.get(file) ?? '';
      for (const [find, put] of patch) {
        if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
        text = text.replace(find, () => put);
      }
      texts.set(file, text);
    }
  }
  const encoder = new TextEncoder();
  return readLedgers(new Map([...texts].map(([file, text]) => [file, encoder.encode(text)])));
}

/** Every problem as `code file:line column`: nothing more than what is expected may be reported. */
const placed = ({ problems }: Reading): string[] =>
  problems.map(({ code, file, line, column }) =>
    [code, line === undefined ? file : `${file}:${String(line)}`, column]
      .filter((part) => part !== undefined)
      .join(' '),
  );

const P = 'programme.json';
const C = 'compounds.csv';
const S = 'services.csv';
const G = 'boundaries/districts.geojson';

describe('readLedgers reports every fault once, with its place', () => {
  test.each(CASES)('%s', (_, patches, expected) => {
    const reading = readPatched(patches);
    expect(placed(reading)).toEqual(expected);
    expect(reading.dataset === null).toBe(expected.some((line) => line.startsWith('E-')));
  });

  test('every code of the vocabulary has a case', () => {
    const covered = new Set(CASES.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0])));
    const elsewhere = ['E-ENCODING', 'W-ENCODING'];
    expect(Object.keys(PROBLEM_CODES).filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});

describe('problems are written for the people who keep the ledgers', () => {
  const lines = (patches: Patches): string[] => readPatched(patches).problems.map(formatProblem);

  test('the nearest id is suggested, look-alike characters first', () => {
    expect(lines({ [C]: [['丙小区,,g-272', '丙小区,,g-27l']] })[0]).toBe(
      'E-REF compounds.csv:4 grid_id "g-27l" 在 grids.csv 中不存在；最接近 "g-271"',
    );
  });

  test('the canonical writing is suggested', () => {
    expect(lines({ [S]: [['2018-03-05', '2018年3月5日']], 'corrections.csv': null })).toEqual([
      'E-DATE services.csv:4 entered_on "2018年3月5日" 不是 YYYY-MM-DD 写法的日期；应为 "2018-03-05"',
    ]);
    expect(lines({ [C]: [[',200,', ',２００户,']] })).toEqual([
      'E-TYPE compounds.csv:3 households "２００户" 不是整数；应为 "200"',
    ]);
  });

  test('a position in another coordinate system is recognised', () => {
    // 36.5005 in WGS 84 is inside; written in GCJ-02 it lies some 600 m further north-east, beyond the eastern bound.
    expect(lines({ [C]: [['114.42,36.52', '114.504,36.52']] })[0]).toContain('可能是 GCJ-02 坐标');
  });
});

describe('what has been read', () => {
  test('a sound city comes out typed, with positions in WGS 84', () => {
    const { dataset, rowCounts } = readPatched({});
    expect(dataset?.compounds[0]).toEqual({
      id: 'c-1',
      name: '甲小区',
      formerNames: ['甲厂宿舍', '老甲院'],
      gridId: 'g-271',
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
    expect(rowCounts).toMatchObject({ 'compounds.csv': 3, [G]: 1, [P]: null });
  });

  test('Chinese headers, CRLF, a byte order mark, 是/否 and labels read the same', () => {
    const chinese = readPatched({
      'grids.csv': '\uFEFF编号,名称,街道编号,试点\r\ng-271,一号网格,s-1,是\r\ng-272,二号网格,s-2,FALSE\r\n',
      [S]: [
        [
          'compound_id,firm_id,mode,entered_on,left_on,recorded_on',
          '小区编号,企业编号,服务方式,进驻日期,退出日期,登记日期',
        ],
        ['self', '业主自管'],
      ],
    });
    const plain = readPatched({});
    expect(chinese.problems).toEqual([]);
    expect(chinese.dataset?.grids).toEqual(plain.dataset?.grids);
    expect(chinese.dataset?.services).toEqual(plain.dataset?.services);
  });

  test('GCJ-02 ledgers are converted, and boundaries too', () => {
    const { dataset, problems } = readPatched({ [P]: [['"wgs84"', '"gcj02"']] });
    expect(problems).toEqual([]);
    const [lng, lat] = dataset?.compounds[0]?.lngLat ?? [0, 0];
    // GCJ-02 lies north-east of WGS 84 by some 500 m in this part of the country.
    expect(114.41 - lng).toBeGreaterThan(0.004);
    expect(114.41 - lng).toBeLessThan(0.008);
    expect(Math.abs(36.51 - lat)).toBeLessThan(0.003);
    expect(dataset?.boundaries.districts[0]?.polygons[0]?.[0]?.[0]?.[0]).toBeCloseTo(lng, 3);
  });

  test('whatever bytes a file holds, reading is an answer and never an exception', () => {
    const encoder = new TextEncoder();
    const names = [...base.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 80 }), fc.nat(), (name, noise, at) => {
        const bytes = encoder.encode(base.get(name));
        const cut = at % bytes.length;
        const damaged = new Uint8Array([...bytes.slice(0, cut), ...noise, ...bytes.slice(cut)]);
        const files = new Map([...base].map(([file, text]) => [file, file === name ? damaged : encoder.encode(text)]));
        const { dataset, problems } = readLedgers(files);
        expect(dataset === null).toBe(problems.some((p) => p.severity === 'error'));
      }),
      { numRuns: 200 },
    );
  });
});
