import { expect, test } from 'vitest';
import { figuresOf } from './page-figures.ts';

test('a figure that holds another is taken without it, and the other stands for itself', () => {
  const html = [
    '<figure class="locator"><svg></svg></figure>',
    '<figure class="tabular" id="claims"><figcaption><h3>逐条</h3></figcaption>',
    '<table><caption>一行一条</caption><tbody><tr><td><details>',
    '<figure class="chart" id="course"><figcaption><h3>走势</h3><p class="unit">单位：%</p></figcaption>',
    '<div class="picture"><svg viewBox="0 0 10 10"></svg></div></figure>',
    '</details></td></tr></tbody></table><p class="source"><span class="source-line">来源：答复</span></p></figure>',
    '<figure class="chart" id="after"><h3>后面</h3></figure>',
  ].join('');
  expect(
    figuresOf(html).map(({ id, title, subtitle, source, pieces }) => [id, title, subtitle, source, pieces.length]),
  ).toEqual([
    ['claims', '逐条', '一行一条', '来源：答复', 0],
    ['course', '走势', '单位：%', '', 1],
    ['after', '后面', '', '', 0],
  ]);
});
