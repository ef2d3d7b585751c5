import { expect, it } from 'vitest';
import { senderStates } from './sender-state';
import { needsAttention, toneOf } from './state-tone';

it('brings to attention what waits for the person, and nothing else', () => {
  expect(senderStates.filter(needsAttention)).toEqual([
    'order-uncertain',
    'letter-late',
    'key-unproven',
    'identified-elsewhere',
    'key-refused',
  ]);
});

it('shows a refused key as something to be done again', () => {
  expect(toneOf('key-refused')).toBe('danger');
});
