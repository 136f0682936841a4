/** Units as Chinese documents write them (18.98万户, 1600万平方米, 47.59%), read into the units that the domain knows. */
import { z } from 'zod';
import type { Unit, UnitId, WrittenUnit } from '../../domain/record/quantity.ts';
import { textCell, twoWays } from './cells.ts';
import type { CellType } from './cells.ts';

/** Every way in which a unit is written. */
const WRITINGS: Readonly<Record<UnitId, readonly string[]>> = {
  count: ['个'],
  household: ['户'],
  m2: ['㎡', '平方米', 'm2', '平米'],
  yuan: ['元'],
  ratio: ['比例'],
  organisation: ['家'],
  category: ['项'],
  payment: ['笔'],
  inspection: ['次'],
  leaflet: ['份'],
  suggestion: ['条'],
  participation: ['人次'],
};

const UNIT_IDS = Object.keys(WRITINGS) as readonly UnitId[];
const BY_WRITING = new Map(UNIT_IDS.flatMap((id) => WRITINGS[id].map((text) => [text, id] as const)));

const MULTIPLIERS: readonly (readonly [prefix: string, factor: number])[] = [
  ['万', 1e4],
  ['亿', 1e8],
];

const PERCENT = 0.01;
const PERCENTS = new Set(['%', '百分比', '百分之']);

function meaningOf(text: string): { readonly unit: Unit; readonly factor: number } {
  const multiplier = MULTIPLIERS.find(([prefix]) => text.startsWith(prefix) && text.length > prefix.length);
  if (multiplier !== undefined) {
    const [prefix, times] = multiplier;
    const { unit, factor } = meaningOf(text.slice(prefix.length));
    return { unit, factor: factor * times };
  }
  if (PERCENTS.has(text)) return { unit: 'ratio', factor: PERCENT };
  return { unit: BY_WRITING.get(text) ?? `other:${text}`, factor: 1 };
}

/** What a written unit means: multipliers (万, 亿) in its factor, % as a share of 1, 平方米 as ㎡. */
export function readUnit(text: string): WrittenUnit {
  return { text, ...meaningOf(text.includes('㎡') ? text : text.normalize('NFKC').trim()) };
}

/** A cell that holds a unit; every text is one, and is written back as it was. */
export const unitCell: CellType<WrittenUnit> = {
  ...twoWays(
    z.string().refine((text) => !text.includes('\uFFFD')),
    z.custom<WrittenUnit>(),
    {
      decode: readUnit,
      encode: ({ text }) => text,
    },
  ),
  fault: textCell.fault,
  texts: 'free',
  field: textCell.field,
};

/** The units whose word stands in a figure's name: what a share says it is a share of. */
export function unitsNamedIn(name: string): readonly UnitId[] {
  return UNIT_IDS.filter((id) => WRITINGS[id].some((writing) => name.includes(writing)));
}
