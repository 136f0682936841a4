/** Identifiers made from names: the same names give the same identifier on every machine and at every address. */

/** The namespace of this project's identifiers: drawn once, never to be changed. */
const NAMESPACE = '7b0e9c1a-5d0f-4c57-9f3e-2a6d41b8e0c4';

const bytesOf = (uuid: string): Uint8Array =>
  Uint8Array.from(uuid.replace(/-/g, '').match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** The UUID of some names in their order, version 5 of RFC 9562. */
export async function nameUuid(...names: readonly string[]): Promise<string> {
  const name = new TextEncoder().encode(names.join('\n'));
  const digest = await crypto.subtle.digest('SHA-1', Uint8Array.from([...bytesOf(NAMESPACE), ...name]));
  const bytes = new Uint8Array(digest).slice(0, 16);
  const fixed = bytes.map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x50 : i === 8 ? (byte & 0x3f) | 0x80 : byte));
  const hex = [...fixed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
