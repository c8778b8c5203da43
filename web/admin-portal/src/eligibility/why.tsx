import { Stack, Text } from '@mantine/core';
import type { DeviceRowFragment, EligibilityFragment } from '@pinportal/client';
import { Icon } from '@pinportal/ui';
import { useNames } from '../names/index.ts';
import { Mend } from './mend.tsx';
import { useEligibilityMessages } from './messages/index.ts';
import classes from './why.module.css';

export interface WhyProps {
  readonly device: Pick<DeviceRowFragment, 'id' | 'user' | 'appConnectGlobalPolicy'>;
  readonly eligibility: EligibilityFragment;
}

/** Why a one-time PIN can or cannot be generated for a device: each requirement, met or not, and where it is set. */
export function Why({ device, eligibility }: WhyProps) {
  const messages = useEligibilityMessages();
  const names = useNames();
  const { canGenerate, requirements } = eligibility;
  const unmet = requirements.filter(({ satisfied }) => !satisfied);
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {canGenerate
          ? messages.canGenerate
          : messages.cannotGenerate(unmet.map(({ code }) => names.unmetRequirements[code]))}
      </Text>
      <ul className={classes.list}>
        {requirements.map(({ code, satisfied }) => (
          <li key={code} className={classes.requirement} data-met={satisfied}>
            <Icon name={satisfied ? 'check' : 'blocked'} />
            <span>
              {satisfied ? names.requirements[code] : names.unmetRequirements[code]}
              {satisfied ? null : <Mend code={code} device={device} />}
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
