/** What the codes mean that stand in the cells of published tables: one list a kind of code, for columns of any table. */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { AggregateLevel, Correction, Measure, ServiceMode } from '../../domain/rows.ts';
import type { ReconcileTotal } from '../../domain/programme.ts';
import type {
  Adoption,
  Bound,
  ClaimKind,
  Conflict,
  ContactMode,
  Disclosure,
  Grade,
  Handling,
  ProposerKind,
  PublishedFigure,
  RecordSearch,
  Route,
  Scheme,
} from '../../domain/record/rows.ts';
import type { EvidenceBasis } from '../../domain/record/evidence.ts';
import type { Standing } from '../../domain/record/review.ts';
import type { ProgressRow, TargetStatus } from '../../domain/targets/target.ts';
import type { ComponentId } from '../../domain/rankings/components.ts';
import { indicators } from './indicators.ts';
import { correctionKinds } from './quality.ts';
import { grade, kind, reconcileItem, route } from './record.ts';
import { extent as disclosed, handling } from './reply-handling.ts';
import { standings } from './standings.ts';
import { vocabulary, type Sign } from './vocabulary.ts';

/** One text a code, made from what the pages have for it. */
function texts<Code extends string, T>(of: Readonly<Record<Code, T>>, text: (value: T) => string) {
  return Object.fromEntries(Object.entries<T>(of).map(([code, value]) => [code, text(value)])) as Record<Code, string>;
}
const word = (sign: Sign): string => sign.word;

const { city, district, subdistrict, grid } = vocabulary.level;
const { self, authority, media, other } = grade;

const level: Record<AggregateLevel, string> = { city, district, subdistrict, grid };
const measure: Record<Measure | 'grids', string> = vocabulary.measure;
const indicator: Record<IndicatorId, string> = texts(indicators, ({ name }) => name);
const mode: Record<ServiceMode, string> = vocabulary.serviceMode;
const status: Record<TargetStatus, string> = texts(vocabulary.status, word);
const paceBasis: Record<ProgressRow['paceBasis'], string> = {
  first: '首次公布值与首次公布值相比',
  revised: '两端都用现在的数据',
};
const component: Record<ComponentId, string> = vocabulary.component;
const total: Record<ReconcileTotal['id'], string> = texts(reconcileItem, ({ name }) => name);
const claimKind: Record<ClaimKind, string> = standings.claimKind;
const standing: Record<Standing, string> = texts(standings.standing, word);
const reviewBasis: Record<EvidenceBasis | 'overall', string> = {
  ledger: '台账',
  overall: '总的结果',
  record: '公开数据',
  reply: '答复自己的数',
};
const bound: Record<Bound, string> = { exact: '如数', at_least: '不少于（余、逾）', about: '约数' };
const schemeKind: Record<Scheme['kind'], string> = { result: '办理结果', satisfaction: '满意度' };
const proposer: Record<ProposerKind, string> = handling.proposer;
const handled: Record<Handling, string> = handling.mode;
const extent: Record<Disclosure['extent'], string> = disclosed;
const contact: Record<ContactMode, string> = handling.contact;
const adopted: Record<Adoption, string> = texts(handling.adopted, word);
const correction: Record<Correction['kind'], string> = texts(
  correctionKinds,
  ({ name, meaning }) => `${name}：${meaning}`,
);
const figureKind: Record<PublishedFigure['kind'], string> = kind;
const signed: Record<Grade, string> = { self, authority, media, other };
const readAt: Record<Route, string> = route;
const searchResult: Record<RecordSearch['result'], string> = { none: '没有找到', found: '找到' };
const conflictState: Record<Conflict['state'], string> = { open: '待解释', explained: '已解释' };

export const codes = {
  level,
  measure,
  indicator,
  mode,
  status,
  paceBasis,
  component,
  total,
  claimKind,
  standing,
  reviewBasis,
  bound,
  schemeKind,
  proposer,
  handled,
  extent,
  contact,
  adopted,
  correction,
  figureKind,
  signed,
  readAt,
  conflictState,
  searchResult,
};
