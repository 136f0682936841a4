/** The ledgers of units and firms: what the programme counts. */
import type { Compound, District, Firm, Grid, Subdistrict } from '../../domain/rows.ts';
import { booleanCell, creditCodeCell, dateCell, idCell, listCell, nameCell, numberCell, textCell } from '../cells.ts';
import { optional, optionalOr, required, type Ledger } from '../ledger.ts';

/** A compound as its ledger has it; the WGS 84 position is computed from longitude and latitude. */
export type CompoundCells = Omit<Compound, 'lngLat'>;

const id = required('id', '编号', idCell);
const name = required('name', '名称', nameCell);

export const districts: Ledger<District> = {
  id: 'districts',
  file: 'districts.csv',
  optional: false,
  key: ['id'],
  columns: { id, name },
};

export const subdistricts: Ledger<Subdistrict> = {
  id: 'subdistricts',
  file: 'subdistricts.csv',
  optional: false,
  key: ['id'],
  columns: {
    id,
    name,
    districtId: required('district_id', '区编号', idCell, {
      aliases: ['所属区', '区'],
      references: 'districts',
    }),
  },
};

export const grids: Ledger<Grid> = {
  id: 'grids',
  file: 'grids.csv',
  optional: false,
  key: ['id'],
  columns: {
    id,
    name,
    subdistrictId: required('subdistrict_id', '街道编号', idCell, {
      aliases: ['所属街道', '街道'],
      references: 'subdistricts',
    }),
    pilot: required('pilot', '试点', booleanCell, {
      aliases: ['是否试点'],
    }),
  },
};

export const compounds: Ledger<CompoundCells> = {
  id: 'compounds',
  file: 'compounds.csv',
  optional: false,
  key: ['id'],
  columns: {
    id,
    name,
    formerNames: optionalOr([], 'former_names', '曾用名', listCell(nameCell), {
      aliases: ['旧名'],
    }),
    gridId: required('grid_id', '网格编号', idCell, {
      aliases: ['所属网格', '网格'],
      references: 'grids',
    }),
    address: required('address', '地址', textCell),
    longitude: optional(
      'longitude',
      '经度',
      numberCell({ minimum: -180, maximum: 180 }, { before: ['东经', 'E'], after: ['°E', '°', '度', 'E'] }),
    ),
    latitude: optional(
      'latitude',
      '纬度',
      // Wider than a latitude can be, so that a swapped pair is recognised as such when both are compared with the map.
      numberCell({ minimum: -180, maximum: 180 }, { before: ['北纬', 'N'], after: ['°N', '°', '度', 'N'] }),
    ),
    households: required('households', '户数', numberCell({ integer: true, exclusiveMinimum: 0 }, { after: ['户'] })),
    floorAreaM2: required(
      'floor_area_m2',
      '建筑面积',
      numberCell({ exclusiveMinimum: 0 }, { after: ['平方米', '平米', '㎡', '平方', '平'] }),
      {
        aliases: ['建筑面积（平方米）', '建筑面积（㎡）'],
      },
    ),
    builtYear: optional(
      'built_year',
      '建成年份',
      numberCell({ integer: true, minimum: 1900, maximum: 2100, year: true }, { after: ['年'] }),
      { aliases: ['建成年代'] },
    ),
    listedOn: optional('listed_on', '列入日期', dateCell),
    removedOn: optional('removed_on', '移出日期', dateCell),
    removalReason: optional('removal_reason', '移出原因', textCell),
  },
};

export const firms: Ledger<Firm> = {
  id: 'firms',
  file: 'firms.csv',
  optional: true,
  key: ['id'],
  columns: {
    id,
    name,
    creditCode: optional('credit_code', '统一社会信用代码', creditCodeCell),
  },
};
