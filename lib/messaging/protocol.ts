/**
 * The one list of what the extension's parts may ask of the background: names, parameters, results
 * and who may call. Import it for its types alone where zod must not be bundled.
 */
import { z } from 'zod';
import type { Outcome } from '../errors';
import {
  environments,
  type HandoffStep,
  type LetterCode,
  type MissedTries,
  type Route,
  type SenderDetail,
  type SenderList,
  type SettingsView,
  type Status,
} from './views';

/**
 * `panel`: a page of the extension. `page`: our content script in a permitted back office.
 * `page-in-gesture`: the same, without the look at its permission, whose wait would use up the
 * gesture; for what reveals nothing.
 */
export type Caller = 'panel' | 'page' | 'page-in-gesture';

interface Method<Params extends z.ZodType, Result> {
  readonly params: Params;
  readonly callers: readonly Caller[];
  /** Never set: carries the type of the result. */
  readonly result?: () => Result;
}

/** `answers<Result>()(params, …callers)` declares one method. */
const answers =
  <Result>() =>
  <Params extends z.ZodType>(params: Params, ...callers: Caller[]): Method<Params, Result> => ({
    params,
    callers,
  });

const id = z.uuid();
const bySender = z.strictObject({ id });
const text = z.string().max(200);
const pick = z.strictObject({ code: text.nullable(), among: z.array(text).max(4) });
const passphrase = z.string().max(1000);
const fields = z.strictObject({
  gender: text,
  firstname: text,
  lastname: text,
  statut: text,
  company: text,
  siret: text,
  vat: text,
  address1: text,
  address2: text,
  zipcode: text,
  city: text,
  country: text,
  terms: text,
});
const task = z.enum(['order', 'key']).nullable();
const route = z.union([
  z.strictObject({ view: z.literal('list') }),
  z.strictObject({ view: z.literal('sender'), id, task }),
]);

