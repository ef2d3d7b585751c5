import { browser } from 'wxt/browser';
import { inTrial, isTrialAddress, TRIAL_LETTER, TRIAL_OFFICE } from '../../trial/trial-address';
import { openPage, PANEL_PAGE } from './panel-windows';

/** Every page that can be of the trial. */
const PAGES = [TRIAL_OFFICE, TRIAL_LETTER, PANEL_PAGE, '/camera.html', '/passkey.html'];

/** Gives a tab its panel: the trial's, or again the one that every tab has. */
async function givePanel(tabId: number, path: string): Promise<void> {
  const { sidePanel } = chrome as Partial<typeof chrome>;
  if (sidePanel) await sidePanel.setOptions({ tabId, path: path.slice(1), enabled: true });
  else await browser.sidebarAction.setPanel({ tabId, panel: browser.runtime.getURL(path) });
}

async function trialTabIds(): Promise<number[]> {
  const url = PAGES.map((path) => `${browser.runtime.getURL(path)}*`);
  const tabs = await browser.tabs.query({ url });
  return tabs.flatMap(({ id, url = '' }) => (id !== undefined && isTrialAddress(url) ? [id] : []));
}

/** The trial's tabs. Its panel is of its own tab: in every other one the panel is what it was. */
export const trialTabs = {
  async open(): Promise<void> {
    const tabId = await openPage(TRIAL_OFFICE);
    if (tabId !== undefined) await trialTabs.givePanel(tabId);
  },
  async openLetter(): Promise<void> {
    await openPage(TRIAL_LETTER);
  },
  /** Makes the panel of a tab the trial's. */
  givePanel: (tabId: number) => givePanel(tabId, inTrial(PANEL_PAGE)),
  /** The first tab of the trial becomes the settings, lest a window close with it; the others go. */
  async leave(): Promise<void> {
    const [first, ...others] = await trialTabIds();
    await browser.tabs.remove(others);
    if (first === undefined) return;
    await givePanel(first, PANEL_PAGE);
    await browser.tabs.update(first, { url: browser.runtime.getURL('/options.html') });
  },
};
