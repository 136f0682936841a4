import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataDir } from '../../../scripts/read-data-dir.ts';
import { everyStandingFolder } from '../../../tests/fixtures/every-standing.ts';
import { render } from '../../../tests/render.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import { readLedgers } from '../../ledgers/dataset.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import ReplyFacts from './ReplyFacts.astro';
import ReplyReview from './ReplyReview.astro';
import ReplySummary from './ReplySummary.astro';
import type { ClaimView } from './claims.ts';
import { proposalsView } from './proposals.ts';
import { replyView, summaryView } from './view.ts';

const folder = everyStandingFolder();
const { dataset, problems } = readLedgers(await readDataDir(folder));
rmSync(folder, { recursive: true });
if (dataset === null) throw new Error(`the invented replies were not read: ${problems[0]?.code ?? ''}`);
const edition = editionFor(dataset);
const view = replyView(edition, '2020-31');
describe('the invented reply', () => {
  it('has every standing that the rules know, each worked out by hand', () => {
    // Coverage by compounds on 2021-05-20 is 6/11; the schedules of the targets are straight lines. The ledgers are made
    // up, so that no overall standing rests on them.
    const short = (row: ReviewRow | undefined) => row?.standing ?? null;
    const on = (review: ClaimView, basis: ReviewRow['basis']) => short(review.rows.find((row) => row.basis === basis));
    expect(
      view.claims.map((each) => [each.claim.id, each.row.standing, on(each, 'ledger'), on(each, 'record'), each.group]),
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

  it('counts its promises in the headline and leaves none out', () => {
    expect(view.headline).toBe(
      '第31号提案答复的10项承诺：1项已到期，公开资料不能判断；7项未到期；1项有数无期限；1项口径不明',
    );
    const { groups, claims } = view.counts;
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(claims);
  });

  it('says in the lead itself what its standings rest on', () => {
    expect(view.lead).toContain('公开数据收集到2021年6月30日');
    expect(view.lead).toContain('与数据一致1条、不一致0条（1条依据公开数据），未核对13条');
    expect(view.lead).not.toContain('演示');
  });

  it('asks a question for every promise and every open claim, and none for what agrees', () => {
    for (const { claim, group, question } of view.claims) {
      const isOpen = claim.kind === 'commitment' || ['differs', 'unchecked', 'no_data', 'unclear'].includes(group);
      expect(question !== '', claim.id).toBe(isOpen);
    }
  });

  it('asks nothing from made-up ledgers: no question, headline or figure in short holds their numbers', () => {
    const said = [
      view.headline,
      view.lead,
      ...view.claims.flatMap(({ question, figureText }) => [question, figureText]),
    ];
    // 6 of 11 compounds, 54.5%, and 42,000.5 yuan are the ledgers' own.
    for (const text of said) expect(text).not.toMatch(/54\.5|6\/11|4\.2万元，|42,000/);
  });

  it('shows each claim once, with its standing', async () => {
    const html = await render(ReplyReview, { ...view });
    for (const { claim, row } of view.claims) {
      const card = html.split(`id="${claim.id}"`)[1]?.split('</article>')[0] ?? '';
      expect(card, claim.id).toContain(claim.text);
      if (row.standing === 'unclear') expect(card).toContain(claim.unclear);
    }
    expect(html.match(/<article/g)).toHaveLength(view.claims.length);
    expect(html).not.toContain('style=');
  });

  it('puts promises in order of their due dates on the one sheet, undated ones last', async () => {
    const html = await render(ReplySummary, { ...summaryView(edition, '2020-31') });
    const order = [...html.matchAll(/href="\/proposals\/2020-31\/#(promise-[a-z]+)"/g)].map((match) => match[1]);
    expect(order.slice(0, 2)).toEqual(['promise-late', 'promise-slow']);
    expect(order.at(-1)).toBe('promise-open');
    expect(html).toContain('均为演示数据');
  });

  it('shows its date, number and result where the reply bears them, and as missing where it does not', async () => {
    const written = await render(ReplyFacts, { reply: view.reply });
    expect(written).toContain('2020年6月30日');
    expect(written).toContain('样建函〔2020〕9号');
    expect(written).toContain('办理结果：B（所提问题正在解决或列入计划解决，样板市办理结果用语）');
    const missing = await render(ReplyFacts, { reply: edition.site.replies.reply('2020-9') });
    expect(missing).toContain('答复日期：没有。按届次推定');
    expect(missing).toContain('答复文号：没有');
  });
});

describe('many replies', () => {
  const index = proposalsView(edition);

  it('are grouped by year and by topic, each standing once in either', () => {
    expect(index.years.map(({ year, replies }) => [year, replies.map(({ id }) => id)])).toEqual([
      [2021, ['2021-44']],
      [2020, ['2020-31', '2020-9']],
    ]);
    expect(index.topics.map(({ replies }) => replies.length)).toEqual([1, 1, 1]);
  });

  it('show the headline of their own pages', () => {
    expect(index.years[1]?.replies[0]?.headline).toBe(`${view.headline}。`);
    expect(proposalsView(tinyEdition())).toMatchObject({ title: '还没有登记提案答复', years: [], changes: null });
  });
});
