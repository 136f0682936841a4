/** What refers to ledgers by name: the evidence of claims. */
import { OUTREACH_COUNTS } from '../../domain/record/review.ts';
import type { EvidenceReference } from '../../domain/record/rows.ts';
import { jsonProblem } from '../json.ts';
import type { ProblemParameters } from '../problem-reasons.ts';
import type { Problem } from '../problem.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import type { City, Tables } from '../tables.ts';
import { idsOf } from './keys.ts';

interface EvidenceNames {
  /** Null where they cannot be known. */
  readonly names: ReadonlySet<string> | null;
  /** Why another name is a fault. */
  readonly unknown: (nearest: string | null) => ProblemParameters;
}

/** What each kind of evidence may name. */
function evidenceNames(
  tables: Tables,
  programme: City['programme'],
): Readonly<Record<EvidenceReference['kind'], EvidenceNames>> {
  const idSet = (list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> | null =>
    list === undefined ? null : new Set(list.map((entry) => entry.id));
  return {
    target: {
      names: idSet(programme?.values.targets),
      unknown: (nearest) => ({ reason: 'unknown-entry', list: 'targets', nearest }),
    },
    reconcile: {
      names: idSet(programme?.values.reconcile),
      unknown: (nearest) => ({ reason: 'unknown-entry', list: 'reconcile', nearest }),
    },
    outreach: { names: new Set(OUTREACH_COUNTS), unknown: (nearest) => ({ reason: 'unknown-count', nearest }) },
    published: {
      names: tables.published.complete ? idsOf(tables.published) : null,
      unknown: (nearest) => {
        const { id: ledger, file } = LEDGERS.published;
        return tables.published.present
          ? { reason: 'unknown-reference', file, item: null, nearest }
          : { reason: 'ledger-not-kept', ledger, file, remedy: 'take-out' };
      },
    },
    ledger: {
      names: new Set(Object.keys(LEDGERS)),
      unknown: (nearest) => ({ reason: 'unknown-ledger', nearest }),
    },
  };
}

/** The evidence of claims against what it names. */
export function checkClaims({ tables, programme, proposals, suggest }: City): Problem[] {
  const evidence = evidenceNames(tables, programme);
  const problems: Problem[] = [];
  for (const { document, values, claims } of proposals) {
    const fileId = document.file.replace(/^proposals\/|\.json$/g, '');
    if (values.id !== undefined && values.id !== fileId) {
      problems.push(jsonProblem(document, ['id'], 'E-ID', { reason: 'proposal-file', id: fileId }));
    }
    const seen = new Set<string | undefined>();
    for (const [i, claim] of claims.entries()) {
      if (claim.id !== undefined && seen.has(claim.id)) {
        problems.push(jsonProblem(document, ['claims', i, 'id'], 'E-KEY', { reason: 'same-claim' }));
      }
      seen.add(claim.id);
      for (const [j, { kind, id }] of (claim.evidence ?? []).entries()) {
        const { names, unknown } = evidence[kind];
        if (names === null || names.has(id)) continue;
        const path = ['claims', i, 'evidence', j];
        problems.push(jsonProblem(document, path, 'E-REF', unknown(suggest(id, names))));
      }
    }
  }
  return problems;
}
