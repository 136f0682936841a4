import { describe, expect, it } from 'vitest';
import { render } from '../../../tests/render.ts';
import Notice, { type NoticeProps } from './Notice.astro';
import { qrDrawing } from './qr.ts';

const notice: NoticeProps = {
  siteName: '某市进展',
  name: '槐荫路11号院',
  place: '某区某街道',
  address: '槐荫路11号',
  heading: '物业服务',
  worksHeading: '整治项目',
  service: { who: '甲物业', detail: '专业物业，2018年1月1日起' },
  worksSummary: '2项中1项已验收',
  works: [
    { category: '绿化', sign: { symbol: '●', word: '已验收' } },
    { category: '维修', sign: { symbol: '○', word: '未开始' } },
  ],
  promises: ['物业目标：2019年12月31日前，全部有物业服务。'],
  hotline: '12345',
  street: '某街道',
  source: '情况截至2018年12月31日。来源：演示台账。',
  url: null,
};
const sheet = (props: NoticeProps, madeUp: string | null = null): Promise<string> =>
  render(Notice, { ...props }, { madeUp });

describe('Notice', () => {
  it('says what a resident asks and as of when', async () => {
    const html = await sheet(notice);
    for (const text of [
      '槐荫路11号院',
      '甲物业',
      '2018年1月1日起',
      '● 已验收',
      '2019年12月31日前',
      '“目标进展”页',
      '12345',
      '2018年12月31日',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('style=');
  });

  it('has no code for an address that nobody has given, and says where to find the page', async () => {
    const html = await sheet(notice);
    expect(html).not.toContain('<svg');
    expect(html).toContain('没有登记网址');
    expect(html).toContain('输入“槐荫路11号院”');
  });

  it('has the code of the page’s own address once the site has one, and the address in letters', async () => {
    const url = 'https://example.cn/compounds/c-0001/';
    const html = await sheet({ ...notice, url });
    expect(html).toContain(qrDrawing(url).path);
    expect(html).toContain(url);
    expect(html).toContain('data-known');
  });

  it('says across its top that the data are made up, and only where they are', async () => {
    expect(await sheet(notice, '演示数据，不是某市的真实情况')).toMatch(
      /<section class="notice"[^>]*>\s*<p class="notice-mark">演示数据，不是某市的真实情况<\/p>/,
    );
    expect(await sheet(notice)).not.toContain('notice-mark');
  });

  it('leaves out a line that the programme does not name', async () => {
    expect(await sheet({ ...notice, hotline: null })).not.toContain('咨询电话');
  });
});
