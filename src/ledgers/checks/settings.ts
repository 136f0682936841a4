/** `programme.json` against itself and the ledgers that there are: targets, ranking, map. */
import { indicatorOf } from '../../domain/indicators/registry.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { MapSettings, RankingScheme, Target } from '../../domain/programme.ts';
import { componentOf, type ComponentId } from '../../domain/rankings/components.ts';
import { levelOfLedger, type Levels } from '../../domain/units/levels.ts';
import { isInside } from '../cells/coordinates.ts';
import { jsonProblem, type JsonPath } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { levelsIn, tableOf, type City, type ReadProgramme, type Tables } from '../sources/tables.ts';
import { nameKey } from '../text/name-key.ts';

/** Reports a fault at a path of programme.json. */
type Report = (path: JsonPath, code: ProblemCode, parameters: ProblemParameters) => void;

/** Where an id stands again, and where it stands first. */
function repeated(ids: readonly string[]): readonly { readonly at: number; readonly first: number }[] {
  return ids.map((id, at) => ({ at, first: ids.indexOf(id) })).filter(({ at, first }) => first < at);
}

function checkTarget(target: Target, path: JsonPath, report: Report): void {
  const { startsOn, dueOn, baseline, value, milestones } = target;
  if (dueOn <= startsOn) report([...path, 'due_on'], 'E-TARGET', { reason: 'due-before-start', startsOn });
  if (baseline !== null && value <= baseline) {
    report([...path, 'value'], 'E-TARGET', { reason: 'target-not-above-baseline', baseline });
  }
  let before = { on: startsOn, value: baseline ?? 0 };
  for (const [i, step] of milestones.entries()) {
    const at = [...path, 'milestones', i];
    if (dueOn > startsOn && (step.on <= startsOn || step.on >= dueOn)) {
      report([...at, 'on'], 'E-TARGET', { reason: 'step-outside-span', startsOn, dueOn });
    } else if (i > 0 && step.on <= before.on) {
      report([...at, 'on'], 'E-TARGET', { reason: 'step-not-later', before: before.on });
    }
    if (step.value < before.value) {
      report([...at, 'value'], 'E-TARGET', { reason: 'step-falls', first: i === 0, before: before.value });
    } else if (step.value > value) {
      report([...at, 'value'], 'E-TARGET', { reason: 'step-above-target', value });
    }
    before = step;
  }
}

/** Weights of tens, beside which a share of 1 is no weight at all. */
const TENS = 5;

/** A share among percentages: 0.3 where the others are 20 and 15. */
function checkScale(components: RankingScheme['components'], report: Report): void {
  const others = Math.min(...components.map(({ weight }) => weight).filter((weight) => weight >= 1));
  if (others < TENS || others === Infinity) return;
  for (const [at, { weight: share }] of components.entries()) {
    if (share <= 0 || share >= 1) continue;
    report(['ranking', 'components', at, 'weight'], 'W-MAGNITUDE', { reason: 'weight-of-other-scale', share, others });
  }
}

function checkRanking({ levels, components }: RankingScheme, listed: Levels, report: Report): void {
  if (levels.length === 0 && components.length === 0) return;
  for (const { at } of repeated(levels)) report(['ranking', 'levels', at], 'E-WEIGHT', { reason: 'same-level' });
  for (const [at, level] of levels.entries()) {
    if (!listed.has(level)) report(['ranking', 'levels', at], 'E-CHOICE', { reason: 'unlisted-level', level });
  }
  const ids = components.map((component) => component.id);
  for (const { at } of repeated(ids)) {
    report(['ranking', 'components', at, 'id'], 'E-WEIGHT', { reason: 'same-component' });
  }
  checkScale(components, report);
  if (components.reduce((sum, component) => sum + component.weight, 0) <= 0) {
    report(['ranking', 'components'], 'E-WEIGHT', { reason: 'no-weight' });
  }
}

function checkMap({ bounds, center }: MapSettings, report: Report): void {
  if (bounds === null) return;
  if (bounds[0] >= bounds[2] || bounds[1] >= bounds[3]) {
    report(['map', 'bounds'], 'E-RANGE', { reason: 'empty-bounds' });
  } else if (center !== null && !isInside(center, bounds)) {
    report(['map', 'center'], 'E-RANGE', { reason: 'centre-outside' });
  }
}

/** The ledger that a component's scores are computed from. */
function ledgerOfComponent(id: ComponentId): LedgerId {
  const component = componentOf(id);
  return component.kind === 'inspection' ? 'inspections' : indicatorOf(component.indicator).ledger;
}

