/** The levels of units that may have outlines, by the names of their files. */
import { UNIT_LEDGERS, type UnitLedger } from '../../domain/units/levels.ts';

export type BoundaryLevel = UnitLedger;

/** The file of a level's outlines. */
export const boundaryFile = (level: BoundaryLevel): string => `boundaries/${level}.geojson`;

export const BOUNDARY_LEVELS: readonly BoundaryLevel[] = UNIT_LEDGERS;
