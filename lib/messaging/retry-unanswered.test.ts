import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryUnanswered } from './retry-unanswered';

const lost = () => new Promise<string>(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks once where an answer comes', async () => {
  const question = vi.fn(() => Promise.resolve('heard'));
  expect(await retryUnanswered(question)).toBe('heard');
  await vi.runAllTimersAsync();
  expect(question).toHaveBeenCalledTimes(1);
});

it('asks again where none comes', async () => {
  const question = vi.fn(() => Promise.resolve('heard'));
  question.mockImplementationOnce(lost).mockImplementationOnce(lost);
  const answer = retryUnanswered(question);
  await vi.advanceTimersByTimeAsync(4999);
  expect(question).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5001);
  expect(await answer).toBe('heard');
  expect(question).toHaveBeenCalledTimes(3);
});

it('says at once that nobody is there', async () => {
  const question = vi.fn(() => Promise.reject(new Error('no receiving end')));
  await expect(retryUnanswered(question)).rejects.toThrow('no receiving end');
  expect(question).toHaveBeenCalledTimes(1);
});

it('asks four times at most', async () => {
  const question = vi.fn(lost);
  void retryUnanswered(question);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(question).toHaveBeenCalledTimes(4);
});
