/** When the promises of a reply are due, and what of them names no day. */
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { Proposal } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimView } from './claims.ts';
import type { DueEntry } from './due-axis-layout.ts';

export interface DueAxisProps {
  readonly entries: readonly DueEntry[];
  readonly time: {
    readonly from: IsoDate;
    readonly until: { readonly on: IsoDate; readonly text: string } | null;
  };
}

/** Null where no promise names a day. */
export function dueAxisView(
  edition: Edition,
  { id, repliedYear }: Proposal,
  claims: readonly ClaimView[],
): Figure<'DueAxis', DueAxisProps> | null {
  const { site, words } = edition;
  const text = words.reply.dueAxis;
  const { asOf } = site.record;
  const promises = claims.filter(({ claim }) => claim.kind === 'commitment');
  const dated = promises
    .flatMap((view) => (view.due === null ? [] : [{ ...view, due: view.due }]))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number - b.number));
  if (dated.length === 0) return null;
  const undated = promises.flatMap(({ due, number }) => (due === null ? [number] : []));
  return figuresOn(
    edition,
    `/proposals/${id}/`,
  )({
    chart: 'DueAxis',
    id: 'due-axis',
    title: text.title(
      promises.length,
      dated.length,
      asOf === null ? null : dated.filter(({ due }) => due <= asOf).length,
    ),
    subtitle: text.subtitle(undated),
    source: text.source,
    isRecord: true,
    rows: {
      table: 'claims',
      where: { proposal_id: [id], claim_id: dated.map(({ claim }) => claim.id) },
      columns: ['proposal_id', 'claim_id', 'kind', 'text', 'due', 'responsible'],
    },
    props: {
      entries: dated.map(({ number, due, group }) => ({
        due,
        text: text.entry(number, due, words.record.group[group]),
      })),
      time: {
        from: `${repliedYear}-01-01`,
        until: asOf === null ? null : { on: asOf, text: text.until(asOf) },
      },
    },
  });
}
