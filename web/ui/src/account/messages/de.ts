import type { AccountMessages } from './en.ts';

/** The German messages of the user's account pages. */
export const de: AccountMessages = {
  sessions: {
    title: 'Wo Sie angemeldet sind',
    explanation: 'Kennen Sie eine Adresse nicht, melden Sie sich dort ab und ändern Sie Ihr Passwort.',
    from: (address) => `Angemeldet von ${address}`,
    unknownAddress: 'einer unbekannten Adresse',
    current: 'Dieser Browser',
    lastSeen: (time) => `Zuletzt benutzt: ${time}`,
    since: (time) => `Angemeldet seit ${time}`,
    end: 'Dort abmelden',
    endOf: (address, time) => `Dort abmelden: von ${address}, seit ${time}`,
    ended: (address) => `Von ${address} abgemeldet.`,
    everywhere: 'Überall abmelden, auch hier',
    showMore: 'Weitere anzeigen',
  },
  profile: {
    title: 'Profil und Passwort',
    username: (username) => `Benutzername: ${username}`,
    displayName: 'Name',
    email: 'E-Mail-Adresse (optional)',
    saved: 'Ihr Profil ist gespeichert.',
  },
  password: {
    title: 'Passwort ändern',
    effect:
      'Mit einem neuen Passwort werden Sie überall sonst abgemeldet, und Ihre Einmal-PINs und Registrierungs-PINs werden widerrufen.',
    current: 'Aktuelles Passwort',
    currentIsWrong: 'Das aktuelle Passwort ist falsch. Prüfen Sie es und versuchen Sie es noch einmal.',
    submit: 'Passwort ändern',
    changed: 'Ihr Passwort ist geändert. Sie sind überall sonst abgemeldet.',
  },
};
