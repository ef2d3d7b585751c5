import { mkdir } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'puppeteer';
import type { ZooPage } from '../../sandbox/back-office/zoo/zoo-page';
import type { Outcome } from './zoo-outcome';
import { pageState, type DocumentState } from './document-page-state';

/** So long a page may take to show what is expected, and is watched for what is not, in ms. */
const PATIENCE_MS = 8000;
const WATCHED_MS = 2000;

/** Opens one page of the zoo, does there what a person would, and says what came of it. */
export async function tryPage(browser: Browser, origin: string, one: ZooPage): Promise<Outcome> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.goto(`${origin}/${one.id}/${one.path}`, { waitUntil: 'load' });
    const outcome = await judge(page, one);
    if (outcome.verdict !== 'right') await keepPicture(page, one.id);
    return { id: one.id, oddity: one.oddity, ...outcome };
  } catch (error) {
    return { id: one.id, oddity: one.oddity, verdict: 'missed', seen: String(error) };
  } finally {
    await page.close();
  }
}

type Judged = Pick<Outcome, 'verdict' | 'seen'>;

async function judge(page: Page, one: ZooPage): Promise<Judged> {
  if (one.expected === 'panel') {
    await choose(page, one);
    return judgePanel(await until(page, hasPanel));
  }
  if (one.expected === 'nothing') return judgeNothing(page, one);
  await choose(page, one);
  // An offer may stand there until what covers the choice is gone: it is no answer before its time is up.
  const isAnswered = one.expected === 'offer' ? isOffered : () => false;
  const states = await until(page, (seen) => hasCode(seen, one) || isAnswered(seen));
  if (hasCode(states, one)) return judgeCode(states, one);
  if (!isOffered(states)) return { verdict: 'missed', seen: 'no code and no offer' };
  if (one.expected !== 'offer') return { verdict: 'missed', seen: 'only offered' };
  await takeOffer(page);
  return judgeCode(await until(page, (seen) => hasCode(seen, one)), one);
}

function judgePanel(states: readonly DocumentState[]): Judged {
  const hosts = states.reduce((sum, state) => sum + state.hosts, 0);
  if (hosts > 1) return { verdict: 'wrong', seen: `${hosts} panels` };
  if (hasPanel(states)) return { verdict: 'right', seen: 'the panel' };
  return { verdict: 'missed', seen: hosts === 0 ? 'no panel' : 'the panel cannot be used' };
}

function judgeCode(states: readonly DocumentState[], one: ZooPage): Judged {
  const strays = states.flatMap(({ fields }) =>
    Object.entries(fields).filter(
      ([name, value]) => isCode(value) && !one.field?.includes(`#${name}`),
    ),
  );
  if (strays.length > 0) return { verdict: 'wrong', seen: `a code in ${strays.join()}` };
  return hasCode(states, one)
    ? { verdict: 'right', seen: 'the code' }
    : { verdict: 'missed', seen: 'no code after the offer' };
}

async function judgeNothing(page: Page, one: ZooPage): Promise<Judged> {
  await choose(page, one);
  const isHarmed = (seen: readonly DocumentState[]) =>
    seen.some(({ hosts, notes, fields }) => {
      return hosts > 0 || notes.length > 0 || Object.values(fields).some(isCode);
    });
  const states = await until(page, isHarmed, WATCHED_MS);
  return isHarmed(states)
    ? { verdict: 'wrong', seen: 'a panel, a note or a code where nothing may be' }
    : { verdict: 'right', seen: 'nothing' };
}

/** Chooses as a person does: a list by its arrow keys, a field by typing, anything else by the mouse. */
async function choose(page: Page, { choose: how, frame }: ZooPage): Promise<void> {
  if (!how) return;
  const where = frame ? await frameNamed(page, frame) : page.mainFrame();
  if ('clicks' in how) {
    for (const selector of how.clicks) await (await found(where, selector)).click();
  } else if ('into' in how) {
    await (await found(where, how.into)).click();
    await page.keyboard.type(how.typed);
  } else {
    await (await found(where, how.list)).focus();
    await page.keyboard.press('ArrowDown');
  }
}

/** The document of `<frame name="…">`. */
async function frameNamed(page: Page, name: string): Promise<Frame> {
  const element = await page.waitForSelector(`[name="${name}"]`, { timeout: PATIENCE_MS });
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${name}.`);
  return frame;
}

async function found(where: Frame, selector: string) {
  const element = await where.waitForSelector(selector, { visible: true, timeout: PATIENCE_MS });
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

async function takeOffer(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const button = await frame.$('lre-code-note >>> button');
    if (button) return button.click();
  }
}

async function until(
  page: Page,
  isThere: (states: readonly DocumentState[]) => boolean,
  patience = PATIENCE_MS,
): Promise<DocumentState[]> {
  const end = Date.now() + patience;
  for (;;) {
    const states = await pageState(page);
    if (isThere(states) || Date.now() > end) return states;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const isCode = (value: string) => /^\d{6}$/.test(value.replace(/\s/g, ''));
const hasPanel = (states: readonly DocumentState[]) => states.some(({ panels }) => panels > 0);
const isOffered = (states: readonly DocumentState[]) =>
  states.some(({ notes }) => notes.includes('offer'));

function hasCode(states: readonly DocumentState[], { field = [] }: ZooPage): boolean {
  return states.some(({ fields }) =>
    isCode(field.map((selector) => fields[selector.slice(1)] ?? '').join('')),
  );
}

async function keepPicture(page: Page, id: string): Promise<void> {
  await mkdir('artifacts/zoo', { recursive: true });
  await page.screenshot({ path: `artifacts/zoo/${id}.png` });
}
