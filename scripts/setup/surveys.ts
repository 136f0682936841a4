/** Survey sheets as the command takes them: which file is of which day, what is asked of them, and how they were read. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Levels } from '../../src/domain/units/levels.ts';
import { isCalendarDay, meantDay } from '../../src/ledgers/cells/calendar-text.ts';
import type { KnownName } from '../../src/ledgers/setup/known-names.ts';
import { isGrave, type SurveyFile } from '../../src/ledgers/setup/survey-sheet.ts';
import type { ReadingAnswers } from '../../src/ledgers/setup/survey-reading.ts';
import type { SurveyQuestion } from '../../src/ledgers/setup/survey-told.ts';
import { planSurvey, type SurveyPlan } from '../../src/ledgers/setup/survey.ts';
import { formatProblem } from '../../src/words/problems.ts';
import type { Ask } from '../terminal/ask.ts';
import { CommandError, words, WrongOptions } from '../terminal/terminal.ts';

const said = words.survey;

/** The files of the options, each with its day: a day each, or one for all. */
export async function surveysOf(from: readonly string[], on: readonly string[]): Promise<readonly SurveyFile[]> {
  const days = on.map((text) => {
    const day = isCalendarDay(text) ? text : meantDay(text)?.text;
    if (day === undefined) throw new WrongOptions(said.notADay(text));
    return day;
  });
  if (from.length !== days.length && (days.length !== 1 || from.length === 0)) throw new WrongOptions(said.needsDays);
  const surveys: SurveyFile[] = [];
  for (const [i, path] of from.entries()) {
    if (!existsSync(path)) throw new CommandError(words.newCity.noFile(path));
    surveys.push({ file: basename(path), bytes: await readFile(path), on: days[i] ?? days[0] ?? '' });
  }
  return surveys;
}

/** What options such as 小区名=name say, by what they say it of. */
export function pairsOf(name: 'map' | 'value' | 'same', texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.search(/[=＝]/);
      if (at < 1) throw new WrongOptions(said.notAPair(name, text));
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

/** The answers with that to a question; `text` is a number of what there is to choose from, or what was meant. */
function withReply(answers: ReadingAnswers, question: SurveyQuestion, text: string): ReadingAnswers {
  const chosen = <T extends string>(items: readonly T[]): string => items[Number(text.normalize('NFKC')) - 1] ?? text;
  const { headings, values, same } = answers;
  switch (question.kind) {
    case 'heading':
      return { ...answers, headings: { ...headings, [question.text]: text === '' ? 'x_' : chosen(question.options) } };
    case 'column':
      return text === ''
        ? answers
        : { ...answers, headings: { ...headings, [chosen(question.headings)]: question.field } };
    case 'value':
      return text === ''
        ? answers
        : { ...answers, values: { ...values, [`${question.column}:${question.text}`]: chosen(question.options) } };
    case 'same':
      return {
        ...answers,
        same: { ...same, [question.doubt.name]: text === '' ? '新' : chosen(question.doubt.earlier) },
      };
  }
}

/** As many cells that were not understood are listed. */
const LISTED = 10;

/** How the sheets were read, and what was done with what does not go together. */
export function tellSurvey({ sheets, problems, notes }: SurveyPlan): void {
  for (const { file, sheet, on, rows, headings } of sheets)
    console.log(said.read(file, sheet, on, rows.length, headings));
  const unread = problems.filter((p) => p.severity === 'error' && !isGrave(p));
  if (unread.length > 0) {
    console.log(said.unread);
    for (const p of unread.slice(0, LISTED)) console.log(`  ${formatProblem(p, words.problems)}`);
    if (unread.length > LISTED) console.log(said.more(unread.length));
  }
  if (notes.length > 0) console.log(said.notes);
  for (const note of notes) console.log(`  ${said.note(note)}`);
}

/** Reads the sheets until nothing is left to ask. Rejects with a CommandError where something is, and nobody is there to answer. */
export async function readSurveys(
  files: readonly SurveyFile[],
  levels: Levels,
  before: ReadingAnswers,
  known: readonly KnownName[],
  ask: Ask | null,
): Promise<{ readonly plan: SurveyPlan; readonly answers: ReadingAnswers }> {
  let answers = before;
  for (;;) {
    const plan = planSurvey(files, levels, answers, known, said);
    const { questions, faults, problems } = plan;
    const grave = problems.filter(isGrave);
    if (grave.length > 0 || faults.length > 0) {
      for (const p of grave) console.error(formatProblem(p, words.problems));
      for (const fault of faults) console.error(said.fault(fault));
      throw new CommandError(said.grave);
    }
    if (questions.length === 0) return { plan, answers };
    if (ask === null)
      throw new CommandError(
        [said.open(questions.length), ...questions.map((one) => `  ${said.openQuestion(one)}`)].join('\n'),
      );
    for (const question of questions) {
      const text = await ask(said.question(question));
      if (text === null) throw new CommandError(words.newCity.cancelled);
      answers = withReply(answers, question, text);
    }
  }
}
