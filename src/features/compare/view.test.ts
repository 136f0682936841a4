import { expect, it } from 'vitest';
import { ofTowns, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../../domain/model.ts';
import { publish } from '../../domain/publish.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { inWordsOf } from '../../words/city-words.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { compareView } from './view.ts';

const viewOf = (dataset: Dataset) =>
  compareView({
    site: siteOf({ dataset, publication: publish(dataset), problems: [], files: [] }),
    words: inWordsOf(wordsOf(DEFAULT_LOCALE), dataset.programme),
    links: linksTo('/', ''),
  });

it('says which places may be compared, and names no level that there is not', () => {
  const city = tinyCity();
  const districts = { ...city, districts: [...city.districts, { id: 'd2', name: '西区' }] };
  expect(viewOf(districts).lead).toMatch(/^选2到5个区、街道，或者同一个区的网格，/);
  expect(viewOf(districts).pagesLead).toContain('，网格列在所属街道的页面里；');
  const view = viewOf(ofTowns(city));
  expect(view.lead).toMatch(/^选2到5个街道（镇），曲线/);
  expect(view.pagesLead).toBe('每一处的页面有它自己的曲线、名次和小区名单；不用脚本时，可以逐页对着看。');
  expect(view.data.lists.map(({ name }) => name)).toEqual(['街道（镇）']);
});
