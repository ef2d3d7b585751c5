import type { z } from 'zod';
import type { Method, ValueOf } from '../messaging/method';
import type { MessageSender } from '../messaging/receive';
import type { Background } from './background';
import type { ReadingBackground } from './reading-background';

/** What answers one method: what only asks reaches nothing that writes. */
type Handler<M extends Method> = (
  background: M['effect'] extends 'asks' ? ReadingBackground : Background,
  params: z.infer<M['params']>,
  sender: MessageSender,
) => [ValueOf<M>] extends [undefined] ? Promise<void> : Promise<ValueOf<M>>;

/** One handler per method of a subject of the protocol, and no other. */
export type HandlersOf<Subject extends Readonly<Record<string, Method>>> = {
  readonly [Name in keyof Subject]: Handler<Subject[Name]>;
};
