import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import type { AuditAction } from '@pinportal/client';
import { keysOf } from '../list/search.ts';
import { ACTION_GROUPS, GROUP_OF } from './action-groups.ts';
import classes from './audit-page.module.css';
import { useAuditMessages } from './messages/index.ts';

const ACTIONS = keysOf(GROUP_OF);

export interface ActionFilterProps {
  readonly chosen: readonly AuditAction[];
  readonly onChange: (chosen: readonly AuditAction[] | undefined) => void;
}

/** Chooses one action or several. */
export function ActionFilter({ chosen, onChange }: ActionFilterProps) {
  const messages = useAuditMessages();
  const { filters } = messages;
  const toggle = (action: AuditAction, isChosen: boolean) => {
    const next = ACTIONS.filter((each) => (each === action ? isChosen : chosen.includes(each)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default">{filters.actions}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md" className={classes.actions}>
          {ACTION_GROUPS.map((group) => (
            <fieldset key={group} className={classes.fieldset}>
              <legend>{filters.groups[group]}</legend>
              <Stack gap="xs">
                {ACTIONS.filter((action) => GROUP_OF[action] === group).map((action) => (
                  <Checkbox
                    key={action}
                    label={messages.actions[action]}
                    checked={chosen.includes(action)}
                    onChange={(event) => toggle(action, event.currentTarget.checked)}
                  />
                ))}
              </Stack>
            </fieldset>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
