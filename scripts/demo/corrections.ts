/** The slips of the made-up city: one of each kind that a real one knows. */
import type { Correction } from '../../src/domain/rows.ts';
import { addDays, dayNumber } from '../../src/domain/time/calendar.ts';
import type { Books } from './books.ts';
import { randomStream } from './random.ts';
import { Slips } from './slips.ts';

/** Writes cells that were corrected later, and rows that were withdrawn, into the ledgers. */
export function makeCorrections(seed: number, books: Books, closings: readonly number[]): Correction[] {
  const slips = new Slips(randomStream(seed, 'slips'), closings);
  correctSizes(slips, books);
  correctAmounts(slips, books);
  correctContracts(slips, books);
  correctWorks(slips, books);
  withdrawContracts(slips, books);
  withdrawOthers(slips, books);
  return slips.corrections();
}

function correctSizes(slips: Slips, { compounds }: Books): void {
  const recount = slips.found('2017-06-14', 'R1', '入户核对后，剔除重复登记的12户');
  const recounted = recount.pick(compounds, (c) => c.removedOn === null && c.households > 100);
  recount.correct(compounds, recounted, 'households', recounted.households + 12);

  const addition = slips.found('2018-07-18', 'R1', '补登漏报的一个单元26户');
  const missed = addition.pick(compounds, (c) => c.removedOn === null && c.households > 150);
  addition.correct(compounds, missed, 'households', missed.households - 26);

  const method = slips.found('2017-11-15', 'R3', '统一口径：不再计入地下储藏间面积');
  const larger = method.pick(compounds, (c) => c.removedOn === null && c.households > 300);
  method.correct(compounds, larger, 'floorAreaM2', larger.floorAreaM2 + 1860);
}

function correctAmounts(slips: Slips, { subsidies, outreach, inspections, firms }: Books): void {
  const copying = slips.found('2017-09-14', 'C', '抄录时两位数字颠倒');
  const scored = copying.pick(inspections, ({ score }) => score > 70 && score % 10 > 4 && score % 11 !== 0);
  copying.correct(inspections, scored, 'score', (scored.score % 10) * 10 + Math.floor(scored.score / 10));

  const afterwards = slips.found('2018-02-13', 'R2', '补报两个小区的义务劳动');
  const counted = afterwards.pick(outreach, (o) => o.month >= '2017-09' && o.volunteers > 200);
  afterwards.correct(outreach, counted, 'volunteers', counted.volunteers - 40);

  const renaming = slips.found('2018-04-18', 'R2', '企业更名');
  const firm = renaming.pick(firms, () => true);
  renaming.correct(firms, firm, 'name', firm.name.replace('物业服务', '物业管理'));

  const typing = slips.found('2018-06-14', 'C', '登记时多写一个零');
  const paid = typing.pick(subsidies, (s) => s.paidOn >= '2018-01-01' && s.amountCny < 100_000);
  typing.correct(subsidies, paid, 'amountCny', paid.amountCny * 10);
}

function correctContracts(slips: Slips, { services }: Books): void {
  const contracts = Map.groupBy(services.entries, (entry) => entry.at(-1)?.row?.compoundId);
  const isOnly = (s: { readonly compoundId: string }): boolean => contracts.get(s.compoundId)?.length === 1;

  const handover = slips.found('2018-05-16', 'R1', '撤出日期按交接单更正');
  const left = handover.pick(
    services,
    (s) => s.leftOn !== null && s.leftOn > '2017-04-01' && addDays(s.enteredOn, 60) < s.leftOn,
  );
  handover.correct(services, left, 'leftOn', addDays(left.leftOn ?? '', -31));

  // A part of the key: the row was published under another one.
  const signing = slips.found('2018-03-15', 'C', '误填为合同签订日，按进驻交接单更正');
  const entered = signing.pick(services, (s) => isOnly(s) && s.enteredOn > '2017-09-01' && s.leftOn === null);
  signing.correct(services, entered, 'enteredOn', addDays(entered.enteredOn, -12));

  // A firm gave notice and stayed: in between its end was published.
  const renewal = slips.found('2018-09-14', 'C', '企业续签合同，并未撤出');
  const stayed = renewal.pick(
    services,
    (s) => isOnly(s) && s.leftOn === null && s.enteredOn > '2017-01-01' && s.enteredOn < '2018-01-01',
  );
  renewal.correct(services, stayed, 'leftOn', '2018-03-31', dayNumber('2018-08-02'));
}

