/** What the command that sets up a new city says of survey sheets: how it read them, what it asks, what it did. */
import type { IsoDate } from '../../domain/rows.ts';
import type { SurveyField } from '../../ledgers/setup/survey-columns.ts';
import type { FactNote } from '../../ledgers/setup/survey-facts.ts';
import type { SurveyFault, SurveyNote, SurveyQuestion } from '../../ledgers/setup/survey-told.ts';
import { shellWord } from './command-line.ts';
import { formatNumber } from './format.ts';

const fields: Readonly<Record<SurveyField, string>> = {
  name: '小区名称',
  district: '区',
  subdistrict: '街道（乡镇）',
  grid: '社区（网格）',
  address: '地址',
  longitude: '经度',
  latitude: '纬度',
  households: '户数',
  floorAreaM2: '建筑面积',
  builtYear: '建成年份',
  service: '有没有物业',
  mode: '服务方式',
  firm: '物业企业',
  enteredOn: '物业进驻日期',
  leftOn: '物业退出日期',
  works: '改造到哪一步',
  startedOn: '开工日期',
  completedOn: '完工日期',
  acceptedOn: '验收日期',
};

const values: Readonly<Record<'service' | 'works', Readonly<Record<string, string>>>> = {
  service: {
    none: '没有物业',
    professional: '专业物业',
    community: '社区托管',
    self: '业主自管',
    employer: '单位管理',
  },
  works: { none: '没有开工', started: '已开工', completed: '已完工', accepted: '已验收', exempt: '不需改造' },
};

const columns = { service: '物业', works: '改造' } as const;

/** As many of a list are named in one line. */
const NAMED = 12;
const listed = (items: readonly (string | number)[]): string =>
  `${items.slice(0, NAMED).join('、')}${items.length > NAMED ? `……共${formatNumber(items.length)}个` : ''}`;

const FACT_NOTES: Readonly<Record<FactNote, string>> = {
  'planned-date': '写的日期在调查日以后，是计划，没有用',
  'seen-before-its-date-ended': '只写到调查日所在的月或年，调查时已经如此，按“不晚于调查日”计',
  'works-fell-back': '后一次调查说的还不如前一次：照后一次写',
  'other-date': '几次调查的日期不一样：照后一次的，但不晚于已经看到的那一天',
};

/** What is no heading says what it is. */
const WHOLE: Readonly<Record<string, string>> = {
  工作表: '工作表（工作表的名字就是）',
  文件名: '文件名（文件的名字就是）',
};
const headingShown = (text: string): string => WHOLE[text] ?? text;

/** Why a word is asked about: that there is a service is known where none is not among the answers. */
const unclear = (options: readonly string[]): string =>
  options.includes('none') ? '不知道是什么意思' : '没有写明是哪一种物业';

/** What an option on the command line answers. */
const option = (name: string, key: string, value: string): string => `--${name} ${shellWord(`${key}=${value}`)}`;

