import { expect, it } from 'vitest';
import { eitherSignal } from './either-signal';

it.each([0, 1] as const)(
  'ends with the one of two that ends first, for its reason: %s',
  (first) => {
    const two = [new AbortController(), new AbortController()] as const;
    const either = eitherSignal(two[0].signal, two[1].signal);
    expect(either.aborted).toBe(false);
    two[first].abort('first');
    two[1 - first]?.abort('second');
    expect(either.reason).toBe('first');
  },
);

it('has ended where one of two had', () => {
  const running = new AbortController().signal;
  expect(eitherSignal(running, AbortSignal.abort('over')).reason).toBe('over');
  expect(eitherSignal(AbortSignal.abort('over'), running).reason).toBe('over');
});
