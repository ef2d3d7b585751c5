import type { MethodName, Params, Result } from '../messaging/protocol';
import type { MessageSender } from '../messaging/receive';
import type { Background } from './background';

/** What answers one method of the protocol. */
export type Handler<Name extends MethodName> = (
  background: Background,
  params: Params<Name>,
  sender: MessageSender,
) => Promise<Result<Name>>;
