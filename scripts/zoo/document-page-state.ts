import type { Frame, Page } from 'puppeteer';

/** What one document of a page shows of ours, and its fields. */
export interface DocumentState {
  /** Panels with a sender's row in them, wide enough, seen and not covered. */
  readonly panels: number;
  readonly hosts: number;
  readonly notes: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Looks at every document of a page; one that is just being left says nothing. */
export async function pageState(page: Page): Promise<DocumentState[]> {
  const states = await Promise.all(page.frames().map((frame) => ask(frame).catch(() => null)));
  return states.filter((state) => state !== null);
}

/** Runs in the page: no function in it may have a name, which the compiler would want to keep. */
const ask = (frame: Frame): Promise<DocumentState> =>
  frame.evaluate(() => {
    const hosts = [...document.querySelectorAll('lre-accounts-panel')];
    const usable = hosts.filter((host) => {
      const row = host.shadowRoot?.querySelector('.row');
      if (!row) return false;
      row.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = row.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return host.getBoundingClientRect().width >= 240 && hit === host;
    });
    const notes = [...document.querySelectorAll('lre-code-note')].map((host) =>
      host.shadowRoot?.querySelector<HTMLElement>('.note:not([hidden])'),
    );
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')];
    return {
      panels: usable.length,
      hosts: hosts.length,
      notes: notes.flatMap((note) => note?.dataset.kind ?? []),
      fields: Object.fromEntries(inputs.map((field) => [field.id || field.name, field.value])),
    };
  });
