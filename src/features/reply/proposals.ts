/** The page of all replies: by year, by topic, and how their standings changed. */
import type { Proposal } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import { headlineOf } from './view.ts';

/** A reply in the index. */
export interface ReplyEntry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly headline: string;
  readonly lead: string;
  readonly href: string;
  readonly summary: string;
}

export interface ProposalsProps {
  readonly title: string;
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly replies: readonly ReplyEntry[] }[];
  /** In the order of the topics' texts. */
  readonly topics: readonly {
    readonly topic: string;
    readonly replies: readonly { readonly year: string; readonly number: string; readonly href: string }[];
  }[];
  /** Null where no reply is on record. */
  readonly changes: readonly StandingChangeView[] | null;
  readonly source: string;
}

function entryOf(edition: Edition, proposal: Proposal): ReplyEntry {
  const { words, links } = edition;
  const { headline, lead } = headlineOf(edition, proposal);
  const href = links.page(`/proposals/${proposal.id}/`);
  return {
    id: proposal.id,
    name: words.proposals.named(proposal),
    about: words.proposals.about(proposal),
    headline: words.format.sentence(headline),
    lead,
    href,
    summary: `${href}summary/`,
  };
}

export function proposalsView(edition: Edition): ProposalsProps {
  const { site, words, links } = edition;
  const { proposals } = site.replies;
  const years = [...new Set(proposals.map((proposal) => proposal.repliedYear))].toSorted((a, b) => b - a);
  const topics = [...new Set(proposals.map((proposal) => proposal.topic))].toSorted();
  return {
    title: words.proposals.title(
      proposals.length,
      proposals.reduce((sum, proposal) => sum + proposal.claims.length, 0),
    ),
    years: years.map((year) => ({
      year,
      replies: proposals
        .filter((proposal) => proposal.repliedYear === year)
        .map((proposal) => entryOf(edition, proposal)),
    })),
    topics: topics.map((topic) => ({
      topic,
      replies: proposals
        .filter((proposal) => proposal.topic === topic)
        .map(({ id, repliedYear, number }) => ({
          year: words.reply.year(repliedYear),
          number,
          href: links.page(`/proposals/${id}/`),
        })),
    })),
    changes: changeViews(edition),
    source: words.site.source(site.programme),
  };
}
