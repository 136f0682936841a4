/** What reads the files of grids in a reader's browser: it comes with the first choice of one. */
import { offerAnew, OtherPublication } from '../../ui/own-file.ts';

export { ownFile } from '../../ui/own-file.ts';

/** Says of a file of another publication that it is one, and offers the page anew; of other faults nothing. */
export function sayReplaced(error: unknown, host: HTMLElement): void {
  if (error instanceof OtherPublication) offerAnew(host, '.compare-message');
}
