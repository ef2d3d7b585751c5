import { expect, it } from 'vitest';
import { connectMqtt } from '../../lib/handoff/mqtt/connect-mqtt';
import { parsePairingLink } from '../../lib/handoff/wire/pairing-link';
import { topicsOf } from '../../lib/handoff/wire/topics';
import { computerSide, KEY, phoneSide, ROWS, surroundings } from '../support/handoff-sides';
import { startMosquitto } from './mosquitto';
import { recordingProxy } from './recording-proxy';
import './web-socket';
import { writings } from './writings';

it('tells whoever runs the relay neither key, name nor e-mail', async () => {
  const relay = await startMosquitto();
  const proxy = await recordingProxy(relay.url);
  const { around } = surroundings();
  const computer = await computerSide(around);
  const link = computer.link();
  const phone = await phoneSide(link, around);
  const parsed = parsePairingLink(link);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { toComputer, toPhone } = await topicsOf(parsed.link.channel);

  const over = new AbortController();
  let done: () => void = () => undefined;
  const paired = new Promise<void>((resolve) => (done = resolve));
  const open = (
    topics: { publish: string; subscribe: string },
    onMessage: (message: Uint8Array<ArrayBuffer>) => void,
  ) =>
    new Promise<ReturnType<typeof connectMqtt>>((resolve) => {
      const transport = connectMqtt({
        url: proxy.url,
        topics,
        onMessage: (message) => onMessage(message as Uint8Array<ArrayBuffer>),
        onState: (state) => {
          if (state === 'open') resolve(transport);
        },
        signal: over.signal,
      });
    });
  const fromComputer = await open({ publish: toPhone, subscribe: toComputer }, (frame) => {
    void computer.take({ kind: 'frame', frame }).then(async (answers) => {
      await sayAll(fromComputer, answers);
      const { kind } = computer.stage();
      // The person compares the codes, and AR24 takes the key.
      if (kind === 'confirming' && phone.view().kind === 'code') await confirm();
      if (computer.given.length === 1 && kind !== 'done') {
        await sayAll(fromComputer, await computer.take({ kind: 'result', result: 'proven' }));
      }
    });
  });
  const fromPhone = await open({ publish: toComputer, subscribe: toPhone }, (frame) => {
    void phone.take({ kind: 'frame', frame }).then(async (answers) => {
      await sayAll(fromPhone, answers);
      const view = phone.view();
      if (view.kind === 'code' && computer.stage().kind === 'confirming') await confirm();
      if (view.kind === 'rows') {
        const given = { kind: 'give', rowId: view.rows[0]!.id, key: KEY } as const;
        await sayAll(fromPhone, await phone.take(given));
      }
      if (view.kind === 'done') done();
    });
  });
  let confirmed = false;
  const confirm = async () => {
    if (confirmed) return;
    confirmed = true;
    const code = computer.code();
    await sayAll(fromComputer, await computer.take(computer.picking(code)));
  };
  await sayAll(fromPhone, phone.hello);
  await paired;
  over.abort();
  proxy.close();
  await relay.close();

  const recording = proxy.recording();
  // What was sent is in the recording: it would show.
  expect(computer.given).toMatchObject([{ key: KEY }]);
  for (const frame of [...phone.sent, ...computer.sent]) {
    expect(recording.includes(Buffer.from(frame.slice(1)))).toBe(true);
  }
  const secret = /secret=(\w+)/.exec(KEY)![1]!;
  const words = ROWS.flatMap(({ name, email }) => [...name.split(' '), email.split('@')[1]!]);
  for (const text of [secret, secret.slice(4, 20), 'otpauth', 'jeanne', ...words]) {
    for (const written of writings(text)) expect(recording.includes(written)).toBe(false);
  }
  expect(recording.includes(Buffer.from(parsed.link.channel))).toBe(false);
  expect(recording.includes(Buffer.from(link.split('#')[1]!))).toBe(false);
});

async function sayAll(
  transport: { send: (frame: Uint8Array) => Promise<void> },
  frames: readonly Uint8Array[],
): Promise<void> {
  for (const frame of frames) await transport.send(frame);
}
