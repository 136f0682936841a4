/** `data/README.zh-CN.md`: every column of every ledger and every key of the JSON files, from what reads them. */
import type { LedgerId } from '../src/domain/model.ts';
import type { JsonKeys } from '../src/ledgers/json/json.ts';
import { columnsOf, type AnyLedger, type Column } from '../src/ledgers/schemas/ledger.ts';
import { LEDGER_LIST, ledgerById } from '../src/ledgers/schemas/ledgers.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../src/ledgers/schemas/programme.ts';
import { CLAIM_KEYS, PROPOSAL_KEYS } from '../src/ledgers/schemas/proposal.ts';
import { SCHEME_KEYS, SCHEMES_FILE } from '../src/ledgers/schemas/schemes.ts';
import { columnWords } from '../src/words/table-words.ts';
import type { Messages } from '../src/words/words.ts';
import { isOnePart, objectOf, type Part } from './json-schemas.ts';

type Texts = Pick<Messages, 'dataGuide' | 'tables' | 'columns' | 'template'>;
type Row = readonly string[];

const cell = (text: string): string => text.replaceAll('|', '\\|');
const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: Row, rows: readonly Row[]): readonly string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];
const code = (text: string): string => `\`${text}\``;

/** What may stand in a column, in words. */
function howOf({ field, references, choices }: Column<unknown>, { dataGuide, tables }: Texts): string {
  const { constraints = {} } = field;
  const values = constraints['enum'];
  const bound = (name: string, say: (value: number) => string): readonly string[] => {
    const value = constraints[name];
    return typeof value === 'number' ? [say(value)] : [];
  };
  const refersTo = LEDGER_LIST.find(({ id }) => id === references);
  const name = Array.isArray(values)
    ? `${dataGuide.choice}：${values.map((value: string, i) => (choices[i] === undefined ? value : `${choices[i]}（${value}）`)).join('、')}`
    : refersTo !== undefined ||
        (field.type === 'string' && constraints['pattern']?.toString().startsWith('^[a-z0-9]') === true)
      ? dataGuide.id.name
      : (field.inPart === true ? dataGuide.inPart : dataGuide.kinds[field.type]).name;
  return [
    name,
    ...bound('minimum', dataGuide.atLeast),
    ...bound('exclusiveMinimum', dataGuide.moreThan),
    ...bound('maximum', dataGuide.atMost),
    ...(refersTo === undefined ? [] : [dataGuide.refersTo(tables[refersTo.id].title)]),
  ].join('；');
}

function exampleOf(ledger: LedgerId, field: string, { template, dataGuide }: Texts): string {
  const examples: Readonly<Partial<Record<LedgerId, Readonly<Record<string, string>>>>> = {
    ...template.examples,
    ...dataGuide.examples,
  };
  return examples[ledger]?.[field] ?? '';
}

function* ledgerLines(ledger: AnyLedger, texts: Texts): Generator<string> {
  const { dataGuide, tables, columns } = texts;
  const { title, description } = tables[ledger.id];
  yield `### ${title} ${code(ledger.file)}`;
  yield '';
  const titles = ledger.key.map((field) => ledger.columns[field]?.header ?? field);
  const needed = ledger.optional ? dataGuide.ledger.mayBeAbsent : dataGuide.ledger.mustExist;
  yield `${description}${needed}${dataGuide.ledger.key(titles)}${ledger.id === 'releases' ? dataGuide.ledger.byCommand : ''}`;
  yield '';
  const { name, header, aliases, says, how, example, empty } = dataGuide.columns;
  const rows = columnsOf(ledger).map(({ field, column }): Row => {
    const words = columnWords(columns, ledger.id, field);
    const unit = words.unit === undefined ? '' : `；${dataGuide.unit(words.unit)}`;
    return [
      code(column.name),
      column.header,
      column.aliases.join('、'),
      words.description ?? words.title,
      howOf(column, texts) + unit,
      exampleOf(ledger.id, field, texts),
      column.required ? dataGuide.mustFill : dataGuide.mayBeEmpty,
    ];
  });
  yield* table([name, header, aliases, says, how, example, empty], rows);
  yield '';
}

interface Key {
  readonly path: string;
  readonly part: Part;
  readonly isNeeded: boolean;
}

/** The part without the way out that it may be null. */
function filled(part: Part): Part {
  const other = part.anyOf?.find(({ type }) => type !== 'null');
  return other === undefined ? part : filled(other);
}

function* keysOf(path: string, whole: Part, isNeeded: boolean): Generator<Key> {
  const part = filled(whole);
  yield { path, part, isNeeded };
  const { items } = part;
  const [under, at] = items === undefined || !isOnePart(items) ? [part, path] : [filled(items), `${path}[]`];
  for (const [name, inner] of Object.entries(under.properties ?? {})) {
    yield* keysOf(`${at}.${name}`, inner, under.required?.includes(name) ?? false);
  }
}

