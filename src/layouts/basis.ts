/** What a page is made from, and what its shell therefore says in a demonstration and on a real site. */
import type { Messages } from '../words/words.ts';

/**
 * `ledgers`: figures of the city's ledgers. `record`: only what others published. `mixed`: both, where the part from the
 * ledgers stands in blocks under their own mark. `none`: no figures of either.
 */
export type PageBasis = 'ledgers' | 'record' | 'mixed' | 'none';

/** What the shell says of a page beside the page's own words. */
export interface BasisMarks {
  /** Before the title and the description. */
  readonly prefix: string;
  /** In the header. */
  readonly mark: string | null;
  /** Across the top of every sheet of paper. */
  readonly paper: string | null;
  /** Across the top of the picture that links to the page show. */
  readonly picture: string | null;
  /** In the footer. */
  readonly note: string | null;
}

const UNMARKED: BasisMarks = { prefix: '', mark: null, paper: null, picture: null, note: null };

/** The marks of a page; `madeUp` is the line over what is made up, null where the ledgers are real. */
export function basisMarks(basis: PageBasis, { site }: Pick<Messages, 'site'>, madeUp: string | null): BasisMarks {
  const note = site.demonstrationNote;
  switch (basis) {
    case 'ledgers':
      return madeUp === null
        ? UNMARKED
        : {
            prefix: site.demonstrationPrefix,
            mark: site.demonstration,
            paper: madeUp,
            picture: madeUp,
            note,
          };
    case 'mixed': {
      if (madeUp === null) return UNMARKED;
      const text = site.partlyMadeUp(madeUp);
      return { ...UNMARKED, mark: site.partlyDemonstration, paper: text, picture: text, note };
    }
    case 'record':
      return { ...UNMARKED, mark: site.publicRecord, picture: site.publicRecord };
    case 'none':
      return UNMARKED;
  }
}
