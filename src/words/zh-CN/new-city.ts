/** What the command that sets up a new city says. */
import type { KeyWords } from './key-words.ts';
import { commandLine, shellWord } from './command-line.ts';

/** How an answer is written, where that is not plain. */
const WRITTEN: Readonly<Record<string, string>> = {
  levels: '从大到小写本市的叫法，用顿号隔开，如 街道（镇）、社区；认不出是哪一级的写 grid=院落片区',
  observed_on: '摸底调查的日子，用顿号隔开，如 2019-06-30、2020-07-16；每月报送的直接按回车',
};

const listed = (paths: readonly string[]): string => paths.map((path) => `  ${path}`).join('\n');

export const newCity = {
  needsFolder: '写上新台账文件夹的名字，如 npm run new-city -- 我的台账',
  taken: (folder: string): string => `${folder} 里已经有文件，没有动它：换一个名字，或换一个空文件夹。`,
  noFile: (file: string): string => `没有 ${file} 这个文件。`,
  noText: (file: string): string => `${file} 不是文字，读不了。`,
  begin: (folder: string): string =>
    `建立新的台账文件夹 ${folder}。一项一项地问，写好按回车；方括号里是提出的，同意就直接按回车。`,
  /** One question: what the key is, and what may be answered. */
  question: (
    path: string,
    words: KeyWords | undefined,
    { choices, proposed, isOptional }: { choices: readonly string[]; proposed: string | null; isOptional: boolean },
  ): string =>
    [
      '',
      `${words?.title ?? path}（${path}）${words === undefined ? '' : `：${words.says}`}`,
      ...(WRITTEN[path] === undefined ? [] : [`  ${WRITTEN[path]}`]),
      ...choices.map((value, i) => `  ${String(i + 1)} ${value}　${words?.choices?.[value] ?? ''}`),
      `${proposed === null ? (isOptional ? '[不写] ' : '') : `[${proposed}] `}> `,
    ].join('\n'),
  notUnderstood: {
    'yes-no': '写“是”或“否”。',
    levels:
      '认不出是哪几级：写成 区、街道、社区 这样；或写明 district=、subdistrict=、grid= 各是什么，如 subdistrict=片区。',
    other: '没有看懂，再写一次。',
  },
  needed: '这一项要写。',
  cancelled: '没有答完，什么都没有写。',
  missing: (keys: readonly { readonly path: string; readonly title: string | null }[]): string =>
    `还缺这几项，什么都没有写。写进 --answers 的文件（与 programme.json 同样的键），或用选项写，如 --city.name=示例市：\n${listed(
      keys.map(({ path, title }) => (title === null ? path : `${path}（${title}）`)),
    )}`,
  faulty: '上面的地方改正以后再来一遍，什么都没有写。',
  written: (folder: string, files: readonly string[]): string => `写好了 ${folder}：${files.join('、')}`,
  /** The three commands that come next, each with what it does. */
  next: (folder: string, isEmpty: boolean): string =>
    [
      isEmpty ? '填好台账以后，接着运行：' : '接着运行：',
      `  ${commandLine('check', folder)}　核对`,
      `  ${commandLine('start', folder, `--out ${shellWord(`${folder}-网站`)}`)}　生成网站，在本机看`,
      `  ${commandLine('release', folder)}　记下第一期`,
    ].join('\n'),
  workbook: '台账.xlsx',
};
