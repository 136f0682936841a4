/** What the command that writes ledgers anew says. */
import { formatNumber } from './format.ts';

export const tidyCommand = {
  tidied: (
    from: string,
    {
      file,
      rows,
      cells,
      left,
    }: { readonly file: string; readonly rows: number; readonly cells: number; readonly left: number },
    aside: string,
  ): string => {
    const parts = [
      `${formatNumber(rows)}行`,
      cells === 0 ? '只改列名、次序或文件格式' : `改写${formatNumber(cells)}格`,
      ...(left === 0 ? [] : [`有${formatNumber(left)}列不是本台账的列，没有写进去`]),
      `原件在 ${aside}`,
    ];
    return `${from === file ? file : `${from} → ${file}`}：${parts.join('，')}`;
  },
  same: (files: number): string => `${formatNumber(files)}个台账已经是规范写法，没有改。`,
  refused: (files: readonly string[], errors: number): string =>
    `有错误的台账没有改写：${files.join('、')}（${formatNumber(errors)}处错误）。改正以后再运行一次。`,
  dryRun: '只是预演，什么都没有写。',
  done: (ledgers: number): string => `改写好了${formatNumber(ledgers)}个台账。`,
  folder: {
    busy: '另一个命令正在写这个文件夹，没有改写。稍后再试。',
    touched: '读完以后台账又有改动，没有改写。请重新运行。',
  },
};
