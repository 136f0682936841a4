/** What the commands that preview and make a publication say to whoever runs them. */
import { commandLine } from './command-line.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import type { IsoDate, Release } from '../../domain/rows.ts';
import { formatChange, formatDate, formatList, formatNumber, formatPercent } from './format.ts';
import { indicators } from './indicators.ts';
import { vocabulary } from './vocabulary.ts';

type Day = 'asOf' | 'closedOn' | 'publishedOn';

const day: Readonly<Record<Day, string>> = { asOf: '数据截止日', closedOn: '截收日', publishedOn: '发布日期' };

const releaseUsage = `用法：npm run release -- [选项]

把 data/ 里的台账作为新的一期发布：核对、预览、存档，写 releases.csv、programme.json 和 history/，要么全写，要么不写。

  --data 文件夹         台账文件夹；不写时为环境变量 DATA_DIR，再不写为 data
  --as-of 日期          数据截止日：这一天及以前发生的事计入
  --closed-on 日期      截收日：这一天及以前知道的事计入
  --published-on 日期   发布日期
  --note 说明           这一期的内容；可以写空（--note ''）
  --id 编号             不写时为数据截止日所在的月，如 2018-12
  --yes                 什么都不问；缺了要写的就不发布
  --json                结果写成 JSON
  --help                只显示这段说明

没有写的在终端里问。已公布的值变了、已公布的行没有了，都要在 corrections.csv 里有原因：没有时，命令写好草稿，等人填“原因”和“类型”。
退出码：0 已发布，1 没有发布，2 选项写错。`;

const previewUsage = `用法：npm run preview -- [选项]

照现在的台账发布，与上一期比会变什么。什么都不写进台账。

  --data 文件夹   台账文件夹；不写时为环境变量 DATA_DIR，再不写为 data
  --as-of 日期    数据截止日；不写时为 programme.json 的 as_of
  --json          结果写成 JSON
  --site          生成预览的网站
  --out 文件夹    预览的网站生成到哪里；不写时为 dist-preview
  --base 路径     预览的网站在域名下的路径，如 /xiaoqu/；programme.json 写了 site.url 的不用写；不写时为环境变量 BASE_PATH，再不写为 /
  --help          只显示这段说明

退出码：0 可以看，1 台账有错误，2 选项写错。`;

const wrongOption = (option: string): string => `选项写错：${option}`;
const noValue = (option: string): string => `选项没有写完：${option} 后面要写值；以 - 开头的值写成 ${option}=值`;
const notAWholeNumber = (name: string, value: string, least: number, most: number): string =>
  `${name} 写作“${value}”；要写 ${least} 到 ${most} 的整数`;
const notADay = (name: string, value: string): string => `${name}写作“${value}”，不是日期；日期写成 2018-12-31`;

