import { NativeSelect, Stack, Text } from '@mantine/core';
import type { PolicyEditorQuery } from '@pinportal/client';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { FormSection } from './form-section.tsx';
import { LabelChoices } from './label-choices.tsx';
import { usePolicyMessages } from './messages/index.ts';
import type { PolicyValues } from './policy-values.ts';

export interface PolicyScopeProps {
  readonly isDefault: boolean;
  readonly values: PolicyValues;
  readonly labels: PolicyEditorQuery['labels'];
  readonly labelProblem: string | null;
  readonly onChange: (values: Partial<PolicyValues>) => void;
}

/** Whether a policy can take effect, and for which devices. */
export function PolicyScope({ isDefault, values, labels, labelProblem, onChange }: PolicyScopeProps) {
  const messages = usePolicyMessages();
  const names = useNames();
  const statuses = keysOf(names.policyStatuses);
  return (
    <FormSection title={messages.form.scopeSection}>
      {isDefault ? (
        <Text>{messages.form.defaultScope}</Text>
      ) : (
        <Stack gap="md">
          <NativeSelect
            size="md"
            label={messages.settings.status}
            description={messages.form.statusHint}
            value={values.status}
            data={statuses.map((value) => ({ value, label: names.policyStatuses[value] }))}
            onChange={(event) => {
              const status = statuses.find((each) => each === event.currentTarget.value);
              if (status !== undefined) onChange({ status });
            }}
          />
          <LabelChoices
            chosen={values.labels}
            firstPage={labels}
            problem={labelProblem}
            onChange={(chosen) => onChange({ labels: chosen })}
          />
        </Stack>
      )}
    </FormSection>
  );
}
