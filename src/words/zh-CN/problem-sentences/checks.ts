/** What does not agree with the rest of the ledgers, and why. */
import type { BoundaryReasons } from '../../../ledgers/problems/boundary-reasons.ts';
import type { CheckReasons, MapClaim } from '../../../ledgers/problems/problem-reasons.ts';
import type { Sentences } from '../../problems.ts';
import { columnWords } from '../../table-words.ts';
import { columns } from '../columns.ts';
import { tables } from '../tables.ts';
import { vocabulary } from '../vocabulary.ts';
import {
  figure,
  firstOf,
  itemOf,
  listLevel,
  namedLevel,
  namesOf,
  nearest as nearestIs,
  nearOr,
  outside,
} from './clauses.ts';

const near = (nearest: string | null): { readonly suggestion?: string } =>
  nearest === null ? {} : { suggestion: nearestIs(nearest) };

const WITHOUT_LEDGER: Readonly<Record<CheckReasons['ledger-not-kept']['remedy'], string>> = {
  empty: '把这一格留空',
  row: '去掉这一行',
  'take-out': '去掉这一项',
};

const MAP_CLAIMS: Readonly<Record<MapClaim, string>> = {
  basemap: '启用了底图',
  outlines: '边界声明为真实（schematic 为 false）',
};
const APPROVAL = '填写地图审核批准书上的审图号，或关闭底图并把边界标为示意';

const TOTALS: Readonly<Record<CheckReasons['total-differs']['total'], string>> = {
  compounds: '小区数',
  households: '户数',
  floor_area_m2: '建筑面积（平方米）',
  districts: '区数',
  subdistricts: '街道数',
  grids: '网格数',
};

const SCHEME_KINDS: Readonly<Record<CheckReasons['scheme-of-other-kind']['kind'], string>> = {
  result: '办理结果',
  satisfaction: '满意度',
};

