/** What the command says that brings the sub-districts' files into the ledgers. */
import { commandLine } from './command-line.ts';
import type { IsoDate, Month } from '../../domain/rows.ts';
import { formatList, formatNumber } from './format.ts';

const usage = `用法：npm run merge -- 文件夹 [选项]

把各街道报送的台账并进 data/ 里的台账。文件夹是一个月的报送，如 报送/2019-01/；里面一个街道一份：一个工作簿，或一个放 CSV 的文件夹。
文件是哪个街道的，看里面的行，不看文件名。街道的行照它现在报的写；文件里没有的行保留，并逐行说明。有对不上的，什么都不写。

  --data 文件夹         台账文件夹；不写时为环境变量 DATA_DIR，再不写为 data
  --month 月份          报送的月份；不写时取文件夹的名字，如 2019-01
  --reported-on 日期    报送日期，记进报送台账；已经有这个月的行不改。建有报送台账时要写
  --withdraw            文件里没有的行从台账里撤下；文件里一行也没有的台账不动
  --dry-run             只看会怎样，什么都不写
  --yes                 什么都不问
  --json                结果写成 JSON
  --help                只显示这段说明

退出码：0 已写好，或没有要写的；1 没有写；2 选项写错。`;

interface Place {
  readonly sent: string;
  readonly ledger: string;
  readonly line: number;
  readonly key: string;
}

const at = ({ sent, ledger, line, key }: Place): string => `${sent}，${ledger}第${formatNumber(line)}行（${key}）`;
const value = (text: string): string => (text === '' ? '（空）' : text);

