/** What the command that makes a file of outlines says. */
import { formatNumber } from './format.ts';

type Level = 'district' | 'subdistrict' | 'grid';
const levels: Record<Level, string> = { district: '区', subdistrict: '街道', grid: '网格' };

const SYSTEMS = { wgs84: 'WGS 84', gcj02: 'GCJ-02', bd09: 'BD-09' };
const ENCODED = { cpg: '按 .cpg 写的', mark: '按 .dbf 里的代码页', bytes: '没有 .cpg，按内容看' };
const ENCODINGS: Readonly<Record<string, string>> = { gb18030: 'GBK', 'utf-8': 'UTF-8', big5: 'Big5' };

/** As many of a list are named in one line. */
const NAMED = 30;
const listed = (items: readonly string[]): string =>
  `${items.slice(0, NAMED).join('、')}${items.length > NAMED ? `……共${formatNumber(items.length)}个` : ''}`;
type Field = { readonly field: string; readonly example: string };
/** The columns that there are to choose from. */
const columns = (fields: readonly Field[]): string =>
  fields.length === 0
    ? '图形没有带任何列。'
    : `有的列：${listed(fields.map(({ field, example }) => `${field}（如 ${example}）`))}。`;
const near = (text: string, nearest: string | null): string =>
  nearest === null ? text : `${text}（最接近 ${nearest}）`;

