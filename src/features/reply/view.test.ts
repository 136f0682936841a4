import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataDir } from '../../../scripts/read-data-dir.ts';
import { everyStandingFolder } from '../../../tests/fixtures/every-standing.ts';
import { render } from '../../../tests/render.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import { readLedgers } from '../../ledgers/dataset.ts';
import ReplyFacts from './ReplyFacts.astro';
import ReplyReview from './ReplyReview.astro';
import ReplySummary from './ReplySummary.astro';
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
    // Coverage by compounds on 2021-05-20 is 6/11; the schedules of the targets are straight lines.
    expect(view.claims.map(({ claim, row, group, basis }) => [claim.id, row.standing, group, basis])).toEqual([
      ['exact', 'agrees', 'agrees', 'ledgers'],
      ['about', 'agrees', 'agrees', 'ledgers'],
      ['too-far', 'differs', 'differs', 'ledgers'],
      ['area', 'agrees', 'agrees', 'ledgers'],
      ['share', 'agrees', 'agrees', 'public_record'],
      ['own-words', 'agrees', 'agrees', 'reply'],
      ['two-figures', 'agrees', 'agrees', 'ledgers'],
      ['half-wrong', 'differs', 'differs', 'ledgers'],
      ['leaflets', 'agrees', 'agrees', 'ledgers'],
      ['suggestions', 'differs', 'differs', 'ledgers'],
      ['volunteers', 'agrees', 'agrees', 'ledgers'],
      ['paid', 'agrees', 'agrees', 'ledgers'],
      ['other-unit', 'no_data', 'no_data', 'none'],
      ['no-evidence', 'no_data', 'no_data', 'none'],
      ['unclear-fact', 'unclear', 'unclear', 'none'],
      ['mechanism', null, 'mechanism', 'none'],
      ['promise-kept', 'achieved', 'kept', 'ledgers'],
      ['promise-late', 'overdue', 'overdue', 'ledgers'],
      ['promise-falling', 'regressing', 'not_due', 'ledgers'],
      ['promise-later', 'not_started', 'not_due', 'ledgers'],
      ['promise-fast', 'ahead', 'not_due', 'ledgers'],
      ['promise-steady', 'on_track', 'not_due', 'ledgers'],
      ['promise-slow', 'behind', 'not_due', 'ledgers'],
      ['promise-stuck', 'far_behind', 'not_due', 'ledgers'],
      ['promise-open', 'no_data', 'untold_promise', 'none'],
      ['promise-unclear', 'unclear', 'untold_promise', 'none'],
    ]);
  });

  it('counts its promises in the headline and leaves none out', () => {
    expect(view.headline).toBe('第31号提案答复有10项承诺：已兑现1项，到期未兑现1项，未到期6项，说不清2项');
    const { groups, claims } = view.counts;
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(claims);
    expect(view.counts.byLedgers + view.counts.byRecord + view.counts.byReply).toBe(groups.agrees + groups.differs);
  });

  it('says in the lead itself what its standings rest on', () => {
    expect(view.lead).toContain('按演示台账，未到期的6项中，3项慢于计划');
    expect(view.lead).toContain('与数据一致9条、不一致3条（10条依据演示台账，1条依据公开数据，1条依据答复自己的数）');
  });

  it('asks a question for every promise and every open claim, and none for what agrees', () => {
    for (const { claim, group, basis, question } of view.claims) {
      const isOpen =
        claim.kind === 'commitment' || ['differs', 'no_data', 'unclear'].includes(group) || basis === 'reply';
      expect(question !== '', claim.id).toBe(isOpen);
    }
    const late = view.claims.find(({ claim }) => claim.id === 'promise-late');
    // 0.9 × 11 − 6 = 3.9 compounds, so four are missing; 90% − 54.5% = 35.5 points.
    expect(late?.question).toContain('还差35.5个百分点（4个）');
  });

  it('shows each claim once, with the standing and in the same breath what it rests on', async () => {
    const html = await render(ReplyReview, { ...view });
    for (const { claim, row, basis } of view.claims) {
      const card = html.split(`id="${claim.id}"`)[1]?.split('</article>')[0] ?? '';
      expect(card, claim.id).toContain(claim.text);
      expect(card.includes('依据演示台账'), claim.id).toBe(basis === 'ledgers');
      if (row.standing === 'unclear') expect(card).toContain(claim.unclear);
    }
    expect(html.match(/<article/g)).toHaveLength(view.claims.length);
    expect(html).not.toContain('style=');
  });

  it('shows a differing claim with both figures and their difference', async () => {
    const html = await render(ReplyReview, { ...view });
    const card = html.split('id="suggestions"')[1]?.split('</article>')[0] ?? '';
    expect(card).toContain('100条以上');
    expect(card).toContain('65条');
    expect(card).toContain('−35条');
  });

  it('says why a promise without a target is not judged, and gives the ledgers’ figure as context only', async () => {
    const html = await render(ReplyReview, { ...view });
    const card = html.split('id="promise-open"')[1]?.split('</article>')[0] ?? '';
    expect(card).toContain('没有登记目标');
    expect(card).toContain('只作参考，不作评判');
    expect(card).not.toContain('依据演示台账');
  });

  it('puts promises in order of their due dates on the one sheet, undated ones last', async () => {
    const html = await render(ReplySummary, { ...summaryView(edition, '2020-31') });
    const order = [...html.matchAll(/href="\/proposals\/2020-31\/#(promise-[a-z]+)"/g)].map((match) => match[1]);
    expect(order.slice(0, 3)).toEqual(['promise-late', 'promise-slow', 'promise-stuck']);
    expect(order.slice(-2).sort()).toEqual(['promise-open', 'promise-unclear']);
    expect(html).toContain('均为演示数据');
  });

  it('shows its date, number and result where the reply bears them, and as missing where it does not', async () => {
    const written = await render(ReplyFacts, { proposal: view.proposal });
    expect(written).toContain('2020年6月30日');
    expect(written).toContain('样建函〔2020〕9号');
    expect(written).toContain('办理结果：B');
    const bare = { ...view.proposal, repliedOn: null, documentNumber: null, resultCode: null, repliedYearNote: '推定' };
    const missing = await render(ReplyFacts, { proposal: bare });
    expect(missing).toContain('答复日期：没有。推定');
    expect(missing).toContain('答复文号：没有');
    expect(missing).not.toContain('2020年6月30日');
  });
});

describe('many replies', () => {
  const index = proposalsView(edition);

  it('are grouped by year and by topic, each standing once in either', () => {
    expect(index.years.map(({ year, replies }) => [year, replies.map(({ id }) => id)])).toEqual([
      [2020, ['2020-31', '2020-9']],
    ]);
    expect(index.topics.map(({ replies }) => replies.length)).toEqual([1, 1]);
  });

  it('show the headline of their own pages', () => {
    expect(index.years[0]?.replies[0]?.headline).toBe(`${view.headline}。`);
    expect(proposalsView(tinyEdition())).toMatchObject({ title: '还没有登记提案答复', years: [], changes: null });
  });
});
