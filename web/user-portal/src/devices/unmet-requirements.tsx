import { Group, Stack, Text, Title } from '@mantine/core';
import type { MyDeviceFragment } from '@pinportal/client';
import { CopyButton, type HelpDesk, HelpDeskContact } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { helpDeskDetails } from './help-desk-details.ts';
import classes from './unmet-requirements.module.css';

export interface UnmetRequirementsProps {
  readonly device: MyDeviceFragment;
  readonly helpDesk: HelpDesk | null;
}

/** Why a one-time PIN is not available, in the words of the person, and who can help. */
export function UnmetRequirements({ device, helpDesk }: UnmetRequirementsProps) {
  const messages = useMessages().unmet;
  const unmet = device.oneTimePinEligibility.requirements.filter(({ satisfied }) => !satisfied);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {messages.title}
      </Title>
      <ul className={classes.list}>
        {unmet.map(({ code }) => (
          <li key={code}>{messages.requirements[code]}</li>
        ))}
      </ul>
      {helpDesk === null ? <Text>{messages.askHelpDesk}</Text> : <HelpDeskContact helpDesk={helpDesk} order={4} />}
      <Group>
        <CopyButton text={helpDeskDetails(device)} label={messages.copyDetails} size="sm" />
      </Group>
    </Stack>
  );
}
