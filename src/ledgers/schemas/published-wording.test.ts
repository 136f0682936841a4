import { describe, expect, it, test } from 'vitest';
import { readUnit } from '../cells/written-units.ts';
import { boundOf, readWording, scopeLevelOf, stageOf, subjectOf, type PublishedCells } from './published-wording.ts';

test.each([
  ['新开工老旧小区', 'actual', 'started'],
  ['已复工或开工的改造项目', 'actual', 'started'],
  ['完成改造提升的老旧小区', 'actual', 'completed'],
  ['基本竣工的改造小区', 'actual', 'completed'],
  ['已建充电场所的老旧小区', 'actual', null],
  ['当年计划新开工老旧小区', 'target', 'planned'],
  ['老旧小区总数', 'baseline', null],
] as const)('the stage of %s (%s) is %s', (indicator, kind, stage) => {
  expect(stageOf({ indicator, kind })).toBe(stage);
});

describe('the subject', () => {
  it.each([
    ['新开工老旧小区', '万个', 'compounds'],
    ['新开工涉及户数', '万户', null],
    ['省级改造示范小区', '个', null],
    ['新启动城中村改造', '个', null],
    ['当年改造任务完工率', '%', 'share'],
    ['城镇化率', '%', null],
  ])('of %s in %s is %s', (indicator, unit, subject) => {
    expect(subjectOf({ indicator, kind: 'actual', unit: readUnit(unit) })).toBe(subject);
  });
  it('of a baseline is nothing that was promised or done', () => {
    expect(subjectOf({ indicator: '需要改造的老旧小区', kind: 'baseline', unit: readUnit('个') })).toBeNull();
  });
});

test.each([
  ['全国', 'country'],
  ['某省', 'province'],
  ['某自治区', 'province'],
  ['某市', 'city'],
  ['某全市', 'city'],
  ['某市全市', 'city'],
  ['老城', 'area'],
  ['东区', 'county'],
  ['西县', 'county'],
  ['某市西县', 'county'],
  ['西县和平街道', 'subdistrict'],
  ['东区和平街道三社区', 'community'],
  ['东区和平小区', 'compound'],
  ['东区人民路49号院', 'compound'],
  ['另市', 'elsewhere'],
  ['另市南区', 'elsewhere'],
  ['别处', 'elsewhere'],
  [null, 'unstated'],
] as const)('the scope %s is %s', (scope, level) => {
  expect(scopeLevelOf({ scope, note: null }, { city: { id: 'mou', name: '某市', area: '老城' } }, [{ name: '东区' }])).toBe(level);
});

it.each([
  [null, 'exact'],
  ['经镜像站读到；原文带“余”字，为下限', 'at_least'],
  ['原文为超万户，1为下限', 'at_least'],
  ['答复未写日期；整数，应为约数', 'about'],
  ['与47.59%连读可反推城市居民总户数约39.9万户（推算值，不在原文）', 'exact'],
  ['同一来源称邯郸等四市超过60%', 'exact'],
])('the note %j makes the value %s', (note, bound) => {
  expect(boundOf({ note })).toBe(bound);
});

test('a place that the note holds beside the city is elsewhere, whatever its name', () => {
  const cells = { scope: '新区', note: '经镜像站读到；对照地区；当年计划37个' };
  expect(scopeLevelOf(cells, { city: { id: 'mou', name: '某市', area: null } }, [])).toBe('elsewhere');
});

test.each([
  ['原文为“全覆盖”，100%是转写；未给当时覆盖率', true],
  ['来源写按1:1分担，50%为转写', true],
  ['经转载站读到；转写了标题', false],
  [null, false],
])('the note %j says of words written as a number: %j', (note, isTranscribed) => {
  const cells = { indicator: '覆盖目标', kind: 'target', unit: readUnit('%'), scope: null, note } as PublishedCells;
  expect(readWording(cells, { city: { id: 'mou', name: '某市', area: null } }, []).isTranscribed).toBe(isTranscribed);
});
