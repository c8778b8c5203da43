import { Stack, Text, VisuallyHidden } from '@mantine/core';
import type { PasscodeRuleCode } from '@pinportal/client';
import { Icon, type IconName } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { type Rules, brokenRules } from './passcode-check.ts';
import classes from './passcode-rules.module.css';

type RuleState = 'met' | 'unmet' | 'broken' | 'checkedLater';

const ICONS: Readonly<Record<RuleState, IconName>> = {
  met: 'check',
  unmet: 'dot',
  broken: 'warning',
  checkedLater: 'clock',
};

export interface PasscodeRulesProps {
  /** The ID by which the input refers to the list. */
  readonly id: string;
  readonly rules: Rules;
  readonly passcode: string;
  /** Whether there were passcodes before, from which it must differ. */
  readonly hasHistory: boolean;
  /** The rules that the server has found broken by this passcode. */
  readonly violations: readonly PasscodeRuleCode[];
}

/** The rules of the policy, each ticked as soon as the passcode meets it. */
export function PasscodeRules({ id, rules, passcode, hasHistory, violations }: PasscodeRulesProps) {
  const messages = useMessages().passcode;
  const broken = brokenRules(passcode, rules);
  const stateOf = (code: PasscodeRuleCode): RuleState => {
    if (violations.includes(code)) return 'broken';
    if (code === 'PASSCODE_HISTORY') return 'checkedLater';
    return passcode === '' || broken.includes(code) ? 'unmet' : 'met';
  };
  const codes: readonly PasscodeRuleCode[] = [
    'PASSCODE_TYPE',
    'MINIMUM_LENGTH',
    // Nobody needs to know this one before it is broken.
    ...(broken.includes('MAXIMUM_LENGTH') ? (['MAXIMUM_LENGTH'] as const) : []),
    ...(rules.disallowSimplePasscodes ? (['SIMPLE_PASSCODE'] as const) : []),
    ...(hasHistory && rules.passcodeHistoryLength > 0 ? (['PASSCODE_HISTORY'] as const) : []),
  ];
  return (
    <Stack gap={4} id={id}>
      <Text size="sm">{messages.rulesTitle}</Text>
      <ul className={classes.rules}>
        {codes.map((code) => {
          const state = stateOf(code);
          return (
            <li key={code} className={classes.rule} data-state={state}>
              <Icon name={ICONS[state]} />
              <span>
                {messages.rules[code](rules)}
                {state === 'checkedLater' ? ` (${messages.checkedLater})` : null}
                {state === 'checkedLater' ? null : <VisuallyHidden>: {messages[state]}</VisuallyHidden>}
              </span>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
