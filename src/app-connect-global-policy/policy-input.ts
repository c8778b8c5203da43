import { NEW_POLICY, type PolicySettings } from './policy.rule.ts';

/** As GraphQL hands over optional fields. */
export type Nullable<T> = { readonly [K in keyof T]?: T[K] | null };

const FIELDS = ['name', ...Object.keys(NEW_POLICY)] as (keyof PolicySettings)[];

/** The settings an input gives; a field that is left out or null is not among them. */
export function given(input: Nullable<PolicySettings>): Partial<PolicySettings> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (input[field] === undefined || input[field] === null ? [] : [[field, input[field]]])),
  );
}

/** Settings as an audit event shows them. */
export function shownSettings(settings: Partial<PolicySettings>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([field, value]) => [field, String(value)]));
}
