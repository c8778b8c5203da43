import { Button, Stack, Text, TextInput } from '@mantine/core';
import type { PolicyEditorQuery, PolicyRowFragment } from '@pinportal/client';
import { ProblemNotice, useFieldProblem, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { DialogFooter } from '@pinportal/ui/dialog';
import { useEffect, useRef, useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import { usePolicyMessages } from './messages/index.ts';
import { PasscodeRules } from './passcode-rules.tsx';
import { PasscodeSection } from './passcode-section.tsx';
import { NEW_POLICY, changesOf, settingsOf } from './policy-settings.ts';
import { type PolicyValues, settingsFrom, valuesOf } from './policy-values.ts';
import { PolicyScope } from './policy-scope.tsx';
import { type SavePolicyOptions, useSavePolicy } from './use-save-policy.ts';

export interface PolicyFormProps extends Pick<SavePolicyOptions, 'onSaved'> {
  /** The policy that is changed, or null for a new one. */
  readonly policy: PolicyRowFragment | null;
  /** The first page of the labels. */
  readonly labels: PolicyEditorQuery['labels'];
  readonly onClose: () => void;
}

/** The settings of a policy, what they would change, and *Save*. */
export function PolicyForm({ policy, labels, onClose, onSaved }: PolicyFormProps) {
  const messages = usePolicyMessages();
  const ui = useUiMessages();
  const [before] = useState(() => (policy === null ? NEW_POLICY : settingsOf(policy)));
  const [values, setValues] = useState<PolicyValues>(() => valuesOf(before, policy));
  const settings = settingsFrom(values);
  const changes = settings === null ? {} : changesOf(before, settings);
  const hasChanges = Object.keys(changes).length > 0;
  const saving = useSavePolicy({ policy, before, onSaved });
  const { problem } = saving;
  const isWaiting = useIsWaiting(problem);
  const fieldProblem = useFieldProblem(problem);
  const isNameTaken = problem?.kind === 'failure' && problem.code === 'NAME_TAKEN';
  const form = useRef<HTMLFormElement>(null);
  // The dialog is open before the form is loaded.
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const change = (next: Partial<PolicyValues>) => setValues((current) => ({ ...current, ...next }));
  const preview = () => {
    if (!hasChanges) return null;
    if (policy !== null) return { updateAppConnectGlobalPolicy: { id: policy.id, ...changes } };
    // Until it has a name, nothing can be said about a new policy.
    return values.name.trim() === '' ? null : { createAppConnectGlobalPolicy: { ...changes, name: values.name } };
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasChanges) void saving.save(changes);
      }}
    >
      <Stack gap="lg">
        <TextInput
          label={messages.settings.name}
          size="md"
          maxLength={100}
          autoComplete="off"
          data-autofocus={policy === null ? true : undefined}
          value={values.name}
          error={isNameTaken ? ui.failures.NAME_TAKEN : fieldProblem('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <PasscodeSection isNew={policy === null} values={values} onChange={change} />
        <PasscodeRules values={values} fieldProblem={fieldProblem} onChange={change} />
        <PolicyScope
          isDefault={policy?.isDefault === true}
          values={values}
          labels={labels}
          labelProblem={fieldProblem('labelIds')}
          onChange={change}
        />
        <TextInput
          label={messages.settings.description}
          size="md"
          maxLength={1000}
          autoComplete="off"
          value={values.description}
          error={fieldProblem('description')}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <UnsavedChanges hasChanges={hasChanges || settings === null} isSaving={saving.isRunning} />
        <DialogFooter
          summary={
            settings === null ? (
              <Text role="status">{messages.form.correctFirst}</Text>
            ) : (
              <ChangePreview change={preview()} />
            )
          }
          problem={isNameTaken ? null : <ProblemNotice problem={problem} />}
        >
          <Button variant="default" onClick={onClose} disabled={saving.isRunning}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={saving.isRunning} disabled={!hasChanges || isWaiting}>
            {policy === null ? messages.form.create : ui.save}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
