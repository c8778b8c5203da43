import {
  CreateAppConnectGlobalPolicyDocument,
  DeleteAppConnectGlobalPolicyDocument,
  type PolicyRowFragment,
  UpdateAppConnectGlobalPolicyDocument,
} from '@pinportal/client';
import { useAction } from '@pinportal/ui';
import { type Undo, undoWith } from '../changes/undo.ts';
import { usePolicyMessages } from './messages/index.ts';
import { type PolicySettings, type SettingName, pick } from './policy-settings.ts';
import { useSettingText } from './use-setting-text.ts';

export interface SavePolicyOptions {
  /** The policy that is changed, or null for a new one. */
  readonly policy: PolicyRowFragment | null;
  /** Its settings until it is saved. */
  readonly before: PolicySettings;
  /** Called with the ID of the policy, what has changed, and how to undo it. */
  readonly onSaved: (id: string, text: string, undo: Undo) => void;
}

/** Saves the changed settings of a policy, or a new policy. */
export function useSavePolicy({ policy, before, onSaved }: SavePolicyOptions) {
  const messages = usePolicyMessages();
  const settingText = useSettingText();
  const create = useAction(CreateAppConnectGlobalPolicyDocument);
  const update = useAction(UpdateAppConnectGlobalPolicyDocument);
  const { isRunning, problem } = policy === null ? create : update;
  const save = async (changes: Partial<PolicySettings>) => {
    if (policy === null) {
      const success = await create.run({ input: { name: '', ...changes } });
      if (success === null) return;
      const { id, name } = success.policy;
      const undo = undoWith(DeleteAppConnectGlobalPolicyDocument, { input: { id } }, messages.createUndone(name));
      onSaved(id, messages.created(name), undo);
      return;
    }
    const { id } = policy;
    const success = await update.run({ input: { id, ...changes } });
    if (success === null) return;
    const { name } = success.policy;
    const changed = Object.keys(changes) as SettingName[];
    const texts = changed.map((each) => messages.changed(messages.settings[each], settingText(success.policy, each)));
    const input = { id, ...pick(before, changed) };
    const undo = undoWith(UpdateAppConnectGlobalPolicyDocument, { input }, messages.updateUndone(before.name));
    onSaved(id, messages.saved(name, texts), undo);
  };
  return { save, isRunning, problem };
}