export const protocol = {
  /** The rows to show: name, e-mail and state, nothing secret. */
  listSenders: answers<SenderList>()(z.undefined(), 'page', 'panel'),
  /** Whether the agency's access to AR24 is set up. */
  getStatus: answers<Status>()(z.undefined(), 'page', 'panel'),
  /** Opens the side panel (or a tab, where there is none) at a sender, a new one, or the list. */
  openPanel: answers<undefined>()(
    z.union([route, z.strictObject({ view: z.literal('new') })]),
    'page-in-gesture',
  ),
  /** The code to fill in for a letter. `holder` names the page load it is handed to: a code goes to one only. */
  getLetterCode: answers<LetterCode>()(
    z.strictObject({ id, holder: z.uuid().optional() }),
    'page',
    'panel',
  ),

  /** Where this window's panel is to stand: what the page asked for since, else where it was left. */
  getRoute: answers<Route>()(z.strictObject({ windowId: z.number() }), 'panel'),
  /** What the page asked for since the last call, or null. */
  takeRequestedRoute: answers<Route | null>()(z.strictObject({ windowId: z.number() }), 'panel'),
  saveRoute: answers<undefined>()(route, 'panel'),

  getSender: answers<SenderDetail | null>()(bySender, 'panel'),
  /** Somebody looks at a sender: AR24 is asked for it more often while it awaits others. */
  watchSender: answers<undefined>()(bySender, 'panel'),
  /** Keeps what has been typed, at every change, beside what another window typed. Creates the sender. */
  saveDraft: answers<Outcome<undefined>>()(
    z.strictObject({
      id,
      step: z.enum(['email', 'identity', 'summary']).optional(),
      email: text.optional(),
      fields: fields.partial().optional(),
    }),
    'panel',
  ),
  /** Step 1: asks AR24 whether the account exists and moves the sender accordingly. */
  submitEmail: answers<Outcome<SenderDetail>>()(z.strictObject({ id, email: text }), 'panel'),
  /** Step 2: checks the form; on success the summary is next. Nothing leaves the workstation. */
  submitIdentity: answers<Outcome<SenderDetail>>()(z.strictObject({ id, fields }), 'panel'),
  /**
   * Orders the paid letter. `intention` is the sender's own (see {@link SenderDetail}): repeated calls
   * with it, from a double click or another window, have the outcome of the first.
   */
  orderCredentials: answers<Outcome<SenderDetail>>()(
    z.strictObject({ id, intention: z.uuid() }),
    'panel',
  ),
  /** What the person learned about an order of unknown outcome. */
  settleOrder: answers<Outcome<SenderDetail>>()(
    z.strictObject({ id, verdict: z.enum(['ordered', 'not-ordered']) }),
    'panel',
  ),
  /** Asks AR24 for the account anew. */
  refreshSender: answers<Outcome<SenderDetail>>()(bySender, 'panel'),
  /** Has AR24 mail its terms to the holder. */
  requestTerms: answers<Outcome<undefined>>()(bySender, 'panel'),
  /** Has AR24 mail the holder a request for a means of payment. */
  requestPayment: answers<Outcome<undefined>>()(bySender, 'panel'),
  setReminder: answers<Outcome<undefined>>()(z.strictObject({ id, wanted: z.boolean() }), 'panel'),
  /** Forgets a sender and its key on this workstation; AR24 keeps the account. */
  removeSender: answers<undefined>()(bySender, 'panel'),

  /** Chooses the passphrase that protects a sender's key, and leaves it unlocked. */
  choosePassphrase: answers<Outcome<undefined>>()(z.strictObject({ id, passphrase }), 'panel'),
  /** Unlocks a key; says which wrong passphrases were given since the last time. */
  unlock: answers<Outcome<MissedTries | null>>()(z.strictObject({ id, passphrase }), 'panel'),
  lockAll: answers<undefined>()(z.undefined(), 'panel'),
  /** The key as read from the letter or typed: kept encrypted, then proven with AR24. */
  submitKey: answers<Outcome<SenderDetail>>()(
    z.strictObject({ id, text: z.string().max(4000) }),
    'panel',
  ),
  /** Proves with AR24 a key that is already in the vault. */
  proveKey: answers<Outcome<SenderDetail>>()(bySender, 'panel'),
  /** Opens the page that may use the webcam, in a tab. */
  openCamera: answers<undefined>()(bySender, 'panel'),
  openOptions: answers<undefined>()(z.undefined(), 'panel'),

  /** Begins a hand-off to a phone, also « Régénérer »: the one before it ends. */
  startHandoff: answers<Outcome<HandoffStep>>()(bySender, 'panel'),
  /**
   * How far it is: to be asked after each change and at the instants that the view names. At each new
   * connection to the relay, and after a problem, with `resend`: the phone may have missed the last message.
   */
  syncHandoff: answers<HandoffStep>()(z.strictObject({ resend: z.boolean() }), 'panel'),
  /** A frame as it came from the relay, in base64. */
  receiveHandoff: answers<HandoffStep>()(z.strictObject({ frame: z.string().max(4000) }), 'panel'),
  /** The code that the phone shows, among those that the computer did; null: none of these. */
  confirmHandoff: answers<HandoffStep>()(pick, 'panel'),
  /** Proves the key that came, with AR24. Asked again, it answers with what became of it. */
  proveHandoff: answers<Outcome<HandoffStep>>()(z.undefined(), 'panel'),
  /** Ends the hand-off and forgets it. */
  endHandoff: answers<HandoffStep>()(z.undefined(), 'panel'),

  /** The person has read that this computer's clock is wrong. */
  noteClockTold: answers<undefined>()(z.undefined(), 'panel'),
  /** Whether the database opens; asked when nothing else is answered. */
  checkStorage: answers<'sound' | 'broken'>()(z.undefined(), 'panel'),
  /** Erases a database that does not open and puts back what its second copy has. */
  repairStorage: answers<Outcome<undefined>>()(z.undefined(), 'panel'),

  getSettings: answers<SettingsView>()(z.undefined(), 'panel'),
  /** Empty or absent secrets keep those that are there. */
  saveAccess: answers<Outcome<SettingsView>>()(
    z.strictObject({
      environment: z.enum(environments),
      baseUrl: text,
      token: z.string().max(4000),
      privateKey: z.string().max(10_000),
    }),
    'panel',
  ),
  testConnection: answers<Outcome<undefined>>()(z.undefined(), 'panel'),
  saveLockMinutes: answers<Outcome<SettingsView>>()(
    z.strictObject({ minutes: z.number().int().min(1).max(480) }),
    'panel',
  ),
  /** The addresses of the relay and of the phone's page; empty: none. */
  saveHandoffAddresses: answers<Outcome<SettingsView>>()(
    z.strictObject({ relay: text, companion: text }),
    'panel',
  ),
  /** Adds or withdraws a back office whose permission the person has just given or taken back. */
  addSite: answers<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
  removeSite: answers<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
  /** Erases everything this extension keeps on this workstation. */
  forgetEverything: answers<undefined>()(z.undefined(), 'panel'),
} as const;

type Declared = typeof protocol;
export type MethodName = keyof Declared;
export type Params<Name extends MethodName> = z.infer<Declared[Name]['params']>;
export type Result<Name extends MethodName> = ReturnType<NonNullable<Declared[Name]['result']>>;
/** The shape that `@webext-core/messaging` wants. */
export type ProtocolMap = { [Name in MethodName]: (params: Params<Name>) => Result<Name> };
