/** What is wrong with boundary files, what they are instead, and how they become GeoJSON in degrees. */
import type { BoundaryReasons } from '../../../ledgers/problems/boundary-reasons.ts';
import type { OutlineForm } from '../../../ledgers/problems/outline-form.ts';
import type { ProblemSentence, Sentences } from '../../problems.ts';
import { formatNumber } from '../format.ts';
import { firstOf, figure, outside } from './clauses.ts';

/** What the command of outlines reads as it is. */
const BY_COMMAND = '移出台账文件夹，用 npm run boundaries 换成边界文件';
const BY_QGIS = '在 QGIS 中打开，另存为 GeoJSON，坐标系选 EPSG:4326（经纬度，单位为度），properties.id 填单位编号';

const FORMS: Readonly<Record<OutlineForm, ProblemSentence>> = {
  shapefile: {
    message: '是 Shapefile（.shp），不是 GeoJSON',
    suggestion: `和同名的 .dbf、.prj 一起${BY_COMMAND}`,
  },
  packed: {
    message: '是压缩文件（Shapefile 压缩包或 KMZ），不是 GeoJSON',
    suggestion: `Shapefile 压缩包：${BY_COMMAND}；KMZ 先解压，再${BY_QGIS}`,
  },
  geopackage: { message: '是 GeoPackage，不是 GeoJSON', suggestion: BY_QGIS },
  kml: { message: '是 KML，不是 GeoJSON', suggestion: BY_QGIS },
  gml: { message: '是 GML，不是 GeoJSON', suggestion: BY_QGIS },
  gpx: { message: '是 GPX（轨迹），不是 GeoJSON', suggestion: BY_QGIS },
  empty: { message: '是空文件', suggestion: '重新取得这个文件；没有边界的，删去它' },
  other: { message: '不是 GeoJSON，也不是 JSON', suggestion: BY_QGIS },
  xml: { message: '是 XML 或网页，不是 GeoJSON', suggestion: '下载边界文件本身；KML、GML 用 QGIS 转换成 GeoJSON' },
  javascript: {
    message: '是 JavaScript 脚本，不是 GeoJSON',
    suggestion: '只留下花括号里的数据：删去开头的“var … =”或函数，以及末尾的分号、括号',
  },
  wkt: { message: '是 WKT 文字，不是 GeoJSON', suggestion: BY_QGIS },
  topojson: {
    message: '是 TopoJSON，不是 GeoJSON',
    suggestion: BY_COMMAND,
  },
  esri: { message: '是 Esri JSON（图形写在 rings 里），不是 GeoJSON', suggestion: BY_QGIS },
  echarts: {
    message: '是 ECharts 的压缩边界（UTF8Encoding），坐标经过编码，不是 GeoJSON',
    suggestion: '改用没有压缩的 GeoJSON，或用 ECharts 解码后导出经纬度',
  },
  'geometry-collection': {
    message: '是 GeometryCollection，没有写明各图形是哪个单位',
    suggestion: '改为 FeatureCollection，每个单位一个要素，properties.id 填单位编号',
  },
  feature: {
    message: '是单个要素（Feature），不是 FeatureCollection',
    suggestion: '外面加上 {"type": "FeatureCollection", "features": […]}',
  },
  geometry: {
    message: '只有图形，没有写明是哪个单位',
    suggestion: '改为 FeatureCollection，每个单位一个要素，properties.id 填单位编号',
  },
  list: {
    message: '是要素的数组，不是 FeatureCollection',
    suggestion: '外面加上 {"type": "FeatureCollection", "features": …}',
  },
  lines: {
    message: '是逐行的 GeoJSON（每行一个要素），不是 FeatureCollection',
    suggestion: '各行之间加逗号，外面加上 {"type": "FeatureCollection", "features": […]}',
  },
};

const BY_LEVEL = '按级别存为 boundaries/ 里的 districts、subdistricts 或 grids.geojson；不用的移出数据文件夹';

