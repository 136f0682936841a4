/** By what a page is known to be the last build's again. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

/**
 * A digest of everything that a page shows beside its templates and words. Every value counts: other than in JSON, a Map,
 * an undefined or a NaN is kept apart, and what cannot be compared by its content (a function) throws, so that no page is
 * kept by a key that leaves out a part of it.
 */
export function pageKey(shown: unknown): string {
  return createHash('sha256').update(serialize(shown)).digest('base64url');
}
