import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dateCell } from '../cells/cells.ts';
import type { Problem } from '../problems/problem.ts';
import {
  cellText,
  filledText,
  jsonProblem,
  orElse,
  orNull,
  pathText,
  readJson,
  readKeys,
  schemaProblems,
  type JsonDocument,
  type JsonPath,
} from './json.ts';

function documentOf(text: string): JsonDocument {
  const { document, problems } = readJson('x.json', text);
  expect(problems).toEqual([]);
  if (document === null) throw new Error('not read');
  return document;
}

/** Each problem as its code, line, path, value and parameters. */
const brief = (problems: readonly Problem[]): unknown[] =>
  problems.map(({ code, line, column, value, parameters: { reason, ...figures } }) => ({
    at: [code, line, column, value].map(String).join(' '),
    reason,
    ...figures,
  }));

test.each([
  [[], ''],
  [['targets', 0, 'due_on'], 'targets[0].due_on'],
  [[2, 0, 'a'], '[2][0].a'],
])('a path is written as %j → %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});

describe('readJson(file, text) knows the line of every part', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('with lines that end in %s', (_, newline) => {
    const { value, lineAt } = documentOf(
      ['', '{', '  "a": 1,', '  "b": [', '    { "c": 2 }', '  ]', '}'].join(newline),
    );
    expect(value).toEqual({ a: 1, b: [{ c: 2 }] });
    expect([[], ['a'], ['b'], ['b', 0], ['b', 0, 'c']].map(lineAt)).toEqual([2, 3, 4, 5, 5]);
  });

  test('and for a part that is not there that of the nearest part around it', () => {
    const { lineAt } = documentOf('{\n"a": {\n"b": 1\n}\n}');
    expect([['z'], ['a', 'z', 'y'], ['a', 'b', 'z']].map(lineAt)).toEqual([1, 2, 3]);
  });

  test('a key begins where it is written, not where its value stands', () => {
    expect(documentOf('{\n"a":\n1\n}').lineAt(['a'])).toBe(2);
  });

  test('in whatever document that is written one part a line', () => {
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.integer(),
        fc.dictionary(fc.stringMatching(/^[a-c]{1,3}$/), tie('tree'), { minKeys: 1, maxKeys: 4 }),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      ),
    }));
    /** The parts in the order in which they are written, each with the number of closing lines before it. */
    function paths(value: unknown, path: JsonPath, line: { now: number }, found: [JsonPath, number][]): void {
      found.push([path, line.now]);
      line.now += 1;
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value))
        paths(child, [...path, Array.isArray(value) ? Number(key) : key], line, found);
      line.now += 1;
    }
    fc.assert(
      fc.property(tree, (value) => {
        const { lineAt } = documentOf(JSON.stringify(value, null, 1));
        const found: [JsonPath, number][] = [];
        paths(value, [], { now: 1 }, found);
        for (const [path, line] of found) expect(lineAt(path)).toBe(line);
      }),
    );
  });
});

describe('what is no strict JSON is reported where the slip is', () => {
  test.each([
    ['a comma left out is reported on the line before', '{\n"a": 1\n\n"b": 2\n}', 2, 'CommaExpected'],
    ['a colon left out, too', '{\n"a"\n1\n}', 2, 'ColonExpected'],
    ['a comma too many', '{\n"a": 1,\n}', 3, 'PropertyNameExpected'],
    ['a value left out', '{\n"a": ,\n"b": 2}', 2, 'ValueExpected'],
    ['a brace left out', '{\n"a": 1\n', 3, 'CloseBraceExpected'],
    ['a bracket left out', '[\n1\n', 3, 'CloseBracketExpected'],
    ['something after the end', '{}\n\n{}', 3, 'EndOfFileExpected'],
    ['a comment', '{\n// why\n"a": 1}', 2, 'InvalidCommentToken'],
    ['a text without end', '{\n"a": "b\n}', 2, 'UnexpectedEndOfString'],
    ['nothing at all', '', 1, 'Empty'],
    ['a word', 'nothing', 1, 'InvalidSymbol'],
    ['single quotes', "{'a': '：'}", 1, 'SingleQuotes'],
    ['the beginning of a file', '{"a": [1, ', 1, 'CutOff'],
  ])('%s', (_, text, line, slip) => {
    const { document, problems } = readJson('x.json', text);
    expect(document).toBeNull();
    expect(brief(problems)).toEqual([
      { at: `E-JSON ${String(line)} undefined undefined`, reason: 'json-syntax', slip },
    ]);
  });

  test('a key twice in one part is reported, at any depth; in two parts it is none', () => {
    const { document, problems } = readJson('x.json', '{"a": {"b": 1},\n"c": [{"b": 2}, {"b": 3,\n"b": 4}],\n"a": 5}');
    expect(document?.value).not.toBeNull();
    expect(brief(problems)).toEqual([
      { at: 'E-FIELD 4 a undefined', reason: 'written-twice' },
      { at: 'E-FIELD 3 b undefined', reason: 'written-twice' },
    ]);
  });
});

