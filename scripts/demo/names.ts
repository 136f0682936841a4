/** Invented names. None is taken from a real place, road, firm or organisation; any likeness is accidental. */
import { at } from './random.ts';
import type { Random } from './random.ts';

export const DISTRICT_NAMES = ['杏坡区', '槐泽区', '苇塘区', '枫岸区'];

export const SUBDISTRICT_NAMES = [
  ...['杏圃', '柿坡', '榆巷', '桐阴', '柳墅', '梨墟', '枣垄', '荷堰', '芦埂', '菊畦', '竹墟', '松垄', '麦墩'],
  ...['棠径', '桑陌', '榴院', '枫堤', '兰垄', '蕙圃', '菱泊', '苔汀', '茜坡', '葵垣', '蓼湾', '荻岸', '蒲洼'],
  ...['椿台', '楸岭', '楝坊', '槿篱', '芷汀', '葛坪', '藤埠', '荠野', '藕埂', '茭湾', '萱庭'],
];

const ROAD_STEMS = [
  ...['槐荫', '杏雨', '柿霜', '榆钱', '桐花', '柳絮', '梨云', '枣香', '荷露', '芦雪', '菊篱', '竹影', '松针', '麦穗'],
  ...['棠梨', '桑叶', '榴火', '枫林', '兰芽', '蕙风', '菱歌', '苔痕', '葵阳', '蓼花', '荻花', '蒲草', '椿芽', '楸叶'],
  ...['楝实', '槿花', '芷香', '葛藤', '藤影', '荠花', '藕花', '茭白', '萱草', '桂子', '樱桃', '葡萄'],
];

/** Every invented road. */
export const ROADS = ROAD_STEMS.flatMap((stem) => [`${stem}路`, `${stem}街`]);

const EMPLOYERS = [
  ...['棉麻器材厂', '算盘厂', '木钟厂', '陶管厂', '竹器厂', '水磨石厂', '粉笔厂', '制桶厂', '度量衡厂', '灯芯绒厂'],
  ...['搪瓷器皿厂', '皮件厂', '轻便车厂', '火柴盒厂', '纽扣厂', '绳网厂', '藤编厂', '伞骨厂', '秤厂', '毛刷厂'],
];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七'];
const ESTATE_FIRST = [...'杏柿榆桐柳梨枣荷芦菊竹松麦棠桑榴枫兰蕙菱葵蓼荻蒲椿楸槿芷萱桂'];
const ESTATE_SECOND = [...'馨宁和安怡康乐欣瑞祥雅悦静朗舒明泰丰晨晖'];
const ESTATE_KINDS = ['小区', '小区', '花园', '里', '新村', '苑', '公寓'];

/** A yard named by its road and number. */
export const yardName = (road: string, number: number): string => `${road}${number}号院`;

/** The housing of an invented employer. */
export function employerName(random: Random): string {
  const part = random.chance(0.35) ? random.pick(['东院', '西院', '南院', '北院']) : '';
  return `市第${random.pick(ORDINALS)}${random.pick(EMPLOYERS)}家属院${part}`;
}

/** An estate with an invented name of its own. */
export function estateName(random: Random): string {
  return `${random.pick(ESTATE_FIRST)}${random.pick(ESTATE_SECOND)}${random.pick(ESTATE_KINDS)}`;
}

const FIRM_MARKS = [
  ...['栀棠', '禾楸', '苇舟', '麦笠', '杏砚', '桐屐', '荻篷', '柿筐', '棠笺', '榆杵', '菱舸', '芦笙坞', '槿扉'],
  ...['葛巾', '萱砌', '蓼汀舍', '楝花信', '桑枢', '藕丝', '枣车', '荷笠', '茭荻', '竹簟', '椿荫庐', '菊篱', '蒲团'],
];

/** The names of the invented property-service firms. */
export const FIRM_NAMES = FIRM_MARKS.map((mark) => `${mark}物业服务有限公司`);

const ORGANISATION_STEMS = [
  ...['苗木调度', '粮秣检测', '灯光器材', '河渠观测', '档案修复', '度量校准', '节气测报', '古树看护', '井泉普查'],
  ...['桥涵养护', '路牌编制', '旧书流通', '种子留样', '风筝竞技', '皮影传习', '印章校核', '街钟维护', '雨情记录'],
];
const ORGANISATION_KINDS = ['中心', '站', '所', '队'];

/** The invented organisations that are paired with compounds. */
export const ORGANISATIONS = ORGANISATION_STEMS.flatMap((stem, i) => [
  `市${stem}${at(ORGANISATION_KINDS, i % 4)}`,
  `市第二${stem}${at(ORGANISATION_KINDS, (i + 1) % 4)}`,
]);

/** A name that is not used yet: draws again while taken, then adds a number. Registers what it returns. */
export function unusedName(taken: Set<string>, draw: () => string): string {
  let name = draw();
  for (let tries = 0; taken.has(name) && tries < 40; tries += 1) name = draw();
  const stem = name;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}${n}区`;
  taken.add(name);
  return name;
}
