/** What claims refer to by name: ledgers, targets, published figures, and other claims of the same reply. */
import { OUTREACH_COUNTS } from '../../domain/record/evidence.ts';
import type { EvidenceReference } from '../../domain/record/rows.ts';
import { idCell } from '../cells/cells.ts';
import { jsonProblem } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import type { City, Tables } from '../sources/tables.ts';
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
): Readonly<Record<Exclude<EvidenceReference['kind'], 'reply'>, EvidenceNames>> {
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

/** The claims of one reply, as evidence of each other. */
const repliesOf = (claims: ReadonlySet<string>): EvidenceNames => ({
  names: claims,
  unknown: (nearest) => ({ reason: 'unknown-claim', nearest }),
});

/** Whether a reference names what there is, and what is wrong where it does not. */
export type Reference = (written: EvidenceReference, claims: ReadonlySet<string>) => ProblemParameters | null;

/** The check of references to evidence, which follow-up rounds name as well. `claims` are those of the reply at hand. */
export function referenceCheck({
  tables,
  programme,
  suggest,
}: Pick<City, 'tables' | 'programme' | 'suggest'>): Reference {
  const evidence = evidenceNames(tables, programme);
  return ({ kind, id }, claims) => {
    const { names, unknown } = kind === 'reply' ? repliesOf(claims) : evidence[kind];
    return names === null || names.has(id) ? null : unknown(suggest(id, names));
  };
}

/** The evidence of claims against what it names, and names that stand twice. */
export function checkClaims(city: City): Problem[] {
  const unknownIn = referenceCheck(city);
  const problems: Problem[] = [];
  for (const { document, values, claims } of city.proposals) {
    const fileId = document.file.replace(/^proposals\/|\.json$/g, '');
    if (values.id !== undefined && values.id !== fileId) {
      problems.push(
        jsonProblem(document, ['id'], 'E-ID', {
          reason: 'proposal-file',
          id: fileId,
          isId: idCell.codec.safeParse(fileId).success,
        }),
      );
    }
    const ids = new Set(claims.flatMap((claim) => claim.id ?? []));
    const seen = new Set<string | undefined>();
    for (const [i, claim] of claims.entries()) {
      if (claim.id !== undefined && seen.has(claim.id)) {
        problems.push(jsonProblem(document, ['claims', i, 'id'], 'E-KEY', { reason: 'same-claim' }));
      }
      seen.add(claim.id);
      const named = new Set<string>();
      for (const [j, { name }] of (claim.figures ?? []).entries()) {
        const path = ['claims', i, 'figures', j, 'name'];
        if (named.has(name)) problems.push(jsonProblem(document, path, 'E-KEY', { reason: 'same-figure' }));
        named.add(name);
      }
      for (const [j, reference] of (claim.evidence ?? []).entries()) {
        const path = ['claims', i, 'evidence', j];
        const fault = unknownIn(reference, ids);
        if (fault !== null) problems.push(jsonProblem(document, path, 'E-REF', fault));
        if (reference.kind === 'reply' && reference.id === claim.id) {
          problems.push(jsonProblem(document, path, 'E-REF', { reason: 'own-evidence' }));
        }
      }
    }
  }
  return problems;
}
