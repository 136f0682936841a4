import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataDir } from '../../../scripts/disk/read-data-dir.ts';
import { everyStandingFolder } from '../../../tests/fixtures/every-standing.ts';
import { render } from '../../../tests/render.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import { readLedgers } from '../../ledgers/dataset.ts';
import type { ClaimReview } from '../../site/replies.ts';
import ProposalsPage from './ProposalsPage.astro';
import ReplyPage from './ReplyPage.astro';
import ReplySummary from './ReplySummary.astro';
import { proposalsView } from './proposals.ts';
import { questionsOf } from './questions.ts';
import { sheetView } from './sheet.ts';
import { replyView } from './view.ts';

const folder = everyStandingFolder();
const { dataset, problems } = await readLedgers(await readDataDir(folder));
rmSync(folder, { recursive: true });
if (dataset === null) throw new Error(`the invented replies were not read: ${problems[0]?.code ?? ''}`);
const edition = editionFor(dataset);
const real = editionFor({ ...dataset, programme: { ...dataset.programme, demonstration: false } });
const view = replyView(edition, '2020-31');
const page = await render(ReplyPage, { ...view });
/** The page without what is folded away under its mark. */
const above = page.slice(0, page.indexOf('id="part_ledgers"'));
/** A claim's row with what stands behind it. */
const rowOf = (html: string, id: string): string =>
  html.split(`<tbody class="claim" id="${id}"`)[1]?.split(/<tbody class="claim/)[0] ?? '';
/** 6 of 11 compounds and 54.5 % are the ledgers' own. */
const MADE_UP = /54\.5|6\/11|42,000|依据台账|演示台账累计/;

describe('the invented reply', () => {
  it('has every standing that the rules know, each worked out by hand', () => {
    // Coverage by compounds on 2021-05-20 is 6/11; the schedules of the targets are straight lines. The ledgers are made
    // up, so that no overall standing rests on them.
    const short = (row: ReviewRow | undefined) => row?.standing ?? null;
    const on = ({ rows }: ClaimReview, basis: ReviewRow['basis']) => short(rows.find((row) => row.basis === basis));
    expect(
      edition.site.replies
        .reviews('2020-31')
        .map((each) => [each.claim.id, each.overall.standing, on(each, 'ledger'), on(each, 'record'), each.group]),
    ).toEqual([
      ['exact', 'unchecked', 'unchecked', null, 'unchecked'],
      ['about', 'unchecked', 'unchecked', null, 'unchecked'],
      ['too-far', 'unchecked', 'unchecked', null, 'unchecked'],
      ['area', 'unchecked', 'unchecked', null, 'unchecked'],
      ['share', 'agrees', null, 'agrees', 'agrees'],
      ['own-words', 'unchecked', null, null, 'unchecked'],
      ['two-figures', 'unchecked', 'unchecked', null, 'unchecked'],
      ['half-wrong', 'unchecked', 'unchecked', null, 'unchecked'],
      // 800 leaflets, 65 suggestions and 20 volunteers of March 2020, before the reply of 30 June.
      ['leaflets', 'unchecked', 'agrees', null, 'unchecked'],
      ['suggestions', 'unchecked', 'differs', null, 'unchecked'],
      ['volunteers', 'unchecked', 'agrees', null, 'unchecked'],
      // Of 42,000.5 yuan 30,000 had been paid when the reply was given.
      ['paid', 'unchecked', 'differs', null, 'unchecked'],
      ['other-unit', 'unchecked', 'no_data', null, 'unchecked'],
      ['no-evidence', 'unchecked', null, null, 'unchecked'],
      ['unclear-fact', 'unclear', 'unclear', null, 'unclear'],
      ['mechanism', null, null, null, 'mechanism'],
      // By their targets the promises are due on days of 2020 to 2024; the record is of 30 June 2021.
      ['promise-kept', 'not_due', 'achieved', null, 'not_due'],
      ['promise-late', 'due_untold', 'overdue', null, 'due_untold'],
      ['promise-falling', 'not_due', 'regressing', null, 'not_due'],
      ['promise-later', 'not_due', 'not_started', null, 'not_due'],
      ['promise-fast', 'not_due', 'ahead', null, 'not_due'],
      ['promise-steady', 'not_due', 'on_track', null, 'not_due'],
      ['promise-slow', 'not_due', 'behind', null, 'not_due'],
      ['promise-stuck', 'not_due', 'far_behind', null, 'not_due'],
      ['promise-open', 'undated', 'undated', null, 'undated'],
      ['promise-unclear', 'unclear', 'unclear', null, 'unclear_promise'],
    ]);
  });

  it('says in its first lines how its promises stand and how many can be checked, and leaves none out', () => {
    expect(view.headline).toBe(
      '第31号提案答复的10项承诺：1项已到期，公开资料不能判断；7项未到期；1项有数无期限；1项口径不明',
    );
    expect(view.checkability).toBe(
      '10项承诺都写了指标或期限；没有写指标的9项，没有写期限的是全部10项，没有写范围的是全部10项，没有写资金的是全部10项。',
    );
    expect(view.lead).toContain('公开资料收集到2021年6月30日');
    expect(view.lead).toContain('与数据一致1条、不一致0条（1条依据公开数据），未核对13条');
    expect(view.tally.reduce((sum, { claims }) => sum + claims.length, 0)).toBe(10);
  });

  it('keeps what made-up ledgers say out of everything but the fold under its mark', async () => {
    expect(MADE_UP.exec(above)?.[0]).toBeUndefined();
    const below = page.slice(above.length);
    expect(/<details class="made-up">[\s\S]*演示数据，不是某市的真实情况[\s\S]*6个\/11个/.test(below)).toBe(true);
    expect(below.includes('低于基线')).toBe(true);
    const sheet = await render(ReplySummary, { ...sheetView(edition, '2020-31') });
    expect(MADE_UP.exec(sheet)?.[0]).toBeUndefined();
    expect(sheet).toContain('演示数据，不是样板市的真实情况；本页不用台账');
    for (const { text } of questionsOf(edition, '2020-31')) expect(text).not.toMatch(MADE_UP);
  });

  it('shows each claim once, each piece by the word that the reply gives its figure', () => {
    for (const { claim, overall } of view.claims) {
      expect(rowOf(page, claim.id), claim.id).toContain(claim.text);
      if (overall.standing === 'unclear') expect(rowOf(page, claim.id)).toContain(claim.unclear);
    }
    expect(page.match(/<tbody class="claim"/g)).toHaveLength(view.claims.length);
    expect(rowOf(page, 'suggestions')).toContain('不少于100条');
    expect(rowOf(page, 'about')).toContain('约1,400户');
    expect(page.includes('style=')).toBe(false);
    expect(page.includes('说法')).toBe(false);
  });

  it('has all claims in one table, promises first and in the order in which they are due, and says how many stand how', () => {
    expect(view.claimTable.props.groups.map(({ part, claims }) => [part, claims.length])).toEqual([
      ['promises', 10],
      ['statements', 15],
      ['mechanism', 1],
    ]);
    expect(view.claimTable.props.groups[0]?.claims[0]?.claim.id).toBe('promise-late');
    expect(view.meanings.reduce((sum, { size }) => sum + size, 0)).toBe(view.claims.length);
    expect(view.claimTable.props.filters.find(({ name }) => name === 'standing')?.options[0]).toEqual({
      value: 'due_untold',
      text: '到期，公开资料不能判断（1条）',
    });
  });

  it('puts the due dates on one axis of time, and names the promises that have none', () => {
    expect(view.dueAxis?.frame.title).toBe('10项承诺中9项有到期日，1项已到期');
    expect(view.dueAxis?.frame.subtitle).toContain('没有到期日的：第25条');
    expect(view.dueAxis?.props.entries.map(({ due }) => due)).toEqual(
      view.dueAxis?.props.entries.map(({ due }) => due).toSorted(),
    );
  });

  it('names what the public material does not have, and never fills it in', async () => {
    const own = page.slice(page.indexOf('id="part_handling"'), page.indexOf('id="part_rounds"'));
    expect(own).toContain('2020年6月30日');
    expect(own).toContain('B（所提问题正在解决或列入计划解决，样板市办理结果用语）');
    const bare = await render(ReplyPage, { ...replyView(edition, '2020-9') });
    const handling = bare.slice(bare.indexOf('id="part_handling"'), bare.indexOf('id="part_rounds"'));
    expect(handling.match(/公开材料未载明/g)?.length).toBeGreaterThan(6);
    expect(handling).toContain('推断：');
    expect(bare.includes('建议采纳率也算不出')).toBe(true);
  });
});

describe('a real reply', () => {
  const own = replyView(real, '2020-31');

  it('is judged by its ledgers first, shown before the other bases, with no fold', async () => {
    const html = await render(ReplyPage, { ...own });
    expect(html).not.toContain('class="made-up"');
    expect(own.headline).toContain('1项已兑现；1项到期未兑现');
    const row = rowOf(html, 'promise-late');
    expect(row).toContain('依据台账');
    expect(row).toContain('2020年12月31日应达90%');
    expect(rowOf(html, 'promise-kept')).toContain('54.5%');
  });

  it('is asked by its ledgers too', () => {
    const texts = questionsOf(real, '2020-31').map(({ text }) => text);
    // 0.9 × 11 − 6 = 3.9 compounds, so four are missing; 90% − 54.5% = 35.5 points.
    expect(texts[0]).toContain('还差35.5个百分点（4个）');
    expect(texts.some((text) => text.startsWith('按计划现在应达'))).toBe(true);
  });
});

describe('a reply with every field', () => {
  it('shows all of them', async () => {
    const html = await render(ReplyPage, { ...replyView(edition, '2021-44') });
    for (const text of [
      '委员联名',
      '样板市园林处',
      '主办会办',
      '摘要公开（附件含住户信息）',
      '座谈',
      '对办理态度：满意（对办理满意，样板市满意度用语）',
      '对办理结果：基本满意（对办理基本满意，样板市满意度用语）',
      '满意度单独说明不了什么',
      '样板市办理结果用语，样板市，2019年',
      '出处：样板市征询意见表（样例）',
      '建议采纳率：5条建议中采纳2条（完全采纳1条，部分采纳1条）；未采纳1条，没有说2条；回应了4条。',
      '可用地只有一半',
      '原话：“已累计发放宣传单500余份。”',
      '不少于500份',
      '样板市园林处',
      '12万元',
      '另有2部已安装，待检验合格后投用',
      '与核对结果并列，不改变结果',
      '第2轮',
      '办理结果：B（所提问题正在解决或列入计划解决，样板市办理结果用语） → A（所提问题已经解决或基本解决，样板市办理结果用语）',
      '所见依据：公开数据w-01；现场照片3张',
      '到期未兑现',
      '推断：提案没有写主题，按案由归类',
    ])
      expect(html.includes(text), text).toBe(true);
  });

  it('is asked what follows from its standings, the most pressing first', () => {
    const kinds = questionsOf(edition, '2021-44').map(({ kind }) => kind);
    expect(kinds[0]).toBe('missed');
    for (const kind of ['no_date', 'no_number_no_date', 'not_answered', 'no_reason', 'unclear', 'unchecked'] as const)
      expect(kinds).toContain(kind);
    expect(new Set(kinds).has('behind')).toBe(false);
  });
});

describe('the register', () => {
  const index = proposalsView(edition);

  it('has each reply once a year, a topic and a unit, newest year first', () => {
    expect(index.years.map(({ year, figure }) => [year, figure.props.replies.map(({ id }) => id)])).toEqual([
      [2021, ['2021-44']],
      [2020, ['2020-31', '2020-9']],
    ]);
    for (const list of [index.topics, index.units])
      expect(list.reduce((sum, { replies }) => sum + replies.length, 0)).toBe(3);
  });

  it('counts results and adoption with their denominators', async () => {
    expect(index.lead).toContain('3件中2件写了办理结果；1件能查到提案的建议，采纳2条，共5条。');
    const html = await render(ProposalsPage, { ...index });
    expect(html).toContain('采纳2条，共5条');
    expect(html).toContain('建议不可查');
    expect(proposalsView(tinyEdition())).toMatchObject({ title: '还没有登记提案答复', years: [], changes: null });
  });
});