export const survey = {
  /** How a sheet was read: each heading with what it was taken for. */
  read: (
    file: string,
    sheet: string | null,
    on: IsoDate,
    rows: number,
    headings: readonly { readonly text: string; readonly field: SurveyField | null; readonly unit: string | null }[],
  ): string => {
    const known = headings.flatMap(({ text, field, unit }) =>
      field === null ? [] : [`${text} → ${fields[field]}${unit === null ? '' : `（${unit}）`}`],
    );
    const own = headings.flatMap(({ text, field }) => (field === null && text !== '' ? [text] : []));
    return [
      `${file}${sheet === null ? '' : ` 的工作表“${sheet}”`}：${on} 的调查，${formatNumber(rows)}行。`,
      `  表头读作：${known.join('，')}`,
      ...(own.length === 0 ? [] : [`  没有用的列，留在小区台账里（以 x_ 开头，不公开；序号不留）：${own.join('、')}`]),
    ].join('\n');
  },
  unread: '下面的格子没有读懂，留空了：',
  more: (count: number): string => `  ……共${formatNumber(count)}处`,
  grave: '上面的地方改正以后再来一遍，什么都没有写。',
  needsDays: '每个 --from 后面写一个 --on，是那次调查的日子；几份表是同一次调查的，只写一个 --on。',
  notADay: (text: string): string => `--on ${text} 不是日期：写成 2020-07-16。`,
  notAPair: (name: string, text: string): string =>
    `--${name} ${text} 没有写全：中间要有等号，如 ${name === 'map' ? '小区名=name' : name === 'value' ? '有=专业物业' : '新名字=旧名字'}。`,
  fault: (fault: SurveyFault): string => {
    switch (fault.kind) {
      case 'unread':
        return `${fault.file.file} 里没有认出表头${fault.file.first.length === 0 ? '' : `（最上面一行是：${listed(fault.file.first)}）`}：要有一行列名，至少有小区名称和它属于哪里。列名少见的，用 --map 列名=name 写明。`;
      case 'no-unit':
        return `${fault.file}:${String(fault.line)} “${fault.name}”没有写属于哪里：在表里补上。`;
      case 'twice':
        return `“${fault.name}”在一次调查里有几行（${listed(fault.places)}）：改成不同的名字，或只留一行。`;
      case 'no-service':
        return '没有一次调查写了物业情况：网站的头一个数就是物业覆盖，没有就不能建。表里有这一列、没有认出的，用 --map 列名=service 写明。';
    }
  },
  /** A question in a terminal. */
  question: (question: SurveyQuestion): string => {
    const choices = (items: readonly string[]): readonly string[] =>
      items.map((item, i) => `  ${String(i + 1)} ${item}`);
    switch (question.kind) {
      case 'heading':
        return [
          '',
          `${question.file} 的表头“${question.text}”是不是：`,
          ...choices(question.options.map((field) => fields[field])),
          '  都不是的直接按回车（留作自己的列） > ',
        ].join('\n');
      case 'column':
        return [
          '',
          `${question.file} 里哪一列是“${fields[question.field]}”？`,
          ...choices(question.headings.map(headingShown)),
          '> ',
        ].join('\n');
      case 'value':
        return [
          '',
          `“${question.text}”（${columns[question.column]}，${formatNumber(question.rows)}行）${unclear(question.options)}：`,
          ...choices(question.options.map((value) => values[question.column][value] ?? value)),
          '> ',
        ].join('\n');
      case 'same':
        return [
          '',
          `“${question.doubt.name}”以前没有，名字接近的是下面的。是同一个吗？`,
          ...choices(question.doubt.earlier),
          '  不是的直接按回车（算新的） > ',
        ].join('\n');
    }
  },
  /** A question where nobody can be asked: what it is, and how it is answered. */
  openQuestion: (question: SurveyQuestion): string => {
    switch (question.kind) {
      case 'heading':
        return `${question.file} 的表头“${question.text}”像是“${question.options.map((field) => fields[field]).join('、')}”，拿不准：${option('map', question.text, question.options[0] ?? 'x_')}，或 ${option('map', question.text, 'x_')}`;
      case 'column':
        return `${question.file} 里没有认出“${fields[question.field]}”这一列：${option('map', '那一列的表头', question.field)}${question.headings.length === 0 ? '' : `。没有认出的：${listed(question.headings.map(headingShown))}`}`;
      case 'value':
        return `“${question.text}”（${columns[question.column]}，${formatNumber(question.rows)}行）${unclear(question.options)}：${option('value', `${question.column}:${question.text}`, question.options[0] ?? '')}（可写 ${question.options.map((value) => `${value} ${values[question.column][value] ?? ''}`).join('、')}）`;
      case 'same':
        return `“${question.doubt.name}”与以前的“${question.doubt.earlier.join('”“')}”是不是同一个：是的写 ${option('same', question.doubt.name, question.doubt.earlier[0] ?? '')}，不是的写 ${option('same', question.doubt.name, '新')}`;
    }
  },
  open: (count: number): string =>
    `还有${formatNumber(count)}个问题要先回答（写成选项，或写进 --answers 文件的 headings、values、same），什么都没有写：`,
  notes: '请核对：',
  note: (note: SurveyNote): string => {
    switch (note.kind) {
      case 'appeared':
        return `${note.on} 的表里才有的小区，从那天起计入：${listed(note.names)}`;
      case 'vanished':
        return `${note.on} 的表里没有了的小区，从那天起不再计入（移出）：${listed(note.names)}`;
      case 'absent-between':
        return `${note.on} 的表里没有、前后都有的小区，那天仍照前一次计入：${listed(note.names)}`;
      case 'untold':
        return `${note.on} 的表里${columns[note.column]}空着的小区，照前一次的；没有前一次的，按没有计：${listed(note.names)}`;
      case 'day-left-out':
        return `${note.on} 的表里没有${columns[note.column]}这一列，那天没有数可公布，没有写进 observed_on；表里的日期照用。`;
      case 'facts':
        return `${FACT_NOTES[note.note]}：${listed(note.names)}`;
      case 'unread-date':
        return `${note.file}:${String(note.line)} “${note.text}”不是日期，没有用。`;
      case 'resized':
        return `几次调查的户数或面积不一样，照最近的一次：${listed(note.names)}`;
      case 'filled-down':
        return `${note.file} 属于哪里空着的行，照上一行的：第${listed(note.lines)}行`;
      case 'nameless':
        return `${note.file} 没有小区名称的行，没有读：第${listed(note.lines)}行`;
      case 'no-address':
        return `${formatNumber(note.compounds)}个小区没有地址，写成了所在地加小区名称。`;
      case 'one-category':
        return '改造工程台账只有一个整治项目“改造”；分得细的，改 programme.json 的 categories 和 works.csv。';
    }
  },
  removed: (on: IsoDate): string => `${on}的调查表里没有`,
  category: '改造',
  edited: (names: readonly string[]): string =>
    `这几个文件在上一次以后改过，什么都没有写：${listed(names)}。要照调查表重写它们，加 --over，改过的移到 原件/。`,
  movedAside: (files: readonly string[]): string => `改过的文件移到了：${listed(files)}`,
};
