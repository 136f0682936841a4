/** What each published table is. */
import type { LedgerId } from '../../domain/model.ts';
import type { TableWords } from '../table-words.ts';

export const tables = {
  districts: { title: '区台账', description: '市以下的区，每行一个。' },
  subdistricts: { title: '街道台账', description: '街道办事处，每行一个，各属一个区。' },
  grids: { title: '网格台账', description: '物业管理网格，每行一个，各属一个街道。' },
  compounds: {
    title: '小区台账',
    description: '列入项目的老旧小区，每行一个，各属一个网格；移出的小区留在台账里，写明移出日期和原因。',
  },
  firms: { title: '物业企业台账', description: '提供物业服务的企业，每行一家。' },
  services: { title: '物业服务台账', description: '一个小区的一段物业服务，每段一行；进驻之日起算，退出之日不算。' },
  works: { title: '改造工程台账', description: '一个小区的一类改造，每类一行；没有行的类别按需要改造、尚未开工计。' },
  subsidies: { title: '奖补资金台账', description: '一笔奖补资金，每笔一行。' },
  outreach: { title: '宣传动员台账', description: '一个区一个月的宣传动员，每月一行。' },
  pairings: { title: '结对帮扶台账', description: '一个单位与一个小区结对，每对一行。' },
  inspections: { title: '巡查考核台账', description: '一次巡查对一个街道一个项目的评分，每项一行。' },
  reports: { title: '报送台账', description: '一个街道报送了一个月的台账，每月一行；没有行的按未报计。' },
  releases: { title: '发布记录', description: '一次发布一行；网页上的发布日期取自这里。' },
  corrections: { title: '更正记录', description: '对已发布台账的一处更正，每处一行；新值必须与台账现在的值相同。' },
  published: { title: '公开数据', description: '已经公开的数字，一个一行，按公布时的单位照录。' },
  conflicts: { title: '公开数据冲突', description: '互相对不上的公开数字，一组一行。' },
  searches: {
    title: '公开资料检索',
    description: '在公开资料里找过什么、查到哪天、查了几次、找到没有，一件一行。没有找到，不等于没有公布过。',
  },
} satisfies Readonly<Record<LedgerId, TableWords>>;
