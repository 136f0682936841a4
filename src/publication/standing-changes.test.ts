import { expect, it } from 'vitest';
import type { StandingChange } from '../domain/record/review-history.ts';
import { standingChangesCsv } from './standing-changes.ts';

const change: StandingChange = {
  proposalId: 'p',
  claimId: 'c',
  from: '2018-01-31',
  to: '2018-02-28',
  before: null,
  after: 'agrees',
  rules: 2,
};

it('standingChangesCsv carries both dates and says in every row that it is made up', () => {
  expect(standingChangesCsv([change], '演示数据')).toBe(
    'proposal_id,claim_id,from,to,before,after,basis,rules,demonstration\r\np,c,2018-01-31,2018-02-28,,agrees,ledger,2,演示数据\r\n',
  );
});
