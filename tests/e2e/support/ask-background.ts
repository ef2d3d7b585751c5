import type { Page } from 'puppeteer';
import type { MethodName, Params, Result } from '../../../lib/messaging/protocol';

/** Asks the background as a page of the extension does; `page` is one of them. */
export async function askBackground<Name extends MethodName>(
  page: Page,
  type: Name,
  ...[data]: Params<Name> extends undefined ? [] : [Params<Name>]
): Promise<Result<Name>> {
  const answer = await page.evaluate(
    (message) => chrome.runtime.sendMessage<unknown, unknown>(message),
    { id: 1, type, data, timestamp: Date.now() },
  );
  const { res, err } = answer as { res: Result<Name>; err?: unknown };
  if (err) throw new Error(`${type}: ${JSON.stringify(err)}`);
  return res;
}
