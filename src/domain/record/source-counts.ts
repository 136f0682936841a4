/** What is known of where the published figures come from. */
import type { PublishedFigure, Route } from './rows.ts';

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
