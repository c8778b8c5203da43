import { Stack, Text } from '@mantine/core';
import type { PolicyRowFragment } from '@pinportal/client';
import { StatusLine } from '@pinportal/ui';
import { useNames } from '../names/index.ts';
import { PageLink } from '../shell/link.tsx';
import { usePolicyMessages } from './messages/index.ts';

export interface PolicySummaryProps {
  readonly policy: PolicyRowFragment;
  /** Its rank, or undefined for the default policy. */
  readonly rank?: number;
}

/** What the list says of a policy: the two settings that decide about one-time PINs, and for which devices it is in effect. */
export function PolicySummary({ policy, rank }: PolicySummaryProps) {
  const messages = usePolicyMessages();
  const names = useNames();
  const { id, name, status, deviceCount, labels, isDefault } = policy;
  const flags = [
    { name: 'passcode', isSet: policy.passcodeRequiredForIos, texts: messages.passcode },
    { name: 'recovery', isSet: policy.allowIosPasscodeRecovery, texts: messages.recovery },
  ];
  const labelNames = (labels ?? []).map((label) => label.name).join(', ');
  const scope = labelNames === '' ? messages.noLabels : messages.labels(labelNames);
  return (
    <Stack gap={6}>
      <div>
        <Text size="sm" c="dimmed">
          {rank === undefined ? messages.defaultPolicy : messages.rank(rank)}
          {status === 'INACTIVE' ? ` · ${names.policyStatuses.INACTIVE}` : null}
        </Text>
        <PageLink
          to="/policies"
          search={(before) => ({ ...before, policy: id, dialog: undefined })}
          resetScroll={false}
          fw={600}
        >
          {name}
        </PageLink>
      </div>
      {flags.map((flag) => (
        <StatusLine key={flag.name} icon={flag.isSet ? 'check' : 'blocked'} tone={flag.isSet ? 'good' : 'quiet'}>
          {flag.isSet ? flag.texts.true : flag.texts.false}
        </StatusLine>
      ))}
      <Text size="sm" c="dimmed">
        {isDefault ? messages.allOthers : scope}
        {deviceCount === null ? null : ` · ${messages.inEffect(deviceCount)}`}
      </Text>
    </Stack>
  );
}
