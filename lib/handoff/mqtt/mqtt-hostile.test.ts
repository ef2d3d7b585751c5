import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldSocket } from '../../../tests/relay/held-socket';
import { publish, settled, TOPICS, welcomed } from '../../../tests/relay/held-relay';

beforeEach(() => {
  vi.stubGlobal('WebSocket', HeldSocket);
});

describe('a hostile relay', () => {
  it('is left when a length overflows, before the codec can run in circles', async () => {
    const { connection, socket } = await welcomed(5);
    socket.says(0x90, 8, 0, 1, 0x80, 0x80, 0x80, 0x80, 0x08, 0);
    await connection.closed;
  });

  const any = fc.uint8Array({ minLength: 1, maxLength: 200 });
  const nearly = fc
    .tuple(
      fc.constantFrom(
        publish(TOPICS.subscribe, [1, 2, 3]),
        publish('other', [4]),
        [0x20, 3, 0, 0, 0],
        [0x40, 4, 0, 2, 0, 0],
        [0x90, 4, 0, 1, 0, 1],
        [0xe0, 2, 0x8e, 0],
      ),
      fc.nat(),
      fc.nat(255),
    )
    .map(([packet, at, byte]) => packet.with(at % packet.length, byte));

  it('brings no message by a topic that is not ours, no error, and no answer to what was not asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(any, nearly), { maxLength: 8 }), async (chunks) => {
        const taken: Uint8Array[] = [];
        const { connection, socket } = await welcomed(5, (message) => taken.push(message));
        const sent = vi.fn();
        void connection.publish(Uint8Array.of(9)).then(sent, sent);
        for (const chunk of chunks) socket.says(...chunk);
        // Whatever a message holds, it is for the session to judge; here it came by our topic whole.
        const stream = Buffer.from(chunks.flatMap((chunk) => [...chunk]));
        if (taken.length > 0) expect(stream.includes(TOPICS.subscribe)).toBe(true);
        for (const message of taken) expect(stream.includes(Buffer.from(message))).toBe(true);
        connection.close();
        await connection.closed;
        await settled();
        expect(sent).toHaveBeenCalledOnce();
      }),
      { numRuns: 3000 },
    );
  }, 60_000);
});
