/** The sentence templates of the catalogue with the types of what they take, as the compiler knows them. */
import { join } from 'node:path';
import ts from 'typescript';
import { zhCN } from '../../src/words/zh-CN/index.ts';

/** A parameter's type, its name and the node that declares it: `IsoDate` and `Month` are plain texts but for their names. */
export interface Parameter {
  readonly name: string;
  readonly type: ts.Type;
  readonly node: ts.Node | undefined;
}

export interface Template {
  /** Where it stands in the catalogue: `overview.headline`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly render: (...values: readonly unknown[]) => unknown;
}

const ROOT = process.cwd();
/** Formats and the rules of lines make parts of sentences; problems are read where their faults are planted (`tests/fixtures/broken`). */
const NO_SENTENCES: ReadonlySet<string> = new Set(['format', 'lines', 'problems']);

function open(): { readonly checker: ts.TypeChecker; readonly catalogue: ts.Type } {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const path = join(ROOT, 'src', 'words', 'words.ts');
  const program = ts.createProgram([path], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const messages = module === undefined ? undefined : checker.tryGetMemberInModuleExports('Messages', module);
  if (messages === undefined) throw new Error('no type Messages');
  return { checker, catalogue: checker.getDeclaredTypeOfSymbol(messages) };
}

export const { checker, catalogue } = open();

function templatesIn(value: unknown, type: ts.Type, path: readonly string[]): Template[] {
  if (typeof value === 'function') {
    const [signature] = type.getCallSignatures();
    if (signature === undefined) throw new Error(`no signature of ${path.join('.')}`);
    const parameters = signature.getParameters().map((symbol) => ({
      name: symbol.name,
      type: checker.getTypeOfSymbol(symbol),
      node: symbol.valueDeclaration,
    }));
    return [
      { path: path.join('.'), parameters, render: (...values): unknown => Reflect.apply(value, undefined, values) },
    ];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    const property = checker.getPropertyOfType(type, key);
    return property === undefined ? [] : templatesIn(entry, checker.getTypeOfSymbol(property), [...path, key]);
  });
}

/** Every template, in the catalogue's order. */
export const templates: readonly Template[] = Object.entries(zhCN)
  .filter(([key]) => !NO_SENTENCES.has(key))
  .flatMap(([key, value]: [string, unknown]) => {
    const property = checker.getPropertyOfType(catalogue, key);
    return property === undefined ? [] : templatesIn(value, checker.getTypeOfSymbol(property), [key]);
  });
