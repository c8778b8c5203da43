import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useUiMessages } from '@pinportal/ui';
import { keysOf } from '../list/search.ts';
import { FormSection } from './form-section.tsx';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policy-form.module.css';
import { LIMITS } from './policy-settings.ts';
import { type PolicyValues, isValidNumber } from './policy-values.ts';

export interface PasscodeRulesProps {
  readonly values: PolicyValues;
  readonly fieldProblem: (name: string) => string | null;
  readonly onChange: (values: Partial<PolicyValues>) => void;
}

/** What a passcode must be, and when secure apps lock. */
export function PasscodeRules({ values, fieldProblem, onChange }: PasscodeRulesProps) {
  const messages = usePolicyMessages();
  const { fieldProblems } = useUiMessages();
  const types = keysOf(messages.passcodeTypes);
  return (
    <FormSection title={messages.form.rulesSection}>
      <Stack gap="md">
        <div className={classes.fields}>
          <NativeSelect
            size="md"
            label={messages.settings.passcodeType}
            value={values.passcodeType}
            data={types.map((value) => ({ value, label: messages.passcodeTypes[value] }))}
            onChange={(event) => {
              const passcodeType = types.find((each) => each === event.currentTarget.value);
              if (passcodeType !== undefined) onChange({ passcodeType });
            }}
          />
          {keysOf(LIMITS).map((name) => {
            const [minimum, maximum] = LIMITS[name];
            const problem = isValidNumber(name, values[name])
              ? fieldProblem(name)
              : fieldProblems.OUT_OF_RANGE({ minimum, maximum });
            return (
              <TextInput
                key={name}
                size="md"
                inputMode="numeric"
                autoComplete="off"
                label={messages.settings[name]}
                description={messages.form.hints[name]}
                // The fields of a row are at the same height, however long the explanations are.
                inputWrapperOrder={['label', 'input', 'error', 'description']}
                value={values[name]}
                error={problem}
                onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              />
            );
          })}
        </div>
        <Checkbox
          size="md"
          label={messages.settings.disallowSimplePasscodes}
          description={messages.form.simpleHint}
          checked={values.disallowSimplePasscodes}
          onChange={(event) => onChange({ disallowSimplePasscodes: event.currentTarget.checked })}
        />
      </Stack>
    </FormSection>
  );
}
