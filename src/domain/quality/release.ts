/** Which release the ledgers are read as. */
import type { Dataset } from '../model.ts';
import type { Facts, Release } from '../rows.ts';

export interface AsOf {
  readonly programme: Pick<Facts['programme'], 'asOf'>;
}

/** The release whose as-of date is that of the programme; null before there is one. */
export function releaseOf({ releases, programme }: Pick<Dataset, 'releases'> & AsOf): Release | null {
  return releases.find((release) => release.asOf === programme.asOf) ?? null;
}
