import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';

/** Tells Linux to forget the peak so far (proc_pid_clear_refs(5)). */
const FORGET_PEAK = '5';

/** How much memory the page's process has held at most since it was last asked. */
export interface PeakMemory {
  forget(): void;
  /** Megabytes; `null` where the system does not tell. */
  read(): number | null;
}

/** Watches the process that renders the only page of a browser. */
export async function watchPeakMemory(browser: Browser): Promise<PeakMemory> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${String(id)}`)
    .filter((folder) => existsSync(folder));
  return {
    forget() {
      for (const folder of renderers) writeFileSync(`${folder}/clear_refs`, FORGET_PEAK);
    },
    read() {
      const peaks = renderers.map(peakOf).filter((peak) => peak !== null);
      return peaks.length > 0 ? Math.max(...peaks) : null;
    },
  };
}

function peakOf(folder: string): number | null {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
