/** What can be read and is hardly true: why it is doubted, and what to look at. */
import type { PlausibilityReasons } from '../../../ledgers/problems/plausibility-reasons.ts';
import { quoted, type Sentences } from '../../problems.ts';
import { tables } from '../tables.ts';
import { figure, firstOf, GARBLINGS, namesOf, SYSTEMS } from './clauses.ts';

/** 3 行：第 2、5、9 行. */
const rowsOf = (rows: number, first: readonly number[]): string =>
  `${figure(rows)} 行（第 ${firstOf(rows, first.map(String))} 行）`;

/** 2 对：第 2 与第 5 行、第 3 与第 9 行. */
const pairsOf = (pairs: number, first: readonly (readonly [number, number])[]): string =>
  `${figure(pairs)} 对：${firstOf(
    pairs,
    first.map(([line, other]) => `第 ${String(line)} 与第 ${String(other)} 行`),
  )}`;

const significant = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: true });

const FACTORS: Readonly<Record<number, string>> = {
  1000: '一千倍',
  10_000: '一万倍',
  100: '一百倍',
  100_000_000: '一亿倍',
};
const factorOf = (factor: number): string => FACTORS[factor] ?? `${figure(factor)} 倍`;

const COLUMNS: Readonly<Record<PlausibilityReasons['column-apart']['per'], (median: string) => string>> = {
  home: (median) => `户均建筑面积的中位数只按本列算是 ${median} 平方米`,
  'square-metre': (median) => `每平方米建筑面积的费用，中位数按本列算是 ${median} 元`,
  payment: (median) => `每笔金额的中位数是 ${median} 元`,
};

const UNITS: Readonly<Record<PlausibilityReasons['column-apart']['per'], string>> = {
  home: '核对整列的单位，应为平方米（不是万平方米）',
  'square-metre': '核对整列的单位，应为元（不是千元、万元）',
  payment: '核对整列的单位，应为元（不是千元、万元）',
};

const LEVELS: Readonly<Record<PlausibilityReasons['outside-own-outline']['level'], string>> = {
  districts: '区',
  subdistricts: '街道',
  grids: '网格',
};

/** Two digits of what is known no better. */
const round = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 2 });

const MEASURED: Readonly<Record<PlausibilityReasons['figures-apart']['per'], string>> = {
  'square-metre': '按每平方米建筑面积的费用算，与同类项目其余的行',
  home: '按户均建筑面积算，与其余的小区',
  row: '与同列其余的值',
};

