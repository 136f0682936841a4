/** Everything that the data-quality page shows: what the checks found, and how far the ledgers can be trusted. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Figure } from '../../charts/frame/figure.ts';
import { numberColumn, wholeColumn, wordColumn, type TableColumn, type TableRow } from '../../charts/frame/table.ts';
import { get, groupBy, nth } from '../../domain/lists.ts';
import { WHOLE_ROW } from '../../domain/quality/correction.ts';
import type { ReportCounts } from '../../domain/quality/reporting.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { Correction, Month } from '../../domain/rows.ts';
import { leakOf } from '../../ledgers/cells/leaks.ts';
import type { Problem } from '../../ledgers/problems/problem.ts';
import { columnsOf } from '../../ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { column, key } from '../../publication/table-columns.ts';
import { idColumn } from '../../domain/units/levels.ts';
import type { Edition } from '../../site/edition.ts';
import type { SizedCorrection } from '../../site/quality.ts';
import type { CountedReports } from '../../site/reports.ts';
import { problemSentence } from '../../words/problems.ts';
import { columnWords } from '../../words/table-words.ts';
import type { Messages } from '../../words/words.ts';
import type { ReportMatrixRow } from './report-matrix-layout.ts';

/** Problems of one kind. */
export interface ProblemGroup {
  readonly code: string;
  readonly title: string;
  readonly problems: readonly { readonly text: string; readonly suggestion: string | null }[];
}

export interface ReportMatrixProps {
  /** Those that are drawn: among many the ones that left out most. */
  readonly rows: readonly ReportMatrixRow[];
  /** All, for the table. */
  readonly counts: readonly { readonly name: string; readonly counts: ReportCounts }[];
  readonly months: readonly Month[];
  /** From when to when, in words. */
  readonly span: string;
  /** What the drawing shows, for those who hear it. */
  readonly description: string;
}

