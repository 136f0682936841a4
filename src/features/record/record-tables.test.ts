import { describe, expect, it } from 'vitest';
import { render } from '../../../tests/render.ts';
import ReconcileTable from './ReconcileTable.astro';

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
