import { createServer, connect, type AddressInfo } from 'node:net';

/** Stands between a device and the relay and writes down every byte, as whoever runs the relay can. */
export async function recordingProxy(relay: string) {
  const recorded: Buffer[] = [];
  const { hostname, port } = new URL(relay);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('data', (bytes) => recorded.push(bytes)).pipe(far);
    far.on('data', (bytes) => recorded.push(bytes)).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Browsers mask what they send (RFC 6455, 5.3); the relay takes the mask off, and so do we. */
    recording: () => Buffer.concat(recorded),
    close: () => void server.close(),
  };
}
