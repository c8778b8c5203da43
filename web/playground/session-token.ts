/** The token of the latest sign-in. It is kept in memory only. */
export class SessionToken {
  #value: string | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): string | null => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the token of a response to `signIn` or `changePassword`, whatever the aliases. */
  takeFrom(received: unknown): void {
    const found = /"(pps_[A-Za-z0-9_-]+)"/u.exec(JSON.stringify(received))?.[1];
    if (found === undefined || found === this.#value) return;
    this.#value = found;
    for (const listener of this.#listeners) listener();
  }

  static headers(token: string): string {
    return JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
  }

  /** Whether headers are empty or have only the token of an earlier sign-in. */
  static mayReplace(headers: string): boolean {
    return /^\s*(?:\{\s*"Authorization":\s*"Bearer pps_[A-Za-z0-9_-]+"\s*\}\s*)?$/u.test(headers);
  }
}
