/** What the map shows when it opens, as a figure: the coverage of each district and sub-district. The page has its ways in one line. */
import { figuresOn } from '../../charts/frame/figure.ts';
import { numberColumn, wordColumn } from '../../charts/frame/table.ts';
import type { Edition } from '../../site/edition.ts';
import { upperOf } from '../../site/rates.ts';

export function mapFigure(edition: Edition) {
  const { site, words, links } = edition;
  const text = words.map.rateFigure;
  const units = site.tree
    .units('district')
    .flatMap((district) => [district, ...site.tree.below(district, 'subdistrict')]);
  const hasSilence = site.reports.silent().length > 0;
  return figuresOn(
    edition,
    '/map/',
  )({
    chart: 'TextTable',
    isTable: true,
    // The page's list is its table, in which a frame has no room: its script takes it over.
    hasEmbed: false,
    id: 'rates-by-unit',
    title: text.title,
    subtitle: text.unit,
    rows: {
      table: 'coverage',
      where: { level: ['district', 'subdistrict'], date: [site.asOf], measure: ['compounds'] },
      columns: ['date', 'level', 'unit_id', 'measure', 'numerator', 'denominator', 'rate', 'rate_upper'],
    },
    props: {
      name: 'map-rates',
      caption: text.unit,
      columns: [
        wordColumn(words.places.name),
        numberColumn(words.places.fraction),
        numberColumn(words.places.coverageRate),
        ...(hasSilence ? [numberColumn(text.upper)] : []),
      ],
      rows: units.map((unit) => {
        const rate = site.rates.now(unit, { indicator: 'coverage' });
        return {
          cells: [
            { text: unit.name, href: links.unit(unit) },
            { text: words.format.number(rate.numerator), of: `/${words.format.number(rate.denominator)}` },
            words.format.rateBeside(rate),
            ...(hasSilence ? [words.format.rateBeside(upperOf(rate))] : []),
          ],
          mark: unit.level === 'district' ? ('parent' as const) : undefined,
        };
      }),
    },
  });
}
