/** JSON text → value, with the line of every part of it and a problem for whatever a schema refuses. */
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { z } from 'zod';
import { decodeCell, textCell, type CellType } from '../cells/cells.ts';
import { nearest } from '../cells/nearest.ts';
import {
  JSON_SLIPS,
  JSON_TYPES,
  type JsonKey,
  type JsonSlip,
  type JsonType,
  type ProblemParameters,
} from '../problems/problem-reasons.ts';
import { problem, type Fault, type Place, type Problem, type ProblemCode } from '../problems/problem.ts';
import { tooDeepAt } from './json-depth.ts';
import { jsonWord, miswrittenIn, type Miswritten } from './json-signs.ts';

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** The line on which the part at a path starts; of the nearest enclosing part when there is none. */
  readonly lineAt: (path: JsonPath) => number;
  /** Lets the value go, until somebody asks for it again. */
  readonly letGo?: () => void;
}

/** `targets[0].due_on`. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

const slipOf = (name: string): JsonSlip | null => JSON_SLIPS.find((slip) => slip === name) ?? null;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The 1-based line that holds an offset, by bisection. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function* repeatedKeys(node: Node): Generator<{ key: string; offset: number }> {
  const children = node.children ?? [];
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of children) {
      const key = String(property.children?.[0]?.value);
      if (seen.has(key)) yield { key, offset: property.offset };
      seen.add(key);
    }
  }
  for (const child of children) yield* repeatedKeys(child);
}

/** How many properties a text of strict JSON has: the strings behind which a colon stands. */
function countKeys(text: string): number {
  let count = 0;
  let colon = text.indexOf(':');
  for (let open = text.indexOf('"'); open !== -1;) {
    let close = open + 1;
    while (text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
    const next = text.indexOf('"', close + 1);
    // Between a value and the next key stands no colon.
    if (colon !== -1 && colon < close) colon = text.indexOf(':', close + 1);
    if (colon !== -1 && (next === -1 || colon < next)) count += 1;
    open = next;
  }
  return count;
}

/** How many properties a JSON value has, those of its parts too. */
function countProperties(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + countProperties(part), Array.isArray(value) ? 0 : parts.length);
}

