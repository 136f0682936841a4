/** What a new city is asked for its programme.json: the keys that it needs, and how an answer in words becomes their value. */
import { LISTED_LEVELS } from '../../domain/units/levels.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { isCalendarDay, meantDay, meantMonth } from '../cells/calendar-text.ts';
import { jsonWord } from '../json/json-signs.ts';
import { plainTexts } from '../json/json-texts.ts';
import { readJson, readKeys, type JsonDocument } from '../json/json.ts';
import type { Problem } from '../problems/problem.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../schemas/programme.ts';

/** Settings as they stand in programme.json, as far as they are known. */
export type Answers = Readonly<Record<string, unknown>>;

/** How the answer to a question is written. */
export type AnswerKind = 'text' | 'day' | 'days' | 'month' | 'yes-no' | 'choice' | 'levels';

export interface Asked {
  /** The key, as problems name it: city.name. */
  readonly path: string;
  readonly kind: AnswerKind;
  /** Whether a city can do without. */
  readonly isOptional: boolean;
  /** What there is to choose from; none where the answer is free. */
  readonly choices: readonly string[];
  /** The value that the other answers suggest. */
  readonly proposed: string | null;
}

/** The value at a key of the answers; undefined where it is not known. */
export function answerAt(answers: Answers, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? (part as Answers)[key] : undefined),
      answers,
    );
}

/** The answers with a value at a key; without it where the value is undefined. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [key = '', ...rest] = path.split('.');
  const { [key]: before, ...others } = answers;
  const own =
    rest.length === 0
      ? value
      : withAnswer(typeof before === 'object' && before !== null ? (before as Answers) : {}, rest.join('.'), value);
  return own === undefined ? others : { ...others, [key]: own };
}

/** What the survey sheets tell of the settings. */
export interface Known {
  /** Whether works are told of; null where there are no sheets. */
  readonly works: boolean | null;
  /** Whether compounds have coordinates. */
  readonly coordinates: boolean;
  readonly renovatedWhen: string | null;
}

export const NOTHING_KNOWN: Known = { works: null, coordinates: false, renovatedWhen: null };

const question = (path: string, kind: AnswerKind, more: Partial<Asked> = {}): Asked => ({
  path,
  kind,
  isOptional: false,
  choices: [],
  proposed: null,
  ...more,
});

const lastOf = (days: unknown): string | null =>
  Array.isArray(days) ? ((days as string[]).toSorted().at(-1) ?? null) : null;

/** The questions, in their order; what the answers so far make needless is not among them. */
export function questionsOf(answers: Answers, known: Known = NOTHING_KNOWN): readonly Asked[] {
  const days = answerAt(answers, 'observed_on');
  return [
    question('city.name', 'text'),
    question('city.id', 'text'),
    question('levels', 'levels'),
    question('observed_on', 'days', { isOptional: true }),
    ...(days === undefined ? [question('series_from', 'month')] : []),
    question('as_of', 'day', { proposed: lastOf(days) }),
    ...(known.coordinates ? [question('crs', 'choice', { choices: ['wgs84', 'gcj02', 'bd09'] })] : []),
    ...(known.works === false
      ? []
      : [
          question('renovated_when', 'choice', {
            choices: ['accepted', 'completed'],
            proposed: known.renovatedWhen,
            isOptional: known.works === null,
          }),
        ]),
    question('demonstration', 'yes-no'),
    question('site.organiser', 'text', { isOptional: true }),
    question('site.source', 'text', { isOptional: true }),
    question('site.url', 'text', { isOptional: true }),
    question('site.licence.name', 'text'),
    question('site.licence.title', 'text'),
  ];
}

/** The questions whose answers are not known and cannot be done without. */
export function missingAnswers(answers: Answers, known: Known = NOTHING_KNOWN): readonly Asked[] {
  return questionsOf(answers, known).filter(
    ({ path, isOptional }) => !isOptional && answerAt(answers, path) === undefined,
  );
}

const SEPARATORS = /[、，,;；>→\s]+/;

const parts = (text: string): readonly string[] => text.split(SEPARATORS).filter((part) => part !== '');

/** What units of a level are called, in the order in which a name is tried: 社区 is no 区. */
const LEVEL_NAMES: readonly (readonly [ListedLevel, RegExp])[] = [
  ['grid', /社区|网格|村|居委|片区|小组/],
  ['subdistrict', /街|镇|乡|办事处/],
  ['district', /区|县|旗|市/],
];

