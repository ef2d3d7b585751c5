import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SenderState } from '../../lib/domain/sender-state';
import { problemReasons, type ProblemReason } from '../../lib/errors';
import type { Screen } from '../e2e/support/screen';
import { ask, type Run } from './ask';

interface Words {
  readonly [name: string]: string | Words;
}
const locale = parse(readFileSync('locales/fr.yml', 'utf8')) as Words;
const named = (name: string) => name.replaceAll('-', '_');

/** What the interface says, by the name of the message. */
export function word(path: string): string {
  const found = path
    .split('.')
    .reduce<string | Words | undefined>(
      (words, name) => (typeof words === 'object' ? words[name] : undefined),
      locale,
    );
  if (typeof found !== 'string') throw new Error(`locales/fr.yml has no ${path}.`);
  return found;
}

export const stateWord = (state: SenderState) => word(`state.${named(state)}`);

/** Where the open panel of each run stands; the browser itself knows whether it is open. */
const standing = new WeakMap<Run['lane'], { screen: Screen; at: string; deaths: number }>();

/** What each run's last opening comes to: it may outlast the step that was given up over it. */
const openings = new WeakMap<Run['lane'], Promise<unknown>>();

/**
 * Opens the real side panel at a sender, or at the list; one that stands there is kept. One opening
 * waits for the other, so that none takes, or closes, the panel of the step after.
 *
 * @param late ends it: a panel that appears after that is closed again
 */
export function openPanel(run: Run, sender: string | null, late?: AbortSignal): Promise<Screen> {
  const before = openings.get(run.lane) ?? Promise.resolve();
  const opening = before.catch(() => undefined).then(() => openNow(run, sender, late));
  openings.set(run.lane, opening);
  return opening;
}

async function openNow(run: Run, sender: string | null, late?: AbortSignal): Promise<Screen> {
  late?.throwIfAborted();
  const { lane } = run;
  const at = sender ?? 'list';
  const open = standing.get(lane);
  if (open && !open.screen.page.isClosed() && open.at === at) return open.screen;
  await closePanel(run);
  const route = sender ? { view: 'sender', id: sender, task: null } : { view: 'list' };
  await saveRoute(run, route);
  await lane.agent.visit('/compte/informations');
  await lane.agent.clickToolbarIcon();
  const screen = await lane.agent.panelAppears();
  standing.set(lane, { screen, at, deaths: lane.deaths });
  if (!late?.aborted) return screen;
  await closePanel(run);
  throw new Error('The step was given up before its panel appeared.');
}

/** Where the panel opens. It must not open at another sender because something has died meanwhile. */
async function saveRoute(run: Run, route: object): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if ((await ask(run, 0, 'saveRoute', { ...route })).kind === 'done') return;
  }
  throw new Error('Where the panel is to open could not be kept.');
}

/** Whether something was ended by force while the panel stood open: then it may say so. */
export function diedBeside({ lane }: Run): boolean {
  return standing.get(lane)?.deaths !== lane.deaths;
}

/** What the open panel shows, on one line. */
export async function panelText({ lane }: Run): Promise<string> {
  const open = standing.get(lane);
  if (!open || open.screen.page.isClosed()) return 'the panel is closed';
  return plain(await open.screen.text().catch(String)).slice(0, 400);
}

/** Closes the panel, whatever it is doing. */
export async function closePanel({ lane }: Run): Promise<void> {
  const open = standing.get(lane);
  standing.delete(lane);
  if (!open || open.screen.page.isClosed()) return;
  await lane.byForce(() => open.screen.page.close());
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** The failures that the screen tells of. */
export function failuresOn(text: string): ProblemReason[] {
  const screen = plain(text);
  return problemReasons.filter((reason) =>
    screen.includes(plain(word(`problem.${named(reason)}.title`))),
  );
}

/**
 * Whether the screen says what to do next about a failure; that of an uncertain order is a part of
 * what is known of it, and the whole screen is about what to do.
 */
export function saysNext(text: string, reason: ProblemReason): boolean {
  const next = [`problem.${named(reason)}.next`, 'detail.uncertain_wait_title'];
  return next.some((path) => plain(text).includes(plain(word(path))));
}
