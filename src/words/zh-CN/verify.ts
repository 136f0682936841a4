/** What the page says that computes the published figures again in the reader's browser: a module of its own, because it goes there. */
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import { formatBytes } from './file-size.ts';
import { formatCounted, formatNumber, formatPlain, MISSING } from './format.ts';

/** A list of names in a sentence; of many the first. */
const named = (names: readonly string[], most = 6): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等${formatNumber(names.length)}个` : names.join('、');

export const verify = {
  name: '重算核验',
  title: '在您的浏览器里，把公布的数字重算一遍',
  lead: '按下按钮后，本页取来公布的全部文件，逐个核对校验和，再从台账重算每张结果表，与公布的逐格比较。重算用的就是生成本站的那套程序；想不靠它，可用下面的SQL自己算。',
  needs: (files: number, bytes: number): string =>
    `按下之前不取任何文件；按下后取${formatNumber(files)}个文件，共${formatBytes(bytes)}（传输时多半已压缩），另加核验程序约0.7 MB。需要2023年以来的浏览器（Chrome和Edge 110、Firefox 115、Safari 16.4或更新），并允许JavaScript。计算都在这台电脑上，不向任何地方发送内容。`,
  start: '开始核验',
  again: '再核验一次',
  progress: '核验的进度',
  stop: '停止核验',
  stopped: '已停止，没有核验结果。',
  tooOld: '这个浏览器太旧，缺少重算所需的功能。请换用上面写明的浏览器，或用下面的SQL自己算。',
  notLoaded: '核验程序没有装入。请检查网络后重新载入本页。',
  fromFile:
    '本页是从文件夹里直接打开的（file://），浏览器不让这样打开的网页取文件、运行核验程序。请联网后从网站的网址打开。',
  withoutScript:
    '浏览器没有运行JavaScript，本页无法重算。下面的SQL可以代替：下载数据后在DuckDB里运行，结果应与表中相同。',
  fromFigure: '网址里写着一张图：开始后先核验全站，再列出这张图的每一行；本站没有这张图的，会说明。',

  /** How far the work has come. */
  starting: '正在装入核验程序……',
  fetching: (done: number, all: number): string =>
    `正在取文件、算校验和，${formatNumber(all)}个已完成${formatNumber(done)}个……`,
  reading: (file: string, rows: number): string =>
    `正在读${file}${rows === 0 ? '' : `，已读${formatNumber(rows)}行`}……`,
  checking: (done: number, checks: number): string =>
    `正在核对各台账之间是否一致，${formatNumber(checks)}项已完成${formatNumber(done)}项……`,
  computing: '正在从台账重算各项数字……',
  releases: '正在重算历次发布的数字及其修订，这一步最久……',
  comparing: (table: string): string => `正在逐格比较${table}……`,

  /** What keeps the work from its end, as sentences. */
  noSums: '没有取到校验和文件（data/SHA256SUMS），无法核验。请检查网络后再试一次。',
  /** Between two fetches the site was published anew. */
  replaced: '核验时网站换了新的一次发布，取到的文件分属前后两次，没有比较。请重新载入本页再核验。',
  broken: (message: string): string =>
    `核验没有走完（${message}）。多半是浏览器太旧，或内存不够。可以关掉其他网页后再试，或用下面的SQL自己算。`,

  verdict: (v: {
    readonly files: number;
    readonly faults: readonly string[];
    readonly tables: number;
    readonly rows: number;
    readonly unequal: readonly string[];
    readonly isRead: boolean;
  }): string => {
    const files =
      v.faults.length === 0
        ? `${formatNumber(v.files)}个文件的校验和全部一致`
        : `${formatNumber(v.files)}个文件中有${formatNumber(v.faults.length)}个与校验和不符或缺失（${named(v.faults, 3)}）`;
    if (!v.isRead) return `${files}；台账有错误，读不通，没有重算。`;
    const tables =
      v.unequal.length === 0
        ? `${formatNumber(v.tables)}张结果表共${formatNumber(v.rows)}行，重算与公布的逐格一致`
        : `${formatNumber(v.tables)}张结果表中有${formatNumber(v.unequal.length)}张与重算不一致（${named(v.unequal, 3)}）`;
    return `${files}；${tables}。`;
  },
  /** What a reader may take from a verdict. */
  sound: '公布的数字确由公布的台账按公布的方法算出。台账本身是否属实，这里核验不了。',
  unsound:
    '有不一致，公布的文件可能被改动过、没有传完，或者刚刚更新。先重新载入再核验一次；仍不一致，请告诉本站，并附上下面的清单。',

  filesHeading: '与校验和不符的文件',
  file: '文件',
  fault: '情况',
  differs: '内容与校验和不符',
  missing: '取不到',
  errorsHeading: '台账读不通的地方',
  moreErrors: (n: number): string => `另有${formatNumber(n)}处。`,

  tablesHeading: '各表比较结果',
  table: '结果表',
  rows: '行数',
  agree: '一致',
  agreeText: (agree: number, rows: number): string => (agree === rows ? '全部一致' : `一致${formatNumber(agree)}行`),
  differencesOf: (title: string): string => `${title}：与重算不一致之处`,
  where: '位置',
  line: (line: number): string => `第${formatNumber(line)}行`,
  notPublished: '公布的文件里没有',
  row: '行',
  column: '列',
  published: '公布的',
  computed: '重算的',
  absent: '没有这一行',
  head: '表头',
  wholeRow: '整行',
  empty: '（空）',
  moreDifferences: (rows: number): string => `不一致的共${formatNumber(rows)}行，这里列出最前面的。`,

  figureHeading: (title: string): string => `这张图：${title}`,
  figureRows: (path: string, rows: number, agree: number): string =>
    rows === agree
      ? `这张图取自${path}的${formatNumber(rows)}行，每一行都与重算一致。`
      : `这张图取自${path}的${formatNumber(rows)}行，其中${formatNumber(agree)}行与重算一致。`,
  figureOwn: '这张图的行不是任何一张结果表的选段，不能逐行核算；它所依据的各表见上面的比较。',
  figureUnknown: (key: string): string => `没有找到编号为${key}的图，只核验了全站。`,
  withName: (id: string, name: string): string => `${id}（${name}）`,
  figureMore: (rows: number): string => `另有${formatNumber(rows)}行，没有列出。`,
  result: '重算',
  isEqual: '一致',

  stepsHeading: '一个数是怎么从台账来的',
  stepsLead: '选一个公布的比率，看哪些小区进分母、哪些不进、哪些算进分子，各凭哪几行台账，怎么相除、怎么舍入。',
  stepsFirst: '先按“开始核验”，取来台账后就能选。',
  indicator: '指标',
  part: '分项',
  whole: '总体',
  level: '层级',
  unit: '单位',
  measure: '口径',
  date: '日期',
  show: '逐步算出来',
  unknownUnit: '台账里没有这个单位。',

  /** The steps of a figure. */
  /** A number of a sum with all of its decimals. */
  plain: (value: number): string => formatPlain(value, 1),
  /** An amount of what a measure counts, likewise. */
  amount: (measure: TallyMeasure, value: number | null): string =>
    value === null ? MISSING : measure === 'floor_area' ? `${formatPlain(value, 1)}㎡` : formatCounted(measure, value),
  stepTitle: (s: { unit: string; date: string; name: string; measure: string; part: string | null }): string =>
    `${s.unit}，${s.date}，${s.name}${s.part === null ? '' : `（${s.part}）`}，按${s.measure}`,
  denominatorHeading: '分母',
  denominatorText: (s: { all: number; counted: number; amount: string }): string =>
    `台账里属于这个单位的小区有${formatNumber(s.all)}个，当日终了时计入分母的有${formatNumber(s.counted)}个，合计${s.amount}。`,
  leftOut: {
    not_listed: (n: number): string => `不计：当日还没有列入统计范围，${formatNumber(n)}个`,
    removed: (n: number): string => `不计：当日已移出统计范围，${formatNumber(n)}个`,
    not_needed: (n: number): string => `不计：在册但不需要，${formatNumber(n)}个`,
  },
  numeratorHeading: '分子',
  numeratorText: (s: { achieved: number; amount: string }): string =>
    `其中算进分子的有${formatNumber(s.achieved)}个，合计${s.amount}。`,
  achievedList: (word: string, n: number): string => `算进分子（${word}）的${formatNumber(n)}个小区，凭这些台账行`,
  countedList: (n: number): string => `只在分母里的${formatNumber(n)}个小区，台账里有的行`,
  gridsText: (s: { grids: number; whole: number }): string =>
    `按网格数：有计入小区的网格${formatNumber(s.grids)}个，其中全部小区都算进分子的${formatNumber(s.whole)}个。`,
  gridList: (n: number): string => `各网格，${formatNumber(n)}个`,
  gridItem: (s: { name: string; achieved: number; counted: number }): string =>
    `${s.name}：计入小区${formatNumber(s.counted)}个，算进分子${formatNumber(s.achieved)}个`,
  noRows: '台账里没有行',
  listMore: (n: number): string => `另有${formatNumber(n)}个，没有列出。`,
  weighs: (name: string, amount: string | null): string => (amount === null ? name : `${name}（${amount}）`),
  divisionHeading: '相除与舍入',
  division: (s: { numerator: string; denominator: string; exact: string; rounded: string; percent: string }): string =>
    `${s.numerator} ÷ ${s.denominator} = ${s.exact}，四舍五入到6位小数是${s.rounded}，即${s.percent}。`,
  noDivision: '分母是零，比率为空（无数据）。',
  notWhole: (s: { measure: string; lacking: number; counted: number }): string => {
    if (s.lacking === 0) throw new Error('no compound lacks the size');
    return `计入分母的${formatNumber(s.counted)}个小区中有${formatNumber(s.lacking)}个没有${s.measure}，分子、分母和比率都为空（无数据）。`;
  },
  upperHeading: '未报送时的上限',
  upper: (s: {
    silent: readonly string[];
    open: number;
    numerator: string;
    denominator: string;
    rounded: string;
  }): string =>
    s.silent.length === 0
      ? '当月各街道都已报送，上限等于比率本身。'
      : `当月没有报送的街道有${named(s.silent)}。假定其中还没算进分子的${formatNumber(s.open)}个小区都算，上限是${s.numerator} ÷ ${s.denominator} = ${s.rounded}。`,
  publishedHeading: '公布的一行',
  publishedRow: (s: { path: string; line: number; cells: string; isEqual: boolean }): string =>
    `${s.path}第${formatNumber(s.line)}行：${s.cells}。${s.isEqual ? '与上面算出的一致。' : '与上面算出的不一致。'}`,
  noPublishedRow: (path: string): string => `${path}里没有公布这一行。`,

  sqlHeading: '用SQL自己算',
  sqlLead:
    '下载“数据下载”里的CSV，放进名为data的文件夹，在它的上一级运行DuckDB，粘贴即可，不必安装别的。标题以“从台账算”开头的直接从台账重算，不经过结果表。',
  sqlAddress: (address: string): string => `也可以不下载：把SQL里的data/换成${address}，DuckDB会直接读网上的文件。`,
  sqlResult: '应得结果',
  copy: '复制SQL',
  copyOf: (title: string): string => `复制SQL：${title}`,
  copied: '已复制。',
  notCopied: '浏览器不让复制，请选中后自己复制。',
  queries: {
    'coverage-compounds': '从台账算：物业管理覆盖率（按小区数）',
    'coverage-households': '从台账算：物业管理覆盖率（按户数）',
    'renovation-compounds': '从台账算：老旧小区改造率（按小区数）',
    'covered-last-month': '最近一期月通报：新增物业小区',
    'nearest-target': '最近到期的目标：实际、计划与差距',
    'newest-ranking': '最近一季排名：第一名',
    'claims-by-standing': '答复各项表态的核对结果（综合）',
    'largest-revision': '修订最大的一期：全市覆盖率',
    'coverage-by-mode': '各种服务方式覆盖的小区',
  },
  links: '另见',
};
