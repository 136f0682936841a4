/** By what a page is known to be the last build's again. */
import { createHash } from 'node:crypto';

/** A text with its length before it, so that nothing in it is taken for what stands behind it. */
const measured = (text: string): string => `${String(text.length)}:${text}`;

function entriesText(entries: Iterable<readonly [unknown, unknown]>): string {
  let text = '';
  for (const [key, value] of entries) text += `${textOf(key)}:${textOf(value)},`;
  return text;
}

function itemsText(items: Iterable<unknown>): string {
  let text = '';
  for (const item of items) text += `${textOf(item)},`;
  return text;
}

function objectText(value: object): string {
  if (Array.isArray(value)) return `[${itemsText(value)}]`;
  if (value instanceof Map) return `map(${entriesText(value)})`;
  if (value instanceof Set) return `set(${itemsText(value)})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('what a page shows is plain data');
  let text = '';
  for (const key of Object.keys(value)) text += `${measured(key)}:${textOf((value as Record<string, unknown>)[key])},`;
  return `{${text}}`;
}

/** A text that two values share only if they have the same content. */
function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `'${measured(value)}`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return `${String(value)}n`;
    case 'object':
      return value === null ? 'null' : objectText(value);
    case 'function':
    case 'symbol':
      throw new TypeError(`a ${typeof value} has no content that could be compared`);
  }
}

/** Whether JSON tells everything of a value. It does of most views, and the platform writes it much faster. */
function isToldByJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isToldByJson);
      if (Object.getPrototypeOf(value) !== Object.prototype) return false;
      for (const item of Object.values(value)) if (!isToldByJson(item)) return false;
      return true;
    default:
      return false;
  }
}

/**
 * A digest of everything that a page shows beside its templates and words. Every value counts: other than in JSON, a Map,
 * an undefined or a NaN is kept apart, and what cannot be compared by its content (a function, an instance of a class)
 * throws, so that no page is kept by a key that leaves out a part of it. Other than the platform's own serializer, it
 * tells nothing of how the engine holds a value, so that two builds agree.
 */
export function pageKey(shown: unknown): string {
  const text = isToldByJson(shown) ? JSON.stringify(shown) : `text ${textOf(shown)}`;
  return createHash('sha256').update(text).digest('base64url');
}
