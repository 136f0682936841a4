/** The levels of units that may have outlines. */

export type BoundaryLevel = 'districts' | 'subdistricts' | 'grids';

/** The file of a level's outlines. */
export const boundaryFile = (level: BoundaryLevel): string => `boundaries/${level}.geojson`;

export const BOUNDARY_LEVELS: readonly BoundaryLevel[] = ['districts', 'subdistricts', 'grids'];
