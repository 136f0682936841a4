/** What the wording of a published figure says: of which stage it is, what it counts, and of which place. */
import type { Programme } from '../../domain/programme.ts';
import type { Bound, PublishedFigure, ScopeLevel, Stage } from '../../domain/record/rows.ts';
import type { District } from '../../domain/rows.ts';

/** A row of published.csv, before its wording is read. */
export type PublishedCells = Omit<PublishedFigure, 'stage' | 'subject' | 'scopeLevel' | 'bound'>;

/** Words that make a count of compounds a count of something else. */
const NOT_RENOVATION = /示范|充电|移交|户数|面积|投资|率$/;
const COMPOUNDS = /小区|改造项目/;
const COMPLETED = /完成|完工|竣工/;
const STARTED = /开工|启动|复工/;
const RENOVATION = /改造|开工/;
const RENOVATED = /改造/;
const PROVINCE = /(省|自治区)$/;

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

/** Where a scope stands to the programme: told from the programme's own names, or from 全国 and the names of provinces. */
export function scopeLevelOf(
  scope: string | null,
  { city }: Pick<Programme, 'city'>,
  districts: readonly Pick<District, 'name'>[],
): ScopeLevel {
  if (scope === null) return 'unstated';
  // The ways in which a source writes "the whole city": 某市, 某市全市, 某全市, 全市.
  const stem = city.name.replace(/市$/, '');
  if ([city.name, `${city.name}全市`, `${stem}全市`, '全市'].includes(scope)) return 'city';
  if (scope === city.area) return 'area';
  if (districts.some(({ name }) => name === scope)) return 'district';
  if (scope === '全国') return 'country';
  return PROVINCE.test(scope) ? 'province' : 'elsewhere';
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
    scopeLevel: scopeLevelOf(cells.scope, programme, districts),
    bound: boundOf(cells),
  };
}
