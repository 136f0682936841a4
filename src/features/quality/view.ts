/** Everything that the data-quality page shows: what the checks found, and how far the ledgers can be trusted. */
import { get, groupBy } from '../../domain/lists.ts';
import { correctionSize } from '../../domain/quality/correction.ts';
import { recordingDelays } from '../../domain/quality/recording.ts';
import { reportingRows, silentSubdistricts } from '../../domain/quality/reporting.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { columnsOf } from '../../ledgers/ledger.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import type { Edition } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';
import { columnWords } from '../../words/ledger-words.ts';
import { problemSentence } from '../../words/problems.ts';

/** A correction's column and file as words name them; one that no ledger has stays as it is written. */
function placeOf(words: Messages, file: string, column: string): { ledger: string; column: string } {
  const ledger = LEDGER_LIST.find((candidate) => candidate.file === file || candidate.id === file);
  if (ledger === undefined) return { ledger: file, column };
  const found = columnsOf(ledger).find((candidate) => candidate.column.name === column);
  return {
    ledger: words.tables[ledger.id].title,
    column: found === undefined ? column : columnWords(words.columns, ledger.id, found.field).title,
  };
}

function reportsView({ site, words }: Edition) {
  const months = [...new Set(site.publication.dates.map(monthOf))];
  const rows = reportingRows(site.dataset, months);
  if (rows === null) return null;
  const missing = rows.flatMap(({ subdistrict, months: states }) => {
    const open = states.filter((state) => state.reportedOn === null).map((state) => state.month);
    return open.length === 0 ? [] : [{ name: subdistrict.name, months: open }];
  });
  return {
    title: words.quality.reportsTitle({
      all: rows.length * months.length,
      missing: missing.reduce((sum, row) => sum + row.months.length, 0),
    }),
    rows: rows.map((row) => ({ name: row.subdistrict.name, days: row.months.map((state) => state.daysAfterMonth) })),
    months,
    missing: missing.map((row) => words.quality.missing(row.name, row.months)),
  };
}

export function qualityView(edition: Edition) {
  const { site, words } = edition;
  const { dataset, publication, problems } = site;
  const { asOf } = publication;
  const silent = silentSubdistricts(dataset, monthOf(asOf));
  const groups = groupBy(problems, ({ code }) => code);
  const warnings = [...new Set(problems.map(({ code }) => code))].map((code) => ({
    code,
    title: words.problems.titles[code],
    problems: get(groups, code).map(({ file, line, parameters }) => ({
      place: words.quality.place(file, line),
      ...problemSentence(parameters, words.problems.sentences),
    })),
  }));
  return {
    title: words.quality.title({
      warnings: problems.length,
      silent: silent.length,
      total: dataset.subdistricts.length,
      month: monthOf(asOf),
      aside: publication.setAside.reduce((sum, row) => sum + row.rows, 0),
      reports: dataset.reports !== null,
    }),
    warnings,
    delays: recordingDelays(dataset),
    reports: reportsView(edition),
    setAside: publication.setAside.map((row) => ({ name: words.tables[row.ledger].title, rows: row.rows })),
    corrections: dataset.corrections
      .toSorted((a, b) => (a.correctedOn < b.correctedOn ? 1 : -1))
      .map((row) => ({
        ...row,
        ...placeOf(words, row.file, row.column),
        ...words.quality.correctionKinds[row.kind],
        size: correctionSize(row),
      })),
    reconcile: {
      title:
        publication.reconcile.length === 0
          ? words.quality.reconcileNone
          : words.quality.reconcileTitle(
              publication.reconcile.filter((row) => Math.abs(row.difference) > row.tolerance).length,
              publication.reconcile.length,
            ),
      rows: publication.reconcile.map((row) => {
        const { name, measure } = words.quality.totals[row.id];
        const text = (value: number): string => words.format.measured(measure, value);
        return {
          name,
          published: text(row.published),
          measured: text(row.ledger),
          difference: row.difference === 0 ? '0' : text(row.difference),
          tolerance: row.tolerance === 0 ? '0' : text(row.tolerance),
          source: row.source,
        };
      }),
    },
  };
}
