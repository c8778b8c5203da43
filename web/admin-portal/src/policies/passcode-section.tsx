import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FormSection } from './form-section.tsx';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policy-form.module.css';
import type { PolicyValues } from './policy-values.ts';

export interface PasscodeSectionProps {
  /** Whether the policy is added. Its name is then asked first. */
  readonly isNew: boolean;
  readonly values: PolicyValues;
  readonly onChange: (values: Partial<PolicyValues>) => void;
}

/** *AppConnect passcode*: whether a passcode is required, and whether it can be recovered. */
export function PasscodeSection({ isNew, values, onChange }: PasscodeSectionProps) {
  const messages = usePolicyMessages();
  const [hasUnticked, setUnticked] = useState(false);
  const { passcodeRequiredForIos, allowIosPasscodeRecovery, passcodeRequiredForAndroid } = values;
  const require = (isRequired: boolean) => {
    setUnticked(!isRequired && allowIosPasscodeRecovery);
    onChange({
      passcodeRequiredForIos: isRequired,
      allowIosPasscodeRecovery: isRequired && allowIosPasscodeRecovery,
    });
  };
  return (
    <FormSection title={messages.form.passcodeSection}>
      <Stack gap="md">
        <Checkbox
          size="md"
          data-autofocus={isNew ? undefined : true}
          label={messages.settings.passcodeRequiredForIos}
          checked={passcodeRequiredForIos}
          onChange={(event) => require(event.currentTarget.checked)}
        />
        <div className={classes.indented}>
          <Checkbox
            size="md"
            label={messages.settings.allowIosPasscodeRecovery}
            description={passcodeRequiredForIos ? undefined : messages.form.recoveryNeedsPasscode}
            checked={allowIosPasscodeRecovery}
            disabled={!passcodeRequiredForIos}
            onChange={(event) => onChange({ allowIosPasscodeRecovery: event.currentTarget.checked })}
          />
          <div role="status">{hasUnticked ? <Text mt="xs">{messages.form.recoveryUnticked}</Text> : null}</div>
        </div>
        <Checkbox
          size="md"
          label={messages.settings.passcodeRequiredForAndroid}
          checked={passcodeRequiredForAndroid}
          onChange={(event) => onChange({ passcodeRequiredForAndroid: event.currentTarget.checked })}
        />
      </Stack>
    </FormSection>
  );
}
