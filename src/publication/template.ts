/**
 * The workbook in which people fill the ledgers: a sheet a ledger with its heads, what to choose from and what a cell must
 * look like. It holds no data, so that whoever fills it has nothing to delete; what a row looks like stands on a sheet of
 * examples that is not read.
 */
import type { Programme } from '../domain/programme.ts';
import { levelsOf, type Levels } from '../domain/units/levels.ts';
import { FORM_LEDGERS, FORM_SHEETS, type FormLedgerId } from '../ledgers/form.ts';
import { columnsOf, type AnyLedger, type Column } from '../ledgers/schemas/ledger.ts';
import { ledgerListOf } from '../ledgers/schemas/ledgers.ts';
import type { FilledLedger } from '../ledgers/setup/city-files.ts';
import type { Bytes } from '../ledgers/text/text-bytes.ts';
import { inWordsOf } from '../words/city-words.ts';
import { columnWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import { LONGEST, type Rule, type Validation } from './sheet-validations.ts';
import {
  dateCell,
  numberCell,
  packedSheet,
  spreadsheet,
  textCell,
  type Cell,
  type Sheet,
  type Style,
} from './spreadsheet.ts';

type TemplateTexts = Pick<Messages, 'template' | 'tables' | 'columns'>;
type Categories = Programme['categories'];

/** A column of the form, and what is said of it. */
interface FormColumn {
  readonly column: Column<unknown>;
  readonly description: string;
  readonly unit: string | null;
  readonly example: string;
  /** What the city's settings let stand in it; none where they say nothing. */
  readonly known: readonly string[];
}

const NOTE_WIDTHS = [16, 18, 60, 14, 24];
const WIDTH = { least: 12, most: 30 };
/** Days that a ledger can have; what is outside is a slip of the keyboard. */
const DAYS = { from: '1949-10-01', to: '2099-12-31' } as const;
const MONTH_LENGTH = 7;

function formColumns(ledger: AnyLedger, categories: Categories, texts: TemplateTexts): readonly FormColumn[] {
  const { id } = ledger;
  const examples: Readonly<Record<string, string>> = isFormLedger(id) ? texts.template.examples[id] : {};
  return columnsOf(ledger).map(({ field, column }) => {
    const { title, description = title, unit = null } = columnWords(texts.columns, id, field);
    const known = id === 'works' && field === 'category' ? categories.map((category) => category.id) : [];
    // Of what another ledger lists, that ledger's example: which one it is goes by the city's levels.
    const listed = FORM_LEDGERS.find((other) => other === column.references);
    const referred =
      listed === undefined ? undefined : new Map(Object.entries(texts.template.examples[listed])).get('id');
    return { column, description, unit, example: known[0] ?? referred ?? examples[field] ?? '', known };
  });
}

/** How the cells of a column look before they are filled. */
function styleOf({ field }: Column<unknown>): Style {
  switch (field.type) {
    case 'date':
      return 'date';
    case 'integer':
    case 'number':
    case 'year':
      return 'plain';
    case 'string':
    case 'boolean':
    case 'yearmonth':
    case 'list':
      return 'text';
  }
}

function numberRule({ type, constraints = {} }: Column<unknown>['field']): Extract<Rule, { kind: 'number' }> {
  const limit = (name: string): number | null => {
    const value = constraints[name];
    return typeof value === 'number' ? value : null;
  };
  const above = limit('exclusiveMinimum');
  return {
    kind: 'number',
    integer: type !== 'number',
    minimum: above ?? limit('minimum'),
    isAbove: above !== null,
    maximum: limit('maximum'),
  };
}

/** What may be written in a column, and what is said of anything else; null = the list only helps. */
function ruleOf(
  { column: { choices, references, field }, known }: FormColumn,
  texts: TemplateTexts,
): { readonly rule: Rule; readonly refusal: string | null } {
  const { refusal } = texts.template;
  const free = { rule: { kind: 'any' }, refusal: null } as const;
  if (choices.length > 0) return { rule: { kind: 'choice', choices }, refusal: refusal.choice(choices) };
  if (known.length > 0 && known.join(',').length <= LONGEST.choices)
    return { rule: { kind: 'choice', choices: known }, refusal: null };
  const listed = FORM_LEDGERS.find((id) => id === references);
  if (listed !== undefined)
    return { rule: { kind: 'listed', sheet: texts.tables[listed].title, column: 0 }, refusal: null };
  switch (field.type) {
    case 'date':
      // A month, a year or a bound may stand where a day is offered.
      return { rule: { kind: 'day', ...DAYS }, refusal: field.inPart === true ? null : refusal.day };
    case 'yearmonth':
      return { rule: { kind: 'length', length: MONTH_LENGTH }, refusal: refusal.month };
    case 'integer':
    case 'number':
    case 'year': {
      const rule = numberRule(field);
      return { rule, refusal: refusal.number(rule) };
    }
    case 'string':
    case 'boolean':
    case 'list':
      return free;
  }
}

function validationOf(own: FormColumn, position: number, texts: TemplateTexts): Validation {
  const { header, required: isRequired } = own.column;
  const prompt = texts.template.prompt({ ...own, isRequired });
  return { column: position, ...ruleOf(own, texts), title: header, prompt: prompt.slice(0, LONGEST.prompt) };
}

/** The width of a column: a Chinese character takes that of two digits. */
function widthOf({ column: { header }, example }: FormColumn): number {
  const longest = Math.max(2 * header.length, 2 * example.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

const headCell = ({ column: { header, required } }: FormColumn): Cell =>
  textCell(header, required ? 'toFill' : 'mayFill');

/** The sheet of a ledger: its heads, and below them what is filled, or to be filled. */
function ledgerSheet(columns: readonly FormColumn[], { rows, own }: FilledLedger, texts: TemplateTexts): Sheet {
  return {
    widths: [...columns.map(widthOf), ...own.map((name) => Math.min(WIDTH.most, 2 * name.length + 2))],
    frozenRows: 1,
    columnStyles: [...columns.map(({ column }) => styleOf(column)), ...own.map(() => 'text' as const)],
    validations: columns.map((column, i) => validationOf(column, i, texts)),
    rows: [
      [...columns.map(headCell), ...own.map((name) => textCell(name, 'mayFill'))],
      ...rows.map((cells) => cells.map((cell, i) => filledCell(cell, columns[i]?.column))),
    ],
  };
}

/** The form of all ledgers that people keep in a city of these levels, in which nothing is filled. */
export function blankForm(levels: Levels): readonly FilledLedger[] {
  const ledgers = ledgerListOf(levels);
  return FORM_LEDGERS.flatMap((id) => ledgers.filter((ledger) => ledger.id === id)).map((ledger) => ({
    ledger,
    rows: [],
    own: [],
  }));
}

/** What the form says in a city. Its sheets are read again by their names, which are those of all cities. */
export function formTexts<T extends TemplateTexts & Pick<Messages, 'cityWords'>>(
  words: T,
  { renovatedWhen, levels }: Pick<Partial<Programme>, 'renovatedWhen' | 'levels'>,
): T {
  const { tables, ...own } = inWordsOf(words, {
    renovatedWhen: renovatedWhen ?? 'accepted',
    ...(levels === undefined ? {} : { levels }),
  });
  const titled = FORM_LEDGERS.map((id) => [id, { ...tables[id], title: words.tables[id].title }] as const);
  return { ...own, tables: { ...tables, ...Object.fromEntries(titled) } } as T;
}

const isFormLedger = (id: string): id is FormLedgerId => (FORM_LEDGERS as readonly string[]).includes(id);

type Form = readonly {
  readonly title: string;
  readonly description: string;
  readonly isOptional: boolean;
  readonly columns: readonly FormColumn[];
}[];

/** A cell that is filled: numbers and days as such, so that spreadsheets can reckon with them. */
function filledCell(text: string, column: Column<unknown> | undefined): Cell {
  const style = column === undefined ? 'text' : styleOf(column);
  if (style === 'plain') return numberCell(text, style);
  return style === 'date' ? dateCell(text) : textCell(text, 'text');
}

/** The first sheet: how the form is filled, and what every column says. */
function notesSheet(form: Form, { template }: TemplateTexts): Sheet {
  const { headings } = template;
  const titles = (isOptional: boolean): readonly string[] =>
    form.filter((ledger) => ledger.isOptional === isOptional).map(({ title }) => title);
  const descriptions = form.flatMap(({ title, columns }) =>
    columns.map(({ column, description, unit, example }) => [
      textCell(title),
      textCell(column.header, 'bold'),
      textCell(template.withUnit(description, unit), 'wrapped'),
      textCell(column.required ? template.mustFill : template.mayBeEmpty),
      textCell(example),
    ]),
  );
  const abouts = form.map(({ title, description }) => [textCell(title, 'bold'), textCell(description)]);
  return {
    widths: NOTE_WIDTHS,
    frozenRows: 0,
    rows: [
      [textCell(template.title, 'title')],
      ...template.notes(titles(false), titles(true)).map((note) => [textCell(note)]),
      [],
      ...abouts,
      [],
      [headings.ledger, headings.column, headings.description, headings.empty, headings.example].map((text) =>
        textCell(text, 'toFill'),
      ),
      ...descriptions,
    ],
  };
}

/** The second sheet: a filled row of every ledger. */
function examplesSheet(form: Form, { template }: TemplateTexts): Sheet {
  const widest = Math.max(...form.map(({ columns }) => columns.length));
  return {
    widths: Array.from({ length: widest }, () => WIDTH.least + 4),
    frozenRows: 0,
    rows: [
      [textCell(template.exampleNote, 'bold')],
      ...form.flatMap(({ title, columns }) => [
        [],
        [textCell(title, 'title')],
        columns.map(headCell),
        columns.map(({ example }) => textCell(example)),
      ]),
    ],
  };
}

/** The workbook in pieces, of some ledgers, or of all that people keep; the same content and words give the same bytes. */
export async function templateWorkbook(
  categories: Categories,
  texts: TemplateTexts,
  ledgers: readonly FilledLedger[] = blankForm(levelsOf({})),
): Promise<readonly Bytes[]> {
  const form = ledgers.map((own) => ({
    ...texts.tables[own.ledger.id],
    own,
    isOptional: own.ledger.optional,
    columns: formColumns(own.ledger, categories, texts),
  }));
  const sheets: { readonly name: string; readonly sheet: Sheet }[] = [
    { name: FORM_SHEETS.notes, sheet: notesSheet(form, texts) },
    { name: FORM_SHEETS.examples, sheet: examplesSheet(form, texts) },
    ...form.map(({ title, columns, own }) => ({ name: title, sheet: ledgerSheet(columns, own, texts) })),
  ];
  const packed = [];
  for (const { name, sheet } of sheets) packed.push({ name, sheet: await packedSheet(sheet) });
  return spreadsheet(packed);
}
