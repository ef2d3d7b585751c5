/** The sample back office. */
export const TRIAL_OFFICE = '/trial.html';
/** The letter that comes of an order there. */
export const TRIAL_LETTER = '/trial-letter.html';

const MARK = 'trial';
const IN_MARK = `${MARK}=1`;

/** The address of one of our pages as the trial opens it: `/sidepanel.html?trial=1`. */
export function inTrial(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${IN_MARK}`;
}

/**
 * Whether one of our own pages is of the trial, by its address alone: that is what decides whose data a
 * message reaches (docs/decisions/0033), and no page can be of both.
 */
export function isTrialAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, searchParams } = new URL(url);
  return [TRIAL_OFFICE, TRIAL_LETTER].includes(pathname) || searchParams.has(MARK);
}

/** Whether one of our own pages plays somebody else's: it gets what a back office gets, and no more. */
export function isTrialOffice(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === TRIAL_OFFICE;
}