/** The levels that `街道（镇）、社区` or `subdistrict=街道（镇）` names; null where a name is none's. */
function levelsNamed(text: string): readonly { readonly id: ListedLevel; readonly name: string }[] | null {
  const named = parts(text).map((part) => {
    const [written, own] = part.split(/[=＝:：]/);
    const name = own ?? part;
    const id = LISTED_LEVELS.find((level) => level === written) ?? LEVEL_NAMES.find(([, form]) => form.test(name))?.[0];
    return id === undefined || name === '' ? null : { id, name };
  });
  const levels = named.filter((level) => level !== null);
  const isSound = levels.length === named.length && new Set(levels.map(({ id }) => id)).size === levels.length;
  return isSound && levels.length > 0
    ? levels.toSorted((a, b) => LISTED_LEVELS.indexOf(a.id) - LISTED_LEVELS.indexOf(b.id))
    : null;
}

const dayOf = (text: string): string => (isCalendarDay(text) ? text : (meantDay(text)?.text ?? text));

const YES: ReadonlySet<string> = new Set(['是', 'y', 'yes', 'true', '对']);
const NO: ReadonlySet<string> = new Set(['否', '不是', 'n', 'no', 'false', '不']);

/** A value, or undefined where the words cannot be taken for one. */
export function valueOf({ kind, choices }: Pick<Asked, 'kind' | 'choices'>, text: string): unknown {
  switch (kind) {
    case 'text':
      return text;
    case 'day':
      return dayOf(text);
    case 'days':
      return parts(text).map(dayOf).toSorted();
    case 'month':
      return meantMonth(text)?.text ?? text;
    case 'yes-no': {
      const word = (jsonWord(text) ?? text).normalize('NFKC').toLowerCase();
      return YES.has(word) ? true : NO.has(word) ? false : undefined;
    }
    case 'choice':
      return choices[Number(text.normalize('NFKC')) - 1] ?? text;
    case 'levels':
      return levelsNamed(text) ?? undefined;
  }
}

/** What the reader of programme.json finds wrong with a document, that some keys are missing left aside. */
function faultsIn(document: JsonDocument): readonly Problem[] {
  const plain = plainTexts(document);
  const { problems } = readKeys(plain.document, [], 'programme', PROGRAMME_KEYS);
  return [...plain.problems, ...problems].filter(
    ({ severity, parameters: { reason } }) =>
      severity === 'error' && reason !== 'missing-key' && reason !== 'missing-choice',
  );
}

/** What is wrong with an answer, in the words of the check. */
export function faultsOf(answers: Answers, path: string): readonly Problem[] {
  const { document } = readJson(PROGRAMME_FILE, JSON.stringify(answers));
  if (document === null) return [];
  const isOf = (column: string): boolean =>
    column === path || column.startsWith(`${path}.`) || column.startsWith(`${path}[`);
  return faultsIn(document).filter(({ column }) => column !== undefined && isOf(column));
}

/** The keys of a file of answers that are no settings: how survey sheets are read. */
const READING_KEYS = ['headings', 'values', 'same'] as const;
export type ReadingKey = (typeof READING_KEYS)[number];

export interface AnswersFile {
  readonly answers: Answers;
  /** What headings and cells mean, and which names are one: texts by texts. */
  readonly reading: Readonly<Record<ReadingKey, Readonly<Record<string, string>>>>;
  readonly problems: readonly Problem[];
}

const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string') as [string, string][])
    : {};

/** The answers of a file, with what is wrong with them at its lines. */
export function readAnswers(file: string, text: string): AnswersFile {
  const { document, problems } = readJson(file, text);
  const isObject = document !== null && typeof document.value === 'object' && document.value !== null;
  const whole = isObject ? (document.value as Answers) : {};
  const answers = Object.fromEntries(
    Object.entries(whole).filter(([key]) => !(READING_KEYS as readonly string[]).includes(key)),
  );
  const [headings, values, same] = READING_KEYS.map((key) => textsIn(whole[key]));
  return {
    answers,
    reading: { headings: headings ?? {}, values: values ?? {}, same: same ?? {} },
    problems: [
      ...problems,
      ...(document === null ? [] : faultsIn(isObject ? { ...document, value: answers, file } : document)),
    ],
  };
}
