/**
 * The pictures that links to the pages show (src/charts/frame/link-picture.ts): drawn by the pages while they render, made
 * into PNG once each, and taken from the last build where it has them.
 */
import { join } from 'node:path';
import type { KeptPages } from './kept-pages.ts';
import { describedPng } from './png-text.ts';
import { pngOf } from './rasteriser.ts';

const FOLDER = 'link-pictures';
const ADDRESS = new RegExp(`/${FOLDER}/([0-9a-f]{16})\\.png`);

const fileOf = (name: string): string => join(FOLDER, `${name}.png`);

export class LinkPictures {
  /** By the name of the picture, as pages draw them. */
  readonly drawn: NonNullable<App.Locals['linkPictures']> = new Map();
  readonly #kept: KeptPages;
  /** Pictures of the last build that this one has asked for; null where they are gone. */
  readonly #last = new Map<string, Uint8Array | null>();

  constructor(kept: KeptPages) {
    this.#kept = kept;
  }

  /** Whether the picture of a page of the last build is there, so that the page can be taken over. */
  async has(page: Uint8Array): Promise<boolean> {
    const name = ADDRESS.exec(Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1'))?.[1];
    return name === undefined || this.drawn.has(name) || (await this.#lastOf(name)) !== null;
  }

  /** Hands out every picture that a page of this build shows, and notes it for the next one. */
  async write(put: (file: string, bytes: Uint8Array) => void): Promise<void> {
    const names = new Set([...this.drawn.keys(), ...this.#last.keys()]);
    for (const name of names) {
      const drawn = this.drawn.get(name);
      const bytes =
        (await this.#lastOf(name)) ?? (drawn === undefined ? null : describedPng(await pngOf(drawn.svg), drawn.text));
      if (bytes === null) continue;
      put(fileOf(name), bytes);
      this.#kept.keep(fileOf(name), name, bytes);
    }
  }

  async #lastOf(name: string): Promise<Uint8Array | null> {
    const known = this.#last.get(name);
    if (known !== undefined) return known;
    const bytes = await this.#kept.bytesOf(fileOf(name));
    this.#last.set(name, bytes);
    return bytes;
  }
}
