/** The ledgers of units and firms: what the programme counts. */
import type { Compound, District, Firm, Grid, Subdistrict } from '../../domain/rows.ts';
import { booleanCell, creditCodeCell, dateCell, idCell, listCell, numberCell, textCell } from '../cells.ts';
import { optional, optionalOr, required, type Ledger } from '../ledger.ts';

/** A compound as its ledger has it; the WGS 84 position is computed from longitude and latitude. */
export type CompoundCells = Omit<Compound, 'lngLat'>;

const id = (what: string) => required(['id', '编号', `${what}的编号，也是网页地址的一部分，公布后不改`], idCell);
const name = (what: string) => required(['name', '名称', `${what}的名称`], textCell);

export const districts: Ledger<District> = {
  id: 'districts',
  file: 'districts.csv',
  title: '区台账',
  description: '市以下的区，每行一个。',
  optional: false,
  key: ['id'],
  columns: { id: id('区'), name: name('区') },
};

export const subdistricts: Ledger<Subdistrict> = {
  id: 'subdistricts',
  file: 'subdistricts.csv',
  title: '街道台账',
  description: '街道办事处，每行一个，各属一个区。',
  optional: false,
  key: ['id'],
  columns: {
    id: id('街道'),
    name: name('街道'),
    districtId: required(['district_id', '区编号', '所属的区'], idCell, {
      aliases: ['所属区', '区'],
      references: 'districts',
    }),
  },
};

export const grids: Ledger<Grid> = {
  id: 'grids',
  file: 'grids.csv',
  title: '网格台账',
  description: '物业管理网格，每行一个，各属一个街道。',
  optional: false,
  key: ['id'],
  columns: {
    id: id('网格'),
    name: name('网格'),
    subdistrictId: required(['subdistrict_id', '街道编号', '所属的街道'], idCell, {
      aliases: ['所属街道', '街道'],
      references: 'subdistricts',
    }),
    pilot: required(['pilot', '试点', '是否物业管理先行试点：true（是）或false（否）'], booleanCell, {
      aliases: ['是否试点'],
    }),
  },
};

export const compounds: Ledger<CompoundCells> = {
  id: 'compounds',
  file: 'compounds.csv',
  title: '小区台账',
  description: '列入项目的老旧小区，每行一个，各属一个网格；移出的小区留在台账里，写明移出日期和原因。',
  optional: false,
  key: ['id'],
  columns: {
    id: id('小区'),
    name: name('小区'),
    formerNames: optionalOr(
      [],
      ['former_names', '曾用名', '居民还会用来查找的旧名，之间用“；”分隔'],
      listCell(textCell),
      {
        aliases: ['旧名'],
      },
    ),
    gridId: required(['grid_id', '网格编号', '所属的网格'], idCell, {
      aliases: ['所属网格', '网格'],
      references: 'grids',
    }),
    address: required(['address', '地址', '路名和门牌号'], textCell),
    longitude: optional(
      ['longitude', '经度', '小区位置的经度，坐标系见programme.json的crs'],
      numberCell({ minimum: -180, maximum: 180 }),
      { unit: '度' },
    ),
    latitude: optional(
      ['latitude', '纬度', '小区位置的纬度，坐标系见programme.json的crs'],
      // Wider than a latitude can be, so that a swapped pair is recognised as such when both are compared with the map.
      numberCell({ minimum: -180, maximum: 180 }),
      { unit: '度' },
    ),
    households: required(['households', '户数', '住户数'], numberCell({ integer: true, exclusiveMinimum: 0 }), {
      unit: '户',
    }),
    floorAreaM2: required(['floor_area_m2', '建筑面积', '总建筑面积'], numberCell({ exclusiveMinimum: 0 }), {
      unit: '平方米',
      aliases: ['建筑面积（平方米）', '建筑面积（㎡）'],
    }),
    builtYear: optional(
      ['built_year', '建成年份', '建成的年份；分期建成的写最早一期'],
      numberCell({ integer: true, minimum: 1900, maximum: 2100, year: true }),
      { aliases: ['建成年代'] },
    ),
    listedOn: optional(['listed_on', '列入日期', '从这一天起列入统计范围；空为从一开始就在范围内'], dateCell),
    removedOn: optional(['removed_on', '移出日期', '从这一天起不在统计范围内；空为仍在范围内'], dateCell),
    removalReason: optional(['removal_reason', '移出原因', '为什么移出，如拆迁、核实后不属老旧小区'], textCell),
  },
};

export const firms: Ledger<Firm> = {
  id: 'firms',
  file: 'firms.csv',
  title: '物业企业台账',
  description: '提供物业服务的企业，每行一家。',
  optional: false,
  key: ['id'],
  columns: {
    id: id('企业'),
    name: name('企业'),
    creditCode: optional(['credit_code', '统一社会信用代码', '18位，末位是校验位（GB 32100-2015）'], creditCodeCell),
  },
};
