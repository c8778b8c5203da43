import type { InvalidField, Problem } from '../api/problem.ts';
import { useFormat } from '../language/language-context.tsx';
import { useUiMessages } from './index.ts';

/** How many names of devices or labels a message has. */
const NAMES = 5;

/** What a problem is, and what to do about it. The wait after too many attempts is counted by `ProblemNotice`. */
export function useProblemText(): (problem: Exclude<Problem, { kind: 'rate-limited' }>) => string {
  const messages = useUiMessages();
  const format = useFormat();
  return (problem) => {
    if (problem.kind === 'offline') return messages.noConnection;
    if (problem.kind === 'error') return messages.errors[problem.code];
    const { code, retryAt, names } = problem;
    const retry = retryAt === null ? '' : ` ${messages.tryAgainAt(format.dateTime(retryAt))}`;
    const first = names.slice(0, NAMES);
    const affected = names.length === 0 ? '' : ` ${messages.affected(first.join(', '), names.length - first.length)}`;
    return `${messages.failures[code]}${retry}${affected}`;
  };
}

/** The message for a field of the input, or null if the field is valid. */
export function useFieldProblem(problem: Problem | null): (name: string) => string | null {
  const { fieldProblems } = useUiMessages();
  const fields: readonly InvalidField[] = problem?.kind === 'failure' ? problem.fields : [];
  return (name) => {
    const field = fields.find(({ path }) => path[0] === name);
    return field === undefined ? null : fieldProblems[field.code](field);
  };
}
