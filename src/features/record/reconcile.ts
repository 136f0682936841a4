/** The page of published totals: each held against the ledgers' own sum, and the claims of replies that rest on them. */
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { Edition } from '../../site/edition.ts';
import type { Sign } from '../../words/words.ts';

export interface TotalView {
  readonly name: string;
  readonly published: string;
  readonly ledger: string;
  /** Ledger − published, with its sign. */
  readonly difference: string;
  readonly tolerance: string;
  readonly sign: Sign;
  readonly source: string;
}

export interface ReconcileProps {
  readonly title: string;
  /** Said where the ledgers are made up; null where they are real. */
  readonly demonstration: string | null;
  readonly caption: string;
  readonly rows: readonly TotalView[];
  readonly claims: readonly { readonly href: string; readonly label: string }[];
  readonly source: string;
  readonly download: string;
}

export function reconcileView(edition: Edition): ReconcileProps {
  const { site, words, links } = edition;
  const { record, replies } = site;
  const text = words.reconcile;
  const isWithin = (row: ReconcileRow): boolean => Math.abs(row.difference) <= row.tolerance;
  return {
    title: text.title(record.totals.length, record.totals.filter(isWithin).length),
    demonstration: site.programme.demonstration ? text.demonstration : null,
    caption: text.caption(site.asOf),
    rows: record.totals.map((row) => ({
      name: text.name(row.id),
      published: text.value(row.id, row.published),
      ledger: text.value(row.id, row.ledger),
      difference: text.difference(row.id, row.difference),
      tolerance: text.tolerance(row.id, row.tolerance),
      sign: isWithin(row) ? text.within : text.beyond,
      source: row.source,
    })),
    claims: replies.claimsOn('reconcile').map(({ proposal, claim, number }) => ({
      href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
      label: words.claims.placed(proposal.number, number, claim.text),
    })),
    source: words.site.source(site.programme),
    download: links.file('/data/reconcile.csv'),
  };
}
