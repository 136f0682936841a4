/** What a member takes along: the forms and the reminders. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataDir } from '../../../scripts/disk/read-data-dir.ts';
import { everyStandingFolder } from '../../../tests/fixtures/every-standing.ts';
import { render } from '../../../tests/render.ts';
import { editionFor } from '../../../tests/tiny-edition.ts';
import { readLedgers } from '../../ledgers/dataset.ts';
import { calendarFile } from '../../publication/calendar-file.ts';
import FollowupForm from './FollowupForm.astro';
import OpinionForm from './OpinionForm.astro';
import { followupFormView, opinionFormView } from './forms.ts';
import { remindersOf } from './reminders.ts';

const folder = everyStandingFolder();
const { dataset } = await readLedgers(await readDataDir(folder));
rmSync(folder, { recursive: true });
if (dataset === null) throw new Error('the invented replies were not read');
const edition = editionFor(dataset);

test('the form of follow-up holds every promise with its date, unit, standing and what earlier rounds saw', async () => {
  const html = await render(FollowupForm, { ...followupFormView(edition, '2021-44') });
  for (const text of [
    '第8条：一季度加装电梯20部',
    '2021年3月31日',
    '样板市园林处',
    '到期未达',
    '2021年4月25日：现场看到18部投用',
  ])
    expect(html.includes(text), text).toBe(true);
  expect(html.match(/<th scope="row">第/g)).toHaveLength(7);
  expect(html.includes('本页不用台账')).toBe(true);
});

test('the form of opinion offers the words of the place, and says what the public material has', async () => {
  const html = await render(OpinionForm, { ...opinionFormView(edition, '2021-44') });
  for (const text of ['□ 满意', '□ 基本满意', '□ 不满意', '公开材料所载：基本满意'])
    expect(html.includes(text), text).toBe(true);
  const bare = await render(OpinionForm, { ...opinionFormView(editionFor({ ...dataset, schemes: null }), '2020-9') });
  expect(bare.includes('本地的满意度用语没有登记')).toBe(true);
});

test('reminders are the due dates, the next publication and the next round, the same every time', async () => {
  const { head, events } = await remindersOf(edition, '2021-44');
  expect(head.stamp).toBe('2021-06-30');
  const days = events.map(({ on }) => on);
  // The last round was on 18 June 2021.
  for (const day of ['2021-01-31', '2021-03-31', '2021-04-30', '2021-12-31', '2022-06-18', '2022-12-31'])
    expect(days).toContain(day);
  expect(days).toEqual(days.toSorted());
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { title } of events) expect(title.startsWith('【演示】')).toBe(title.includes('发布'));
  const again = await remindersOf(edition, '2021-44');
  expect(calendarFile(again.head, again.events)).toBe(calendarFile(head, events));
});
