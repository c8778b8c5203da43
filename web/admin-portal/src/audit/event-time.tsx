import { Tooltip } from '@mantine/core';
import { useFormat } from '@pinportal/ui';
import { PageLink } from '../shell/link.tsx';

/** Up to this age, in milliseconds, a time is shown as so long ago. */
const RECENT = 24 * 60 * 60_000;

export interface EventTimeProps {
  readonly id: string;
  readonly occurredAt: string;
  readonly now: number;
}

/** When an event occurred, as the link to its page. Its full time is shown on hover and focus. */
export function EventTime({ id, occurredAt, now }: EventTimeProps) {
  const format = useFormat();
  const isRecent = now - Date.parse(occurredAt) < RECENT;
  return (
    <Tooltip label={format.stamp(occurredAt)} interactive events={{ hover: true, focus: true, touch: true }}>
      <PageLink to="/audit/$id" params={{ id }} c="inherit" underline="hover">
        <time dateTime={occurredAt}>
          {isRecent ? format.relative(occurredAt, now) : format.fullDateTime(occurredAt)}
        </time>
      </PageLink>
    </Tooltip>
  );
}
