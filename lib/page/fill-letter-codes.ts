import { findLetterForm, type LetterForm } from './letter-form';
import { LetterCodeFiller } from './letter-code-filler';
import type { PageContext } from './page-context';
import { watchPage } from './page-watch';

/** Fills the code of every letter written in this document, for as long as the context lives. */
export function fillLetterCodes(page: PageContext): void {
  let current: { form: LetterForm; stop: AbortController } | null = null;
  const look = () => {
    if (current?.form.senders.isConnected && current.form.code.isConnected) return;
    current?.stop.abort();
    const form = findLetterForm(document);
    current = form && { form, stop: new AbortController() };
    if (!current) return;
    const signal = AbortSignal.any([page.signal, current.stop.signal]);
    new LetterCodeFiller(current.form, { ...page, signal }).start();
  };
  watchPage(document, look, page.signal);
}
