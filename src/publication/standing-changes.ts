/** The changes of standings as a table and as an Atom feed: what a reader subscribes to. */
import type { Programme } from '../domain/programme.ts';
import type { StandingChange } from '../domain/record/review-history.ts';
import type { PublishedTable } from './published-table.ts';

const field = (name: string, title: string, type: 'string' | 'date' = 'string') => ({
  name,
  title,
  description: title,
  type,
});

/** One row a change, oldest first. */
export function standingChangesTable(changes: readonly StandingChange[], programme: Programme): PublishedTable {
  return {
    name: 'standing-changes',
    title: '核对结果的变化',
    description: '两个数据截止日之间核对结果变了的条目，各按当时已录入的台账计算。',
    demonstration: programme.demonstration,
    schema: {
      fields: [
        field('proposal_id', '提案编号'),
        field('claim_id', '条目编号'),
        field('from', '此前的数据截止日', 'date'),
        field('to', '此后的数据截止日', 'date'),
        field('before', '此前的结果'),
        field('after', '此后的结果'),
      ],
      primaryKey: ['proposal_id', 'claim_id', 'to'],
      missingValues: [''],
    },
    rows: changes.map((row) => [row.proposalId, row.claimId, row.from, row.to, row.before ?? '', row.after ?? '']),
  };
}

/** What an entry of the feed says in words; the words come from the pages. */
export interface FeedEntry {
  readonly change: StandingChange;
  readonly title: string;
  readonly summary: string;
  /** Address of the claim, absolute or relative to the feed. */
  readonly link: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** An Atom feed (RFC 4287), newest entry first. Its dates are as-of dates, never the clock's. */
export function standingChangesFeed(
  head: { readonly title: string; readonly author: string; readonly updated: string; readonly id: string },
  entries: readonly FeedEntry[],
): string {
  const items = entries.map(({ change, title, summary, link }) => {
    const id = `${head.id}:${change.proposalId}:${change.claimId}:${change.to}`;
    return [
      '  <entry>',
      `    <id>${escaped(id)}</id>`,
      `    <title>${escaped(title)}</title>`,
      `    <updated>${change.to}T00:00:00Z</updated>`,
      `    <link href="${escaped(link)}"/>`,
      `    <summary>${escaped(summary)}</summary>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${escaped(head.id)}</id>`,
    `  <title>${escaped(head.title)}</title>`,
    `  <updated>${head.updated}T00:00:00Z</updated>`,
    `  <author><name>${escaped(head.author)}</name></author>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
}
