/** `programme.json` against itself: targets, ranking, map. */
import type { MapSettings, RankingScheme, Target } from '../../domain/programme.ts';
import { jsonProblem, type JsonPath } from '../json.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { City } from '../tables.ts';

/** Reports a fault at a path of programme.json. */
type Fault = (path: JsonPath, code: ProblemCode, message: string, suggestion?: string) => void;

function repeated(ids: readonly string[]): readonly number[] {
  return ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
}

function checkTarget(target: Target, path: JsonPath, fault: Fault): void {
  const { startsOn, dueOn, baseline, value, milestones } = target;
  if (dueOn <= startsOn) fault([...path, 'due_on'], 'E-TARGET', `不晚于开始日 ${startsOn}`, '到期日应在开始日之后');
  if (baseline !== null && value <= baseline) {
    fault([...path, 'value'], 'E-TARGET', `不大于基线 ${String(baseline)}`, '目标值应大于基线');
  }
  let before = { on: startsOn, value: baseline ?? 0 };
  for (const [i, step] of milestones.entries()) {
    const at = [...path, 'milestones', i];
    if (dueOn > startsOn && (step.on <= startsOn || step.on >= dueOn)) {
      fault([...at, 'on'], 'E-TARGET', '阶段日期不在开始日与到期日之间', `应在 ${startsOn} 与 ${dueOn} 之间，不含两端`);
    } else if (i > 0 && step.on <= before.on) {
      fault([...at, 'on'], 'E-TARGET', `不晚于上一阶段 ${before.on}`, '阶段按日期先后排列');
    }
    if (step.value < before.value) {
      const what = i === 0 ? '基线' : '上一阶段';
      fault([...at, 'value'], 'E-TARGET', `小于${what} ${String(before.value)}`, '阶段值应逐步提高');
    } else if (step.value > value) {
      fault([...at, 'value'], 'E-TARGET', `大于目标值 ${String(value)}`, '阶段值应不大于目标值');
    }
    before = step;
  }
}

function checkRanking({ levels, components }: RankingScheme, fault: Fault): void {
  for (const i of repeated(levels)) fault(['ranking', 'levels', i], 'E-WEIGHT', '层级重复', '每个层级只写一次');
  const ids = components.map((component) => component.id);
  for (const i of repeated(ids)) fault(['ranking', 'components', i, 'id'], 'E-WEIGHT', '分项重复', '每个分项只写一次');
  if (components.reduce((sum, component) => sum + component.weight, 0) <= 0) {
    fault(['ranking', 'components'], 'E-WEIGHT', '权重之和为 0', '至少一个分项的权重大于 0');
  }
}

function checkMap({ bounds, center }: MapSettings, fault: Fault): void {
  if (bounds[0] >= bounds[2] || bounds[1] >= bounds[3]) {
    fault(['map', 'bounds'], 'E-RANGE', '范围是空的', '次序为西、南、东、北');
  } else if (center[0] < bounds[0] || center[0] > bounds[2] || center[1] < bounds[1] || center[1] > bounds[3]) {
    fault(['map', 'center'], 'E-RANGE', '地图中心在 map.bounds 之外', '次序为经度、纬度');
  }
}

/** Targets, categories, ranking and map of the programme. */
export function checkSettings({ programme }: City): Problem[] {
  if (programme === null) return [];
  const problems: Problem[] = [];
  const fault: Fault = (path, code, message, suggestion) => {
    problems.push(jsonProblem(programme.document, path, code, message, suggestion));
  };
  const { targets, categories, ranking, reconcile, map } = programme.values;
  for (const [name, list] of Object.entries({ targets, categories, reconcile })) {
    const ids = (list ?? []).map((entry) => entry.id);
    for (const i of repeated(ids))
      fault([name, i, 'id'], 'E-KEY', `编号与第 ${String(ids.indexOf(ids[i] ?? '') + 1)} 项重复`, '改用不同的编号');
  }
  for (const [i, target] of (targets ?? []).entries()) checkTarget(target, ['targets', i], fault);
  if (ranking !== undefined) checkRanking(ranking, fault);
  if (map !== undefined) checkMap(map, fault);
  return problems;
}
