import { createSecureServer, type ServerHttp2Stream, type IncomingHttpHeaders } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

export interface Http2Front {
  /** `https://localhost:PORT` */
  readonly url: string;
  close: () => Promise<void>;
}

/**
 * Stands before a server of HTTP/1.1 as AR24's own does, with HTTP/2 alone; whenever the server behind
 * cuts a connection, all of those before are cut.
 */
export async function startHttp2Front(behind: string): Promise<Http2Front> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const sockets = new Set<Socket>();
  const server = createSecureServer({ key, cert });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.on('session', (session) => session.on('error', () => undefined));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    passOn(behind, stream, headers).catch(() => {
      for (const socket of sockets) socket.resetAndDestroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `https://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

async function passOn(behind: string, stream: ServerHttp2Stream, headers: IncomingHttpHeaders) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { ':method': method = 'GET', ':path': path = '/' } = headers;
  const told = Object.entries(headers).filter(([name]) => /^(content-type|signature)$/.test(name));
  const answer = await fetch(`${behind}${path}`, {
    method,
    headers: told.map(([name, value]): [string, string] => [name, String(value)]),
    ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const { date, 'content-type': type } = Object.fromEntries(answer.headers);
  stream.respond({ ':status': answer.status, date, 'content-type': type });
  stream.end(body);
}
