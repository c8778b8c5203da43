import { type Names, en } from './en.ts';

const ROLE_DESCRIPTIONS: Readonly<Record<keyof Names['roles'], string>> = {
  RESET_SECURE_APPS_PASSCODE:
    'Im Benutzerportal eine Einmal-PIN erzeugen, um einen vergessenen Passcode für sichere Apps zurückzusetzen.',
  REGISTER_DEVICE: 'Im Benutzerportal eine Registrierungs-PIN erstellen, um ein Gerät zu registrieren.',
  MANAGE_USERS: 'Benutzer anlegen, ändern und deaktivieren und ihnen Rollen zuweisen.',
  MANAGE_DEVICES:
    'Den Status von Geräten ändern, ihnen Labels geben, ihre Einmal-PINs widerrufen und Registrierungs-PINs für Benutzer erstellen.',
  MANAGE_LICENSED_PRODUCTS: 'Festlegen, welche Produkte lizenziert sind.',
  MANAGE_POLICIES: 'AppConnect Global Policies anlegen, ändern, ordnen und löschen.',
  VIEW_AUDIT_LOG: 'Lesen, wer wann was getan hat.',
};

/** What several pages call the values of an enum, in German. */
export const de: Names = {
  yes: 'Ja',
  no: 'Nein',
  roles: en.roles,
  roleDescription: ({ code }) => ROLE_DESCRIPTIONS[code],
  userStatuses: { ACTIVE: 'Aktiv', DISABLED: 'Deaktiviert' },
  deviceStatuses: {
    ACTIVE: 'Aktiv',
    BLOCKED: 'Gesperrt',
    LOST: 'Verloren',
    RETIRED: 'Nicht mehr verwaltet',
    WIPED: 'Gelöscht',
  },
  policyStatuses: { ACTIVE: 'Aktiv', INACTIVE: 'Inaktiv' },
  registrationMethods: { PASSWORD: 'Passwort', REGISTRATION_PIN: 'Registrierungs-PIN' },
  requirements: {
    ACCOUNT_ACTIVE: 'Das Konto ist aktiv',
    DEVICE_ACTIVE: 'Das Gerät ist aktiv',
    DEVICE_IS_IOS: 'Das Gerät ist ein iPhone oder iPad',
    ROLE_ASSIGNED: 'Der Benutzer hat die Rolle Reset Secure Apps Passcode',
    PRODUCT_LICENSED: 'Mindestens eines der drei Produkte ist lizenziert',
    PASSCODE_REQUIRED: 'Die Richtlinie verlangt einen Passcode für iOS-Geräte',
    RECOVERY_ALLOWED: 'Die Richtlinie erlaubt iOS-Benutzern, ihren Passcode wiederherzustellen',
  },
  unmetRequirements: {
    ACCOUNT_ACTIVE: 'Das Konto ist deaktiviert',
    DEVICE_ACTIVE: 'Das Gerät ist nicht aktiv',
    DEVICE_IS_IOS: 'Das Gerät ist kein iPhone oder iPad',
    ROLE_ASSIGNED: 'Der Benutzer hat die Rolle Reset Secure Apps Passcode nicht',
    PRODUCT_LICENSED: 'Keines der drei Produkte ist lizenziert',
    PASSCODE_REQUIRED: 'Die Richtlinie verlangt keinen Passcode für iOS-Geräte',
    RECOVERY_ALLOWED: 'Die Richtlinie erlaubt iOS-Benutzern nicht, ihren Passcode wiederherzustellen',
  },
};
