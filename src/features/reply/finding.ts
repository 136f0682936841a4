/** What its basis says of a promise, in a sentence for the table of promises. */
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/replies.ts';
import { ledgerSays } from './ledger-says.ts';
import { nearestReported } from './nearest.ts';

/** Why nothing settles a promise that is due: what the record lacks, what the promise does not say, what is nearest. */
function untold({ words }: Edition, review: ClaimReview): string {
  const { claims } = words;
  const { claim, silence, published } = review;
  const nearest = published.filter(({ differences }) => differences.length > 0).length;
  return [
    claim.record === null ? claims.noQuestion : silence === null ? '' : claims.silence(silence, claim.record),
    claim.figures.length === 0 ? claims.noNumber : '',
    nearest === 0 ? '' : claims.nearest(nearest, nearestReported(review)),
  ]
    .filter((text) => text !== '')
    .map((text) => words.format.sentence(text))
    .join('');
}

/** The sentence of a promise on the basis of its overall standing; empty for other claims. */
export function findingOf(edition: Edition, review: ClaimReview): string {
  const { words } = edition;
  const { claim, group, overall } = review;
  if (claim.kind !== 'commitment') return '';
  const { figure } = overall;
  const measured = figure === null || figure.measured === null ? '' : words.claims.measuredText(figure);
  const [line] = overall.takenFrom === 'ledger' ? (ledgerSays(edition, review)?.lines ?? []) : [];
  switch (group) {
    case 'kept':
    case 'missed':
    case 'not_due':
      if (line !== undefined) return words.format.sentence(line);
      return measured === '' ? words.record.groupMeaning[group] : words.format.sentence(measured);
    case 'due_untold':
      return untold(edition, review);
    case 'undated':
      return words.format.sentence(
        words.claims.onlyNumber(
          measured === '' ? claim.figures.map((each) => words.claims.figure(each)).join('；') : measured,
        ),
      );
    case 'uncheckable':
      return words.format.sentence(words.claims.nothingToHold);
    case 'unclear_promise':
      return claim.unclear === null ? '' : words.claims.unclear(claim.unclear);
    default:
      return '';
  }
}
