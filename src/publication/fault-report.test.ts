import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { problem } from '../ledgers/problems/problem.ts';
import { joined } from '../ledgers/text/text-bytes.ts';
import { wordsOf } from '../words/words.ts';
import { faultReport } from './fault-report.ts';

const date = (line: number, value: string) =>
  problem(
    'E-DATE',
    { file: 'works.csv', line, column: 'started_on', value },
    {
      reason: 'day-writing',
      meant: null,
      month: null,
    },
  );

async function textOf(problems: ReturnType<typeof date>[]): Promise<readonly string[]> {
  const columns = { 'works.csv': new Map([['started_on', 4]]) };
  const files = unzipSync(joined(await faultReport({ problems, columns }, wordsOf('zh-CN'))));
  return ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) =>
    strFromU8(files[name] ?? new Uint8Array()),
  );
}

test('a cause a row with its number, and a place a row with its letter and title, to be filtered', async () => {
  const [causes = '', places = ''] = await textOf([date(2, '18/3/5'), date(3, '=1+1')]);
  expect(causes).toContain('<v>2</v>');
  expect(causes).toContain('<autoFilter ref="A1:G2"/>');
  for (const text of ['E-DATE', 'works.csv', '<v>2</v>', '>E<', '开工日期', 'started_on', '18/3/5', '=1+1'])
    expect(places).toContain(text);
  expect(places).toContain('<autoFilter ref="A1:K3"/>');
  expect(places).not.toContain('<f>');
});

test('a check without findings says so, and what an open quote has swallowed is cut', async () => {
  expect((await textOf([]))[0]).toContain('没有发现问题。');
  const [, places = ''] = await textOf([date(2, '甲'.repeat(40_000))]);
  expect(places.length).toBeLessThan(4000);
});
