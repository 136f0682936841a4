import { describe, expect, it } from 'vitest';
import { programme } from '../../tests/fixtures/tiny-city.ts';
import type { Programme } from '../domain/programme.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { programmeTables } from './programme-tables.ts';
import { csvOf, withDemonstrationMark } from './published-table.ts';

const words = wordsOf(DEFAULT_LOCALE);
const tablesOf = (of: Programme): ReadonlyMap<string, readonly string[]> =>
  new Map(
    programmeTables(of, words.programmeTables, words.computedTables.units).map((table) => [
      table.name,
      [...csvOf(withDemonstrationMark(table, words.files.demonstration))].map((line) => line.trimEnd()),
    ]),
  );

describe('programmeTables(programme)', () => {
  it('writes targets, their milestones, the categories in their order, and the weights, none of them made up', () => {
    const target = {
      indicator: 'coverage',
      measure: 'compounds',
      startsOn: '2018-01-01',
      dueOn: '2018-12-31',
      value: 0.95,
      source: '某年工作报告',
    } as const;
    const tables = tablesOf({
      ...programme,
      targets: [
        { ...target, id: 'b', name: '乙', baseline: 0.125, note: null, milestones: [] },
        {
          ...target,
          id: 'a',
          name: '甲',
          baseline: null,
          note: '假定：起止日',
          milestones: [
            { on: '2018-06-30', value: 0.5 },
            { on: '2018-09-30', value: 2 / 3 },
          ],
        },
      ],
      ranking: {
        ...programme.ranking,
        components: [
          { id: 'inspection', weight: 0.5 },
          { id: 'coverage_level', weight: 30 },
        ],
      },
    });
    expect(Object.fromEntries(tables)).toEqual({
      targets: [
        'id,name,indicator,measure,starts_on,due_on,baseline,baseline_measured,value,source,note',
        'a,甲,coverage,compounds,2018-01-01,2018-12-31,,true,0.950000,某年工作报告,假定：起止日',
        'b,乙,coverage,compounds,2018-01-01,2018-12-31,0.125000,false,0.950000,某年工作报告,',
      ],
      milestones: ['target_id,on,value', 'a,2018-06-30,0.500000', 'a,2018-09-30,0.666667'],
      categories: ['position,id,name', '1,greening,绿化', '2,repairs,维修'],
      weights: ['component,weight,delta', 'coverage_level,30,0.200000', 'inspection,0.5,0.200000'],
    });
  });

  it('has no table of what the programme does not have', () => {
    expect([...tablesOf({ ...programme, categories: [] }).keys()]).toEqual(['weights']);
  });
});
