/** A difference of less than this comes from the network and from the whole seconds of the header `Date`. */
const INSIGNIFICANT = 2_000;

let ahead = 0;

/** The time of the server. A phone whose clock is wrong would otherwise count down to the wrong time. */
export const serverClock = {
  now: (): number => Date.now() + ahead,
  /** Takes the time from a response. */
  learn(response: Response): void {
    const time = Date.parse(response.headers.get('date') ?? '');
    const difference = time - Date.now();
    if (!Number.isNaN(difference)) ahead = Math.abs(difference) < INSIGNIFICANT ? 0 : difference;
  },
};
