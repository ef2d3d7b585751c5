import { expect, it } from 'vitest';
import { memorySession } from '../../tests/support/memory-session';
import { sessionKeys } from './session-keys';
import { trialSession } from './trial-session';

it('sees, writes and forgets its own names alone', async () => {
  const area = memorySession();
  const trial = trialSession(area);
  await area.set({ 'unlocked:1': 'real', sync: 'real' });
  await trial.set({ 'unlocked:1': 'trial' });
  expect(await trial.get(null)).toEqual({ 'unlocked:1': 'trial' });
  expect(await trial.get('sync')).toEqual({});
  expect(await area.get('unlocked:1')).toEqual({ 'unlocked:1': 'real' });
  await trial.remove('sync');
  await trial.clear();
  expect(await trial.get(null)).toEqual({});
  expect(await area.get(null)).toEqual({ 'unlocked:1': 'real', sync: 'real' });
});

it('keeps the keys of what lies on disk in memory, until they are destroyed', async () => {
  const area = memorySession();
  const keys = sessionKeys(trialSession(area));
  await keys.create('a', Uint8Array.of(1, 2));
  await keys.create('b', Uint8Array.of(3));
  expect(await sessionKeys(trialSession(area)).all()).toEqual(
    new Map([
      ['a', Uint8Array.of(1, 2)],
      ['b', Uint8Array.of(3)],
    ]),
  );
  await keys.destroy(['a', 'c']);
  expect([...(await keys.all()).keys()]).toEqual(['b']);
});
