/** What the pages of places say beyond the shared catalogue: peers, money, history, downloads, the printed notice. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { PeerRank } from '../../domain/rankings/peers.ts';
import type { AggregateLevel, IsoDate, Level, Month } from '../../domain/rows.ts';
import { formatDate, formatMoney, formatMonth, formatNumber, formatPercent, formatPoints } from './format.ts';
import { zh } from './common.ts';

type PlaceLevel = Exclude<AggregateLevel, 'city'>;

const against = (rate: number | null, parent: number | null, parentName: string): string => {
  if (rate === null || parent === null) return '';
  const difference = rate - parent;
  return changeOf(difference) === 'same'
    ? `，与${parentName}持平`
    : `，比${parentName}${difference < 0 ? '低' : '高'}${formatPoints(difference)}`;
};

export const places = {
  peers: {
    heading: (parentName: string, level: PlaceLevel): string => `在${parentName}各${zh.level[level]}中`,
    title: (f: {
      name: string;
      parentName: string;
      level: PlaceLevel;
      rank: PeerRank | null;
      rate: number | null;
      parent: number | null;
    }): string => {
      if (f.rank === null) return `${f.name}没有可以相比的${zh.level[f.level]}`;
      const tie = f.rank.tied ? '并列' : '';
      return (
        `${f.parentName}${f.rank.of}个${zh.level[f.level]}中，${f.name}覆盖率${tie}第${f.rank.rank}` +
        `${against(f.rate, f.parent, f.parentName)}`
      );
    },
    unit: (parentName: string, level: PlaceLevel): string =>
      `一点一个${zh.level[level]}，实心点为本处，竖线为${parentName}；按小区数，单位：%`,
    strip: (indicator: string, name: string, rate: number | null, parentName: string, parent: number | null): string =>
      `${indicator}：${name}${formatPercent(rate)}，${parentName}${formatPercent(parent)}`,
    dot: (name: string, rate: number): string => `${name} ${formatPercent(rate)}`,
    rank: '覆盖率名次',
    noRank: '—',
    here: '本处',
  },

  money: {
    heading: '奖补资金',
    sentence: (
      name: string,
      totals: {
        readonly payments: number;
        readonly fen: number;
        readonly firstOn: IsoDate | null;
        readonly lastOn: IsoDate | null;
      },
    ): string =>
      totals.payments === 0 || totals.firstOn === null || totals.lastOn === null
        ? `台账里没有拨给${name}的奖补资金。`
        : totals.payments === 1
          ? `${formatDate(totals.firstOn)}拨给${name}奖补资金1笔，${formatMoney(totals.fen / 100)}。`
          : `${formatDate(totals.firstOn)}至${formatDate(totals.lastOn)}，拨给${name}的奖补资金共${formatNumber(totals.payments)}笔，` +
            `合计${formatMoney(totals.fen / 100)}。`,
    definition:
      '口径：奖补资金台账里拨付日期不晚于数据截止日的金额之和，拨到网格，按网格归入街道和区；是已拨付的，不是预算或应拨的。',
    yearCaption: '按年',
    listCaption: '逐笔',
    all: (count: number): string => `逐笔查看（${formatNumber(count)}笔）`,
    year: '年份',
    yearName: (year: string): string => `${year}年`,
    payments: '笔数',
    amount: '金额（元）',
    amountOf: (fen: number): string => formatNumber(fen / 100),
    paidOn: '拨付日期',
    grid: '网格',
    firm: '收款单位',
    noFirm: '未登记',
    total: '合计',
    id: '编号',
  },

  pairings: {
    earlier: '以前的结对单位',
    noneNow: '台账里现在没有结对单位。',
    count: ({ paired, inScope }: { readonly paired: number; readonly inScope: number }): string =>
      paired === 0 ? '' : `${formatNumber(inScope)}个在册小区中${formatNumber(paired)}个现有结对帮扶单位。`,
  },

  history: {
    heading: '物业与整治的经过',
    title: (f: { accepted: number; needed: number; since: IsoDate | null; contracts: number }): string => {
      const service =
        f.since !== null
          ? `${formatMonth(f.since)}起由现在的单位服务`
          : f.contracts > 0
            ? '有过物业，现在没有'
            : '没有登记过物业';
      return f.needed === 0
        ? `${service}；没有需要的整治项目`
        : `${service}；需要整治的${f.needed}项中${f.accepted}项已验收`;
    },
    unit: (from: IsoDate, clipped: boolean): string =>
      `横轴为时间，从${formatMonth(from)}起${clipped ? '；更早进驻的从左边缘画起' : ''}`,
    key: '图例',
    keyService: '物业服务',
    keyStarted: '开工',
    keyCompleted: '完工',
    keyAccepted: '验收',
    keyOpen: '尚未验收',
    keyLate: '补录',
    lane: '物业服务',
    noService: '没有登记',
    removed: (date: IsoDate): string => `${formatDate(date)}移出`,
    late: (days: number): string => `补录，晚${formatNumber(days)}天`,
    lateNote: (limit: number, from: Month): string =>
      `补录：录入日比该行最近一个日期晚${limit}天以上（台账按月报送，当月的事最迟下月录入）；${formatMonth(from)}建账前的事从建账日算起。台账每行只有一个录入日期，更早的日期当时是否及时录入无法判断。`,
    lateCount: (count: number): string => (count === 0 ? '没有补录的记录。' : `其中${count}行是补录的。`),
    what: '事项',
    from: '开始',
    completed: '完工',
    end: '验收或终止',
    recorded: '录入',
    unknown: '未登记录入日期',
    service: (who: string): string => `物业：${who}`,
    describe: (name: string, title: string, late: number): string =>
      `${name}：${title}。${late === 0 ? '' : `橙色圈为补录，共${late}行。`}逐项日期见下表。`,
  },

  ask: {
    heading: '有疑问，问谁',
    place: (hotline: string, streets: string): string =>
      `可拨打${hotline}，或向${streets}询问。本站只汇总台账，不受理投诉。`,
    ownStreet: '所在街道',
  },

  files: {
    heading: (level: Level): string => `${level === 'compound' ? '本小区' : `本${zh.level[level]}`}的数据`,
    csv: 'CSV',
    json: 'JSON',
    compound: '物业、整治与结对的全部记录',
    place: '逐月覆盖率与改造率，各口径的分子、分母',
    rest: '全部数据',
  },

  notice: {
    button: '打印公示单（A4）',
    hint: '打印本页得到一页A4公示单，带本页的二维码，可以张贴在小区门口。',
    service: '物业服务',
    works: '整治项目',
    since: (date: IsoDate): string => `${formatDate(date)}起`,
    lastLeft: (date: IsoDate): string => `上一份合同于${formatDate(date)}终止`,
    status: '台账状态',
    worksRemoved: '整治项目（移出前的记录）',
    none: '没有物业服务',
    unknown: '没有登记物业服务',
    unknownNote: '所在街道当月未报送，情况可能已有变化',
    neverServed: '台账里没有登记过',
    removed: (date: IsoDate): string => `已于${formatDate(date)}移出老旧小区台账`,
    notListed: (date: IsoDate): string => `${formatDate(date)}起列入台账，目前尚不计入`,
    accepted: (accepted: number, needed: number): string =>
      needed === 0 ? '没有需要的整治项目' : `${needed}项中${accepted}项已验收`,
    hotline: '咨询电话',
    street: (name: string): string => `也可向${name}询问`,
    asOf: (date: IsoDate): string => `情况截至${formatDate(date)}`,
    scan: '扫码看本小区最新情况',
    noAddress: (site: string, name: string): string =>
      `本站没有登记网址，不印二维码。在“${site}”网站的“查小区”页输入“${name}”可看最新情况。`,
    local: '本机预览地址，张贴前请从正式网址打印',
    source: (demonstration: boolean): string => (demonstration ? '来源：演示台账' : '来源：各街道报送台账'),
    demonstration: '演示数据，不是真实情况',
  },
};
