import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { announce, answer, asked } from '../../tests/browser/fake-extension';
import { sampleStatus } from '../../tests/browser/sample-status';
import './access-missing';

it('leads to the first steps, and no longer says that the access is missing once it is there', async () => {
  let status = sampleStatus({ credentials: 'missing' });
  answer('getStatus', () => status);
  answer('openWelcome', () => undefined);
  document.body.append(document.createElement('lre-access-missing'));
  await expect.element(page.getByRole('alert')).toHaveTextContent(/AR24 n’est pas configuré/);
  await page.getByRole('button', { name: 'Reprendre la mise en route' }).click();
  expect(asked.map(({ name }) => name)).toContain('openWelcome');
  await expectAccessible();
  status = sampleStatus();
  announce();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByText('est maintenant configuré')).toBeVisible();
});
