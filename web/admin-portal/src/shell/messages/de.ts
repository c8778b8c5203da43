import type { ShellMessages } from './en.ts';

/** What the frame of every page says, in German. */
export const de: ShellMessages = {
  menu: 'Menü',
  navigation: 'Seiten',
  breadcrumbs: 'Sie sind hier',
  search: 'Suchen',
  start: 'Start',
  groups: {
    devicesAndUsers: 'Geräte & Benutzer',
    policiesAndConfigurations: 'Richtlinien & Konfigurationen',
    settings: 'Einstellungen',
    systemSettings: 'Systemeinstellungen',
    additionalProducts: 'Zusätzliche Produkte',
    logs: 'Protokolle',
  },
  pages: {
    users: 'Benutzer',
    devices: 'Geräte',
    labels: 'Labels',
    policies: 'Richtlinien',
    licensedProducts: 'Lizenzierte Produkte',
    audit: 'Audit',
  },
  profile: 'Profil und Passwort',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    explanation: 'Prüfen Sie die Adresse. Was sie zeigte, wurde vielleicht gelöscht.',
    toStart: 'Zur Startseite',
  },
  noRole: {
    title: 'Sie dürfen diese Seite nicht sehen',
    explanation:
      'Ihr Konto hat keine Rolle, die dies erlaubt. Wenden Sie sich an einen Administrator, der Rollen zuweisen darf.',
  },
  noAdminRole: {
    title: 'Ihr Konto hat keine Administratorrolle',
    explanation: 'Dies ist das Portal für Administratoren. Ihre Geräte und Einmal-PINs finden Sie im Benutzerportal.',
    toUserPortal: 'Benutzerportal öffnen',
  },
};
