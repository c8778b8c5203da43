import { NEW_POLICY, type PolicySettings } from './policy.rule.ts';

/** As GraphQL passes optional fields. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | null };

const FIELDS = ['name', ...Object.keys(NEW_POLICY)] as (keyof PolicySettings)[];

/** The settings in an input, without fields that are omitted or null. */
export function given(input: Optional<PolicySettings>): Partial<PolicySettings> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (input[field] === undefined || input[field] === null ? [] : [[field, input[field]]])),
  );
}

/** Settings as an audit event shows them. */
export function auditDetails(settings: Partial<PolicySettings>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([field, value]) => [field, String(value)]));
}
