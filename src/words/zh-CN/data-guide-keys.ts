/** What each key of programme.json is called and says, by its path: `[]` is every item of a list. */
import { cityWords } from './city-words.ts';
import { codes } from './codes.ts';
import { claimKeys, proposalKeys, schemeKeys } from './reply-keys.ts';
import type { KeyWords } from './key-words.ts';

const crs = { wgs84: 'GPS、国际通用', gcj02: '火星坐标，高德、腾讯用', bd09: '百度用' };
const renovatedWhen = { accepted: '验收合格', completed: '完工，不等验收' };
const { district, subdistrict, grid } = codes.level;
const levels = { district, subdistrict, grid };
const basemap = { tiles: '网上的底图', pmtiles: '存在台账文件夹里的一个文件' };

const programmeKeys: Readonly<Record<string, KeyWords>> = {
  city: { title: '城市', says: '哪座城市' },
  'city.id': { title: '编号', says: '城市的编号，写法同其他编号' },
  'city.name': { title: '名称', says: '城市的名称' },
  'city.area': { title: '统计范围', says: '统计的范围，如主城区；没有就不写' },
  as_of: { title: '数据截止日', says: '数据截止日：这一天及以前发生的事计入；发布命令会改写它' },
  series_from: {
    title: '起始月份',
    says: '按月报送的城市写：从哪个月开始算逐月的数，如 2017-01；与 observed_on 只写一个',
  },
  observed_on: {
    title: '调查日',
    says: '只做过几次调查的城市写：有数可查的各个日期，按先后排列，最后一个就是 as_of；只公布这几天的数，没有月通报；与 series_from 只写一个',
  },
  demonstration: { title: '演示数据', says: '台账是不是编造的演示数据：真实台账写 false' },
  record_as_of: { title: '公开数据收集日', says: '公开数据收集到哪一天；有 published.csv 时必须写' },
  crs: { title: '坐标系', says: '坐标按什么坐标系写的；不写时为 wgs84', choices: crs },
  levels: {
    title: '层级',
    says: '市与小区之间有哪几级，从大到小写一至三个；不写时三级都有。没有写的一级没有台账，也不出现在网站上',
  },
  'levels[].id': {
    title: '层级',
    says: '哪一级；它的台账是 districts.csv、subdistricts.csv 或 grids.csv，上一级的编号写在 district_id 或 subdistrict_id 列，小区写最小的一级',
    choices: levels,
  },
  'levels[].name': {
    title: '叫法',
    says: '这一级的单位在本市叫什么，如“街道（镇）”“社区”，不超过12个字；写在这里的，不再写在 words 里',
  },
  categories: { title: '整治项目', says: '整治项目，按要显示的先后' },
  'categories[].id': { title: '编号', says: '整治项目的编号，works.csv 的 category 写它' },
  'categories[].name': { title: '名称', says: '整治项目的名称' },
  renovated_when: {
    title: '何时算完成',
    says: '整治项目从什么时候起算完成；不写时为 accepted',
    choices: renovatedWhen,
  },
  words: {
    title: '本市的叫法',
    says: '本市与别处不同的叫法，网页、下载和工作簿都用它，每个不超过12个字；同别处的不写',
  },
  ...Object.fromEntries(
    Object.entries(cityWords.terms).map(([term, word]) => [
      `words.${term}`,
      { title: word, says: `“${word}”在本市叫什么` },
    ]),
  ),
  targets: { title: '目标', says: '承诺的目标，一项一个' },
  'targets[].id': { title: '编号', says: '目标的编号' },
  'targets[].name': { title: '名称', says: '目标的名称' },
  'targets[].indicator': { title: '指标', says: '哪个指标', choices: codes.indicator },
  'targets[].measure': { title: '口径', says: '按什么数', choices: codes.measure },
  'targets[].starts_on': { title: '开始日期', says: '从哪一天开始' },
  'targets[].due_on': { title: '到期日期', says: '哪一天到期' },
  'targets[].baseline': { title: '起点值', says: '开始时的值，0 到 1；不写或写 null 的由台账算出' },
  'targets[].value': { title: '目标值', says: '到期要达到的值，0 到 1：全覆盖写 1' },
  'targets[].milestones': { title: '中间目标', says: '中间的目标' },
  'targets[].milestones[].on': { title: '日期', says: '中间目标的日期' },
  'targets[].milestones[].value': { title: '值', says: '那一天要达到的值，0 到 1' },
  'targets[].source': { title: '出处', says: '出自哪里' },
  'targets[].note': { title: '说明', says: '说明，会公布' },
  ranking: { title: '排名', says: '排名怎样计分' },
  'ranking.levels': { title: '排名的级别', says: '给哪几级排名', choices: levels },
  'ranking.delta': { title: '权重浮动', says: '权重各自可以上下浮动多少，0.1 即一成；用来看名次稳不稳' },
  'ranking.components': { title: '计分项目', says: '计分的项目' },
  'ranking.components[].id': { title: '项目', says: '计哪一项', choices: codes.component },
  'ranking.components[].weight': { title: '权重', says: '权重，只看彼此的比例' },
  subsidy_budget_cny: { title: '奖补资金总额', says: '奖补资金的总额，元；没有公布过的不写' },
  reconcile: { title: '核对的总数', says: '台账要与哪些公布的总数核对；不一致的会公布，不算错误' },
  'reconcile[].id': { title: '核对什么', says: '与哪个总数核对', choices: codes.total },
  'reconcile[].published': { title: '公布的总数', says: '公布的总数' },
  'reconcile[].tolerance': { title: '容许的相差', says: '相差多少以内算一致；不写时为 0' },
  'reconcile[].source': { title: '出处', says: '出自哪里' },
  own_columns: {
    title: '自己的列',
    says: '台账里自己用的列，写表头，如 ["备注", "经办人"]：程序不读，不公开，合并和整理时留着；表头以 x_ 开头的列不写也是',
  },
  map: { title: '地图', says: '地图' },
  'map.center': { title: '地图中心', says: '地图中心：[经度, 纬度]' },
  'map.zoom': { title: '放大级别', says: '一开始放大到几级，1 到 22' },
  'map.bounds': { title: '范围', says: '本市的范围：[西, 南, 东, 北]，范围外的小区坐标是错误' },
  'map.schematic': {
    title: '示意边界',
    says: '边界是不是编制的：是就写 true，图上注明“示意”；有 boundaries/ 里的文件时必须写，没有时不写',
  },
  'map.basemap': { title: '底图', says: '底图；没有就不写' },
  'map.basemap.kind': { title: '底图种类', says: '底图从哪里来；不写时为 tiles', choices: basemap },
  'map.basemap.url': { title: '底图网址', says: '底图的网址' },
  'map.basemap.file': { title: '底图文件', says: 'PMTiles 文件的名字' },
  'map.basemap.key': { title: '密钥', says: '向服务商申请的密钥，会随网页公开' },
  'map.basemap.subdomains': { title: '网址分段', says: '网址里 {s} 可以换成的几段' },
  'map.basemap.attribution': { title: '署名', says: '服务商要求的署名' },
  'map.basemap.max_zoom': { title: '最大级别', says: '底图最多放大到几级' },
  'map.approval_no': { title: '审图号', says: '审图号；有边界而不是示意的，或者有底图的，必须写' },
  'map.source': { title: '地图来源', says: '边界或底图的来源；写审图号的必须写' },
  site: { title: '网站', says: '网站' },
  'site.url': {
    title: '首页网址',
    says: '首页的网址，以 https:// 开头，网站放在域名下哪个路径也由它定；没有正式网址时不写',
  },
  'site.official': { title: '机关网站', says: '是不是机关办的网站' },
  'site.organiser': { title: '主办单位', says: '主办单位' },
  'site.contact': { title: '联系方式', says: '怎样联系：写信箱或网址，不写电话' },
  'site.hotline': { title: '公开电话', says: '可以拨打的公开电话，如 12345；只有这里可以写电话' },
  'site.site_code': { title: '网站标识码', says: '政府网站标识码' },
  'site.icp_no': { title: 'ICP备案号', says: 'ICP 备案号' },
  'site.police_no': { title: '公安备案号', says: '公安联网备案号' },
  'site.source': {
    title: '台账来源',
    says: '台账从哪里来，写在各图表的来源一行，如 2021年住建局摸底调查；不写时写“老旧小区台账”',
  },
  'site.show_names': { title: '显示姓名', says: '是否显示提出者的姓名；不写时不显示' },
  'site.licence': { title: '数据许可', says: '数据按什么许可公开' },
  'site.licence.name': { title: '许可代号', says: '许可的代号，如 CC-BY-4.0' },
  'site.licence.title': { title: '许可名称', says: '许可的名称' },
  'site.licence.path': { title: '许可网址', says: '许可全文的网址' },
};

/** The keys of each JSON file, and of the parts of it that are read one by one. */
export const dataGuideKeys = {
  programme: programmeKeys,
  proposal: proposalKeys,
  claim: claimKeys,
  scheme: schemeKeys,
};
