/** The days for which figures are known, where a city surveys instead of reporting by the month (`observed_on`). */
import type { IsoDate } from '../../domain/rows.ts';
import { seriesOf } from '../../domain/time/series.ts';
import { jsonProblem, type JsonPath } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import type { City } from '../sources/tables.ts';
import { cellProblem } from '../table/table.ts';

type Report = (path: JsonPath, code: ProblemCode, parameters: ProblemParameters) => void;

/** Days that do not come after the one before, and an as-of date that is not the last of them. */
function checkDays(days: readonly IsoDate[], asOf: IsoDate | undefined, report: Report): void {
  for (const [i, day] of days.entries()) {
    const before = days[i - 1];
    if (before !== undefined && day <= before)
      report(['observed_on', i], 'E-ORDER', { reason: 'survey-not-later', before });
  }
  const last = days.toSorted().at(-1);
  if (last === undefined) report(['observed_on'], 'E-FIELD', { reason: 'no-survey' });
  // Every figure without a day of its own is of the as-of date: of another day than the last survey's nobody would have observed it.
  else if (asOf !== undefined && asOf !== last) report(['as_of'], 'E-DATE-RANGE', { reason: 'as-of-no-survey', last });
}

/** Exactly one of months and surveys; and what is asked of a day on which there was no survey. */
export function checkSurveys({ programme, tables: { releases } }: City): Problem[] {
  if (programme === null) return [];
  const problems: Problem[] = [];
  const report: Report = (path, code, parameters) => {
    problems.push(jsonProblem(programme.document, path, code, parameters));
  };
  const { seriesFrom, observedOn, asOf, targets, ranking } = programme.values;
  if (seriesFrom === undefined || observedOn === undefined) return [];
  if (observedOn === null) {
    if (seriesFrom === null) report(['series_from'], 'E-FIELD', { reason: 'neither-months-nor-surveys' });
    return problems;
  }
  if (seriesFrom !== null) report(['observed_on'], 'E-FIELD', { reason: 'both-months-and-surveys' });
  checkDays(observedOn, asOf, report);
  if (problems.length > 0) return problems;

  const surveyed = new Set(observedOn);
  for (const row of releases.rows) {
    const day = row.values.asOf;
    if (day === undefined || surveyed.has(day)) continue;
    problems.push(cellProblem(releases, row, 'asOf', 'E-DATE-RANGE', { reason: 'release-no-survey' }));
  }
  for (const [i, { baseline, startsOn }] of (targets ?? []).entries()) {
    if (baseline !== null || surveyed.has(startsOn) || asOf === undefined || startsOn > asOf) continue;
    report(['targets', i, 'starts_on'], 'W-SURVEY', { reason: 'baseline-not-surveyed', startsOn });
  }
  const hasRanking = ranking !== undefined && ranking.components.length > 0;
  const quarters = asOf === undefined ? [] : seriesOf({ asOf, seriesFrom: null, observedOn }).quarters;
  if (hasRanking && quarters.length === 0) report(['ranking'], 'W-SURVEY', { reason: 'no-quarter-surveyed' });
  return problems;
}
