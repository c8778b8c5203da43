import { Button, Stack, VisuallyHidden } from '@mantine/core';
import { Notice, type Problem, ProblemNotice, useIsWaiting } from '@pinportal/ui';
import { useId, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import type { Rules } from './passcode-check.ts';
import { PasscodeInput } from './passcode-input.tsx';
import { PasscodeRules } from './passcode-rules.tsx';

export interface NewPasscodeFormProps {
  readonly rules: Rules;
  readonly hasHistory: boolean;
  readonly submit: string;
  readonly problem: Problem | null;
  readonly isRunning: boolean;
  readonly onSubmit: (passcode: string) => void;
}

/** Chooses a passcode that keeps to the rules. What was entered stays when it is rejected. */
export function NewPasscodeForm({ rules, hasHistory, submit, problem, isRunning, onSubmit }: NewPasscodeFormProps) {
  const messages = useMessages().passcode;
  const rulesId = useId();
  const [passcode, setPasscode] = useState('');
  const [sent, setSent] = useState('');
  const isWaiting = useIsWaiting(problem);
  const rejected = problem?.kind === 'failure' && problem.code === 'PASSCODE_REJECTED' ? problem.violations : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isRunning || isWaiting) return;
        setSent(passcode);
        onSubmit(passcode);
      }}
    >
      <Stack gap="md">
        <PasscodeRules
          id={rulesId}
          rules={rules}
          passcode={passcode}
          hasHistory={hasHistory}
          violations={passcode === sent ? (rejected ?? []) : []}
        />
        {rejected === null ? (
          <ProblemNotice problem={problem} />
        ) : (
          <Notice tone="bad" role="alert">
            {messages.rejected}
            <VisuallyHidden> {rejected.map((code) => messages.rules[code](rules)).join('. ')}</VisuallyHidden>
          </Notice>
        )}
        <PasscodeInput
          label={hasHistory ? messages.newLabel : messages.label}
          type={rules.passcodeType}
          describedBy={rulesId}
          value={passcode}
          isInvalid={rejected !== null && passcode === sent}
          onChange={setPasscode}
        />
        <Button type="submit" size="md" loading={isRunning} disabled={isWaiting}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
