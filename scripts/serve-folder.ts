/** Serves a built site from a free port of this machine, as a plain web server would. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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
      const size = await stat(file).then(
        (found) => (found.isFile() ? found.size : null),
        () => null,
      );
      if (size === null) {
        response.writeHead(404, { 'content-type': MEDIA_TYPES['.html'] });
        response.end(await readFile(join(dir, '404.html')).catch(() => ''));
        return;
      }
      response.setHeader('content-type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      const [start, end] = range === null ? [0, size - 1] : [Number(range[1]), Math.min(Number(range[2]), size - 1)];
      if (range !== null) {
        response.writeHead(206, { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` });
      }
      createReadStream(file, size === 0 ? {} : { start, end }).pipe(response);
    })();
  });
}
