import { type InputProblem, countProblem } from '../platform/input-problem.ts';
import { lineProblem } from '../platform/text.ts';
import { NEW_POLICY, type PolicySettings, rangeProblems } from './policy.rule.ts';

/** Optional input fields as GraphQL passes them: each may be omitted or null. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | null };

const FIELDS = ['name', ...Object.keys(NEW_POLICY)] as (keyof PolicySettings)[];

/** The settings in an input, without fields that are omitted or null. */
export function given(input: Optional<PolicySettings>): Partial<PolicySettings> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (input[field] === undefined || input[field] === null ? [] : [[field, input[field]]])),
  );
}

/** The settings as text, for the details of an audit event. */
export function auditDetails(settings: Partial<PolicySettings>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([field, value]) => [field, String(value)]));
}

/** The problem with each field of an input, or null. */
export function policyProblems(
  settings: Partial<PolicySettings>,
  labelIds: readonly string[] | null,
): Record<string, InputProblem | null> {
  const { name, description } = settings;
  return {
    name: name === undefined ? null : lineProblem(name, 100),
    description: description === undefined ? null : lineProblem(description, 1_000, 0),
    ...rangeProblems(settings),
    labelIds: countProblem(labelIds ?? [], 'labels', [0, 100]),
  };
}
