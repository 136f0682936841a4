/** How the states of a stacked bar look and what they are called; always with a word, never by colour alone. */
import type { WorksState } from '../../domain/indicators/renovation.ts';
import { WORKS_STATES } from '../../domain/indicators/works-matrix.ts';
import type { Messages } from '../../words/words.ts';

export interface StackedState {
  readonly label: string;
  /** A class of the drawing: done, waiting, begun, open, outside. */
  readonly mark: string;
}

const WORKS_MARKS: Readonly<Record<WorksState, string>> = {
  accepted: 'done',
  completed: 'waiting',
  under_way: 'begun',
  not_begun: 'open',
  exempt: 'outside',
};

/** The states of remediation works from done to not needed, in the order of WORKS_STATES. */
export const worksStates = (words: Messages): readonly StackedState[] =>
  WORKS_STATES.map((state) => ({ label: words.works[state].word, mark: WORKS_MARKS[state] }));
