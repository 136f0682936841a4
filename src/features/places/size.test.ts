/** Pages of places stay light however many places lie in one: a district of 400, a sub-district and a grid of 500. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compound, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { render } from '../../../tests/render.ts';
import { editionFor } from '../../../tests/tiny-edition.ts';
import type { ListedLevel } from '../../site/tree.ts';
import PlacePage from './PlacePage.astro';
import { placeView } from './view.ts';

const many = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** A number of its own for each place, so that no two are alike. */
const mixed = (i: number): number => (i * 7919) % 1009;
const grids = [...many(500).map((i) => [i, 0] as const), ...many(399).map((i) => [500 + i, i + 1] as const)];
const compounds = [
  ...many(500).map((i) => compound(`c${String(i)}`, 'g0', { name: `${String(mixed(i))}号院` })),
  ...grids.flatMap(([grid]) =>
    many(12).map((i) =>
      compound(`c${String(grid)}-${String(i)}`, `g${String(grid)}`, {
        name: `${String(mixed(grid))}路${String(i)}号院`,
      }),
    ),
  ),
];
const edition = editionFor(
  tinyCity({
    subdistricts: many(400).map((i) => ({ id: `s${String(i)}`, name: `第${String(mixed(i))}街道`, parentId: 'd1' })),
    grids: grids.map(([grid, street]) => ({
      id: `g${String(grid)}`,
      name: `第${String(mixed(grid))}网格`,
      parentId: `s${String(street)}`,
      pilot: false,
    })),
    compounds,
    services: compounds
      .filter((_, i) => mixed(i) % 3 === 0)
      .map(({ id }, i) => service(id, `2018-0${String(1 + (i % 3))}-05`)),
    subsidies: many(2000).map((i) => ({
      id: String(i),
      paidOn: `2018-02-${String(10 + (i % 18))}`,
      unitId: `g${String(i % 899)}`,
      firmId: null,
      amountCny: mixed(i),
    })),
    reports: [],
  }),
);

describe('a page of a place', () => {
  it.each<[ListedLevel, string]>([
    ['district', 'd1'],
    ['subdistrict', 's0'],
    ['subdistrict', 's1'],
    ['grid', 'g0'],
    ['grid', 'g1'],
  ])('of a %s (%s) weighs no more than 35 kB beside its shell', async (level, id) => {
    const html = await render(PlacePage, { ...placeView(edition, level, id) });
    expect(gzipSync(html).length).toBeLessThan(35_000);
  });

  it('leaves what is too much to name to the level below, and says so', async () => {
    const street = placeView(edition, 'subdistrict', 's0');
    expect([street.compounds, street.cells, street.children?.props.rows.length]).toEqual([[], null, 500]);
    expect(await render(PlacePage, { ...street })).toContain('小区较多，逐个列在各网格的页面。');
    expect(placeView(edition, 'grid', 'g0').compounds[0]?.compounds).toHaveLength(512);
    expect(placeView(edition, 'district', 'd1').money).toMatchObject({
      payments: 2000,
      list: { list: { length: 40 } },
      listed: '逐笔查看（最近40笔，共2,000笔）',
    });
  });

  it('stands among many by the places around it, and shows where all lie', () => {
    const peers = placeView(edition, 'subdistrict', 's1').peers;
    expect(peers?.figure.props.peers.length).toBeLessThanOrEqual(13);
    expect(peers?.figure.props.peers).toContain(peers?.figure.props.own);
    expect(peers?.figure.props.crowd?.coverage).toHaveLength(400);
    expect(peers?.rest).toEqual({
      text: '表中只列覆盖率与本处相近的；全部400个街道见',
      name: '东区',
      href: '/districts/d1/',
    });
  });
});
