/**
 * Survey sheets as they are → the ledgers of a city, with facts known in part, or what has to be asked before. Pure: the same
 * sheets, answers and known names give the same ledgers, a thing that has an id keeps it, and another survey adds to what was
 * known without changing what the earlier ones said.
 */
import type { IsoDate } from '../../domain/rows.ts';
import { groupBy } from '../../domain/lists.ts';
import { LEDGER_OF_LEVEL, type Levels } from '../../domain/units/levels.ts';
import type { Problem } from '../problems/problem.ts';
import { filledLedger, type FilledLedger } from './city-files.ts';
import { Register, type KnownName, type NameDoubt } from './known-names.ts';
import { surveyLedger, type SurveyField } from './survey-columns.ts';
import { notAfter, servicesOf, worksOf, type FactNote, type Observed } from './survey-facts.ts';
import { headingKey, OWN } from './survey-heading.ts';
import {
  isGrave,
  readSurvey,
  type SurveyedRow,
  type SurveyFile,
  type SurveySheet,
  type UnreadFile,
} from './survey-sheet.ts';
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

/** What people have said of the sheets: what headings and cells mean, and which names are one. */
export interface ReadingAnswers {
  readonly headings: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly same: Readonly<Record<string, string>>;
}

/** What has to be known before the sheets can be taken over. */
export type SurveyQuestion =
  | { readonly kind: 'heading'; readonly text: string; readonly file: string; readonly options: readonly SurveyField[] }
  /** No heading is the column's that every row needs. */
  | {
      readonly kind: 'column';
      readonly field: SurveyField;
      readonly file: string;
      readonly headings: readonly string[];
    }
  | {
      readonly kind: 'value';
      readonly column: 'service' | 'works';
      readonly text: string;
      readonly rows: number;
      readonly options: readonly string[];
    }
  | ({ readonly kind: 'same' } & { readonly doubt: NameDoubt });

/** What cannot be taken over as it is. */
export type SurveyFault =
  | { readonly kind: 'unread'; readonly file: UnreadFile }
  | { readonly kind: 'no-unit'; readonly file: string; readonly line: number; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string; readonly places: readonly string[] }
  | { readonly kind: 'no-service' };

/** What was done of which whoever keeps the ledgers should know. */
export type SurveyNote =
  | { readonly kind: 'appeared' | 'vanished'; readonly on: IsoDate; readonly names: readonly string[] }
  | { readonly kind: 'absent-between'; readonly on: IsoDate; readonly names: readonly string[] }
  | {
      readonly kind: 'untold';
      readonly column: 'service' | 'works';
      readonly on: IsoDate;
      readonly names: readonly string[];
    }
  | { readonly kind: 'day-left-out'; readonly on: IsoDate; readonly column: 'service' | 'works' }
  | { readonly kind: 'facts'; readonly note: FactNote; readonly names: readonly string[] }
  | { readonly kind: 'unread-date'; readonly file: string; readonly line: number; readonly text: string }
  | { readonly kind: 'resized'; readonly names: readonly string[] }
  | { readonly kind: 'filled-down' | 'nameless'; readonly file: string; readonly lines: readonly number[] }
  | { readonly kind: 'no-address'; readonly compounds: number }
  | { readonly kind: 'one-category' };

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

/** The texts that the ledgers need. */
export interface SurveyWords {
  readonly removed: (on: IsoDate) => string;
}

/** The one category under which the works of a survey are kept. */
export const WORKS_CATEGORY = 'works';

const SERVICE_FIELDS: readonly SurveyField[] = ['service', 'mode', 'firm'];
const WORKS_FIELDS: readonly SurveyField[] = ['works', 'startedOn', 'completedOn', 'acceptedOn'];
/** What is said of a name or a heading that is nothing else. */
const NOTHING_ELSE = /^(?:|x_?|不同|新|新的|否|不是|不用|无)$/i;

const tells = (sheet: SurveySheet, fields: readonly SurveyField[]): boolean =>
  fields.some((field) => sheet.fields.has(field));

/** The names of the sheets of one day, by what one of them tells. */
interface SurveyDay {
  readonly on: IsoDate;
  readonly sheets: readonly SurveySheet[];
  readonly rows: readonly SurveyedRow[];
}