export const releaseCommand = {
  releaseUsage,
  previewUsage,
  wrongOption,
  noValue,
  notAWholeNumber,
  notADay,
  notTogether: (a: string, b: string): string => `${a} 和 ${b} 不能一起用。`,
  day,
  missingOptions: (options: readonly string[]): string => `用了 --yes，还缺：${options.join('、')}`,
  folder: {
    undone: '上一次写台账没有写完就中断了：已退回写以前的样子。',
    finished: '上一次写台账写到一半中断了：已照它的记录写完。',
    busy: '另一个命令正在写这个文件夹，没有发布。稍后再试。',
    writing: (pid: number): string => `另一个命令（进程号 ${pid}）正在写台账文件夹，什么都没有做。等它写完再试。`,
    /** What follows says, as a sentence, what the disk did not let the command do. */
    unwritten: (failed: string): string => `${failed}台账没有写，还是原样。`,
    halfWritten: (failed: string): string => `${failed}台账写到一半；解决以后运行任何一个命令，会先照记录写完。`,
    stillPending: (failed: string): string => `${failed}上一次写台账没有写完，现在也还写不完；解决以后再运行一遍。`,
    touched: '预览以后台账又有改动，没有发布。请重新运行。',
  },
  fault: {
    noDay: (field: Day, value: string): string => `${notADay(day[field], value)}。`,
    beforeOtherDay: (field: Day, other: Day, on: IsoDate): string =>
      `${day[field]}早于${day[other]}（${on}）；应当是数据截止日 ≤ 截收日 ≤ 发布日期。`,
    notLater: (field: Day, release: string, on: IsoDate): string =>
      `${day[field]}不晚于上一期（${release}期，${on}）；每一期都要更晚。`,
    idWriting: (value: string): string =>
      `编号“${value}”写法不对：只用小写字母、数字和连字符，以字母或数字开头，最多32个字符。`,
    idTaken: (value: string): string => `编号“${value}”已经用过；编号是网页的地址，一期一个。`,
  },
  ask: {
    question: (name: string, proposed: string | null): string =>
      proposed === null ? `${name}：` : `${name}［${proposed}］：`,
    id: '编号',
    note: '说明（可以不写）',
    confirm: '照上面的样子发布吗？写“是”或 y 发布，别的都不发布：',
    yes: ['是', 'y', 'Y', 'yes'],
    cancelled: '没有发布，什么都没有写。',
  },
  misdated: '没有发布：',
  faulty: (errors: number): string => `有 ${formatNumber(errors)} 处错误，没有发布，什么都没有写。改正后再运行。`,
  unfilledDrafts:
    'corrections.csv 里还有没填完的草稿：填“原因”和“类型”（R1 资料更完善、R2 例行更新、R3 方法调整、C 差错更正）。',
  drafted: (n: number, from: string, to: string): string =>
    `没有发布：已公布的内容有 ${formatNumber(n)} 处变了，还没有原因。草稿已写进 corrections.csv（${from === to ? from : `${from} 至 ${to}`}）：` +
    '在“原因”（reason）里写明为什么变，在“类型”（kind）里写 R1 资料更完善、R2 例行更新、R3 方法调整或 C 差错更正；' +
    '变得不对的，改回台账并删去那一行草稿。然后再运行。',
  released: (id: string): string => `已发布${id}期。写了：`,
  nextStep: (folder: string): string => `接着生成网站：${commandLine('build', folder)}`,
  problems: (warnings: number): string => `核对：没有错误，提示 ${formatNumber(warnings)} 处。`,
  preview: {
    first: (asOf: IsoDate): string => `以前没有存档的发布：数据截止${formatDate(asOf)}的这一期会是第一期，没有可比的。`,
    heading: (against: Release, asOf: IsoDate): string =>
      `与${against.id}期（数据截止${formatDate(against.asOf)}，${formatDate(against.publishedOn)}发布）比；这一期数据截止${formatDate(asOf)}。`,
    same: '没有差别：没有可发布的。',
    noChanges: '台账与上一期相同，只是数据截止日更晚。',
    faulty: (errors: number): string => `有 ${formatNumber(errors)} 处错误，不能预览。改正后再运行。`,
    alarms: '！！先看这些',
    alarm: {
      lost: (ledger: string, rows: number, most: number): string =>
        `！！ ${ledger}少了 ${formatNumber(rows)} 行已公布的；以往一期最多少 ${formatNumber(most)} 行。`,
      silent: (names: readonly string[]): string =>
        `！！ 没有报送这个月的台账、上一期报送了的街道：${formatList(names)}。`,
      leap: (name: string, before: number, now: number, most: number): string =>
        `！！ ${name}从${formatPercent(before)}到${formatPercent(now)}，变动${formatChange(now - before)}个百分点；以往一期最多变动${formatNumber(most * 100, 1)}个百分点。`,
      more: (n: number): string => `！！ 还有 ${formatNumber(n)} 处，见 --json。`,
    },
    figures: '数字怎么变（“补报、更改、区划、方法”各使上一期那天的值变了多少个百分点）',
    figureHead: ['单位', '指标', '上期公布', '那天的值现在', '补报', '更改', '区划', '方法', '这一期'],
    figure: (indicator: IndicatorId, measure: TallyMeasure): string =>
      `${indicators[indicator].short}（${vocabulary.measure[measure]}）`,
    counts: '变动的条数（一行来去、一格改动各算一条）',
    countHead: ['单位', '新增', '补报', '更改', '撤回', '区划'],
    all: '合计',
    nowhere: '不属于街道的',
    unexplained: (n: number): string =>
      n === 0 ? '没有要写明原因的。' : `要在 corrections.csv 里写明原因的 ${formatNumber(n)} 处：`,
    reasonHead: ['台账', '行', '列', '原来', '现在'],
    wholeRow: '整行',
    gone: '没有了',
    empty: '（空）',
    more: (n: number): string => `……还有 ${formatNumber(n)} 处，见 --json。`,
    site: (dir: string, hasPage: boolean): string =>
      `预览的网站在 ${dir}/${hasPage ? '，其中 preview/ 一页有同样的内容' : ''}。它不是发布，请不要放到网上。`,
  },
};
