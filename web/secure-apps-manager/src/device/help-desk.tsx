import { PortalSettingsDocument } from '@pinportal/client';
import { HelpDeskContact } from '@pinportal/ui';
import { useQuery } from 'urql';

/** How to reach the help desk, if the server knows it. */
export function HelpDesk() {
  const [{ data }] = useQuery({ query: PortalSettingsDocument });
  const helpDesk = data?.portalSettings.helpDesk ?? null;
  return helpDesk === null ? null : <HelpDeskContact helpDesk={helpDesk} order={2} />;
}
