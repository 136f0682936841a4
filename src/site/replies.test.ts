import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import { everyStandingFolder } from '../../tests/fixtures/every-standing.ts';
import type { Dataset } from '../domain/model.ts';
import { publish } from '../domain/publish.ts';
import { readLedgers } from '../ledgers/dataset.ts';
import { siteOf } from './site.ts';

const folder = everyStandingFolder();
const { dataset, problems } = await readLedgers(await readDataDir(folder));
rmSync(folder, { recursive: true });
if (dataset === null) throw new Error(`the invented replies were not read: ${problems[0]?.code ?? ''}`);
const open = (of: Dataset) => siteOf({ dataset: of, publication: publish(of), problems: [], files: [] }).replies;
const replies = open(dataset);
const named = (values: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(values).filter(([, count]) => count > 0);

describe('a reply beyond its claims', () => {
  const reply = replies.reply('2021-44');

  it('says what its letters mean, each by its scheme', () => {
    expect(reply.result).toMatchObject({
      code: 'B',
      wording: '所提问题正在解决或列入计划解决',
      scheme: { id: 'sample-result' },
    });
    expect(reply.satisfaction).toMatchObject({ attitude: { code: '满意' }, outcome: { code: '基本满意' } });
    expect([replies.reply('2020-9').result, replies.reply('2020-9').satisfaction]).toEqual([null, null]);
  });

  it('names what it does not say of itself', () => {
    expect(reply.missing).toEqual([]);
    expect(replies.reply('2020-31').missing).toEqual([
      'proposer_kind',
      'lead_unit',
      'co_units',
      'handling',
      'disclosure',
      'contact_mode',
      'satisfaction',
    ]);
  });

  it('keeps the names of members unless the programme shows them', () => {
    const proposals = dataset.proposals.map((proposal) => ({ ...proposal, proposers: ['甲', '乙'] }));
    const shown = { ...dataset.programme, site: { ...dataset.programme.site, showNames: true } };
    expect(open({ ...dataset, proposals }).reply('2021-44').proposers).toEqual([]);
    expect(open({ ...dataset, proposals, programme: shown }).reply('2021-44').proposers).toEqual(['甲', '乙']);
  });

  it('sets each suggestion beside the claims that speak to it, and counts what was adopted', () => {
    expect(
      reply.suggestions?.map(({ suggestion, claims }) => [suggestion.id, claims.map(({ number }) => number)]),
    ).toEqual([
      ['s-lifts', [8]],
      ['s-green', [9, 13]],
      ['s-parking', [5]],
      ['s-fund', [11]],
      ['s-hotline', []],
    ]);
    // One wholly, one in part, of five; four were answered.
    expect(reply.adoption).toEqual({
      suggestions: 5,
      answered: 4,
      adopted: { yes: 1, part: 1, no: 1, not_said: 2 },
      rate: 0.4,
      numerator: 2,
      denominator: 5,
    });
    expect([replies.reply('2020-9').suggestions, replies.reply('2020-9').adoption]).toEqual([null, null]);
  });

  it('tells the later rounds in order, with the letters then and now', () => {
    expect(
      reply.rounds.map(({ round, findings }) => [
        round,
        findings.map(({ claim, from, to }) => [claim?.number ?? null, from?.code, to?.code]),
      ]),
    ).toEqual([
      [1, [[8, 'B', 'B']]],
      [2, [[null, 'B', 'A']]],
    ]);
  });
});

describe('a claim of a reply', () => {
  const claim = (id: string, reply = '2021-44') => {
    const found = replies.reviews(reply).find((review) => review.claim.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('says what of number, date, scope and money it names', () => {
    expect(claim('cover').names).toEqual({ number: true, date: true, scope: true, money: false });
    expect(claim('fund').names).toEqual({ number: true, date: false, scope: false, money: true });
    expect(claim('soon').names).toEqual({ number: false, date: false, scope: false, money: false });
  });

  it('has beside its standing what the unit said of it and what later rounds found, and neither changes it', () => {
    const lifts = claim('lifts');
    expect(lifts.statements.map(({ saidOn }) => saidOn)).toEqual(['2021-05-06']);
    expect(lifts.followups.map(({ round }) => round)).toEqual([1]);
    expect(lifts.suggestions.map(({ id }) => id)).toEqual(['s-lifts']);
    expect([lifts.group, lifts.overall.standing]).toEqual(['missed', 'missed']);
  });

  it('says how the nearest published figures differ from what was asked', () => {
    const [nearest] = claim('visits').published;
    // Of the whole city, not of the old town; households, reported for the very month.
    expect([nearest?.figure.id, nearest?.basis, nearest?.differences]).toEqual(['w-03', 'record', ['scope']]);
    expect(claim('satisfied').published[0]?.basis).toBe('reply');
  });

  it('shows the steps of its target that were missed by the ledgers', () => {
    // 6 of 11 compounds have a service where 90 % were due by the end of 2020.
    expect(claim('promise-late', '2020-31').missedSteps).toMatchObject([{ kind: 'due', on: '2020-12-31', met: false }]);
    expect(claim('promise-later', '2020-31').missedSteps).toEqual([]);
  });
});

it('the register counts all replies, newest first, without a number of made-up ledgers', () => {
  const { register } = replies;
  expect(register.rows.map(({ proposal, unit, result }) => [proposal.id, unit, result?.code ?? null])).toEqual([
    ['2021-44', '样板市建设局', 'B'],
    ['2020-31', '样板市建设局', 'B'],
    ['2020-9', '样板市建设局', null],
  ]);
  expect([register.repliesWithSuggestions, register.repliesWithResult, register.promises]).toEqual([1, 2, 18]);
  expect(
    named(register.groups).filter(([group]) => !['agrees', 'unchecked', 'unclear', 'mechanism'].includes(group)),
  ).toEqual([
    ['kept', 1],
    ['missed', 1],
    ['due_untold', 2],
    ['not_due', 10],
    ['undated', 2],
    ['uncheckable', 1],
    ['unclear_promise', 1],
  ]);
  expect(register.adoption).toMatchObject({ numerator: 2, denominator: 5 });
});