function correctWorks(slips: Slips, { works }: Books): void {
  const settlement = slips.found('2018-08-15', 'R2', '按审定的结算价更新');
  const settled = settlement.pick(works, (w) => w.category === 'greening' && (w.costCny ?? 0) > 10_000);
  settlement.correct(works, settled, 'costCny', (settled.costCny ?? 0) + 3600);

  const order = slips.found('2018-01-17', 'R1', '开工日期按开工令更正');
  const started = order.pick(works, (w) => (w.startedOn ?? '') > '2017-03-01' && w.completedOn !== null);
  order.correct(works, started, 'startedOn', addDays(started.startedOn ?? '', -15));

  const certificate = slips.found('2018-10-17', 'C', '验收日期误填为完工月份，按验收单更正');
  const accepted = certificate.pick(works, ({ completedOn, acceptedOn }) => {
    if (completedOn === null || acceptedOn === null) return false;
    return acceptedOn > '2018-04-01' && addDays(acceptedOn, -31) >= completedOn;
  });
  certificate.correct(works, accepted, 'acceptedOn', addDays(accepted.acceptedOn ?? '', -31));
}

function withdrawContracts(slips: Slips, { compounds, services }: Books): void {
  const served = new Set(services.entries.map((entry) => entry.at(-1)?.row?.compoundId));
  const gridOf = new Map<string, string>();
  const unserved = new Map<string, string>();
  for (const entry of compounds.entries) {
    const { id, unitId: gridId, listedOn, removedOn } = entry.at(-1)?.row ?? {};
    if (id === undefined || gridId === undefined) continue;
    gridOf.set(id, gridId);
    if (!served.has(id) && listedOn === null && removedOn === null) unserved.set(gridId, id);
  }
  /** A compound of the same grid that has never been served. */
  const beside = (compoundId: string): string | undefined => unserved.get(gridOf.get(compoundId) ?? '');

  const address = slips.found('2017-12-19', 'C', '合同登记到了同一网格的另一小区');
  const contract = address.pick(
    services,
    (s) => s.enteredOn > '2017-04-01' && s.leftOn === null && beside(s.compoundId) !== undefined,
  );
  const mistaken = beside(contract.compoundId) ?? '';
  address.withdrawMistaken(services, { ...contract, compoundId: mistaken }, contract);
  unserved.delete(gridOf.get(mistaken) ?? '');

  const breach = slips.found('2018-07-17', 'C', '合同签订后未履行，企业没有进驻');
  const kept = breach.pick(services, (s) => s.enteredOn > '2018-01-01' && beside(s.compoundId) !== undefined);
  const broken = { ...kept, compoundId: beside(kept.compoundId) ?? '', leftOn: null };
  breach.withdrawFalse(services, broken, kept);
}

function withdrawOthers(slips: Slips, { works, subsidies, pairings }: Books): void {
  const begun = new Set(
    works.entries.map((entry) => `${entry[0]?.row?.compoundId ?? ''}/${entry[0]?.row?.category ?? ''}`),
  );
  for (const { on, category, also } of [
    { on: '2018-04-16', category: 'greening', also: 'infrastructure' },
    { on: '2018-11-15', category: 'security', also: 'repairs' },
  ]) {
    const repetition = slips.found(on, 'C', '同一工程重复登记在另一整治项目下');
    const once = repetition.pick(
      works,
      (w) => w.category === category && w.acceptedOn !== null && !begun.has(`${w.compoundId}/${also}`),
    );
    repetition.withdrawFalse(works, { ...once, category: also, acceptedOn: null, costCny: null }, once);
  }

  const refund = slips.found('2018-09-17', 'R1', '企业不符合奖补条件，款项已退回');
  const returned = refund.pick(subsidies, (s) => s.paidOn > '2018-01-01');
  refund.withdraw(subsidies, returned);

  const naming = slips.found('2017-10-18', 'C', '误登记为另一帮扶单位');
  const pairing = naming.pick(pairings, (p) => p.until === null);
  const { organisation } = naming.pick(pairings, (p) => p.organisation !== pairing.organisation);
  naming.withdrawFalse(pairings, { ...pairing, organisation }, pairing);
}
