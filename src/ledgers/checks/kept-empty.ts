/** Ledgers that are there without a row: kept, and everything counted from them is 0, which may not be what was meant. */
import { FORM_LEDGERS } from '../form.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { tableOf, type City } from '../sources/tables.ts';

/** One notice an optional ledger that has its heads alone; a warning where nothing can be published without it. */
export function checkKeptEmpty({ tables }: City): Problem[] {
  return FORM_LEDGERS.flatMap((id) => {
    const { ledger, source, present, complete, rows } = tableOf(tables, id);
    if (!present || !complete || rows.length > 0) return [];
    return ledger.optional
      ? [problem('N-LEDGER', source, { reason: 'ledger-kept-empty', ledger: id })]
      : [problem('W-ROWS', source, { reason: 'required-ledger-empty', ledger: id })];
  });
}