/** What a table of texts is given. */
interface TextTableProps {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface QualityProps {
  readonly title: string;
  readonly warnings: readonly ProblemGroup[];
  /** What was read otherwise than it is written. */
  readonly notices: readonly ProblemGroup[];
  /** Null where the city keeps no ledger of reports. */
  readonly reports: {
    readonly figure: Figure<'ReportMatrix', ReportMatrixProps>;
    readonly missing: readonly string[];
    /** That not all who left out months are named; empty where they are. */
    readonly more: string;
  } | null;
  readonly asideText: string;
  /** Null where every row counts. */
  readonly setAside: Figure<'TextTable', TextTableProps> | null;
  /** Null where none are kept. */
  readonly corrections: {
    /** Null where there are none. */
    readonly figure: Figure<'TextTable', TextTableProps> | null;
    readonly kinds: readonly { readonly kind: string; readonly meaning: string }[];
  } | null;
  /** Null where the programme names no published total. */
  readonly reconcile: {
    readonly title: string;
    readonly figure: Figure<'TextTable', TextTableProps>;
  } | null;
}

const figuresOf = (edition: Edition) => figuresOn(edition, '/quality/');

/** More units than these are no chart. */
const MOST_DRAWN = 60;

/** The kinds of corrections in the order of their standard. */
const CORRECTION_KINDS: readonly Correction['kind'][] = ['R1', 'R2', 'R3', 'C'];

/** A text whose numbers are a person's without them: names of files, sheets and columns that are not read are no text of a ledger. */
const withoutPersons = (text: string): string =>
  leakOf(text, false)?.parameters.reason === 'leak' ? text.replaceAll(/\p{N}/gu, '×') : text;

/** The problems of one severity, by their codes in the order of their first places. */
function problemsOf({ words }: Edition, problems: readonly Problem[]): ProblemGroup[] {
  const groups = groupBy(problems, ({ code }) => code);
  return [...new Set(problems.map(({ code }) => code))].map((code) => ({
    code,
    title: words.problems.titles[code],
    problems: get(groups, code).map(({ file, line, parameters }) => {
      const { message, suggestion } = problemSentence(parameters, words.problems.sentences);
      return {
        text: withoutPersons(words.quality.warning(words.quality.place(file, line), message)),
        suggestion: suggestion === undefined ? null : words.quality.suggestion(suggestion),
      };
    }),
  }));
}

/** A correction's column, or the whole row, and file as words name them; what no ledger has stays as it is written. */
function placeOf(words: Messages, file: string, column: string): { ledger: string; column: string } {
  const ledger = LEDGER_LIST.find((candidate) => candidate.file === file || candidate.id === file);
  if (ledger === undefined) return { ledger: file, column };
  if (column === WHOLE_ROW) return { ledger: words.tables[ledger.id].title, column: words.quality.wholeRow };
  const found = columnsOf(ledger).find((candidate) => candidate.column.name === column);
  return {
    ledger: words.tables[ledger.id].title,
    column: found === undefined ? column : columnWords(words.columns, ledger.id, found.field).title,
  };
}

function correctionRow(words: Messages, row: SizedCorrection): TableRow {
  const { empty, rowBefore, rowWithdrawn } = words.quality;
  const isWithdrawn = row.column === WHOLE_ROW;
  return {
    cells: [
      words.format.date(row.correctedOn),
      words.quality.whereOf({ ...placeOf(words, row.file, row.column), key: row.key }),
      row.oldValue ?? (isWithdrawn ? rowBefore : empty),
      row.newValue ?? (isWithdrawn ? rowWithdrawn : empty),
      words.format.difference(row.size),
      row.reason,
      words.quality.kindOf(row.kind),
    ],
  };
}

function reportsOf(edition: Edition): QualityProps['reports'] {
  const { site, words } = edition;
  const { table } = site.reports;
  if (table === null) return null;
  const { months, rows } = table;
  const drawn = rows.length <= MOST_DRAWN ? rows : leastReliable(rows, MOST_DRAWN);
  const silent = rows.filter(({ counts }) => counts.missing > 0);
  const named = silent.length <= MOST_DRAWN ? silent : leastReliable(silent, MOST_DRAWN);
  const names = named.map(({ reporter, months: states }) =>
    words.quality.missing(
      reporter.name,
      states.filter(({ reportedOn }) => reportedOn === null).map(({ month }) => month),
    ),
  );
  const { month } = site.reports;
  const [from, to] = [months[0] ?? month, months.at(-1) ?? month];
  const title = words.quality.reportsTitle({
    all: rows.length * months.length,
    missing: rows.reduce((sum, row) => sum + row.counts.missing, 0),
  });
  return {
    figure: figuresOf(edition)({
      chart: 'ReportMatrix',
      id: 'reports',
      title,
      subtitle: words.quality.reportsMeasure(drawn.length, rows.length),
      rows: { table: 'reports', where: {}, columns: ['month', idColumn(site.tree.levels.reporting), 'reported_on'] },
      props: {
        rows: drawn.map(({ reporter, months: states }) => ({
          name: reporter.name,
          delays: states.map(({ delay }) => delay),
        })),
        counts: rows.map(({ reporter, counts }) => ({ name: reporter.name, counts })),
        months,
        span: words.quality.reportSpan(from, to),
        description: words.format.sentence(title) + words.quality.reportsDescribe({ from, to, names }),
      },
    }),
    missing: names,
    more: words.quality.missingMore(silent.length - named.length),
  };
}

/** Those that left out most months, the later of equals first, in the order given. */
function leastReliable(rows: readonly CountedReports[], most: number): readonly CountedReports[] {
  const latest = ({ counts }: CountedReports): number => nth(counts.classes, counts.classes.length - 1);
  const chosen = new Set(
    rows.toSorted((a, b) => b.counts.missing - a.counts.missing || latest(b) - latest(a)).slice(0, most),
  );
  return rows.filter((row) => chosen.has(row));
}

function totalRow(words: Messages, row: ReconcileRow): TableRow {
  const { name, measure } = words.quality.totals[row.id];
  const text = (value: number | null): string => words.format.measured(measure, value);
  const unlessZero = (value: number | null): string => (value === 0 ? words.format.number(0) : text(value));
  return {
    cells: [
      name,
      text(row.published),
      text(row.ledger),
      unlessZero(row.difference),
      unlessZero(row.tolerance),
      row.source,
    ],
  };
}

function correctionsOf(edition: Edition): QualityProps['corrections'] {
  const { site, words } = edition;
  const text = words.quality;
  const rows = site.quality.corrections.map((row) => correctionRow(words, row));
  return {
    figure:
      rows.length === 0
        ? null
        : figuresOf(edition)({
            chart: 'TextTable',
            isTable: true,
            id: 'corrected-values',
            isUnkept: true,
            title: text.correctionsTitle(rows.length),
            subtitle: text.correctionsCaption,
            rows: {
              table: 'corrections',
              where: {},
              columns: ['id', 'corrected_on', 'file', 'key', 'column', 'old_value', 'new_value', 'reason', 'kind'],
            },
            props: {
              name: 'corrections',
              caption: text.correctionsCaption,
              columns: [
                wholeColumn(text.date),
                wordColumn(text.where),
                wholeColumn(text.oldValue),
                wholeColumn(text.newValue),
                numberColumn(text.size),
                wordColumn(text.reason),
                wholeColumn(text.kind),
              ],
              rows,
            },
          }),
    kinds: CORRECTION_KINDS.map((kind) => ({ kind: text.kindOf(kind), meaning: text.kindMeaning(kind) })),
  };
}

function setAsideOf(edition: Edition): QualityProps['setAside'] {
  const { site, words } = edition;
  const { setAside } = site.quality;
  const text = words.quality;
  if (setAside.length === 0) return null;
  return figuresOf(edition)({
    chart: 'TextTable',
    isTable: true,
    id: 'rows-set-aside',
    title: text.asideTitle(setAside.reduce((sum, { rows }) => sum + rows, 0)),
    subtitle: text.asideCaption,
    definition: text.asideText(site.asOf, site.kept.reports),
    rows: ownRows(
      setAside,
      [
        key('ledger', (row) => row.ledger),
        key('ledger_name', (row) => words.tables[row.ledger].title),
        column('rows', 'integer', (row) => String(row.rows)),
      ],
      { ledger: text.asideColumns.ledger, ledger_name: words.figures.name, rows: text.asideColumns.rows },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: {
      name: 'narrow',
      caption: text.asideCaption,
      columns: [wordColumn(text.ledger), numberColumn(text.rows)],
      rows: setAside.map(({ ledger, rows }) => ({ cells: [words.tables[ledger].title, words.format.number(rows)] })),
    },
  });
}

function totalsOf(edition: Edition): QualityProps['reconcile'] {
  const { site, words } = edition;
  const text = words.quality;
  const { totals } = site.record;
  return {
    title: text.reconcileTitle(
      totals.filter((row) => row.difference === null || Math.abs(row.difference) > row.tolerance).length,
      totals.length,
    ),
    figure: figuresOf(edition)({
      chart: 'TextTable',
      isTable: true,
      id: 'published-totals',
      title: text.totalsTitle,
      subtitle: text.totalsCaption,
      rows: { table: 'reconcile', where: {}, columns: ['id', 'published', 'ledger', 'difference', 'source'] },
      props: {
        name: 'totals',
        caption: text.totalsCaption,
        columns: [
          wholeColumn(text.total),
          numberColumn(text.published),
          numberColumn(text.measured),
          numberColumn(text.difference),
          numberColumn(text.tolerance),
          wordColumn(text.source),
        ],
        rows: totals.map((row) => totalRow(words, row)),
      },
    }),
  };
}

export function qualityView(edition: Edition): QualityProps {
  const { site, words } = edition;
  const { kept, quality, reports } = site;
  const text = words.quality;
  const warnings = site.problems.filter(({ severity }) => severity === 'warning');
  return {
    title: text.title({
      warnings: warnings.length,
      silent: reports.silent().length,
      total: site.tree.units(site.tree.levels.reporting).length,
      month: reports.month,
      aside: quality.setAside.reduce((sum, row) => sum + row.rows, 0),
      reports: kept.reports,
    }),
    warnings: problemsOf(edition, warnings),
    notices: problemsOf(
      edition,
      site.problems.filter(({ severity }) => severity === 'notice'),
    ),
    reports: reportsOf(edition),
    asideText: text.asideText(site.asOf, kept.reports),
    setAside: setAsideOf(edition),
    corrections: kept.corrections ? correctionsOf(edition) : null,
    reconcile: site.pages['/reconcile/'] ? totalsOf(edition) : null,
  };
}
