import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { PolicyRowFragment } from '@pinportal/client';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import type { LastChange } from '../changes/use-last-change.ts';
import { PageLink } from '../shell/link.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { DeletePolicy } from './delete-policy.tsx';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policy-details.module.css';
import { SHOWN_SETTINGS } from './policy-settings.ts';
import { useSettingText } from './use-setting-text.ts';

const route = getRouteApi('/policies');

export interface PolicyDetailsProps {
  readonly policy: PolicyRowFragment;
  readonly onDeleted: LastChange['tell'];
}

/** Every setting of a policy, and what can be done with it. */
export function PolicyDetails({ policy, onDeleted }: PolicyDetailsProps) {
  const messages = usePolicyMessages();
  const settingText = useSettingText();
  const { hasRole } = useViewer();
  const navigate = route.useNavigate();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In a narrow window, the panel is below the list. A link from elsewhere leaves the focus on the heading of the page.
    if (document.activeElement?.matches('main a[aria-current]') !== true) return;
    heading.current?.focus();
    // The focus alone would leave the panel at the lower edge.
    const isLow = (heading.current?.getBoundingClientRect().top ?? 0) > window.innerHeight / 2;
    if (isLow) heading.current?.scrollIntoView();
  }, []);
  const { deviceCount } = policy;
  const settings = policy.isDefault ? SHOWN_SETTINGS.filter((name) => name !== 'labelIds') : SHOWN_SETTINGS;
  return (
    <Stack gap="md">
      <div>
        <Title order={3} id={headingId} ref={heading} tabIndex={-1} className={classes.name}>
          {policy.name}
        </Title>
        {policy.isDefault ? <Text c="dimmed">{messages.allOthers}</Text> : null}
      </div>
      <Group gap="sm">
        <Button
          onClick={() => void navigate({ search: (before) => ({ ...before, policy: policy.id, dialog: 'edit' }) })}
          aria-describedby={headingId}
        >
          {messages.edit}
        </Button>
        {policy.isDefault ? null : <DeletePolicy policy={policy} describedBy={headingId} onDeleted={onDeleted} />}
      </Group>
      {deviceCount === null ? null : (
        <Text>
          {messages.inEffect(deviceCount)}
          {deviceCount > 0 && hasRole('MANAGE_DEVICES') ? (
            <>
              {' · '}
              <PageLink to="/devices" search={{ policy: policy.id }}>
                {messages.details.devices(deviceCount)}
              </PageLink>
            </>
          ) : null}
        </Text>
      )}
      <dl className={classes.settings}>
        {settings.map((name) => (
          <div key={name}>
            <dt>{messages.settings[name]}</dt>
            <dd>{settingText(policy, name)}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}
