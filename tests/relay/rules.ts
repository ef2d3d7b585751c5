import { MAX_MESSAGE_BYTES } from '../../lib/handoff/wire/transport';
import { Side, newChannel, topic } from './side';
import { Stranger } from './stranger';

interface Relay {
  readonly url: string;
  /** Whether each connection is bound to the channel that is its user name. */
  readonly bindsUsers: boolean;
}

interface Rule {
  readonly says: string;
  /** @throws with what was found when the relay breaks it */
  readonly hold: (relay: Relay) => Promise<void>;
}

function expectNone(found: readonly unknown[], what: string): void {
  if (found.length > 0) throw new Error(`${what}: ${JSON.stringify(found)}`);
}

async function pair(url: string) {
  const channel = newChannel();
  const computer = new Side(url, channel, 'computer');
  const phone = new Side(url, channel, 'phone');
  await Promise.all([computer.isOpen(), phone.isOpen()]);
  const leave = () => {
    computer.leave();
    phone.leave();
  };
  return { channel, computer, phone, leave };
}

/** When this has come through, whatever was sent before it has come or never will. */
const LAST = 'the last word';

async function carries({ url }: Relay): Promise<void> {
  const { computer, phone, leave } = await pair(url);
  const long = 'x'.repeat(MAX_MESSAGE_BYTES);
  await Promise.all([computer.say(long), phone.say('short'), computer.say(LAST)]);
  await Promise.all([phone.hears(LAST), computer.hears('short')]);
  leave();
  if (phone.heard[0] !== long) throw new Error('The longest message did not come through whole.');
}

async function hidesChannels({ url, bindsUsers }: Relay): Promise<void> {
  const { channel, computer, phone, leave } = await pair(url);
  const wide = ['#', 'lre/#', 'lre/1/#', 'lre/1/+/computer', 'lre/+/+/+', '+/+/+/+', '$SYS/#'];
  const foreign = bindsUsers ? [topic(channel, 'computer'), topic(channel, 'phone')] : [];
  const strangers = await Promise.all(
    // Each alone: some relays hang up on the first of them.
    [...wide, `$share/all/${topic('+', 'computer')}`, ...foreign].map(async (filter) => {
      const stranger = await Stranger.connect(url, newChannel());
      await stranger.listen(filter);
      return stranger;
    }),
  );
  await Promise.all([computer.say('a secret'), phone.say('another'), computer.say(LAST)]);
  await Promise.all([phone.hears(LAST), computer.hears('another')]);
  // A round trip each, where the relay still speaks with them, so that nothing is still on its way.
  for (const { client, channel: own } of strangers) {
    if (client.connected) await client.publishAsync(topic(own, 'phone'), 'x', { qos: 1 });
  }
  const heard = strangers.flatMap((stranger) => stranger.heard);
  await Promise.all(strangers.map((stranger) => stranger.leave()));
  leave();
  expectNone(
    heard.filter((message) => message.text !== 'x' || message.topic.includes(channel)),
    'A stranger heard',
  );
}

async function keepsStrangersQuiet({ url, bindsUsers }: Relay): Promise<void> {
  if (!bindsUsers) return;
  const { channel, computer, phone, leave } = await pair(url);
  const stranger = await Stranger.connect(url, newChannel());
  await stranger.sayOn(channel, 'from a stranger');
  await phone.say(LAST);
  await computer.hears(LAST);
  await stranger.leave();
  leave();
  expectNone(
    computer.heard.filter((text) => text !== LAST),
    'The computer heard',
  );
}

async function refusesLong({ url }: Relay): Promise<void> {
  const { channel, computer, phone, leave } = await pair(url);
  const stranger = await Stranger.connect(url, channel);
  await stranger.sayOn(channel, Buffer.alloc(2 * MAX_MESSAGE_BYTES, 'y'));
  await phone.say(LAST);
  await computer.hears(LAST);
  await stranger.leave();
  leave();
  expectNone(
    computer.heard.filter((text) => text !== LAST),
    'Too long a message came',
  );
}

async function keepsNothing({ url }: Relay): Promise<void> {
  const channel = newChannel();
  const early = new Side(url, channel, 'phone');
  await early.isOpen();
  await early.say('said to nobody');
  const stranger = await Stranger.connect(url, channel);
  await stranger.sayOn(channel, 'retained', true);
  const late = new Side(url, channel, 'computer');
  await late.isOpen();
  await early.say(LAST);
  await late.hears(LAST);
  await stranger.leave();
  early.leave();
  late.leave();
  expectNone(
    late.heard.filter((text) => text !== LAST),
    'The relay had kept',
  );
}

/** What every relay of ours does, whichever broker it is. */
export const rules: readonly Rule[] = [
  { says: 'carries messages of every permitted length, both ways', hold: carries },
  { says: 'lets nobody listen to all channels, nor to another’s', hold: hidesChannels },
  { says: 'lets nobody speak on another’s channel', hold: keepsStrangersQuiet },
  { says: 'refuses messages that are too long', hold: refusesLong },
  { says: 'keeps nothing for those who come later', hold: keepsNothing },
];
