/** Serves a built site, and made-up map tiles, on this machine for the browser tests. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface LocalServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  /** The paths that were asked, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
};

async function listen(answer: RequestListener, asked: string[]): Promise<LocalServer> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${String(port)}`, asked, close };
}

/** Serves a folder as a static host does: index pages, types by ending, and ranges of a file. */
export function serveSite(folder: string): Promise<LocalServer> {
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const path = join(folder, normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '');
    stat(path).then(
      ({ size }) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
        if (range === null) return createReadStream(path).pipe(response);
        const [start, end] = [Number(range[1]), Math.min(Number(range[2]), size - 1)];
        response.writeHead(206, { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` });
        return createReadStream(path, { start, end }).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  }, []);
}

/** Serves one PNG at every address: a tile server whose tiles all look alike. */
export function serveTiles(png: Uint8Array): Promise<LocalServer> {
  return listen((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png), []);
}

/** The text of a file of a built site. */
export function pageText(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}
