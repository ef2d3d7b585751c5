import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { WebSocketServer, createWebSocketStream } from 'ws';
import type { Listening } from '../listen';
import { MAX_PAYLOAD_BYTES, keepToChannels } from './channel-rules';

const MAX_FRAME_BYTES = 2 * MAX_PAYLOAD_BYTES;
const MAX_CONNECTIONS = 1000;

/**
 * An MQTT 3.1.1 broker over WebSocket on the loopback interface, in memory.
 * @param port 0 for any free one
 * @throws when the port is taken
 */
export async function startRelay(port: number): Promise<Listening> {
  const broker = await Aedes.createBroker({ heartbeatInterval: 0, queueLimit: 20 });
  keepToChannels(broker);
  const server = createServer((_request, response) => response.writeHead(426).end());
  server.maxConnections = MAX_CONNECTIONS;
  const sockets = new WebSocketServer({
    server,
    maxPayload: MAX_FRAME_BYTES,
    handleProtocols: (offered) => offered.has('mqtt') && 'mqtt',
  });
  sockets.on('connection', (socket, request) => {
    const stream = createWebSocketStream(socket);
    // A phone that is gone is an everyday matter; the broker sees the end of the stream.
    stream.on('error', () => stream.destroy());
    broker.handle(stream, request);
  });
  const listening = new Promise<void>((resolve, reject) => {
    // It passes the server's own errors on.
    sockets.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  await listening.catch((error: unknown) => {
    broker.close();
    throw error;
  });
  const address = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${address.port}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((closed) => {
        broker.close(closed);
      });
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}
