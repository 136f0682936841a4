/** What the pages on methods, data quality and the site itself say. */
import type { Programme, ReconcileTotal } from '../../domain/programme.ts';
import { DELAY_CLASSES, LATE_AFTER_DAYS } from '../../domain/quality/recording.ts';
import type { RecordingDelays } from '../../domain/quality/recording.ts';
import { REPORT_CLASSES } from '../../domain/quality/reporting.ts';
import type { Correction, IsoDate, Measure, Month } from '../../domain/rows.ts';
import type { TargetStatus } from '../../domain/targets/target.ts';
import { STATUS_LIMITS } from '../../domain/targets/target.ts';
import {
  formatArea,
  formatDate,
  formatList,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatScore,
} from './format.ts';
import { zh } from './common.ts';

const percentOf = (numerator: string, denominator: string, rate: number | null): string =>
  `${numerator}÷${denominator}＝${formatPercent(rate)}`;

/** An amount of a measure with its unit: 32个, 5,120户, 43.5万㎡. */
function amount(measure: Measure | 'grids', value: number): string {
  if (measure === 'floor_area') return formatArea(value);
  return `${formatNumber(value)}${measure === 'households' ? '户' : '个'}`;
}

/** What each status means, from the limits that the computation uses. */
const statuses: Record<TargetStatus, string> = {
  not_started: '截止日早于目标的起始日',
  achieved: '指标已达到目标值',
  overdue: '到期日已到，仍没有达到',
  regressing: '指标低于起点的基线',
  ahead: `完成的进度在应完成进度的${formatNumber(STATUS_LIMITS.ahead, 2)}倍以上`,
  on_track: `在${formatNumber(STATUS_LIMITS.on_track, 2)}倍至${formatNumber(STATUS_LIMITS.ahead, 2)}倍之间`,
  behind: `在${formatNumber(STATUS_LIMITS.behind, 2)}倍至${formatNumber(STATUS_LIMITS.on_track, 2)}倍之间`,
  far_behind: `不到${formatNumber(STATUS_LIMITS.behind, 2)}倍`,
};

const ledgerNames: Record<RecordingDelays['ledger'], string> = {
  services: '物业服务台账',
  works: '改造工程台账',
  subsidies: '奖补资金台账',
};

/** 7天以内, 8至31天, 32至92天, 92天以上: from the classes the computation counts. */
function delayClass(index: number): string {
  const limit = DELAY_CLASSES[index] ?? null;
  const above = DELAY_CLASSES[index - 1] ?? null;
  if (limit === null) return `${formatNumber(above)}天以上`;
  return above === null ? `${limit}天以内` : `${above + 1}至${limit}天`;
}

const totals: Record<ReconcileTotal['id'], { name: string; measure: Measure }> = {
  compounds: { name: '小区数', measure: 'compounds' },
  households: { name: '户数', measure: 'households' },
  floor_area_m2: { name: '建筑面积', measure: 'floor_area' },
  districts: { name: '区数', measure: 'compounds' },
  subdistricts: { name: '街道数', measure: 'compounds' },
  grids: { name: '网格数', measure: 'compounds' },
};

const correctionKinds: Record<Correction['kind'], { name: string; meaning: string }> = {
  R1: { name: '来源更好', meaning: '有了更准的原始资料，旧值换成新值' },
  R2: { name: '例行更新', meaning: '补录或按进展更新，旧值当时不算错' },
  R3: { name: '方法改变', meaning: '统计口径变了，新旧值不可直接相比' },
  C: { name: '差错', meaning: '当时就记错了，现予改正' },
};

