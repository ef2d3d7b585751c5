/** Failures of a call to AR24, a class by cause. The sentence for the person is composed elsewhere. */
export abstract class Ar24Error extends Error {
  /** Whether AR24 certainly did nothing. False: a paid call must be treated as perhaps done. */
  abstract readonly nothingDone: boolean;
}

/** No connection, or one that was cut: the request may have arrived. */
export class Ar24Unreachable extends Ar24Error {
  override readonly name = 'Ar24Unreachable';
  readonly nothingDone = false;
}

export class Ar24TimedOut extends Ar24Error {
  override readonly name = 'Ar24TimedOut';
  readonly nothingDone = false;
}

/** `{"status":"maintenance"}`: AR24 takes no requests. */
export class Ar24Maintenance extends Ar24Error {
  override readonly name = 'Ar24Maintenance';
  readonly nothingDone = true;
}

/** HTTP 429: refused before anything was done. */
export class Ar24TooManyRequests extends Ar24Error {
  override readonly name = 'Ar24TooManyRequests';
  readonly nothingDone = true;
}

/** Any other HTTP status that is no 2xx: AR24 answers errors with 200, so this is not AR24 itself. */
export class Ar24ServerFailed extends Ar24Error {
  override readonly name = 'Ar24ServerFailed';
  readonly nothingDone = false;
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/** Somebody on the way, or the address itself, points elsewhere. We don't go there. */
export class Ar24Redirected extends Ar24Error {
  override readonly name = 'Ar24Redirected';
  readonly nothingDone = false;
}

/** A body that is neither JSON nor decryptable, or not of the shape agreed. */
export class Ar24Unreadable extends Ar24Error {
  override readonly name = 'Ar24Unreadable';
  readonly nothingDone = false;
}

/** AR24 said no, and why. */
export class Ar24Refusal extends Ar24Error {
  override readonly name = 'Ar24Refusal';
  readonly nothingDone = true;
  constructor(
    readonly slug: string,
    /** AR24's own sentence, to show only where the slug is unknown. */
    readonly explanation: string,
  ) {
    super(slug);
  }
}
