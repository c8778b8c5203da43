import type { PolicyRowFragment } from '@pinportal/client';
import { useNames } from '../names/index.ts';
import { usePolicyMessages } from './messages/index.ts';
import type { SettingName } from './policy-settings.ts';

/** The value of a setting in words. */
export function useSettingText(): (policy: PolicyRowFragment, name: SettingName) => string {
  const messages = usePolicyMessages();
  const names = useNames();
  return (policy, name) => {
    switch (name) {
      case 'name':
        return policy.name;
      case 'description':
        return policy.description === '' ? messages.noDescription : policy.description;
      case 'status':
        return names.policyStatuses[policy.status];
      case 'labelIds':
        return (policy.labels ?? []).map((label) => label.name).join(', ') || messages.noLabels;
      case 'passcodeType':
        return messages.passcodeTypes[policy.passcodeType];
      case 'minimumPasscodeLength':
      case 'passcodeHistoryLength':
      case 'maximumFailedAttempts':
      case 'autoLockMinutes':
        return messages.numbers[name](policy[name]);
      case 'passcodeRequiredForIos':
      case 'allowIosPasscodeRecovery':
      case 'passcodeRequiredForAndroid':
      case 'disallowSimplePasscodes':
        return policy[name] ? names.yes : names.no;
    }
  };
}
