/** A refusal of a public service, with the body that it answers with. */
export class PublicError extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 429,
    readonly body: object,
  ) {
    super(JSON.stringify(body));
    this.name = 'PublicError';
  }
}
