import { serve } from '@hono/node-server';
import { Server } from 'node:http';

export interface Listening {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Stops at once, open connections included. */
  close: () => Promise<void>;
}

type Fetch = Parameters<typeof serve>[0]['fetch'];

/**
 * Serves on the loopback interface.
 * @param port 0 for any free one
 * @throws when the port is taken
 */
export function listen(fetch: Fetch, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${String(address.port)}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            if (server instanceof Server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}
