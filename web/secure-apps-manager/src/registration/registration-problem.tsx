import type { RegistrationMethod } from '@pinportal/client';
import { Notice, type Problem, ProblemNotice, isCookieRefused, useUiMessages } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';

export interface RegistrationProblemProps {
  readonly problem: Problem | null;
  readonly method: RegistrationMethod;
}

/** Why the device is not registered, and what to do. */
export function RegistrationProblem({ problem, method }: RegistrationProblemProps) {
  const messages = useMessages().register;
  const { notKept } = useUiMessages().signIn;
  const code = problem?.kind === 'failure' ? problem.code : null;
  const text = (() => {
    if (isCookieRefused(problem)) return notKept;
    if (code === 'PASSWORD_CHANGE_REQUIRED') return messages.passwordMustChange;
    if (code === 'INVALID_CREDENTIALS' && method === 'REGISTRATION_PIN') return messages.registrationPinIsWrong;
    return null;
  })();
  if (text === null) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="bad" role="alert">
      {text}
    </Notice>
  );
}
