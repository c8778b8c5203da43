import { Text, Title } from '@mantine/core';
import { PLATFORM_NAMES } from '@pinportal/ui';
import { DeviceStatusLine } from '../devices/device-status-line.tsx';
import { useEligibilityMessages } from '../eligibility/messages/index.ts';
import { Why } from '../eligibility/why.tsx';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import type { DetailedUser } from './user-account.tsx';
import classes from './user-device.module.css';

/** A device of a user. Its requirements are open where no PIN can be generated. */
export function UserDevice({ device }: { readonly device: DetailedUser['devices']['nodes'][number] }) {
  const { why } = useEligibilityMessages();
  const { hasRole } = useViewer();
  const { id, name, model, platform, osVersion, status, canGenerateOneTimePin, oneTimePinEligibility } = device;
  return (
    <article className={classes.device}>
      <Title order={3} size="h4">
        {hasRole('MANAGE_DEVICES') ? (
          <PageLink to="/devices/$id" params={{ id }} inherit>
            {name}
          </PageLink>
        ) : (
          name
        )}
      </Title>
      <Text c="dimmed">
        {model} · {PLATFORM_NAMES[platform]} {osVersion}
      </Text>
      <DeviceStatusLine status={status} />
      <details open={!canGenerateOneTimePin}>
        <summary>{why}</summary>
        <Why device={device} eligibility={oneTimePinEligibility} />
      </details>
    </article>
  );
}