/** Types of geometries that are no areas, as a reader may know them. */
const GEOMETRY_TYPES: Readonly<Record<string, string>> = {
  Point: '点',
  MultiPoint: '多个点',
  LineString: '线',
  MultiLineString: '多条线',
  GeometryCollection: '图形集合',
};

const ringOf = (isHole: boolean): string => (isHole ? '内环（洞）' : '外环');

export const boundaries: Sentences<keyof BoundaryReasons> = {
  'not-a-collection': () => ({
    message: '不是 GeoJSON 的 FeatureCollection',
    suggestion: '应有 type 和 features',
  }),
  'outline-form': ({ form }) => FORMS[form],
  'unit-otherwise': ({ features, written, id }) => ({
    message: `${formatNumber(features)} 个要素的单位不是以 properties.id 写明编号的，这是第一个："${written}"，已读作 "${id}"`,
    suggestion: '建议把单位编号写在 properties.id 里',
  }),
  'outline-elsewhere': ({ expected, form }) =>
    form === null
      ? { message: `像是边界文件，却不是 ${expected}，没有读取`, suggestion: `改名为 ${expected}` }
      : {
          message: `像是边界文件，${FORMS[form].message}，没有读取`,
          suggestion: `${FORMS[form].suggestion ?? ''}，存为 ${expected}`,
        },
  'outline-of-no-level': ({ form }) =>
    form === null
      ? {
          message: '像是边界文件，但其中的编号和名称与区、街道、网格的台账都对不上，没有读取',
          suggestion: `要素的 properties.id 写台账里的编号，${BY_LEVEL}`,
        }
      : {
          message: `像是边界文件，${FORMS[form].message}，没有读取`,
          suggestion: `${FORMS[form].suggestion ?? ''}，${BY_LEVEL}`,
        },
  'outlines-of-other-level': ({ expected }) => ({
    message: '要素的编号都是另一级单位的，文件放错了级别',
    suggestion: `改名为 ${expected}`,
  }),
  'other-crs': ({ name }) => ({
    message: `写明的坐标系是 ${name === '' ? '另一种' : name}，不是经纬度 WGS 84`,
    suggestion: '在 QGIS 中转换为 EPSG:4326，再删去 crs',
  }),
  'no-features': () => ({ message: '没有要素，是空的边界文件', suggestion: '重新导出边界；不用边界的删去这个文件' }),
  'feature-without-id': () => ({ message: '要素没有 properties.id', suggestion: '应为单位的编号' }),
  'geometry-type': ({ type }) => ({
    message:
      type === null || GEOMETRY_TYPES[type] === undefined
        ? '图形类型不对'
        : `图形是${GEOMETRY_TYPES[type]}（${type}），不是面`,
    suggestion: '应为 Polygon 或 MultiPolygon',
  }),
  'ring-not-a-list': () => ({ message: '环应为位置的数组' }),
  'not-a-position': () => ({ message: '不是位置', suggestion: '应为 [经度, 纬度]，单位为度' }),
  'projected-position': ({ position }) => ({
    message: `位置 [${position.join(', ')}] 是以米为单位的投影坐标（CGCS2000 高斯投影、Web 墨卡托等），不是经纬度`,
    suggestion: '转换成以度为单位的经纬度：在 QGIS 中另存为 GeoJSON，坐标系选 EPSG:4326',
  }),
  'position-without-point': ({ position }) => ({
    message: `位置 [${position.join(', ')}] 不是度；移动小数点后在地图范围内，可能是乘了 10 的若干次方的整数`,
    suggestion: '除以相应的倍数，写成以度为单位的经纬度',
  }),
  'short-ring': ({ positions }) => ({
    message: `环只有 ${String(positions)} 个位置`,
    suggestion: '至少 4 个，首尾相同',
  }),
  'open-ring': () => ({ message: '环没有闭合', suggestion: '最后一个位置要与第一个相同' }),
  'empty-outline': ({ unit }) => ({
    message: `${unit}的边界是空的，按没有边界处理`,
    suggestion: '补上图形，或删去这个要素',
  }),
  'empty-part': ({ unit }) => ({
    message: `${unit}的边界里有一块是空的，略去不画`,
    suggestion: '补上图形，或删去这一块',
  }),
  'same-rings': ({ unit }) => ({
    message: `${unit}的边界里有两个环完全相同，重复的部分会算作边界之外`,
    suggestion: '删去重复的一个；外环之外不是洞的，不要再写一遍',
  }),
  nesting: ({ type, isTooShallow }) => ({
    message: `${type} 的 coordinates 方括号${isTooShallow ? '少' : '多'}了`,
    suggestion: isTooShallow
      ? 'MultiPolygon 应为四层 [[[[经度, 纬度], …]]]；只有一块的，type 改为 Polygon'
      : 'Polygon 应为三层 [[[经度, 纬度], …]]；有几块的，type 改为 MultiPolygon',
  }),
  'ring-without-area': ({ unit, isHole, isPart }) => ({
    message: `${unit}边界的${ringOf(isHole)}没有面积，略去不画${isHole || isPart ? '' : '，按没有边界处理'}`,
    suggestion: '重新导出这个图形',
  }),
  'crossing-ring': ({ unit, isHole }) => ({
    message: `${unit}边界的${ringOf(isHole)}自相交`,
    suggestion: '核对位置的顺序',
  }),
  'touching-ring': ({ unit, isHole }) => ({
    message: `${unit}边界的${ringOf(isHole)}两次经过同一处（自相交于一点或一边）`,
    suggestion: '相接的两部分分成两个多边形（MultiPolygon），或删去重复的位置',
  }),
  'unsearched-ring': ({ unit, positions }) => ({
    message: `${unit}边界的一个环有 ${figure(positions)} 个位置，过于曲折，没有查它是否自相交`,
    suggestion: '用 mapshaper 简化后再查',
  }),
  'hole-outside': ({ unit }) => ({
    message: `${unit}边界的内环（洞）不在外环之内`,
    suggestion: '若是另一块，改为 MultiPolygon 的另一个多边形',
  }),
  'outline-outside': ({ unit, outside: out, positions, position, cause }) => ({
    message: `${unit}的边界有 ${figure(out)} 个位置（共 ${figure(positions)} 个）在地图范围之外，第一个是 [${position.join(', ')}]${out === positions ? '；略去不画' : ''}`,
    suggestion: outside(cause, {
      swapped: '经度和纬度可能写反了',
      crs: (system) => `可能是 ${system} 坐标；核对边界来源与 programme.json 的 crs`,
      unknown: '核对坐标，或 programme.json 的 map.bounds 与 crs',
    }),
  }),
  'same-outline': ({ unit, other }) => ({
    message: `${unit}的边界与${other}完全相同`,
    suggestion: '核对是否复制后忘了更换图形',
  }),
  'outlines-overlap': ({ pairs, units: [unit, other], share }) => ({
    message: `${figure(pairs)} 对同级的边界互相重叠；重叠最多的是${unit}与${other}，达其中一个面积的 ${(share * 100).toFixed(0)}%`,
    suggestion: '同级的单位不应占同一块地；核对是否画错、复制后没有改完，或编号写错',
  }),
  'outlines-outside-parent': ({ units, first, parent }) => ({
    message: `${figure(units)} 个单位的边界大半在所属上级的边界之外：${firstOf(units, first)}（第一个的上级是${parent}）`,
    suggestion: '核对两级边界的编号、所属上级和坐标系',
  }),
  'feature-twice': () => ({ message: '同一个单位有两个要素', suggestion: '合并为 MultiPolygon' }),
  'units-without-outline': ({ units, first }) => ({
    message: `${String(units)} 个单位没有边界：${firstOf(units, first)}`,
    suggestion: '补上要素；没有边界的单位不画在地图上',
  }),
};
