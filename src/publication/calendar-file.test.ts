import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const head = { name: '提醒', stamp: '2026-11-22', language: 'zh-CN' };
const event = { uid: 'a', on: '2019-12-31', title: '到期；甲, 乙', description: '一行\n二行\\' };
const octets = (text: string): number => new TextEncoder().encode(text).length;
/** The lines as a calendar reads them: folds taken out. */
const unfolded = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');

test('a whole day begins on its day and ends before the next, across months and years', () => {
  const lines = unfolded(calendarFile(head, [event]));
  expect(lines).toContain('DTSTART;VALUE=DATE:20191231');
  expect(lines).toContain('DTEND;VALUE=DATE:20200101');
  expect(lines).toContain('DTSTAMP:20261122T000000Z');
});

test('text is escaped, and every line ends in CRLF', () => {
  const file = calendarFile(head, [event]);
  expect(unfolded(file)).toContain('SUMMARY;LANGUAGE=zh-CN:到期；甲\\, 乙');
  expect(unfolded(file)).toContain('DESCRIPTION;LANGUAGE=zh-CN:一行\\n二行\\\\');
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('no line is longer than 75 octets, no character is cut, and folds are taken out again', () => {
  const title = '承诺'.repeat(60);
  const file = calendarFile(head, [{ ...event, title }]);
  for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain(`SUMMARY;LANGUAGE=zh-CN:${title}`);
});
