/**
 * Survey sheets as they are → the ledgers of a city, with facts known in part, or what has to be asked before. Pure: the same
 * sheets, answers and known names give the same ledgers, a thing that has an id keeps it, and another survey adds to what was
 * known without changing what the earlier ones said.
 */
import { groupBy } from '../../domain/lists.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { Levels } from '../../domain/units/levels.ts';
import type { Problem } from '../problems/problem.ts';
import type { FilledLedger } from './city-files.ts';
import { Register, type KnownName } from './known-names.ts';
import { comingAndGoing, identified, type SurveyDay, type Told } from './survey-compounds.ts';
import type { SurveyField } from './survey-columns.ts';
import { servicesOf, worksOf, type FactNote } from './survey-facts.ts';
import { headingKey } from './survey-heading.ts';
import { ledgersOfSurvey, type KeptFacts, type SurveyWords } from './survey-ledgers.ts';
import { sameName, SurveyReading, type ReadingAnswers } from './survey-reading.ts';
import { isGrave, readSurvey, WHOLE_SHEET, type SurveyFile, type SurveySheet } from './survey-sheet.ts';
import type { SurveyFault, SurveyNote, SurveyQuestion, ToldColumn } from './survey-told.ts';

export interface SurveyPlan {
  readonly sheets: readonly SurveySheet[];
  readonly problems: readonly Problem[];
  readonly questions: readonly SurveyQuestion[];
  readonly faults: readonly SurveyFault[];
  readonly notes: readonly SurveyNote[];
  /** The ledgers; none while there are questions or faults. */
  readonly ledgers: readonly FilledLedger[];
  readonly names: readonly KnownName[];
  /** The days on which the sheets tell of everything that is published. */
  readonly observedOn: readonly IsoDate[];
  readonly works: boolean;
  /** Whether works are told of as accepted, in any sheet. */
  readonly accepted: boolean;
  readonly coordinates: boolean;
}

/** The columns that tell of a thing. */
const FIELDS: Readonly<Record<ToldColumn, readonly SurveyField[]>> = {
  service: ['service', 'mode', 'firm'],
  works: ['works', 'startedOn', 'completedOn', 'acceptedOn'],
};

const tells = (sheet: SurveySheet, fields: readonly SurveyField[]): boolean =>
  fields.some((field) => sheet.fields.has(field));

/** Questions about headings: which column a doubtful one is, and which one is a column that every row needs. */
function headingQuestions(sheets: readonly SurveySheet[], levels: Levels): readonly SurveyQuestion[] {
  const doubtful = new Map<string, SurveyQuestion>();
  const missing = new Map<string, SurveyQuestion>();
  for (const { file, sheet, headings, fields } of sheets) {
    for (const { text, doubtful: options } of headings)
      if (options.length > 0) doubtful.set(headingKey(text), { kind: 'heading', text, file, options });
    for (const field of ['name', ...levels.listed] as const)
      if (!fields.has(field)) {
        const open = headings
          .filter((heading) => heading.field === null && heading.text !== '')
          .map(({ text }) => text);
        const whole = sheet === null ? WHOLE_SHEET[1] : WHOLE_SHEET[0];
        const choices = field === 'name' ? open : [...open, whole];
        missing.set(`${file} ${field}`, { kind: 'column', field, file, headings: choices });
      }
  }
  const unsure = [...doubtful.values()];
  const isDoubted = (field: SurveyField): boolean =>
    unsure.some((question) => question.kind === 'heading' && question.options.includes(field));
  return [
    ...unsure,
    ...[...missing.values()].filter((question) => question.kind === 'column' && !isDoubted(question.field)),
  ];
}

const NOTHING: Omit<SurveyPlan, 'sheets' | 'problems' | 'names'> = {
  questions: [],
  faults: [],
  notes: [],
  ledgers: [],
  observedOn: [],
  works: false,
  accepted: false,
  coordinates: false,
};

/** What a day's sheets do not tell of, all or none of its compounds; on such a day no figure can be published. */
function silentDays(days: readonly SurveyDay[], told: readonly ToldColumn[]): readonly DayLeftOut[] {
  return told.flatMap((column) =>
    days
      .filter(({ sheets }) => !sheets.every((sheet) => tells(sheet, FIELDS[column])))
      .map(({ on }): DayLeftOut => ({ kind: 'day-left-out', on, column })),
  );
}
type DayLeftOut = Extract<SurveyNote, { kind: 'day-left-out' }>;

