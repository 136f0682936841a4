/** What the wording of a published figure says: of which stage it is, what it counts, and of which place. */
import type { Programme } from '../../domain/programme.ts';
import type { Bound, PublishedFigure, ScopeLevel, Stage } from '../../domain/record/rows.ts';
import type { District } from '../../domain/rows.ts';

/** A row of published.csv, before its wording is read. */
export type PublishedCells = Omit<PublishedFigure, 'stage' | 'subject' | 'scopeLevel' | 'bound' | 'isTranscribed'>;

/** Words that make a count of compounds a count of something else. */
const NOT_RENOVATION = /示范|充电|移交|户数|面积|投资|率$/;
const COMPOUNDS = /小区|改造项目/;
const COMPLETED = /完成|完工|竣工/;
const STARTED = /开工|启动|复工/;
const RENOVATION = /改造|开工/;
const RENOVATED = /改造/;
const PROVINCE = /(省|自治区)$/;
/** That the number stands for words: 原文为“全覆盖”，100%是转写. */
const TRANSCRIBED = /[为是]转写/;
/** What the note calls a place that is only to be held beside the city. */
const BESIDE = /对照(?:城市|地区)/;
/** By what names of places end, the smallest first: 区 is also the end of 小区 and 社区. */
const PLACES: readonly (readonly [ScopeLevel, RegExp])[] = [
  ['community', /(?:社区|村|居委会)$/],
  ['compound', /(?:小区|院|苑|园|里|公寓|号楼)$/],
  ['subdistrict', /(?:街道|街道办事处|街办|镇|乡)$/],
  ['county', /[区县旗]$/],
];

/** The stage that a figure's wording states. A start is never read as a completion. */
export function stageOf({ indicator, kind }: Pick<PublishedCells, 'indicator' | 'kind'>): Stage | null {
  if (kind === 'plan' || kind === 'target') return 'planned';
  if (kind === 'baseline') return null;
  // 基本竣工 and 完成 are completions; 复工 and 新开工 are starts, also where 改造 stands beside them.
  if (STARTED.test(indicator)) return 'started';
  return COMPLETED.test(indicator) ? 'completed' : null;
}

/** What a figure is of: compounds under renovation (not households, not single facilities), or a share that is renovated. */
export function subjectOf({
  indicator,
  kind,
  unit,
}: Pick<PublishedCells, 'indicator' | 'kind' | 'unit'>): PublishedFigure['subject'] {
  if (kind === 'baseline') return null;
  const isRenovation = COMPOUNDS.test(indicator) && RENOVATION.test(indicator) && !NOT_RENOVATION.test(indicator);
  if (unit.unit === 'count' && isRenovation) return 'compounds';
  return unit.unit === 'ratio' && RENOVATED.test(indicator) ? 'share' : null;
}

/**
 * Where a scope stands to the programme: told from the programme's own names, from 全国 and by what names of places end. What the note
 * holds beside the city, and what lies in another city, is elsewhere.
 */
export function scopeLevelOf(
  { scope, note }: Pick<PublishedCells, 'scope' | 'note'>,
  { city }: Pick<Programme, 'city'>,
  districts: readonly Pick<District, 'name'>[],
): ScopeLevel {
  if (scope === null) return 'unstated';
  if (note !== null && BESIDE.test(note)) return 'elsewhere';
  // The ways in which a source writes "the whole city": 某市, 某市全市, 某全市, 全市.
  const stem = city.name.replace(/市$/, '');
  if ([city.name, `${city.name}全市`, `${stem}全市`, '全市'].includes(scope)) return 'city';
  if (scope === city.area) return 'area';
  if (districts.some(({ name }) => name === scope)) return 'county';
  if (scope === '全国') return 'country';
  if (PROVINCE.test(scope)) return 'province';
  const inside = scope.startsWith(city.name) ? scope.slice(city.name.length) : scope;
  if (inside.includes('市')) return 'elsewhere';
  return PLACES.find(([, ending]) => ending.test(inside))?.[0] ?? 'elsewhere';
}

/** What the source's own wording makes of the value: the note keeps it (原文带“余”字，为下限), since the cell holds a number. */
export function boundOf({ note }: Pick<PublishedCells, 'note'>): Bound {
  if (note === null) return 'exact';
  if (/为下限/.test(note)) return 'at_least';
  return /[为是]约数/.test(note) ? 'about' : 'exact';
}

/** The figure with what its wording says. */
export function readWording(
  cells: PublishedCells,
  programme: Pick<Programme, 'city'>,
  districts: readonly Pick<District, 'name'>[],
): PublishedFigure {
  return {
    ...cells,
    stage: stageOf(cells),
    subject: subjectOf(cells),
    scopeLevel: scopeLevelOf(cells, programme, districts),
    bound: boundOf(cells),
    isTranscribed: cells.note !== null && TRANSCRIBED.test(cells.note),
  };
}
