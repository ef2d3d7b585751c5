import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { problemReasons } from '../../lib/errors';
import { lettersOf } from './account-of';
import { truthOfState } from './truth-of-state';
import { sendersOf, type Evidence, type SenderTruth } from './truth';

/** What is broken, in words; nothing where the promise is kept. */
type Invariant = (evidence: Evidence) => string[];

/** The intentions that a person confirmed: by messages, or by pressing the panel's button. */
function confirmed({ ledger, orders }: Pick<SenderTruth, 'ledger' | 'orders'>): Set<string> {
  const others = orders.map(({ id }) => id).filter((id) => !ledger.intentions.has(id));
  return new Set([...ledger.intentions, ...others.slice(0, ledger.presses)]);
}

/** One intention, at most one letter. */
const lettersWithinIntentions: Invariant = ({ ar24, ledger, journal }) =>
  [...ledger.senders.values()].flatMap((sender) => {
    const { email, id } = sender.person;
    const orders = journal.filter(({ senderId }) => senderId === id);
    const letters = lettersOf(ar24, email).length;
    const intentions = confirmed({ ledger: sender, orders }).size;
    return letters > intentions
      ? [`${email}: ${letters} letters for ${intentions} confirmed intentions`]
      : [];
  });

/** The journal knows of every letter: those accepted were printed, those refused were not. */
const journalIsTrue: Invariant = (evidence) =>
  sendersOf(evidence).flatMap((truth) => {
    const { person, letters, orders } = truth;
    const known = confirmed(truth);
    const count = (status: string) => orders.filter((order) => order.status === status).length;
    const [accepted, uncertain] = [count('accepted'), count('uncertain')];
    const found: string[] = [];
    if (letters < accepted || letters > accepted + uncertain) {
      found.push(`${letters} letters, but ${accepted} orders accepted and ${uncertain} uncertain`);
    }
    const strange = orders.filter(({ id }) => !known.has(id));
    if (strange.length > 0) found.push(`${strange.length} orders that nobody confirmed`);
    const open = orders.filter(({ status }) => status === 'intended' || status === 'sent');
    if (open.length > 0) found.push(`${open.length} orders never settled`);
    return found.map((text) => `${person.email}: ${text}`);
  });

const oneAccountPerEmail: Invariant = ({ ar24 }) => {
  const emails = ar24.users.map(({ email }) => email.toLowerCase());
  return emails
    .filter((email, index) => emails.indexOf(email) !== index)
    .map((email) => `${email} has two accounts`);
};

/** An account is made by a confirmed order alone. */
const accountsOnlyByIntention: Invariant = ({ ar24, ledger }) =>
  ar24.users
    .filter(({ custom_ref }) => custom_ref !== '')
    .filter(({ custom_ref }) => {
      const sender = ledger.senders.get(custom_ref);
      return !sender || sender.intentions.size + sender.presses === 0;
    })
    .map(({ email }) => `${email}: an account was made that nobody ordered`);

const noSenderLost: Invariant = ({ list, ledger }) => {
  const ids = list.rows.map(({ id }) => id);
  const lost = [...ledger.senders.values()]
    .filter(({ acknowledged, person }) => acknowledged && !ids.includes(person.id))
    .map(({ person }) => `${person.email}: the sender is gone`);
  const strange = ids
    .filter((id) => !ledger.senders.has(id))
    .map((id) => `${id}: a sender that nobody added`);
  return [...lost, ...strange];
};

const atMostTwoSenders: Invariant = ({ list }) =>
  list.rows.length > 2 ? [`there are ${list.rows.length} senders`] : [];

const noDraftFieldLost: Invariant = (evidence) =>
  sendersOf(evidence).flatMap(({ detail, ledger }) => {
    if (detail.state !== 'draft' || ledger.drafts.length === 0) return [];
    const kept = JSON.stringify([detail.email ?? '', sorted(detail.fields)]);
    const known = ledger.drafts.map(({ email, fields }) => JSON.stringify([email, sorted(fields)]));
    if (known.includes(kept)) return [];
    return [`${ledger.person.email}: the draft is ${kept} instead of ${known.join(' or ')}`];
  });

