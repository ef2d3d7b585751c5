import { emptyIdentity, type IdentityFields } from '../../lib/domain/identity-fields';
import type { MethodName } from '../../lib/messaging/protocol';
import type { SenderDetail } from '../../lib/messaging/views';
import { PASSPHRASE } from '../e2e/support/journey';
import type { SandboxState } from '../../sandbox/control/sandbox-control';
import { accountOf, lettersOf } from './account-of';
import type { SenderLedger } from './ledger';
import type { Person, Step } from './schedule';

/**
 * One thing that a person does: a question to the background, an answer of the account's holder at
 * AR24, a moment that passes, or a registered letter that is sent.
 */
export type Deed =
  | { readonly kind: 'ask'; readonly method: MethodName; readonly data: Record<string, unknown> }
  | { readonly kind: 'holder'; readonly action: string }
  | { readonly kind: 'next-code' }
  | { readonly kind: 'send-letter' };

export interface Scene {
  readonly person: Person;
  readonly ledger: SenderLedger;
  readonly ar24: SandboxState;
  /** As the window showed it when the person began. */
  readonly detail: SenderDetail | null;
}

const question = (method: MethodName, data: Record<string, unknown>): Deed => ({
  kind: 'ask',
  method,
  data,
});

export function identityOf({ firstname }: Person): IdentityFields {
  return {
    gender: 'F',
    firstname,
    lastname: 'Durand',
    statut: 'particulier',
    company: '',
    siret: '',
    vat: '',
    address1: '12 quai de la Fraternité',
    address2: '',
    zipcode: '13001',
    city: 'Marseille',
    country: 'FR',
    terms: '1',
  };
}

/** What the person does in a step. An action that the state doesn't allow is what it needs next. */
export function deedsOf(step: Pick<Step, 'action' | 'choice'>, scene: Scene): Deed[] {
  const { detail, person } = scene;
  const { id } = person;
  if (step.action === 'lock') return [question('lockAll', {})];
  if (!detail) return detailless(scene);
  switch (step.action) {
    case 'type':
      if (detail.state === 'draft') return [half(scene, step.choice)];
      break;
    case 'refresh':
      if (detail.state !== 'draft') return [question('refreshSender', { id })];
      break;
    case 'renew':
      if (RENEWABLE.includes(detail.state)) return [order(detail)];
      break;
    case 'wrong-key':
      if (KEY_WANTED.includes(detail.state)) return giveKey(scene, OTHER_KEY);
      break;
    default:
  }
  return advance(scene, step.choice);
}

/** The key of a letter that was never printed. */
export const OTHER_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const RENEWABLE = ['letter-on-its-way', 'letter-late', 'key-unproven', 'key-refused', 'identified'];
const KEY_WANTED = [...RENEWABLE, 'identified-elsewhere'];

function detailless({ person: { id, email } }: Scene): Deed[] {
  return [
    question('saveDraft', { id, step: 'email', email, fields: emptyIdentity }),
    question('submitEmail', { id, email }),
  ];
}

/** The form as it stands while it is typed. */
function half({ person, detail }: Scene, choice: number): Deed {
  const whole = Object.entries(identityOf(person)) as [keyof IdentityFields, string][];
  const typed = whole.map(([field, value], index) => [
    field,
    index < choice * whole.length ? value : emptyIdentity[field],
  ]);
  const { id, email } = person;
  const step = detail?.step ?? 'email';
  const fields = Object.fromEntries(typed) as unknown as IdentityFields;
  return question('saveDraft', { id, step: step === 'summary' ? 'identity' : step, email, fields });
}

function order({ id, intention }: SenderDetail): Deed {
  return question('orderCredentials', { id, intention });
}

function advance(scene: Scene, choice: number): Deed[] {
  const { detail, person, ar24 } = scene;
  if (!detail) return detailless(scene);
  const { id } = detail;
  switch (detail.state) {
    case 'draft':
      return draftDeeds(scene, detail, choice);
    case 'access-requested': {
      const pending = accountOf(ar24, person.email)?.access === 'pending';
      const refresh = question('refreshSender', { id });
      return pending ? [{ kind: 'holder', action: 'grant' }, refresh] : [refresh];
    }
    case 'account-created':
      return detail.todo.length > 0 ? solveTodo(detail) : [order(detail)];
    case 'ordering':
      return [];
    case 'order-uncertain':
      return uncertainDeeds(scene, detail, choice);
    case 'key-unproven':
      // Also with no other code to be had: the background knows, and waits for the next one.
      if (choice > 0.95) return [...unlocked(scene), question('proveKey', { id })];
      return choice < 0.7
        ? [...unlocked(scene), { kind: 'next-code' }, question('proveKey', { id })]
        : giveKey(scene, rightKey(scene));
    case 'identified':
      return [...unlocked(scene), { kind: 'next-code' }, { kind: 'send-letter' }];
    default:
      return giveKey(scene, rightKey(scene));
  }
}

function draftDeeds(scene: Scene, detail: SenderDetail, choice: number): Deed[] {
  const { id, email } = scene.person;
  if (detail.step === 'email') return detailless(scene);
  if (detail.step === 'summary') return [order(detail)];
  const fields = identityOf(scene.person);
  const saved = question('saveDraft', { id, step: 'identity', email, fields });
  return [half(scene, choice), saved, question('submitIdentity', { id, fields })];
}

function solveTodo({ id, todo }: SenderDetail): Deed[] {
  const answers = { 'email-unconfirmed': 'confirm', 'terms-unaccepted': 'accept-cgu' } as const;
  const deeds = todo.map((item): Deed => {
    const action = item === 'payment-missing' ? 'add-payment' : answers[item];
    return { kind: 'holder', action };
  });
  return [...deeds, question('refreshSender', { id })];
}

/** The person asked AR24 or waited for the letter, and says what is true; or orders again knowingly. */
function uncertainDeeds(scene: Scene, detail: SenderDetail, choice: number): Deed[] {
  const { id } = detail;
  const came = letterCame(scene);
  if (choice < 0.1) return [order(detail)];
  if (came && choice < 0.4) return giveKey(scene, rightKey(scene));
  return [question('settleOrder', { id, verdict: came ? 'ordered' : 'not-ordered' })];
}

/** What the person learned of the uncertain order that is shown, from AR24 or from the postman. */
export function letterCame({ detail, ar24, person, ledger }: Scene): boolean {
  if (!detail?.order) throw new Error('No order is shown.');
  return ledger.letterCame(detail.order.intendedAt, lettersOf(ar24, person.email).length);
}

/** The key of the newest letter, or the one that AR24 has proven already. */
export function rightKey({ ar24, person }: Scene): string {
  const account = accountOf(ar24, person.email);
  return account?.pending_otp_keys.at(-1) ?? account?.otp_key ?? OTHER_KEY;
}

function unlocked({ detail, person: { id } }: Scene): Deed[] {
  if (!detail || detail.vault === 'unlocked') return [];
  const method = detail.vault === 'none' ? 'choosePassphrase' : 'unlock';
  return [question(method, { id, passphrase: PASSPHRASE })];
}

function giveKey(scene: Scene, key: string): Deed[] {
  const { id } = scene.person;
  return [...unlocked(scene), { kind: 'next-code' }, question('submitKey', { id, text: key })];
}
