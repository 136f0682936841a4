/** What the commands say on the terminal. */
import type { IsoDate } from '../../domain/rows.ts';
import type { Severity } from '../../ledgers/problems/problem.ts';
import { commandLine } from './command-line.ts';
import { formatNumber, formatPercent } from './format.ts';

const weighed = { overview: '首页全部', compound: '小区页', map: '地图页全部', page: '页面', script: '脚本' };

export const commands = {
  running: (
    title: string,
    seconds: string,
    progress: { readonly done: number; readonly total: number } | null,
    secondsLeft: number | null,
  ): string =>
    progress === null
      ? `${title}…… ${seconds} 秒`
      : `${title}…… ${progress.done} / ${progress.total}${secondsLeft === null ? '' : `，约还要 ${secondsLeft} 秒`}`,
  finished: (title: string, seconds: string): string => `${title}：完成（${seconds} 秒）`,
  steps: {
    data: '核对台账、计算指标',
    templates: '准备网页模板',
    pages: '生成网页',
    past: '生成往期的嵌图',
    check: '检查网站',
  },
  ledgers: (files: readonly { readonly file: string; readonly rows: number }[]): string =>
    `台账：${files.map(({ file, rows }) => `${file} ${rows} 行`).join('，')}`,
  problems: ({ error, warning, notice }: Readonly<Record<Severity, number>>): string =>
    `问题：${error} 个错误，${warning} 个提示，${notice} 个读入说明`,
  asOf: (date: IsoDate, isDemonstration: boolean): string =>
    `数据截止日 ${date}${isDemonstration ? '（演示数据）' : ''}`,
  target: (name: string, actual: number | null, expected: number | null): string =>
    `${name}：实际 ${formatPercent(actual)}，计划 ${formatPercent(expected)}`,
  notPublished: '台账有错误，没有发布；上一次发布的内容保持原样。',
  notMade: '台账有错误，没有生成数据。',
  faulty: '生成的网站有问题，没有发布：',
  /** `named` are the first of `all` pages over their weight. */
  heavy: (named: readonly string[], all: number): string =>
    [
      `有 ${all} 个网页超过重量上限，照常发布，但在慢的手机上打开得慢：`,
      ...named,
      ...(all > named.length ? [`另有 ${all - named.length} 个，不逐条列出。`] : []),
      '可以把大的网格、街道分小，或压缩特别长的名称和备注；是程序没有分页的，请告诉开发者是哪一页。',
    ].join('\n'),
  notCompiled: '网页模板没有编译成功，没有发布；原因见上。',
  /** `pid` is the number of the process that is at work. */
  locked: (folder: string, pid: number): string =>
    `另一个进程（进程号 ${pid}）正在生成 ${folder}/，这一次没有生成；等它结束后再试。`,
  /** `kept` of the pages have the content of the last build's. */
  built: (
    { pages, kept, files }: { readonly pages: number; readonly kept: number; readonly files: number },
    folder: string,
  ): string =>
    `已生成 ${pages} 个网页${kept === 0 ? '' : `（其中 ${kept} 个沿用上次的内容，没有重新生成）`}，${files} 个数据文件，在 ${folder}/`,
  madeData: (files: number, folder: string): string => `已生成 ${files} 个数据文件，在 ${folder}`,
  crashes: (found: number): string => (found === 0 ? '没有发现。' : `发现 ${found} 处，见上。`),
  otherCity: 'data/ 里不是随项目附带的演示台账，专为它写的测试略过。',
  demo: {
    foreign: {
      real: (folder: string): string =>
        `${folder} 里是真实的台账（programme.json 写着 "demonstration": false），没有写。用 --out 写到别的文件夹；确实要换成演示数据的，先留一份，再加 --force：原有的台账和历史不保留。`,
      other: (folder: string): string =>
        `${folder} 里的台账不是演示数据的程序写的，没有写。用 --out 写到别的文件夹；确实要换成演示数据的，先留一份，再加 --force：原有的台账和历史不保留。`,
    },
    notHere: 'data/ 里已经不是演示城市的设置，做不出演示数据：到没有改过的一份程序里做。',
    elsewhere: (option: string): string => `用 ${option} 时不能写进 data/：加上 --out 文件夹。`,
    written: (files: number, folder: string, taken: number): string =>
      `已写好 ${files} 个文件，在 ${folder}${taken === 0 ? '' : `；原有台账、设置和边界中演示数据没有的 ${taken} 个文件已删去`}`,
  },
  stopped: '已停止，没有做完的已经删去。',
  open: (address: string): string => `请打开 ${address} （按 Ctrl+C 停止）`,
  dev: {
    saved: '台账有变动，正在重新计算……',
    shown: (seconds: string): string => `网页已按新的台账显示（${seconds} 秒）。`,
    faulty: '台账有错误，网页还是改动之前的；改正并保存后，网页自己更新。',
    faults: '台账有错误',
    close: '收起',
    none: '台账有错误，还没有网页可以显示；改正并保存后，网页自己出现。',
  },
  /** How far a long reading of the ledgers has come. */
  reading: (file: string, rows: number, seconds: string): string =>
    `读台账：${file} ${rows === 0 ? '' : `${formatNumber(rows)}行`}…… ${seconds} 秒`,
  checking: (done: number, checks: number, seconds: string): string =>
    `核对台账：${formatNumber(checks)}项已完成${formatNumber(done)}项…… ${seconds} 秒`,
  /** Problems by their causes. */
  causes: {
    heading: (severity: Severity, places: number): string =>
      ({
        error: `错误 ${formatNumber(places)}处，改正后才能发布：`,
        warning: `警告 ${formatNumber(places)}处，不妨碍发布，会写在网站的数据质量页：`,
        notice: `说明 ${formatNumber(places)}处，读法与写法不同，不必改：`,
      })[severity],
    hidden: (causes: number): string => `还有${formatNumber(causes)}类没有列在这里。`,
    seeAll: (folder: string): string =>
      `逐条列出：${commandLine('check', folder, '--all')}\n存成工作簿：${commandLine('check', folder, '--report 核对结果.xlsx')}`,
  },
  check: {
    none: '没有发现问题。',
    /** What was found in a file, with its rows where it has any. */
    found: (file: string, rows: number | null, counts: Readonly<Record<Severity, number>>): string => {
      const parts = [
        counts.error > 0 ? `错误${formatNumber(counts.error)}` : '',
        counts.warning > 0 ? `警告${formatNumber(counts.warning)}` : '',
        counts.notice > 0 ? `说明${formatNumber(counts.notice)}` : '',
      ].filter((part) => part !== '');
      return `${file}${rows === null ? '' : ` ${formatNumber(rows)}行`} ${parts.join('、')}`;
    },
    passed: (file: string, rows: number | null): string => (rows === null ? file : `${file} ${formatNumber(rows)}行`),
    /** The tables of the publications before, which nobody keeps by hand. */
    passedHistory: (files: number): string => `历次发布的存档 ${formatNumber(files)}个文件`,
    foundIn: '有问题的文件：',
    passedIn: '没有发现问题的文件：',
    sheets: '工作簿里读到的台账：',
    /** Rows that are later than the as-of date, by ledger. */
    setAside: (asOf: IsoDate, ledgers: readonly { readonly title: string; readonly rows: number }[]): string =>
      ledgers.length === 0
        ? `晚于数据截止日 ${asOf} 而不计的行：没有。`
        : `晚于数据截止日 ${asOf} 而不计的行：${ledgers.map(({ title, rows }) => `${title} ${formatNumber(rows)}行`).join('，')}。`,
    preview: (release: string, folder: string): string => `比${release}期变了什么：${commandLine('preview', folder)}`,
    reported: (file: string, problems: number): string => `${file}：写好了，共${formatNumber(problems)}处。`,
    /** Why a report is not written where it was asked for. */
    reportKept: (file: string): string =>
      `${file}：已经有这个文件，又不是核对结果，没有覆盖。换一个名字，或先把它移走。`,
    reportInside: (file: string): string =>
      `${file}：在台账文件夹里，会被当作台账。核对结果请存到别的文件夹，例如 --report 核对结果.xlsx`,
    reportEnding: (file: string): string => `${file}：核对结果是工作簿，名字要以 .xlsx 结尾。`,
    /** `changed` is what a publication would change since the last one; null = nothing, or there is none to compare with. */
    verdict: (
      folder: string,
      { error, warning, notice }: Readonly<Record<Severity, number>>,
      changed: { readonly since: string; readonly unexplained: number } | null,
    ): string => {
      const counts = `错误 ${error} 处，警告 ${warning} 处${notice > 0 ? `，说明 ${notice} 处` : ''}`;
      const verdict =
        error > 0
          ? '不能发布，请先改正错误'
          : changed !== null && changed.unexplained > 0
            ? `还不能发布：${changed.since}期已公布的内容有 ${changed.unexplained} 处变了，没有写明原因；${commandLine('preview', folder)} 逐条列出`
            : '可以发布';
      return `${folder}：${counts}，${verdict}。`;
    },
    /** Why a folder cannot be read, by the code of the operating system. */
    unreadable: (folder: string, code: string): string => {
      switch (code) {
        case 'ENOENT':
          return `${folder}：没有这个文件夹。`;
        case 'ENOTDIR':
          return `${folder}：不是文件夹。`;
        case 'EACCES':
          return `${folder}：没有读取的权限。`;
        default:
          return `${folder}：无法读取（${code}）。`;
      }
    },
  },
  /** Faults of the rendered site, each after the address of its page. */
  site: {
    noLanguage: '没有 lang',
    noTitle: '没有标题',
    inlineStyle: '有内联 style 属性，会被内容安全策略拦下',
    doubleSlash: (url: string): string => `地址 ${url} 有双斜线`,
    outside: (url: string, prefix: string): string => `地址 ${url} 不在 ${prefix} 之下`,
    deadLink: (url: string): string => `链接 ${url} 没有目标`,
    overBudget: (what: keyof typeof weighed, size: number, budget: number): string =>
      `${weighed[what]} ${size} 字节（压缩后），超过上限 ${budget} 字节`,
  },
};
