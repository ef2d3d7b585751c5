import type { Handlers, MessageSender } from '../messaging/receive';
import type { MethodName } from '../messaging/protocol';
import type { Background } from './background';
import type { Handler } from './handler';
import { addSite } from './handlers/add-site';
import { choosePassphrase } from './handlers/choose-passphrase';
import { confirmHandoff } from './handlers/confirm-handoff';
import { endHandoff } from './handlers/end-handoff';
import { proveHandoff } from './handlers/prove-handoff';
import { receiveHandoff } from './handlers/receive-handoff';
import { saveHandoffAddresses } from './handlers/save-handoff-addresses';
import { startHandoff } from './handlers/start-handoff';
import { syncHandoff } from './handlers/sync-handoff';
import { forgetEverything } from './handlers/forget-everything';
import { getLetterCode } from './handlers/get-letter-code';
import { getRoute } from './handlers/get-route';
import { noteClockTold } from './handlers/note-clock-told';
import { checkStorage } from './handlers/check-storage';
import { repairStorage } from './handlers/repair-storage';
import { getSender } from './handlers/get-sender';
import { getSettings } from './handlers/get-settings';
import { getStatus } from './handlers/get-status';
import { listSenders } from './handlers/list-senders';
import { lockAll } from './handlers/lock-all';
import { openCamera } from './handlers/open-camera';
import { openOptions } from './handlers/open-options';
import { openPanel } from './handlers/open-panel';
import { orderCredentials } from './handlers/order-credentials';
import { proveKey } from './handlers/prove-key';
import { refreshSender } from './handlers/refresh-sender';
import { removeSender } from './handlers/remove-sender';
import { removeSite } from './handlers/remove-site';
import { requestPayment } from './handlers/request-payment';
import { requestTerms } from './handlers/request-terms';
import { saveAccess } from './handlers/save-access';
import { saveDraft } from './handlers/save-draft';
import { saveLockMinutes } from './handlers/save-lock-minutes';
import { saveRoute } from './handlers/save-route';
import { setReminder } from './handlers/set-reminder';
import { settleOrder } from './handlers/settle-order';
import { submitEmail } from './handlers/submit-email';
import { submitIdentity } from './handlers/submit-identity';
import { submitKey } from './handlers/submit-key';
import { takeRequestedRoute } from './handlers/take-requested-route';
import { testConnection } from './handlers/test-connection';
import { unlock } from './handlers/unlock';
import { watchSender } from './handlers/watch-sender';

/** One handler per method of the protocol; the compiler holds the two equal. */
const handlers: { readonly [Name in MethodName]: Handler<Name> } = {
  addSite,
  choosePassphrase,
  forgetEverything,
  getLetterCode,
  getRoute,
  noteClockTold,
  checkStorage,
  repairStorage,
  getSender,
  getSettings,
  getStatus,
  listSenders,
  lockAll,
  openCamera,
  openOptions,
  openPanel,
  orderCredentials,
  proveKey,
  refreshSender,
  removeSender,
  removeSite,
  requestPayment,
  requestTerms,
  saveAccess,
  saveDraft,
  saveLockMinutes,
  saveRoute,
  setReminder,
  settleOrder,
  submitEmail,
  submitIdentity,
  submitKey,
  takeRequestedRoute,
  testConnection,
  unlock,
  watchSender,
  confirmHandoff,
  endHandoff,
  proveHandoff,
  receiveHandoff,
  saveHandoffAddresses,
  startHandoff,
  syncHandoff,
};

/** The handlers, bound to what they work with. */
export function createHandlers(background: Background): Handlers {
  const bound = Object.entries(handlers).map(([name, handler]) => [
    name,
    (params: never, sender: MessageSender) =>
      (handler as Handler<MethodName>)(background, params, sender),
  ]);
  return Object.fromEntries(bound) as Handlers;
}
