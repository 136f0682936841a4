/** What the monthly bulletin (月通报) and the annual assessment (年考核) say. */
import { changeOf } from '../../domain/indicators/change.ts';
import { ENOUGH_COMPOUNDS } from '../../domain/indicators/small-numbers.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { ComponentId } from '../../domain/rankings/components.ts';
import type { Leader } from '../../domain/rankings/ranking.ts';
import type { AggregateLevel, IsoDate, Month } from '../../domain/rows.ts';
import type { StepRow } from '../../domain/targets/steps.ts';
import {
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatScore,
} from './format.ts';
import { upperText } from './rankings.ts';
import { vocabulary } from './vocabulary.ts';
import { namesOf, uppersOf, type Silence } from './silence.ts';
import { site } from './site.ts';

/** 提高0.5个百分点, 下降…, 持平; empty when unknown. */
function changeWords(change: number | null): string {
  if (change === null) return '';
  if (changeOf(change) === 'same') return '持平';
  return `${change < 0 ? '下降' : '提高'}${formatPoints(change)}`;
}

/** A rate with its change on the month before, as a clause: 物业覆盖率65.5%，比上月底提高0.5个百分点. */
function withChange(rate: number | null, change: number | null, than: string): string {
  const words = changeWords(change);
  if (words === '') return formatPercent(rate);
  return `${formatPercent(rate)}，${words === '持平' ? `与${than}持平` : `比${than}${words}`}`;
}

/** Who answers for a paper: the organiser of an official site, else this site, which says that it is not official. */
function publisher(programme: Programme): string {
  const { official, organiser } = programme.site;
  const origin = site.ledgers(programme, '台账');
  if (official) return organiser === null ? `据${origin}编制。` : `${organiser}据${origin}编制。`;
  return `本站据${origin}生成，非官方通报。`;
}

/** Who leads a year, among how many: 4个区中，年度得分最高的是…; nothing where the leader is not told. */
function leaderClause(leader: Leader | null): string[] {
  switch (leader?.kind) {
    case undefined:
    case 'small':
      return [];
    case 'none':
      return ['没有可以排名的单位'];
    case 'unit':
      return [
        `${formatNumber(leader.total)}个${vocabulary.level[leader.level]}中年度得分最高的是${leader.name}（${formatScore(leader.score)}分）`,
      ];
  }
}

export interface Change {
  readonly rate: number | null;
  readonly change: number | null;
}

