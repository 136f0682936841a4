/** JSON text → value, with the line of every part of it and Chinese problems for what a schema refuses. */
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { z } from 'zod';
import { decodeCell, textCell, type CellType } from './cells.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** The line on which the part at a path starts; of the nearest enclosing part when there is none. */
  readonly lineAt: (path: JsonPath) => number;
}

/** `targets[0].due_on`. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: '缺少逗号',
  ColonExpected: '缺少冒号',
  ValueExpected: '缺少值，或多了一个逗号',
  PropertyNameExpected: '缺少键名，或多了一个逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件末尾有多余内容',
  InvalidCommentToken: 'JSON 里不能写注释',
  UnexpectedEndOfString: '字符串没有结束',
};

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
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const key = String(property.children?.[0]?.value);
      if (seen.has(key)) yield { key, offset: property.offset };
      seen.add(key);
    }
  }
  for (const child of node.children ?? []) yield* repeatedKeys(child);
}

/** Parses strict JSON (no comments, no trailing commas, no repeated keys); the document is null when it cannot be read. */
export function readJson(
  file: string,
  text: string,
): { readonly document: JsonDocument | null; readonly problems: readonly Problem[] } {
  const starts = lineStarts(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // One slip makes the parser stumble several times; the first place is the one to look at.
  const first = errors[0];
  if (first !== undefined || root === undefined) {
    const message = SYNTAX[printParseErrorCode(first?.error ?? 4)] ?? '不是合格的 JSON';
    // The parser stumbles over what follows a missing comma or colon, often on the next line.
    const offset = text.slice(0, first?.offset ?? 0).trimEnd().length;
    const line = lineOf(starts, /^(缺少逗号|缺少冒号)$/.test(message) ? offset : (first?.offset ?? 0));
    return { document: null, problems: [problem('E-JSON', { file, line }, message, '改正这一行；前一行也要看')] };
  }
  const problems = [...repeatedKeys(root)].map(({ key, offset }) =>
    problem('E-FIELD', { file, line: lineOf(starts, offset), column: key }, '同一个键写了两次', '只留一个'),
  );
  const lineAt = (path: JsonPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined) return lineOf(starts, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return lineOf(starts, root.offset);
  };
  return { document: { file, value: getNodeValue(root), lineAt }, problems };
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
  message: string,
  suggestion?: string,
): Problem {
  const place = {
    file: document.file,
    line: document.lineAt(path),
    column: path.length === 0 ? undefined : pathText(path),
    value: scalarText(valueAt(document.value, path)),
  };
  return problem(code, place, message, suggestion);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '布尔值 true 或 false',
  array: '数组 […]',
  object: '对象 {…}',
  tuple: '数组 […]',
};

interface CellFault {
  readonly code: ProblemCode;
  readonly suggestion: string | undefined;
}

/** A JSON string that is written like a ledger's cell: the same rule, the same code, the same suggestion. */
export function cellText(cell: CellType<string>): z.ZodType<string, string> {
  return z.string().superRefine((text, context) => {
    const result = decodeCell(cell, text);
    if (result.ok) return;
    const params: CellFault = { code: result.code, suggestion: result.suggestion };
    context.addIssue({ code: 'custom', message: result.message, params: { ...params } });
  });
}

/** A JSON string that says something. */
export const filledText = cellText(textCell).refine((text) => text.trim() !== '', {
  error: '不能为空',
  params: { code: 'E-EMPTY' },
});

/** A key that may be null or absent; both are null. */
export function orNull<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return schema.nullish().transform((value) => value ?? null);
}

/** A key that may be null or absent; both mean `instead`. */
export function orElse<T>(schema: z.ZodType<T>, instead: T): z.ZodType<T> {
  return schema.nullish().transform((value) => value ?? instead);
}

/** A zod issue as code and clause; a schema's own Chinese message wins over the general one. */
function issueWords(
  issue: z.core.$ZodIssue,
  found: unknown,
): readonly [code: ProblemCode, message: string, suggestion: string | undefined] {
  const own = /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : undefined;
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? ['E-FIELD', '缺少这个键', `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`]
        : [found === null ? 'E-EMPTY' : 'E-TYPE', '类型不对', `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`];
    case 'invalid_value': {
      const choices = `应为 ${issue.values.map(String).join('、')} 之一`;
      return found === undefined ? ['E-FIELD', '缺少这个键', choices] : ['E-CHOICE', '不在可选值之内', choices];
    }
    case 'too_small':
      return ['E-RANGE', '太小', `应${issue.inclusive === true ? '不小于' : '大于'} ${String(issue.minimum)}`];
    case 'too_big':
      return ['E-RANGE', '太大', `应${issue.inclusive === true ? '不大于' : '小于'} ${String(issue.maximum)}`];
    default: {
      const fault = issue.code === 'custom' ? (issue.params as Partial<CellFault> | undefined) : undefined;
      return [fault?.code ?? 'E-TYPE', own ?? '写法有误', fault?.suggestion];
    }
  }
}

/** What a schema refuses in the part of a document at `base`, each with its own line and path. */
export function schemaProblems(document: JsonDocument, base: JsonPath, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step))];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        jsonProblem(document, [...path, key], 'E-FIELD', '没有这个键', '删去，或核对键名'),
      );
    }
    return [jsonProblem(document, path, ...issueWords(issue, valueAt(document.value, path)))];
  });
}

/** The keys of an object: each field of the domain type with its JSON name, what it says, and its schema. */
export type JsonKeys<T> = {
  readonly [F in keyof T]-?: { readonly name: string; readonly description: string; readonly schema: z.ZodType<T[F]> };
};

/** What could be read of an object; undefined = the key could not be read and has been reported. */
export type ReadObject<T> = { readonly [F in keyof T]: T[F] | undefined };

/** Reads an object key by key, so that a fault in one key leaves the others read and checked. */
export function readKeys<T>(
  document: JsonDocument,
  base: JsonPath,
  keys: JsonKeys<T>,
): { readonly values: ReadObject<T>; readonly problems: readonly Problem[] } {
  const object = valueAt(document.value, base);
  const fields = Object.entries<JsonKeys<T>[keyof T]>(keys);
  const values: Record<string, unknown> = Object.fromEntries(fields.map(([field]) => [field, undefined]));
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return { values: values as ReadObject<T>, problems: [jsonProblem(document, base, 'E-TYPE', '应为对象 {…}')] };
  }
  const problems: Problem[] = [];
  const names = fields.map(([, key]) => key.name);
  for (const name of Object.keys(object)) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    const suggestion = near === undefined ? '删去，或核对键名' : `最接近 "${near}"`;
    problems.push(jsonProblem(document, [...base, name], 'E-FIELD', '没有这个键', suggestion));
  }
  for (const [field, { name, schema }] of fields) {
    const result = schema.safeParse((object as Record<string, unknown>)[name]);
    if (result.success) values[field] = result.data;
    else for (const p of schemaProblems(document, [...base, name], result.error)) problems.push(p);
  }
  return { values: values as ReadObject<T>, problems };
}
