import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, serviceWord, surveyDate, worksWord } from './survey-states.ts';

describe('words of a sheet', () => {
  it.each([
    ['有', 'some'],
    ['√', 'some'],
    ['无物业管理', 'none'],
    ['弃 管', 'none'],
    ['专业物业', 'professional'],
    ['社区代管', 'community'],
    ['单位自管', 'employer'],
    ['/', null],
    ['不详', null],
    ['永安物业公司', undefined],
    ['准物业', undefined],
  ])('serviceWord(%s)', (text, word) => {
    expect(serviceWord(text)).toBe(word);
  });

  it.each([
    ['是', 'completed'],
    ['未改造', 'none'],
    ['计划改造', 'none'],
    ['正在施工', 'started'],
    ['未完工', 'started'],
    ['已完工', 'completed'],
    ['竣工验收合格', 'accepted'],
    ['无需改造', 'exempt'],
    ['', null],
    // Nearly done is not done.
    ['基本完工', undefined],
  ])('worksWord(%s)', (text, word) => {
    expect(worksWord(text)).toBe(word);
  });
});

it.each([
  ['2019年12月', '2019-12'],
  ['2019.12', '2019-12'],
  ['2019/12/5', '2019-12-05'],
  ['2019', '2019'],
  ['2019年', '2019'],
  ['不晚于2020-07-16', '≤2020-07-16'],
  ['无', null],
  ['—', null],
  // January or October.
  ['2019.1', undefined],
  ['2019年底', undefined],
])('surveyDate(%s) is as exact as it is written', (text, date) => {
  expect(surveyDate(text)).toBe(date);
});

it('lastDay(date) and firstDay(date) are the ends of what a date can mean', () => {
  expect(['2019', '2020-02', '2019-12-05', '≤2020-07-16'].map((date) => [firstDay(date), lastDay(date)])).toEqual([
    ['2019-01-01', '2019-12-31'],
    ['2020-02-01', '2020-02-29'],
    ['2019-12-05', '2019-12-05'],
    ['', '2020-07-16'],
  ]);
});
