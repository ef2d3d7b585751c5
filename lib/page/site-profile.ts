import { siteProfiles } from './site-profiles';

/** What is known of one back office. A selector that is null is replaced by the words of the page. */
export interface SiteProfile {
  readonly name: string;
  /** Hosts that it holds for, their subdomains included; none: every host. */
  readonly hosts: readonly string[];
  /** On an account page and on no other: the element under which button and panel go. */
  readonly accountContent: string | null;
  /** The `<select>` of senders on the page where a letter is sent. */
  readonly senderList: string | null;
  /** The `<input>` of the letter's code on the same page. */
  readonly codeField: string | null;
}

/** The first profile that holds for a host name; the last one of the list holds for all. */
export function profileFor(host: string): SiteProfile {
  const found = siteProfiles.find(
    ({ hosts }) =>
      hosts.length === 0 || hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
  if (!found) throw new Error('the last site profile must hold for any host');
  return found;
}
