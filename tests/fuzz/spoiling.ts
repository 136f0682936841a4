/** What a kind of spoiling does, and what is asked of the reading then. */
import type { Draws, Files } from './folder.ts';

export interface Spoiled {
  /** The file that was spoiled, as it was called before. */
  readonly file: string;
  /** What was done, for whoever looks at a finding. */
  readonly what: string;
}

export interface Kind {
  readonly name: string;
  /**
   * Whether the reading must refuse it, warn of it, notice it, or give the very same dataset. Of the others no more is
   * asked than that they are read to the end.
   */
  readonly isBad: boolean;
  /** Whether it is made to do harm to whoever reads what is published: then that is made, of some, and looked at. */
  readonly isHostile?: true;
  /** Spoils the files in place; null where there is nothing that could be spoiled so. */
  readonly spoil: (files: Files, draws: Draws) => Spoiled | null | Promise<Spoiled | null>;
}
