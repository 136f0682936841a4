/** The figures of a place: those of the largest places have files of their own, those of others are in the place's. */
import { figuresOn, figuresWith } from '../../charts/frame/figure.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import type { Edition } from '../../site/edition.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';

export function placeFigures(edition: Edition, unit: Unit & { readonly level: ListedLevel }) {
  return unit.level === edition.site.tree.levels.largest
    ? figuresOn(edition, `/${LEDGER_OF_LEVEL[unit.level]}/${unit.id}/`)
    : figuresWith(edition, `${edition.links.files(unit)}data.csv`);
}
