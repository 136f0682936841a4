import { expect, test } from 'vitest';
import { programme } from '../../../tests/fixtures/tiny-city.ts';
import { render } from '../../../tests/render.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import ReconcileTable from './ReconcileTable.astro';
import { reconcileView } from './reconcile.ts';

const total = { source: '某文', tolerance: 50 };
const view = reconcileView(
  tinyEdition({
    programme: {
      ...programme,
      // The tiny city has 1,000 households in 3 grids: 50 more than published is within 50, 51 fewer is not.
      reconcile: [
        { ...total, id: 'households', published: 950 },
        { ...total, id: 'grids', published: 54 },
      ],
    },
  }),
);

test('a difference within the tolerance is told from one beyond it, with its sign', () => {
  expect(view.title).toBe('2个公布总数与台账逐项核对，1个在容差以内');
  expect(
    view.totals?.props.rows.map(({ name, difference, tolerance, sign }) => [name, difference, tolerance, sign.word]),
  ).toEqual([
    ['户数', '+50户', '±50户', '在容差内'],
    ['网格', '−51个', '±50个', '超出容差'],
  ]);
});

test('the table shows each total with both numbers and its source', async () => {
  const html = await render(ReconcileTable, { rows: [], caption: '', ...view.totals?.props });
  expect(html).toContain('台账数截至2018年3月31日');
  for (const text of ['950户', '1,000户', '54个', '某文']) expect(html).toContain(text);
});
