/** What a figure says of itself in a page of another site. */
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate } from './format.ts';

export const embeds = {
  /** What to put into a page elsewhere. */
  code: '嵌入代码',
  codeNote: '图随每期更新。第二行按内容调高度，可删去。',
  /** Where the site has no address yet. */
  relative: '本站还没有登记网址，先补成完整网址。',
  /** Before the link to what does not change any more. */
  freeze: '要固定在本期，嵌入这一份：',
  freezeOwn: '要固定成这一期发布时的样子，嵌入这一份：',
  frozenLink: '固定的嵌图',
  /** Why there is none. */
  notFrozen: {
    unkept: '公开资料、提案答复、更正记录和地图轮廓不随各期存档，只有现在的样子，所以没有固定在某一期的地址。',
    preview: '这一期还没有发布，发布后才有固定的地址。',
    no_history: '本站没有留存各期的台账，所以没有固定在某一期的地址。',
  },
  /** Opens the table under the figure. */
  table: '查看数据表',
  /** Leads to the figure on its page. */
  page: '原图、数据与口径',
  /** The name of the frame that holds it. */
  frame: (title: string, site: string): string => `${title}（${site}）`,
  /** A figure that stays what it was. */
  frozen: {
    stands: ({
      id,
      asOf,
      publishedOn,
    }: {
      readonly id: string;
      readonly asOf: IsoDate;
      readonly publishedOn: IsoDate;
    }) => `${id}期：截至${formatDate(asOf)}，${formatDate(publishedOn)}发布`,
    newer: '已有更新的一期',
    /** Leads to the release. */
    page: '这一期的数据与口径',
    /** Where today's rules do not give what was published then. */
    otherRules: '统计规则在这一期之后改过：图按现在的规则画，与当期公布的数不完全一致',
  },
};
