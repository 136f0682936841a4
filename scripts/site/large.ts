/** Which cities are so large that memory is dearer than time. An hourly build of a small one need not be held back. */
import type { Dataset } from '../../src/domain/model.ts';

/** Compounds. */
const LARGE = 5000;

export const isLarge = ({ compounds }: Pick<Dataset, 'compounds'>): boolean => compounds.length >= LARGE;
