/** The figures of a place: a district's have files of their own, those of the places below are in the place's. */
import { figuresOn, figuresWith } from '../../charts/frame/figure.ts';
import type { Edition } from '../../site/edition.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';

export function placeFigures(edition: Edition, unit: Unit & { readonly level: ListedLevel }) {
  return unit.level === 'district'
    ? figuresOn(edition, `/districts/${unit.id}/`)
    : figuresWith(edition, `${edition.links.files(unit)}data.csv`);
}
