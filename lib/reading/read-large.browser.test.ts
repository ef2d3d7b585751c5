import { afterEach, describe, expect, it } from 'vitest';
import {
  blankSheet,
  encoded,
  KEY_URI,
  letterSheet,
  resized,
  seenThrough,
  stampCode,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';

/** Milliseconds from which the browser tells of a task (W3C Long Tasks). */
const LONG = 50;
let tasks: PerformanceObserver | undefined;

afterEach(() => tasks?.disconnect());

/** Whatever keeps this thread from now on. */
function watchLongTasks(): () => number[] {
  const durations: number[] = [];
  const note = (list: readonly PerformanceEntry[]) => {
    durations.push(...list.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ entryTypes: ['longtask'] });
  tasks = observer;
  return () => {
    note(observer.takeRecords());
    return durations;
  };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** The next moment at which the page has nothing else to do. */
const idle = () => new Promise((resolve) => requestIdleCallback(resolve));

describe('while a letter is read', { timeout: 60_000 }, () => {
  it('the page is never kept from answering, however hard the picture', async () => {
    const blurred = seenThrough(resized(letterSheet(), 3), 'blur(14px)');
    const jpeg = await encoded(blurred, 'image/jpeg');
    await idle();
    const longTasks = watchLongTasks();
    const startedAt = performance.now();
    await readFile(jpeg, {});
    const took = performance.now() - startedAt;
    await idle();
    // A share, not a time: beside other work even a short task lasts. bench:reading has the times.
    expect(Math.max(0, ...longTasks()) / took).toBeLessThan(0.1);
  });

  it('a task that does keep it is noticed', async () => {
    const longTasks = watchLongTasks();
    await nextTask();
    const until = performance.now() + 2 * LONG;
    while (performance.now() < until);
    await expect.poll(longTasks).not.toEqual([]);
  });

  it('it can be cancelled at once, in the midst of a costly stage', async () => {
    const jpeg = await encoded(seenThrough(resized(letterSheet(), 3), 'blur(14px)'), 'image/jpeg');
    const aborting = new AbortController();
    const reading = readFile(jpeg, {
      signal: aborting.signal,
      onProgress: () => {
        setTimeout(() => {
          aborting.abort(new Error('closed'));
        });
      },
    });
    const ended = reading.then(
      () => 'read',
      () => 'cancelled',
    );
    await new Promise((resolve) => {
      aborting.signal.addEventListener('abort', resolve);
    });
    expect(await Promise.race([ended, nextTask().then(() => 'later')])).toBe('cancelled');
    const png = await encoded(letterSheet(), 'image/png');
    expect(await readFile(png, {})).toMatchObject({ text: KEY_URI });
  });

  it('a hundred megapixels are read', async () => {
    const sheet = blankSheet(11_600, 8_700);
    stampCode(sheet, { text: KEY_URI, x: 8100, y: 2500, side: 900, degrees: 12 });
    const jpeg = await encoded(sheet, 'image/jpeg');
    sheet.canvas.width = sheet.canvas.height = 0;
    expect(await readFile(jpeg, {})).toMatchObject({ text: KEY_URI });
  });
});
