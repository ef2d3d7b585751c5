import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MethodName, Params, ProtocolMap, Result } from './protocol';

const messaging = defineExtensionMessaging<ProtocolMap>();

/** Asks the background. Rejects only when it can't be reached: failures of the work are results. */
export type Send = <Name extends MethodName>(
  name: Name,
  ...params: Params<Name> extends undefined ? [] : [Params<Name>]
) => Promise<Result<Name>>;

export const send = ((name: MethodName, params?: unknown) =>
  (messaging.sendMessage as (name: string, params: unknown) => Promise<unknown>)(
    name,
    params,
  )) as Send;
