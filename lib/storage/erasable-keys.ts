/** 32 random bytes that lie in a place of the disk which can be overwritten. */
export type ErasableKey = Uint8Array<ArrayBuffer>;

/** Where such keys lie, each under a name. */
export interface KeyFiles {
  all(): Promise<ReadonlyMap<string, ErasableKey>>;
  create(name: string, key: ErasableKey): Promise<void>;
  /** Overwrites and removes them; a name that has no file is gone already. */
  destroy(names: readonly string[]): Promise<void>;
}

/** The key of what belongs to no sender: the agency's access to AR24. */
export const WORKSTATION = 'workstation';

/**
 * A key per sender, and one of the workstation. A database keeps what it has deleted until it rewrites
 * its files; what was sealed with a destroyed key is lost wherever it still lies
 * (docs/decisions/0021).
 */
export class ErasableKeys {
  readonly #files: KeyFiles;
  /** What the files hold, once read: a memory, as only this worker changes them. */
  #known: Promise<Map<string, ErasableKey>> | null = null;
  readonly #making = new Map<string, Promise<ErasableKey>>();

  constructor(files: KeyFiles) {
    this.#files = files;
  }

  async all(): Promise<ReadonlyMap<string, ErasableKey>> {
    this.#known ??= this.#files.all().then((found) => new Map(found));
    // What could not be read may be there the next time.
    this.#known.catch(() => (this.#known = null));
    return this.#known;
  }

  async get(name: string): Promise<ErasableKey | null> {
    return (await this.all()).get(name) ?? null;
  }

  /** The key of this name, made where there is none; two that ask at once get the same. */
  async make(name: string): Promise<ErasableKey> {
    const known = await this.get(name);
    if (known) return known;
    const making = this.#making.get(name) ?? this.#make(name);
    this.#making.set(name, making);
    return making.finally(() => this.#making.delete(name));
  }

  async #make(name: string): Promise<ErasableKey> {
    const key = crypto.getRandomValues(new Uint8Array(32));
    await this.#files.create(name, key);
    (await this.#known)?.set(name, key);
    return key;
  }

  /** Makes what was sealed with these keys unreadable for good. */
  async destroy(names: readonly string[]): Promise<void> {
    await this.#files.destroy(names);
    this.#known = null;
  }

  async destroyAll(): Promise<void> {
    await this.destroy([...(await this.all()).keys()]);
  }
}
