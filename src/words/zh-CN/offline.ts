/** What the copy that needs no server says of itself, and what the command that makes it says. */
import type { Programme } from '../../domain/programme.ts';
import { formatDate, formatNumber } from './format.ts';
import { site } from './site.ts';

const START = '打开网站.html';
const README = '说明.txt';

/** The line of made-up data, where they are. */
const marked = (facts: Programme): readonly string[] => {
  const madeUp = site.madeUp(facts);
  return madeUp === null ? [] : [`注意：${madeUp}，不要引用。`];
};

export const offline = {
  /** The name of the archive. */
  file: ({ city, asOf, demonstration }: Pick<Programme, 'city' | 'asOf' | 'demonstration'>): string =>
    `${demonstration ? '演示_' : ''}${city.name}老旧小区网站离线版_${asOf}.zip`,
  startFile: START,
  readmeFile: README,
  start: {
    title: (facts: Programme): string => `${site.name(facts)}（离线版）`,
    lines: (facts: Programme): readonly string[] => [`数据截至${formatDate(facts.asOf)}。`, ...marked(facts)],
    open: '打开网站',
    hint: `如果打不开：先把压缩包全部解压缩，再在解压出来的文件夹里双击“${START}”。手机和微信打不开离线版，请用电脑。`,
  },
  readme: (facts: Programme): readonly string[] => [
    `${site.name(facts)}（离线版）`,
    `数据截至${formatDate(facts.asOf)}`,
    ...marked(facts),
    '',
    '【这是什么】',
    '整个网站的一份副本，给没有网络的会议室用：不用联网，也不用安装。',
    '',
    '【怎样打开】',
    '1. 把压缩包全部解压缩（在Windows上：右键，“全部解压缩”）。不解压、在压缩包里直接双击，打不开。',
    `2. 在解压出来的文件夹里双击“${START}”，用电脑上的Chrome、Edge、Firefox或Safari打开。`,
    '3. 手机、平板和微信打不开：它们不让网页读旁边的文件。请用电脑，或从网站的网址看。',
    '',
    '【能用什么】',
    '全部网页、按名称和拼音查找、图和表、排名和权重、地图和它的列表、比较、打印，以及下载的文件。',
    '',
    '【不能用什么】',
    '“核对台账”和“重算核验”要运行单独的程序，浏览器不让从文件夹里打开的网页这样做；地图的底图、订阅和嵌入别的网站的图要联网。',
    facts.site.url === null ? '这些请到网站上用。' : `这些请到网站上用：${facts.site.url}`,
    '',
    '【什么时候换】',
    '这份副本不会自己更新。网站发布了新的一期以后，请换成新的离线版。',
    '',
    '【核对】',
    '数据文件与网站上的逐字节相同；各文件的SHA-256在 site/data/SHA256SUMS 里。',
  ],
  copying: '准备离线版的网页',
  packing: '打包',
  noSite: (folder: string): string => `${folder}/ 里没有生成好的网站：先运行 npm run build。`,
  tooMany: (files: number, most: number): string =>
    `离线版有 ${formatNumber(files)} 个文件，一个压缩包最多放 ${formatNumber(most)} 个：城市太大，做不成一个离线版。`,
  dead: (links: readonly string[]): string =>
    `离线版里有 ${formatNumber(links.length)} 个链接没有去处，没有写。先运行 npm run build 再试：\n${links.join('\n')}`,
  written: (file: string, files: number, bytes: number): string =>
    `已写好 ${file}：${formatNumber(files)} 个文件，${(bytes / 1e6).toFixed(1)} MB。解压后双击“${START}”。`,
};
