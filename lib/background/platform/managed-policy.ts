import { browser } from 'wxt/browser';
import {
  policyNames,
  type Policy,
  type PolicyName,
  type WrongPolicyReason,
} from '../../domain/policy';
import { readProfile } from '../../domain/site-profile-file';
import { isHandoffAddress } from '../../handoff/computer/is-handoff-address';

type Judge = (value: unknown) => WrongPolicyReason | null;

const text: Judge = (value) =>
  typeof value === 'string' && value.trim() !== '' ? null : 'not-text';
const flag: Judge = (value) => (typeof value === 'boolean' ? null : 'not-boolean');

/** A whole number between two others. */
function between(least: number, most: number, reason: WrongPolicyReason): Judge {
  return (value) => {
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    return fits ? null : reason;
  };
}

/** A list of texts, each of which has to fit. */
function list(fits: (entry: string) => boolean, reason: WrongPolicyReason): Judge {
  return (value) => {
    if (!Array.isArray(value)) return 'not-list';
    const texts = value.filter((entry): entry is string => typeof entry === 'string');
    if (texts.length < value.length) return 'not-list';
    return texts.every((entry) => fits(entry.trim())) ? null : reason;
  };
}

const address = (name: 'companion' | 'relay'): Judge => {
  return (value) => {
    if (typeof value !== 'string') return 'not-text';
    return isHandoffAddress(name, value) ? null : name;
  };
};

/** `https://gestion.example.fr`, with or without what a match pattern ends in. */
const SITE = /^https:\/\/([a-z0-9-]+\.)+[a-z0-9-]+(\/\*?)?$/i;
const SENDER = /^[^\s@]*@[^\s@]+\.[^\s@]+$/;

/** What is wrong with each value; null: nothing. */
const faultOf: Readonly<Record<PolicyName, Judge>> = {
  environment(value) {
    if (typeof value !== 'string') return 'not-text';
    return value === 'production' || value === 'sandbox' ? null : 'environment';
  },
  token: text,
  privateKey: text,
  sites: list((entry) => SITE.test(entry), 'site'),
  siteProfiles: list((entry) => readProfile(entry).ok, 'profile'),
  senders: list((entry) => SENDER.test(entry), 'sender'),
  lockMinutes: between(1, 480, 'minutes'),
  passphraseLength: between(12, 64, 'length'),
  passkeyRequired: flag,
  backupAllowed: flag,
  reminders: flag,
  priceText: text,
  welcomeTab: flag,
  companyLookup: flag,
  addressLookup: flag,
  companion: address('companion'),
  relay: address('relay'),
};

/** As a match pattern, on any port. */
const patternOf = (site: string) =>
  `${site
    .trim()
    .toLowerCase()
    .replace(/\/\*?$/, '')}/*`;

/**
 * What the agency's administrator has set for every workstation: see `public/managed-schema.json`. One
 * value that is wrong is named, and takes nothing from the others.
 */
export async function managedPolicy(): Promise<Policy> {
  // Firefox rejects where there is no policy.
  const policy = await browser.storage.managed
    .get([...policyNames])
    .catch((): Record<string, unknown> => ({}));
  const set = policyNames.filter((name) => policy[name] !== undefined);
  const judged = set.map((name) => ({ name, reason: faultOf[name](policy[name]) }));
  const usable = judged.filter(({ reason }) => reason === null).map(({ name }) => name);
  const wrong = judged.flatMap(({ name, reason }) => (reason ? [{ name, reason }] : []));
  const values: Policy = Object.fromEntries(usable.map((name) => [name, policy[name]]));
  return {
    ...values,
    ...(values.sites && { sites: values.sites.map(patternOf) }),
    ...(wrong.length > 0 && { wrong }),
  };
}
