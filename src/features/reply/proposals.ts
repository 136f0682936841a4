/** The register of all replies: by year, by topic, by unit, with what became of their promises. */
import type { Figure } from '../../charts/frame/figure.ts';
import { RULES_EDITION } from '../../domain/record/review.ts';
import { PROMISE_GROUPS } from '../../domain/record/review-groups.ts';
import { groupBy } from '../../domain/lists.ts';
import type { Proposal, Scheme } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { RegisterRow } from '../../site/replies.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import { registerFigure, type RegisterEntry, type RegisterTableProps } from './figures.ts';

/** The replies that share a topic or a unit. */
export interface RegisterIndex {
  readonly name: string;
  readonly replies: readonly { readonly label: string; readonly href: string }[];
}

export interface ProposalsProps {
  readonly title: string;
  readonly lead: string | null;
  /** Newest first. */
  readonly years: readonly {
    readonly year: number;
    readonly figure: Figure<'RegisterTable', RegisterTableProps>;
  }[];
  readonly topics: readonly RegisterIndex[];
  readonly units: readonly RegisterIndex[];
  readonly schemes: readonly Scheme[];
  /** Null where no reply is on record, or it is not kept how the claims stood. */
  readonly changes: readonly StandingChangeView[] | null;
  readonly rules: number;
}

function entryOf({ words, links }: Edition, { proposal, unit, result, adoption, counts }: RegisterRow): RegisterEntry {
  const { number, title, id } = proposal;
  return {
    id,
    number,
    title,
    about: words.proposals.about(proposal),
    href: links.page(`/proposals/${id}/`),
    unit,
    result: result === null ? null : words.handling.letter(result),
    adoption: adoption === null ? null : words.proposals.adoptionText(adoption),
    promises: words.proposals.promisesText(counts),
    standings: PROMISE_GROUPS.filter((group) => counts.groups[group] > 0).map((group) => {
      const { symbol, word } = words.record.group[group];
      return { symbol, word: words.proposals.standing(word, counts.groups[group]) };
    }),
  };
}

export function proposalsView(edition: Edition): ProposalsProps {
  const { site, words, links } = edition;
  const { register, schemes } = site.replies;
  const { rows, claims, promises, groups, adoption } = register;
  const indexOf = (nameOf: (row: RegisterRow) => string): RegisterIndex[] =>
    [...groupBy(rows, nameOf)].map(([name, own]) => ({
      name,
      replies: own.map(({ proposal }: { proposal: Proposal }) => ({
        label: `${words.handling.year(proposal.repliedYear)}${proposal.number}`,
        href: links.page(`/proposals/${proposal.id}/`),
      })),
    }));
  const replies = rows.length;
  return {
    title: replies === 0 ? words.proposals.none : words.proposals.title({ replies, claims, promises, groups }),
    lead:
      replies === 0
        ? null
        : words.proposals.lead({
            replies,
            claims,
            withResult: register.repliesWithResult,
            withSuggestions: register.repliesWithSuggestions,
            adoption,
          }),
    years: [...groupBy(rows, ({ proposal }) => String(proposal.repliedYear))].map(([year, own]) => ({
      year: Number(year),
      figure: registerFigure(
        edition,
        Number(year),
        own,
        own.map((row) => entryOf(edition, row)),
      ),
    })),
    topics: indexOf(({ proposal }) => proposal.topic),
    units: indexOf(({ unit }) => unit),
    schemes,
    changes: changeViews(edition),
    rules: RULES_EDITION,
  };
}
