/**
 * The pictures that links to the pages show (src/charts/frame/link-picture.ts): drawn by the pages while they render, made
 * into PNG once each, and kept beside the templates by what is drawn, for as long as the sources are the same.
 */
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describedPng } from './png-text.ts';
import { pngOf } from './rasteriser.ts';

const FOLDER = 'link-pictures';
const ADDRESS = new RegExp(`/${FOLDER}/([0-9a-f]{16})\\.png`);

/** Whether a picture is there; a power cut leaves empty what was not on the disk. */
const isKept = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

export class LinkPictures {
  /** By the name of the picture, as pages draw them. */
  readonly drawn: NonNullable<App.Locals['linkPictures']> = new Map();
  readonly #folder: string;
  /** Pictures of pages that the last build has already drawn. */
  readonly #taken = new Set<string>();

  /** `folder` keeps pictures from one build to the next. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether the picture of a page of the last build is there, so that the page can be taken over. */
  has(page: Uint8Array): boolean {
    const name = ADDRESS.exec(Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1'))?.[1];
    if (name === undefined || this.#taken.has(name) || this.drawn.has(name)) return true;
    if (!isKept(this.#kept(name))) return false;
    this.#taken.add(name);
    return true;
  }

  /** Hands out every picture that a page of this build shows. */
  async write(put: (file: string, bytes: Uint8Array) => void): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const name of new Set([...this.drawn.keys(), ...this.#taken]))
      put(join(FOLDER, `${name}.png`), await this.#png(name));
  }

  async #png(name: string): Promise<Uint8Array> {
    const path = this.#kept(name);
    if (isKept(path)) return readFile(path);
    const drawn = this.drawn.get(name);
    if (drawn === undefined) throw new Error(`the picture ${name} is gone`);
    const bytes = describedPng(await pngOf(drawn.svg), drawn.text);
    // In one rename: another build may be reading it.
    const own = `${path}.${String(process.pid)}`;
    await writeFile(own, bytes);
    await rename(own, path);
    return bytes;
  }

  #kept(name: string): string {
    return join(this.#folder, `${name}.png`);
  }
}
