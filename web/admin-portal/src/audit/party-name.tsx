import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import type { PartyFragment } from '@pinportal/client';
import { getRouteApi } from '@tanstack/react-router';
import { FIRST_PAGE } from '../list/search.ts';
import { PageButton } from '../shell/link.tsx';
import { useAuditMessages } from './messages/index.ts';
import { PartyLink, useHasPage } from './party-link.tsx';
import classes from './party-name.module.css';
import { useParty } from './use-party.ts';

const route = getRouteApi('/audit');

/** Who did something, or to whom it was done. The name offers to show only the events of this person or object. */
export function PartyName({ party }: { readonly party: PartyFragment }) {
  const messages = useAuditMessages().party;
  const { kinds } = useAuditMessages();
  const hasPage = useHasPage();
  const search = { ...route.useSearch(), ...FIRST_PAGE };
  const { name, addition, id } = useParty()(party);
  const kind = kinds[party.kind];
  const additionText =
    addition === null ? null : (
      <Text size="sm" c="dimmed" className={classes.addition}>
        {addition}
      </Text>
    );
  if (id === null) {
    return (
      <>
        {name}
        {additionText}
      </>
    );
  }
  return (
    <>
      <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <UnstyledButton className={classes.name}>{name}</UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs" align="flex-start">
            {party.kind === 'USER' || party.kind === 'DEVICE' ? (
              <PageButton variant="subtle" size="compact-md" to="/audit" search={{ ...search, actor: id }}>
                {messages.onlyDoneBy(kind)}
              </PageButton>
            ) : null}
            <PageButton variant="subtle" size="compact-md" to="/audit" search={{ ...search, subject: id }}>
              {messages.onlyDoneTo(kind)}
            </PageButton>
            {party.node !== null && hasPage(id) ? <PartyLink id={id}>{messages.open(kind)}</PartyLink> : null}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {additionText}
    </>
  );
}
