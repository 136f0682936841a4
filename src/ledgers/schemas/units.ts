/** The ledgers of units and firms: what the programme counts. */
import type { Compound, District, Firm, Grid, ListedLevel, Subdistrict } from '../../domain/rows.ts';
import {
  booleanCell,
  creditCodeCell,
  factDateCell,
  idCell,
  nameCell,
  numberCell,
  placeCell,
  textCell,
} from '../cells/cells.ts';
import { listCell } from '../cells/list-cell.ts';
import { optional, optionalOr, required, type Column, type Ledger } from './ledger.ts';
import { unitColumn, WITHIN } from './unit-column.ts';

/** A compound as its ledger has it; the WGS 84 position is computed from longitude and latitude. */
export type CompoundCells = Omit<Compound, 'lngLat'>;

const id = (...aliases: string[]) => required('id', '编号', idCell, { aliases });
const name = (...aliases: string[]) => required('name', '名称', nameCell, { aliases });

/** The column that says what a unit belongs to; units of the largest level have none, and their rows no such field. */
const parentColumn = (above: ListedLevel | null): { readonly parentId: Column<string> } =>
  (above === null ? {} : { parentId: unitColumn(above, WITHIN) }) as { readonly parentId: Column<string> };

/** A ledger of units; `above` is the level that they belong to units of, null of the largest. */
export function districtsLedger(): Ledger<District> {
  return {
    id: 'districts',
    file: 'districts.csv',
    optional: false,
    key: ['id'],
    columns: { id: id('区编号', '区编码', '区代码'), name: name('区名称', '区名', '区', '区县', '区县名称') },
  };
}

export function subdistrictsLedger(above: ListedLevel | null): Ledger<Subdistrict> {
  return {
    id: 'subdistricts',
    file: 'subdistricts.csv',
    optional: false,
    key: ['id'],
    columns: {
      id: id('街道编号', '街道编码', '街道代码'),
      name: name('街道名称', '街道', '街道（镇）', '街道办事处', '街道办', '乡镇街道'),
      ...parentColumn(above),
    },
  };
}

export function gridsLedger(above: ListedLevel | null): Ledger<Grid> {
  return {
    id: 'grids',
    file: 'grids.csv',
    optional: false,
    key: ['id'],
    columns: {
      id: id('网格编号', '网格编码', '网格代码'),
      name: name('网格名称', '网格', '网格名', '社区网格', '社区网格名称'),
      ...parentColumn(above),
      pilot: required('pilot', '试点', booleanCell, {
        aliases: ['是否试点', '试点网格', '是否为试点', '是否试点网格'],
      }),
    },
  };
}

/** The compounds, each in a unit of the smallest level. */
export const compoundsLedger = (smallest: ListedLevel): Ledger<CompoundCells> => ({
  id: 'compounds',
  file: 'compounds.csv',
  optional: false,
  key: ['id'],
  columns: {
    id: id('小区编号', '小区编码', '小区代码'),
    name: name('小区名称', '小区名', '小区', '老旧小区名称', '老旧小区', '院落名称', '住宅小区名称'),
    formerNames: optionalOr([], 'former_names', '曾用名', listCell(nameCell), {
      aliases: ['旧名', '原名', '原名称', '曾用名称', '别名', '又名', '小区曾用名'],
    }),
    unitId: unitColumn(smallest, WITHIN),
    address: required('address', '地址', placeCell, {
      aliases: ['详细地址', '小区地址', '坐落', '座落', '坐落地址', '坐落位置', '小区位置', '具体地址'],
    }),
    longitude: optional(
      'longitude',
      '经度',
      numberCell(
        { minimum: -180, maximum: 180, degrees: true },
        { before: ['东经', 'E'], after: ['°E', '°', '度', 'E'] },
      ),
      { aliases: ['经度坐标', '东经', 'lng', 'lon'] },
    ),
    latitude: optional(
      'latitude',
      '纬度',
      // Wider than a latitude can be, so that a swapped pair is recognised as such when both are compared with the map.
      numberCell(
        { minimum: -180, maximum: 180, degrees: true },
        { before: ['北纬', 'N'], after: ['°N', '°', '度', 'N'] },
      ),
      { aliases: ['纬度坐标', '北纬', 'lat'] },
    ),
    households: optional('households', '户数', numberCell({ integer: true, exclusiveMinimum: 0 }, { after: ['户'] }), {
      aliases: ['总户数', '居民户数', '住户数', '居民总户数', '住宅户数', '户数合计', '居住户数'],
    }),
    floorAreaM2: optional(
      'floor_area_m2',
      '建筑面积',
      numberCell({ exclusiveMinimum: 0 }, { after: ['平方米', '平米', '㎡', '平方', '平'] }),
      {
        aliases: ['建筑面积（平方米）', '建筑面积（㎡）', '总建筑面积', '建筑总面积', '房屋建筑面积', '小区建筑面积'],
      },
    ),
    builtYear: optional(
      'built_year',
      '建成年份',
      numberCell({ integer: true, minimum: 1900, maximum: 2100, year: true }, { after: ['年'] }),
      {
        aliases: [
          '建成年代',
          '建筑年代',
          '建设年代',
          '建成时间',
          '建成年',
          '竣工年份',
          '建造年份',
          '建造年代',
          '建设年份',
        ],
      },
    ),
    listedOn: optional('listed_on', '列入日期', factDateCell, { aliases: ['列入时间', '纳入日期', '纳入时间'] }),
    removedOn: optional('removed_on', '移出日期', factDateCell, { aliases: ['移出时间', '移除日期', '移除时间'] }),
    removalReason: optional('removal_reason', '移出原因', textCell, { aliases: ['移除原因', '移出理由'] }),
  },
});

export const firms: Ledger<Firm> = {
  id: 'firms',
  file: 'firms.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: id('企业编号', '企业编码', '物业企业编号'),
    name: name(
      '企业名称',
      '物业企业',
      '物业公司',
      '物业公司名称',
      '物业企业名称',
      '物业服务企业',
      '公司名称',
      '单位名称',
    ),
    creditCode: optional('credit_code', '统一社会信用代码', creditCodeCell, {
      aliases: ['信用代码', '社会信用代码', '统一信用代码'],
    }),
  },
};
