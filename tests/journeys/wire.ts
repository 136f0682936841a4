/**
 * A browser whose every request goes through a proxy of ours, whatever asks: a page, a worker, a frame, a beacon, a prefetch, a
 * report of a policy, a socket. What the proxy does not see has not left the browser.
 */
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What went over the wire. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Wire {
  /** For the browser's `proxy`. */
  readonly address: string;
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

/** Hands on what is asked of `origins`, and keeps all that is asked; of others nobody answers. */
export async function openWire(origins: () => readonly string[]): Promise<Wire> {
  const sent: Sent[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(parts);
      sent.push({ method, url, headers, body: body.toString('utf8') });
      if (!URL.canParse(url) || !origins().includes(new URL(url).origin)) {
        outgoing.writeHead(502).end();
        return;
      }
      const onward = ask(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      onward.end(body);
    });
  });
  // Sockets, and whatever is asked by https.
  server.on('connect', ({ url = '', headers }, socket) => {
    sent.push({ method: 'CONNECT', url, headers, body: '' });
    socket.destroy();
  });
  server.on('upgrade', ({ url = '', headers }, socket) => {
    sent.push({ method: 'UPGRADE', url, headers, body: '' });
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
