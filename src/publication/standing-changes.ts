/** The changes of standings as CSV. */
import type { StandingChange } from '../domain/record/review-history.ts';
import { publishedCsv } from './published-table.ts';

const HEADER = ['proposal_id', 'claim_id', 'from', 'to', 'before', 'after', 'basis', 'rules'];

/** One row a change, oldest first; `mark` where they come from made-up ledgers. */
export function standingChangesCsv(changes: readonly StandingChange[], mark: string | null): string {
  const rows = changes.map(({ proposalId, claimId, from, to, before, after, rules }) => [
    proposalId,
    claimId,
    from,
    to,
    before ?? '',
    after ?? '',
    'ledger',
    String(rules),
  ]);
  return publishedCsv(HEADER, rows, mark);
}