test('a problem quotes what is written, where that is one value', () => {
  const document = documentOf(
    '{"text": "甲", "number": 1.5, "truth": false, "nothing": null, "list": [1], "part": {"a": 1}}',
  );
  const valueOf = (...path: JsonPath): string | undefined =>
    jsonProblem(document, path, 'E-TYPE', { reason: 'json-other' }).value;
  expect(['text', 'number', 'truth', 'nothing', 'list', 'part', 'absent'].map((key) => valueOf(key))).toEqual([
    '甲',
    '1.5',
    'false',
    'null',
    undefined,
    undefined,
    undefined,
  ]);
  expect([valueOf('list', 0), valueOf('part', 'a'), valueOf('nothing', 'a'), valueOf()]).toEqual([
    '1',
    '1',
    undefined,
    undefined,
  ]);
  expect(jsonProblem(document, [], 'E-TYPE', { reason: 'json-other' })).not.toHaveProperty('column');
});

describe('what a schema refuses is said with its place and its reason', () => {
  test.each([
    ['a key left out', z.strictObject({ a: z.string() }), {}, [['E-FIELD 1 k.a', 'missing-key']]],
    ['null for a value', z.strictObject({ a: z.string() }), { a: null }, [['E-EMPTY 1 k.a', 'json-type']]],
    ['another type', z.strictObject({ a: z.number() }), { a: 'b' }, [['E-TYPE 1 k.a', 'json-type']]],
    ['no whole number', z.number().int(), 1.5, [['E-TYPE 1 k', 'json-type']]],
    ['a choice left out', z.strictObject({ a: z.enum(['x', 'y']) }), {}, [['E-FIELD 1 k.a', 'missing-choice']]],
    ['no choice', z.enum(['x', 'y']), 'z', [['E-CHOICE 1 k', 'json-choice']]],
    ['too small', z.number().min(0), -1, [['E-RANGE 1 k', 'json-minimum']]],
    ['too big', z.number().max(1), 2, [['E-RANGE 1 k', 'json-maximum']]],
    ['a cell’s own fault', cellText(dateCell), '2018-02-30', [['E-DATE 1 k', 'no-such-day']]],
    ['an empty text', filledText, ' ', [['E-EMPTY 1 k', 'empty']]],
    ['another check of a schema', z.string().regex(/^a$/), 'b', [['E-TYPE 1 k', 'json-other']]],
    ['no one of several shapes', z.union([z.number(), z.array(z.number())]), 'b', [['E-TYPE 1 k', 'json-other']]],
    ['a type that JSON does not have', z.date(), 1, [['E-TYPE 1 k', 'json-other']]],
    [
      'every unknown key',
      z.strictObject({}),
      { b: 1, c: 2 },
      [
        ['E-FIELD 1 k.b', 'unknown-key'],
        ['E-FIELD 1 k.c', 'unknown-key'],
      ],
    ],
    [
      'a part of a list',
      z.array(z.strictObject({ a: z.number() })),
      [{ a: 1 }, { a: 'x' }],
      [['E-TYPE 1 k[1].a', 'json-type']],
    ],
  ])('%s', (_, schema: z.ZodType, value: unknown, expected) => {
    const document = documentOf(JSON.stringify({ k: value }));
    const { error } = schema.safeParse(value);
    if (error === undefined) throw new Error('nothing is refused');
    const problems = schemaProblems(document, [], 'programme', 'k', schema, error);
    expect(
      problems.map(({ code, line, column, parameters }) => [[code, line, column].join(' '), parameters.reason]),
    ).toEqual(expected);
  });

  test('with its bounds, exclusive or not, its choices and its type', () => {
    const figures = (schema: z.ZodType, value: unknown): unknown =>
      schemaProblems(
        documentOf(JSON.stringify({ k: value })),
        [],
        'programme',
        'k',
        schema,
        schema.safeParse(value).error as z.ZodError,
      )[0]?.parameters;
    expect(figures(z.number().lt(1), 1)).toEqual({ reason: 'json-maximum', maximum: 1, inclusive: false });
    expect(figures(z.number().max(0.5), 1)).toEqual({ reason: 'json-maximum', maximum: 0.5, inclusive: true });
    expect(figures(z.number().gt(1), 1)).toEqual({ reason: 'json-minimum', minimum: 1, inclusive: false });
    expect(figures(z.number().min(2), 1)).toEqual({ reason: 'json-minimum', minimum: 2, inclusive: true });
    expect(figures(z.string(), 1)).toEqual({ reason: 'json-type', type: 'string' });
    const key = { object: 'programme', path: 'k' };
    expect(figures(z.enum(['x', 'y']), 1)).toEqual({ reason: 'json-choice', meant: null, choices: ['x', 'y'], key });
    expect(figures(z.enum(['coverage', 'other']), 'Coverge')).toEqual({
      reason: 'json-choice',
      meant: 'coverage',
      choices: ['coverage', 'other'],
      key,
    });
    expect(figures(z.boolean(), 'TRUE')).toEqual({ reason: 'json-quoted', instead: 'true' });
    expect(figures(z.boolean(), 'None')).toEqual({ reason: 'json-type', type: 'boolean' });
    expect(figures(z.number(), '0.7')).toEqual({ reason: 'json-quoted', instead: '0.7' });
    expect(figures(z.number(), '70%')).toEqual({ reason: 'json-type', type: 'number' });
  });
});

