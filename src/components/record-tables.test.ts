import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../domain/model.ts';
import CorrectionTable from './CorrectionTable.astro';
import ReconcileTable from './ReconcileTable.astro';

const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) =>
  (await AstroContainer.create()).renderToString(component, { props });

const correction = (more: Partial<Correction>): Correction => ({
  id: 'k-1',
  correctedOn: '2018-01-01',
  file: 'compounds.csv',
  key: 'c-1',
  column: 'households',
  oldValue: '168',
  newValue: '156',
  reason: '核对',
  kind: 'R1',
  ...more,
});

describe('CorrectionTable', () => {
  it('gives the size of a corrected number, and none for a date or an empty value', async () => {
    const html = await render(CorrectionTable, {
      corrections: [
        correction({}),
        correction({ id: 'k-2', oldValue: null, newValue: '2018-04-26' }),
        correction({ id: 'k-3', oldValue: '2018-07-17', newValue: '2018-08-17' }),
      ],
    });
    expect(html.match(/−12/g)).toHaveLength(1);
    expect(html).toContain('资料更完善');
    expect(html).not.toContain('NaN');
  });
  it('puts the newest first and says so when there is none', async () => {
    const rows = [correction({ id: 'k-1' }), correction({ id: 'k-2', correctedOn: '2018-06-01' })];
    const html = await render(CorrectionTable, { corrections: rows });
    expect(html.indexOf('id="k-2"')).toBeLessThan(html.indexOf('id="k-1"'));
    expect(await render(CorrectionTable, { corrections: [] })).toContain('没有更正过');
  });
});

describe('ReconcileTable', () => {
  it('tells a difference within the tolerance from one beyond it, with its sign', async () => {
    const row = { id: 'households', published: 1000, tolerance: 50, source: '某文' };
    const html = await render(ReconcileTable, {
      asOf: '2018-12-31',
      rows: [
        { ...row, ledger: 1050, difference: 50 },
        { ...row, id: 'grids', ledger: 949, difference: -51 },
      ],
    });
    expect(html.match(/在容差内/g)).toHaveLength(1);
    expect(html.match(/超出容差/g)).toHaveLength(1);
    expect(html).toContain('+50户');
    expect(html).toContain('−51个');
  });
});
