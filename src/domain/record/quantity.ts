/** Figures as Chinese documents write them (18.98万户, 1600万平方米, 47.59%), brought to a base unit so that they compare. */

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const MULTIPLIERS: readonly (readonly [prefix: string, factor: number])[] = [
  ['万', 1e4],
  ['亿', 1e8],
];

const SYNONYMS: Readonly<Record<string, Quantity>> = {
  '%': { value: 0.01, unit: '比例' },
  平方米: { value: 1, unit: '㎡' },
};

/** The same quantity in its base unit: multipliers (万, 亿) multiplied out, % as a fraction (比例), 平方米 as ㎡. */
export function inBaseUnit({ value, unit }: Quantity): Quantity {
  const multiplier = MULTIPLIERS.find(([prefix]) => unit.startsWith(prefix) && unit.length > prefix.length);
  if (multiplier) return inBaseUnit({ value: value * multiplier[1], unit: unit.slice(multiplier[0].length) });
  const synonym = SYNONYMS[unit];
  return synonym ? { value: value * synonym.value, unit: synonym.unit } : { value, unit };
}
