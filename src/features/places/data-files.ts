/** The data files of single places. What is made up says so: as the first key, or in the last column. */
import { byIndicator } from '../../domain/indicators/registry.ts';
import { csvAnswer, jsonAnswer } from '../../publication/place-answers.ts';
import { asPublished, placeRatesCsv } from '../../publication/place-tables.ts';
import type { Edition } from '../../site/edition.ts';
import type { ListedLevel } from '../../site/tree.ts';

/** The place's rates over the series. */
export function placeCsv({ site, words }: Edition, level: ListedLevel, id: string): Response {
  const mark = site.programme.demonstration ? words.files.demonstration.title : null;
  return csvAnswer(
    placeRatesCsv(
      byIndicator((indicator) => site.rates.rows({ level, id }, indicator)),
      mark,
    ),
  );
}

/** The place, its rates on the as-of date, and its compounds; the series is in the CSV beside it. */
export function placeJson({ site, words }: Edition, level: ListedLevel, id: string): Response {
  const { tree } = site;
  return jsonAnswer(site.programme.demonstration ? words.site.demonstration : null, {
    asOf: site.asOf,
    level,
    unit: { district: tree.district, subdistrict: tree.subdistrict, grid: tree.grid }[level](id),
    ...byIndicator((indicator) =>
      site.rates
        .rows({ level, id }, indicator)
        .filter((row) => row.date === site.asOf)
        .map((row) => asPublished(indicator, row)),
    ),
    compounds: tree.compoundsIn({ level, id }).map((compound) => {
      const { inScope, covered, renovated } = site.compounds.state(compound.id);
      return { id: compound.id, name: compound.name, gridId: compound.gridId, inScope, covered, renovated };
    }),
  });
}
