/** What the headings and cells of survey sheets mean: by what people have said of them first, then by their words. */
import type { Levels } from '../../domain/units/levels.ts';
import { surveyLedger, type SurveyField } from './survey-columns.ts';
import type { Observed } from './survey-facts.ts';
import { headingKey } from './survey-heading.ts';
import type { SurveyedRow } from './survey-sheet.ts';
import {
  SERVICE_WORDS,
  serviceWord,
  surveyDate,
  wordKey,
  WORKS_WORDS,
  worksWord,
  type ServiceWord,
  type WorksWord,
} from './survey-states.ts';
import type { SurveyNote, SurveyQuestion } from './survey-told.ts';

/** What people have said of the sheets: what headings and cells mean, and which names are one. */
export interface ReadingAnswers {
  readonly headings: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly same: Readonly<Record<string, string>>;
}

/** What is said of a heading that is no column's, and of a name that is nothing's that was there before. */
const NOTHING_ELSE = /^(?:|x_?|不同|新|新的|否|不是|不用|无)$/i;

/** The earlier name that a name is another one of; null of something new; undefined where nobody has said. */
export function sameName(answers: ReadingAnswers, name: string): string | null | undefined {
  const answer = answers.same[name];
  return answer === undefined ? undefined : NOTHING_ELSE.test(answer.trim()) ? null : answer;
}

export class SurveyReading {
  readonly #levels: Levels;
  readonly #answers: ReadingAnswers;
  readonly values = new Map<string, Extract<SurveyQuestion, { kind: 'value' }>>();
  readonly notes: SurveyNote[] = [];

  constructor(levels: Levels, answers: ReadingAnswers) {
    this.#levels = levels;
    this.#answers = answers;
  }

  /** The column that an answer names for a heading. */
  heading(text: string): SurveyField | null | undefined {
    const own = Object.entries(this.#answers.headings).find(([key]) => headingKey(key) === headingKey(text))?.[1];
    if (own === undefined) return undefined;
    if (NOTHING_ELSE.test(own.trim())) return null;
    const { columns } = surveyLedger(this.#levels, '');
    return (Object.keys(columns) as SurveyField[]).find((field) =>
      [field, columns[field].name, columns[field].header].includes(own.trim()),
    );
  }

  #answered(column: 'service' | 'works', text: string): string | undefined {
    const wanted = wordKey(text);
    const entries = Object.entries(this.#answers.values);
    const of = (key: string): string | undefined => entries.find(([own]) => wordKey(own) === key)?.[1];
    return of(wordKey(`${column}:${text}`)) ?? of(wanted);
  }

  #ask(column: 'service' | 'works', text: string, options: readonly string[]): void {
    const key = `${column}:${wordKey(text)}`;
    const known = this.values.get(key);
    this.values.set(key, { kind: 'value', column, text, rows: (known?.rows ?? 0) + 1, options });
  }

  /** What a word of property service means, by the answers first; undefined of one that is not known. */
  #service(text: string | null): ServiceWord | null | undefined {
    if (text === null) return null;
    const answer = this.#answered('service', text);
    if (answer === undefined) return serviceWord(text);
    return SERVICE_WORDS.find((word) => word === answer) ?? serviceWord(answer);
  }

  works({ values: { works } }: SurveyedRow): WorksWord | null {
    if (works === null) return null;
    const answer = this.#answered('works', works);
    const word =
      answer === undefined ? worksWord(works) : (WORKS_WORDS.find((own) => own === answer) ?? worksWord(answer));
    if (word === undefined) this.#ask('works', works, WORKS_WORDS);
    return word ?? null;
  }

  /** Whether a row tells of a service, of which kind, and of whom. */
  service({ values: { service, mode, firm } }: SurveyedRow): {
    readonly service: Observed['service'];
    readonly firm: string | null;
  } {
    const [whether, how, whose] = [service, mode, firm].map((text) => this.#service(text));
    const isFirm = (text: string | null): boolean => text !== null && /公司|物业/.test(text) && text.length >= 4;
    const named = whose === undefined ? firm : whether === undefined && isFirm(service) ? service : null;
    for (const [text, word] of [
      [service, whether],
      [mode, how],
    ] as const)
      if (word === undefined && text !== null && text !== named) this.#ask('service', text, SERVICE_WORDS);
    if (whether === 'none' || (whether === null && how === 'none')) return { service: 'none', firm: null };
    const kind = [how, whether, whose].find(
      (word) => word !== undefined && word !== null && word !== 'some' && word !== 'none',
    );
    if (kind !== undefined && kind !== null) return { service: kind, firm: named?.trim() ?? null };
    if (named !== null && named !== undefined) return { service: 'professional', firm: named.trim() };
    const some = whether === 'some' ? service : how === 'some' ? mode : whose === 'some' ? firm : null;
    if (some !== null) this.#ask('service', some, SERVICE_WORDS.slice(1));
    return { service: whose === 'none' && whether === null ? 'none' : null, firm: null };
  }

  date(
    { file, line, values }: SurveyedRow,
    field: 'enteredOn' | 'leftOn' | 'startedOn' | 'completedOn' | 'acceptedOn',
  ): string | null {
    const text = values[field];
    if (text === null) return null;
    const date = surveyDate(text);
    // Under a heading of dates stands a word of the state now and then.
    if (date === undefined) this.notes.push({ kind: 'unread-date', file, line, text });
    return date ?? null;
  }
}
