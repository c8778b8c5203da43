import { type UserErrorCode, ThisDeviceDocument } from '@pinportal/client';
import { BACKGROUND, type Problem } from '@pinportal/ui';
import { useEffect } from 'react';
import { useClient } from 'urql';

/** The failures after which the device is not what the page shows. */
const STALE: readonly UserErrorCode[] = [
  'PASSCODE_ALREADY_SET',
  'PASSCODE_NOT_SET',
  'SECURE_APPS_LOCKED',
  'SECURE_APPS_UNAVAILABLE',
];

/** Reads the device again if a problem shows that it has changed. */
export function useStaleDevice(problem: Problem | null): void {
  const client = useClient();
  const isStale = problem?.kind === 'failure' && STALE.includes(problem.code);
  useEffect(() => {
    if (isStale) void client.query(ThisDeviceDocument, {}, BACKGROUND).toPromise();
  }, [client, isStale]);
}
