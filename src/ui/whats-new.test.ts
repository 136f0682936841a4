import { expect, test } from 'vitest';
import { publishedEdition } from '../../tests/fixtures/tiny-chronicle.ts';
import { compound, service, tinyCity } from '../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../tests/tiny-edition.ts';
import type { Correction } from '../domain/rows.ts';
import { whatsNew } from './whats-new.ts';

/** A hundred compounds in one sub-district beside the five, so that percentages are shown. */
const many = tinyCity().compounds.concat(Array.from({ length: 95 }, (_, i) => compound(`x${i}`, 'g3')));
const services = (n: number, on: string) => Array.from({ length: n }, (_, i) => service(`x${i}`, on));
const moved: Correction = {
  id: 'k-01',
  correctedOn: '2018-03-05',
  file: 'services.csv',
  key: 'a/2018-01-02',
  column: '*',
  oldValue: null,
  newValue: null,
  reason: '重复登记',
  kind: 'C',
};

// January publishes a and five others: 6%. By February a's contract is withdrawn, ten of January came late, and seven are
// new: January reads 15% now, February 22%. The sub-district of the ninety-five and one more goes from 5/96 to 15/96.
const january = { compounds: many, services: [service('a', '2018-01-02'), ...services(5, '2018-01-02')] };
const february = {
  compounds: many,
  services: [
    ...services(15, '2018-01-02'),
    ...Array.from({ length: 7 }, (_, i) => service(`x${20 + i}`, '2018-02-10')),
  ],
  corrections: [moved],
};

test('what came, was late, was withdrawn and is counted alike is told in rows, and what it did to the figures', async () => {
  const edition = await publishedEdition([january, february]);
  expect(whatsNew(edition, '2018-02')).toEqual([
    '与2018-01期相比，台账新增7行，是上期截止日以后的事：物业服务台账7行。',
    '补报10行，是上期截止日以前、当时没有登记的事：物业服务台账10行。',
    '撤回公布过的1行：物业服务台账1行。',
    '区划和设置没有变。',
    '公布的物业管理覆盖率由6.0%变为22.0%（+16.0个百分点）。',
    '公布的改造率仍为0.0%。',
    expect.stringMatching(
      /^2018-01期公布的物业管理覆盖率，按本期的台账重算：全市由6\.0%变为15\.0%（\+9\.0个百分点）；改得最多的是.+，由5\.\d%变为15\.\d%（\+10\.\d个百分点）。$/,
    ),
    '2018-01期公布的改造率，按本期的台账重算：全市仍为0.0%。',
  ]);
});

test('the first publication says that it is the first, and one that is not kept says nothing', async () => {
  const edition = await publishedEdition([january, february]);
  expect(whatsNew(edition, '2018-01')).toEqual(['这是存档的第一期，数据全部是新的，没有更早的一期可比。']);
  expect(whatsNew(tinyEdition(), '2018-01')).toEqual([]);
});

test('of an older publication no figure is computed again', async () => {
  const edition = await publishedEdition([january, february, february]);
  expect(whatsNew(edition, '2018-02').some((text) => text.includes('重算'))).toBe(false);
  expect(whatsNew(edition, '2018-03')).toEqual(
    expect.arrayContaining(['与2018-02期相比，台账没有新增的行。', '没有补报。', '没有更正或撤回公布过的行。']),
  );
});

test('where few compounds are counted, counts stand instead of percentages', async () => {
  const edition = await publishedEdition([
    { services: [service('a', '2018-01-02')] },
    { services: [service('a', '2018-01-02'), service('b', '2018-02-02')] },
  ]);
  const said = whatsNew(edition, '2018-02');
  expect(said).toContain('公布的物业管理覆盖率由1/5个变为2/5个。');
  expect(said.join('')).not.toContain('%');
});
