/** What the publisher keeps about the publication itself: the releases, and conflicts in the public record. */
import type { Conflict } from '../../src/domain/record/rows.ts';
import type { Release } from '../../src/domain/rows.ts';
import { addDays, dayFromNumber, dayNumber, lastDayOfMonth } from '../../src/domain/time/calendar.ts';
import { HANDED_IN, monthsFrom } from './days.ts';
import { randomStream } from './random.ts';

/** One release a month: its books are closed by the twelfth of the next, and it comes out a few days later. */
export function makeReleases(seed: number): Release[] {
  const random = randomStream(seed, 'releases');
  const closing = randomStream(seed, 'closings');
  return monthsFrom('2017-01', '2018-12').map((month) => {
    const quarter = /-(03|06|09|12)$/.test(month);
    const note = month === '2018-12' ? '月通报、季排名与2018年度考核' : quarter ? '月通报与季排名' : '月通报';
    const published =
      month === '2018-12' ? dayNumber('2019-01-15') : dayNumber(lastDayOfMonth(month)) + random.int(13, 17);
    const asOf = lastDayOfMonth(month);
    const closedOn = month === '2018-12' ? dayFromNumber(HANDED_IN) : addDays(asOf, closing.int(8, 12));
    return { id: month, asOf, closedOn, publishedOn: dayFromNumber(published), note };
  });
}

/**
 * Figures in published.csv that do not fit together. This is real material: questions without a verdict, and as
 * possible reasons only what the notes in published.csv carry.
 */
export function publicConflicts(): Conflict[] {
  const rows: { ids: string[]; question: string; reasons: string | null }[] = [
    {
      ids: ['hd-10', 'hd-11', 'hd-21'],
      question: '2021年年初计划全市改造465个老旧小区，事后报道完成改造提升705个。多出的240个从何而来？',
      reasons: '原因未说明；705个一条经镜像站读到，检索文本未见标题与原发媒体',
    },
    {
      ids: ['rpl-05', 'hd-03', 'hs-04'],
      question:
        '答复称1172个老旧小区均已整治提升；同年的三年方案要到2020年底才全部完成，邯山区当年9月仍有478个待改造。三者说的是同一件事吗？',
      reasons:
        '答复用完成时态且只说“近年来”，公开数据的备注判断它指2016年起的七项整治；三年方案为全市口径，扣除近5年拟拆迁与三供一业小区',
    },
    {
      ids: ['hd-05', 'hd-07', 'rpl-01'],
      question:
        '全市到2019年底累计改造745个，2020年计划319个，合计1064个；而仅主城区就有1172个老旧小区。全市的总量为什么小于主城区的总数？',
      reasons:
        '口径不同：745个与319个为全市口径，三年方案扣除近5年拟拆迁与三供一业小区，总个数未给；1172个为主城区口径，答复未说明是否扣除这两类小区',
    },
    {
      ids: ['hd-02', 'hd-05', 'hd-07'],
      question:
        '方案提出到2019年底累计完成改造总量的70%。若745个恰为70%，总量约为1064个，与745个加319个相同，这是达到目标，还是总量由此倒推？',
      reasons: '总个数未给；745个与319个见于同一篇报道，该报道经镜像站读到',
    },
    {
      ids: ['rpl-01', 'hs-02', 'hs-04'],
      question:
        '邯山区一个区就有538个老旧小区（扣除后478个），主城区合计为1172个。两个来源对“老旧小区”的口径是否一致？',
      reasons: '538个未扣除三供一业和拟征迁小区，478个已扣除；1172个未说明是否扣除',
    },
    {
      ids: ['hd-14', 'hd-22'],
      question: '2021年计划新启动城中村改造22个，事后报道实施改造提升44个。两个数字能否相比？',
      reasons: '两者动作口径不同：一为“新启动”，一为“实施改造提升”；地域为全市是按上下文理解',
    },
    {
      ids: ['hd-15', 'hd-24'],
      question: '2021年计划清理旱厕82个，事后报道完成改造298座。两个数字能否相比？',
      reasons: '范围或统计对象不同：82个为丛台、复兴、邯山三区，不含经开区',
    },
    {
      ids: ['hd-16', 'hd-25'],
      question: '2021年计划清理“烂尾楼”10个，事后报道复工项目19个。复工的19个里有多少属于计划的10个？',
      reasons: '复工不等于清理完；19个的地域口径未写明，10个为丛台、复兴、邯山三区',
    },
    {
      ids: ['hb-09', 'hb-10'],
      question:
        '河北省2018年以来累计改造老旧小区都是9368个，截止日一处为2021年11月24日，一处为2021年底。截止到哪一天？',
      reasons: '两处数字相同而截止日不同；前者经镜像站读到',
    },
    {
      ids: ['hb-03', 'hb-04'],
      question: '河北省2019年计划改造2779个，称11月底已完成2779个。全年计划与前11个月完成数为什么完全相同？',
      reasons: '来源称11月底全部完成，与计划数相同',
    },
    {
      ids: ['hb-13', 'hb-17', 'hb-18', 'hb-19'],
      question:
        '河北省2022年改造涉及户数，省里写52.9万户，住建部附表写53.00万户（开工后为53.25万户、53.26万户）。以哪个为准？',
      reasons: '两处计划数有小差；53.25万户、53.26万户是随新开工数一同公布的',
    },
    {
      ids: ['hb-14', 'hb-18'],
      question: '河北省3698个小区何时全部开工？省里写到2022年6月底开工率100%，住建部附表5月末已是3698个。',
      reasons: '住建部5月末表已显示全部开工',
    },
    {
      ids: ['cn-28', 'cn-02', 'cn-26'],
      question:
        '全国累计改造老旧小区16.7万个，说是近五年；而2019至2021年11.4万个加2022年5.25万个已为16.65万个。“五年”从哪一年算起？',
      reasons: '发言称近五年，起止未写；可能实指2019至2022年（推断）',
    },
    {
      ids: ['cn-13', 'cn-16'],
      question: '2021年全国计划新开工5.3万个，而按1至8月4.73万个占87.7%反推，分母约为5.39万个。年度计划是多少？',
      reasons: '按公布的占比反推的分母略高于5.3万个（推算）',
    },
    {
      ids: ['cn-01', 'cn-38'],
      question: '2000年底前建成的老旧小区为21.9万个，2019至2023年累计新开工已有22万个。存量是否已全部开工？',
      reasons: '一为存量，一为开工累计，不是同一口径',
    },
  ];
  return rows.map(({ ids, question, reasons }, i) => ({
    id: `x-${String(i + 1).padStart(2, '0')}`,
    publishedIds: ids,
    question,
    possibleReasons: reasons,
    state: 'open',
  }));
}
