import {
  CreateAppConnectGlobalPolicyDocument,
  DeleteAppConnectGlobalPolicyDocument,
  type PolicyRowFragment,
} from '@pinportal/client';
import { ConfirmButton, useAction } from '@pinportal/ui';
import { undoWith } from '../changes/undo.ts';
import type { LastChange } from '../changes/use-last-change.ts';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import { usePolicyMessages } from './messages/index.ts';
import { settingsOf } from './policy-settings.ts';

export interface DeletePolicyProps {
  readonly policy: PolicyRowFragment;
  /** The ID of the element that names the policy. */
  readonly describedBy: string;
  readonly onDeleted: LastChange['tell'];
}

/** Deletes a policy. *Undo* creates one with the same settings. */
export function DeletePolicy({ policy, describedBy, onDeleted }: DeletePolicyProps) {
  const { remove } = usePolicyMessages();
  const action = useAction(DeleteAppConnectGlobalPolicyDocument);
  const { id, name, priority, deviceCount } = policy;
  const run = async () => {
    if ((await action.run({ input: { id } })) === null) return false;
    const input = { ...settingsOf(policy), priority };
    onDeleted(remove.done(name), undoWith(CreateAppConnectGlobalPolicyDocument, { input }, remove.undone(name)));
    return true;
  };
  return (
    <ConfirmButton
      label={remove.action}
      describedBy={describedBy}
      title={remove.title(name)}
      explanation={remove.explanation(deviceCount ?? 0)}
      details={<ChangePreview change={{ deleteAppConnectGlobalPolicy: { id } }} />}
      confirm={remove.confirm(name)}
      action={action}
      onConfirm={run}
    />
  );
}
