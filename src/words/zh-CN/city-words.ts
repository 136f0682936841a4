/** What a city says otherwise: phrases of the catalogue, each with what stands instead. */
import type { Term } from '../../domain/programme.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { ENOUGH_COMPOUNDS } from '../../domain/indicators/small-numbers.ts';
import type { CityWordLists, Exchange } from '../city-words.ts';

/** Where works count as done once they are completed. Of phrases that begin alike the longest is exchanged. */
const completed: Exchange = [
  ['完工的日期', '完工的日期；它计入改造完成，没有的按验收日期'],
  ['验收合格的日期；只有它计入改造完成', '验收合格的日期；没有完工日期的，它计入改造完成'],
  ['所需整治项目全部验收合格', '所需整治项目全部完工'],
  ['开工、完工而未验收的不算', '完工即算，不论是否验收；开工而未完工的不算'],
  ['已开工、已完工而未验收的都不算完成', '没有完工日期而有验收日期的，按验收日期；已开工而未完工的不算完成'],
  ['只认验收日期', '只认完工日期'],
  ['只数验收合格的', '只数已完工的'],
  ['验收合格不等于没有问题', '完工不等于没有问题'],
  // What is said of the column of acceptances is no rate.
  ['已验收却没有', '已验收却没有'],
  ['全部验收', '全部完工'],
  ['都验收', '都完工'],
  ['验收最多', '完工最多'],
  ['验收了', '完工了'],
  ['已验收', '已完工'],
  ['没验收', '没完工'],
  ['尚未验收', '尚未完工'],
  ['完工待验收', '已完工'],
  ['◕', '●'],
  ['改造率', '改造率（按完工）'],
];

/** Where nothing is ranked there is nothing to assess. */
const unranked: Exchange = [
  ['通报与考核', '通报'],
  ['年满之后有年度考核。', ''],
];

/** Where nothing is counted by grids there is a measure less. */
const uncounted: Exchange = [
  ['户数、建筑面积，还是网格数', '户数，还是建筑面积'],
  [`（按网格数的，不足${ENOUGH_COMPOUNDS}个网格）`, ''],
  ['，网格数为全部小区已覆盖的网格', ''],
  ['户数、建筑面积，或全部覆盖的网格数', '户数或建筑面积'],
  ['户数、建筑面积，或有在册小区的网格数', '户数或建筑面积'],
  ['；网格数口径为空', ''],
  ['；按网格数计的没有', ''],
  ['如按网格数没有上限、', '如'],
  ['、grids 小区全部有物业的网格数', ''],
  ['（网格都可能如此）', ''],
  ['（网格为所在街道）', ''],
];

/** Where figures are of the days of surveys, and no month has any. */
const surveyed: Exchange = [
  ['月末日，最后一行为数据截止日', '调查日，最后一行为数据截止日'],
  ['每月末', '历次调查日'],
  ['各月末最多', '各调查日最多'],
  ['有的月份没有', '有的调查日没有'],
  ['实际是台账逐月的数', '实际是历次调查日的数'],
  ['逐月看', '逐月看'],
  ['逐月读数', '逐个读数'],
  ['线只看走势', '只看高低'],
  ['走势', '历次'],
  ['逐月累计拨付', '逐月累计拨付'],
  ['逐月的', '历次调查的'],
  ['逐月由', '历次调查日由'],
  ['分项逐月', '历次调查，分项来看'],
  ['逐月变化', '历次调查'],
  ['逐月覆盖率', '历次调查的覆盖率'],
  ['逐月进度', '历次调查的进度'],
  ['逐月', '历次调查'],
  ['通报与考核', '考核'],
  ['、每月得失', ''],
  ['目标进度，每月一行', '目标进度，每次调查一行'],
  ['近6个月缺数据，无法推算', '没有相隔6个月的两次调查，不推算'],
  ['6个月前没有数据', '6个月前没有调查'],
  ['速度的两端都按现在的台账；近几个月的补报还没有到齐，速度可能偏低。', '速度的两端都是调查日的数。'],
  ['还没有可以比较的月份', '还没有可以比较的调查'],
  ['近3、6、12个月比例的平均每月变化', '相隔3、6、12个月的两次调查之间，比例平均每月的变化'],
  ['居中用近6个月的速度', '居中用相隔6个月的两次调查之间的速度'],
  ['与哪个月相比', '与哪次调查相比'],
  ['缺一个月的', '缺一次调查的'],
  ['有一个月没有数据', '有一次调查没有数据'],
  ['换指标、月份和图层', '换指标、调查日和图层'],
  ['起始月份', '起始调查日'],
  ['上一月', '上一次调查'],
  ['下一月', '下一次调查'],
  ['还没有满一个月的数据，没有通报。', '只公布调查日的数，没有通报。'],
  ['当日无数据', '当日没有调查'],
];

/** Where the units that report lie in the city itself, and in no larger one: nothing is said of what they lie in, or is made of them. */
const undivided: Readonly<Record<ListedLevel, Exchange>> = {
  district: [['或所辖街道', '']],
  subdistrict: [
    ['或所辖街道', ''],
    ['，各属一个区', ''],
  ],
  grid: [
    ['或所辖街道（网格为所在街道）', ''],
    ['，各属一个街道', ''],
  ],
};

/** The words of the trade that a city may have others for. */
const terms: Readonly<Record<Term, string>> = {
  compound: '小区',
  coverage: '覆盖',
  renovation: '改造',
  works: '整治',
  firm: '物业企业',
  subdistrict: '街道',
  grid: '网格',
  target: '目标',
  ledger: '台账',
  bulletin: '通报',
  ranking: '排名',
  assessment: '考核',
  inspection: '巡查',
  pairing: '结对帮扶',
  outreach: '宣传动员',
  subsidy: '奖补',
};

/** The levels between the city and its compounds. */
const levels: Readonly<Record<ListedLevel, string>> = { district: '区', subdistrict: '街道', grid: '网格' };

/** How levels are listed: 市、区、街道或网格, 各区、各街道. */
const listing = { first: ['市、'], each: ['各'], joints: ['、', '和', '或'] };

/** Where such a word stands for something else. */
const noTerms: readonly string[] = [
  '排名次',
  // Of 区: what lies in no district and is none.
  '社区',
  '城区',
  '地区',
  '时区',
  '区划',
  '区别',
  '片区',
  '难以区分',
  '区间',
  '片区',
  // Of a level that the city does not list, to whoever keeps its settings.
  'district（区）',
  'subdistrict（街道）',
  'grid（网格）',
  // Of whoever published a figure, wherever that was.
  '市、区政府',
  '区、县',
  '街道、镇',
  // Parts of names.
  '某某区',
  '“街道办事处”',
];

/** Of the figures of a reply, which may count what the city does not list. */
const ofReplies: readonly string[] = ['平均每个网格', '一个网格平均管', '平均每个街道网格数', '一个街道平均划几个网格'];

/** What the trade calls units of a level at more length: those with a name of their own have no such words. */
const longNames: CityWordLists['longNames'] = [
  ['物业管理网格', 'grid'],
  ['街道办事处', 'subdistrict'],
];

export const cityWords: CityWordLists = {
  completed,
  surveyed,
  unranked,
  uncounted,
  undivided,
  terms,
  levels,
  longNames,
  listing,
  noTerms,
  ofReplies,
};
