/** A backup on its way from the panel to the tab where a passkey is touched: sealed, and written nowhere. */
const CHANNEL = 'lre-sealed-backup';
const PATIENCE = 3000;

/** Gives a sealed backup to the tab that asks for it next. */
export function handToTab(sealed: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  const close = () => channel.close();
  const tired = setTimeout(close, 60_000);
  channel.onmessage = ({ data }) => {
    if (data !== 'wanted') return;
    channel.postMessage({ sealed });
    clearTimeout(tired);
    close();
  };
}

/** What the panel hands over; null where it has nothing. */
export function takeFromPanel(patience = PATIENCE): Promise<string | null> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<string | null>((resolve) => {
    const tired = setTimeout(() => resolve(null), patience);
    channel.onmessage = ({ data }: MessageEvent<{ sealed?: unknown }>) => {
      if (typeof data.sealed !== 'string') return;
      clearTimeout(tired);
      resolve(data.sealed);
    };
    channel.postMessage('wanted');
  }).finally(() => channel.close());
}
