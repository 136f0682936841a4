/** The compounds of which surveys tell, each known by its id through all of them. */
import { groupBy } from '../../domain/lists.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { Levels } from '../../domain/units/levels.ts';
import type { Register } from './known-names.ts';
import type { SurveyField } from './survey-columns.ts';
import { notAfter, type Observed } from './survey-facts.ts';
import type { SurveyReading } from './survey-reading.ts';
import type { SurveyedRow, SurveySheet } from './survey-sheet.ts';
import type { SurveyFault, SurveyNote } from './survey-told.ts';

/** The sheets of one day. */
export interface SurveyDay {
  readonly on: IsoDate;
  readonly sheets: readonly SurveySheet[];
  readonly rows: readonly SurveyedRow[];
}

/** A compound as all surveys tell of it. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly rows: ReadonlyMap<IsoDate, SurveyedRow>;
  readonly observed: readonly Observed[];
}

/** The newest that the surveys say in a column. */
export function newest<F extends SurveyField>({ rows }: Told, field: F): SurveyedRow['values'][F] | null {
  return [...rows.values()].findLast(({ values }) => values[field] !== null)?.values[field] ?? null;
}

/** The units, compounds and firms of the surveys, each day by its own, in the order in which they stand there. */
export function identified(
  days: readonly SurveyDay[],
  levels: Levels,
  register: Register,
  reading: SurveyReading,
  faults: SurveyFault[],
): readonly Told[] {
  const rowsOf = new Map<string, Map<IsoDate, SurveyedRow>>();
  const observedOf = new Map<string, Observed[]>();
  const unitOf = new Map<string, string>();
  for (const { on, rows } of days) {
    const placed = rows.filter(({ file, line, values }) => {
      const isPlaced = levels.listed.every((level) => values[level] !== null);
      if (!isPlaced) faults.push({ kind: 'no-unit', file, line, name: values.name });
      return isPlaced;
    });
    let parents = placed.map(() => '');
    for (const level of levels.listed)
      parents = [
        ...register.resolve(
          level,
          placed.map(({ values }, i) => ({ name: values[level] ?? '', parent: parents[i] ?? '' })),
        ),
      ];
    const ids = register.resolve(
      'compound',
      placed.map(({ values: { name } }, i) => ({ name, parent: parents[i] ?? '' })),
    );
    for (const [, places] of groupBy(
      placed.map((row, i) => ({ row, id: ids[i] ?? '' })),
      ({ id }) => id,
    )) {
      const [first] = places;
      if (places.length > 1 && first !== undefined)
        faults.push({
          kind: 'twice',
          name: first.row.values.name,
          places: places.map(({ row: { file, line } }) => `${file}:${String(line)}`),
        });
    }
    const states = placed.map((row) => ({ ...reading.service(row), works: reading.works(row) }));
    const firms = states.flatMap(({ firm }) => (firm === null ? [] : [{ name: firm, parent: '' }]));
    const firmIds = register.resolve('firm', firms);
    let at = 0;
    for (const [i, row] of placed.entries()) {
      const [id, state] = [ids[i] ?? '', states[i]];
      if (state === undefined) continue;
      const firm = state.firm === null ? null : (firmIds[at] ?? null);
      if (state.firm !== null) at += 1;
      rowsOf.set(id, (rowsOf.get(id) ?? new Map<IsoDate, SurveyedRow>()).set(on, row));
      unitOf.set(id, parents[i] ?? '');
      observedOf.set(id, [
        ...(observedOf.get(id) ?? []),
        {
          on,
          service: state.service,
          firm,
          works: state.works,
          enteredOn: reading.date(row, 'enteredOn'),
          leftOn: reading.date(row, 'leftOn'),
          startedOn: reading.date(row, 'startedOn'),
          completedOn: reading.date(row, 'completedOn'),
          acceptedOn: reading.date(row, 'acceptedOn'),
        },
      ]);
    }
  }
  return [...rowsOf].map(([id, rows]) => ({
    id,
    name: register.nameOf(id),
    unitId: unitOf.get(id) ?? '',
    rows,
    observed: observedOf.get(id) ?? [],
  }));
}

/** From when and until when a compound is counted: so that each survey counts those that stand in it. */
export function scopeOf(
  { rows }: Told,
  days: readonly IsoDate[],
): { listedOn: string | null; removedOn: string | null; gone: IsoDate | null } {
  const present = [...rows.keys()].toSorted();
  const [first, last] = [present[0] ?? '', present.at(-1) ?? ''];
  const gone = days.find((day) => day > last) ?? null;
  return {
    listedOn: first === days[0] ? null : notAfter(first),
    removedOn: gone === null ? null : notAfter(gone),
    gone,
  };
}

/** Which compounds came, went or were passed over, by the day. */
export function comingAndGoing(told: readonly Told[], days: readonly IsoDate[]): readonly SurveyNote[] {
  return days.flatMap((on, i): SurveyNote[] => {
    const named = (is: (one: Told) => boolean): readonly string[] => told.filter(is).map(({ name }) => name);
    const first = ({ rows }: Told): string => [...rows.keys()].toSorted()[0] ?? '';
    const last = ({ rows }: Told): string => [...rows.keys()].toSorted().at(-1) ?? '';
    const notes: SurveyNote[] = [
      { kind: 'appeared', on, names: i === 0 ? [] : named((one) => first(one) === on) },
      { kind: 'vanished', on, names: named((one) => last(one) === days[i - 1]) },
      { kind: 'absent-between', on, names: named((one) => !one.rows.has(on) && first(one) < on && on < last(one)) },
    ];
    return notes.filter((note) => !('names' in note) || note.names.length > 0);
  });
}
