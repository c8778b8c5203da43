import { type Problem, useProblemText, useUiMessages } from '@pinportal/ui';
import type { LocalProblem } from './csv.ts';
import { useUserMessages } from './messages/index.ts';

/** Why a row of an import cannot become a user. */
export function useRowProblemText(): (problem: LocalProblem | Problem) => string {
  const { import: messages, fields } = useUserMessages();
  const { fieldProblems, rateLimitedOver } = useUiMessages();
  const problemText = useProblemText();
  return (problem) => {
    switch (problem.kind) {
      case 'unknown-role':
        return messages.unknownRole(problem.role);
      case 'no-yes-or-no':
        return messages.noYesOrNo(problem.value);
      case 'repeated':
        return messages.repeated(problem.line);
      case 'rate-limited':
        return rateLimitedOver;
      case 'failure':
        if (problem.code === 'NAME_TAKEN') return messages.taken;
        if (problem.fields.length === 0) return problemText(problem);
        return problem.fields
          .map((field) => `${nameOf(field.path, fields)}: ${fieldProblems[field.code](field)}`)
          .join(' ');
      case 'offline':
      case 'error':
        return problemText(problem);
    }
  };
}

function nameOf(path: readonly string[], names: Readonly<Record<string, string>>): string {
  const name = path.at(-1) ?? '';
  return names[name] ?? name;
}
