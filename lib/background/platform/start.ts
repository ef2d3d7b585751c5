import { browser } from 'wxt/browser';
import { z } from 'zod';
import { t } from '../../i18n';
import { logUnexpected } from '../../log-unexpected';
import { announceChange } from '../../messaging/changes';
import { receive } from '../../messaging/receive';
import { isTrialAddress, isTrialOffice } from '../../trial/trial-address';
import type { Background } from '../background';
import { createHandlers } from '../create-handlers';
import { takeStep } from '../handoff/handoff-session';
import { takeTransferStep } from '../transfer/transfer-session';
import { resumeOrders } from '../orders/order-saga';
import { patternOf } from '../sites';
import { runDueWork } from '../run-due-work';
import { lockAll, lockDue } from '../unlocking';
import { onLetterMenu, showLetterMenu } from './letter-menu';
import { wantLetter } from '../page-letter';
import { HANDOFF_ALARM, LOCK_ALARM, LOOK_ALARM, TRANSFER_ALARM } from './alarms';
import { PANEL_PAGE } from './panel-windows';
import { sites } from './sites';
import { welcomeWhenInstalled } from './welcome-when-installed';
import { forgetLeftTrial, isTrialUnderWay } from './trial-background';

// The CSP forbids the quicker way of checking shapes, which would be tried first.
z.config({ jitless: true });

const TICK_ALARM = 'tick';
const TICK_MINUTES = 15;
/** Seconds without mouse or keyboard after which the keys are locked. */
const IDLE_SECONDS = 600;

const quietly = (place: string, work: Promise<unknown>) => {
  work.catch((error: unknown) => logUnexpected(place, error));
};

async function serveSites({ stores }: Background): Promise<void> {
  const { settings } = await stores();
  await sites.serve((await settings.preferences()).sites);
}

/** A browser may keep a permission that the person has withdrawn here: both have to be there. */
async function isPermitted({ stores }: Background, pattern: string): Promise<boolean> {
  const { settings } = await stores();
  const permitted = (await settings.preferences()).sites.includes(pattern);
  return permitted && sites.permits(pattern);
}

async function remind(background: Background): Promise<void> {
  for (const { senderId, name } of await runDueWork(background)) {
    await browser.notifications.create(senderId, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t('reminder.title'),
      message: t('reminder.message', { name }),
    });
  }
}

/** Toolbar button: the side panel where there is one, Firefox's sidebar elsewhere. */
function openOnToolbarClick(): void {
  const { sidePanel } = chrome as Partial<typeof chrome>;
  if (sidePanel) {
    quietly('toolbar', sidePanel.setPanelBehavior({ openPanelOnActionClick: true }));
  } else {
    browser.action.onClicked.addListener(() => quietly('toolbar', browser.sidebarAction.toggle()));
  }
}

/**
 * Our storage is closed to content scripts: keys that are unlocked lie in the session's area, and what our
 * pages are told of changes in the local one. Firefox closes the first by itself, and the other not at all.
 */
function keepStorageToOurselves(): void {
  const { session, local } = chrome.storage;
  const areas: readonly Partial<chrome.storage.StorageArea>[] = [session, local];
  for (const area of areas) {
    const level = area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    if (level) quietly('storage', level);
  }
}

function listenToTime(background: Background): void {
  quietly('alarms', browser.alarms.create(TICK_ALARM, { periodInMinutes: TICK_MINUTES }));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TICK_ALARM || name === LOOK_ALARM) quietly('tick', remind(background));
    if (name === HANDOFF_ALARM) quietly('handoff', takeStep(background, { kind: 'time' }));
    if (name === TRANSFER_ALARM)
      quietly('transfer', takeTransferStep(background, { kind: 'time' }));
    if (name === LOCK_ALARM) quietly('lock', lockDue(background).then(announceChange));
  });
  browser.idle.setDetectionInterval(IDLE_SECONDS);
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') quietly('idle', lockAll(background).then(announceChange));
  });
}

/** Time and idleness for the trial too, which reminds nobody of anything. */
function listenToTimeInTrial(trial: Background): void {
  const underWay = async (work: (background: Background) => Promise<unknown>) => {
    if (await isTrialUnderWay()) await work(trial).then(announceChange);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === `trial:${LOOK_ALARM}`) quietly('trial tick', underWay(runDueWork));
    if (name === `trial:${LOCK_ALARM}`) quietly('trial lock', underWay(lockDue));
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') quietly('trial idle', underWay(lockAll));
  });
  quietly('trial resume', underWay(resumeOrders));
}

/**
 * Registers every listener, synchronously: a worker is woken for those it has registered at once.
 * @param trial answers the pages of the trial, and no other; `background` never answers these
 */
export function start(background: Background, trial: Background): void {
  const [handlers, trialHandlers] = [createHandlers(background), createHandlers(trial)];
  receive(({ url = '' }) => (isTrialPage(url) ? trialHandlers : handlers), {
    extensionId: browser.runtime.id,
    extensionUrl: browser.runtime.getURL('/'),
    isPermittedPage: (url) => isPermitted(background, patternOf(url)),
    isSamplePage: isTrialOffice,
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly('install', serveSites(background));
    quietly('menu', showLetterMenu());
    if (reason === 'install') quietly('welcome', welcomeWhenInstalled(background));
  });
  browser.runtime.onStartup.addListener(() => {
    quietly(
      'startup',
      serveSites(background).then(() => remind(background)),
    );
    quietly('trial', forgetLeftTrial());
  });
  // A policy may come late, and change while pages are open.
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') {
      quietly('policy', serveSites(background).then(background.announce));
    }
  });
  browser.permissions.onRemoved.addListener(() => quietly('sites', serveSites(background)));
  browser.notifications.onClicked.addListener((id) => {
    const shown = background.panel.saveLast({ view: 'sender', id, task: 'key' });
    quietly(
      'reminder',
      shown.then(() => background.panel.openPage(PANEL_PAGE)),
    );
  });
  onLetterMenu((wanted) => quietly('letter', wantLetter(background, wanted)));
  keepStorageToOurselves();
  openOnToolbarClick();
  listenToTime(background);
  listenToTimeInTrial(trial);
  quietly('resume', resumeOrders(background));
}

/** Of somebody else's page the address says nothing, whatever it looks like. */
const isTrialPage = (url: string) =>
  url.startsWith(browser.runtime.getURL('/')) && isTrialAddress(url);
