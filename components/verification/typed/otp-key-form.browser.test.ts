import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { focused } from '../../../tests/browser/focused';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import './otp-key-form';

function show() {
  const element = document.createElement('lre-otp-key-form');
  document.body.append(element);
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  return { element, given };
}

const field = page.getByRole('textbox', { name: 'Clé OTP' });

describe('a key being typed', () => {
  it('is shown as it is understood: capitals, groups of four, O for 0 and I for 1', async () => {
    const { element } = show();
    await field.fill('jbsw-y3dp ehpk.3pxp 0123 4567');
    await expect
      .element(
        page.getByText(
          'Comparez-la au courrier. Le 0 est lu comme la lettre O. Le 1 est lu comme la lettre I.',
        ),
      )
      .toBeVisible();
    const shown = [...(element.shadowRoot?.querySelectorAll('.key span') ?? [])];
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      ...['JBSW', 'Y3DP', 'EHPK', '3PXP', 'OI23', '4567'],
    ]);
  });

  it('is named in French, as on the letter, whatever the language of the interface', async () => {
    speakLanguage('en');
    const { element } = show();
    await expect.element(field).toBeVisible();
    const name = element.shadowRoot?.querySelector('label [lang]');
    expect([name?.getAttribute('lang'), name?.textContent]).toEqual(['fr', 'Clé OTP']);
  });

  it('is said to be incomplete', async () => {
    show();
    await field.fill('gezd gnbv');
    await expect
      .element(page.getByText('Il manque des caractères : 8 pour l’instant.'))
      .toBeVisible();
  });

  it('is said to have characters that no key has', async () => {
    show();
    await field.fill('gezd gn8v gy3t qoé8 gezd');
    await expect
      .element(page.getByText('Une clé n’a pas de « 8 » : c’est sans doute un B.'))
      .toBeVisible();
  });

  it('is given as typed, with the Enter key', async () => {
    const { given } = show();
    await field.fill('gezd gnbv gy3t qojq');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => given).toEqual([{ text: 'gezd gnbv gy3t qojq', way: 'typed' }]);
  });

  it.each([
    ['', 'La clé est vide.'],
    ['gezd gnbv', 'La clé est incomplète.'],
    ['gezd gnbv gy3t qo8q', 'La clé contient des caractères inattendus.'],
    ['otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ&counter=1', 'porte une clé d’un autre type.'],
  ])('as %j is refused at its field, which keeps it', async (typed, sentence) => {
    const { given } = show();
    await field.fill(typed);
    await page.getByRole('button', { name: 'Vérifier la clé' }).click();
    await expect.element(field).toHaveAccessibleDescription(new RegExp(sentence));
    await expect.element(field).toHaveValue(typed);
    await expect.poll(focused).toBe(field.element());
    expect(given).toEqual([]);
  });
});

it.each(languages)('can be used by all in %s', async (language) => {
  speakLanguage(language);
  const { element } = show();
  await element.updateComplete;
  await expectAccessible();
  await page.getByRole('textbox').fill('gezd gn8v');
  await page.getByRole('button').click();
  await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible();
});
