import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MethodName, Params, ProtocolMap, Result } from './protocol';

const messaging = defineExtensionMessaging<ProtocolMap>();

/** Asks the background. Rejects only when it can't be reached: failures of the work are results. */
export type Send = <Name extends MethodName>(
  name: Name,
  ...params: Params<Name> extends undefined ? [] : [Params<Name>]
) => Promise<Result<Name>>;

// The library's overloads do not know which parameters go with which name; `Send` does.
const ask = messaging.sendMessage as unknown as Send;

export const send: Send = (name, ...params) => ask(name, ...params);
