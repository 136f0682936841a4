/** What a member would ask next about a claim; nothing where it is settled. */
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/replies.ts';
import type { Progress } from '../../site/targets.ts';
import type { Messages } from '../../words/words.ts';
import { promiseOf } from './evidence.ts';

/** What is missing to a target, in what it counts: whole compounds and households, square metres as they are. */
function restOf({ target, counts }: Progress): number {
  const rest = Math.max(0, counts.denominator * target.value - counts.numerator);
  return target.measure === 'floor_area' ? rest : Math.ceil(rest - 1e-9);
}

/** The question about an amount that was promised for no day. */
function undatedQuestion(words: Messages, { overall: { figure } }: ClaimReview): string {
  const { questions } = words.summary;
  return figure === null ? questions.noTargetPlain : questions.noTarget(figure.name, words.record.claimed(figure));
}

/** The question about a promise whose due date lies ahead, or, where its target is met, about what comes after. */
function paceQuestion(words: Messages, { target, latest }: Progress, rest: string): string {
  const { questions } = words.summary;
  switch (latest.status) {
    case 'not_started':
      return questions.notStarted;
    case 'behind':
    case 'far_behind':
    case 'regressing':
      return questions.behind({
        expected: words.format.percent(latest.expected),
        actual: words.format.percent(latest.actual),
        rest,
        forecast: latest.forecastCentral,
        due: target.dueOn,
      });
    case 'achieved':
    case 'overdue':
    case 'ahead':
    case 'on_track':
    case null:
      return questions.onTrack(rest);
  }
}

/** The question about a promise whose target the ledgers measure: missed, or its term still running. */
function ledgerQuestion({ words }: Edition, { group }: ClaimReview, promise: Progress): string {
  const { target, latest } = promise;
  const rest = words.reply.amount(target.measure, restOf(promise));
  return group === 'missed'
    ? words.summary.questions.overdue({ points: latest.actual === null ? null : target.value - latest.actual, rest })
    : paceQuestion(words, promise, rest);
}

function differsQuestion(words: Messages, { overall: { figure } }: ClaimReview): string {
  return figure === null
    ? ''
    : words.summary.questions.differs({
        name: figure.name,
        claimed: words.record.claimed(figure),
        measured: words.record.measured(figure),
      });
}

/** What to ask next about a claim; empty where nothing is open. No question rests on ledgers that are made up. */
export function questionOf(edition: Edition, review: ClaimReview): string {
  const { words } = edition;
  const { questions } = words.summary;
  const promise = review.overall.takenFrom === 'ledger' ? promiseOf(edition, review) : null;
  switch (review.group) {
    case 'kept':
      return questions.kept;
    case 'missed':
      return promise === null ? questions.missed : ledgerQuestion(edition, review, promise);
    case 'not_due':
      return promise === null ? questions.notDue : ledgerQuestion(edition, review, promise);
    case 'due_untold':
      return questions.dueUntold;
    case 'undated':
      return undatedQuestion(words, review);
    case 'uncheckable':
      return questions.noTargetPlain;
    case 'unclear_promise':
    case 'unclear':
      return questions.unclear;
    case 'unchecked':
      return questions.onlyReply;
    case 'no_data':
      return questions.noData;
    case 'differs':
      return differsQuestion(words, review);
    case 'agrees':
    case 'mechanism':
      return '';
  }
}
