/** The first running target, step by step. */
import type { Target } from '../../domain/programme.ts';
import type { Edition } from '../../site/edition.ts';
import type { Workings } from '../../site/targets.ts';

function sentencesOf({ words }: Edition, target: Target, workings: Workings): string[] {
  const { row, from, to, passedDays, spanDays, earnedOn, sixMonthsBefore } = workings;
  const { date: day, actual, expected, gap } = row;
  return [
    words.methods.expectedExample({
      target: target.name,
      from: from.on,
      fromValue: from.value,
      to: to.on,
      toValue: to.value,
      day,
      passed: passedDays,
      span: spanDays,
      expected,
      actual,
      gap,
    }),
    words.methods.scheduleExample({ actual, earned: earnedOn, day, months: row.scheduleVarianceMonths }),
    words.methods.paceExample({
      actual,
      past: sixMonthsBefore === null || row.pace6m === null ? null : { before: sixMonthsBefore, pace: row.pace6m },
      rest: target.value - actual,
      forecast: row.forecastCentral,
    }),
  ];
}

/** How the first target that runs on the as-of date was worked out; empty where none runs. */
export function targetExample(edition: Edition): string[] {
  const { site } = edition;
  const isRunning = ({ startsOn, dueOn }: Target): boolean => startsOn <= site.asOf && site.asOf <= dueOn;
  for (const target of site.targets.all.filter(isRunning)) {
    const workings = site.targets.workings(target.id);
    if (workings !== null) return sentencesOf(edition, target, workings);
  }
  return [];
}
