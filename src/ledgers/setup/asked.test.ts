import { describe, expect, it } from 'vitest';
import { faultsOf, missingAnswers, questionsOf, readAnswers, valueOf, withAnswer } from './asked.ts';

const kinds = { choices: [] };

describe('an answer in words becomes the value of its key', () => {
  it.each([
    ['day', '2020年7月16日', '2020-07-16'],
    ['day', '七月中旬', '七月中旬'],
    ['days', '2020/7/16、2019-06-30', ['2019-06-30', '2020-07-16']],
    ['month', '2019年1月', '2019-01'],
    ['yes-no', '是', true],
    ['yes-no', 'FALSE', false],
    ['yes-no', '也许', undefined],
    [
      'levels',
      '社区，街道（镇）',
      [
        { id: 'subdistrict', name: '街道（镇）' },
        { id: 'grid', name: '社区' },
      ],
    ],
    ['levels', 'subdistrict=片', [{ id: 'subdistrict', name: '片' }]],
    ['levels', '县', [{ id: 'district', name: '县' }]],
    // 街道 and 镇 are one level, and its name says both.
    ['levels', '街道、镇', undefined],
    ['levels', '大院', undefined],
  ] as const)('%s: %s', (kind, text, value) => {
    expect(valueOf({ kind, ...kinds }, text)).toEqual(value);
  });

  it('a choice by its number or its value', () => {
    const choices = ['accepted', 'completed'];
    expect(['2', '２', 'accepted'].map((text) => valueOf({ kind: 'choice', choices }, text))).toEqual([
      'completed',
      'completed',
      'accepted',
    ]);
  });
});

it('faultsOf(answers, path) says of an answer what the check says of the key, and nothing of keys that are not known yet', () => {
  expect(faultsOf({ city: { id: '岭水' } }, 'city.id').map(({ code }) => code)).toEqual(['E-ID']);
  expect(faultsOf({ city: { id: 'lingshui' } }, 'city.id')).toEqual([]);
  expect(faultsOf({ as_of: '2020-02-30' }, 'as_of').map(({ code }) => code)).toEqual(['E-DATE']);
  expect(
    faultsOf({ site: { url: 'http://a.example' } }, 'site.url').map(({ parameters }) => parameters.reason),
  ).toEqual(['url-not-https']);
  expect(faultsOf({ city: { name: '=1+1' } }, 'city.name').map(({ code }) => code)).toContain('E-FORMULA');
});

it('missingAnswers(answers) are the keys that a city cannot do without', () => {
  const site = { licence: { name: 'CC0', title: '无' } };
  const known = { city: { id: 'a', name: '甲' }, series_from: '2019-01', levels: [], demonstration: false, site };
  expect(missingAnswers(known).map(({ path }) => path)).toEqual(['as_of']);
  expect(missingAnswers(withAnswer(known, 'site.licence', { name: 'CC0' })).map(({ path }) => path)).toEqual([
    'as_of',
    'site.licence.title',
  ]);
});

it('questionsOf(answers): whoever surveys is not asked for the first month, and the last survey is proposed as the as-of date', () => {
  const asked = questionsOf({ observed_on: ['2020-07-16', '2019-06-30'] });
  expect(asked.map(({ path }) => path)).not.toContain('series_from');
  expect(asked.find(({ path }) => path === 'as_of')?.proposed).toBe('2020-07-16');
});

it('readAnswers(file, text) parts settings from how sheets are read, and finds faults at the lines of the file', () => {
  const text = '{\n  "city": { "id": "A", "name": "甲市" },\n  "headings": { "小区名": "name" },\n  "citty": 1\n}';
  const { answers, reading, problems } = readAnswers('我的.json', text);
  expect(answers['headings']).toBeUndefined();
  expect(reading.headings).toEqual({ 小区名: 'name' });
  expect(problems.map(({ code, line, file }) => [code, line, file])).toEqual([
    ['E-FIELD', 4, '我的.json'],
    ['E-ID', 2, '我的.json'],
  ]);
});
