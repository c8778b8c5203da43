import type { MyDeviceFragment } from '@pinportal/client';

/** What the help desk needs to find out why there is no PIN: the device, the codes and the time. No secret is in it. */
export function helpDeskDetails({
  id,
  name,
  model,
  platform,
  osVersion,
  oneTimePinEligibility,
}: MyDeviceFragment): string {
  const codes = oneTimePinEligibility.requirements.filter(({ satisfied }) => !satisfied).map(({ code }) => code);
  return [
    `Device: ${name} (${model}, ${platform} ${osVersion})`,
    `Device ID: ${id}`,
    `Unmet requirements: ${codes.join(', ')}`,
    `Time: ${new Date().toISOString()}`,
  ].join('\n');
}
