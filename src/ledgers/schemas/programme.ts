/** `programme.json`: the programme's settings. */
import { z } from 'zod';
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import { COMPONENT_IDS } from '../../domain/rankings/components.ts';
import { dateCell, idCell, monthCell, urlCell } from '../cells.ts';
import { cellText, filledText as text, orElse, orNull, type JsonKeys } from '../json.ts';

const id = cellText(idCell);
const date = cellText(dateCell);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const position = z.tuple([longitude, latitude]);
const fraction = z.number().min(0).max(1);
/** Null or empty text: left out of the site. */
const leftOut = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value.trim()));

const target = z
  .strictObject({
    id,
    name: text.meta({ description: '目标的名称' }),
    indicator: z.enum(INDICATOR_IDS).meta({ description: '覆盖率或改造率' }),
    measure: z.enum(['compounds', 'households', 'floor_area']).meta({ description: '口径' }),
    starts_on: date,
    due_on: date,
    baseline: orNull(fraction).meta({ description: '基线，0至1；null或不写为起始日台账的实测值' }),
    value: fraction.meta({ description: '目标值，0至1' }),
    milestones: orElse(z.array(z.strictObject({ on: date, value: fraction })), []),
    source: text.meta({ description: '目标的出处' }),
    note: leftOut,
  })
  .transform(({ starts_on, due_on, ...rest }): Target => ({ ...rest, startsOn: starts_on, dueOn: due_on }));

const map = z
  .strictObject({
    center: position.meta({ description: '地图中心：经度、纬度（WGS 84）' }),
    zoom: z.number().min(1).max(22).meta({ description: '缩放级别' }),
    bounds: z
      .tuple([longitude, latitude, longitude, latitude])
      .meta({ description: '西、南、东、北（WGS 84）；坐标在外是错误' }),
    schematic: z.boolean().meta({ description: 'true为边界是示意的' }),
    basemap: orNull(
      z
        .strictObject({
          kind: orElse(z.enum(['tiles', 'pmtiles']), 'tiles').meta({
            description: '瓦片服务，或随站发布的 PMTiles 文件',
          }),
          url: orNull(text).meta({ description: '瓦片地址模板，含 {z}{x}{y}，可含 {s}{key}' }),
          file: orNull(text).meta({ description: 'PMTiles 文件在数据文件夹里的名字' }),
          key: leftOut.meta({ description: '代替 {key} 的密钥' }),
          subdomains: orElse(z.array(text), []).meta({ description: '代替 {s} 的子域' }),
          attribution: text,
          max_zoom: orNull(z.number().int().min(1).max(22)),
        })
        .transform(({ max_zoom, ...rest }) => ({ ...rest, maxZoom: max_zoom })),
    ),
    approval_no: leftOut,
    source: leftOut,
  })
  .transform(({ approval_no, ...rest }) => ({ ...rest, approvalNo: approval_no }));

const site = z
  .strictObject({
    url: orNull(cellText(urlCell).refine((url) => url.startsWith('https://'), { error: '应以 https:// 开头' })).meta({
      description: '网站首页的网址，https；公示单的二维码由它得出；还没有则为null',
    }),
    official: orElse(z.boolean(), false),
    organiser: leftOut,
    contact: leftOut,
    hotline: leftOut,
    site_code: leftOut,
    icp_no: leftOut,
    police_no: leftOut,
    licence: z.strictObject({ name: text, title: text, path: orNull(cellText(urlCell)) }),
  })
  .transform(({ site_code, icp_no, police_no, ...rest }) => ({
    ...rest,
    siteCode: site_code,
    icpNo: icp_no,
    policeNo: police_no,
  }));

export const PROGRAMME_FILE = 'programme.json';

export const PROGRAMME_KEYS: JsonKeys<Programme> = {
  city: {
    name: 'city',
    description: '城市：编号、名称，以及项目所在的区域（如主城区）',
    schema: z.strictObject({ id, name: text, area: leftOut }),
  },
  asOf: { name: 'as_of', description: '数据截止日：算到哪一天', schema: date },
  seriesFrom: { name: 'series_from', description: '月度序列从哪个月开始，YYYY-MM', schema: cellText(monthCell) },
  demonstration: {
    name: 'demonstration',
    description: 'true为各单位的台账是编造的演示数据，每个网页和下载文件都会写明',
    schema: z.boolean(),
  },
  crs: {
    name: 'crs',
    description: '台账和边界的坐标系；不写为wgs84',
    schema: orElse(z.enum(['wgs84', 'gcj02', 'bd09']), 'wgs84'),
  },
  categories: {
    name: 'categories',
    description: '改造类别，按展示的顺序',
    schema: z.array(z.strictObject({ id, name: text })),
  },
  targets: { name: 'targets', description: '有期限的目标', schema: z.array(target) },
  ranking: {
    name: 'ranking',
    description: '排名：给哪些层级排、各项权重、权重可以浮动的幅度',
    schema: z.strictObject({
      levels: z.array(z.enum(['district', 'subdistrict', 'grid'])),
      delta: z.number().min(0).lt(1),
      components: z.array(
        z.strictObject({
          id: z.enum(COMPONENT_IDS),
          weight: z.number().min(0),
        }),
      ),
    }),
  },
  subsidyBudgetCny: {
    name: 'subsidy_budget_cny',
    description: '奖补资金预算，元；没有则为null',
    schema: orNull(z.number().min(0)),
  },
  reconcile: {
    name: 'reconcile',
    description: '公布的总数，用来核对台账；差额不超过tolerance不提示',
    schema: orElse(
      z.array(
        z.strictObject({
          id: z.enum(['compounds', 'households', 'floor_area_m2', 'districts', 'subdistricts', 'grids']),
          published: z.number().min(0),
          tolerance: orElse(z.number().min(0), 0),
          source: text,
        }),
      ),
      [],
    ),
  },
  map: { name: 'map', description: '地图：中心、范围、底图、审图号和来源', schema: map },
  site: { name: 'site', description: '网站：主办单位、联系方式、备案号、许可', schema: site },
};
