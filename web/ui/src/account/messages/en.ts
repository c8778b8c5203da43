/** What the pages on one's own account say, in English. */
export const en = {
  sessions: {
    title: 'Where you are signed in',
    explanation: 'If you do not recognise a place, sign out there and change your password.',
    from: (address: string) => `Signed in from ${address}`,
    unknownAddress: 'an unknown address',
    current: 'This browser',
    lastSeen: (time: string) => `Last used ${time}`,
    since: (time: string) => `Signed in ${time}`,
    end: 'Sign out there',
    endOf: (address: string, time: string) => `Sign out there: ${address}, signed in ${time}`,
    ended: (address: string) => `Signed out at ${address}.`,
    everywhere: 'Sign out everywhere, also here',
    showMore: 'Show more places',
  },
  profile: {
    title: 'Profile and password',
    username: (username: string) => `User name: ${username}`,
    displayName: 'Name',
    email: 'Email address (optional)',
    saved: 'Your profile is saved.',
  },
  password: {
    title: 'Change password',
    effect: 'A new password signs you out everywhere else and revokes your one-time PINs and registration PINs.',
    current: 'Current password',
    currentIsWrong: 'The current password is wrong. Check it and try again.',
    submit: 'Change password',
    changed: 'Your password is changed. You are signed out everywhere else.',
  },
};

export type AccountMessages = typeof en;
