/** What the commands say on the terminal. */
import type { IsoDate } from '../../domain/rows.ts';
import type { Severity } from '../../ledgers/problem.ts';
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
  steps: { data: '核对台账、计算指标', templates: '准备网页模板', pages: '生成网页', check: '检查网站' },
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
  /** `pid` is the number of the process that is at work; null where it has not said yet. */
  locked: (folder: string, pid: number | null): string =>
    `另一个进程${pid === null ? '' : `（进程号 ${pid}）`}正在生成 ${folder}/，这一次没有生成；等它结束后再试。`,
  /** `kept` of the pages were the same as the last build's. */
  built: (
    { pages, kept, files }: { readonly pages: number; readonly kept: number; readonly files: number },
    folder: string,
  ): string =>
    `已生成 ${pages} 个网页${kept === 0 ? '' : `（其中 ${kept} 个与上次相同，没有重新生成）`}，${files} 个数据文件，在 ${folder}/`,
  madeData: (files: number, folder: string): string => `已生成 ${files} 个数据文件，在 ${folder}`,
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
    `核对台账：${checks}项已完成${done}项…… ${seconds} 秒`,
  check: {
    usage: '用法：npm run check -- [数据文件夹] [--all | --json]',
    none: '没有发现问题。',
    file: '文件',
    rows: '行数',
    errors: '错误',
    warnings: '警告',
    notices: '说明',
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
            ? `还不能发布：${changed.since}期已公布的内容有 ${changed.unexplained} 处变了，没有写明原因；npm run preview 逐条列出`
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
