/** Every regular expression of the sources, found by TypeScript's own parser. */
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** An expression and where it is written. */
export interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** Where an expression is put together while a module is loaded. */
type Place = string;

const SOURCES: readonly string[] = globSync(['src/**/*.ts', 'scripts/**/*.{ts,js}'], {
  exclude: ['**/*.test.ts', '**/examples.ts', 'src/generated/**'],
}).toSorted();

/** What a file writes out as expressions, and the places where it puts some together. */
function inFile(file: string): { readonly literals: readonly Found[]; readonly places: readonly Place[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const literals: Found[] = [];
  const places: Place[] = [];
  const placeOf = (node: ts.Node): Place => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/([^]*)\/(\w*)$/.exec(node.text) ?? [];
      literals.push({ place: placeOf(node), expression: new RegExp(pattern, flags) });
    }
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (isMade) places.push(placeOf(node));
    ts.forEachChild(node, look);
  };
  look(source);
  return { literals, places };
}

/** Loads the modules that put expressions together, and hears which they are. */
async function made(files: readonly string[]): Promise<ReadonlyMap<Place, RegExp>> {
  const heard = new Map<Place, RegExp>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const expression = new target(pattern, flags);
      const [, place] = /((?:src|scripts)\/[^\s:()]{1,200}:\d{1,6}):\d{1,6}/.exec(new Error().stack ?? '') ?? [];
      if (place !== undefined) heard.set(place, expression);
      return expression;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(file).href);
    // What is put together for the columns of the ledgers.
    await import('../../src/ledgers/schemas/ledgers.ts');
    // What is put together for a city that calls things by its own names.
    const { inCityWords } = await import('../../src/words/city-words.ts');
    const { cityWords } = await import('../../src/words/zh-CN/city-words.ts');
    inCityWords({}, { renovatedWhen: 'completed', levels: [{ id: 'grid', name: '社区' }] }, cityWords);
  } finally {
    globalThis.RegExp = original;
  }
  return heard;
}

/** All expressions, and the places of those that no module puts together while it is loaded. */
export async function foundExpressions(): Promise<{
  readonly found: readonly Found[];
  readonly unheard: readonly Place[];
}> {
  const files = SOURCES.map((file) => ({ file, ...inFile(file) }));
  const heard = await made(files.filter(({ places }) => places.length > 0).map(({ file }) => file));
  const places = files.flatMap((file) => file.places);
  return {
    found: [
      ...files.flatMap(({ literals }) => literals),
      ...places.flatMap((place) => {
        const expression = heard.get(place);
        return expression === undefined ? [] : [{ place, expression }];
      }),
    ],
    unheard: places.filter((place) => !heard.has(place)),
  };
}
