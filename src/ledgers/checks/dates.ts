/** Dates within a row, between rows and against the programme's span. A fault already reported is not judged again. */
import { byCodePoint } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { Service } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { firstDayOf, isWholeDay, lastDayOf } from '../../domain/time/known-in-part.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { tableOf, type City, type Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';

type DateOrNothing = string | null | undefined;

/** Reports `later` when both dates are known and it can only lie before `earlier`. */
export function inOrder<Row>(table: Table<Row>, earlier: keyof Row & string, later: keyof Row & string): Problem[] {
  return table.rows.flatMap((row) => {
    const from = row.values[earlier] as DateOrNothing;
    const to = row.values[later] as DateOrNothing;
    if (typeof from !== 'string' || typeof to !== 'string' || lastDayOf(to) >= firstDayOf(from)) return [];
    const parameters = { reason: 'before-column', ledger: table.ledger.id, field: earlier, day: from } as const;
    return [cellProblem(table, row, later, 'E-ORDER', parameters)];
  });
}

function serviceRows({ services, firms }: Tables): Problem[] {
  return services.rows.flatMap((row) => {
    const { enteredOn, leftOn, mode, firmId } = row.values;
    const problems: Problem[] = [];
    if (typeof leftOn === 'string' && leftOn === enteredOn && isWholeDay(leftOn)) {
      problems.push(cellProblem(services, row, 'leftOn', 'W-ZERO-DAYS', { reason: 'service-of-no-days' }));
    }
    if (mode === 'professional' && firmId === null && firms.present) {
      problems.push(cellProblem(services, row, 'firmId', 'W-FIRM', { reason: 'service-without-firm' }));
    }
    return problems;
  });
}

/** The end of a service that goes on. */
const OPEN_END = '9999-12-31';

/** Two services of one compound in force on the same day. Rows with the same key are reported as such, not here. */
function overlappingServices({ services }: Tables): Problem[] {
  type Spell = { readonly row: TableRow<Service>; readonly from: string; readonly to: string };
  const byCompound = new Map<string, Spell[]>();
  for (const row of services.rows) {
    const { compoundId, enteredOn, leftOn } = row.values;
    if (compoundId === undefined || enteredOn === undefined || leftOn === undefined) continue;
    // Dates known in part overlap where they must, whatever they mean.
    const to = leftOn === null ? OPEN_END : firstDayOf(leftOn);
    const from = lastDayOf(enteredOn);
    if (to <= from) continue;
    const spells = byCompound.get(compoundId);
    if (spells === undefined) byCompound.set(compoundId, [{ row, from, to }]);
    else spells.push({ row, from, to });
  }
  const problems: Problem[] = [];
  for (const spells of byCompound.values()) {
    spells.sort((a, b) => byCodePoint(a.from, b.from));
    let longest: Spell | undefined;
    for (const spell of spells) {
      if (longest !== undefined && spell.from < longest.to && spell.from !== longest.from) {
        problems.push(
          cellProblem(services, spell.row, 'enteredOn', 'E-OVERLAP', {
            reason: 'overlapping-service',
            line: longest.row.line,
            from: longest.from,
            to: longest.to === OPEN_END ? null : longest.to,
          }),
        );
      }
      if (longest === undefined || spell.to > longest.to) longest = spell;
    }
  }
  return problems;
}

const WORKS_DATES = ['startedOn', 'completedOn', 'acceptedOn'] as const;

function worksRows({ works }: Tables): Problem[] {
  return works.rows.flatMap((row) => {
    const { exempt, startedOn, completedOn, acceptedOn } = row.values;
    const problems: Problem[] = [];
    const dated = WORKS_DATES.find((field) => typeof row.values[field] === 'string');
    if (exempt === true && dated !== undefined) {
      problems.push(cellProblem(works, row, dated, 'W-EXEMPT', { reason: 'exempt-with-days' }));
    }
    if (typeof acceptedOn === 'string' && (startedOn === null || completedOn === null)) {
      const lacking = [
        ...(startedOn === null ? (['started'] as const) : []),
        ...(completedOn === null ? (['completed'] as const) : []),
      ];
      problems.push(cellProblem(works, row, 'acceptedOn', 'W-STAGE', { reason: 'accepted-without-stage', lacking }));
    }
    return problems;
  });
}

/** Accepted before started, where no completion stands between them to show it. */
function acceptedBeforeStart({ works }: Tables): Problem[] {
  const open = works.rows.filter((row) => row.values.completedOn === null);
  return inOrder({ ...works, rows: open }, 'startedOn', 'acceptedOn');
}

