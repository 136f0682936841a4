/** Words inside a PNG: what a picture says stays with the file, for programs and for readers who do not see it. */
import { chunk } from './png.ts';

/** The eight bytes of the signature and the 25 of the first chunk, after which others may follow (PNG, 5.3 and 11.2.2). */
const AFTER_HEADER = 33;

/** The picture with a description in UTF-8, not compressed and of no named language (PNG, 11.3.3.4). */
export function describedPng(png: Uint8Array, description: string): Uint8Array {
  const data = Buffer.concat([Buffer.from('Description\0\0\0\0\0', 'latin1'), Buffer.from(description, 'utf8')]);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk('iTXt', data), png.subarray(AFTER_HEADER)]);
}
