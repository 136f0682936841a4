/** The columns by which ledgers name units: their names follow the level, whatever the ledger. */
import type { ListedLevel } from '../../domain/rows.ts';
import { idColumn, LEDGER_OF_LEVEL, LISTED_LEVELS, type Levels } from '../../domain/units/levels.ts';
import { idCell } from '../cells/cells.ts';
import { required, type Column, type Sheet } from './ledger.ts';

/** Further headers of a column, by the level whose units it names. */
type Aliases = Readonly<Record<ListedLevel, readonly string[]>>;

/** The Chinese headers of the ledgers' own form. */
const HEADERS: Readonly<Record<ListedLevel, string>> = {
  district: '区编号',
  subdistrict: '街道编号',
  grid: '网格编号',
};

/** Where the unit is the one that the row's own place lies in. */
export const WITHIN: Aliases = {
  district: ['所属区', '区', '所在区', '区名称', '区县', '所属区县', '区编码'],
  subdistrict: [
    '所属街道',
    '街道',
    '所在街道',
    '街道名称',
    '街道（镇）',
    '街道办事处',
    '所属街道办事处',
    '街道办',
    '街道编码',
  ],
  grid: [
    '所属网格',
    '网格',
    '社区网格',
    '所在网格',
    '网格名称',
    '网格编码',
    '所属社区网格',
    '所属网格编号',
    '所属网格名称',
  ],
};

/** Where the row tells of the unit itself. */
export const ABOUT: Aliases = {
  district: ['区', '区名称', '所属区', '区县', '区县名称', '区编码'],
  subdistrict: ['街道', '街道名称', '所属街道', '街道（镇）', '街道办事处', '街道办', '街道编码'],
  grid: ['网格', '网格名称', '所属网格', '所在网格', '社区网格', '网格编码'],
};

/** The columns that a ledger does not have because the city lacks the level. */
export const unlistedColumns = (levels: Levels): NonNullable<Sheet<object>['unlisted']> =>
  LISTED_LEVELS.filter((level) => !levels.has(level)).map((level) => ({
    level,
    name: idColumn(level),
    header: HEADERS[level],
  }));

/** The column that names a unit of a level. */
export function unitColumn(level: ListedLevel, aliases: Aliases): Column<string> {
  return required(idColumn(level), HEADERS[level], idCell, {
    aliases: aliases[level],
    references: LEDGER_OF_LEVEL[level],
  });
}