export const mergeCommand = {
  usage,
  noFolder: '要写报送的文件夹，如 npm run merge -- 报送/2019-01/',
  notAMonth: (text: string): string => `--month写作“${text}”，不是月份；月份写成 2019-01`,
  nothingSent: (folder: string): string => `${folder}：没有工作簿，也没有放 CSV 的文件夹。`,
  passedOver: (names: readonly string[]): string => `不是台账，没有读：${names.join('、')}`,
  noMonth: (folder: string): string =>
    `建有报送台账，要知道报送的是哪个月：文件夹“${folder}”的名字不是月份，用 --month 写明，如 --month 2019-01。什么都没有写。`,
  noDay: '建有报送台账，用 --reported-on 写明报送日期，如 --reported-on 2019-02-05。什么都没有写。',
  unreadable: (name: string): string => `${name} 有错误：`,
  unreadableVerdict: (errors: number): string =>
    `报送的文件里有 ${formatNumber(errors)} 处错误，什么都没有写。改正后再运行。`,
  faulty: (errors: number): string => `台账文件夹里有 ${formatNumber(errors)} 处错误，什么都没有写。改正后再运行。`,
  unsound: (errors: number): string =>
    `并进去以后台账会有 ${formatNumber(errors)} 处错误（行号是并好以后的），什么都没有写。改正后再运行。`,
  clash: (faults: number): string => `对不上的 ${formatNumber(faults)} 处，什么都没有写：`,
  more: (n: number): string => `……还有 ${formatNumber(n)} 处，见 --json。`,
  fault: {
    unknownSender: (sent: string, counts: readonly { readonly name: string; readonly rows: number }[]): string =>
      counts.length === 0
        ? `${sent}：没有读到街道的台账；表头要是台账的列名，文件要是 xlsx 或 CSV。`
        : `${sent}：看不出是哪个街道的，${counts.map(({ name, rows }) => `${name} ${formatNumber(rows)} 行`).join('、')}；一份文件只放一个街道的行。`,
    unknownSubdistrict: (sent: string, id: string): string =>
      `${sent}：是街道“${id}”的，街道台账里没有它；先在街道台账里登记。`,
    sameSender: (name: string, sent: readonly string[]): string =>
      `${name}交了 ${formatNumber(sent.length)} 份${sent.length === 0 ? '' : `：${sent.join('、')}`}；只留一份。`,
    repeated: (place: Place, first: number): string => `${at(place)}：与第${formatNumber(first)}行是同一条；只留一行。`,
    foreign: (place: Place, owner: string | null): string =>
      owner === null
        ? `${at(place)}：它的小区或网格在台账里没有，这份文件里也没有。`
        : `${at(place)}：是${owner}的行，不是这个街道的。`,
    differs: (place: Place, column: string, city: string, own: string): string =>
      `${at(place)}：${column}写作“${own}”，全市的台账是“${city}”；这一项由市里改。`,
    newUnit: (place: Place): string => `${at(place)}：全市的台账里没有；区和街道由市里登记。`,
    twoSenders: (first: Place, second: Place): string =>
      `${at(first)}和${at(second)}：两份文件都有这一条；只能由一个街道报。`,
  },
  received: (month: Month | null, files: number): string =>
    `${month === null ? '' : `${month}：`}收到 ${formatNumber(files)} 份。`,
  silent: (names: readonly string[]): string =>
    names.length === 0 ? '各街道都交了。' : `没有交的街道 ${formatNumber(names.length)} 个：${formatList(names)}。`,
  sender: (name: string, sent: string): string => `${name}（${sent}）`,
  counts: (
    ledger: string,
    {
      same,
      added,
      changed,
      lacking,
    }: { readonly same: number; readonly added: number; readonly changed: number; readonly lacking: number },
    isWithdrawn: boolean,
  ): string =>
    `  ${ledger}：${[
      `相同 ${formatNumber(same)} 行`,
      ...(added === 0 ? [] : [`新增 ${formatNumber(added)} 行`]),
      ...(changed === 0 ? [] : [`更改 ${formatNumber(changed)} 行`]),
      ...(lacking === 0 ? [] : [`文件里没有的 ${formatNumber(lacking)} 行${isWithdrawn ? '，撤下' : '，保留'}`]),
    ].join('，')}`,
  changes: (n: number): string => `覆盖的 ${formatNumber(n)} 格（原来 → 现在）：`,
  change: (place: Place, column: string, before: string, after: string): string =>
    `  ${at(place)}，${column}：${value(before)} → ${value(after)}`,
  lacking: (n: number, isWithdrawn: boolean): string =>
    isWithdrawn
      ? `撤下的 ${formatNumber(n)} 行：`
      : `文件里没有、保留的 ${formatNumber(n)} 行；要撤下的加 --withdraw：`,
  lackingRow: (name: string, ledger: string, key: string): string => `  ${name}，${ledger}（${key}）`,
  notTaken: (sent: string, ledger: string): string => `${sent}：${ledger}不由街道报，没有取。`,
  unread: (sent: string, files: readonly string[]): string =>
    `${sent}：里面没有认出台账、没有读的文件：${files.join('、')}`,
  remarks: (sent: string): string => `${sent} 是这样读的：`,
  begun: (ledgers: readonly string[]): string =>
    `以前没有、从这次起建的台账：${ledgers.length === 0 ? '无' : ledgers.join('、')}。`,
  reported: (month: Month | null, now: readonly string[], before: readonly string[], on: IsoDate | null): string =>
    [
      `报送台账${month === null ? '' : ` ${month}`}：`,
      now.length === 0
        ? '没有新记的街道'
        : `新记 ${formatNumber(now.length)} 个街道${on === null ? '' : `，报送日期 ${on}`}`,
      before.length === 0 ? '。' : `；早已记了的 ${formatNumber(before.length)} 个不改：${formatList(before)}。`,
    ].join(''),
  published: (n: number, folder: string): string =>
    `已公布的内容有 ${formatNumber(n)} 处变了，还没有写明原因：并好以后用 ${commandLine('preview', folder)} 逐条看；发布以前要在 corrections.csv 里写明。`,
  unchanged: '台账与报送的相同，没有要写的。',
  files: '要写的文件：',
  file: (path: string, isThere: boolean): string => `  ${path}（${isThere ? '覆盖，全部写成规范的写法' : '新建'}）`,
  aside: (from: string, to: string): string => `  ${from} 原来的样子留在 ${to}，不再读入`,
  ask: {
    reportedOn: '报送日期（如 2019-02-05）：',
    confirm: '照上面的样子写吗？写“是”或 y 写，别的都不写：',
    cancelled: '什么都没有写。',
  },
  dryRun: '只是看看，什么都没有写。',
  folder: {
    touched: '看的时候台账又有改动，什么都没有写。请重新运行。',
    busy: '另一个命令正在写这个文件夹，什么都没有写。稍后再试。',
  },
  done: (folder: string): string =>
    `已写好。接着核对：${commandLine('check', folder)}\n看发布会变什么：${commandLine('preview', folder)}`,
};