export const boundariesCommand = {
  needsFile: '写上边界文件，如 npm run boundaries -- 街道.zip --level subdistrict --name-field 名称',
  needsLevel: '写上 --level：district 区、subdistrict 街道、grid 网格 之一。',
  unlistedLevel: (level: Level, own: readonly Level[]): string =>
    `--level 不能是 ${level}：本市的层级是${own.map((each) => ` ${each} ${levels[each]}`).join('、')}。`,
  wrongCrs: (text: string): string => `--crs 不能是“${text}”：应为 wgs84、gcj02、bd09 之一。`,
  wrongTolerance: (text: string): string => `--tolerance 不能是“${text}”：应为大于0的米数，如 10。`,
  missing: (file: string): string => `没有 ${file} 这个文件。`,
  unreadable: (file: string): string => `${file} 读不了：文件损坏，或没有传完整。`,
  tooLarge: (file: string): string => `${file} 解开后超过 512 MB，不读。`,
  withoutTable: (file: string): string => `${file} 里没有同名的 .shp 和 .dbf：Shapefile 的几个文件要放在一起。`,
  noShapefile: (file: string): string => `${file} 里没有 Shapefile（.shp）。`,
  whichLayer: (file: string, layers: readonly string[]): string =>
    layers.length === 0
      ? `${file} 里什么也没有。`
      : `${file} 里有${formatNumber(layers.length)}层：${listed(layers)}。用 --layer 写明用哪一层。`,
  noCollection: '不是 GeoJSON 的 FeatureCollection',
  otherForm: (file: string, message: string): string =>
    `${file}：${message}。能读的是 GeoJSON、TopoJSON、Shapefile（.shp 或 .zip）；别的先在 QGIS 里另存为 GeoJSON。`,
  faulty: (file: string, line: number | null, message: string, suggestion: string | null): string =>
    `${file}${line === null ? '' : ` 第${String(line)}行`}：${message}${suggestion === null ? '' : `；${suggestion}`}。`,
  unknownProjection: (file: string, name: string): string =>
    `${file} 的坐标系“${name}”换算不了。先在 QGIS 里另存为 GeoJSON，坐标系选 EPSG:4326。`,
  metres: (position: readonly number[]): string =>
    `坐标不是经纬度（第一个是 ${position.join(', ')}），又没有写明是什么坐标系：Shapefile 要带 .prj；GeoJSON 在 QGIS 里另存，坐标系选 EPSG:4326。`,
  swapped: (position: readonly number[]): string =>
    `经纬度像是写反了：第一个坐标是 ${position.join(', ')}，应当先写经度。`,
  noUnits: (level: Level): string => `台账文件夹里没有${levels[level]}台账，或者它有错误。先运行 npm run check。`,
  noField: (field: string, fields: readonly Field[]): string => `没有“${field}”这一列。${columns(fields)}`,
  nothingMatched: (level: Level, fields: readonly Field[]): string =>
    `没有一个图形与${levels[level]}台账对得上，什么都没有写。用 --name-field 写明名称在哪一列，或用 --code-field 写明编号在哪一列。${columns(fields)}`,
  read: (file: string, shapes: number, others: number): string =>
    `读了 ${file}：${formatNumber(shapes)}个图形${others === 0 ? '' : `，其中${formatNumber(others)}个不是面，略过`}。`,
  encoded: ({ name, by }: { readonly name: string; readonly by: keyof typeof ENCODED }): string =>
    `文字：${ENCODED[by]}，读作 ${ENCODINGS[name] ?? name}。`,
  projected: (name: string, isOldDatum: boolean): string =>
    `坐标：由 ${name} 换算成经纬度。${isOldDatum ? '这是旧的大地基准，与 WGS 84 相差几十到上百米，差多少没有公开的参数，没有改正。' : ''}`,
  placed: (from: keyof typeof SYSTEMS, to: keyof typeof SYSTEMS, isAsked: boolean): string =>
    from === to
      ? `坐标：${isAsked ? '' : '没有写 --crs，'}按 ${SYSTEMS[from]} 读，与 programme.json 的 crs 相同，不用换算。`
      : `坐标：${isAsked ? '' : '没有写 --crs，'}按 ${SYSTEMS[from]} 读，换算成 programme.json 的 crs：${SYSTEMS[to]}。`,
  matched: (
    level: Level,
    units: number,
    of: number,
    { name, code, short }: { readonly name: number; readonly code: number; readonly short: number },
  ): string => {
    const ways = [
      ...(name === 0 ? [] : [`按名称${formatNumber(name)}个`]),
      ...(code === 0 ? [] : [`按编号${formatNumber(code)}个`]),
      ...(short === 0 ? [] : [`按去掉“街道办事处”“镇”之类的名称${formatNumber(short)}个`]),
    ];
    if (units === 0) return `${levels[level]}台账里的一个也没有对上。`;
    return `对上了：${formatNumber(of)}个${levels[level]}中的${formatNumber(units)}个（图形${ways.join('，')}）。`;
  },
  shortened: (pairs: readonly { readonly written: string; readonly name: string }[]): string =>
    `按去掉后缀的名称对上的，请核对：${listed(pairs.map(({ written, name }) => `${written} → ${name}`))}`,
  joined: (names: readonly string[]): string => `有几个图形的，合成一个边界：${listed(names)}`,
  strange: (shapes: readonly { readonly written: string; readonly nearest: string | null }[]): string =>
    `文件里对不上、没有用的图形${formatNumber(shapes.length)}个：${listed(shapes.map(({ written, nearest }) => near(written === '' ? '（没有名称）' : written, nearest)))}`,
  bare: (
    level: Level,
    units: readonly { readonly name: string; readonly id: string; readonly nearest: string | null }[],
  ): string =>
    `没有边界的${levels[level]}${formatNumber(units.length)}个：${listed(units.map(({ name, id, nearest }) => near(`${name} ${id}`, nearest)))}`,
  cleaned: ({
    closed,
    repeated,
    turned,
    dropped,
  }: {
    readonly closed: number;
    readonly repeated: number;
    readonly turned: number;
    readonly dropped: number;
  }): string | null => {
    const parts = [
      ...(closed === 0 ? [] : [`补上首尾${formatNumber(closed)}圈`]),
      ...(repeated === 0 ? [] : [`去掉重复的点${formatNumber(repeated)}个`]),
      ...(turned === 0 ? [] : [`改正方向${formatNumber(turned)}圈`]),
      ...(dropped === 0 ? [] : [`去掉没有面积的${formatNumber(dropped)}圈`]),
    ];
    return parts.length === 0 ? null : `整理：${parts.join('，')}。`;
  },
  simplified: (before: number, after: number, metres: number): string =>
    `简化：${formatNumber(before)}个点减到${formatNumber(after)}个，移动不超过${String(metres)}米；相邻的边界仍是同一条线。`,
  canSimplify: (positions: number): string =>
    `共${formatNumber(positions)}个点，网页会慢：加 --simplify 可以减少，相邻的边界仍是同一条线。`,
  same: (file: string): string => `${file} 没有变，没有写。`,
  written: (file: string, aside: string | null): string =>
    `写好了 ${file}${aside === null ? '' : `，原来的移到 ${aside}`}。`,
  map: '边界是真实的，programme.json 的 map 里要写 "schematic": false、审图号 approval_no 和来源 source；示意的写 "schematic": true。',
  next: (data: string): string =>
    `接着运行 npm run check -- --data ${data}：坐标在边界外的小区会列出来，并写明相差多少米。`,
  folder: {
    busy: '另一个命令正在写这个文件夹，没有写边界。稍后再试。',
    touched: '读完以后台账文件夹又有改动，没有写边界。请重新运行。',
  },
};
