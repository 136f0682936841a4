/** What the page about the site says. */
import type { Programme } from '../../domain/programme.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { SourceCounts } from '../../domain/record/source-counts.ts';
import { formatDate, formatList } from './format.ts';
import { published } from './record.ts';
import { site } from './site.ts';

/** What the city has of what not every city has. */
interface Has {
  readonly works: boolean;
  readonly reports: boolean;
  readonly corrections: boolean;
  readonly targets: boolean;
  readonly replies: boolean;
  readonly rankings: boolean;
  readonly bulletins: boolean;
}

/** What does not leave the browser; where no script runs, a form is sent as forms are. */
const STAYS = '您搜索的词、所在的位置、放进核对页的台账都不离开浏览器；浏览器不开脚本时，搜索的词会送到本站。';
const KEPT = '浏览器里只存一项：用不用长者模式，名字是“reading”，换一次才存。';

export const about = {
  name: '关于本站',
  title: (programme: Programme, has: Has): string =>
    has.targets || has.replies
      ? `本站怎样核对${site.area(programme)}答应过老旧小区的事`
      : `本站怎样计算${site.area(programme)}老旧小区的${has.works ? '物业与改造' : '物业'}情况`,
  whatText: (has: Has): string =>
    `本站把台账算成看得懂的数：多少老旧小区有了物业${has.works ? '，多少已完成改造' : ''}` +
    `${has.targets ? '，比答应的日期早还是晚' : ''}${has.replies ? '，以及公开答复里的每句话和证据合不合' : ''}。` +
    '每个数都给出分子、分母、口径和截止日。',
  who: '给谁看',
  readers: (has: Has): readonly { readonly who: string; readonly what: string }[] => [
    { who: '居民', what: `输入小区名，看有没有物业${has.works ? '、改造到哪一步' : ''}，可以打印出来贴在门口。` },
    ...(has.replies ? [{ who: '政协委员', what: '逐句看答复，哪些做到了，哪些没到期，哪些说不清。' }] : []),
    { who: '记者', what: '查数、下载、引用，自己验算。' },
    {
      who: '街道和主管部门',
      what: `${has.bulletins || has.rankings ? `看${formatList([...(has.bulletins ? ['通报'] : []), ...(has.rankings ? ['排名'] : [])])}，` : ''}查台账里的疑点。`,
    },
    { who: '别的城市', what: '换上自己的台账，就有自己的网站。' },
  ],
  honesty: '哪些是真的，哪些不是',
  demonstration:
    '小区、网格、街道和企业的台账全部是为演示编制的，名称、数字都不是真实情况，不能引用为事实。凡由它们算出的，标题、页眉、下载文件和图片上都标“演示”。',
  real: (has: Has): string => `${has.reports ? '台账由各街道报送。' : ''}本站只计算，不改数。`,
  publishedReal: (sources: SourceCounts): string =>
    `标明“公开数据”的数字在公开的答复、文件和报道里公布过，照录；数字本身对不对，本站没有核实。${published.sourcesKnown(sources)}`,
  unofficial: (has: Has): string =>
    '本站不是政府网站，不代表任何部门。' +
    (has.bulletins || has.rankings
      ? `页面上的${formatList([...(has.bulletins ? ['通报'] : []), ...(has.rankings ? ['排名', '考核'] : [])])}由台账算出，不是任何部门的文件。`
      : ''),
  official: (organiser: string | null): string =>
    organiser === null ? '本站是官方网站。' : `本站由${organiser}主办。`,
  schematic: '地图上的界线是示意，不是行政区划界线。',
  limits: '看不到的',
  limitsText: (has: Has): string =>
    `台账不记录服务质量、收费标准和居民满意度；有合同不等于服务好${has.works ? '，验收合格不等于没有问题' : ''}。`,
  check: '怎样核对我们',
  checkSteps: (has: Has): readonly string[] => [
    '下载：全部台账和计算结果都在“数据下载”，格式公开。',
    '校验：每个文件的SHA-256列在SHA256SUMS，下载后在同一文件夹运行 sha256sum -c SHA256SUMS，确认没有被改过。',
    '验算：按“口径”一页里的算式，用台账自己算一遍；实例写明了每一步。',
    `疑点：“数据质量”列出${formatList(['全部提示', ...(has.reports ? ['未报的街道'] : []), ...(has.corrections ? ['更正'] : [])])}。`,
  ],
  licence: '许可',
  licenceText: (title: string): string => `数据以${title}发布，可以自由使用；引用时建议注明来源和数据截止日。`,
  software: ({ name, version }: { name: string; version: string }): string => `生成本站的程序：${name} ${version}。`,
  thirdParty: '随页面发给读者的程序库及其许可：',
  thirdPartyFile: '程序库许可清单',
  cite: '引用',
  citation: (programme: Programme, publishedOn: IsoDate | null): string =>
    [
      `${programme.demonstration ? site.demonstrationPrefix : ''}《${site.name(programme)}》`,
      `数据截止${formatDate(programme.asOf)}`,
      ...(publishedOn === null ? [] : [`${formatDate(publishedOn)}发布`]),
      ...(programme.site.source === null ? [] : [`来源：${site.ledgers(programme)}`]),
    ].join('，') + '。',
  contact: '联系',
  contactLine: (contact: string): string => `本站：${contact}`,
  hotline: (hotline: string): string => `小区的事：可拨打${hotline}。本站不受理投诉。`,
  noContact: '本站没有登记联系方式。',
  accessibility: '人人可用',
  accessibilityText: (hasMap: boolean): readonly string[] => [
    `不开脚本也能看全部内容${hasMap ? '；地图旁的列表与地图相同' : ''}。`,
    '右上角可切换长者模式，字大、按钮大，下次打开还在。',
    '图都有文字说明和数据表，颜色之外另有符号和文字，可以用键盘和读屏软件。',
    '每页都可以直接打印成A4。',
  ],
  privacy: '隐私',
  privacyText: `本站没有登录、没有统计代码、不用Cookie、不向别的网站要任何东西。${STAYS}${KEPT}`,
  privacyBasemap: `本站没有登录、没有统计代码、不用Cookie。${STAYS}地图页的底图取自图商，图商会看到您的网络地址。${KEPT}`,
};
