/** What a downloaded file is called where a reader keeps it. */
import type { IsoDate } from '../domain/rows.ts';

/**
 * The folder of a file's address, which is a place or a page, its own name and the day: of `/grids/g-001/compounds.csv`
 * `g-001-compounds-2018-12-31.csv`, of `/grids/g-001/data.csv` `g-001-2018-12-31.csv`. In its folder a name need not say so much; among
 * somebody's downloads `data.csv` says nothing.
 */
export function savedName(address: string, asOf: IsoDate): string {
  const [name = '', folder = ''] = address.split('/').toReversed();
  const [stem = '', ending = ''] = name.split('.');
  return `${[folder, ...(stem === 'data' ? [] : [stem]), asOf].join('-')}.${ending}`;
}
