/** The page of published totals: each held against the ledgers' own sum, and the claims of replies that rest on them. */
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
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

export interface ReconcileTableProps {
  readonly caption: string;
  readonly rows: readonly TotalView[];
}

export interface ReconcileProps {
  readonly title: string;
  /** Said where the ledgers are made up; null where they are real. */
  readonly demonstration: string | null;
  /** Null where no total is registered. */
  readonly totals: Figure<'ReconcileTable', ReconcileTableProps> | null;
  readonly claims: readonly { readonly href: string; readonly label: string }[];
}

const isWithin = (row: ReconcileRow): boolean => row.difference !== null && Math.abs(row.difference) <= row.tolerance;

function totalsOf(edition: Edition): ReconcileProps['totals'] {
  const { site, words } = edition;
  const { totals } = site.record;
  const text = words.reconcile;
  if (totals.length === 0) return null;
  const caption = text.caption(site.asOf);
  return figuresOn(
    edition,
    '/reconcile/',
  )({
    chart: 'ReconcileTable',
    isTable: true,
    id: 'totals',
    title: text.tableTitle,
    subtitle: caption,
    rows: { table: 'reconcile', where: {}, columns: ['id', 'published', 'ledger', 'difference', 'source'] },
    props: {
      caption,
      rows: totals.map((row) => ({
        name: text.name(row.id),
        published: text.value(row.id, row.published),
        ledger: text.value(row.id, row.ledger),
        difference: text.difference(row.id, row.difference),
        tolerance: text.tolerance(row.id, row.tolerance),
        sign: row.difference === null ? text.untold : isWithin(row) ? text.within : text.beyond,
        source: row.source,
      })),
    },
  });
}

export function reconcileView(edition: Edition): ReconcileProps {
  const { site, words, links } = edition;
  const { record, replies } = site;
  const text = words.reconcile;
  return {
    title: text.title(record.totals.length, record.totals.filter(isWithin).length),
    demonstration: site.programme.demonstration ? text.demonstration : null,
    totals: totalsOf(edition),
    claims: replies.claimsOn('reconcile').map(({ proposal, claim, number }) => ({
      href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
      label: words.claims.placed(proposal.number, number, claim.text),
    })),
  };
}