test('a key that may be absent or null is null, or what stands in its place', () => {
  expect([undefined, null, 0].map((value) => orNull(z.number()).parse(value))).toEqual([null, null, 0]);
  expect([undefined, null, 0].map((value) => orElse(z.number(), 7).parse(value))).toEqual([7, 7, 0]);
});

describe('readKeys(document, base, keys)', () => {
  interface Thing {
    readonly dueOn: string;
    readonly weight: number;
  }
  const keys = {
    dueOn: { name: 'due_on', schema: cellText(dateCell) },
    weight: { name: 'weight', schema: z.number() },
  };

  test('reads each key by its JSON name', () => {
    const { values, problems } = readKeys<Thing>(
      documentOf('{"due_on": "2018-03-05", "weight": 2}'),
      [],
      'programme',
      keys,
    );
    expect(problems).toEqual([]);
    expect(values).toEqual({ dueOn: '2018-03-05', weight: 2 });
  });

  test('a fault in one key leaves the others read; what could not be read is undefined', () => {
    const { values, problems } = readKeys<Thing>(
      documentOf('{\n"k": {\n"due_on": "x",\n"weight": 2}}'),
      ['k'],
      'programme',
      keys,
    );
    expect(Object.entries(values)).toEqual([
      ['dueOn', undefined],
      ['weight', 2],
    ]);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['E-DATE', 3, 'k.due_on']]);
  });

  test('an unknown key is reported with the key that it is nearest to', () => {
    const { problems } = readKeys<Thing>(
      documentOf('{"due_on": "2018-03-05", "wieght": 2, "其他": 1}'),
      [],
      'programme',
      keys,
    );
    expect(brief(problems)).toEqual([
      {
        at: 'E-FIELD 1 wieght 2',
        reason: 'unknown-key',
        nearest: { name: 'weight', key: { object: 'programme', path: 'weight' } },
      },
      { at: 'E-FIELD 1 其他 1', reason: 'unknown-key', nearest: null },
      {
        at: 'E-FIELD 1 weight undefined',
        reason: 'missing-key',
        type: 'number',
        key: { object: 'programme', path: 'weight' },
      },
    ]);
  });

  test('also within what a key holds: in objects, in the items of lists, in what may be absent', () => {
    const target = z.strictObject({
      due_on: z.string().nullish(),
      milestones: orElse(z.array(z.strictObject({ value: z.number() })), []),
    });
    const { problems } = readKeys<{ targets: unknown }>(
      documentOf('{"targets": [{"due_no": "x", "milestones": [{"value": 1, "vlaue": 2}]}]}'),
      [],
      'programme',
      { targets: { name: 'targets', schema: z.array(target).transform((all) => all as unknown) } },
    );
    const nearestOf = (p: Problem): unknown => (p.parameters.reason === 'unknown-key' ? p.parameters.nearest : null);
    expect(problems.map((p) => [p.column, nearestOf(p)])).toEqual([
      [
        'targets[0].milestones[0].vlaue',
        { name: 'value', key: { object: 'programme', path: 'targets[].milestones[].value' } },
      ],
      ['targets[0].due_no', { name: 'due_on', key: { object: 'programme', path: 'targets[].due_on' } }],
    ]);
  });

  test('the key that leads an editor to the description of the file is none of its own', () => {
    const text = '{"$schema": "x.json", "due_on": "2018-03-05", "weight": 2}';
    expect(readKeys<Thing>(documentOf(text), [], 'programme', keys).problems).toEqual([]);
    const within = readKeys<Thing>(documentOf(`{"k": ${text}}`), ['k'], 'programme', keys);
    expect(within.problems.map(({ column }) => column)).toEqual(['k.$schema']);
  });

  test.each(['null', '[]', '1', '"甲"'])('%s is no object, and nothing of it is read', (text) => {
    const { values, problems } = readKeys<Thing>(documentOf(text), [], 'programme', keys);
    expect(Object.entries(values)).toEqual([
      ['dueOn', undefined],
      ['weight', undefined],
    ]);
    expect(problems.map(({ code, parameters }) => [code, parameters.reason])).toEqual([['E-TYPE', 'not-an-object']]);
  });
});

test('a value that was let go is read again for who asks', () => {
  const document = documentOf('{"a": [1, 2]}');
  const before = document.value;
  document.letGo?.();
  expect(document.value).toEqual(before);
  expect(document.value).not.toBe(before);
  expect(document.value).toBe(document.value);
});

test.each([
  ['{"a": "b:c", "d": ["e", "f"]}', []],
  ['{"a": "\\\\", "b": "\\":", "a": 1}', ['a']],
  ['[":", {"x": ":", "y": {"x": 1}}, "x"]', []],
  ['{"": 1, "": 2}', ['']],
])('keys are told from texts with colons: %s', (text, repeated) => {
  expect(readJson('x.json', text).problems.map(({ column }) => column)).toEqual(repeated);
});
