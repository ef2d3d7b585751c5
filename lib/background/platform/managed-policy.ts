import { browser } from 'wxt/browser';
import {
  policyNames,
  type Policy,
  type PolicyName,
  type WrongPolicyReason,
} from '../../domain/policy';
import { isHandoffAddress } from '../../handoff/computer/handoff-address';

const LONGEST_MINUTES = 480;

/** What is wrong with a value; null: nothing. */
function faultOf(name: PolicyName, value: unknown): WrongPolicyReason | null {
  if (name === 'lockMinutes') {
    const fits = Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_MINUTES;
    return fits ? null : 'minutes';
  }
  if (name === 'welcomeTab') return typeof value === 'boolean' ? null : 'not-boolean';
  if (typeof value !== 'string') return 'not-text';
  if (name === 'environment') {
    return value === 'production' || value === 'sandbox' ? null : 'environment';
  }
  if (name === 'companion' || name === 'relay') return isHandoffAddress(name, value) ? null : name;
  return value.trim() === '' ? 'not-text' : null;
}

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
  const judged = set.map((name) => ({ name, reason: faultOf(name, policy[name]) }));
  const usable = judged.filter(({ reason }) => reason === null).map(({ name }) => name);
  const wrong = judged.flatMap(({ name, reason }) => (reason ? [{ name, reason }] : []));
  return {
    ...Object.fromEntries(usable.map((name) => [name, policy[name]])),
    ...(wrong.length > 0 && { wrong }),
  };
}
