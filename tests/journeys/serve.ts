/** Serves a built site from a free port of this machine, as a plain web server would. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
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

export interface SiteServer {
  /** Such as `http://localhost:41234`, without a final slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/** The site in `dir`: folders answer with their index.html, what is missing with 404.html and status 404. */
export async function serve(dir: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    const send = (status: number, name: string, body: Buffer): void => {
      response.writeHead(status, { 'content-type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(body);
    };
    readFile(file)
      .then((body) => {
        send(200, file, body);
      })
      .catch(async () => {
        send(404, '404.html', await readFile(join(dir, '404.html')).catch(() => Buffer.from('')));
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
