import type { Browser } from 'puppeteer';

/** What Puppeteer keeps for itself: its line to the browser. */
interface Line {
  readonly connection: {
    send: (method: string, params: object) => Promise<{ result: unknown }>;
  };
}

/** The browser’s own window around the pages: tab strip, toolbar, sidebar. */
export class FirefoxChrome {
  private constructor(
    private readonly line: Line['connection'],
    private readonly context: string,
  ) {}

  /** @param browser Firefox, started with `--remote-allow-system-access` */
  static async of(browser: Browser): Promise<FirefoxChrome> {
    const { connection } = browser as unknown as Line;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (result as { contexts: { context: string }[] }).contexts;
    if (!window) throw new Error('Firefox has no window.');
    return new FirefoxChrome(connection, window.context);
  }

  /** Runs `source`, an expression or a promise of text, in that window. @throws with its own words */
  async evaluate(source: string): Promise<string> {
    const { result } = await this.line.send('script.evaluate', {
      ...{ expression: source, awaitPromise: true },
      target: { context: this.context },
    });
    const { result: value, exceptionDetails: failure } = result as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (failure) throw new Error(failure.text);
    return String(value?.value);
  }
}
