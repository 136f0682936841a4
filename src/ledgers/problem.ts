/** What is wrong with the input, as data: a closed vocabulary of codes, and one Chinese line for each problem. */

/** Every code and its Chinese title; `E-` stops the publication, `W-` is published on the data-quality page. */
export const PROBLEM_CODES = {
  'E-FILE': '缺少文件',
  'E-ENCODING': '文字编码无法识别',
  'E-CSV': 'CSV 写法有误',
  'E-JSON': 'JSON 写法有误',
  'E-COLUMN': '列名缺失、多余或重复',
  'E-CELLS': '单元格数与列数不符',
  'E-FIELD': 'JSON 键缺失、多余或重复',
  'E-EMPTY': '必填项为空',
  'E-TYPE': '写法不符合该列的类型',
  'E-RANGE': '数值超出允许范围',
  'E-DATE': '日期写法有误或不存在',
  'E-ID': '编号写法有误',
  'E-CHOICE': '不在可选值之内',
  'E-CREDIT': '统一社会信用代码有误',
  'E-KEY': '主键重复',
  'E-REF': '引用的对象不存在',
  'E-ORDER': '日期先后颠倒',
  'E-OVERLAP': '同一小区的服务期重叠',
  'E-DATE-RANGE': '日期超出项目期间',
  'E-COORD': '坐标有误',
  'E-GEOMETRY': '边界图形有误',
  'E-TARGET': '目标设置有误',
  'E-WEIGHT': '排名权重有误',
  'E-MAP': '地图缺少审图号或来源，或底图设置有误',
  'E-CORRECTION': '更正记录与台账不一致',
  'W-ENCODING': '文件不是 UTF-8 编码',
  'W-FILE': '多余的文件',
  'W-COLUMN': '缺少可空的列',
  'W-BLANK': '跳过了空行',
  'W-ZERO-DAYS': '服务期为零天',
  'W-EXEMPT': '免改项目却有日期',
  'W-STAGE': '验收前的环节没有日期',
  'W-SCOPE': '小区移出范围之后的记录',
  'W-REASON': '移出范围没有写原因',
  'W-RECORDED': '登记日早于事实发生日',
  'W-FIRM': '专业物业服务没有企业',
  'W-COORD': '小区没有坐标',
  'W-CHILDREN': '单位没有下级',
  'W-NAME': '同一网格内小区重名',
  'W-RATIO': '户均建筑面积不合常理',
  'W-RECONCILE': '台账合计与公布数不符',
  'W-BUDGET': '奖补资金超出预算',
  'W-BOUNDARY': '单位没有边界',
  'W-GEOMETRY': '边界自相交',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;
export type Severity = 'error' | 'warning';

/** Where a problem is: a file, a line of it (the first is 1), a column or JSON path, and the value as written. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  /** One Chinese clause: what is wrong. */
  readonly message: string;
  /** One Chinese clause: what would be right. */
  readonly suggestion?: string;
}

/** A problem at a place; its severity follows from its code. */
export function problem(code: ProblemCode, place: Place, message: string, suggestion?: string): Problem {
  return {
    code,
    severity: code.startsWith('E-') ? 'error' : 'warning',
    file: place.file,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.value === undefined ? {} : { value: place.value }),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const VALUE_LENGTH = 60;

/** A value fit to stand in one line: quoted, line breaks shown as ↵, cut after 60 characters. */
export function quoted(value: string): string {
  const characters = [...value.slice(0, 2 * VALUE_LENGTH + 1)];
  const short = characters.length > VALUE_LENGTH ? `${characters.slice(0, VALUE_LENGTH).join('')}…` : value;
  return `"${short.replaceAll(/\r\n|\r|\n/g, '↵')}"`;
}

/** One line, such as `E-REF compounds.csv:57 grid_id "g-27l" 在 grids.csv 中不存在；最接近 "g-271"`. */
export function formatProblem(p: Problem): string {
  const parts = [
    p.code,
    p.line === undefined ? p.file : `${p.file}:${String(p.line)}`,
    p.column,
    p.value === undefined ? undefined : quoted(p.value),
    p.suggestion === undefined ? p.message : `${p.message}；${p.suggestion}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems in reading order: by file, line (those of the whole file first), column, code, message. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.column ?? '', b.column ?? '') ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

export interface FileSummary {
  readonly file: string;
  /** Data rows of a CSV ledger, features of a boundary file; null for other files. */
  readonly rows: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** Rows, errors and warnings of each file that was read or has a problem, by file name. */
export function summariseByFile(
  rowCounts: Readonly<Record<string, number | null>>,
  problems: readonly Problem[],
): readonly FileSummary[] {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const file of Object.keys(rowCounts)) counts.set(file, { errors: 0, warnings: 0 });
  for (const p of problems) {
    const count = counts.get(p.file) ?? { errors: 0, warnings: 0 };
    if (p.severity === 'error') count.errors += 1;
    else count.warnings += 1;
    counts.set(p.file, count);
  }
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, count]) => ({ file, rows: rowCounts[file] ?? null, ...count }));
}
