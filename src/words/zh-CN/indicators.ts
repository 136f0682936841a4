/**
 * What each indicator, and what a ranking makes of it, is called and means. Readers' browsers load it with the map's
 * sentences: it computes nothing.
 */
import type { INDICATORS, IndicatorId } from '../../domain/indicators/registry.ts';
import type { ColumnWords, TableWords } from '../table-words.ts';

/** A part of a ranking's score. */
export interface ComponentWords {
  readonly name: string;
  readonly definition: string;
  /** Why a unit may lack it, as a clause. */
  readonly missing: string;
}

/** An indicator that silence leaves open has an upper rate too. */
type UpperRate<Open extends boolean> = Open extends true ? ColumnWords : null;

/** What an indicator's table says of itself. */
interface IndicatorTable<Id extends IndicatorId> extends TableWords {
  readonly columns: {
    readonly measure: ColumnWords;
    readonly numerator: ColumnWords;
    readonly denominator: ColumnWords;
    readonly rate: ColumnWords;
    readonly rate_upper: UpperRate<(typeof INDICATORS)[Id]['open']>;
  };
}

export interface IndicatorWords {
  readonly name: string;
  /** Where the context says what is covered or renovated. */
  readonly short: string;
  /** Said of the units that count as achieved, 763个小区中有500个…, and of the households and floor area of such compounds. */
  readonly inPlace: { readonly counted: string; readonly weighed: string };
  /** What a missing report leaves open, as the condition of a sentence. */
  readonly opens: string;
  /** Head of a column of achieved compounds. */
  readonly achieved: string;
}

/** What a promise on an indicator comes to for one compound. */
interface PromiseWords {
  /** What is promised, in one word before 目标. */
  readonly short: string;
  /** What compounds are to have or to have done by the due date. */
  readonly goal: string;
  /** What makes a compound late that still lacks it on the due date, as a condition. */
  readonly lacking: string;
  /** Why a compound does not count, as a clause. */
  readonly outside: string;
}

/** What it means, apart from what it is called: the map's reader has no use for it. */
export interface IndicatorRules<Id extends IndicatorId = IndicatorId> {
  readonly formula: string;
  /** What a promise on it comes to for one compound. */
  readonly promise: PromiseWords;
  /** The rules behind the formula, a sentence or two each. */
  readonly notes: readonly string[];
  /** The note on units that are counted as wholes; null where the indicator is not by them. */
  readonly wholes: string | null;
  readonly level: ComponentWords;
  readonly gain: ComponentWords;
  readonly table: IndicatorTable<Id>;
}

export const indicators: Readonly<Record<IndicatorId, IndicatorWords>> = {
  coverage: {
    name: '物业管理覆盖率',
    short: '覆盖率',
    inPlace: { counted: '有物业在管', weighed: '所在小区有物业在管' },
    opens: '未覆盖小区全部已覆盖',
    achieved: '有物业',
  },
  renovation: {
    name: '改造率',
    short: '改造率',
    inPlace: { counted: '的所需项目已全部验收', weighed: '所在小区的所需项目已全部验收' },
    opens: '未改造小区全部已改造',
    achieved: '已改造',
  },
};

const GAIN = '本季补上的缺口占季初缺口的比例×100';

const MEASURES = '按什么计数；建筑面积以㎡计';
const RATE = '分子除以分母；分母为零时为空，计入的小区有不知道户数（或面积）的也为空';
const PARTS = '；计入的小区有不知道户数（或面积）的为空';

export const indicatorRules: { readonly [Id in IndicatorId]: IndicatorRules<Id> } = {
  coverage: {
    formula: '覆盖率＝当日有物业服务合同在执行的在册小区÷全部在册小区',
    promise: { short: '物业', goal: '有物业服务', lacking: '没有物业服务', outside: '不在册' },
    notes: [
      '合同从进驻日起算，到终止日的前一天为止；没有终止日的算在执行。专业物业、社区托管、业主自管、单位管理都算。',
      '有合同不等于服务好：台账不记录服务质量、收费和满意度。',
    ],
    wholes: '按网格数时，一个网格要全部在册小区都有物业才算一个。',
    level: { name: '覆盖水平', definition: '季末按户数的覆盖率×100', missing: '季末没有在册小区，缺覆盖水平' },
    gain: { name: '覆盖进步', definition: GAIN, missing: '季初或季末没有在册小区，缺覆盖进步' },
    table: {
      title: '物业管理覆盖率',
      description: '各级单位逐月的物业管理覆盖率。分母为在册小区，分子为其中当日有物业服务合同的小区。',
      columns: {
        measure: { title: '口径', description: `${MEASURES}，网格数为全部小区已覆盖的网格` },
        numerator: { title: '分子', description: `已覆盖的小区数、户数、建筑面积，或全部覆盖的网格数${PARTS}` },
        denominator: { title: '分母', description: `在册的小区数、户数、建筑面积，或有在册小区的网格数${PARTS}` },
        rate: { title: '覆盖率', description: RATE },
        rate_upper: {
          title: '覆盖率上限',
          description: '假定当月未报送的街道中未覆盖小区全部已覆盖时的覆盖率；网格数口径为空',
        },
      },
    },
  },
  renovation: {
    formula: '改造率＝所需整治项目全部验收合格的小区÷需要改造的小区',
    promise: { short: '改造', goal: '完成改造', lacking: '有项目没验收', outside: '没有需要的项目' },
    notes: [
      '只认验收日期。已开工、已完工而未验收的都不算完成。',
      '台账写明免改的项目不算需要；一项都不需要的小区，分子分母都不计。台账里没有的项目按需要、未开始计。',
      '分项改造率单看一个项目：该项已验收的小区÷需要该项的小区。',
    ],
    wholes: null,
    level: { name: '改造水平', definition: '季末按户数的改造率×100', missing: '没有需要改造的小区，缺改造水平' },
    gain: { name: '改造进步', definition: GAIN, missing: '季初或季末没有需要改造的小区，缺改造进步' },
    table: {
      title: '老旧小区改造率',
      description: '各级单位逐月的改造率，总体与分项。所需各项全部验收才算改造完成；免改的不计。',
      columns: {
        measure: { title: '口径', description: MEASURES },
        numerator: { title: '分子', description: `已验收的小区数、户数或建筑面积${PARTS}` },
        denominator: { title: '分母', description: `需要改造的小区数、户数或建筑面积${PARTS}` },
        rate: { title: '改造率', description: RATE },
        rate_upper: {
          title: '改造率上限',
          description: '假定当月未报送的街道中需要改造而未改造的小区全部已改造时的改造率；分项为空',
        },
      },
    },
  },
};
