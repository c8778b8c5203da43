import type { PolicyRowFragment } from '@pinportal/client';
import { LIMITS, type NumberSetting, type PolicySettings } from './policy-settings.ts';

export interface LabelChoice {
  readonly id: string;
  readonly name: string;
}

/** What the form of a policy has: numbers as they are typed, and labels with their names. */
export type PolicyValues = Omit<PolicySettings, NumberSetting | 'labelIds'> &
  Readonly<Record<NumberSetting, string>> & { readonly labels: readonly LabelChoice[] };

const NUMBERS = Object.keys(LIMITS) as NumberSetting[];

export function valuesOf(settings: PolicySettings, policy: PolicyRowFragment | null): PolicyValues {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, String(settings[name])]));
  return { ...settings, ...(numbers as Record<NumberSetting, string>), labels: policy?.labels ?? [] };
}

/** Whether the text of a number is a whole number within its limits. */
export function isValidNumber(name: NumberSetting, text: string): boolean {
  const [minimum, maximum] = LIMITS[name];
  const number = Number(text);
  return /^\s*\d+\s*$/u.test(text) && number >= minimum && number <= maximum;
}

/** The settings, or null if a number cannot be sent. */
export function settingsFrom(values: PolicyValues): PolicySettings | null {
  if (!NUMBERS.every((name) => isValidNumber(name, values[name]))) return null;
  const { labels, ...others } = values;
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])]));
  return { ...others, ...(numbers as Record<NumberSetting, number>), labelIds: labels.map(({ id }) => id) };
}