/** Services and works dated on or after the day their compound was removed. */
function afterRemoval({ compounds, services, works }: Tables): Problem[] {
  const removed = new Map<string, string>();
  for (const { values } of compounds.rows) {
    if (values.id !== undefined && typeof values.removedOn === 'string')
      removed.set(values.id, lastDayOf(values.removedOn));
  }
  const late = <Row extends { readonly compoundId: string }>(
    table: Table<Row>,
    fields: readonly (keyof Row & string)[],
  ): Problem[] =>
    table.rows.flatMap((row) => {
      const day = removed.get(String(row.values.compoundId));
      if (day === undefined) return [];
      const field = fields.find((f) => {
        const value = row.values[f];
        return typeof value === 'string' && firstDayOf(value) >= day;
      });
      if (field === undefined) return [];
      return [cellProblem(table, row, field, 'W-SCOPE', { reason: 'after-removal', day })];
    });
  return [...late(services, ['enteredOn']), ...late(works, WORKS_DATES)];
}

function removalReasons({ compounds }: Tables): Problem[] {
  return compounds.rows
    .filter(({ values }) => typeof values.removedOn === 'string' && values.removalReason === null)
    .map((row) => cellProblem(compounds, row, 'removalReason', 'W-REASON', { reason: 'removal-without-reason' }));
}

const addYears = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

/** Contracts may be far older than the programme: former employers have run compounds for decades. */
const EARLIEST_SERVICE = '1949-10-01';

/**
 * Dates and months outside the programme: earlier than ten years before the series, or more than a year after the
 * as-of date, the last target and the last release. The public record has days of its own, which are not held to it.
 */
function outsideProgramme({ tables, programme }: City): Problem[] {
  if (programme === null) return [];
  const { asOf, seriesFrom, observedOn, targets } = programme.values;
  if (asOf === undefined || targets === undefined) return [];
  const begin = observedOn?.toSorted()[0] ?? (typeof seriesFrom === 'string' ? `${seriesFrom}-01` : null);
  // Without a series, or with an as-of date before it, that is the fault to mend first.
  if (begin === null || monthOf(asOf) < monthOf(begin)) return [];
  // An earlier as-of date rebuilds what was known then, while the ledgers go on to the latest release.
  const released = tables.releases.rows.map(({ values }) => values.asOf ?? '');
  const latest = addYears(
    [asOf, ...targets.map((target) => target.dueOn), ...released].reduce((a, b) => (a > b ? a : b)),
    1,
  );
  const earliest = addYears(begin, -10);
  const problems: Problem[] = [];
  for (const id of Object.keys(LEDGERS) as LedgerId[]) {
    if (id === 'published' || id === 'searches') continue;
    const table = tableOf(tables, id);
    for (const { field, column } of columnsOf(table.ledger)) {
      if (column.field.type !== 'date' && column.field.type !== 'yearmonth') continue;
      const from = id === 'services' && field === 'enteredOn' ? EARLIEST_SERVICE : earliest;
      for (const row of table.rows) {
        const value = row.values[field];
        if (typeof value !== 'string') continue;
        const day = lastDayOf(value);
        if (day >= from && firstDayOf(value) <= latest) continue;
        const parameters = { reason: 'outside-programme', early: day < from, from, to: latest } as const;
        problems.push(cellProblem(table, row, field, 'E-DATE-RANGE', parameters));
      }
    }
  }
  return problems;
}

function builtYears({ tables: { compounds }, programme }: City): Problem[] {
  const year = Number(programme?.values.asOf?.slice(0, 4) ?? Infinity);
  return compounds.rows
    .filter(({ values }) => typeof values.builtYear === 'number' && values.builtYear > year)
    .map((row) => cellProblem(compounds, row, 'builtYear', 'E-RANGE', { reason: 'built-after-as-of', year }));
}

/** Order of dates, overlapping services, facts of removed compounds, dates outside the programme. */
export function checkDates(city: City): Problem[] {
  const { compounds, services, works, pairings, published } = city.tables;
  return [
    ...inOrder(compounds, 'listedOn', 'removedOn'),
    ...inOrder(services, 'enteredOn', 'leftOn'),
    ...inOrder(works, 'startedOn', 'completedOn'),
    ...inOrder(works, 'completedOn', 'acceptedOn'),
    ...acceptedBeforeStart(city.tables),
    ...inOrder(pairings, 'since', 'until'),
    ...inOrder(published, 'periodStart', 'periodEnd'),
    ...serviceRows(city.tables),
    ...overlappingServices(city.tables),
    ...worksRows(city.tables),
    ...afterRemoval(city.tables),
    ...removalReasons(city.tables),
    ...outsideProgramme(city),
    ...builtYears(city),
  ];
}
