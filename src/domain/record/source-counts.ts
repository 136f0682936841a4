/** What is known of where the published figures come from. */
import type { Grade, PublishedFigure, Route } from './rows.ts';

export interface SourceCounts {
  readonly figures: number;
  /** How many do not say who published them, on which day, and under which title. */
  readonly unnamed: number;
  readonly undated: number;
  readonly untitled: number;
  /** How many were read where they came out, in reposts and in mirrors; of the others that is not recorded. */
  readonly routes: Readonly<Record<Route, number>>;
  readonly unrouted: number;
  /** How many have a link to where they were read. */
  readonly linked: number;
}

type Sourced = Pick<PublishedFigure, 'publisher' | 'statementDate' | 'sourceTitle' | 'sourceUrl' | 'route'>;

/** Counts the figures by what is known of their sources. */
export function sourceCounts(figures: readonly Sourced[]): SourceCounts {
  const count = (holds: (figure: Sourced) => boolean): number => figures.filter(holds).length;
  return {
    figures: figures.length,
    unnamed: count(({ publisher }) => publisher === null),
    undated: count(({ statementDate }) => statementDate === null),
    untitled: count(({ sourceTitle }) => sourceTitle === null),
    routes: {
      original: count(({ route }) => route === 'original'),
      repost: count(({ route }) => route === 'repost'),
      mirror: count(({ route }) => route === 'mirror'),
    },
    unrouted: count(({ route }) => route === null),
    linked: count(({ sourceUrl }) => sourceUrl !== null),
  };
}

/** Who speaks: the grade of the row; `unsigned` where nobody was seen to sign it, `ungraded` where no grade was given. */
export type SourceGrade = Grade | 'unsigned' | 'ungraded';

const SOURCE_GRADES: readonly SourceGrade[] = ['self', 'authority', 'media', 'other', 'unsigned', 'ungraded'];

type Graded = Pick<PublishedFigure, 'publisher' | 'grade'>;

/** Who speaks in a figure, as far as its source shows. */
export function gradeOf({ grade, publisher }: Graded): SourceGrade {
  return grade ?? (publisher === null ? 'unsigned' : 'ungraded');
}

/** A grade and how many figures are of it. */
export type GradeCount = readonly [grade: SourceGrade, figures: number];

/** How many figures are of each grade, in a fixed order; none that no figure has. */
export function gradeCounts(figures: readonly Graded[]): readonly GradeCount[] {
  return SOURCE_GRADES.map((id): GradeCount => [id, figures.filter((figure) => gradeOf(figure) === id).length]).filter(
    ([, count]) => count > 0,
  );
}
