/** The data files that a place's page leads to. */
import type { Edition } from '../site/edition.ts';
import type { ListedLevel, Place } from '../site/tree.ts';

export interface PlaceFile {
  /** What it holds. */
  readonly what: string;
  /** Its addresses by its forms. */
  readonly csv?: string;
  readonly json?: string;
}

/** The address of the table with the rows of the compounds of a unit of the smallest level. */
export const compoundRowsOf = ({ links }: Edition, unit: Place): string => `${links.files(unit)}compounds.csv`;

/** The files of a place. */
export function filesOf(edition: Edition, place: Place & { readonly level: ListedLevel }): readonly PlaceFile[] {
  const { site, words, links } = edition;
  const text = words.places.files;
  const folder = links.files(place);
  return [
    { what: text.ofPlace(site.kept.works), csv: `${folder}data.csv`, json: `${folder}data.json` },
    ...(place.level === site.tree.levels.smallest
      ? [{ what: text.ofCompounds(site.kept), csv: compoundRowsOf(edition, place) }]
      : []),
  ];
}

/** The files of a compound: its own, and those of the smallest unit that it lies in, which has the same rows as a table. */
export function filesOfCompound(edition: Edition, id: string): readonly PlaceFile[] {
  const { site, words, links } = edition;
  const place = { level: 'compound', id } as const;
  return [
    { what: words.places.files.ofCompound(site.kept), json: `${links.files(place)}data.json` },
    {
      what: words.places.files.ofItsGrid,
      csv: compoundRowsOf(edition, site.tree.within(place, site.tree.levels.smallest)),
    },
  ];
}
