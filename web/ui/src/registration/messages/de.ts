import type { RegistrationMessages } from './en.ts';

/** What the portals say about a registration PIN, in German. */
export const de: RegistrationMessages = {
  platform: 'Für ein Gerät mit',
  create: 'Registrierungs-PIN erstellen',
  shownOnce: (platform, until) => `Registrierungs-PIN für ${platform}. Wird nur einmal angezeigt. Gültig bis ${until}.`,
  copy: 'Registrierungs-PIN kopieren',
  done: 'Fertig',
  revoke: 'Widerrufen',
  revokeOf: (platform) => `Registrierungs-PIN für ${platform} widerrufen`,
  revoked: 'Die Registrierungs-PIN ist widerrufen.',
};
