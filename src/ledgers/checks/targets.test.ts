import { expect, test } from 'vitest';
import { otherCityIn } from './targets.ts';

test.each([
  ['第157号提案答复：力争用三年时间实现全覆盖', null],
  ['邯郸市住建局文件', '邯郸市'],
  ['《石家庄市老旧小区改造方案》', '石家庄市'],
  ['河北省邢台市“十四五”规划', '邢台市'],
  ['省政府文件，邯郸市、示例市均适用', null],
  ['示例市政府工作报告', null],
  ['示例住建局，参照邯郸市的做法', null],
  ['全市老旧小区改造方案；本市城市更新计划', null],
  ['县级市规划', null],
])('%s names %s', (text, expected) => {
  expect(otherCityIn(text, '示例市')).toBe(expected);
});
