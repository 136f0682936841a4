/** What a publication brought: rows that came, values that changed, what is counted otherwise, and what that did to figures. */
import { changeOf } from '../../domain/indicators/change.ts';
import { formatChange, formatNumber, formatPercent } from './format.ts';

interface LedgerRows {
  readonly ledger: string;
  readonly rows: number;
}

interface Moved {
  readonly before: number | null;
  readonly now: number | null;
}

const total = (of: readonly LedgerRows[]): string => formatNumber(of.reduce((sum, { rows }) => sum + rows, 0));
const byLedger = (of: readonly LedgerRows[]): string =>
  of.map(({ ledger, rows }) => `${ledger}${formatNumber(rows)}行`).join('、');

/** 由64.2%变为65.1%（+0.9个百分点）, 仍为65.1%, or which of the two is not known. */
function moved({ before, now }: Moved): string {
  if (now === null) return before === null ? '两期都没有数据' : `没有数据，上期为${formatPercent(before)}`;
  if (before === null) return `为${formatPercent(now)}，上期没有数据`;
  const by = now - before;
  if (changeOf(by) === 'same') return `仍为${formatPercent(now)}`;
  return `由${formatPercent(before)}变为${formatPercent(now)}（${formatChange(by)}个百分点）`;
}

export const whatsNew = {
  heading: '最近一期有什么新的',
  lead: (id: string): string => `${id}期：`,
  page: (id: string): string => `${id}期的全部变化`,
  first: '这是存档的第一期，数据全部是新的，没有更早的一期可比。',
  added: (since: string, of: readonly LedgerRows[]): string =>
    of.length === 0
      ? `与${since}期相比，台账没有新增的行。`
      : `与${since}期相比，台账新增${total(of)}行，是上期截止日以后的事：${byLedger(of)}。`,
  late: (of: readonly LedgerRows[]): string =>
    of.length === 0 ? '没有补报。' : `补报${total(of)}行，是上期截止日以前、当时没有登记的事：${byLedger(of)}。`,
  /** Rows that were public before and are others now, or are gone. */
  revisedRows: ({
    changed,
    withdrawn,
  }: {
    changed: readonly LedgerRows[];
    withdrawn: readonly LedgerRows[];
  }): string => {
    const parts = [
      changed.length === 0 ? '' : `更正公布过的${total(changed)}行：${byLedger(changed)}。`,
      withdrawn.length === 0 ? '' : `撤回公布过的${total(withdrawn)}行：${byLedger(withdrawn)}。`,
    ];
    return parts.join('') || '没有更正或撤回公布过的行。';
  },
  /** Whether units or settings are others, by which all is counted. */
  redefined: ({ units, settings }: { units: readonly LedgerRows[]; settings: boolean }): string => {
    const parts = [
      units.length === 0 ? '' : `区划变动涉及${total(units)}行：${byLedger(units)}。`,
      settings ? '设置有改动（目标、权重、整治项目等），新旧两版都在历次发布的存档里。' : '',
    ];
    return parts.join('') || '区划和设置没有变。';
  },
  figure: (name: string, of: Moved): string => `公布的${name}${moved(of)}。`,
  fewFigure: (name: string, before: string, now: string): string =>
    `公布的${name}${before === now ? `仍为${now}` : `由${before}变为${now}`}。`,
  /** How the figures that the publication before gave read by the ledgers of this one. */
  revised: (f: {
    name: string;
    since: string;
    whole: string;
    city: Moved;
    most: ({ unit: string } & Moved) | null;
  }): string =>
    `${f.since}期公布的${f.name}，按本期的台账重算：${f.whole}${moved(f.city)}` +
    (f.most === null ? '。' : `；改得最多的是${f.most.unit}，${moved(f.most)}。`),
};
