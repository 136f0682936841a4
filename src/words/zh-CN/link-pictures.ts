/**
 * The pictures of links to pages of which a city has many: what a page of the kind tells, and no figure of any, since all of
 * them share the picture.
 */

/**
 * What of a kind is said; `works` is false where the city keeps no ledger of renovation, `parts` is what the units are called that
 * one of the kind is made of, null where it is made of compounds.
 */
interface Kind {
  readonly title: string;
  readonly text: (works: boolean, parts: string | null) => string;
}

export const linkPictures = {
  compounds: {
    title: '我的小区',
    text: (works) =>
      `有没有物业服务，是哪一家，从什么时候起；${works ? '改造要做哪几项，验收了哪几项；' : ''}还有什么不知道，问谁。`,
  },
  grids: {
    title: '物业管理网格',
    text: (works) => `网格里有哪些小区，各有没有物业服务${works ? '，改造做到哪一步' : ''}。`,
  },
  subdistricts: {
    title: '街道进展',
    text: (works) => `街道里有多少小区有物业服务${works ? '、多少完成了改造' : ''}，与全部街道相比怎样，哪些数没有报。`,
  },
  districts: {
    title: '各区进展',
    text: (works, parts) =>
      `一个区有多少小区有物业服务${works ? '、多少完成了改造' : ''}${parts === null ? '' : `，下属各${parts}怎样`}。`,
  },
  rankings: { title: '季度排名', text: () => '一个季度里各单位的名次和得分，权重变动时名次会落在什么范围。' },
  bulletins: {
    title: '月度通报',
    text: (works) => `一个月里物业覆盖${works ? '和改造' : ''}的进展，以及当期公布之后更正过的数。`,
  },
  assessments: { title: '年度考核', text: () => '一年里各单位的进展和得分，与计划相差多少。' },
  releases: { title: '发布记录', text: () => '一期公布了什么，后来有哪些数改了、为什么改；当期的台账可以下载。' },
} as const satisfies Record<string, Kind>;
