/** How the states of a stacked bar look and what they are called; always with a word, never by colour alone. */
import { round } from '../geometry.ts';
import type { WorksState } from '../../domain/indicators/renovation.ts';
import { worksStates } from '../../domain/indicators/works-matrix.ts';
import type { RenovatedWhen } from '../../domain/rows.ts';
import type { Messages } from '../../words/words.ts';

/** How far a state is: a class of the drawing. */
export type StackedMark = 'done' | 'waiting' | 'begun' | 'open' | 'outside';

export interface StackedState {
  readonly label: string;
  readonly mark: StackedMark;
}

/** What a segment is drawn with: a broad stroke, which can be dashed where there are no colours, or its outline. */
const DRAWN_BY: Readonly<Record<StackedMark, 'stroke' | 'outline'>> = {
  done: 'stroke',
  waiting: 'stroke',
  begun: 'stroke',
  open: 'stroke',
  outside: 'outline',
};

/** The path of a segment of a bar, a unit shorter than its place so that neighbours stand apart, and the stroke's breadth. */
export function segmentPath(
  mark: StackedMark,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): { readonly d: string; readonly 'stroke-width'?: number } {
  const length = round(Math.max(0.5, width - 1));
  switch (DRAWN_BY[mark]) {
    case 'stroke':
      return { d: `M${String(x)} ${String(y + height / 2)}h${String(length)}`, 'stroke-width': height };
    case 'outline':
      return {
        d: `M${String(x)} ${String(y + 0.5)}h${String(length)}v${String(height - 1)}h-${String(length)}z`,
      };
  }
}

const WORKS_MARKS: Readonly<Record<WorksState, StackedMark>> = {
  accepted: 'done',
  completed: 'waiting',
  under_way: 'begun',
  not_begun: 'open',
  exempt: 'outside',
};

/** The states of remediation works from done to not needed, in the order of `worksStates`. */
export const stackedWorks = (when: RenovatedWhen, words: Messages): readonly StackedState[] =>
  worksStates(when).map((state) => ({
    label: words.works[state].word,
    mark: state === when ? 'done' : WORKS_MARKS[state],
  }));
