/** Says on standard error how far a step is, at most every two seconds, so that long work does not look stuck. */
export class Progress {
  readonly #started = performance.now();
  #said = this.#started;

  constructor(readonly step: string) {}

  say(done: number, all: number): void {
    const now = performance.now();
    if (now - this.#said < 2_000 || done >= all) return;
    this.#said = now;
    console.error(`  ${this.step}: ${Math.floor((100 * done) / all)} %, ${seconds(now - this.#started)}`);
  }

  end(): void {
    console.error(`  ${this.step}: done, ${seconds(performance.now() - this.#started)}`);
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
