import { Text } from '@mantine/core';
import { ThisDeviceDocument } from '@pinportal/client';
import { PLATFORM_NAMES, useFormat } from '@pinportal/ui';
import { useQuery } from 'urql';
import { useMessages } from '../messages/index.ts';
import { PLATFORMS } from '../registration/platforms.ts';
import classes from './device-facts.module.css';

/** Which device this is, as far as the server has said it. */
export function DeviceFacts() {
  const messages = useMessages().demo;
  const format = useFormat();
  const [{ data }] = useQuery({ query: ThisDeviceDocument });
  if (data === undefined) return null;
  const { name, model, platform, osVersion, status, owner, registeredAt, registrationMethod } = data.thisDevice;
  const known = PLATFORMS.find((each) => each === platform);
  const facts: readonly (readonly [label: string, value: string])[] = [
    [messages.facts.name, name],
    [messages.facts.model, model],
    [messages.facts.platform, `${known === undefined ? platform : PLATFORM_NAMES[known]} ${osVersion}`],
    [messages.facts.status, messages.statuses[status]],
    [messages.facts.user, `${owner.displayName} (${owner.username})`],
    [messages.facts.registered, `${format.dateTime(registeredAt)}, ${messages.methods[registrationMethod]}`],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <Text component="dt" c="dimmed" inherit>
            {label}
          </Text>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
