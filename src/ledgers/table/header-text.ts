/** What a header cell says: the column's name, and often the unit of its numbers. */
import { areaFactor } from '../cells/number-text.ts';
import type { Column } from '../schemas/ledger.ts';
import { plainText } from '../text/plain-text.ts';
import { withoutEnd } from '../text/without-end.ts';

/** What of a header counts: no blanks, no width, no marks of columns that must be filled. */
export function headerKey(text: string): string {
  const key = plainText(text, true).text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  return withoutEnd(key.replace(/^[*★☆#]+/, ''), '*★☆:');
}

/** Powers of ten that stand before a unit. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);
/** Units that no column has and no power of ten makes into one. */
const FOREIGN = /^(?:亩|%|‰|百分比|美元|港元|欧元|套|栋|幢|角|分|平方英尺|里|km|千米|公里)$/;

/** What stands behind a header's name and changes nothing. */
const REMARK =
  /^(?:必填|选填|可空|可不填|可选|非必填|下拉.*|全称|简称|年月日|年[-/.]月[-/.]日|y{2,4}.*|格式.*|[如例].*|示例.*|是[/或]否|true\/false|填.*|整数|数字|文本|日期|wgs-?84)$/;

interface HeaderMeaning<F> {
  readonly field: F;
  /** The power of ten by which the column's numbers are to be multiplied; null where the unit is another one. */
  readonly exponent: number | null;
  /** The unit as it is written; null where the header names none. */
  readonly unit: string | null;
}

/** The power of ten that a unit is of a column's own; null of another unit, undefined of what is no unit. */
function exponentOf(column: Column<unknown>, unit: string): number | null | undefined {
  if (column.units === null) return undefined;
  const own = [...(column.units.after ?? []), ...(column.units.before ?? [])].map(headerKey);
  for (const [multiple, exponent] of MULTIPLES) {
    if (multiple !== '' && unit === multiple) return exponent;
    if (unit.startsWith(multiple) && own.includes(unit.slice(multiple.length))) return exponent;
  }
  const area = areaFactor(unit, column.units);
  if (area !== null) return area.by === 1 ? Math.log10(area.times) : null;
  return FOREIGN.test(unit) ? null : undefined;
}

/** Name and what stands behind it, in brackets or after a sign: 费用（万元）, 费用/万元, 费用（单位：万元）. */
const PARTED = [/^(.[^([【〔{]*)[([【〔{](?:单位:?)?(.+)[)\]】〕}]$/, /^(.[^/:,、_-]*)[/:,、_-](?:单位:?)?(.+)$/];

/** A function from header cells to columns, by every name that a column goes by. */
export function headerReader<F>(
  columns: readonly { readonly field: F; readonly column: Column<unknown>; readonly names: readonly string[] }[],
): (text: string) => HeaderMeaning<F> | undefined {
  const byKey = new Map(columns.flatMap((each) => each.names.map((name) => [headerKey(name), each] as const)));
  const longest = Math.max(...[...byKey.keys()].map((name) => name.length));
  return (text) => {
    const key = headerKey(text);
    const exact = byKey.get(key);
    if (exact !== undefined) return { field: exact.field, exponent: 0, unit: null };
    for (const form of PARTED) {
      const [, name = '', behind = ''] = form.exec(key) ?? [];
      const found = byKey.get(name);
      if (found === undefined) continue;
      const exponent = exponentOf(found.column, behind);
      if (exponent !== undefined) return { field: found.field, exponent, unit: behind };
      if (REMARK.test(behind)) return { field: found.field, exponent: 0, unit: null };
    }
    for (let end = Math.min(longest, key.length - 1); end > 0; end -= 1) {
      const found = byKey.get(key.slice(0, end));
      const unit = key.slice(end).replace(/^(?:计量)?单位:?/, '');
      const exponent = found === undefined ? undefined : exponentOf(found.column, unit);
      if (found !== undefined && exponent !== undefined) return { field: found.field, exponent, unit };
    }
    return undefined;
  };
}

/** What a name of numbers is short of when their unit is another: cost of cost_cny. */
const withoutOwnUnit = (name: string): string => name.replace(/_(?:cny|m2)$/, '');

/** What a name is followed by that is no other name: a bracket or a sign, and something behind it. */
const BEHIND = /^[([【〔{/:,、_-]./;
/** Signs by which a longer name is no slip of the shorter one. */
const MORE = 2;

/**
 * The column of numbers that a header names with something else beside it: 得分（十分制）, 面积：万平米, cost_wan, and 户均建筑面积 where
 * nothing is nearer to it. Whether its numbers are the column's cannot be known, so that it is neither dropped nor called a slip.
 */
export function resembledColumn<F>(
  text: string,
  columns: readonly { readonly field: F; readonly column: Column<unknown> }[],
  near: string | undefined,
): { readonly field: F; readonly column: Column<unknown>; readonly rest: string } | null {
  const key = headerKey(text);
  for (const each of columns) {
    const { name, header, aliases, units } = each.column;
    if (units === null) continue;
    for (const own of [name, withoutOwnUnit(name), header, ...aliases].map(headerKey)) {
      const rest = key.replace(own, '');
      if (key.startsWith(own) && BEHIND.test(rest)) return { ...each, rest };
      if (near !== undefined && headerKey(near) === own && key.includes(own) && rest.length >= MORE)
        return { ...each, rest };
    }
    const at = key.search(/[([【〔{/:,、_-]/);
    const rest = at < 0 ? '' : withoutEnd(key.slice(at + 1), ')]】〕}');
    // A share or a date has units of its own, and no power of ten before them.
    if (rest !== '' && (exponentOf(each.column, rest) ?? 0) > 0 && !/[比率均]/.test(key)) return { ...each, rest };
  }
  return null;
}
