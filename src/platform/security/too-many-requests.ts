/** A limit was reached. `retryAfter`: whole seconds to wait, at least 1. */
export class TooManyRequests extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('Too many requests. Try again later.');
    this.retryAfter = retryAfter;
  }
}
