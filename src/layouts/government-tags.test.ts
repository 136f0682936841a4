import { expect, it } from 'vitest';
import { governmentTags } from './government-tags.ts';

const site = { official: true, url: 'https://www.example.gov.cn/xq/', siteCode: '1234567890', organiser: '某市住建局' };
const page = { site, name: '某市老旧小区', column: '覆盖', columnType: '数据发布', publishedOn: '2019-01-15' } as const;

it('bears the tags of site, column and article on a page, and those of the site alone on the first', () => {
  expect(governmentTags({ ...page, title: '物业覆盖率' })).toEqual([
    { name: 'SiteName', content: '某市老旧小区' },
    { name: 'SiteDomain', content: 'www.example.gov.cn' },
    { name: 'SiteIDCode', content: '1234567890' },
    { name: 'ColumnName', content: '覆盖' },
    { name: 'ColumnType', content: '数据发布' },
    { name: 'ArticleTitle', content: '物业覆盖率' },
    { name: 'PubDate', content: '2019-01-15' },
    { name: 'ContentSource', content: '某市住建局' },
  ]);
  expect(governmentTags({ ...page, title: null }).map(({ name }) => name)).toEqual([
    'SiteName',
    'SiteDomain',
    'SiteIDCode',
  ]);
});

it('leaves out what nobody knows, and takes the page itself for its column where no entry leads there', () => {
  const known = { ...site, url: null, siteCode: null, organiser: null };
  expect(governmentTags({ ...page, site: known, title: '关于', column: null, publishedOn: null })).toEqual([
    { name: 'SiteName', content: '某市老旧小区' },
    { name: 'ColumnName', content: '关于' },
    { name: 'ColumnType', content: '数据发布' },
    { name: 'ArticleTitle', content: '关于' },
    { name: 'ContentSource', content: '某市老旧小区' },
  ]);
});

it('has none on a site that is not official', () => {
  expect(governmentTags({ ...page, site: { ...site, official: false }, title: '覆盖' })).toEqual([]);
});
