/** What the one-page sheet of a reply shows: it has room for so much, and says how much it leaves out. */
import { RULES_EDITION } from '../../domain/record/review.ts';
import type { Edition } from '../../site/edition.ts';
import { promisesInOrder } from './claims.ts';
import type { ClaimView } from './claims.ts';
import { questionsOf } from './questions.ts';
import type { Question } from './questions.ts';
import { claimsOf, headOf } from './view.ts';
import type { ReplyHead } from './view.ts';

/** What one sheet of A4 holds, also in large print; a test prints the fullest. */
const PROMISES_ON_SHEET = 10;
const QUESTIONS_ON_SHEET = 9;

export interface SheetProps extends ReplyHead {
  readonly title: string;
  /** What stands across the top of a demonstration's sheet; null on a real site. */
  readonly mark: string | null;
  /** Which reply it is, and as of when. */
  readonly which: string;
  readonly asOf: string;
  readonly promises: readonly ClaimView[];
  readonly morePromises: number;
  readonly questions: readonly Question[];
  readonly moreQuestions: number;
  /** Address of the full review. */
  readonly base: string;
}

export function sheetView(edition: Edition, id: string): SheetProps {
  const { site, words, links } = edition;
  const proposal = site.replies.proposal(id);
  const promises = promisesInOrder(claimsOf(edition, id));
  const questions = questionsOf(edition, id);
  const madeUp = words.site.madeUp(site.programme);
  return {
    ...headOf(edition, proposal),
    title: words.sheet.title(proposal.number),
    mark: madeUp === null ? null : words.sheet.mark(madeUp),
    which: words.sheet.which(proposal),
    asOf: words.sheet.asOf(site.record.asOf, RULES_EDITION),
    promises: promises.slice(0, PROMISES_ON_SHEET),
    morePromises: Math.max(0, promises.length - PROMISES_ON_SHEET),
    questions: questions.slice(0, QUESTIONS_ON_SHEET),
    moreQuestions: Math.max(0, questions.length - QUESTIONS_ON_SHEET),
    base: links.page(`/proposals/${id}/`),
  };
}
