import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  backOffice,
  host,
  jeanne,
  know,
  paul,
  show,
  words,
  useAccountPage,
} from '../../tests/browser/account-page';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import legacyCss from '../../sandbox/back-office/assets/style.css?raw';

useAccountPage();

const HOSTILE = `${legacyCss}
  * { letter-spacing: 2px; float: left; color: red; font-family: serif }
  div, section, ul, li, p { display: none; margin: 40px }
  lre-accounts-panel { display: inline; position: absolute; opacity: 0 }`;

describe.each(languages)('the panel in a hostile page, %s', (language) => {
  it.each([
    ['two senders', () => know([jeanne, paul], false)],
    ['no sender', () => know([])],
    ['no access', () => know([], true, 'missing')],
    ['no answer', () => answer('listSenders', () => Promise.reject(new Error('gone')))],
  ])('is accessible and keeps its own looks: %s', async (_, prepare) => {
    speakLanguage(language);
    backOffice(HOSTILE);
    prepare();
    show();
    await expect.poll(host).not.toBeNull();
    const root = host()!.shadowRoot!;
    if (root.querySelector('[aria-expanded=false]'))
      await userEvent.click(root.querySelector('.manage')!);
    expect(getComputedStyle(host()!).display).toBe('block');
    expect(getComputedStyle(root.querySelector('h2')!).fontSize).toBe('19px');
    expect(getComputedStyle(root.querySelector('h2')!).letterSpacing).toBe('normal');
    expect(root.querySelector('.lre')!.scrollWidth).toBeLessThanOrEqual(host()!.clientWidth);
    await expectAccessible(host()!);
  });
});

describe('the panel in a dark page', () => {
  it('is dark and accessible', async () => {
    backOffice('body { background: #111; color: #eee }');
    know([jeanne, paul], false);
    show();
    await expect.poll(words).toContain('Jeanne Martin');
    expect(host()!.shadowRoot!.querySelector<HTMLElement>('.lre')!.dataset.theme).toBe('dark');
    await expectAccessible(host()!);
  });
});