export const plausibility: Sentences<keyof PlausibilityReasons> = {
  'windows-name': ({ instead }) => ({
    message: '是 Windows 保留的设备名，不能作文件夹名，离线副本在 Windows 上解不开',
    suggestion: `改用别的编号，例如 ${quoted(instead)}；各台账里引用它的地方一并改`,
  }),
  'garbled-text': ({ rows, first, garbling, restored }) => ({
    message: `像是${GARBLINGS[garbling]}：${rowsOf(rows, first)}${restored === null ? '' : `；第一处原来可能是 ${quoted(restored)}`}`,
    suggestion: '按原始资料补正；重新另存为 CSV UTF-8',
  }),
  'same-credit-code': ({ pairs, first }) => ({
    message: `同一统一社会信用代码登记在两家企业名下，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一家企业登记了两次；是则合并为一个编号，不是则改正代码',
  }),
  'same-firm': ({ pairs, first }) => ({
    message: `企业同名，只是括号、全角半角或空格不同，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一家企业登记了两次；是则合并为一个编号',
  }),
  'like-firm': ({ pairs, first }) => ({
    message: `企业名称只差“有限公司”一类的字或地名，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一家企业登记了两次；是则合并为一个编号，名称按营业执照写全',
  }),
  'same-compound': ({ pairs, first, acrossGrids }) => ({
    message: `名称和地址都相同的小区有两个编号${acrossGrids === 0 ? '' : `（其中 ${figure(acrossGrids)} 对分在两个网格）`}，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一个小区登记了两次；是则只留一个，不是则在名称或地址里加以区别',
  }),
  'like-compound': ({ pairs, first }) => ({
    message: `名称不同，户数、建筑面积和地址（或坐标）却都相同的小区，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一个小区登记了两次；是则只留一个，另一个名称写在曾用名里',
  }),
  'same-pairing': ({ pairs, first }) => ({
    message: `同一单位与同一小区的两段结对重叠，${pairsOf(pairs, first)}`,
    suggestion: '核对是否登记了两次；前一段已结束的，补上结束日期',
  }),
  'same-payment': ({ pairs, first }) => ({
    message: `同一天、同一网格、同一企业、同一金额的拨付有两个编号，${pairsOf(pairs, first)}`,
    suggestion: '核对是否同一笔登记了两次',
  }),
  'running-totals': ({ months, districts }) => ({
    message: `${figure(districts)} 个区的 ${figure(months)} 个月，只增不减，像是累计数`,
    suggestion: '应填当月数；累计数逐月相减后再填',
  }),

  'cells-apart': ({ rows, first, factor, isLarger, median }) => ({
    message: `比同列其余的值（中位数 ${significant(median)}）${isLarger ? '大' : '小'}约${factorOf(factor)}：${rowsOf(rows, first)}`,
    suggestion: '核对单位是否与本列其余的行一致，小数点是否点错',
  }),
  'figures-apart': ({ rows, first, per, factor, isLarger, median }) => ({
    message: `${MEASURED[per]}（中位数 ${significant(median)}）相比${isLarger ? '大' : '小'}了约 ${round(factor)} 倍：${rowsOf(rows, first)}；像是${isLarger ? '多' : '少'}写了一位或小数点点错`,
    suggestion: '按原始凭证核对',
  }),
  'column-apart': ({ per, median }) => ({
    message: `${COLUMNS[per](significant(median))}，不合常理`,
    suggestion: UNITS[per],
  }),
  'column-moved': ({ then, now }) => ({
    message: `整列的中位数是 ${significant(now)}，最近一期发布时是 ${significant(then)}，数量级变了`,
    suggestion: '核对整列的单位是否换成了万、千或别的单位',
  }),
  'budget-unused': ({ total, budget }) => ({
    message: `合计 ${significant(total)} 元，不到预算 ${figure(budget)} 元的千分之一`,
    suggestion: '核对金额和预算的单位，都应为元',
  }),
  'scores-apart': ({ rows, first, least }) => ({
    message: `不超过 10 分，其余最低 ${figure(least)} 分：${rowsOf(rows, first)}；像是十分制，或小数点点错了`,
    suggestion: '本列为百分制（0 至 100）；按原始记录核对',
  }),
  'scores-of-ten': ({ rows, of, highest }) => ({
    message: `${of === null ? '' : `${of}的`} ${figure(rows)} 个得分最高只有 ${figure(highest)}，像是十分制`.trim(),
    suggestion: '本列为百分制（0 至 100）；核对评分的满分',
  }),

  'column-sorted': ({ rows }) => ({
    message: `${figure(rows)} 行按编号排列，这一列却从头到尾恰好按大小排列，可能只对这一列排过序，与其他各列错开了`,
    suggestion: '与原始台账逐行核对；排序时要选中整张表',
  }),
  'column-filled': ({ rows, of }) => ({
    message: `${figure(of)} 行中有 ${figure(rows)} 行是同一个内容，像是向下填充时覆盖了原来的内容`,
    suggestion: '与原始台账逐行核对',
  }),
  'columns-unrelated': ({ of, rows, correlation }) => ({
    message: `${of === 'homes' ? `${figure(rows)} 个小区的建筑面积与户数` : `${figure(rows)} 行的费用与小区的建筑面积`}没有关系（相关系数 ${correlation.toFixed(2)}），可能有一列单独排过序或错了行`,
    suggestion: '与原始台账逐行核对；排序时要选中整张表',
  }),
  'grids-scattered': ({ rows, share }) => ({
    message: `${figure(rows)} 个小区的坐标与网格没有关系：同一网格的小区散布在全城（网格内离散占 ${(share * 100).toFixed(0)}%），可能有一列单独排过序或错了行`,
    suggestion: '与原始台账逐行核对网格编号和经纬度',
  }),
  'row-shifted': ({ to }) => ({
    message: `这一行从这里起像是整体${to === 'left' ? '右' : '左'}移了一列，${to === 'left' ? '左' : '右'}移一列就都读得通`,
    suggestion: to === 'left' ? '核对是否多了一格' : '核对是否少了一格',
  }),

  'names-as-addresses': ({ rows, of }) => ({
    message: `${figure(of)} 个小区中有 ${figure(rows)} 个的名称像地址、地址不像，名称和地址两列可能填反了`,
    suggestion: '核对两列的列名和内容',
  }),
  'reported-early': ({ rows, first }) => ({
    message: `报送日期在所报月份开始之前：${rowsOf(rows, first)}`,
    suggestion: '核对月份和报送日期',
  }),
  'before-built': ({ rows, first, year }) => ({
    message: `早于小区的建成年份（第一处建成于 ${String(year)} 年）：${rowsOf(rows, first)}`,
    suggestion: '核对日期和建成年份',
  }),
  'accepted-on-one-day': ({ rows, day, of }) => ({
    message: `有验收日期的 ${figure(of)} 行中，${figure(rows)} 行都是 ${day}，像是统一补填的`,
    suggestion: '按各项工程的验收单补填实际日期',
  }),

  'one-point': ({ compounds, points, position, most, grids, first }) => ({
    message: `${figure(compounds)} 个小区落在 ${figure(points)} 个相同的点上；最多的一点 (${position.join(', ')}) 有 ${figure(most)} 个小区，分属 ${figure(grids)} 个网格：${firstOf(most, namesOf(first))}`,
    suggestion: '地址查不到时，地图服务常给出街道或城市的中心点；逐个核对，不知道的留空',
  }),
  'rounded-positions': ({ compounds, of, first }) => ({
    message: `${figure(of)} 个坐标中有 ${figure(compounds)} 个只精确到两位小数（约 1 公里）：${firstOf(compounds, namesOf(first))}`,
    suggestion: '补上至少四位小数；不知道的留空',
  }),
  'outside-own-outline': ({ level, compounds, of, metres, first, distances }) => ({
    message: `${figure(of)} 个小区中有 ${figure(compounds)} 个的坐标在所属${LEVELS[level]}的边界之外 ${String(metres)} 米以上：${firstOf(
      compounds,
      namesOf(first).map((name, i) => `${name}（${figure(distances[i] ?? metres)} 米）`),
    )}`,
    suggestion: `核对坐标、网格编号和${LEVELS[level]}边界`,
  }),
  'other-system': ({ level, compounds, of, first, inside, crs, whose }) => ({
    message: `${figure(of)} 个小区中有 ${figure(compounds)} 个的坐标在所属${LEVELS[level]}的边界之外（${firstOf(compounds, namesOf(first))}）；${whose === 'positions' ? '坐标' : `${LEVELS[level]}边界`}按 ${SYSTEMS[crs]} 换算后，其中 ${figure(inside)} 个在边界之内`,
    suggestion: `${whose === 'positions' ? '这些坐标' : `${LEVELS[level]}边界`}可能是 ${SYSTEMS[crs]}；核对坐标与边界的来源，以及 programme.json 的 crs`,
  }),
  'positions-moved': ({ level, compounds, of, first, inside, east, north }) => ({
    message: `${figure(of)} 个小区中有 ${figure(compounds)} 个的坐标在所属${LEVELS[level]}的边界之外（${firstOf(compounds, namesOf(first))}），像是整体偏移：一起向${east > 0 ? '西' : '东'}移 ${figure(Math.abs(east))} 米、向${north > 0 ? '南' : '北'}移 ${figure(Math.abs(north))} 米后，其中 ${figure(inside)} 个在边界之内`,
    suggestion: `核对坐标和${LEVELS[level]}边界的来源：坐标系是否相同，经纬度是否改动或错位`,
  }),

  'rows-lost': ({ ledger, then, now }) => ({
    message: `${tables[ledger].title}${now === 0 ? '没有了' : `只有 ${figure(now)} 行`}，最近一期发布时有 ${figure(then)} 行，少了 ${figure(then - now)} 行`,
    suggestion: '核对文件是否完整；确要撤回的，在 corrections.csv 里逐行说明',
  }),
};