/** Targets and components whose ledger is absent: nothing can be said of them, so that they must go. */
function checkLedgers(tables: Tables, { targets, ranking }: ReadProgramme['values'], report: Report): void {
  const check = (id: LedgerId, path: JsonPath, code: ProblemCode): void => {
    const { ledger, present } = tableOf(tables, id);
    if (present || !ledger.optional) return;
    report(path, code, { reason: 'ledger-not-kept', ledger: id, file: ledger.file, remedy: 'take-out' });
  };
  for (const [i, { indicator }] of (targets ?? []).entries()) {
    check(indicatorOf(indicator).ledger, ['targets', i, 'indicator'], 'E-TARGET');
  }
  for (const [i, { id }] of (ranking?.components ?? []).entries()) {
    check(ledgerOfComponent(id), ['ranking', 'components', i, 'id'], 'E-WEIGHT');
  }
}

/** A level has one name, that of the list; and what is not listed has none. */
function checkLevelTerms(
  { words = {}, levels }: Pick<ReadProgramme['values'], 'words' | 'levels'>,
  report: Report,
): void {
  for (const level of ['subdistrict', 'grid'] as const) {
    const term = words[level];
    if (levels === undefined || term === undefined) continue;
    const listed = levels.find(({ id }) => id === level);
    if (listed === undefined) report(['words', level], 'E-CHOICE', { reason: 'unlisted-level', level });
    else if (listed.name !== term)
      report(['words', level], 'E-CHOICE', { reason: 'level-named-otherwise', name: listed.name });
  }
}

/** Targets and components that are counted by a size that no compound has: nothing can be said of them, so that they must go. */
function checkSizes({ compounds }: Tables, { targets, ranking }: ReadProgramme['values'], report: Report): void {
  const isUnknown = (field: 'households' | 'floorAreaM2'): boolean =>
    compounds.rows.length > 0 && [...compounds.rows].every(({ values }) => values[field] === null);
  const unknown = { households: isUnknown('households'), floor_area: isUnknown('floorAreaM2') };
  for (const [i, { measure }] of (targets ?? []).entries()) {
    if (measure !== 'compounds' && unknown[measure])
      report(['targets', i, 'measure'], 'E-TARGET', { reason: 'size-not-known', measure });
  }
  for (const [i, { id }] of (ranking?.components ?? []).entries()) {
    if (unknown.households && componentOf(id).kind !== 'inspection')
      report(['ranking', 'components', i, 'id'], 'E-WEIGHT', { reason: 'size-not-known', measure: 'households' });
  }
}

/** Targets, categories, ranking and map of the programme, and the day of the public record where one is kept. */
export function checkSettings({ tables, programme }: City): Problem[] {
  if (programme === null) return [];
  const problems: Problem[] = [];
  const report: Report = (path, code, parameters) => {
    problems.push(jsonProblem(programme.document, path, code, parameters));
  };
  const { targets, categories, ranking, reconcile, map, levels } = programme.values;
  const listed = levelsIn(programme);
  for (const [name, list] of Object.entries({ targets, categories, reconcile })) {
    for (const { at, first } of repeated((list ?? []).map((entry) => entry.id))) {
      report([name, at, 'id'], 'E-KEY', { reason: 'same-entry', position: first + 1 });
    }
  }
  for (const [name, list] of Object.entries({ targets, categories, levels })) {
    for (const { at, first } of repeated((list ?? []).map((entry) => nameKey(entry.name)))) {
      report([name, at, 'name'], 'W-NAME', { reason: 'same-entry-name', position: first + 1 });
    }
  }
  for (const [at, { id }] of (reconcile ?? []).entries()) {
    const level = levelOfLedger(id);
    if (level !== null && !listed.has(level))
      report(['reconcile', at, 'id'], 'E-CHOICE', { reason: 'unlisted-level', level });
  }
  if (tables.works.present && categories?.length === 0) {
    report(['categories'], 'E-FIELD', { reason: 'works-without-categories' });
  }
  if (tables.published.present && programme.values.recordAsOf === null) {
    report(['record_as_of'], 'E-FIELD', { reason: 'record-without-day' });
  }
  for (const [i, target] of (targets ?? []).entries()) checkTarget(target, ['targets', i], report);
  checkLevelTerms(programme.values, report);
  if (ranking !== undefined) checkRanking(ranking, listed, report);
  if (map !== undefined) checkMap(map, report);
  checkLedgers(tables, programme.values, report);
  checkSizes(tables, programme.values, report);
  return problems;
}
