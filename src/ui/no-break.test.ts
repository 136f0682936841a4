import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { withWholeLines } from './no-break.ts';

const { lines } = wordsOf(DEFAULT_LOCALE);
/** The page with what stays on one line in brackets. */
const shown = (html: string): string =>
  withWholeLines(html, lines)
    .replace(/<n-b>/g, '[')
    .replace(/<\/n-b>/g, ']')
    .replace(/<a-clause>/g, '{')
    .replace(/<\/a-clause>/g, '}');

describe('withWholeLines(html, lines)', () => {
  it.each([
    ['截至2018年12月31日，1,172个老旧小区', '截至[2018年][12月31日]，[1,172个]老旧小区'],
    ['比计划落后2.3个百分点，差33个小区', '比计划落后[2.3个百分点]，差[33个小区]'],
    ['1,600万㎡、5,000万元、18.98万户、约3亿', '[1,600万㎡]、[5,000万元]、[18.98万户]、约[3亿]'],
    ['槐荫路11号院，第5名，12.3 kB', '槐荫路[11号]院，[第5名]，[12.3 kB]'],
    ['杏坡区第一，第四季度，拨付（万元），单位：%', '杏坡区[第一]，[第四季度]，拨付[（万元）]，[单位：%]'],
    ['编号c-0040，邯政〔2018〕31号，2018-157号', '编号[c-0040]，邯政[〔2018〕31号]，[2018-157号]'],
    ['覆盖率65.1%。coverage_by_mode.csv', '覆盖率65.1%。coverage_by_mode.csv'],
  ])('keeps numbers and codes whole: %s', (text, expected) => {
    expect(shown(`<p>${text}</p>`)).toBe(`<p>${expected}</p>`);
  });

  it('binds the last two characters of headings, leads and the footer, links and punctuation at their end too', () => {
    expect(shown('<h1>还没有数据。</h1><p>还没有数据。</p>')).toBe('<h1>还没有[数据。]</h1><p>还没有数据。</p>');
    expect(shown('<p class="lead">见<a href="/">“覆盖”</a>\n</p>')).toBe(
      '<p class="lead">见<a href="/">“[覆盖”]</a>\n</p>',
    );
    expect(shown('<h2>差3个百分点</h2>')).toBe('<h2>差[3个百分点]</h2>');
    expect(shown('<footer><p>不是政府网站。</p></footer><p>网站</p>')).toBe(
      '<footer><p>不是政府[网站。]</p></footer><p>网站</p>',
    );
  });

  it('keeps the short clauses of a heading together, and leaves long ones and those that a script writes', () => {
    expect(shown('<h3 id="a">全覆盖：应达71.1%，实际64.9%，慢于计划6.2个百分点</h3>')).toBe(
      '<h3 id="a">{全覆盖：}{应达71.1%，}{实际64.9%，}{慢于计划[6.2个百分点]}</h3>',
    );
    expect(shown('<h1>截至3日，一千一百七十二个老旧小区中七百个有物业</h1>')).toBe(
      '<h1>{截至[3日]，}一千一百七十二个老旧小区中七百个有[物业]</h1>',
    );
    expect(shown('<h1 data-part="x">应达七成，实际六成</h1>')).toBe('<h1 data-part="x">应达七成，实际[六成]</h1>');
    expect(shown('<h2>谁在服务</h2><p>应达七成，实际六成</p>')).toBe('<h2>谁在[服务]</h2><p>应达七成，实际六成</p>');
  });

  it('leaves alone what programs read, drawings, and cells of numbers', () => {
    const html =
      '<title>3个</title><script>"<p>3个</p>"</script><svg><text>3个</text></svg><!--3个--><td class="n">3个</td>' +
      '<cell-names><a href="/">3号院</a></cell-names>' +
      '<a title="3个 > 2个" href="/2018年/">x</a>';
    expect(shown(html)).toBe(html);
  });
});
