/**
 * The standings of `review.csv` a second time, after the rules of the contract's section 6, from the ledgers and the
 * replies as they lie in the folder. Nothing is taken from src/. Statuses of targets come from `progress.csv`, which
 * recompute.test.ts computes again.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { everyStandingFolder } from '../fixtures/every-standing.ts';
import { runScript, temporaryFolder } from './commands.ts';
import { monthEnd, rowsOf } from './recount.ts';
import type { Row } from './recount.ts';

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly bound?: 'exact' | 'at_least' | 'about';
}
interface Claim {
  readonly id: string;
  readonly kind: string;
  readonly figures: readonly Figure[];
  readonly evidence: readonly string[];
  readonly record?: { readonly indicator: string; readonly scope: string } | null;
  readonly due?: string | null;
  readonly unclear?: string | null;
}
interface Reply {
  readonly id: string;
  readonly replied_on?: string | null;
  readonly claims: readonly Claim[];
}
interface Programme {
  readonly as_of: string;
  readonly record_as_of: string;
  readonly demonstration: boolean;
  readonly targets: readonly { readonly id: string; readonly due_on: string }[];
}
interface Found {
  readonly on: string;
  readonly standing: string;
  readonly measured?: number | null;
  readonly evidence: readonly string[];
}

/** A unit's dimension and its factor. */
function meaning(unit: string): readonly [dimension: string, factor: number] {
  if (unit === '%') return ['比例', 0.01];
  if (unit.length > 1 && unit.startsWith('万')) return [meaning(unit.slice(1))[0], 1e4 * meaning(unit.slice(1))[1]];
  if (unit.length > 1 && unit.startsWith('亿')) return [meaning(unit.slice(1))[0], 1e8 * meaning(unit.slice(1))[1]];
  return [unit === '平方米' ? '㎡' : unit, 1];
}
const inUnitOf = (figure: Figure, value: number, unit: string): number | null =>
  meaning(unit)[0] === meaning(figure.unit)[0] ? (value * meaning(unit)[1]) / meaning(figure.unit)[1] : null;

