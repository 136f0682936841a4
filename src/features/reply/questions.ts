/** What a member would ask next about a claim; nothing where it is settled. */
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/record.ts';
import type { Progress } from '../../site/targets.ts';
import type { Messages } from '../../words/words.ts';
import { promiseOf } from './evidence.ts';

/** What is missing to a target, in what it counts: whole compounds and households, square metres as they are. */
function restOf({ target, counts }: Progress): number {
  const rest = Math.max(0, counts.denominator * target.value - counts.numerator);
  return target.measure === 'floor_area' ? rest : Math.ceil(rest - 1e-9);
}

function noTargetQuestion(words: Messages, { row }: ClaimReview): string {
  const [figure] = row.figures;
  const { questions } = words.summary;
  return figure === undefined ? questions.noTargetPlain : questions.noTarget(figure.name, words.record.claimed(figure));
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

function promiseQuestion(edition: Edition, review: ClaimReview): string {
  const { words } = edition;
  const { questions } = words.summary;
  const { group, row } = review;
  if (group === 'untold_promise' && row.standing === 'unclear') return questions.unclear;
  if (group === 'kept') return questions.kept;
  const promise = promiseOf(edition, review);
  if (promise === null) return noTargetQuestion(words, review);
  const { target, latest } = promise;
  const rest = words.reply.amount(target.measure, restOf(promise));
  return group === 'overdue'
    ? questions.overdue({ points: latest.actual === null ? null : target.value - latest.actual, rest })
    : paceQuestion(words, promise, rest);
}

function differsQuestion(words: Messages, { figures }: ClaimReview): string {
  const figure = figures.find(({ agrees }) => agrees === false);
  return figure === undefined
    ? ''
    : words.summary.questions.differs({
        name: figure.name,
        claimed: words.record.claimed(figure),
        measured: words.record.measured(figure),
      });
}

/** What to ask next about a claim; empty where nothing is open. */
export function questionOf(edition: Edition, review: ClaimReview): string {
  const { words } = edition;
  const { questions } = words.summary;
  switch (review.group) {
    case 'kept':
    case 'overdue':
    case 'not_due':
    case 'untold_promise':
      return promiseQuestion(edition, review);
    case 'unclear':
      return questions.unclear;
    case 'no_data':
      return questions.noData;
    case 'differs':
      return differsQuestion(words, review);
    case 'agrees':
      return review.basis === 'reply' ? questions.onlyReply : '';
    case 'mechanism':
      return '';
  }
}
