import { expect, it } from 'vitest';
import {
  inTrial,
  isTrialAddress,
  isTrialOffice,
  TRIAL_LETTER,
  TRIAL_OFFICE,
} from './trial-address';

const at = (path: string) => `chrome-extension://ours${path}`;

it.each([TRIAL_OFFICE, `${TRIAL_OFFICE}#/lre/envoi`, TRIAL_LETTER, inTrial('/sidepanel.html')])(
  'takes %s for a page of the trial',
  (path) => {
    expect(isTrialAddress(at(path))).toBe(true);
  },
);

it('keeps what else an address says', () => {
  const address = inTrial('/camera.html?sender=7');
  expect(isTrialAddress(at(address))).toBe(true);
  expect(new URL(at(address)).searchParams.get('sender')).toBe('7');
});

it.each(['/sidepanel.html', '/options.html', '/camera.html?sender=trial', '/sidepanel.html#trial'])(
  'takes %s for a page of the workstation',
  (path) => {
    expect(isTrialAddress(at(path))).toBe(false);
  },
);

it('knows the one page that plays a back office', () => {
  expect(isTrialOffice(at(`${TRIAL_OFFICE}#/lre/envoi`))).toBe(true);
  expect(isTrialOffice(at(inTrial('/sidepanel.html')))).toBe(false);
  expect(isTrialAddress('not an address') || isTrialOffice('')).toBe(false);
});
