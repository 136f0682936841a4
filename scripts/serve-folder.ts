/** Serves a built site from a free port of this machine, as a plain web server would. */
import { open, readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** By the ending of a file's name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface LocalServer {
  /** Such as `http://localhost:41234`, without a final slash. */
  readonly origin: string;
  /** The paths that were asked, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Answers on a free port until it is closed. */
export async function listen(answer: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * The site in `dir`: folders answer with their index.html, a range of bytes with that part, what is missing with
 * 404.html and status 404.
 */
export function serve(dir: string): Promise<LocalServer> {
  return listen((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    void (async () => {
      // Opened once: what is asked of it is of one file, also while the folder is replaced by another.
      const opened = await open(file, 'r').catch(() => null);
      const found = await opened?.stat();
      if (opened === null || found?.isFile() !== true) {
        await opened?.close();
        response.writeHead(404, { 'content-type': MEDIA_TYPES['.html'] });
        response.end(await readFile(join(dir, '404.html')).catch(() => ''));
        return;
      }
      response.setHeader('content-type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      const last = found.size - 1;
      const [start, end] = range === null ? [0, last] : [Number(range[1]), Math.min(Number(range[2]), last)];
      if (range !== null) {
        response.writeHead(206, { 'content-range': `bytes ${String(start)}-${String(end)}/${String(found.size)}` });
      }
      opened.createReadStream(found.size === 0 ? {} : { start, end }).pipe(response);
    })();
  });
}