class SurveyReading {
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

/** Questions about headings: which column a doubtful one is, and which one is a column that every row needs. */
function headingQuestions(sheets: readonly SurveySheet[], levels: Levels): readonly SurveyQuestion[] {
  const doubtful = new Map<string, SurveyQuestion>();
  const missing: SurveyQuestion[] = [];
  for (const { file, headings, fields } of sheets) {
    for (const { text, doubtful: options } of headings)
      if (options.length > 0) doubtful.set(headingKey(text), { kind: 'heading', text, file, options });
    for (const field of ['name', ...levels.listed] as const)
      if (!fields.has(field)) {
        const open = headings
          .filter((heading) => heading.field === null && heading.text !== '')
          .map(({ text }) => text);
        missing.push({ kind: 'column', field, file, headings: open });
      }
  }
  const unsure = [...doubtful.values()];
  const isDoubted = (field: SurveyField): boolean =>
    unsure.some((question) => question.kind === 'heading' && question.options.includes(field));
  return [...unsure, ...missing.filter((question) => question.kind === 'column' && !isDoubted(question.field))];
}

const EMPTY: Pick<SurveyPlan, 'ledgers' | 'observedOn' | 'works' | 'accepted' | 'coordinates'> = {
  ledgers: [],
  observedOn: [],
  works: false,
  accepted: false,
  coordinates: false,
};

/** A compound as all surveys tell of it. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly rows: ReadonlyMap<IsoDate, SurveyedRow>;
  readonly observed: readonly Observed[];
}

/** The newest that the surveys say in a column. */
function newest<F extends SurveyField>({ rows }: Told, field: F): SurveyedRow['values'][F] | null {
  return [...rows.values()].findLast(({ values }) => values[field] !== null)?.values[field] ?? null;
}

/** The units, compounds and firms of the surveys, each day by its own, in the order in which they stand there. */
function identified(
  days: readonly SurveyDay[],
  levels: Levels,
  register: Register,
  reading: SurveyReading,
  faults: SurveyFault[],
): readonly Told[] {
  const rowsOf = new Map<string, Map<IsoDate, SurveyedRow>>();
  const observedOf = new Map<string, Observed[]>();
  const unitOf = new Map<string, string>();
  for (const { on, rows } of days) {
    const placed = rows.filter(({ file, line, values }) => {
      const isPlaced = levels.listed.every((level) => values[level] !== null);
      if (!isPlaced) faults.push({ kind: 'no-unit', file, line, name: values.name });
      return isPlaced;
    });
    let parents = placed.map(() => '');
    for (const level of levels.listed)
      parents = [
        ...register.resolve(
          level,
          placed.map(({ values }, i) => ({ name: values[level] ?? '', parent: parents[i] ?? '' })),
        ),
      ];
    const ids = register.resolve(
      'compound',
      placed.map(({ values: { name } }, i) => ({ name, parent: parents[i] ?? '' })),
    );
    for (const [, places] of groupBy(
      placed.map((row, i) => ({ row, id: ids[i] ?? '' })),
      ({ id }) => id,
    )) {
      const [first] = places;
      if (places.length > 1 && first !== undefined)
        faults.push({
          kind: 'twice',
          name: first.row.values.name,
          places: places.map(({ row: { file, line } }) => `${file}:${String(line)}`),
        });
    }
    const states = placed.map((row) => ({ ...reading.service(row), works: reading.works(row) }));
    const firms = states.flatMap(({ firm }) => (firm === null ? [] : [{ name: firm, parent: '' }]));
    const firmIds = register.resolve('firm', firms);
    let at = 0;
    for (const [i, row] of placed.entries()) {
      const [id, state] = [ids[i] ?? '', states[i]];
      if (state === undefined) continue;
      const firm = state.firm === null ? null : (firmIds[at] ?? null);
      if (state.firm !== null) at += 1;
      rowsOf.set(id, (rowsOf.get(id) ?? new Map<IsoDate, SurveyedRow>()).set(on, row));
      unitOf.set(id, parents[i] ?? '');
      observedOf.set(id, [
        ...(observedOf.get(id) ?? []),
        {
          on,
          service: state.service,
          firm,
          works: state.works,
          enteredOn: reading.date(row, 'enteredOn'),
          leftOn: reading.date(row, 'leftOn'),
          startedOn: reading.date(row, 'startedOn'),
          completedOn: reading.date(row, 'completedOn'),
          acceptedOn: reading.date(row, 'acceptedOn'),
        },
      ]);
    }
  }
  return [...rowsOf].map(([id, rows]) => ({
    id,
    name: register.nameOf(id),
    unitId: unitOf.get(id) ?? '',
    rows,
    observed: observedOf.get(id) ?? [],
  }));
}

/** From when and until when a compound is counted: so that each survey counts those that stand in it. */
function scopeOf(
  { rows }: Told,
  days: readonly IsoDate[],
): { listedOn: string | null; removedOn: string | null; gone: IsoDate | null } {
  const present = [...rows.keys()].toSorted();
  const [first, last] = [present[0] ?? '', present.at(-1) ?? ''];
  const gone = days.find((day) => day > last) ?? null;
  return {
    listedOn: first === days[0] ? null : notAfter(first),
    removedOn: gone === null ? null : notAfter(gone),
    gone,
  };
}

/** Which compounds came, went or were passed over, by the day. */
function comingAndGoing(told: readonly Told[], days: readonly IsoDate[]): readonly SurveyNote[] {
  return days.flatMap((on, i): SurveyNote[] => {
    const named = (is: (one: Told) => boolean): readonly string[] => told.filter(is).map(({ name }) => name);
    const first = ({ rows }: Told): string => [...rows.keys()].toSorted()[0] ?? '';
    const last = ({ rows }: Told): string => [...rows.keys()].toSorted().at(-1) ?? '';
    const notes: SurveyNote[] = [
      { kind: 'appeared', on, names: i === 0 ? [] : named((one) => first(one) === on) },
      { kind: 'vanished', on, names: named((one) => last(one) === days[i - 1]) },
      { kind: 'absent-between', on, names: named((one) => !one.rows.has(on) && first(one) < on && on < last(one)) },
    ];
    return notes.filter((note) => !('names' in note) || note.names.length > 0);
  });
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
  const faults: SurveyFault[] = read.flatMap(({ unread }): SurveyFault[] =>
    unread === null ? [] : [{ kind: 'unread', file: unread }],
  );
  const problems = [...sheets, ...read.flatMap(({ unread }) => unread ?? [])].flatMap((one) => one.problems);
  const before = { sheets, problems, names: known };
  const headings = headingQuestions(sheets, levels);
  if (headings.length > 0 || faults.length > 0 || problems.some(isGrave))
    return { ...EMPTY, ...before, questions: headings, faults, notes: [] };

  const days: readonly SurveyDay[] = [...groupBy(sheets, ({ on }) => on)]
    .map(([on, own]) => ({ on, sheets: own, rows: own.flatMap(({ rows }) => rows) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const register = new Register(known, (name) => {
    const answer = answers.same[name];
    return answer === undefined ? undefined : NOTHING_ELSE.test(answer.trim()) ? null : answer;
  });
  const told = identified(days, levels, register, reading, faults);
  const tellsOn =
    (fields: readonly SurveyField[]) =>
    (day: SurveyDay): boolean =>
      day.sheets.every((sheet) => tells(sheet, fields));
  const hasWorks = sheets.some((sheet) => tells(sheet, WORKS_FIELDS));
  if (!days.some(tellsOn(SERVICE_FIELDS))) faults.push({ kind: 'no-service' });
  const questions: readonly SurveyQuestion[] = [
    ...reading.values.values(),
    ...register.doubts.map((doubt) => ({ kind: 'same', doubt }) as const),
  ];
  if (questions.length > 0 || faults.length > 0)
    return { ...EMPTY, ...before, questions, faults, notes: reading.notes };

  const all = days.map(({ on }) => on);
  const silent = (['service', 'works'] as const).flatMap((column) =>
    column === 'works' && !hasWorks
      ? []
      : days
          .filter((day) => !tellsOn(column === 'service' ? SERVICE_FIELDS : WORKS_FIELDS)(day))
          .map(({ on }): Extract<SurveyNote, { kind: 'day-left-out' }> => ({ kind: 'day-left-out', on, column })),
  );
  const observedOn = all.filter((on) => !silent.some((note) => note.on === on));

  const factNotes = new Map<FactNote, string[]>();
  const noted = <T>(name: string, work: (notes: Set<FactNote>) => T): T => {
    const notes = new Set<FactNote>();
    const result = work(notes);
    for (const note of notes) factNotes.set(note, [...(factNotes.get(note) ?? []), name]);
    return result;
  };
  const services = told.flatMap((one) =>
    noted(one.name, (notes) => servicesOf(one.observed, notes)).map((fact) => ({ compoundId: one.id, ...fact })),
  );
  const works = told.flatMap((one) => {
    const fact = noted(one.name, (notes) => worksOf(one.observed, notes));
    return fact === null ? [] : [{ compoundId: one.id, category: WORKS_CATEGORY, costCny: null, ...fact }];
  });

  const unitsOf = (level: (typeof levels.listed)[number]) => {
    const own = [
      ...new Map(register.names.filter(({ kind }) => kind === level).map((name) => [name.id, name])).values(),
    ];
    return own.map(({ id, name, parent }) => ({ id, name, parentId: parent, pilot: false }));
  };
  const nameOf = (id: string): string => register.nameOf(id);
  const parentOf = new Map(register.names.map(({ id, parent }) => [id, parent]));
  const pathOf = (id: string): string => {
    const parent = parentOf.get(id) ?? '';
    return `${parent === '' ? '' : pathOf(parent)}${nameOf(id)}`;
  };
  const withoutAddress = told.filter((one) => newest(one, 'address') === null);
  const ownNames = [
    ...new Set(
      sheets.flatMap((sheet) =>
        sheet.headings.flatMap(({ text }) =>
          sheet.rows.some(({ own }) => own.has(`${OWN}${text}`)) ? [`${text}（${sheet.on}）`] : [],
        ),
      ),
    ),
  ];
  const compounds = told.map((one) => {
    const { listedOn, removedOn, gone } = scopeOf(one, all);
    return {
      id: one.id,
      name: one.name,
      formerNames: register.formerNames(one.id),
      unitId: one.unitId,
      address: newest(one, 'address') ?? `${pathOf(one.unitId)}${one.name}`,
      longitude: newest(one, 'longitude'),
      latitude: newest(one, 'latitude'),
      households: newest(one, 'households'),
      floorAreaM2: newest(one, 'floorAreaM2'),
      builtYear: newest(one, 'builtYear'),
      listedOn,
      removedOn,
      removalReason: gone === null ? null : words.removed(gone),
    };
  });
  const own = {
    names: ownNames.map((name) => `${OWN}${name}`),
    cells: told.map(({ rows }) =>
      ownNames.map(
        (name) =>
          [...rows]
            .find(
              ([on, row]) => name.endsWith(`（${on}）`) && row.own.has(`${OWN}${name.slice(0, -on.length - 2)}`),
            )?.[1]
            .own.get(`${OWN}${name.slice(0, -12)}`) ?? '',
      ),
    ),
  };
  const firms = [
    ...new Map(register.names.filter(({ kind }) => kind === 'firm').map((name) => [name.id, name])).values(),
  ];
  const units = levels.listed.map((level) => filledLedger(levels, LEDGER_OF_LEVEL[level], unitsOf(level)));
  const ledgers = [
    ...units,
    filledLedger(levels, 'compounds', compounds, own),
    filledLedger(levels, 'services', services),
    ...(firms.length === 0
      ? []
      : [
          filledLedger(
            levels,
            'firms',
            firms.map(({ id, name }) => ({ id, name, creditCode: null })),
          ),
        ]),
    ...(hasWorks ? [filledLedger(levels, 'works', works)] : []),
  ];
  const isResized = (one: Told): boolean =>
    (['households', 'floorAreaM2'] as const).some(
      (field) => new Set([...one.rows.values()].flatMap(({ values }) => values[field] ?? [])).size > 1,
    );
  const resized = told.filter(isResized).map(({ name }) => name);
  const untold = days.flatMap(({ on }) =>
    (['service', 'works'] as const).flatMap((column): SurveyNote[] => {
      if (silent.some((note) => note.on === on && note.column === column)) return [];
      if (column === 'works' && !sheets.some((sheet) => sheet.on === on && sheet.fields.has('works'))) return [];
      const names = told
        .filter(({ observed }) => observed.some((own) => own.on === on && own[column] === null))
        .map(({ name }) => name);
      return names.length === 0 ? [] : [{ kind: 'untold', column, on, names }];
    }),
  );
  const notes: readonly SurveyNote[] = [
    ...sheets.flatMap(({ file, filledDown, nameless }): SurveyNote[] => [
      ...(filledDown.length === 0 ? [] : [{ kind: 'filled-down', file, lines: filledDown } as const]),
      ...(nameless.length === 0 ? [] : [{ kind: 'nameless', file, lines: nameless } as const]),
    ]),
    ...reading.notes,
    ...comingAndGoing(told, all),
    ...silent,
    ...untold,
    ...[...factNotes].map(([note, names]): SurveyNote => ({ kind: 'facts', note, names })),
    ...(resized.length === 0 ? [] : [{ kind: 'resized', names: resized } as const]),
    ...(withoutAddress.length === 0 ? [] : [{ kind: 'no-address', compounds: withoutAddress.length } as const]),
    ...(hasWorks ? [{ kind: 'one-category' } as const] : []),
  ];
  return {
    ...before,
    questions: [],
    faults: [],
    notes,
    ledgers,
    names: register.names,
    observedOn,
    works: hasWorks,
    accepted: works.some(({ acceptedOn }) => acceptedOn !== null),
    coordinates: compounds.some(({ longitude }) => longitude !== null),
  };
}
