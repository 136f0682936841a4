/** A workbook's bytes → its sheets as records, or why it cannot be read. */
import { columnLetter } from '../problems/causes.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { kindOf } from '../text/decode.ts';
import { binaryKind } from '../text/file-kind.ts';
import type { Records } from '../text/records.ts';
import { WorkbookFault } from './fault.ts';
import { fillMerged } from './merged.ts';
import { Package } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet, type WorkbookParts, type Worksheet } from './worksheet.ts';
import { attribute, isOn, readXml } from './xml.ts';

/** A sheet of a workbook: rows of text, and what must be said of it where it is read as a ledger. */
export class SheetRecords implements Records {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly complete = true;
  readonly problems: readonly Problem[];
  /** The rows on which the cells stand that have a comment, as often as there are. */
  readonly comments: readonly number[];
  readonly #rows: Worksheet;

  constructor(file: string, { name, isHidden }: NamedSheet, rows: Worksheet, comments: readonly number[]) {
    this.sheet = name;
    this.isHidden = isHidden;
    this.comments = comments;
    this.#rows = rows;
    this.problems = problemsOf({ file, sheet: name }, rows, isHidden);
  }

  get merges(): Worksheet['merges'] {
    return this.#rows.merges;
  }

  get struck(): Worksheet['struck'] {
    return this.#rows.struck;
  }

  get length(): number {
    return this.#rows.cells.length;
  }

  line(index: number): number {
    return this.#rows.lines[index] ?? 0;
  }

  cells(index: number): readonly string[] {
    return this.#rows.cells[index] ?? [];
  }

  isBlank(index: number): boolean {
    return this.cells(index).every((cell) => cell.trim() === '');
  }
}

/** What was found in a sheet that does not stand there as a person sees it. */
function problemsOf(
  place: { readonly file: string; readonly sheet: string },
  { hiddenRows, hiddenColumns, isFiltered, merges, uncomputed, zeroFormulas }: Worksheet,
  isHidden: boolean,
): readonly Problem[] {
  const problems = uncomputed.map(({ line, position }) =>
    problem('E-WORKBOOK', { ...place, line, column: columnLetter(position) }, { reason: 'formula-without-value' }),
  );
  for (const { line, position, cells } of zeroFormulas) {
    const at = { ...place, line, column: columnLetter(position) };
    problems.push(problem('W-MAGNITUDE', at, { reason: 'formulas-all-zero', cells }));
  }
  const say = (line: number | undefined, parameters: ProblemParameters): void => {
    problems.push(problem('N-SHEET', { ...place, line }, parameters));
  };
  if (isHidden) say(undefined, { reason: 'hidden-sheet' });
  if (hiddenRows.length > 0)
    say(hiddenRows[0], { reason: 'hidden-rows', rows: hiddenRows.length, filtered: isFiltered });
  if (hiddenColumns.length > 0) say(undefined, { reason: 'hidden-columns', letters: hiddenColumns.map(columnLetter) });
  const [first] = merges;
  if (first !== undefined) say(first.top + 1, { reason: 'merged-cells', areas: merges.length });
  return problems;
}

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly SheetRecords[] }
  | { readonly ok: false; readonly parameters: ProblemParameters };

/** Where a part stands that another one names: from the root, or from the folder of that part. */
function resolve(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** What a part names; types by their last word, since Strict workbooks have other addresses. */
function relationsOf(pack: Package, part: string): readonly Relation[] {
  const steps = part.split('/');
  const file = [...steps.slice(0, -1), '_rels', `${steps.at(-1) ?? ''}.rels`].join('/');
  if (!pack.has(file)) return [];
  const relations: Relation[] = [];
  readXml(pack, file, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External')
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(part, Target) });
    },
  });
  return relations;
}

interface NamedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

interface Contents {
  readonly sheets: readonly NamedSheet[];
  readonly from1904: boolean;
  readonly isUncomputed: boolean;
}

function readContents(pack: Package, part: string): Contents {
  const sheets: NamedSheet[] = [];
  let [from1904, isUncomputed] = [false, false];
  readXml(pack, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isOn(attributes['date1904']);
      else if (name === 'calcPr') isUncomputed = isOn(attributes['fullCalcOnLoad']);
      else if (name === 'sheet')
        sheets.push({
          name: attributes['name'] ?? '',
          id: attribute(attributes, 'id') ?? '',
          isHidden: ['hidden', 'veryHidden'].includes(attributes['state'] ?? ''),
        });
    },
  });
  return { sheets, from1904, isUncomputed };
}

/** The rows of a sheet's cells with comments, each as often as there are. */
function commentsOf(pack: Package, sheet: string): readonly number[] {
  const lines: number[] = [];
  for (const { type, part } of relationsOf(pack, sheet)) {
    if (type !== 'comments' || !pack.has(part)) continue;
    readXml(pack, part, {
      open: (name, { ref = '' }) => {
        if (name === 'comment') lines.push(Number(ref.replace(/^\D+/, '')));
      },
    });
  }
  return lines;
}

/** The sheets of a workbook, charts left out. */
function readSheets(file: string, bytes: Uint8Array): readonly SheetRecords[] {
  const pack = new Package(bytes);
  const main = relationsOf(pack, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const kind = main.endsWith('.bin') ? 'binary-workbook' : (binaryKind(bytes) ?? 'unknown');
  const isOther = kind !== 'workbook' && (!pack.has(main) || !main.startsWith('xl/'));
  if (isOther) throw new WorkbookFault({ reason: 'file-kind', kind, ledger: null });
  const { sheets, from1904, isUncomputed } = readContents(pack, main);
  const relations = relationsOf(pack, main);
  const partOf = (type: string): string | undefined => relations.find((own) => own.type === type)?.part;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const parts: WorkbookParts = {
    strings:
      strings === undefined || !pack.has(strings) ? { texts: [], struck: new Set() } : readSharedStrings(pack, strings),
    styles: styles === undefined || !pack.has(styles) ? [] : readStyles(pack, styles),
    from1904,
    isUncomputed,
  };
  return sheets.flatMap((sheet) => {
    const relation = relations.find((own) => own.id === sheet.id);
    if (relation?.type !== 'worksheet') return [];
    const rows = fillMerged(readWorksheet(pack, relation.part, parts));
    return [new SheetRecords(file, sheet, rows, commentsOf(pack, relation.part))];
  });
}

/** Reads a workbook (.xlsx, also Strict). Whatever the bytes are, the answer is its sheets or the reason why not. */
export function readWorkbook(file: string, bytes: Uint8Array): WorkbookReading {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked) return { ok: false, parameters: { reason: 'file-kind', kind: kindOf(bytes), ledger: null } };
  try {
    return { ok: true, sheets: readSheets(file, bytes) };
  } catch (error) {
    // What the zip or its XML make the parsers throw means one thing: the file is damaged.
    return {
      ok: false,
      parameters: error instanceof WorkbookFault ? error.parameters : { reason: 'workbook-broken' },
    };
  }
}