export const reference = {
  statuses,
  amount,

  methods: {
    name: '方法与口径',
    title: '每个数怎么算，都能自己验算',
    lead: (asOf: IsoDate): string =>
      `下面每条口径后面都有一个实例，用的是这次发布（截至${formatDate(asOf)}）的真实计算结果，照着能算出同样的数。`,
    leadDemonstration: '台账是演示用的，实例里的小区和数字也是。',
    example: '实例',
    contents: '本页内容',
    words: '先说几个词',
    wordsList: (programme: Programme): readonly { term: string; meaning: string }[] => [
      { term: '在册', meaning: '当日已列入台账、尚未移出的老旧小区。列入日为空的，从一开始就算在册。' },
      {
        term: '数据截止日',
        meaning: `只计到这一天为止的事实（本次为${formatDate(programme.asOf)}）；之后发生的、之后才登记的，都放在一边，行数见“数据质量”。`,
      },
      { term: '口径', meaning: '数的是什么：小区数、户数、建筑面积，还是网格数。同一件事，口径不同，比例就不同。' },
      { term: '分子、分母', meaning: '每个比例都同时给出。分母为零时写“无数据”，不写0。' },
      { term: '百分点', meaning: '两个比例相减的差。从60%到65%是提高5个百分点。' },
    ],
    measures: (list: readonly (Measure | 'grids')[]): string =>
      `同时按${formatList(list.map((measure) => zh.measure[measure]))}公布。`,
    coverageExample: (f: {
      name: string;
      asOf: IsoDate;
      covered: number;
      total: number;
      rate: number | null;
    }): string =>
      `${f.name}在${formatDate(f.asOf)}有${f.total}个在册小区，逐个列在下表。其中${f.covered}个有物业，按小区数的覆盖率＝${percentOf(String(f.covered), String(f.total), f.rate)}。`,
    measureExample: (measure: Measure, numerator: number, denominator: number, rate: number | null): string =>
      `按${zh.measure[measure]}：${percentOf(amount(measure, numerator), amount(measure, denominator), rate)}。`,
    renovationExample: (f: {
      name: string;
      done: number;
      needed: number;
      exempt: number;
      rate: number | null;
    }): string =>
      f.rate === null
        ? `${f.name}没有需要改造的小区，改造率写“无数据”。`
        : `同一张表：${f.needed}个小区需要改造${f.exempt === 0 ? '' : `（另有${f.exempt}个不需要，不计）`}，${f.done}个的所需项目全部验收，` +
          `改造率＝${percentOf(String(f.done), String(f.needed), f.rate)}。`,
    coveredColumn: '有物业',
    renovatedColumn: '已验收/需要',
    yes: '是',
    no: '否',
    notNeeded: '不需要',
    sum: '合计',
    upper: '不知道的，给出上限',
    upperText:
      '街道没有报送当月数据时，它没有登记物业的小区可能已有物业，也可能没有。覆盖率只数登记了的，是下限；把这些小区全部算作有物业，就是上限。',
    upperExample: (f: {
      names: readonly string[];
      month: Month;
      covered: number;
      open: number;
      total: number;
      rate: number | null;
      upper: number | null;
    }): string =>
      f.names.length === 0
        ? `${formatMonth(f.month)}各街道都已报送，上限与覆盖率相同，都是${formatPercent(f.rate)}。`
        : `${formatList(f.names)}未报${formatMonth(f.month)}数据，其中没有登记物业的小区有${f.open}个。覆盖率${formatPercent(f.rate)}，` +
          `上限＝（${formatNumber(f.covered)}＋${f.open}）÷${formatNumber(f.total)}＝${formatPercent(f.upper)}。`,
    targets: '目标与进度',
    targetsText:
      '目标有起始日、到期日、基线和目标值，有的还有阶段目标。把这些点按日期连成折线，线上当天的值就是“应达”。实际减应达，就是领先或落后的百分点。',
    expectedExample: (f: {
      target: string;
      from: IsoDate;
      fromValue: number;
      to: IsoDate;
      toValue: number;
      day: IsoDate;
      passed: number;
      span: number;
      expected: number | null;
      actual: number | null;
      gap: number | null;
    }): string =>
      `“${f.target}”在${formatDate(f.from)}为${formatPercent(f.fromValue, 2)}，${formatDate(f.to)}应为${formatPercent(f.toValue, 2)}，相隔${formatNumber(f.span)}天。` +
      `到${formatDate(f.day)}过了${formatNumber(f.passed)}天，应达＝${formatPercent(f.fromValue, 2)}＋（${formatPercent(f.toValue, 2)}−${formatPercent(f.fromValue, 2)}）` +
      `×${formatNumber(f.passed)}÷${formatNumber(f.span)}＝${formatPercent(f.expected, 2)}。实际${formatPercent(f.actual, 2)}，` +
      (f.gap === null ? '' : `${f.gap < 0 ? '落后' : '领先'}${formatPoints(f.gap)}。`),
    scheduleExample: (f: { actual: number | null; earned: IsoDate; day: IsoDate; months: number | null }): string =>
      `折线在${formatDate(f.earned)}就该到${formatPercent(f.actual, 2)}，与${formatDate(f.day)}相比，` +
      (f.months === null ? '' : `相当于${f.months < 0 ? '晚' : '早'}${formatMonths(f.months)}（按每月30.4375天）。`),
    paceExample: (f: {
      actual: number | null;
      before: number | null;
      pace: number | null;
      rest: number;
      forecast: IsoDate | null;
    }): string =>
      `6个月前为${formatPercent(f.before, 2)}，每月平均变化＝（${formatPercent(f.actual, 2)}−${formatPercent(f.before, 2)}）÷6＝${formatNumber(f.pace === null ? null : f.pace * 100, 2)}个百分点；` +
      (f.forecast === null
        ? '按这个速度达不到目标。'
        : `还差${formatNumber(f.rest * 100, 2)}个百分点，按这个速度到${formatDate(f.forecast)}达到。3个月、12个月的速度给出快慢两头。`),
    statusText: '进度＝（实际−基线）÷（目标−基线）；应完成进度用应达算。状态从上到下，先合哪条就是哪条：',
    statusWord: '状态',
    statusMeaning: '条件',
    statusSource: '0.95与0.60两条界线取自欧盟统计局可持续发展目标监测报告对“应有增速”的划分。',
    ranking: '排名',
    rankingText: '每季给每个单位打分，五个分项各为0至100分，按权重平均。少一个分项就不排名，并说明缺什么。同分同名次。',
    scoreExample: (f: { period: string; name: string; parts: string; weights: number; score: number | null }): string =>
      `${formatPeriod(f.period)}，${f.name}的得分＝（${f.parts}）÷${formatNumber(f.weights)}＝${formatScore(f.score)}。`,
    scorePart: (weight: number, score: number | null): string => `${formatNumber(weight)}×${formatNumber(score, 2)}`,
    gainExample: (f: {
      name: string;
      from: number | null;
      to: number | null;
      score: number | null;
      startsOn: IsoDate;
      endsOn: IsoDate;
    }): string =>
      `其中“${zh.component.coverage_gain}”：${f.name}按户数的覆盖率，${formatDate(f.startsOn)}为${formatPercent(f.from, 2)}，${formatDate(f.endsOn)}为${formatPercent(f.to, 2)}；` +
      (f.to !== null && f.from !== null && f.to < f.from
        ? '覆盖率下降，记0分。'
        : `季初差${formatPercent(f.from === null ? null : 1 - f.from, 2)}到全覆盖，补上了${formatPercent(f.from === null || f.to === null ? null : f.to - f.from, 2)}，得${formatNumber(f.score, 2)}分。`),
    interval: '名次范围',
    intervalText: (delta: number): string =>
      `权重是人定的。让每个权重各自上下浮动${formatPercent(delta, 0)}，凡是无论怎样浮动都胜过本单位的，必在前面；有一种浮动能胜过的，可能在前面。最好名次＝1＋必在前面的个数，最差名次＝1＋可能在前面的个数。这是精确算出的，不是抽样。`,
    intervalExample: (f: { name: string; rank: number; best: number; worst: number; n: number }): string =>
      `${f.name}名列第${f.rank}。${f.n}个单位中，${f.best - 1}个必在它前面，${f.worst - 1}个可能在它前面，所以名次范围是第${f.best}至${f.worst}。`,
    duelText: (f: { own: string; other: string; otherRank: number; lead: number; best: number }): string =>
      `例如${f.other}（第${f.otherRank}）按原权重比它少${formatNumber(Math.abs(f.lead), 1)}（加权分差之和）；换成下表对${f.other}最有利的权重，反而多${formatNumber(f.best, 1)}，所以${f.other}可能在前面。`,
    favouring: (name: string): string => `对${name}有利的权重`,
    duelCaption: (own: string, other: string): string => `${own}与${other}的各分项`,
    annual: '年考核',
    annualText: '年度得分是四个季度得分的平均，有一个季度没有得分就不排名；年度不给名次范围。',
    annualExample: (f: {
      year: string;
      name: string;
      parts: readonly (number | null)[];
      score: number | null;
    }): string =>
      `${f.year}年，${f.name}＝（${f.parts.map((score) => formatNumber(score, 2)).join('＋')}）÷4＝${formatNumber(f.score, 2)}。`,
    bulletins: '月通报',
    review: '提案答复怎样核对',
    reviewText:
      '答复中的每句话先按事实、措施、承诺、机制分类。承诺取对应目标的状态；事实和措施拿它的数与台账或公开数据相比，一致、不一致、无数据三者取一；“以上”的数达到即算一致，“约”的数差1%以内算一致。范围说不清的标“口径不明”并写出原因；机制不评判。',
    precision: '精度与缺数',
    precisionText:
      '计算中不舍入，显示时四舍五入：比例一位小数，得分一位小数。不到全部的不写成100%，不是没有的不写成0%。下载文件中的比例有六位小数、得分四位。缺数写“无数据”，不补不估。',
    recompute: '自己验算',
    recomputeText: '全部台账和计算结果都可下载；同样的台账总得出同样的文件。',
  },

  quality: {
    name: '数据质量',
    title: (f: {
      warnings: number;
      silent: number;
      total: number;
      month: Month;
      aside: number;
      reports: boolean;
    }): string => {
      const parts = [
        f.warnings === 0 ? '发布时没有提示' : `发布时有${f.warnings}条提示`,
        f.reports
          ? f.silent === 0
            ? `${f.total}个街道都已报送${formatMonth(f.month)}数据`
            : `${f.total}个街道中${f.silent}个未报${formatMonth(f.month)}数据`
          : '',
        f.aside === 0 ? '没有行因晚于截止日而不计' : `${formatNumber(f.aside)}行因晚于截止日而不计`,
      ].filter((part) => part !== '');
      return `${parts.join('，')}`;
    },
    lead: '有错误的台账不能发布；不影响计算的疑点作为提示，全部列在这里。数字可信到什么程度，请看本页再判断。',
    warnings: '检查出的提示',
    noWarnings: '没有提示。',
    count: (n: number): string => `${n}条`,
    place: (file: string, line: number | undefined): string => (line === undefined ? file : `${file}第${line}行`),
    delays: '事后多久才登记',
    delaysTitle: (f: { ledger: RecordingDelays['ledger']; median: number; share: number }): string =>
      `${ledgerNames[f.ledger]}有一半在${formatNumber(f.median, Number.isInteger(f.median) ? 0 : 1)}天内登记，${formatPercent(f.share)}超过${LATE_AFTER_DAYS}天`,
    delaysNone: '没有能算出登记滞后的记录',
    delaysMeasure: '从事实发生到登记的天数，各档占该台账的比例，单位：%',
    delaysText:
      '一行的事实取它最后一个日期：进驻或终止、开工或完工或验收、拨付。登记得越晚，当时发布的数越可能偏低。还没登记的事实看不到，所以最近几个月的滞后总是偏短。',
    delaysDescribe: (f: RecordingDelays): string =>
      `${ledgerNames[f.ledger]}：${f.classes.map((n, i) => `${delayClass(i)}${formatNumber(n)}行`).join('，')}。`,
    delayClass,
    ledgerName: (ledger: RecordingDelays['ledger']): string => ledgerNames[ledger],
    ledger: '台账',
    median: '中位数',
    longest: '最长',
    rows: '行数',
    days: (days: number): string => `${formatNumber(days, Number.isInteger(days) ? 0 : 1)}天`,
    opening: '建账时补登',
    undated: '无登记日',
    early: '早于事实',
    delaysNote: (from: Month): string =>
      `“建账时补登”是${formatMonth(from)}之前的事实，不算滞后；“早于事实”是登记日早于事实日期，也不算。`,
    reports: '各街道报送情况',
    reportsTitle: (f: { missing: number; all: number }): string =>
      f.missing === 0
        ? `${formatNumber(f.all)}次月报全部收到`
        : `应有${formatNumber(f.all)}次月报，${formatNumber(f.missing)}次没有收到`,
    reportsMeasure: '一格是一个街道的一个月；颜色分报送的早晚，斜线为未报',
    reportsNone: '没有报送台账，哪些街道未报不得而知。',
    reportsDescribe: (f: { from: Month; to: Month; names: readonly string[] }): string =>
      `横向为${formatMonth(f.from)}至${formatMonth(f.to)}，纵向为街道。${f.names.length === 0 ? '没有未报的。' : `未报的：${f.names.join('；')}。`}`,
    missing: (name: string, months: readonly Month[]): string => `${name}：${months.map(formatMonth).join('、')}`,
    missingTitle: '未报的街道和月份',
    reportClass: (index: number): string => {
      const limit = REPORT_CLASSES[index] ?? null;
      const above = REPORT_CLASSES[index - 1] ?? null;
      if (limit === null) return `月末后${formatNumber(above)}天以上`;
      return above === null ? `月末后${limit}天以内` : `${above + 1}至${limit}天`;
    },
    notReported: '未报',
    street: '街道',
    aside: '没有计入的行',
    asideText: (asOf: IsoDate): string => `事实或登记日晚于${formatDate(asOf)}的行不计入；下载的台账里仍有这些行。`,
    asideNone: '没有。',
    corrections: '更正记录',
    correctionsText: '改过的数都在这里，旧值不删。',
    correctionsNone: '没有更正。',
    size: '差',
    correctionKinds,
    kind: '种类',
    date: '日期',
    where: '位置',
    oldValue: '旧值',
    newValue: '新值',
    reason: '原因',
    empty: '（空）',
    reconcile: '与公布总数核对',
    reconcileTitle: (off: number, n: number): string =>
      off === 0 ? `${n}项公布的总数都与台账相符。` : `${n}项公布的总数中，${off}项与台账不符。`,
    reconcileNone: '没有可核对的公布总数。',
    total: '项目',
    totals,
    published: '公布数',
    measured: '台账',
    difference: '差',
    tolerance: '允许差',
    source: '出处',
  },

  about: {
    name: '关于本站',
    title: (programme: Programme): string => `${zh.site.area(programme)}答应过老旧小区的事，做到了多少，都在这里`,
    whatText: (f: { compounds: number }): string =>
      `本站把台账算成看得懂的数：${formatNumber(f.compounds)}个老旧小区中，多少有了物业，多少改造完成，比答应的日期早还是晚，以及公开答复里的每句话和证据合不合。每个数都给出分子、分母、口径和截止日。`,
    who: '给谁看',
    readers: [
      { who: '居民', what: '输入小区名，看有没有物业、改造到哪一步，可以打印出来贴在门口。' },
      { who: '政协委员', what: '逐句看答复，哪些做到了，哪些没到期，哪些说不清。' },
      { who: '记者', what: '查数、下载、引用，自己验算。' },
      { who: '街道和主管部门', what: '看通报和排名，查台账里的疑点。' },
      { who: '别的城市', what: '换上自己的台账，就有自己的网站。' },
    ],
    honesty: '哪些是真的，哪些不是',
    demonstration:
      '小区、网格、街道和企业的台账全部是为演示编制的，名称、数字都不是真实情况，不能引用为事实。页眉、下载文件和图片上都标“演示数据”。',
    real: '台账由各街道报送。本站只计算，不改数。',
    publishedReal: '标明“公开数据”的数字是真的，出自公开的答复和报道，都写明发布者、日期和出处。',
    unofficial: '本站不是政府网站，不代表任何部门。页面上的通报、排名和考核由台账算出，不是任何部门的文件。',
    official: (organiser: string | null): string =>
      organiser === null ? '本站是官方网站。' : `本站由${organiser}主办。`,
    schematic: '地图上的界线是示意，不是行政区划界线。',
    limits: '看不到的',
    limitsText: '台账不记录服务质量、收费标准和居民满意度；有合同不等于服务好，验收合格不等于没有问题。',
    check: '怎样核对我们',
    checkSteps: [
      '下载：全部台账和计算结果都在“数据下载”，格式公开。',
      '校验：每个文件的SHA-256列在SHA256SUMS，下载后在同一文件夹运行 sha256sum -c SHA256SUMS，确认没有被改过。',
      '验算：按“方法与口径”里的算式，用台账自己算一遍；实例写明了每一步。',
      '疑点：“数据质量”列出全部提示、未报的街道、登记滞后和更正。',
    ],
    licence: '许可',
    licenceText: (title: string): string => `数据以${title}发布，可以自由使用；引用时建议注明来源和数据截止日。`,
    cite: '引用',
    citation: (f: { name: string; asOf: IsoDate; publishedOn: IsoDate | null; demonstration: boolean }): string =>
      `《${f.name}》，数据截止${formatDate(f.asOf)}${f.publishedOn === null ? '' : `，${formatDate(f.publishedOn)}发布`}${f.demonstration ? '（演示数据）' : ''}。`,
    contact: '联系',
    contactLine: (contact: string): string => `本站：${contact}`,
    hotline: (hotline: string): string => `小区的事：可拨打${hotline}。本站不受理投诉。`,
    noContact: '本站没有登记联系方式。',
    accessibility: '人人可用',
    accessibilityText: [
      '不开脚本也能看全部内容；地图旁的列表与地图相同。',
      '右上角可切换长者模式，字大、按钮大，下次打开还在。',
      '图都有文字说明和数据表，颜色之外另有符号和文字，可以用键盘和读屏软件。',
      '每页都可以直接打印成A4。',
    ],
    privacy: '隐私',
    privacyText:
      '本站没有登录、没有统计代码、不用Cookie、不向别的网站要任何东西。您搜索的词、所在的位置都不离开浏览器；只在浏览器里记住是否用长者模式。',
    privacyBasemap:
      '本站没有登录、没有统计代码、不用Cookie。您搜索的词、所在的位置都不离开浏览器；地图页的底图取自图商，图商会看到您的网络地址。只在浏览器里记住是否用长者模式。',
  },
};
