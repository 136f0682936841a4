/** Targets that are hardly this city's: most often those of the settings that it began from. */
import { firstDayOf } from '../../domain/time/known-in-part.ts';
import { indicatorOf } from '../../domain/indicators/registry.ts';
import { jsonProblem } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { tableOf, type City } from '../sources/tables.ts';

/** A city as texts name it: behind a province, or where a sentence or a part of it begins. */
const NAMED = /(?:^|[^\p{Script=Han}]|[省区])(\p{Script=Han}{2,4}?市)/gu;
/** What ends in 市 and names no city: 全市, 本市, 各市, 城市, 县级市. */
const NO_CITY = /[全我本该各城级辖区上门超夜]市$/;

/** The city that a text names where it is another one; null where it names none, or this one too. */
export function otherCityIn(text: string, city: string): string | null {
  const stem = city.replace(/市$/, '');
  if (text.includes(stem)) return null;
  const named = [...text.matchAll(NAMED)]
    .map(([, name = '']) => name.replace(/^.*[省区]/, ''))
    .find((name) => !NO_CITY.test(name));
  return named ?? null;
}

/** The first day that a ledger's dates can mean; null where it names none, or cannot be read whole. */
function firstFactOf(city: City, id: Parameters<typeof tableOf>[1]): string | null {
  const { ledger, rows, complete, present } = tableOf(city.tables, id);
  if (!present || !complete) return null;
  const days = columnsOf(ledger).filter(({ column }) => column.field.type === 'date');
  let first: string | null = null;
  for (const { values } of rows)
    for (const { field } of days) {
      const date = values[field];
      const day = typeof date === 'string' ? firstDayOf(date) : null;
      if (day !== null && (first === null || day < first)) first = day;
    }
  return first;
}

/** Targets that fall due before the first fact, or whose source speaks of another city. */
export function checkTargets(city: City): Problem[] {
  const { programme } = city;
  const name = programme?.values.city?.name;
  if (programme === null) return [];
  return (programme.values.targets ?? []).flatMap(({ indicator, startsOn, dueOn, source }, i) => {
    const warn = (key: string, parameters: ProblemParameters): Problem =>
      jsonProblem(programme.document, ['targets', i, key], 'W-TARGET', parameters);
    const { ledger } = indicatorOf(indicator);
    const first = firstFactOf(city, ledger);
    const named = name === undefined ? null : otherCityIn(source, name);
    return [
      ...(first !== null && startsOn < dueOn && dueOn < first
        ? [warn('due_on', { reason: 'due-before-facts', ledger, first })]
        : []),
      ...(named === null || name === undefined
        ? []
        : [warn('source', { reason: 'source-of-other-city', named, city: name })]),
    ];
  });
}
