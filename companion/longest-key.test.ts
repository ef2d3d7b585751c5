import { expect, it } from 'vitest';
import { judgeScanned } from '../lib/domain/scanned-text';
import { padded } from '../lib/handoff/wire/frame';
import { written } from '../lib/handoff/wire/message';

/** An address of so many characters. */
function addressOf(length: number): string {
  const [start, end] = ['otpauth://totp/', '?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'];
  return start + 'x'.repeat(length - start.length - end.length) + end;
}

it('takes no key that the phone could not send on', () => {
  const lengths = Array.from({ length: 2000 }, (_, at) => at + 100);
  const longest = lengths.findLast((length) => judgeScanned(addressOf(length)).kind === 'key');
  expect(longest).toBeGreaterThan(1000);
  const key = addressOf(longest ?? 0);
  const message = { kind: 'key', rowId: 'x'.repeat(40), key } as const;
  const most = Number.MAX_SAFE_INTEGER;
  expect(padded(written({ number: most, heard: most, left: most, message }))).not.toBeNull();
});
