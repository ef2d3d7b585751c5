import type { Aedes } from 'aedes';

/** As in the configurations of `deploy/relay`: the two must refuse the same. */
export const MAX_PAYLOAD_BYTES = 4096;
const USER = /^[\w-]{22}$/;
/** A connection's user name is its channel; it may listen and speak there and nowhere else. */
export function keepToChannels(broker: Aedes): void {
  const users = new WeakMap<object, string>();
  const isOwn = (client: object, topic: string) =>
    ['computer', 'phone'].some((side) => topic === `lre/1/${users.get(client)}/${side}`);

  broker.preConnect = (_client, packet, done) => {
    const lasting = packet.clean === false || packet.will !== undefined;
    done(lasting ? new Error('Nothing outlives a connection here.') : null, !lasting);
  };
  broker.authenticate = (client, user = '', _password, done) => {
    const isChannel = USER.test(user);
    if (isChannel) users.set(client, user);
    done(null, isChannel);
  };
  broker.authorizeSubscribe = (client, subscription, done) => {
    done(null, isOwn(client, subscription.topic) ? subscription : null);
  };
  broker.authorizePublish = (client, packet, done) => {
    const allowed =
      client !== null &&
      isOwn(client, packet.topic) &&
      !packet.retain &&
      packet.qos < 2 &&
      packet.payload.length <= MAX_PAYLOAD_BYTES;
    done(allowed ? null : new Error('Not allowed here.'));
  };
}
