/** One thing has one word: what readers are told by two names, they take for two things. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Words that are not ours, with the word that is. */
const CHOSEN: Readonly<Record<string, string>> = {
  落后: '慢于计划',
  领先: '快于计划',
  改造类别: '整治项目',
  录入: '登记',
  阶段目标: '计划节点',
  台阶: '计划节点',
  步子: '计划节点',
  说法: '表述',
  允许差: '容差',
  个次: '次',
  两样都: '两项均',
  分不清: '难分',
};

const CATALOGUE = join('src', 'words', 'zh-CN');

test('the catalogue says one thing by one word', () => {
  const found = readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(CATALOGUE, name), 'utf8');
      return Object.keys(CHOSEN).flatMap((word) => (text.includes(word) ? [`${name}: ${word}`] : []));
    });
  expect(found).toEqual([]);
});
