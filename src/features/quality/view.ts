/** Everything that the data-quality page shows: what the checks found, and how far the ledgers can be trusted. */
import { groupBy } from '../../domain/lists.ts';
import { correctionSize } from '../../domain/quality/correction.ts';
import { recordingDelays } from '../../domain/quality/recording.ts';
import { reportingRows, silentSubdistricts } from '../../domain/quality/reporting.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { PROBLEM_CODES } from '../../ledgers/problem.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import type { Site } from '../../site/site.ts';
import { reference } from '../../words/zh-CN/reference.ts';

const words = reference.quality;

const titleOf = (ledger: string): string => LEDGER_LIST.find(({ id }) => id === ledger)?.title ?? ledger;

/** A correction's column by its Chinese title, a file by its ledger's. */
function placeOf(file: string, column: string): { ledger: string; column: string } {
  const ledger = LEDGER_LIST.find((candidate) => candidate.file === file || candidate.id === file);
  const found = Object.values(ledger?.columns ?? {}).find((candidate) => candidate.name === column);
  return { ledger: ledger?.title ?? file, column: found?.title ?? column };
}

function reportsView(site: Site) {
  const months = [...new Set(site.publication.dates.map(monthOf))];
  const rows = reportingRows(site.dataset, months);
  if (rows === null) return null;
  const missing = rows.flatMap(({ subdistrict, months: states }) => {
    const open = states.filter((state) => state.reportedOn === null).map((state) => state.month);
    return open.length === 0 ? [] : [{ name: subdistrict.name, months: open }];
  });
  return {
    title: words.reportsTitle({
      all: rows.length * months.length,
      missing: missing.reduce((sum, row) => sum + row.months.length, 0),
    }),
    rows: rows.map((row) => ({ name: row.subdistrict.name, days: row.months.map((state) => state.daysAfterMonth) })),
    months,
    missing: missing.map((row) => words.missing(row.name, row.months)),
  };
}

export function qualityView(site: Site) {
  const { dataset, publication, problems } = site;
  const { asOf } = publication;
  const silent = silentSubdistricts(dataset, monthOf(asOf));
  const warnings = [...groupBy(problems, (problem) => problem.code)].map(([code, list]) => ({
    code,
    title: PROBLEM_CODES[list[0]?.code ?? 'W-FILE'],
    problems: list,
  }));
  return {
    title: words.title({
      warnings: problems.length,
      silent: silent.length,
      total: dataset.subdistricts.length,
      month: monthOf(asOf),
      aside: publication.setAside.reduce((sum, row) => sum + row.rows, 0),
      reports: dataset.reports !== null,
    }),
    warnings,
    delays: recordingDelays(dataset),
    reports: reportsView(site),
    setAside: publication.setAside.map((row) => ({ name: titleOf(row.ledger), rows: row.rows })),
    corrections: dataset.corrections
      .toSorted((a, b) => (a.correctedOn < b.correctedOn ? 1 : -1))
      .map((row) => ({
        ...row,
        ...placeOf(row.file, row.column),
        ...words.correctionKinds[row.kind],
        size: correctionSize(row),
      })),
    reconcile: {
      title:
        publication.reconcile.length === 0
          ? words.reconcileNone
          : words.reconcileTitle(
              publication.reconcile.filter((row) => Math.abs(row.difference) > row.tolerance).length,
              publication.reconcile.length,
            ),
      rows: publication.reconcile.map((row) => {
        const { name, measure } = words.totals[row.id];
        const text = (value: number): string => reference.amount(measure, value);
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