const sorted = (fields: object) =>
  Object.entries(fields).sort(([one], [other]) => one.localeCompare(other));

/**
 * A proven key, once unlocked, gives codes that AR24 takes. While a newer one waits for its proof,
 * AR24 may have taken that one already and retired the other: then no code is given, never a wrong one.
 */
const noKeyLost: Invariant = (evidence) =>
  sendersOf(evidence).flatMap(({ detail, ledger }) => {
    const { email } = ledger.person;
    if (ledger.provenKey && !detail.hasKey) return [`${email}: its proven key is gone`];
    if (!detail.hasKey) return [];
    const code = evidence.codes.get(detail.id);
    const mayWait = detail.state === 'key-unproven' && code === 'none';
    return code === 'right' || mayWait ? [] : [`${email}: its key gives no code that AR24 takes`];
  });

const shownStateIsTrue: Invariant = (evidence) =>
  sendersOf(evidence).flatMap((truth) =>
    truthOfState[truth.detail.state].flatMap((check) => {
      const wrong = check(truth);
      return wrong ? [`${truth.person.email} is shown as « ${truth.detail.state} »: ${wrong}`] : [];
    }),
  );

/** An order whose outcome nobody knows is never hidden behind another state, but by its own key. */
const uncertainIsShown: Invariant = (evidence) =>
  sendersOf(evidence)
    .filter(({ orders }) => orders.at(-1)?.status === 'uncertain')
    .filter(({ detail, ledger }) => {
      const answered = ledger.keysGiven.length > 0 && /^(key-|identified$)/.test(detail.state);
      return detail.state !== 'order-uncertain' && !answered;
    })
    .map(
      ({ person, detail }) => `${person.email}: an uncertain order is shown as « ${detail.state} »`,
    );

/** An order is uncertain only where something came in between. */
const uncertainHasCause: Invariant = ({ ar24, journal, deaths }) => {
  const uncertain = journal.filter(({ status }) => status === 'uncertain').length;
  const spoilt = ar24.calls.filter(({ path, fault }) => path === '/user/identity' && fault).length;
  return uncertain > spoilt + deaths
    ? [`${uncertain} uncertain orders, ${spoilt} spoilt calls`]
    : [];
};

interface Words {
  readonly problem: Readonly<Record<string, { readonly next?: string }>>;
}
const locales = ['fr', 'en'].map((language) => ({
  language,
  words: parse(readFileSync(`locales/${language}.yml`, 'utf8')) as Words,
}));

const everyFailureHasNextStep: Invariant = ({ ledger }) =>
  ledger.failures.flatMap(({ method, problem: { reason } }) => {
    if (!problemReasons.includes(reason)) return [`${method}: « ${reason} » is no known reason`];
    if (reason === 'unexpected') return [`${method}: a failure that the program did not expect`];
    return locales
      .filter(({ words }) => !words.problem[reason.replaceAll('-', '_')]?.next)
      .map(({ language }) => `${method}: no next step after « ${reason} » in ${language}`);
  });

/** Nothing fails, hangs or stays unanswered but for a disturbance; the journey can be finished. */
const everythingIsExplained: Invariant = ({ ledger }) => [...ledger.unexplained];

const invariants = {
  lettersWithinIntentions,
  journalIsTrue,
  oneAccountPerEmail,
  accountsOnlyByIntention,
  noSenderLost,
  atMostTwoSenders,
  noDraftFieldLost,
  noKeyLost,
  shownStateIsTrue,
  uncertainIsShown,
  uncertainHasCause,
  everyFailureHasNextStep,
  everythingIsExplained,
} as const satisfies Record<string, Invariant>;

/** « invariant: what is broken », for each. */
export function violations(evidence: Evidence): string[] {
  return Object.entries(invariants).flatMap(([name, invariant]) =>
    invariant(evidence).map((text) => `${name}: ${text}`),
  );
}
