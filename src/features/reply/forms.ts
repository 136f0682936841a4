/** The forms of a reply for paper, filled in as far as the public material goes: nothing on them comes from made-up ledgers. */
import { RULES_EDITION } from '../../domain/record/review.ts';
import type { IdentityItem } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { ReplyRecord } from '../../site/replies.ts';
import { promisesInOrder } from './claims.ts';
import type { ClaimView } from './claims.ts';
import { identityOf } from './identity.ts';
import type { IdentityEntry } from './identity.ts';
import { questionsOf } from './questions.ts';
import type { Question } from './questions.ts';
import { claimsOf } from './view.ts';

export interface FormHead {
  readonly title: string;
  readonly description: string;
  /** What stands across the top of a demonstration's form; null on a real site. */
  readonly mark: string | null;
  readonly identity: readonly IdentityEntry[];
  readonly rules: number;
  /** Address of the full review. */
  readonly base: string;
}

export interface FollowupFormProps extends FormHead {
  readonly state: string;
  readonly promises: readonly ClaimView[];
  readonly rounds: ReplyRecord['rounds'];
}

/** A question that the proposer answers with a mark. */
export interface FormChoice {
  readonly label: string;
  /** The words of the place; empty where they are not known. */
  readonly options: readonly string[];
  /** What the public material says was answered; null where it does not say. */
  readonly recorded: string | null;
}

export interface OpinionFormProps extends FormHead {
  readonly choices: readonly FormChoice[];
  readonly questions: readonly Question[];
}

/** How many questions the form of opinion has room for on its one sheet. */
const QUESTIONS_ON_FORM = 6;

/** What a form says of the reply at its head. */
const HEAD_ITEMS: readonly IdentityItem[] = [
  'number',
  'session',
  'title',
  'replied_by',
  'lead_unit',
  'co_units',
  'handling',
  'replied_on',
  'document_no',
  'result_code',
  'contact_mode',
];

function headOfForm(edition: Edition, id: string, name: string): FormHead {
  const { site, words, links } = edition;
  const reply = site.replies.reply(id);
  const madeUp = words.site.madeUp(site.programme);
  return {
    title: `${reply.proposal.number}${name}`,
    description: words.format.sentence(`${words.reply.title(reply.proposal)}：${name}`) + words.forms.lead,
    mark: madeUp === null ? null : words.sheet.mark(madeUp),
    identity: identityOf(edition, reply).filter(({ item }) => HEAD_ITEMS.includes(item)),
    rules: RULES_EDITION,
    base: links.page(`/proposals/${id}/`),
  };
}

/** 办理落实情况登记表: every promise with what is known, and room for what was done. */
export function followupFormView(edition: Edition, id: string): FollowupFormProps {
  const { site, words } = edition;
  return {
    ...headOfForm(edition, id, words.forms.followupTitle),
    state: words.forms.state(site.record.asOf),
    promises: promisesInOrder(claimsOf(edition, id)),
    rounds: site.replies.reply(id).rounds,
  };
}

/** 征询意见表: how it was handled, the words of the place to choose from, and room for an opinion. */
export function opinionFormView(edition: Edition, id: string): OpinionFormProps {
  const { site, words } = edition;
  const { satisfaction, proposal } = site.replies.reply(id);
  const { schemes } = site.replies;
  const scheme =
    schemes.find((each) => each.id === proposal.satisfaction?.scheme) ??
    schemes.find(({ kind }) => kind === 'satisfaction') ??
    null;
  const options = scheme === null ? [] : scheme.letters.map(({ code }) => code);
  return {
    ...headOfForm(edition, id, words.forms.opinionTitle),
    choices: [
      { label: words.forms.attitude, options, recorded: satisfaction?.attitude?.code ?? null },
      { label: words.forms.outcome, options, recorded: satisfaction?.outcome?.code ?? null },
    ],
    questions: questionsOf(edition, id).slice(0, QUESTIONS_ON_FORM),
  };
}
