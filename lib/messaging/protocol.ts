/**
 * All that the extension's parts may ask of the background, by subject: names, parameters, results,
 * what each changes and who may call. Import it for its types alone where zod must not be bundled.
 */
import type { z } from 'zod';
import type { ResultOf } from './method';
import { backups } from './protocol/backups';
import { handoff } from './protocol/handoff';
import { keys } from './protocol/keys';
import { letterCodes } from './protocol/letter-codes';
import { lookups } from './protocol/lookups';
import { orders } from './protocol/orders';
import { pageLetters } from './protocol/page-letters';
import { panel } from './protocol/panel';
import { senders } from './protocol/senders';
import { settings } from './protocol/settings';
import { sites } from './protocol/sites';
import { storage } from './protocol/storage';
import { transfer } from './protocol/transfer';
import { trial } from './protocol/trial';

export const protocol = {
  ...senders,
  ...orders,
  ...keys,
  ...letterCodes,
  ...backups,
  ...handoff,
  ...transfer,
  ...settings,
  ...lookups,
  ...pageLetters,
  ...sites,
  ...storage,
  ...panel,
  ...trial,
} as const;

type Declared = typeof protocol;
export type MethodName = keyof Declared;
export type Params<Name extends MethodName> = z.infer<Declared[Name]['params']>;
/** What the caller is answered. */
export type Result<Name extends MethodName> = ResultOf<Declared[Name]>;
/** The shape that `@webext-core/messaging` wants. */
export type ProtocolMap = { [Name in MethodName]: (params: Params<Name>) => Result<Name> };
