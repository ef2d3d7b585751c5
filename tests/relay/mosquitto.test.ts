import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMosquitto, type Mosquitto } from './mosquitto';
import { rules } from './rules';
import { Side, newChannel, topic } from './side';
import { Stranger } from './stranger';

let relay: Mosquitto;
beforeAll(async () => {
  relay = await startMosquitto();
});
afterAll(() => relay.close());

it.each(rules)('$says', ({ hold }) => hold({ url: relay.url, bindsUsers: true }));

it('keeps MQTT 5 and MQTT 3.1.1 clients to their channels alike', async () => {
  const channel = newChannel();
  const phone = new Side(relay.url, channel, 'phone');
  await phone.isOpen();
  const stranger = await Stranger.connect(relay.url, newChannel(), { protocolVersion: 5 });
  await stranger.listen('lre/1/#', topic(channel, 'computer'));
  await phone.say('a secret');
  await stranger.sayOn(stranger.channel, 'own');
  await expect.poll(() => stranger.heard.map(({ text }) => text)).toEqual(['own']);
  await stranger.leave();
  phone.leave();
});

it('tells nothing to one whose name is a wildcard', async () => {
  const channel = newChannel();
  const computer = new Side(relay.url, channel, 'computer');
  const phone = new Side(relay.url, channel, 'phone');
  await Promise.all([computer.isOpen(), phone.isOpen()]);
  const strangers = await Promise.all(
    ['+', '#', `+/${channel}`, 'lre/#', ''].map((name) => Stranger.connect(relay.url, name)),
  );
  for (const stranger of strangers) {
    await stranger.listen(topic(stranger.channel, 'computer'), topic('+', 'computer'), '#');
    await stranger.sayOn(channel, 'from a stranger');
  }
  await phone.say('a secret');
  await computer.hears('a secret');
  // A round trip, so that nothing is still on its way.
  for (const stranger of strangers) await stranger.listen('x');
  expect(strangers.map(({ heard }) => heard)).toEqual(strangers.map(() => []));
  expect(computer.heard).toEqual(['a secret']);
  for (const stranger of strangers) await stranger.leave();
  computer.leave();
  phone.leave();
});

it('holds back few messages for one who does not acknowledge them, and drops the rest', async () => {
  const channel = newChannel();
  const slow = await Stranger.connect(relay.url, channel);
  const held: (() => void)[] = [];
  slow.client.handleMessage = (_packet, acknowledge) => void held.push(acknowledge);
  await slow.listen(topic(channel, 'computer'));
  const phone = new Side(relay.url, channel, 'phone');
  await phone.isOpen();
  for (let sent = 0; sent < 60; sent += 1) await phone.say(`message ${sent}`);
  slow.client.handleMessage = (_packet, acknowledge) => acknowledge();
  for (const acknowledge of held) acknowledge();
  await expect.poll(() => slow.heard.length, { timeout: 30_000 }).toBe(30);
  await phone.say('after');
  await expect.poll(() => slow.heard.at(-1)?.text).toBe('after');
  // Ten in flight and twenty in the queue.
  const kept = Array.from({ length: 30 }, (_, at) => `message ${at}`);
  expect(slow.heard.map(({ text }) => text)).toEqual([...kept, 'after']);
  await slow.leave();
  phone.leave();
});

it('stands a crowd: it takes in as many as it has files, and others when these have left', async () => {
  const small = await startMosquitto({}, 20);
  const channel = newChannel();
  const inside: Stranger[] = [];
  const connect = () => Stranger.connect(small.url, channel, { connectTimeout: 1000 });
  for (let tried = 0; tried < 20; tried += 1) {
    const stranger = await connect().catch(() => null);
    if (!stranger) break;
    inside.push(stranger);
  }
  expect(inside.length).toBeGreaterThan(2);
  expect(inside.length).toBeLessThan(20);
  for (const stranger of inside) await stranger.leave();
  const next = await connect();
  await next.leave();
  await small.close();
});

it('writes nothing to disk', () => {
  expect(readdirSync(relay.folder).toSorted()).toEqual(['channels.acl', 'mosquitto.conf']);
  const open = `/proc/${relay.pid}/fd`;
  const written = readdirSync(open).filter((fd) => {
    const path = readlinkSync(join(open, fd));
    const flags = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/${relay.pid}/fdinfo/${fd}`, 'utf8'));
    const writable = (Number.parseInt(flags?.[1] ?? '0', 8) & 3) !== 0;
    return writable && path.startsWith('/') && statSync(path).isFile();
  });
  expect(written).toEqual([]);
});
