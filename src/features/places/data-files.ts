/** The data files of single places. What is made up says so: as the first key, or in the last column. */
import { byIndicator } from '../../domain/indicators/registry.ts';
import { idColumn, LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { csvAnswer, jsonAnswer } from '../../publication/place-answers.ts';
import { asPublished, compoundRowsCsv, placeRatesCsv, rowAnswer } from '../../publication/place-tables.ts';
import type { Edition } from '../../site/edition.ts';
import type { ListedLevel } from '../../site/tree.ts';

/** What the last column of every row says; null where the rows are real. */
const markOf = ({ site, words }: Edition): string | null =>
  site.programme.demonstration ? words.files.demonstration.title : null;

/** The place's rates over the series. */
export function placeCsv(edition: Edition, level: ListedLevel, id: string): Response {
  const rates = byIndicator((indicator) => edition.site.rates.rows({ level, id }, indicator));
  return csvAnswer(placeRatesCsv(rates, markOf(edition)));
}

/** The services, works and pairings of the compounds of a unit of the smallest level. */
export function unitCompoundsCsv(edition: Edition, id: string): Response {
  const { tree, compounds } = edition.site;
  const rows = tree
    .compoundsIn({ level: tree.levels.smallest, id })
    .map((compound) => ({ id: compound.id, ...compounds.rows(compound.id) }));
  return csvAnswer(compoundRowsCsv(rows, markOf(edition)));
}

/** The place, its rates on the as-of date, what was paid to it, and its compounds; the series is in the CSV beside it. */
export function placeJson({ site, words }: Edition, level: ListedLevel, id: string): Response {
  const { tree } = site;
  const { smallest } = tree.levels;
  return jsonAnswer(site.programme.demonstration ? words.site.demonstration : null, {
    asOf: site.asOf,
    level,
    unit: rowAnswer(tree.levels, LEDGER_OF_LEVEL[level], tree.row(level, id)),
    ...byIndicator((indicator) =>
      site.rates
        .rows({ level, id }, indicator)
        .filter((row) => row.date === site.asOf)
        .map((row) => asPublished(indicator, row)),
    ),
    ...(site.kept.subsidies
      ? {
          payments: site.money.payments({ level, id }).map(({ toldOn, fen, unit, firm }) => ({
            paidOn: toldOn,
            ...(level === smallest ? {} : { [idColumn(smallest)]: unit.id }),
            firm,
            amountCny: fen / 100,
          })),
        }
      : {}),
    compounds: tree.compoundsIn({ level, id }).map((compound) => {
      const { inScope, covered, renovated } = site.compounds.state(compound.id);
      return {
        id: compound.id,
        name: compound.name,
        [idColumn(smallest)]: compound.unitId,
        inScope,
        covered,
        renovated,
      };
    }),
  });
}
