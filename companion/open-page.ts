import { parsePairingLink } from '../lib/handoff/wire/pairing-link';
import { splitPhoneAddress } from '../lib/handoff/wire/phone-address';
import { PhoneConnection, type ConnectionNews } from './phone-connection';
import type { PhonePage } from './phone-page';

/**
 * Shows what the address asks for: a hand-off, or the letter read here alone. The channel is taken out
 * of the address bar at once, where a screenshot or a shared link would show it.
 * @returns what undoes it
 */
export function openPage(page: PhonePage, hash: string): () => void {
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  const { fragment, relay } = splitPhoneAddress(hash);
  const parsed = parsePairingLink(fragment);
  let close: () => void = () => undefined;
  const readAlone = (why: 'no-channel' | 'unreachable') => {
    close();
    page.page = { kind: 'manual', why };
  };
  if (!parsed.ok && parsed.reason !== 'link-missing') {
    page.page = { kind: 'bad-link', reason: parsed.reason };
  } else if (!parsed.ok || relay === null) {
    readAlone('no-channel');
  } else {
    const { link } = parsed;
    const greet = () => {
      close();
      close = handOff(page, (report) => new PhoneConnection(link, relay, report), readAlone);
    };
    page.retry = greet;
    page.readAlone = () => readAlone('unreachable');
    greet();
  }
  return () => close();
}

type Report = (news: ConnectionNews) => void;

function handOff(
  page: PhonePage,
  connectionFor: (report: Report) => PhoneConnection,
  readAlone: (why: 'unreachable') => void,
): () => void {
  const connection = connectionFor(({ view, relay, unanswered }) => {
    const away = relay === 'lost' || relay === 'unreachable';
    if (view.kind === 'greeting' && relay === 'unreachable') readAlone('unreachable');
    else page.page = { kind: 'handoff', view, away, unanswered };
  });
  page.sendKey = (row, text) => connection.give(row.id, text);
  // A relay's address that the browser will not even try is one that cannot be reached.
  connection.start().catch(() => readAlone('unreachable'));
  return () => connection.stop();
}
