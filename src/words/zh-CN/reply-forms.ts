/** What the forms and the reminders of a reply say. */
import type { Proposal } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate } from './format.ts';
import { claims } from './reply-claims.ts';
import { site } from './site.ts';

export const forms = {
  followupTitle: '提案办理落实情况登记表',
  opinionTitle: '提案办理情况征询意见表',
  lead: '已填的取自公开材料与核对结果；空格由填表人填写。',
  blank: '　',
  promise: '承诺事项（转述）',
  state: (recordAsOf: IsoDate | null): string =>
    recordAsOf === null ? '核对结果' : `核对结果（公开资料收集到${formatDate(recordAsOf)}）`,
  done: '落实情况',
  proof: '佐证材料',
  responsible: '责任单位',
  earlier: '以前各轮所见',
  filledBy: '填表人',
  unitSeal: '承办单位（盖章）',
  day: '日期',
  attitude: '对办理态度',
  outcome: '对办理结果',
  recorded: (text: string): string => `公开材料所载：${text}`,
  box: (text: string): string => `□ ${text}`,
  noScheme: '（本地的满意度用语没有登记，请按当地用语填写）',
  satisfactionNote: '满意度单独说明不了什么，请一并写明对各项承诺的意见。',
  open: '还要问清的',
  opinion: '具体意见',
  signature: '提案者（签名）',
  back: '回到逐条核对',
  rules: (edition: number): string => `核对结果按规则第${edition}版算出，不作人工评判。`,
};

/** Before what only a demonstration's ledgers make true. */
const prefix = (isMadeUp: boolean): string => (isMadeUp ? site.demonstrationPrefix : '');

export const reminders = {
  name: ({ number }: Proposal): string => `${number}提案答复：提醒`,
  due: (proposal: Proposal, n: number): string => `${proposal.number}提案答复${claims.numbered(n)}承诺到期`,
  dueText: (text: string, assumption: string | null): string =>
    assumption === null ? `${text}。` : `${text}。本站的假定：${assumption}`,
  publication: (isMadeUp: boolean): string => `${prefix(isMadeUp)}预计下一次发布`,
  publicationText: (last: IsoDate, isMadeUp: boolean): string =>
    `${prefix(isMadeUp)}最近一次发布在${formatDate(last)}，按一个月后推算，以实际发布为准。`,
  round: ({ number }: Proposal): string => `${number}提案答复：下一轮回头看`,
  roundAfter: (last: IsoDate): string => `上一轮在${formatDate(last)}，按一年后推算。`,
  roundFirst: (recordAsOf: IsoDate): string =>
    `还没有回头看的记录；公开资料收集到${formatDate(recordAsOf)}，按一年后推算。`,
};
