/** A reader who never rests: fetches the paths of a site one after another, and what its pages name beside them. */
import { get } from 'node:http';

interface Read {
  /** How many files were fetched. */
  readonly read: number;
  /** What was not there, cut off, or not as `judged` has it. */
  readonly faults: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Fetches; a body that is cut off rejects. */
function fetched(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const length = response.headers['content-length'];
        if (length !== undefined && Number(length) !== body.length) reject(new Error('cut off'));
        else resolve({ status: response.statusCode ?? 0, body: body.toString('utf8') });
      });
    }).on('error', reject);
  });
}

/** Begins to read, until it is told to end. `named` gives the addresses that are fetched after a page because it names them. */
export function readSite(
  origin: string,
  paths: readonly string[],
  judged: (path: string, body: string) => boolean,
  named: (body: string) => readonly string[] = () => [],
): { end(): Promise<Read>; hasRead(files: number): Promise<void> } {
  let isOver = false;
  let read = 0;
  const faults: string[] = [];
  const one = async (path: string): Promise<string> => {
    try {
      const { status, body } = await fetched(`${origin}${path}`);
      read += 1;
      if (status !== 200) faults.push(`${path}: ${String(status)}`);
      else if (!judged(path, body)) faults.push(`${path}: neither the old nor the new: ${body.slice(0, 100)}`);
      return body;
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : ''}`);
      return '';
    }
  };
  const reading = (async () => {
    while (!isOver)
      for (const path of paths) {
        const body = await one(path);
        for (const address of named(body)) await one(address);
      }
  })();
  return {
    hasRead: async (files) => {
      while (read + faults.length < files) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    end: async () => {
      isOver = true;
      await reading;
      return { read, faults };
    },
  };
}