export const papers = {
  name: '通报与考核',
  publisher,
  previous: '上一期',
  next: '下一期',
  noPrevious: '没有更早的一期',
  noNext: '没有更新的一期',
  turn: '前后各期',
  notes: '说明',
  colon: '：',
  semicolon: '；',
  /** What a past paper's figures are, where they are not those that were published. */
  notKept: (f: { release: string; publishedOn: IsoDate }): string =>
    `${formatDate(f.publishedOn)}发布的${f.release}期，当期公布的数未存档，以下按现在的台账重算。`,
  noRelease: '当时没有以这一天为截止日的发布，以下按现在的台账算出。',
  /** Sentences one after the other. */
  paragraph: (sentences: readonly string[]): string => sentences.join(''),

  hub: {
    /** What there is, and which bulletin is the newest; each part only where the city has it. */
    title: (f: { bulletins: number; quarters: number; years: number; latest: Month | null }): string => {
      const parts = [
        f.bulletins === 0 ? '' : `${formatNumber(f.bulletins)}期月通报`,
        f.quarters === 0 ? '' : `${formatNumber(f.quarters)}个季度的排名`,
        f.years === 0 ? '' : `${formatNumber(f.years)}个年度的考核`,
      ].filter((part) => part !== '');
      if (parts.length === 0) return '还没有满一个月的数据，没有通报。';
      return `${formatList(parts)}${f.latest === null ? '' : `，最近一期是${formatMonth(f.latest)}通报`}。`;
    },
    /** When the figures came out, where that is recorded. */
    lead: (release: { asOf: IsoDate; publishedOn: IsoDate } | null, isRanked: boolean): string =>
      (release === null
        ? ''
        : `最近一次发布在${formatDate(release.publishedOn)}，数据截止${formatDate(release.asOf)}。`) +
      `${isRanked ? '通报、排名和考核都' : '通报'}由台账算出，口径相同。`,
    latest: '最新',
    bulletin: '月通报',
    ranking: '季度排名',
    assessment: '年考核',
    release: '发布',
    releaseText: (f: { asOf: IsoDate; publishedOn: IsoDate }): string =>
      `数据截止${formatDate(f.asOf)}，${formatDate(f.publishedOn)}发布。`,
    byMonth: '按月查通报',
    byPeriod: '按季、按年查排名与考核',
    byRelease: '按发布查',
    month: (month: Month): string => `${Number(month.slice(5))}月`,
    year: (year: string): string => formatPeriod(year),
    annual: '全年',
    allBulletins: '各月并列的表，见“月通报”',
    allReleases: '发布之间改了什么，见“发布与修订”',
  },

  index: {
    title: (f: { issues: number; from: Month; to: Month; first: number | null; last: number | null }): string =>
      f.first === null || f.last === null
        ? `${formatNumber(f.issues)}期月通报，${formatMonth(f.from)}至${formatMonth(f.to)}`
        : `${formatNumber(f.issues)}期月通报：覆盖率从${formatMonth(f.from)}的${formatPercent(f.first)}到${formatMonth(f.to)}的${formatPercent(f.last)}`,
    none: '还没有满一个月的数据，没有通报。',
    lead: (kept: { readonly works: boolean; readonly reports: boolean }): string =>
      `每月一期，由台账算出：${kept.works ? '覆盖率和改造率' : '覆盖率'}的变化、新覆盖和失去物业的小区、各区对照` +
      `${kept.reports ? '、未报送的街道' : ''}。年满之后有年度考核。`,
    monthly: '月通报',
    tableTitle: (whole: string): string => `${whole}各月的比例和变化`,
    tableCaption: '每月末，按小区数；变化为与上月底之差，单位：百分点',
    annual: '年考核',
    annualLead: '四个季度的得分平均后排名；有一个季度缺数的单位不排名。',
    noAnnual: '还没有四个季度都齐的年份。',
    flows: '每月增减',
    flow: (gained: number, lost: number): string =>
      `各月合计新覆盖${formatNumber(gained)}个，失去物业${formatNumber(lost)}个`,
    flowMeasure: '每月新覆盖（向上）与失去物业（向下）的小区数，单位：个',
  },

  bulletin: {
    label: (month: Month): string => `${formatMonth(month)}通报`,
    paper: (programme: Programme): string => `${site.name(programme)}月通报`,
    issue: (f: { year: string; issue: number; overall: number }): string =>
      `${f.year}年第${f.issue}期（总第${f.overall}期）`,
    /** Without works there is nothing to say of renovation. */
    finding: (f: { month: Month; coverage: Change; renovation: Change | null }): string => {
      const part = (name: string, { rate, change }: Change): string => {
        const words = changeWords(change);
        if (rate === null) return `${name}无数据`;
        if (words === '') return `${name}为${formatPercent(rate)}`;
        return words === '持平'
          ? `${name}${formatPercent(rate)}，与上月持平`
          : `${name}${words}，到${formatPercent(rate)}`;
      };
      const renovation = f.renovation === null ? '' : `；${part('改造率', f.renovation)}`;
      return `${formatMonth(f.month)}，${part('物业覆盖率', f.coverage)}${renovation}`;
    },
    /** The headline of a month that a release published otherwise than it is counted now: what was published first. */
    findingThen: (f: {
      month: Month;
      coverage: Change & { readonly now: number | null };
      renovation: (Change & { readonly now: number | null }) | null;
    }): string => {
      const clause = (name: string, { rate, change }: Change): string => {
        const words = changeWords(change);
        return `${name}${formatPercent(rate)}${words === '' ? '' : `（${words === '持平' ? '与上月持平' : `比上月${words}`}）`}`;
      };
      const renovation = f.renovation === null ? [] : [{ name: '改造率', ...f.renovation }];
      const published = [clause('物业覆盖率', f.coverage), ...renovation.map((own) => clause('改造率', own))];
      const moved = [{ name: '覆盖率', ...f.coverage }, ...renovation].filter(
        ({ rate, now }) => rate !== null && now !== null && changeOf(now - rate) !== 'same',
      );
      return (
        `${formatMonth(f.month)}，当期公布${published.join('、')}；` +
        (moved.length === 0
          ? '按现在的台账重算没有变'
          : `按现在的台账重算，${moved.map(({ name, now }) => `${name}为${formatPercent(now)}`).join('、')}`)
      );
    },
    /** Above the paragraphs of such a month. */
    then: (f: {
      release: string;
      publishedOn: IsoDate;
      gained: number;
      renovated: number | null;
      lost: number;
    }): string =>
      `${formatDate(f.publishedOn)}发布的${f.release}期公布：新覆盖${formatNumber(f.gained)}个，失去物业${formatNumber(f.lost)}个` +
      `${f.renovated === null ? '' : `，新完成改造${formatNumber(f.renovated)}个`}。以下各段与名单按现在的台账重算，所以可能不同。`,
    coverage: '物业覆盖',
    coverageText: (f: {
      end: IsoDate;
      numerator: number;
      denominator: number;
      rate: number | null;
      change: number | null;
    }) =>
      f.rate === null
        ? `${formatDate(f.end)}没有在册的老旧小区。`
        : `截至${formatDate(f.end)}，${formatNumber(f.denominator)}个在册老旧小区中有${formatNumber(f.numerator)}个有物业在管，` +
          `覆盖率${withChange(f.rate, f.change, '上月底')}。`,
    flow: (f: { gained: number; lost: number }): string => {
      if (f.gained === 0 && f.lost === 0) return '本月没有小区新覆盖，也没有小区失去物业。';
      const net = f.gained - f.lost;
      const sum = net === 0 ? '增减相抵' : net > 0 ? `净增${formatNumber(net)}个` : `净减${formatNumber(-net)}个`;
      return `本月新覆盖${formatNumber(f.gained)}个，失去物业${formatNumber(f.lost)}个，${sum}。`;
    },
    scopeChange: (f: { denominator: number; removedCovered: number }): string => {
      const parts = [
        f.denominator === 0
          ? ''
          : `在册小区比上月底${f.denominator > 0 ? '多' : '少'}${formatNumber(Math.abs(f.denominator))}个`,
        f.removedCovered === 0 ? '' : `有物业而移出台账的${formatNumber(f.removedCovered)}个`,
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : `${parts.join('，')}。`;
    },
    renovation: '改造',
    renovationText: (f: {
      numerator: number;
      denominator: number;
      rate: number | null;
      change: number | null;
      newly: number;
    }) =>
      f.rate === null
        ? '没有需要改造的小区。'
        : (f.numerator === 0
            ? `${formatNumber(f.denominator)}个需要改造的小区中，还没有一个的整治项目全部验收，`
            : `${formatNumber(f.denominator)}个需要改造的小区中，${formatNumber(f.numerator)}个的整治项目已全部验收，`) +
          `改造率${withChange(f.rate, f.change, '上月底')}。` +
          (f.newly === 0 ? '本月没有小区新完成改造。' : `本月新完成改造${formatNumber(f.newly)}个。`),
    target: (finding: string, target: Target): string =>
      `对照目标，${finding}（按${vocabulary.measure[target.measure]}）。${target.note ?? ''}`,
    districts: '各区',
    above: (f: {
      above: readonly string[];
      below: readonly string[];
      even: readonly string[];
      whole: string;
    }): string => {
      const parts = [
        f.above.length === 0 ? '' : `覆盖率高于${f.whole}的有${formatList(f.above)}`,
        f.even.length === 0 ? '' : `与${f.whole}持平的有${formatList(f.even)}`,
        f.below.length === 0 ? '' : `低于${f.whole}的有${formatList(f.below)}`,
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : `${parts.join('，')}。`;
    },
    /** Who rose most of a level; names are empty where none did. Those of few compounds are not compared. */
    most: (f: { level: string; names: readonly string[]; change: number; small: number }): string => {
      const { level } = f;
      const without = f.small === 0 ? '' : `不计不足${ENOUGH_COMPOUNDS}个小区的${formatNumber(f.small)}个${level}，`;
      return f.names.length === 0
        ? `${without}当月没有一个${level}的覆盖率提高。`
        : `${without}当月${level}中覆盖率提高最多的是${formatList(f.names)}，提高${formatPoints(f.change)}。`;
    },
    fell: (names: readonly string[]): string => (names.length === 0 ? '' : `覆盖率下降的有${formatList(names)}。`),
    tableTitle: (month: Month): string => `${formatMonth(month)}各区的比例和变化`,
    table: (end: IsoDate): string => `各区对照，${formatDate(end)}，按小区数；变化为与上月底之差，单位：百分点`,
    published: (name: string): string => `当期公布的${name}`,
    publishedNote: '“当期公布”是各期发布时的数，其余按现在的台账重算。',
    district: '区',
    fraction: '有物业/在册',
    change: '变化',
    newlyCovered: '新覆盖',
    coverageLost: '失去物业',
    newlyRenovated: '新改造',
    compounds: '本月有变化的小区',
    compoundsNone: (hasWorks: boolean): string =>
      hasWorks ? '本月没有小区新覆盖、失去物业或完成改造。' : '本月没有小区新覆盖或失去物业。',
    newlyCoveredList: (n: number): string => `新覆盖的小区（${formatNumber(n)}个）`,
    coverageLostList: (n: number): string => `失去物业的小区（${formatNumber(n)}个）`,
    newlyRenovatedList: (n: number): string => `新完成改造的小区（${formatNumber(n)}个）`,
    groupName: (name: string, n: number): string => `${name}（${formatNumber(n)}个）`,
    ended: (f: { on: IsoDate | null; firm: string | null; restoredOn: IsoDate | null }): string =>
      (f.firm === null ? '' : `${f.firm}，`) +
      (f.on === null ? '日期不明' : `${formatDate(f.on)}终止`) +
      (f.restoredOn === null ? '' : `，${formatDate(f.restoredOn)}起又有物业`),
    firmEnded: (f: { firm: string; n: number; lost: number }): string =>
      f.n === f.lost
        ? `这${formatNumber(f.n)}个原来都由${f.firm}服务。`
        : `失去物业的小区中，${formatNumber(f.n)}个原由${f.firm}服务。`,
    reports: '报送',
    reported: (asOf: IsoDate, f: Silence): string =>
      f.silent.length === 0
        ? `截至${formatDate(asOf)}，${formatNumber(f.total)}个街道都已报送${formatMonth(f.month)}数据。`
        : `截至${formatDate(asOf)}，${formatNumber(f.total)}个街道中有${formatNumber(f.silent.length)}个未报${formatMonth(f.month)}数据：` +
          `${namesOf(f).join('、')}${uppersOf(f, '；', '其')}。`,
    /** Where nothing is known to be published, only from which ledgers. */
    recomputed: (asOf: IsoDate, hasReleases: boolean): string =>
      `本期按数据截止${formatDate(asOf)}的台账算出。` +
      (hasReleases ? '事后补录和更正会改变往期的数，所以可能与当时发布的不同。' : ''),
    definitions:
      '新覆盖：月底在册且有物业，上月底不是。失去物业：两个月底都在册，上月底有物业，本月底没有。月内来了又走的不计。',
    lostSince: (f: { lost: number; back: number; asOf: IsoDate }): string =>
      f.back === f.lost
        ? `本月失去物业的${formatNumber(f.lost)}个小区，到${formatDate(f.asOf)}都已恢复。`
        : f.back === 0
          ? `本月失去物业的${formatNumber(f.lost)}个小区，到${formatDate(f.asOf)}都没有恢复。`
          : `本月失去物业的${formatNumber(f.lost)}个小区中，到${formatDate(f.asOf)}有${formatNumber(f.back)}个已恢复。`,
  },

  annual: {
    label: (year: string): string => `${formatPeriod(year)}度考核`,
    paper: (programme: Programme): string => `${site.name(programme)}年度考核`,
    issue: (f: { year: string; levels: readonly { level: AggregateLevel; units: number }[] }): string =>
      `${f.year}年度，考核${f.levels.map(({ level, units }) => `${formatNumber(units)}个${vocabulary.level[level]}`).join('、')}`,
    finding: (f: { year: string; leader: Leader | null; from: number | null; to: number | null }): string => {
      const rates =
        f.from === null
          ? `年底物业覆盖率${formatPercent(f.to)}`
          : `物业覆盖率从${formatPercent(f.from)}到${formatPercent(f.to)}`;
      return `${f.year}年，${[rates, ...leaderClause(f.leader)].join('；')}`;
    },
    /** The headline of a year that a release published otherwise than it is counted now: what was published first. */
    findingThen: (f: {
      year: string;
      coverage: number | null;
      leader: Leader | null;
      now: { coverage: number | null; leader: Leader | null };
    }): string =>
      `${f.year}年，${[`当期公布年底物业覆盖率${formatPercent(f.coverage)}`, ...leaderClause(f.leader)].join('，')}；` +
      `按现在的台账重算，${[`年底覆盖率${formatPercent(f.now.coverage)}`, ...leaderClause(f.now.leader)].join('，')}`,
    /** `reporter`: as of the quarter's ranking. */
    provisional: (reporter: string | null, units: Parameters<typeof upperText>[0]): string =>
      `标“暂定”的单位${reporter === null ? '' : `，所辖有${reporter}`}没有报齐各季末月的台账，名次还会变。${upperText(units)}`,
    then: (f: { release: string; publishedOn: IsoDate; differ: number }): string =>
      `${formatDate(f.publishedOn)}发布的${f.release}期公布了本年的考核。以下按现在的台账重算，` +
      (f.differ === 0 ? '名次与当期公布的都相同。' : `名次有${formatNumber(f.differ)}个与当期公布的不同，注在名次旁。`),
    progress: '全年进展',
    progressText: (f: { name: string; from: number | null; to: number | null }): string => {
      if (f.to === null) return `${f.name}年底无数据。`;
      if (f.from === null) return `${f.name}年底为${formatPercent(f.to)}，年初无数据。`;
      const words = changeWords(f.to - f.from);
      return `${f.name}年初${formatPercent(f.from)}，年底${formatPercent(f.to)}，全年${words}。`;
    },
    flows: (f: { gained: number; lost: number; renovated: number | null }): string =>
      `各月合计：新覆盖${formatNumber(f.gained)}次，失去物业${formatNumber(f.lost)}次` +
      `${f.renovated === null ? '' : `，新完成改造${formatNumber(f.renovated)}次`}。`,
    progressTitle: (year: string): string => `${year}年各区的年初与年底`,
    progressTable: (year: string): string => `${year}年各区进展，按小区数；变化为年底与年初之差，单位：百分点`,
    startOfYear: '年初',
    endOfYear: '年底',
    steps: '年内到期的目标',
    noSteps: '年内没有到期的目标或计划节点。',
    step: (f: { target: Target } & Pick<StepRow, 'on' | 'kind' | 'value' | 'actual' | 'gap' | 'met'>): string => {
      const promise = `${f.target.name}：${f.kind === 'due' ? '目标' : '计划节点'}为${formatDate(f.on)}达到${formatPercent(f.value, 0)}`;
      if (f.gap === null) return `${promise}；当日无数据，不能判断。`;
      const { gap } = f;
      const small = f.met === true ? '' : '，差不到0.1个百分点';
      const words = changeOf(gap) === 'same' ? small : `，${gap < 0 ? '差' : '超出'}${formatPoints(gap)}`;
      return `${promise}；当日实际${formatPercent(f.actual)}（按${vocabulary.measure[f.target.measure]}），${f.met === true ? '达到' : '没有达到'}${words}。`;
    },
    ranking: (level: AggregateLevel): string => `${vocabulary.level[level]}年度排名`,
    rankingTitle: (year: string, level: AggregateLevel): string => `${year}年${vocabulary.level[level]}年度排名`,
    ranked: (total: number): string => `${formatNumber(total)}个单位参加排名。`,
    ends: (f: { first: string; score: number; last: string; lastScore: number }): string =>
      `${f.first}最高，${formatScore(f.score)}分；${f.last}最低，${formatScore(f.lastScore)}分。`,
    rose: (f: { name: string; places: number }): string => `名次上升最多的是${f.name}，升${formatNumber(f.places)}位。`,
    tableCaption: '年度得分为四个季度得分的平均，满分100',
    previousYear: '上年',
    quarter: (quarter: string): string => formatPeriod(quarter).replace(/^\d+年/, ''),
    noRanking: '没有单位四个季度都有得分，不排名。',
    unranked: '未参加排名的单位',
    allRanked: '所有单位都参加了排名。',
    reason: (f: { name: string; quarters: readonly { quarter: string; missing: readonly ComponentId[] }[] }): string =>
      `${f.name}：${f.quarters
        .map(
          ({ quarter, missing }) =>
            `${formatPeriod(quarter)}${missing.length === 0 ? '无得分' : `缺${formatList(missing.map((id) => vocabulary.component[id]))}得分`}`,
        )
        .join('；')}。`,
    method: '季度得分为各分项按权重的平均；年度不给名次范围。',
    quarterly: '各季的分项与名次范围，见季排名',
  },
};