const tableIn = (folder: string, name: string): Row[] =>
  existsSync(join(folder, `${name}.csv`)) ? rowsOf(join(folder, `${name}.csv`)) : [];
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** The rows that `review.csv` should have: proposal, claim, basis, then what is found. */
function recount(data: string, published: string): string[] {
  const programme = JSON.parse(readFileSync(join(data, 'programme.json'), 'utf8')) as Programme;
  const { as_of: asOf, record_as_of: gathered } = programme;
  const record = tableIn(data, 'published').filter((row) => (row.statement_date ?? '') <= gathered);
  const isOwn = (id: string): boolean => record.some((row) => row.id === id && row.grade === 'self');
  const progress = new Map(
    rowsOf(join(published, 'progress.csv')).flatMap((row) =>
      row.date === asOf ? [[row.target_id, row] as const] : [],
    ),
  );

  /** What a ledger says on a day in the unit of a figure; null where it says nothing in that dimension. */
  function ledgerSays(reference: string, figure: Figure, day: string): number | null {
    const [kind, id = ''] = reference.split(':');
    if (kind === 'target') return inUnitOf(figure, Number(progress.get(id)?.actual), '比例');
    if (kind === 'outreach') {
      const unit = { leaflets: '份', suggestions: '条', volunteers: '人次' }[id] ?? '';
      const ended = tableIn(data, 'outreach').filter(
        ({ month = '' }) => monthEnd(+month.slice(0, 4), +month.slice(5)) <= day,
      );
      return inUnitOf(figure, sum(ended, id), unit);
    }
    if (reference === 'ledger:subsidies')
      return inUnitOf(
        figure,
        sum(
          tableIn(data, 'subsidies').filter((row) => (row.paid_on ?? '') <= day),
          'amount_cny',
        ),
        '元',
      );
    if (reference === 'ledger:works') {
      const begun = tableIn(data, 'works').filter((row) => row.started_on && row.started_on <= day);
      return inUnitOf(figure, new Set(begun.map((row) => row.category)).size, '项');
    }
    return null;
  }
  const isSum = (reference: string): boolean => reference.startsWith('outreach:') || reference === 'ledger:subsidies';

  function judge({ value, bound = 'exact' }: Figure, measured: number): string {
    const near = Math.abs(value) * (bound === 'about' ? 0.01 + 1e-9 : 1e-9);
    const holds = bound === 'at_least' ? measured >= value - near : Math.abs(measured - value) <= near;
    return holds ? 'agrees' : 'differs';
  }
  /** The newest row that answers: of that indicator and scope, not the reply's own, in the figure's dimension. */
  function answer({ record: asked, figures: [figure] }: Claim, isRight: (row: Row) => boolean): Row | undefined {
    if (!asked || figure === undefined) return undefined;
    return record
      .filter((row) => row.grade !== 'self' && row.indicator === asked.indicator && row.scope === asked.scope)
      .filter((row) => inUnitOf(figure, 1, row.unit ?? '') !== null && isRight(row))
      .map((row) => [`${row.period_end || row.statement_date || ''} ${row.statement_date ?? ''}`, row] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .at(-1)?.[1];
  }

  function byLedger(claim: Claim, refs: readonly string[], replied: string | null): Omit<Found, 'evidence'> {
    const [figure] = claim.figures;
    const target = refs.find((reference) => reference.startsWith('target:'))?.slice(7);
    const due = claim.due ?? programme.targets.find(({ id }) => id === target)?.due_on;
    const values = refs.flatMap((reference) => {
      const value = figure === undefined ? null : ledgerSays(reference, figure, asOf);
      return value === null ? [] : [{ reference, value }];
    });
    const [first] = values;
    if (claim.kind === 'commitment') {
      const measured = first?.value ?? null;
      if (!due) return { on: asOf, standing: figure === undefined ? 'uncheckable' : 'undated', measured };
      return { on: asOf, standing: (target && progress.get(target)?.status) || 'no_data', measured };
    }
    if (figure === undefined) return { on: asOf, standing: 'no_data' };
    if (first === undefined)
      return { on: asOf, standing: refs.some((each) => each.startsWith('reconcile:')) ? 'unchecked' : 'no_data' };
    if (!isSum(first.reference)) return { on: asOf, standing: judge(figure, first.value), measured: first.value };
    if (!replied) return { on: '', standing: 'unclear' };
    if (replied > asOf) return { on: replied, standing: 'no_data' };
    const then = ledgerSays(first.reference, figure, replied) ?? 0;
    return { on: replied, standing: judge(figure, then), measured: then };
  }

  function byRecord(
    claim: Claim,
    refs: readonly string[],
    targetDue: string | undefined,
  ): Omit<Found, 'evidence'> & { row?: Row } {
    const [figure] = claim.figures;
    const on = gathered;
    const named = refs.flatMap((reference) => record.filter((row) => `published:${row.id}` === reference));
    const like = figure && named.find((row) => inUnitOf(figure, 1, row.unit ?? '') !== null);
    const told = (row: Row | undefined, standing: (measured: number, of: Figure) => string, otherwise: string) => {
      if (row === undefined || figure === undefined) return { on, standing: otherwise };
      const measured = inUnitOf(figure, Number(row.value), row.unit ?? '') ?? NaN;
      return { on, standing: standing(measured, figure), measured, row };
    };
    if (claim.kind !== 'commitment')
      return told(claim.record ? answer(claim, () => true) : like, (measured, of) => judge(of, measured), 'no_data');
    const due = claim.due ?? targetDue;
    if (!due) {
      const open = figure === undefined ? 'uncheckable' : 'undated';
      return told(claim.record ? answer(claim, (row) => row.kind === 'actual') : like, () => open, open);
    }
    if (gathered < due) return { on, standing: 'not_due' };
    const settled = answer(
      claim,
      (row) => row.kind === 'actual' && (row.period_end || row.statement_date || '') >= due,
    );
    const reached = (measured: number, of: Figure): string =>
      measured >= of.value * (of.bound === 'about' ? 0.99 : 1) - 1e-9 * of.value ? 'achieved' : 'missed';
    return told(settled, reached, 'due_untold');
  }

  const lines: string[] = [];
  for (const file of readdirSync(join(data, 'proposals'))) {
    const reply = JSON.parse(readFileSync(join(data, 'proposals', file), 'utf8')) as Reply;
    for (const claim of reply.claims) {
      const [figure] = claim.figures;
      const put = (basis: string, { on, standing, measured = null, evidence }: Found): void => {
        const cells = [figure?.value ?? '', measured === null ? '' : Number(measured.toFixed(6)), figure?.unit ?? ''];
        lines.push([reply.id, claim.id, claim.kind, basis, on, standing, ...cells, evidence.join('；'), 2].join(','));
      };
      if (claim.kind === 'mechanism') {
        put('overall', { on: '', standing: '', evidence: claim.evidence });
        continue;
      }
      const isReply = (each: string): boolean =>
        each.startsWith('reply:') || (each.startsWith('published:') && isOwn(each.slice(10)));
      const own = claim.evidence.filter(isReply);
      const rest = claim.evidence.filter((each) => !isReply(each));
      const refs = {
        ledger: rest.filter((each) => !each.startsWith('published:')),
        record: rest.filter((each) => each.startsWith('published:')),
        reply: own,
      };
      const target = refs.ledger.find((each) => each.startsWith('target:'))?.slice(7);
      const targetDue = programme.targets.find(({ id }) => id === target)?.due_on;
      const due = claim.due ?? targetDue;
      const replied = reply.replied_on ?? null;
      const open = claim.kind === 'commitment' && !due ? (figure === undefined ? 'uncheckable' : 'undated') : null;
      const rows: (readonly [string, Found])[] = [];
      if (refs.ledger.length > 0) {
        const found = claim.unclear ? { on: asOf, standing: 'unclear' } : byLedger(claim, refs.ledger, replied);
        rows.push(['ledger', { ...found, evidence: refs.ledger }]);
      }
      if (refs.record.length > 0 || claim.record) {
        const { row, ...found } = claim.unclear
          ? { on: gathered, standing: 'unclear', row: undefined }
          : { row: undefined, ...byRecord(claim, refs.record, targetDue) };
        const more = row === undefined || refs.record.includes(`published:${row.id}`) ? [] : [`published:${row.id}`];
        rows.push(['record', { ...found, evidence: [...refs.record, ...more] }]);
      }
      if (refs.reply.length > 0)
        rows.push([
          'reply',
          { on: replied ?? '', standing: claim.unclear ? 'unclear' : (open ?? 'unchecked'), evidence: own },
        ]);
      const deciding = rows
        .filter(([basis]) => basis !== 'ledger' || !programme.demonstration)
        .map(([, found]) => found);
      const alone = (standing: string): Found => ({ on: gathered, standing, evidence: [] });
      const overall =
        deciding.find(({ standing }) => standing !== 'unchecked' && standing !== 'no_data') ??
        (claim.unclear
          ? alone('unclear')
          : claim.kind === 'commitment'
            ? alone(open ?? (due !== undefined && gathered < due ? 'not_due' : 'due_untold'))
            : (deciding[0] ?? alone('unchecked')));
      put('overall', overall);
      for (const [basis, found] of rows) put(basis, found);
    }
  }
  return lines.sort();
}

const folder = everyStandingFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('review.csv says what the rules give', () => {
  test.for<[data: string, built: string | null]>([
    ['data', 'dist/data'],
    ['tests/fixtures/second-city', null],
    [folder, null],
  ])('of the replies in %s', ([data, built], { skip }) => {
    skip(!existsSync(join(data, 'proposals')), `${data}/ 里没有提案答复：照答复另算一遍的测试略过。`);
    let published = built;
    if (published === null) {
      const generated = join(temporaryFolder('review'), 'generated');
      expect(runScript('build-data.ts', { DATA_DIR: data, GENERATED_DIR: generated })).toMatchObject({ status: 0 });
      published = join(generated, 'data');
    }
    const rows = rowsOf(join(published, 'review.csv'));
    const said = rows.map(({ demonstration: _, ...row }) => Object.values(row).join(','));
    expect(said.toSorted()).toEqual(recount(data, published));
    const { demonstration } = JSON.parse(readFileSync(join(data, 'programme.json'), 'utf8')) as Programme;
    for (const row of rows)
      expect(row.demonstration ?? '', `${row.claim_id} ${row.basis}`).toBe(
        demonstration && row.basis === 'ledger' ? '演示数据' : '',
      );
  });
});
