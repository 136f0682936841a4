/** The levels of units that may have outlines. */

export type BoundaryLevel = 'districts' | 'subdistricts' | 'grids';

export const BOUNDARY_LEVELS: readonly BoundaryLevel[] = ['districts', 'subdistricts', 'grids'];