/** Services and works of the compounds, and of which of them what did not go together. */
function factsOf(told: readonly Told[]): { readonly facts: KeptFacts; readonly notes: readonly SurveyNote[] } {
  const byNote = new Map<FactNote, string[]>();
  const noted = <T>({ name }: Told, work: (notes: Set<FactNote>) => T): T => {
    const notes = new Set<FactNote>();
    const result = work(notes);
    for (const note of notes) byNote.set(note, [...(byNote.get(note) ?? []), name]);
    return result;
  };
  const services = told.flatMap((one) =>
    noted(one, (notes) => servicesOf(one.observed, notes)).map((fact) => ({ compoundId: one.id, ...fact })),
  );
  const works = told.flatMap((one) => {
    const fact = noted(one, (notes) => worksOf(one.observed, notes));
    return fact === null ? [] : [{ compoundId: one.id, ...fact }];
  });
  return {
    facts: { services, works },
    notes: [...byNote].map(([note, names]): SurveyNote => ({ kind: 'facts', note, names })),
  };
}

/** Compounds of which a survey says nothing in a column that it has. */
function untold(
  days: readonly SurveyDay[],
  told: readonly Told[],
  silent: readonly DayLeftOut[],
): readonly SurveyNote[] {
  return days.flatMap(({ on, sheets }) =>
    (['service', 'works'] as const).flatMap((column): SurveyNote[] => {
      if (silent.some((note) => note.on === on && note.column === column)) return [];
      // Where dates alone tell of works, an empty one says that nothing has happened.
      if (column === 'works' && !sheets.some(({ fields }) => fields.has('works'))) return [];
      const isUntold = ({ observed }: Told): boolean => observed.some((own) => own.on === on && own[column] === null);
      const names = told.filter(isUntold).map(({ name }) => name);
      return names.length === 0 ? [] : [{ kind: 'untold', column, on, names }];
    }),
  );
}

/** What of the sheets themselves was read otherwise than it stands there. */
function sheetNotes({ file, filledDown, nameless }: SurveySheet): readonly SurveyNote[] {
  return [
    ...(filledDown.length === 0 ? [] : [{ kind: 'filled-down', file, lines: filledDown } as const]),
    ...(nameless.length === 0 ? [] : [{ kind: 'nameless', file, lines: nameless } as const]),
  ];
}

/** Compounds whose size differs between surveys. */
function resized(told: readonly Told[]): readonly SurveyNote[] {
  const isResized = ({ rows }: Told): boolean =>
    (['households', 'floorAreaM2'] as const).some(
      (field) => new Set([...rows.values()].flatMap(({ values }) => values[field] ?? [])).size > 1,
    );
  const names = told.filter(isResized).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: 'resized', names }];
}

/** Reads survey sheets. */
export function planSurvey(
  files: readonly SurveyFile[],
  levels: Levels,
  answers: ReadingAnswers,
  known: readonly KnownName[],
  words: SurveyWords,
): SurveyPlan {
  const reading = new SurveyReading(levels, answers);
  const read = files.map((file) => readSurvey(file, levels, (text) => reading.heading(text)));
  const sheets = read.flatMap((one) => one.sheets);
  const unread = read.flatMap((one) => one.unread ?? []);
  const faults: SurveyFault[] = unread.map((file) => ({ kind: 'unread', file }));
  const problems = [...sheets, ...unread].flatMap((one) => one.problems);
  const before = { ...NOTHING, sheets, problems, names: known };
  const headings = headingQuestions(sheets, levels);
  if (headings.length > 0 || faults.length > 0 || problems.some(isGrave))
    return { ...before, questions: headings, faults };

  const days: readonly SurveyDay[] = [...groupBy(sheets, ({ on }) => on)]
    .map(([on, own]) => ({ on, sheets: own, rows: own.flatMap(({ rows }) => rows) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const register = new Register(known, (name) => sameName(answers, name));
  const told = identified(days, levels, register, reading, faults);
  const works = sheets.some((sheet) => tells(sheet, FIELDS.works));
  const silent = silentDays(days, works ? ['service', 'works'] : ['service']);
  if (silent.filter(({ column }) => column === 'service').length === days.length) faults.push({ kind: 'no-service' });
  const doubts = register.doubts.map((doubt) => ({ kind: 'same', doubt }) as const);
  const questions: readonly SurveyQuestion[] = [...reading.values.values(), ...doubts];
  if (questions.length > 0 || faults.length > 0) return { ...before, questions, faults, notes: reading.notes };

  const all = days.map(({ on }) => on);
  const { facts, notes } = factsOf(told);
  const { ledgers, withoutAddress } = ledgersOfSurvey(told, sheets, all, facts, works, levels, register, words);
  return {
    ...before,
    notes: [
      ...sheets.flatMap(sheetNotes),
      ...reading.notes,
      ...comingAndGoing(told, all),
      ...silent,
      ...untold(days, told, silent),
      ...notes,
      ...resized(told),
      ...(withoutAddress === 0 ? [] : [{ kind: 'no-address', compounds: withoutAddress } as const]),
      ...(works ? [{ kind: 'one-category' } as const] : []),
    ],
    ledgers,
    names: register.names,
    observedOn: all.filter((on) => !silent.some((note) => note.on === on)),
    works,
    accepted: facts.works.some(({ acceptedOn }) => acceptedOn !== null),
    coordinates: sheets.some(({ rows }) => rows.some(({ values }) => values.longitude !== null)),
  };
}