/** The value of strict JSON that repeats no key; undefined for any other text, which needs a closer look. */
function soundValue(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return countKeys(text) === countProperties(value) ? { value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keys between single quotes, as programs print objects. */
const SINGLE_QUOTES = /^\s*[{[]\s*(?:\{\s*)?'/;

function miswrittenProblem(place: Pick<Place, 'file' | 'line'>, found: Miswritten): Problem {
  if (found.kind === 'blank') return problem('E-JSON', place, { reason: 'json-syntax', slip: 'OtherBlank' });
  const { kind, written, instead } = found;
  return problem(
    'E-JSON',
    { ...place, value: written },
    kind === 'word' ? { reason: 'json-word', instead } : { reason: 'json-wide-sign', instead },
  );
}

/** What is wrong where the parser stumbled first; what it cannot know is told by the text. */
function slipIn(text: string, first: ParseError | undefined): JsonSlip | null {
  if (text.trim() === '') return 'Empty';
  if (SINGLE_QUOTES.test(text)) return 'SingleQuotes';
  const slip = slipOf(printParseErrorCode(first?.error ?? 4));
  const isAtEnd = first !== undefined && first.offset >= text.trimEnd().length;
  // A bracket is left out by hand, the rest of a file is lost.
  return isAtEnd && slip !== 'CloseBraceExpected' && slip !== 'CloseBracketExpected' ? 'CutOff' : slip;
}

/** What is wrong with a text that is no JSON: all that is miswritten in it, each line once, or where the parser stumbled. */
function syntaxProblems(file: string, text: string, first: ParseError | undefined): readonly Problem[] {
  const starts = lineStarts(text);
  const slip = slipIn(text, first);
  // The parser stumbles over what follows a missing comma or colon, often on the next line.
  const offset = text.slice(0, first?.offset ?? 0).trimEnd().length;
  const isBefore = slip === 'CommaExpected' || slip === 'ColonExpected';
  const line = lineOf(starts, isBefore ? offset : (first?.offset ?? 0));
  const stumble = problem('E-JSON', { file, line }, { reason: 'json-syntax', slip });
  const problems = new Map<string, Problem>();
  for (const found of slip === 'SingleQuotes' ? [] : miswrittenIn(text)) {
    const place = { file, line: lineOf(starts, found.offset) };
    const key = `${String(place.line)} ${found.kind === 'word' ? found.written : found.kind}`;
    if (!problems.has(key)) problems.set(key, miswrittenProblem(place, found));
  }
  const [foremost] = problems.values();
  // What is miswritten makes the parser stumble, there or behind it; what comes before has a reason of its own.
  return foremost?.line === undefined || line < foremost.line
    ? [stumble, ...problems.values()]
    : [...problems.values()];
}

/** The line on which the part at a path starts in a text. */
function lineFinder(text: string, root: Node): JsonDocument['lineAt'] {
  const starts = lineStarts(text);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined) return lineOf(starts, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return lineOf(starts, root.offset);
  };
}

/**
 * Parses strict JSON (no comments, no trailing commas, no repeated keys); the document is null when it cannot be read.
 * Outlines are megabytes of numbers: the tree of what stands where is made for a text only when it has a fault.
 */
export function readJson(
  file: string,
  text: string,
): { readonly document: JsonDocument | null; readonly problems: readonly Problem[] } {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const line = lineOf(lineStarts(text), deep);
    return {
      document: null,
      problems: [problem('E-JSON', { file, line }, { reason: 'json-syntax', slip: 'TooDeep' })],
    };
  }
  const sound = soundValue(text);
  if (sound !== undefined) {
    let find: JsonDocument['lineAt'] | undefined;
    const lineAt = (path: JsonPath): number => {
      const root = find === undefined ? parseTree(text) : undefined;
      if (root !== undefined) find = lineFinder(text, root);
      return find === undefined ? 1 : find(path);
    };
    let { value } = sound;
    const document: JsonDocument = {
      file,
      get value() {
        value ??= JSON.parse(text);
        return value;
      },
      lineAt,
      letGo: () => {
        value = undefined;
      },
    };
    return { document, problems: [] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // One slip makes the parser stumble several times; the first place is the one to look at.
  const first = errors[0];
  if (first !== undefined || root === undefined) {
    return { document: null, problems: syntaxProblems(file, text, first) };
  }
  const starts = lineStarts(text);
  const problems = [...repeatedKeys(root)].map(({ key, offset }) =>
    problem('E-FIELD', { file, line: lineOf(starts, offset), column: key }, { reason: 'written-twice' }),
  );
  return { document: { file, value: getNodeValue(root), lineAt: lineFinder(text, root) }, problems };
}

const scalarText = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : value === null || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

/** The value at a path of a JSON value. */
function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

/** A problem of one part of a document. */
export function jsonProblem(
  document: JsonDocument,
  path: JsonPath,
  code: ProblemCode,
  parameters: ProblemParameters,
): Problem {
  const place = {
    file: document.file,
    line: document.lineAt(path),
    column: path.length === 0 ? undefined : pathText(path),
    value: scalarText(valueAt(document.value, path)),
  };
  return problem(code, place, parameters);
}

const jsonTypeOf = (name: string): JsonType | null => JSON_TYPES.find((type) => type === name) ?? null;

/** A fault as the parameters of a custom issue, from which `faultOf` takes it again. */
export const refusal = (fault: Fault): { readonly params: Record<string, unknown> } => ({ params: { ...fault } });

/** What of a cell's writing JSON Schema can ask for. */
function writingOf({ field: { type, format, constraints = {} } }: CellType<string>): Record<string, string> {
  if (type === 'date') return { format: 'date' };
  if (type === 'yearmonth') return { pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` };
  if (format === 'uri') return { pattern: String.raw`^https?://\S+$` };
  const { pattern } = constraints;
  return typeof pattern === 'string' ? { pattern } : {};
}

/** A JSON string that is written like a ledger's cell: the same rule, the same code, the same reason. */
export function cellText(cell: CellType<string>): z.ZodType<string, string> {
  return z
    .string()
    .superRefine((text, context) => {
      const result = decodeCell(cell, text);
      if (!result.ok) context.addIssue({ code: 'custom', ...refusal(result.fault) });
    })
    .meta(writingOf(cell));
}

/** What JSON Schema can ask of a text that says something: it begins with a character that begins no formula. */
export const FILLED = String.raw`^\s*[^\s=＝]`;

/** A JSON string that says something. */
export const filledText = cellText(textCell)
  .refine((text) => text.trim() !== '', refusal({ code: 'E-EMPTY', parameters: { reason: 'empty' } }))
  .meta({ pattern: FILLED });

/** A key that may be null or absent; both are null. */
export function orNull<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return schema.nullish().transform((value) => value ?? null);
}

/** A key that may be null or absent; both mean `instead`. */
export function orElse<T>(schema: z.ZodType<T>, instead: T): z.ZodType<T> {
  return schema.nullish().transform((value) => value ?? instead);
}

const OTHER: Fault = { code: 'E-TYPE', parameters: { reason: 'json-other' } };

/** The value of a type that stands between quotes; null of a text that is none. */
function unquoted(text: string, type: JsonType): string | null {
  if (type === 'boolean') {
    const word = jsonWord(text);
    return word === 'null' ? null : word;
  }
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}

/** What a zod issue says is wrong with the value found. */
function faultOf(issue: z.core.$ZodIssue, found: unknown, key: JsonKey): Fault {
  switch (issue.code) {
    case 'invalid_type': {
      const type = jsonTypeOf(issue.expected);
      if (type === null) return OTHER;
      if (found === undefined) return { code: 'E-FIELD', parameters: { reason: 'missing-key', type, key } };
      const instead = typeof found === 'string' ? unquoted(found, type) : null;
      if (instead !== null) return { code: 'E-TYPE', parameters: { reason: 'json-quoted', instead } };
      return { code: found === null ? 'E-EMPTY' : 'E-TYPE', parameters: { reason: 'json-type', type } };
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return found === undefined
        ? { code: 'E-FIELD', parameters: { reason: 'missing-choice', choices, key } }
        : {
            code: 'E-CHOICE',
            parameters: {
              reason: 'json-choice',
              meant: typeof found === 'string' ? (nearest(found, choices) ?? null) : null,
              choices,
              key,
            },
          };
    }
    case 'too_small': {
      const { minimum } = issue;
      const inclusive = issue.inclusive === true;
      return { code: 'E-RANGE', parameters: { reason: 'json-minimum', minimum: Number(minimum), inclusive } };
    }
    case 'too_big': {
      const { maximum } = issue;
      const inclusive = issue.inclusive === true;
      return { code: 'E-RANGE', parameters: { reason: 'json-maximum', maximum: Number(maximum), inclusive } };
    }
    case 'custom':
      // Every custom check of these schemas gives its fault by `refusal`.
      return (issue.params as Fault | undefined) ?? OTHER;
    default:
      return OTHER;
  }
}

/** The object or list that a schema reads, without the ways out that it has and what is made of it. */
function readBy(schema: z.core.$ZodType): z.core.$ZodTypes {
  const { _zod } = schema as z.core.$ZodTypes;
  switch (_zod.def.type) {
    case 'optional':
    case 'nullable':
      return readBy(_zod.def.innerType);
    case 'pipe':
      return readBy(_zod.def.in);
    default:
      return schema as z.core.$ZodTypes;
  }
}

/** The keys that a schema knows in the part at a path. */
function namesAt(schema: z.core.$ZodType, [step, ...further]: JsonPath): readonly string[] {
  const { def } = readBy(schema)._zod;
  if (def.type === 'array' && step !== undefined) return namesAt(def.element, further);
  if (def.type !== 'object') return [];
  if (step === undefined) return Object.keys(def.shape);
  const inner = def.shape[step];
  return inner === undefined ? [] : namesAt(inner, further);
}

/** A key as its words know it: `targets[].due_on`. */
const keyOf = (object: JsonKey['object'], path: JsonPath): JsonKey => ({
  object,
  path: pathText(path).replaceAll(/\[\d+\]/g, '[]'),
});

/** The fault of a key that the others beside it do not know, with the one of them that it is nearest to. */
function unknownKey(
  object: JsonKey['object'],
  around: JsonPath,
  name: string,
  names: readonly string[],
): ProblemParameters<'unknown-key'> {
  const near = nearest(name, names);
  return {
    reason: 'unknown-key',
    nearest: near === undefined ? null : { name: near, key: keyOf(object, [...around, near]) },
  };
}

/** What the schema of a key refuses in an object at `base`, each with its own line and path. */
export function schemaProblems(
  document: JsonDocument,
  base: JsonPath,
  object: JsonKey['object'],
  name: string,
  schema: z.ZodType,
  error: z.ZodError,
): Problem[] {
  return error.issues.flatMap((issue) => {
    const within = issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
    const path = [...base, name, ...within];
    if (issue.code === 'unrecognized_keys') {
      const names = namesAt(schema, within);
      return issue.keys.map((key) =>
        jsonProblem(document, [...path, key], 'E-FIELD', unknownKey(object, [name, ...within], key, names)),
      );
    }
    const { code, parameters } = faultOf(issue, valueAt(document.value, path), keyOf(object, [name, ...within]));
    return [jsonProblem(document, path, code, parameters)];
  });
}

/** The key by which editors find the description of a file; nothing reads it. */
export const SCHEMA_KEY = '$schema';

/** The keys of an object: each field of the domain type with its JSON name and its schema. */
export type JsonKeys<T> = {
  readonly [F in keyof T]-?: { readonly name: string; readonly schema: z.ZodType<T[F]> };
};

/** What could be read of an object; undefined = the key could not be read and has been reported. */
export type ReadObject<T> = { readonly [F in keyof T]: T[F] | undefined };

/** Reads an object key by key, so that a fault in one key leaves the others read and checked. */
export function readKeys<T>(
  document: JsonDocument,
  base: JsonPath,
  of: JsonKey['object'],
  keys: JsonKeys<T>,
): { readonly values: ReadObject<T>; readonly problems: readonly Problem[] } {
  const object = valueAt(document.value, base);
  const fields = Object.entries<JsonKeys<T>[keyof T]>(keys);
  const values: Record<string, unknown> = Object.fromEntries(fields.map(([field]) => [field, undefined]));
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return {
      values: values as ReadObject<T>,
      problems: [jsonProblem(document, base, 'E-TYPE', { reason: 'not-an-object' })],
    };
  }
  const problems: Problem[] = [];
  const names = fields.map(([, key]) => key.name);
  for (const name of Object.keys(object)) {
    if (names.includes(name) || (base.length === 0 && name === SCHEMA_KEY)) continue;
    problems.push(jsonProblem(document, [...base, name], 'E-FIELD', unknownKey(of, [], name, names)));
  }
  for (const [field, { name, schema }] of fields) {
    const result = schema.safeParse((object as Record<string, unknown>)[name]);
    if (result.success) values[field] = result.data;
    else for (const p of schemaProblems(document, base, of, name, schema, result.error)) problems.push(p);
  }
  return { values: values as ReadObject<T>, problems };
}
