import { Button, Group, Text } from '@mantine/core';
import type { DeviceDetailsQuery } from '@pinportal/client';
import { PLATFORM_NAMES, useFormat } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import type { LastChange } from '../changes/use-last-change.ts';
import { Facts } from '../details/facts.tsx';
import { Section } from '../details/section.tsx';
import { useEligibilityMessages } from '../eligibility/messages/index.ts';
import { Why } from '../eligibility/why.tsx';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { DeviceStatusLine } from './device-status-line.tsx';
import { useDeviceMessages } from './messages/index.ts';
import { OneTimePins } from './one-time-pins.tsx';

const LabelDialog = lazy(() => import('./label-dialog.tsx'));
const SetStatusDialog = lazy(() => import('./set-status-dialog.tsx'));

/** A device with what the page of the device shows. */
export type DetailedDevice = Extract<NonNullable<DeviceDetailsQuery['node']>, { readonly __typename: 'Device' }>;

export interface DeviceDetailsProps {
  readonly device: DetailedDevice;
  readonly onChanged: LastChange['tell'];
}

/** What is known of a device, and what can be done. */
export function DeviceDetails({ device, onChanged }: DeviceDetailsProps) {
  const messages = useDeviceMessages();
  const { why } = useEligibilityMessages();
  const [open, setOpen] = useState<'add' | 'remove' | 'status' | null>(null);
  const scope = { devices: [device] };
  const close = () => setOpen(null);
  return (
    <>
      <Section id="why" title={why}>
        <Why device={device} eligibility={device.oneTimePinEligibility} />
      </Section>
      <Section id="facts" title={messages.device.facts}>
        <DeviceFacts device={device} />
      </Section>
      <Section id="pins" title={messages.device.pins}>
        <OneTimePins device={device} onChanged={onChanged} />
      </Section>
      <Section id="labels" title={messages.device.labels}>
        <Text>{device.labels.length === 0 ? messages.noLabels : device.labels.map(({ name }) => name).join(', ')}</Text>
        <Group gap="sm">
          <Button variant="default" onClick={() => setOpen('add')}>
            {messages.labels.add}
          </Button>
          {device.labels.length === 0 ? null : (
            <Button variant="default" onClick={() => setOpen('remove')}>
              {messages.labels.remove}
            </Button>
          )}
        </Group>
      </Section>
      <Section id="status" title={messages.device.status}>
        <DeviceStatusLine status={device.status} />
        <Group>
          <Button variant="default" onClick={() => setOpen('status')}>
            {messages.setStatus.action}
          </Button>
        </Group>
      </Section>
      <Suspense>
        {open === 'add' || open === 'remove' ? (
          <LabelDialog kind={open} scope={scope} onClose={close} onChanged={onChanged} />
        ) : null}
        {open === 'status' ? <SetStatusDialog scope={scope} onClose={close} onChanged={onChanged} /> : null}
      </Suspense>
    </>
  );
}

function DeviceFacts({ device }: Pick<DeviceDetailsProps, 'device'>) {
  const messages = useDeviceMessages();
  const format = useFormat();
  const { hasRole } = useViewer();
  const { user, appConnectGlobalPolicy: policy, secureAppsPasscode: passcode } = device;
  const { locked, set, notSet } = messages.passcode;
  const state = passcode.isLocked ? locked : passcode.isSet ? set : notSet;
  return (
    <Facts
      facts={[
        {
          name: messages.columns.user,
          value: (
            <PageLink to="/users/$id" params={{ id: user.id }}>
              {user.displayName}
            </PageLink>
          ),
        },
        {
          name: messages.columns.policy,
          value: hasRole('MANAGE_POLICIES') ? (
            <PageLink to="/policies" search={{ policy: policy.id }}>
              {policy.name}
            </PageLink>
          ) : (
            policy.name
          ),
        },
        {
          name: messages.columns.passcode,
          value:
            passcode.changedAt === null ? state : messages.device.passcodeSince(state, format.date(passcode.changedAt)),
        },
        { name: messages.device.model, value: device.model },
        { name: messages.device.system, value: `${PLATFORM_NAMES[device.platform]} ${device.osVersion}` },
        {
          name: messages.device.registered,
          value: messages.device.registeredWith(
            format.date(device.registeredAt),
            messages.device.methods[device.registrationMethod],
          ),
        },
      ]}
    />
  );
}
