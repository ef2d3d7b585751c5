import type { Route } from '../../lib/messaging/views';

/** The panel's windows in memory; what was opened is noted. */
export function memoryPanel() {
  const asked: string[] = [];
  const requested = new Map<number, Route>();
  let last: Route | null = null;
  const note = (what: string) => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    open: (windowId: number) => note(`open ${windowId}`),
    request: (windowId: number, route: Route) =>
      Promise.resolve(void requested.set(windowId, route)),
    requested: (windowId: number) => Promise.resolve(requested.get(windowId) ?? null),
    take: (windowId: number) => {
      const route = requested.get(windowId) ?? null;
      requested.delete(windowId);
      return Promise.resolve(route);
    },
    last: () => Promise.resolve(last),
    saveLast: (route: Route) => Promise.resolve(void (last = route)),
    openPage: (path: string) => note(`page ${path}`),
    openOptions: () => note('options'),
  };
}

export type MemoryPanel = ReturnType<typeof memoryPanel>;
