import { browser } from 'wxt/browser';
import type { Background } from '../background';
import { welcome } from '../welcome';

/** Chrome has the values of a policy some two seconds after the start of an extension that it has just got. */
const POLICY_COMES_MS = 5000;

/** Shows the first steps; where an administrator has installed the extension, once the policy is there. */
export async function welcomeWhenInstalled(background: Background): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') await background.until(background.now() + POLICY_COMES_MS);
  await welcome(background);
}