/** All keys of an object, those of its parts too. */
function keysIn<T>(keys: JsonKeys<T>): readonly Key[] {
  const { properties = {}, required = [] } = objectOf(keys);
  return Object.entries(properties).flatMap(([name, part]) => [...keysOf(name, part, required.includes(name))]);
}

/** The values that may be chosen for a key, or for each item of its list. */
const valuesOf = ({ enum: values, items }: Part): readonly unknown[] | undefined =>
  values ?? (items === undefined || !isOnePart(items) ? undefined : filled(items).enum);

function kindOf(part: Part, meanings: Readonly<Record<string, string>> | undefined, { dataGuide }: Texts): string {
  const { type } = part;
  const values = valuesOf(part)?.map(String);
  const meant = (value: string): string => (meanings?.[value] === undefined ? '' : `（${meanings[value]}）`);
  if (values !== undefined)
    return `${type === 'array' ? dataGuide.choices : dataGuide.choice}：${values.map((value) => `${code(value)}${meant(value)}`).join('、')}`;
  const kinds: Readonly<Record<string, string>> = dataGuide.jsonKinds;
  const name = [type ?? 'string'].flat().find((one) => one !== 'null') ?? 'string';
  return kinds[name] ?? name;
}

type Described = keyof Texts['dataGuide']['keys'];

/** The keys of a file with their descriptions. Throws where one has none, or where a description has no key. */
function* keyLines<T>(id: Described, keys: JsonKeys<T>, texts: Texts): Generator<string> {
  const { dataGuide } = texts;
  const described = dataGuide.keys[id];
  const found = keysIn(keys);
  const missing = found.filter(({ path }) => described[path] === undefined).map(({ path }) => path);
  const unknown = Object.keys(described).filter((path) => !found.some((key) => key.path === path));
  if (missing.length + unknown.length > 0)
    throw new Error(`${id}: no words for ${missing.join(', ')}; no key ${unknown.join(', ')}`);
  const { key, says, how, needed } = dataGuide.settings;
  const rows = found.map(({ path, part, isNeeded }): Row => [
    code(path),
    described[path]?.says ?? '',
    kindOf(part, described[path]?.choices, texts),
    isNeeded ? dataGuide.needed : dataGuide.notNeeded,
  ]);
  yield* table([key, says, how, needed], rows);
  yield '';
}

function* settingsLines(texts: Texts): Generator<string> {
  const { files, schemas } = texts.dataGuide;
  yield* [schemas, ''];
  yield* [`### ${files.programme.title} ${code(PROGRAMME_FILE)}`, '', files.programme.says, ''];
  yield* keyLines('programme', PROGRAMME_KEYS, texts);
  yield* [`### ${files.proposal.title} ${code('proposals/')}`, '', files.proposal.says, ''];
  yield* keyLines('proposal', PROPOSAL_KEYS, texts);
  yield* [`#### ${code('claims[]')}`, ''];
  yield* keyLines('claim', CLAIM_KEYS, texts);
  yield* [`### ${files.schemes.title} ${code(SCHEMES_FILE)}`, '', files.schemes.says, ''];
  yield* keyLines('scheme', SCHEME_KEYS, texts);
  yield* [`### ${files.boundaries.title} ${code('boundaries/')}`, '', files.boundaries.says, ''];
  yield* [`### ${files.history.title} ${code('history/')}`, '', files.history.says, ''];
}

/** The text of the file. */
export function dataGuideText(texts: Texts): string {
  const { dataGuide, tables } = texts;
  const { kind, how, otherwise } = dataGuide.writing;
  const writing = [...Object.values(dataGuide.kinds), dataGuide.inPart].map((one): Row => [
    one.name,
    one.how,
    one.otherwise,
  ]);
  const contents = LEDGER_LIST.map(({ id, file }) => `${tables[ledgerById(id).id].title} ${code(file)}`);
  const lines = [
    `# ${dataGuide.title}`,
    '',
    ...dataGuide.intro.flatMap((text) => [text, '']),
    `## ${dataGuide.writingTitle}`,
    '',
    ...table([kind, how, otherwise], [[dataGuide.id.name, dataGuide.id.how, ''], ...writing]),
    '',
    `## ${dataGuide.ledgersTitle}`,
    '',
    contents.join(' · '),
    '',
    ...LEDGER_LIST.flatMap((ledger) => [...ledgerLines(ledger, texts)]),
    `## ${dataGuide.settingsTitle}`,
    '',
    ...settingsLines(texts),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
