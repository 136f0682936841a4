/** What a reading has found → what the page shows: causes in words, what has passed, and what could not be checked. */
import type { LedgerId } from '../../domain/model.ts';
import type { Reading } from '../../ledgers/dataset.ts';
import { causesOf } from '../../ledgers/problems/causes.ts';
import { countBySeverity, summariseByFile, type Problem } from '../../ledgers/problems/problem.ts';
import { problemSentence, quoted } from '../../words/problems.ts';
import { toldCauses } from '../../words/told-causes.ts';
import type { Messages } from '../../words/words.ts';
import type { CheckResult, ShownPlace } from './messages.ts';

/** Of a cause so many places stand in the page; the saved workbook has all of them. */
const SHOWN = 20;

/** What is missing because it was not given: the ledger itself, or the one that a column points to. */
function notGivenIn({ parameters }: Problem): LedgerId | 'programme' | null {
  switch (parameters.reason) {
    case 'missing-file':
    case 'ledger-not-kept':
      return parameters.ledger;
    default:
      return null;
  }
}

function shownPlace({ line, value, parameters }: Problem, words: Messages): ShownPlace {
  const { message, suggestion = '' } = problemSentence(parameters, words.problems.sentences);
  return {
    where: line === undefined ? words.check.wholeFile : words.check.line(line),
    value: value === undefined ? '' : quoted(value),
    message,
    suggestion,
  };
}

/** Parts a reading from what it lacks where only some ledgers were given: what rests on the others is no fault of these. */
function partedFrom({ problems }: Pick<Reading, 'problems'>): {
  readonly problems: readonly Problem[];
  readonly notGiven: ReadonlySet<LedgerId | 'programme'>;
} {
  const isPart = problems.some(({ parameters }) => parameters.reason === 'missing-file');
  if (!isPart) return { problems, notGiven: new Set() };
  return {
    problems: problems.filter((problem) => notGivenIn(problem) === null),
    notGiven: new Set(problems.flatMap((problem) => notGivenIn(problem) ?? [])),
  };
}

/** What the page shows of a reading. */
export function checkResult(
  reading: Pick<Reading, 'problems' | 'columns' | 'rowCounts'>,
  { beside }: Pick<CheckResult, 'beside'>,
  words: Messages,
): CheckResult {
  const { problems, notGiven } = partedFrom(reading);
  const { columns, rowCounts } = reading;
  const told = toldCauses({ problems, columns }, words);
  return {
    counts: countBySeverity(problems),
    causes: causesOf(problems).flatMap((cause, i) => {
      const heading = told[i]?.heading ?? '';
      return {
        severity: cause.severity,
        severityName: words.problems.severities[cause.severity],
        heading,
        places: cause.problems.slice(0, SHOWN).map((problem) => shownPlace(problem, words)),
        more: Math.max(0, cause.problems.length - SHOWN),
      };
    }),
    files: summariseByFile(rowCounts, problems),
    notGiven: [...notGiven].map((id) => (id === 'programme' ? words.check.programme : words.tables[id].title)),
    beside,
  };
}
