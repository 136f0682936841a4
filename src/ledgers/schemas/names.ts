/** The names by which files and sheets are known as ledgers: what people call them, as input vocabulary. */
import type { LedgerId } from '../../domain/model.ts';
import { LEDGER_LIST } from './ledgers.ts';

const CHINESE_NAMES: Readonly<Record<LedgerId, string>> = {
  districts: '区台账',
  subdistricts: '街道台账',
  grids: '网格台账',
  compounds: '小区台账',
  firms: '物业企业台账',
  services: '物业服务台账',
  works: '改造工程台账',
  subsidies: '奖补资金台账',
  outreach: '宣传动员台账',
  pairings: '结对帮扶台账',
  inspections: '巡查考核台账',
  reports: '报送台账',
  releases: '发布记录',
  corrections: '更正记录',
  published: '公开数据',
  conflicts: '公开数据冲突',
  searches: '公开资料检索',
};

/** A name without what makes no difference between names: case, width, blanks, the word 台账, 表 at its end. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]/g, '')
    .replace(/(台账|台帐)?表?$/, '');

const EXACT: ReadonlyMap<string, LedgerId> = new Map(
  LEDGER_LIST.flatMap(({ id }) => [[id, id] as const, [CHINESE_NAMES[id], id] as const]),
);
const PLAIN: ReadonlyMap<string, LedgerId> = new Map([...EXACT].map(([name, id]) => [plainName(name), id]));

/** The ledger that a file without extension, or a sheet, is named after; null where it is none's very name. */
export const ledgerNamed = (name: string): LedgerId | null => EXACT.get(name) ?? null;

/** What systems and people put on copies, one of it at the end of a name: ` (1)`, ` - 副本`, `_1`, ` copy`, `（2019年1月）`. */
const MARK_BEHIND =
  /[\s._-]{0,9}(?:[（(][^（）()]{1,12}[)）]|的?副本(?:\s{0,9}[（(]?\d{1,9}[)）]?)?|拷贝|快捷方式|copy(?:\s{0,9}\d{1,9})?|最终版?|终稿|新|修改|v?\d{1,2}|\d{4}(?:[年._-]?\d{1,2}){0,2}[月日]?)$/i;
/** And before a name: `附件1：`, `2、`, `新建`. */
const MARK_BEFORE =
  /^(?:副本|复件|新建|copy\s?of|附[件表]?\s{0,9}\d{0,9}[：:、.\s]{0,9}|\d{1,2}[、.\s]{1,9})[\s_-]{0,9}/i;
/** As many marks as a name may bear behind it. */
const MOST_MARKS = 9;

/** A name without the marks of copies. One after the other: an expression for all of them would part digits in every way. */
function withoutMarks(name: string): string {
  let bare = name;
  for (let i = 0; i < MOST_MARKS; i += 1) bare = bare.replace(MARK_BEHIND, '');
  return bare.replace(MARK_BEFORE, '');
}

/** The ledger that a name plainly means: without case, marks of copies and extensions within it. */
export function ledgerMeant(name: string): LedgerId | null {
  const plain = name
    .normalize('NFKC')
    .trim()
    .replaceAll(/[。,](?=(?:csv|xlsx?|txt|tsv)\b)/gi, '.');
  // A mark may stand behind the extension too: reports.csv (1).
  for (const whole of [plain, withoutMarks(plain)]) {
    const stem = whole.replace(/(?:\.(?:7z|[a-z][a-z0-9]{0,11}[~_]?)){1,9}$/i, '');
    const meant = PLAIN.get(plainName(stem)) ?? PLAIN.get(plainName(withoutMarks(stem)));
    if (meant !== undefined) return meant;
  }
  return null;
}