export const checks: Sentences<Exclude<keyof CheckReasons, keyof BoundaryReasons>> = {
  'same-id': ({ line }) => ({ message: `编号与第 ${String(line)} 行重复`, suggestion: '每行用不同的编号' }),
  'same-key': ({ line }) => ({ message: `主键与第 ${String(line)} 行重复`, suggestion: '合并两行，或改正其中一行' }),
  'same-entry': ({ position }) => ({
    message: `编号与第 ${String(position)} 项重复`,
    suggestion: '改用不同的编号',
  }),
  'same-claim': () => ({ message: '编号在本件内重复', suggestion: '改用不同的编号' }),
  'same-entry-name': ({ position }) => ({
    message: `与第 ${String(position)} 项同名，在网站上难以区分`,
    suggestion: '核对是否写重了，否则在名称里加以区别',
  }),
  'same-name': ({ line }) => ({
    message: `与第 ${String(line)} 行的小区同名，又在同一网格`,
    suggestion: '核对是否重复登记，否则在名称里加以区别',
  }),
  'same-unit-name': ({ line }) => ({
    message: `与第 ${String(line)} 行同名，又属同一上级`,
    suggestion: '核对是否重复登记，否则在名称里加以区别',
  }),
  'unknown-reference': ({ file, item, nearest }) => {
    const message = `在 ${file} 中不存在`;
    const suggestion = nearOr(nearest, `改成 ${file} 里有的编号，或在 ${file} 里补登`);
    return { message: item === null ? message : itemOf(item, message), suggestion };
  },
  'unknown-entry': ({ list, nearest }) => ({
    message: `在 programme.json 的 ${list} 中不存在`,
    ...near(nearest),
  }),
  'unknown-count': ({ nearest }) => ({ message: '不是 outreach.csv 的计数列', ...near(nearest) }),
  'unknown-ledger': ({ nearest }) => ({ message: '没有这个台账', ...near(nearest) }),
  'unknown-field': ({ file, nearest }) => ({ message: `在 ${file} 中没有这一列`, ...near(nearest) }),
  'unknown-row': ({ file, key, nearest }) => ({
    message: `在 ${file} 中不存在`,
    suggestion: nearOr(nearest, `主键为 ${key.join('/')}`),
  }),
  'ledger-not-kept': ({ ledger, file, remedy }) => ({
    message: `没有${tables[ledger].title}（${file}）`,
    suggestion: `补上 ${file}，或${WITHOUT_LEDGER[remedy]}`,
  }),
  'unit-without-parts': ({ level, parts }) => ({
    message: `这个${vocabulary.level[level]}没有${vocabulary.level[parts]}`,
  }),
  'proposal-file': ({ id, isId }) => ({
    message: '与文件名不同',
    suggestion: isId ? `应为 "${id}"，或改文件名` : '文件名改为“编号.json”；是多出来的副本，移出 proposals 文件夹',
  }),
  'same-figure': () => ({ message: '这一条里已有同名的数字', suggestion: '改用能区别的名称' }),
  'unknown-claim': ({ nearest }) => ({ message: '这件答复没有这一条', ...near(nearest) }),
  'own-evidence': () => ({ message: '以这一条自己作依据', suggestion: '删去，或改为另一条的编号' }),
  'letter-without-scheme': () => ({
    message: '写了字母，却没有写是哪一套用语',
    suggestion: '各地字母所指不同，先在 schemes.json 登记，再写上它的编号',
  }),
  'unknown-scheme': ({ nearest }) => ({
    message: '在 schemes.json 中不存在',
    suggestion: nearOr(nearest, '先在 schemes.json 登记'),
  }),
  'scheme-of-other-kind': ({ kind }) => ({
    message: `不是${SCHEME_KINDS[kind]}用语`,
    suggestion: `应为 schemes.json 中 kind 为 ${kind} 的一套`,
  }),
  'unknown-letter': ({ letters }) => ({
    message: '这套用语里没有这个字母',
    suggestion: `应为 ${letters.join('、')} 之一`,
  }),
  'withdrawn-with-value': () => ({ message: '撤回整行（列为 *）的更正不能有新值', suggestion: '留空' }),
  'correction-differs': ({ file, line, now }) => ({
    message: `与 ${file} 第 ${String(line)} 行现在的值 "${now}" 不同`,
    suggestion: '改正台账或更正记录，使两者相同',
  }),

  'before-column': ({ ledger, field, day }) => ({
    message: `早于${columnWords(columns, ledger, field).title} ${day}`,
    suggestion: `应不早于 ${day}`,
  }),
  'service-of-no-days': () => ({
    message: '与进驻日期相同，服务期为零天',
    suggestion: '退出日期是不再服务的第一天',
  }),
  'service-without-firm': () => ({
    message: '专业物业服务没有写企业',
    suggestion: '补上企业编号，或改正服务方式',
  }),
  'overlapping-service': ({ line, from, to }) => ({
    message: `与第 ${String(line)} 行的服务期（${from} 至${to === null ? '今' : ` ${to}`}）重叠`,
    suggestion: '补上或改正其中一段的退出日期',
  }),
  'exempt-with-days': () => ({ message: '免改的类别却有日期', suggestion: '清空日期，或改正“免改”' }),
  'accepted-without-stage': ({ lacking }) => ({
    message: `已验收却没有${lacking.map((stage) => ({ started: '开工日期', completed: '完工日期' })[stage]).join('和')}`,
    suggestion: '补上日期',
  }),
  'release-not-later': ({ field, day }) => ({
    message: `不晚于上一次发布的${columnWords(columns, 'releases', field).title} ${day}`,
    suggestion: `应晚于 ${day}；各次发布按先后排列`,
  }),
  'after-removal': ({ day }) => ({
    message: `小区已于 ${day} 移出范围，这一天不计入`,
    suggestion: '核对日期，或小区的移出日期',
  }),
  'facts-unreported': ({ name, of, rows }) => ({
    message: `${name}没有报送 ${of}，本台账却有${String(rows)}行记着该街道这个月的日期`,
    suggestion: '补登 reports.csv，或核对日期；网页会写明该街道这个月未报',
  }),
  'removal-without-reason': () => ({ message: '有移出日期却没有写移出原因', suggestion: '写明原因' }),
  'as-of-before-series': ({ seriesFrom }) => ({
    message: `早于月度序列的起始月 ${seriesFrom}`,
    suggestion: '改正 as_of 或 series_from',
  }),
  'neither-months-nor-surveys': () => ({
    message: 'series_from 与 observed_on 都没有写',
    suggestion: '按月报送的写 series_from（起始月份）；只做过几次调查的写 observed_on（各次调查的日期）',
  }),
  'both-months-and-surveys': () => ({
    message: 'series_from 与 observed_on 都写了',
    suggestion: '只写一个：按月报送的写 series_from，只做过几次调查的写 observed_on',
  }),
  'no-survey': () => ({ message: '一个日期也没有', suggestion: '写上各次调查的日期，如 ["2020-12-31", "2021-12-31"]' }),
  'survey-not-later': ({ before }) => ({
    message: `不晚于上一次调查 ${before}`,
    suggestion: '调查日按先后排列，每一天只写一次',
  }),
  'as-of-no-survey': ({ last }) => ({
    message: `不是最后一次调查的日期 ${last}`,
    suggestion: `改为 ${last}；这一天又有调查的，把它写进 observed_on。只在调查日有数可查，别的日子的数没有人查过`,
  }),
  'release-no-survey': () => ({
    message: '不是 observed_on 里的调查日',
    suggestion: '把这一天写进 observed_on，或改正日期',
  }),
  'baseline-not-surveyed': ({ startsOn }) => ({
    message: `没有写基线，而起始日 ${startsOn} 没有调查，这项目标没有基线，也就没有进度`,
    suggestion: '写明 baseline，或把 starts_on 改为有调查的一天；不写的，网页只说是否达到',
  }),
  'no-quarter-surveyed': () => ({
    message: '没有一个季度的首尾都有调查，不会有排名',
    suggestion: '去掉 ranking；或者在季末（3月、6月、9月、12月的最后一天）连续调查之后再写',
  }),
  'as-of-beyond-facts': ({ asOf, newest, days }) => ({
    message: `数据截止日 ${asOf} 比各台账最新的记录 ${newest} 晚了 ${String(days)} 天以上`,
    suggestion: '核对年份；台账没有更新到这一天的，先补台账',
  }),
  'outside-programme': ({ early, from, to }) => ({
    message: early ? '远早于项目期间' : '远晚于项目期间',
    suggestion: `应在 ${from} 至 ${to} 之间，核对年份`,
  }),
  'built-after-as-of': ({ year }) => ({ message: '晚于数据截止日', suggestion: `应不晚于 ${String(year)}` }),
  'before-reply': ({ day }) => ({ message: `早于答复日期 ${day}`, suggestion: `应不早于 ${day}` }),
  'replied-in-other-year': ({ year }) => ({
    message: `不在答复年份 ${String(year)} 年`,
    suggestion: '改正 replied_on 或 replied_year',
  }),
  'stated-after-record': ({ figures, first }) => ({
    message: `${String(figures)} 个公开数字公布于这一天之后，核对答复时没有用：${firstOf(figures, namesOf(first))}`,
    suggestion: '重新收集之后，把 record_as_of 改为收集到的日期',
  }),
  'record-without-day': () => ({
    message: '有公开数据，却没有写收集到哪一天',
    suggestion: '写明 record_as_of：公开数据收集到的日期',
  }),

  'half-position': () => ({ message: '经度和纬度只有其一', suggestion: '两者都填，或都不填' }),
  'compound-outside': ({ longitude, latitude, cause, bounds: [west, south, east, north] }) => ({
    message: `位置 (${longitude}, ${latitude}) 在地图范围之外`,
    suggestion: outside(cause, {
      swapped: '经度和纬度可能写反了，对调后在范围内',
      crs: (system) => `可能是 ${system} 坐标，按它换算后在范围内；核对坐标来源与 programme.json 的 crs`,
      unknown: `应在经度 ${String(west)} 至 ${String(east)}、纬度 ${String(south)} 至 ${String(north)} 之间`,
    }),
  }),
  'compounds-without-position': ({ compounds, removed, first }) => {
    const names = namesOf(first);
    return {
      message: `${String(compounds)} 个小区没有坐标${removed === 0 ? '' : `（其中 ${String(removed)} 个已不在统计范围内）`}：${firstOf(compounds, names)}`,
      suggestion: '补上经纬度；没有坐标的小区不画在地图上，其余不受影响',
    };
  },

  'due-before-start': ({ startsOn }) => ({
    message: `不晚于开始日 ${startsOn}`,
    suggestion: '到期日应在开始日之后',
  }),
  'target-not-above-baseline': ({ baseline }) => ({
    message: `不大于基线 ${String(baseline)}`,
    suggestion: '目标值应大于基线',
  }),
  'step-outside-span': ({ startsOn, dueOn }) => ({
    message: '阶段日期不在开始日与到期日之间',
    suggestion: `应在 ${startsOn} 与 ${dueOn} 之间，不含两端`,
  }),
  'step-not-later': ({ before }) => ({ message: `不晚于上一阶段 ${before}`, suggestion: '阶段按日期先后排列' }),
  'step-falls': ({ first, before }) => ({
    message: `小于${first ? '基线' : '上一阶段'} ${String(before)}`,
    suggestion: '阶段值应逐步提高',
  }),
  'due-before-facts': ({ ledger, first }) => ({
    message: `${tables[ledger].title}里最早的一天是 ${first}，目标到期时还没有数可以核对`,
    suggestion: '核对到期日期；不是本市的目标，去掉这一项',
  }),
  'source-of-other-city': ({ named, city }) => ({
    message: `写的是“${named}”，不是${city}`,
    suggestion: '可能是从别的城市的设置里留下来的：改成本市的文件；不是本市的目标，去掉这一项',
  }),
  'step-above-target': ({ value }) => ({
    message: `大于目标值 ${String(value)}`,
    suggestion: '阶段值应不大于目标值',
  }),
  'unlisted-level': ({ level }) => ({
    message: `本市的层级里没有${namedLevel(level)}`,
    suggestion: `去掉这一项；有这一级的，${listLevel(level)}`,
  }),
  'level-named-otherwise': ({ name }) => ({
    message: `与 levels 里的叫法“${name}”不同，不知道用哪一个`,
    suggestion: '这一级的叫法只写在 levels 里，去掉这一项',
  }),
  'same-component': () => ({ message: '分项重复', suggestion: '每个分项只写一次' }),
  'no-weight': () => ({ message: '权重之和为 0', suggestion: '至少一个分项的权重大于 0' }),
  'weight-of-other-scale': ({ share, others }) => ({
    message: `其余权重都在 ${figure(others)} 以上，这一项按现在的写法几乎不起作用`,
    suggestion: `各项用同一种写法：如果指百分之 ${figure(share * 100)}，写 ${figure(share * 100)}`,
  }),
  'works-without-categories': () => ({
    message: '有改造工程台账，却没有写整治项目',
    suggestion: '在 categories 里写上 works.csv 用到的各类整治项目',
  }),
  'empty-bounds': () => ({ message: '范围是空的', suggestion: '次序为西、南、东、北' }),
  'centre-outside': () => ({ message: '地图中心在 map.bounds 之外', suggestion: '次序为经度、纬度' }),

  'tiles-address': () => ({
    message: '启用了瓦片底图，却没有地址模板',
    suggestion: '写成 https://…/{z}/{x}/{y}.png',
  }),
  'tiles-host': () => ({
    message: '瓦片地址没有固定的主机名',
    suggestion: '以 https:// 开头；主机名里只能有 {s} 这一个占位',
  }),
  'tiles-http': () => ({ message: '瓦片地址不是 https', suggestion: '用 https；只有本机测试可以用 http' }),
  'tiles-lacking': ({ parts }) => ({
    message: `瓦片地址缺少 ${parts.join(' ')}`,
    suggestion: '按服务商的说明写全',
  }),
  'tiles-key-missing': () => ({
    message: '地址里有 {key}，却没有密钥',
    suggestion: '填写向服务商申请的密钥',
  }),
  'tiles-key-placeholder': () => ({ message: '密钥像是占位的文字', suggestion: '填写向服务商申请的密钥' }),
  'tiles-key-unused': () => ({ message: '有密钥，地址里却没有 {key}', suggestion: '在地址里写上 {key}' }),
  'tiles-subdomains-missing': () => ({
    message: '地址里有 {s}，却没有子域',
    suggestion: '例如 ["t0", "t1"]',
  }),
  'tiles-subdomain-writing': () => ({ message: '子域写法不对', suggestion: '只能是字母、数字、连字符' }),
  'archive-with-address': () => ({
    message: '随站发布的底图不用地址',
    suggestion: '删去 url，或把 kind 改为 tiles',
  }),
  'archive-unnamed': () => ({
    message: '底图是 PMTiles，却没有写文件名',
    suggestion: '把文件放进数据文件夹，写上它的名字',
  }),
  'archive-missing': () => ({ message: '数据文件夹里没有这个文件', suggestion: '核对文件名' }),
  'archive-format': () => ({ message: '不是第3版的 PMTiles 文件', suggestion: '用 pmtiles 工具转换' }),
  'attribution-placeholder': () => ({ message: '底图的署名像是占位的文字', suggestion: '写服务商要求的署名' }),
  'approval-missing': ({ claim }) => ({ message: `${MAP_CLAIMS[claim]}，却没有审图号`, suggestion: APPROVAL }),
  'approval-writing': ({ claim }) => ({
    message: `${MAP_CLAIMS[claim]}，而审图号不是真实的写法`,
    suggestion: APPROVAL,
  }),
  'source-missing': ({ claim }) => ({
    message: `${MAP_CLAIMS[claim]}，却没有写明来源`,
    suggestion: '写明底图或边界的来源',
  }),

  'total-differs': ({ total, published, ledger, difference, asOf }) => ({
    message: `${TOTALS[total]}公布为 ${figure(published)}，台账在 ${asOf} 为 ${figure(ledger)}，相差 ${figure(difference)}`,
    suggestion: '核对台账，或在网站说明差异',
  }),
  'beyond-budget': ({ total, budget }) => ({
    message: `合计 ${figure(total)} 元，超出预算 ${figure(budget)} 元`,
    suggestion: '核对金额和单位（应为元）',
  }),
  'home-size': ({ squareMetres }) => ({
    message: `户均 ${figure(squareMetres)} 平方米，不合常理`,
    suggestion: '核对户数、建筑面积和单位（应为平方米）',
  }),
  'sizes-missing': ({ rows, of, first }) => ({
    message: `${figure(of)} 个小区中有 ${figure(rows)} 个空着（第 ${first.join('、')} 行${rows > first.length ? '等' : ''}），它们计入的单位都没有按这一项算的数`,
    suggestion: '知道的补上；不知道就留空，不要写 0 或估计的数',
  }),
  'size-not-known': ({ measure }) => ({
    message: `没有一个小区填了${measure === 'households' ? '户数' : '建筑面积'}，按它算的数都没有`,
    suggestion: '补上 compounds.csv 的这一列，或去掉这一项，或改为按小区数（compounds）',
  }),
};
