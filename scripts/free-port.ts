/** Whether a port can be listened to, asked before work is done for whoever waits for it. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandError, isSystemError, words } from './terminal/terminal.ts';

/** The port, once it is known to be free. Rejects with a CommandError where another program has it. */
export async function freePort(port: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(port, 'localhost');
    await once(server, 'listening');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EACCES') throw new CommandError(words.disk.portRefused(port));
    if (error.code === 'EADDRINUSE') throw new CommandError(words.disk.portTaken(port));
    throw error;
  }
  server.close();
  await once(server, 'close');
  return port;
}
