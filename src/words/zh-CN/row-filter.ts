/** What the search and the filters over a table say. A browser script fills in what stands in braces. */
export const rowFilter = {
  label: '筛选',
  all: '全部',
  clear: '清除筛选',
  search: '搜索',
  shown: '符合的有{n}条，共{all}条；下面是第{from}至{to}条。',
  counted: '符合的有{n}条，共{all}条。',
  none: '没有符合条件的。',
  unknown: '网址里的{field}“{value}”，这张表里没有，没有按它筛选。',
  near: '最接近的是“{near}”。',
  noPage: '网址里的页码没有这一页，显示的是第{page}页。',
  noRow: '网址里的编号“{id}”，这张表里没有。',
  pages: '分页',
  previous: '上一页',
  next: '下一页',
  place: '第{page}页，共{pages}页',
};
