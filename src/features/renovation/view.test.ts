import { describe, expect, it } from 'vitest';
import { tenfold, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../../domain/model.ts';
import { publish } from '../../domain/publish.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { renovationView } from './view.ts';

const viewOf = (more: Partial<Dataset>, dataset = tinyCity(more)) => {
  return renovationView({
    site: siteOf({ dataset, publication: publish(dataset), problems: [], files: [] }),
    words: wordsOf(DEFAULT_LOCALE),
    links: linksTo('/', ''),
  });
};

/** a is renovated, b needs nothing, c has one category completed and nothing else needed; d and e need both. */
const ledger = [
  works('a', 'greening', { startedOn: '2018-01-02', acceptedOn: '2018-02-01', costCny: 0.1 }),
  works('a', 'repairs', { exempt: true }),
  works('b', 'greening', { exempt: true }),
  works('b', 'repairs', { exempt: true }),
  works('c', 'greening', { startedOn: '2018-01-02', completedOn: '2018-03-01', costCny: 0.2 }),
  works('c', 'repairs', { exempt: true }),
  works('d', 'greening', { startedOn: '2018-01-02' }),
];

describe('renovationView(edition)', () => {
  it('counts acceptances, and says what completions would add', () => {
    const view = viewOf({}, tenfold(tinyCity({ works: ledger })));
    expect(view.headline).toBe('截至2018年3月31日，40个需要改造的小区中，10个全部验收，改造率25.0%。');
    // With all like c counted: 20 of 40.
    expect(view.notAccepted).toBe(
      '完工不等于验收：另有10个小区的10项整治已完工、未验收，本站不计入。' +
        '其中10个小区所需项目都已完工、只等验收，若算作已改造，改造率会是50.0%，而不是25.0%。',
    );
  });

  it('says the counts alone of fewer than ten compounds', () => {
    const view = viewOf({ works: ledger });
    expect(view.headline).toBe('截至2018年3月31日，4个需要改造的小区中，1个全部验收。');
    expect(view.notAccepted).toContain('若算作已改造，会是4个小区中有2个，而不是4个小区中有1个。');
  });

  it('puts the categories in the order of what is accepted of what is needed', () => {
    const { frame, props } = viewOf({ works: ledger }).matrix.figure;
    expect(props.panels[0]?.rows.map(({ category, now }) => [category.name, now.numerator, now.denominator])).toEqual([
      ['绿化', 1, 4],
      ['维修', 0, 2],
    ]);
    expect(props.totals).toEqual({ accepted: 1, completed: 1, under_way: 1, not_begun: 3, exempt: 4 });
    expect(frame.title).toBe('需要改造的小区都不足10个，只写个数，不比高低');
    expect(viewOf({}, tenfold(tinyCity({ works: ledger }))).matrix.figure.frame.title).toBe(
      '绿化验收最多，占需要的25.0%；维修最少，占0.0%',
    );
  });

  it('adds costs without noise, and says how many are not known', () => {
    const { costs } = viewOf({ works: ledger });
    expect(
      costs?.figure.props.rows.map(({ category, total, known, unknown }) => [category.id, total, known, unknown]),
    ).toEqual([
      ['greening', 0.3, 2, 1],
      ['repairs', 0, 0, 0],
    ]);
    expect(costs?.figure.rows).toMatchObject({
      rows: [
        ['greening', '绿化', '0.30', '2', '1'],
        ['repairs', '维修', '', '0', '0'],
      ],
    });
    expect(costs?.sentence).toContain('已开工的3项整治中，2项登记了造价');
  });

  it('compares nothing where nothing is needed', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].flatMap((id) =>
      ['greening', 'repairs'].map((category) => works(id, category, { exempt: true })),
    );
    const districts = ['d1', 'd2'].map((id) => ({ id, name: id }));
    const view = viewOf({ works: all, districts });
    expect(view.headline).toBe('截至2018年3月31日，没有需要改造的小区。');
    const none = '需要改造的小区都不足10个，只写个数，不比高低';
    const figures = [view.matrix.figure, view.largest?.figure, view.categories?.figure];
    expect(viewOf({ works: all }).largest).toBeNull();
    expect(figures.map((figure) => figure?.frame.title)).toEqual([none, none, none]);
  });
});
