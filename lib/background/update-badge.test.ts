import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { updateBadge } from './update-badge';

it('counts the senders that wait for the person, and clears when none does', async () => {
  // No call reaches AR24.
  const { background, badges } = await testBackground({} as Simulator);
  const { senders } = await background.stores();
  await senders.saveDraft('a', { email: 'a@b.fr' });
  await updateBadge(background);
  await senders.apply('a', 'order-intended');
  await senders.apply('a', 'order-outcome-unknown');
  await updateBadge(background);
  await senders.apply('a', 'order-accepted');
  await updateBadge(background);
  expect(badges).toEqual(['', '1', '']);
});
