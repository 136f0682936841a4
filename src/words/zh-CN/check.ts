/** What the page that checks ledgers in the reader's browser says: a module of its own, because it goes to the browser. */
import type { Severity } from '../../ledgers/problems/problem.ts';
import { formatList, formatNumber } from './format.ts';

/** What is counted of each severity, in the order in which it matters. */
const counted: Record<Severity, (places: number) => string> = {
  error: (places) => `错误${formatNumber(places)}处`,
  warning: (places) => `警告${formatNumber(places)}处`,
  notice: (places) => `说明${formatNumber(places)}处`,
};

type Counts = Readonly<Record<Severity, number>>;

/** How much was found of each severity; null where nothing was. */
function foundText(counts: Counts): string | null {
  const found = (['error', 'warning', 'notice'] as const).filter((severity) => counts[severity] > 0);
  return found.length === 0 ? null : found.map((severity) => counted[severity](counts[severity])).join('，');
}

export const check = {
  name: '核对台账',
  title: '放进台账，当场看清哪里要改',
  lead: '本页列出错在哪个文件、哪一列、哪一行，为什么错、怎么改，按原因归类，结果与命令行的核对相同。',
  privacy: '文件只在您的浏览器里读，不离开这台电脑；核对时本页不发出任何网络请求。',
  needs:
    '需要2023年以来的浏览器（Chrome和Edge 110、Firefox 115、Safari 16.4或更新），并允许JavaScript；核对程序约0.6 MB，您动手选文件时才装入。',
  drop: '把台账文件夹或文件拖到这里',
  chooseFiles: '选文件',
  chooseFolder: '选文件夹',
  kinds: '工作簿（.xlsx）和CSV都可以。最好放整个台账文件夹；只放一部分，就只核对放进来的。',
  starting: '正在装入核对程序……',
  collecting: '正在看放进来的文件……',
  reading: (file: string, rows: number): string =>
    `正在读${file}${rows === 0 ? '' : `，已读${formatNumber(rows)}行`}……`,
  checking: (done: number, checks: number): string =>
    `正在核对各台账之间是否一致，${formatNumber(checks)}项已完成${formatNumber(done)}项……`,
  progress: '核对的进度',
  stop: '停止核对',
  stopped: '已停止，没有核对结果。',
  nothing: '没有收到文件，请再放一次。',
  unreadable: (file: string): string => `读不了${file}。它可能正被Excel或WPS打开，或者已经移走；请关闭后再放一次。`,
  broken: (message: string): string =>
    `核对程序没有走完（${message}）。多半是浏览器太旧，或文件大得内存放不下；可以改用命令行核对。`,
  tooOld: '这个浏览器太旧，缺少读工作簿所需的功能。请换用上面写明的浏览器，或改用命令行核对。',
  notLoaded: '核对程序没有装入。请检查网络后重新载入本页，或改用命令行核对。',
  fromFile:
    '本页是从文件夹里直接打开的（file://），浏览器不让这样打开的网页运行核对程序。请联网后从网站的网址打开，或改用命令行核对。',
  withoutScript: '浏览器没有运行JavaScript，本页无法核对。请允许后重新载入，或改用命令行核对。',
  /** The headline of a result; `recognised` is how many of the files are ledgers. */
  result: (counts: Counts, recognised: number): string =>
    recognised === 0 ? '没有认出任何台账' : (foundText(counts) ?? '没有发现问题'),
  /** What the result means for a publication. */
  verdict: (counts: Counts, isWhole: boolean): string => {
    if (counts.error > 0) return '有错误的台账不能发布，请从第一类错误改起，改完再放进来核对一次。';
    if (!isWhole) return '放进来的台账没有错误；能不能发布，要等台账齐全时再核对。';
    if (counts.warning > 0) return '没有错误，可以发布；警告会列在“数据质量”一页，发布前请逐条看过。';
    return '可以发布。';
  },
  noLedger:
    '台账要能从文件名或表头认出来，例如services.csv、物业服务台账.xlsx。台账有哪些、各有哪些列，见“数据下载”里的台账模板。',
  /** Ledgers that were not given, by their names. */
  notGiven: (names: readonly string[]): string =>
    names.length === 0 ? '' : `没有放进来：${formatList(names, 20)}。凡要与它们对照的内容，这次都没有核对。`,
  programme: '项目设置（programme.json）',
  /** Files that were given from outside of the folder. */
  beside: (files: readonly string[]): string =>
    files.length === 0 ? '' : `不在台账文件夹里，没有核对：${formatList(files)}。`,
  where: '位置',
  value: '原来的写法',
  what: '问题和改法',
  wholeFile: '整个文件',
  line: (line: number): string => `第${formatNumber(line)}行`,
  more: (places: number): string => `另有${formatNumber(places)}处，保存的核对结果里全部列出。`,
  files: '读了这些文件',
  file: '文件',
  rows: '行数',
  rowsText: (rows: number | null): string => (rows === null ? '—' : formatNumber(rows)),
  found: '核对结果',
  fileResult: (counts: Counts): string => foundText(counts) ?? '没有发现问题',
  save: '保存核对结果',
  saving: '正在写核对结果……',
  saved: '核对结果已保存。',
  fileName: '核对结果.xlsx',
  commandLine: '改用命令行核对',
  commandLineText: '在装好本站程序的电脑上，于项目文件夹里运行下面这一行；把文件夹名换成台账所在的文件夹。',
  command: 'npm run check -- data',
};
