import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MethodName, Params, ProtocolMap, Result } from './protocol';
import { retryUnanswered } from './retry-unanswered';

const messaging = defineExtensionMessaging<ProtocolMap>();

/** Asks the background. Rejects only when it can't be reached: failures of the work are results. */
export type Send = <Name extends MethodName>(
  name: Name,
  ...params: Params<Name> extends undefined ? [] : [Params<Name>]
) => Promise<Result<Name>>;

// The library's overloads do not know which parameters go with which name; `Send` does.
const ask = messaging.sendMessage as unknown as Send;

/** What only asks may be asked twice; a test holds these names to what the protocol says of each. */
const ASKING = /^(?:get|list|check)[A-Z]/;

export const send: Send = (name, ...params) => {
  const question = () => ask(name, ...params);
  return ASKING.test(name) ? retryUnanswered(question) : question();
};
