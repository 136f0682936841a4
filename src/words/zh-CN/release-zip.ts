/** What the archive of a release says of itself. */
import type { Release } from '../../domain/rows.ts';

interface ReadmeFacts {
  /** What is published, with the mark of a demonstration. */
  readonly title: string;
  readonly release: Release;
  /** The line over what is made up; null where the ledgers are real. */
  readonly madeUp: string | null;
  readonly organiser: string | null;
  readonly licence: string;
  readonly tables: readonly string[];
}

export const releaseZip = {
  readme: ({ title, release, madeUp, organiser, licence, tables }: ReadmeFacts): string =>
    [
      title,
      `${release.id}期${release.note === null ? '' : `：${release.note}`}`,
      ...(madeUp === null ? [] : [`${madeUp}：台账由程序生成。`]),
      '',
      `数据截止${release.asOf}，${release.closedOn}截收，${release.publishedOn}发布。`,
      '台账照当期的样子，数字照当期公布的样子，都不再重算；现在的数可能因补报、更正而不同，见网站的发布记录。',
      `引用：${organiser === null ? '' : `${organiser}，`}《${title}》，${release.id}期，${release.publishedOn}发布。`,
      `许可：${licence}`,
      '',
      `各表：${tables.join('、')}。校验和在 SHA256SUMS。`,
      '',
    ].join('\r\n'),
};
