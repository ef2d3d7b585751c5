/** `storage.session`: in memory, for trusted contexts only, gone with the browser. */
export interface SessionArea {
  /** `null` for everything. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}
