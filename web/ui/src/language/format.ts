const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Format {
  /** Such as *Thu 26 Nov, 17:05*. */
  dateTime(time: string | number): string;
  /** Such as *26 Nov 2026, 17:05*: for times that may be long ago. */
  fullDateTime(time: string | number): string;
  /** Such as *Thursday 26 November 2026 at 17:05:09 CET*. */
  stamp(time: string | number): string;
  /** Such as *17:05*. */
  time(time: string | number): string;
  /** Such as *26 November 2026*. */
  date(time: string): string;
  /** Such as *5 minutes ago*. */
  relative(time: string, now: number): string;
}

export function createFormat(locale: string): Format {
  const dateTime = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const fullDateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const stamp = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  const timeOnly = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    dateTime: (time) => dateTime.format(new Date(time)),
    fullDateTime: (time) => fullDateTime.format(new Date(time)),
    stamp: (time) => stamp.format(new Date(time)),
    time: (time) => timeOnly.format(new Date(time)),
    date: (time) => date.format(new Date(time)),
    relative(time, now) {
      const passed = Date.parse(time) - now;
      if (Math.abs(passed) < HOUR) return relative.format(Math.round(passed / MINUTE), 'minute');
      if (Math.abs(passed) < DAY) return relative.format(Math.round(passed / HOUR), 'hour');
      return relative.format(Math.round(passed / DAY), 'day');
    },
  };
}

/** A time that is left, in whole units. The last minute is counted in seconds. */
export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export function timeLeft(milliseconds: number): TimeLeft {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60 };
}

/** Picks the form of a message for a number. English and German have the same two forms. */
export function pluralFor(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: { readonly one: string; readonly other: string }): string =>
    forms[rules.select(count) === 'one' ? 'one' : 'other'];
}
