/** Why something that can be read is implausible, with the figures of its sentence: one warning a cause, its first rows named. */
import type { Dataset, LedgerId } from '../../domain/model.ts';
import type { Crs } from './position-causes.ts';

/** How many rows, and the lines of the first of them. */
interface Rows {
  readonly rows: number;
  readonly first: readonly number[];
}

type BoundaryLevel = keyof Dataset['boundaries'];

/** Compounds outside the outlines of their units of a level, of those that have one; the first of them by id or line. */
interface Outside {
  readonly level: BoundaryLevel;
  readonly compounds: number;
  readonly of: number;
  readonly first: readonly (string | number)[];
}

/** How many of them something brings inside. */
interface BroughtInside extends Outside {
  readonly inside: number;
}

/** How many pairs of rows, and the lines of the first of them. */
interface Pairs {
  readonly pairs: number;
  readonly first: readonly (readonly [line: number, other: number])[];
}

/**
 * How a text was spoilt: UTF-8 read as GBK, or either read as Latin letters; signs that stand where characters were
 * lost; or the characters that lost ones turn into.
 */
export type Garbling = 'utf8-as-gbk' | 'as-latin' | 'question-marks' | 'replaced';

export interface PlausibilityReasons {
  /** An id that Windows keeps for a device, and one that would do. */
  'windows-name': { readonly instead: string };
  /** `restored`: the first of the texts read as it was meant; null where that cannot be told. */
  'garbled-text': Rows & { readonly garbling: Garbling; readonly restored: string | null };

  'same-credit-code': Pairs;
  /** Firms whose names differ in brackets, widths and blanks alone. */
  'same-firm': Pairs;
  /** Firms whose names differ in their legal form or the city alone. */
  'like-firm': Pairs;
  /** Compounds of one name and address; how many of the pairs lie in two grids. */
  'same-compound': Pairs & { readonly acrossGrids: number };
  /** Compounds of other names with the same homes and floor area at one address or point. */
  'like-compound': Pairs;
  'same-payment': Pairs;
  /** An organisation beside one compound twice at a time. */
  'same-pairing': Pairs;
  /** Months of a district that never fall: running totals. */
  'running-totals': { readonly months: number; readonly districts: number };

  /** Cells that lie apart from all others of their column by about this factor. */
  'cells-apart': Rows & { readonly factor: number; readonly isLarger: boolean; readonly median: number };
  /** The same by less than a thousand times, of what a cell comes to a square metre or home, or as it is. */
  'figures-apart': Rows & {
    readonly per: 'square-metre' | 'home' | 'row';
    readonly factor: number;
    readonly isLarger: boolean;
    readonly median: number;
  };
  /** A whole column that cannot be in the unit that it should be in: the median of what a square metre, home or payment comes to. */
  'column-apart': {
    readonly per: 'home' | 'square-metre' | 'payment';
    readonly median: number;
    readonly isLarger: boolean;
  };
  /** A whole column of another magnitude than at the last publication: the medians of both. */
  'column-moved': { readonly then: number; readonly now: number };
  'budget-unused': { readonly total: number; readonly budget: number };
  /** Single scores that lie below all others as if they were out of ten. */
  'scores-apart': Rows & { readonly least: number };
  /** Scores out of ten: of all rows, or of those of a sub-district or month. */
  'scores-of-ten': Rows & { readonly of: string | null; readonly highest: number };

  /** A column in perfect order whose rows are in the order of their ids. */
  'column-sorted': { readonly rows: number };
  /** A column that says the same in so many of its cells. */
  'column-filled': { readonly rows: number; readonly of: number };
  /** Two columns that should go together and do not: the coefficient of correlation. */
  'columns-unrelated': { readonly of: 'homes' | 'costs'; readonly rows: number; readonly correlation: number };
  'grids-scattered': { readonly rows: number; readonly share: number };
  /** A row that could be read if its cells stood one further left or right. */
  'row-shifted': { readonly to: 'left' | 'right' };

  /** Names that are addresses while the addresses are none: two columns that were swapped. */
  'names-as-addresses': { readonly rows: number; readonly of: number };
  /** Reports of a month that had not begun. */
  'reported-early': Rows;
  'before-built': Rows & { readonly year: number };
  'accepted-on-one-day': Rows & { readonly day: string; readonly of: number };

  'one-point': {
    readonly compounds: number;
    readonly points: number;
    readonly position: readonly [longitude: number, latitude: number];
    readonly most: number;
    readonly grids: number;
    readonly first: readonly (string | number)[];
  };
  'rounded-positions': {
    readonly compounds: number;
    readonly of: number;
    readonly first: readonly (string | number)[];
  };
  /** Positions farther outside than so many metres, and how far the first of them are. */
  'outside-own-outline': Outside & { readonly metres: number; readonly distances: readonly number[] };
  /** Positions outside their outlines, most of which lie inside when they, or the outlines, are read in another system. */
  'other-system': BroughtInside & { readonly crs: Crs; readonly whose: 'positions' | 'outlines' };
  /** The same when all are moved by so many metres. */
  'positions-moved': BroughtInside & { readonly east: number; readonly north: number };

  /** A ledger that has far fewer rows than at the last publication, or is gone. */
  'rows-lost': { readonly ledger: LedgerId; readonly then: number; readonly now: number };
}
