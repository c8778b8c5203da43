/** What the portals say about a registration PIN, in English. */
export const en = {
  platform: 'For a device with',
  create: 'Create registration PIN',
  shownOnce: (platform: string, until: string) =>
    `Registration PIN for ${platform}. Shown only once. Valid until ${until}.`,
  copy: 'Copy registration PIN',
  done: 'Done',
  revoke: 'Revoke',
  revokeOf: (platform: string) => `Revoke the registration PIN for ${platform}`,
  revoked: 'The registration PIN is revoked.',
};

export type RegistrationMessages = typeof en;
