/** By what the rows of the public record may be chosen; the names stand in addresses. */
export const FILTER_NAMES = ['scope', 'kind', 'year', 'grade', 'indicator'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
