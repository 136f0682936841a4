/** A preview for the terminal: what must be looked at first, the figures and why they move, the counts, the open reasons. */
import type { Dataset } from '../../src/domain/model.ts';
import type { AggregateLevel } from '../../src/domain/rows.ts';
import { unitRows } from '../../src/domain/units/hierarchy.ts';
import { byListedLevel, levelsOf, type Levels } from '../../src/domain/units/levels.ts';
import { CHANGE_KINDS, WHOLE_ROW, type Change, type ChangeKind } from '../../src/history/difference.ts';
import type { Alarms, Movement, Preview } from '../../src/history/preview.ts';
import { KEPT_LEVELS, type FigureName } from '../../src/history/revision.ts';
import { fileOf } from '../../src/history/versions.ts';
import { aligned } from './columns.ts';
import { words } from './terminal.ts';

const said = words.releaseCommand.preview;
const { format } = words;

/** More leaps, and more changes without a reason, than these are only counted. */
const MOST_LEAPS = 12;
const MOST_REASONS = 50;

type NameOf = (level: AggregateLevel, id: string) => string;

/** The names of the city and its units; a unit that is no longer there has its id. */
function namesOf(dataset: Dataset): NameOf {
  const { city } = dataset.programme;
  const units = {
    city: new Map([[city.id, city.name]]),
    ...byListedLevel((level) => new Map(unitRows(dataset, level).map(({ id, name }) => [id, name]))),
  };
  return (level, id) => units[level].get(id) ?? id;
}

/** The first lines, and how many more there are. */
function cut(lines: readonly string[], most: number, more: (n: number) => string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)];
}

/** The city's leaps before those of its parts, each level in the given order. */
const byLevel = (leaps: Alarms['leaps']): Alarms['leaps'] =>
  KEPT_LEVELS.flatMap((level) => leaps.filter(({ figure }) => figure.level === level));

/** What must be looked at first, each on a line; none where all is as usual. */
export function alarmLines({ lost, silent, leaps }: Alarms, dataset: Dataset): readonly string[] {
  const nameOf = namesOf(dataset);
  const { reporting } = levelsOf(dataset.programme);
  const figureOf = ({ level, unitId, indicator, measure }: FigureName): string =>
    nameOf(level, unitId) + said.figure(indicator, measure);
  const lines = [
    ...lost.map(({ ledger, rows, most }) => said.alarm.lost(words.tables[ledger].title, rows, most)),
    ...(silent.length === 0 ? [] : [said.alarm.silent(silent.map((id) => nameOf(reporting, id)))]),
    ...cut(
      byLevel(leaps).map(({ figure, before, now, most }) => said.alarm.leap(figureOf(figure), before, now, most)),
      MOST_LEAPS,
      said.alarm.more,
    ),
  ];
  return lines.length === 0 ? [] : [said.alarms, ...lines, ''];
}

/** The city by every measure, its largest units by compounds. */
const isHeadline = ({ figure: { level, measure } }: Movement, { largest }: Levels): boolean =>
  level === 'city' || (level === largest && measure === 'compounds');

function figureLines(movements: readonly Movement[], levels: Levels, nameOf: NameOf): readonly string[] {
  const rows = movements
    .filter((movement) => isHeadline(movement, levels))
    .map(({ figure, published, revision }) => [
      nameOf(figure.level, figure.unitId),
      said.figure(figure.indicator, figure.measure),
      format.percent(published),
      format.percent(revision?.now ?? null),
      ...(['late', 'changed', 'units', 'method'] as const).map((part) => format.change(revision?.[part] ?? null)),
      format.percent(figure.rate),
    ]);
  return [said.figures, ...aligned([said.figureHead, ...rows], 2), ''];
}

function countLines({ counts, bySubdistrict }: Preview, { reporting }: Levels, nameOf: NameOf): readonly string[] {
  const row = (name: string, of: Readonly<Record<ChangeKind, number>>): string[] => [
    name,
    ...CHANGE_KINDS.map((kind) => format.number(of[kind])),
  ];
  const rows = bySubdistrict.map((own) =>
    row(own.subdistrictId === null ? said.nowhere : nameOf(reporting, own.subdistrictId), own.counts),
  );
  return [said.counts, ...aligned([said.countHead, row(said.all, counts), ...rows], 1), ''];
}

function reasonLines(unexplained: readonly Change[]): readonly string[] {
  const title = said.unexplained(unexplained.length);
  if (unexplained.length === 0) return [title];
  const rows = unexplained.map(({ ledger, key, column, before, after }) => {
    const isRow = column === WHOLE_ROW;
    const value = (text: string): string => (text === '' ? said.empty : text);
    return [
      fileOf(ledger),
      key,
      isRow ? said.wholeRow : column,
      isRow ? '' : value(before),
      isRow ? said.gone : value(after),
    ];
  });
  const [head = '', ...lines] = aligned([said.reasonHead, ...rows], 5);
  return [title, head, ...cut(lines, MOST_REASONS, said.more)];
}

/** Whether anything at all is another than last published. */
export function isSame({ against, asOf, changes }: Preview): boolean {
  return changes.length === 0 && against.asOf === asOf;
}

/** The preview as lines; `preview` is null where no release is kept to compare with. */
export function previewLines(preview: Preview | null, dataset: Dataset): readonly string[] {
  if (preview === null) return [said.first(dataset.programme.asOf)];
  const nameOf = namesOf(dataset);
  const levels = levelsOf(dataset.programme);
  const heading = [said.heading(preview.against, preview.asOf), ''];
  if (isSame(preview)) return [...heading, said.same];
  return [
    ...heading,
    ...alarmLines(preview.alarms, dataset),
    ...figureLines(preview.movements, levels, nameOf),
    ...(preview.changes.length === 0
      ? [said.noChanges]
      : [...countLines(preview, levels, nameOf), ...reasonLines(preview.unexplained)]),
  ];
}

/** A value as programs read it: the same, with keys in snake_case. */
export function snakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCase(entry),
    ]),
  );
}
