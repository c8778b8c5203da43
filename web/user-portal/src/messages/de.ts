import { pluralFor } from '@pinportal/ui';
import type { Messages } from './en.ts';

const plural = pluralFor('de');

/** What the user portal says, in German. */
export const de: Messages = {
  more: 'Mehr',
  adminPortal: 'Admin-Portal',
  devices: {
    title: 'Ihre Geräte',
    none: 'Es ist noch kein Gerät registriert',
    noneExplanation:
      'Registrieren Sie ein Gerät in Mobile@Work mit Ihrem Benutzernamen und Ihrem Kontopasswort oder einer Registrierungs-PIN.',
    showMore: 'Weitere Geräte anzeigen',
    registered: (date, method) => `Registriert am ${date} ${method}`,
    methods: { PASSWORD: 'mit Ihrem Kontopasswort', REGISTRATION_PIN: 'mit einer Registrierungs-PIN' },
    statuses: {
      ACTIVE: 'Aktiv',
      BLOCKED: 'Von der Administration gesperrt',
      LOST: 'Als verloren gemeldet',
      RETIRED: 'Wird nicht mehr verwaltet',
      WIPED: 'Aus der Ferne gelöscht',
    },
    locked: 'Sichere Apps sind nach zu vielen falschen Passcodes gesperrt. Ein neuer Passcode entsperrt sie.',
    passwordToo: 'Auf diesem Gerät können Sie auch Ihr Kontopasswort verwenden.',
    rename: {
      action: 'Umbenennen',
      of: (device) => `${device} umbenennen`,
      label: 'Neuer Name',
      done: (device) => `Das Gerät heißt jetzt ${device}.`,
    },
    reportLost: {
      action: 'Als verloren melden',
      title: (device) => `${device} als verloren melden?`,
      explanation:
        'Sichere Apps können dann auf diesem Gerät nicht mehr verwendet und ihr Passcode nicht zurückgesetzt werden. Nur Ihr Helpdesk kann das rückgängig machen.',
      confirm: 'Als verloren melden',
      done: (device) => `${device} ist als verloren gemeldet.`,
    },
  },
  generate: {
    action: 'Einmal-PIN erzeugen',
    another: 'Neue PIN erzeugen',
    replaces: 'Wenn Sie eine neue PIN erzeugen, gilt die alte nicht mehr.',
  },
  revokePin: {
    action: 'Widerrufen',
    title: 'Einmal-PIN widerrufen?',
    explanation: (device) =>
      `Die Einmal-PIN für ${device} gilt dann nicht mehr. Sie können jederzeit eine andere erzeugen.`,
    confirm: 'Einmal-PIN widerrufen',
  },
  pinState: {
    active: (until) => `Einmal-PIN aktiv bis ${until}`,
    attemptsLeft: (count) =>
      plural(count, { one: `noch ${count} Versuch bei der Eingabe`, other: `noch ${count} Versuche bei der Eingabe` }),
    shownOnce: 'Die PIN wird nur einmal angezeigt. Wenn Sie sie nicht mehr haben, erzeugen Sie eine neue.',
    last: 'Letzte Einmal-PIN:',
    becameOf: {
      ACTIVE: 'Aktiv',
      REDEEMED: 'Verwendet',
      EXPIRED: 'Abgelaufen, ohne verwendet zu werden',
      REVOKED: 'Widerrufen',
      SUPERSEDED: 'Durch eine neuere ersetzt',
      LOCKED: 'Nach zu vielen falschen Versuchen gesperrt',
    },
  },
  unmet: {
    title: 'Für dieses Gerät ist keine Einmal-PIN verfügbar',
    requirements: {
      ACCOUNT_ACTIVE: 'Ihr Konto ist deaktiviert.',
      DEVICE_ACTIVE: 'Dieses Gerät ist nicht aktiv.',
      DEVICE_IS_IOS:
        'Dieses Gerät ist kein iPhone oder iPad. Nur auf diesen kann ein vergessener Passcode zurückgesetzt werden.',
      ROLE_ASSIGNED: 'Ihr Konto darf den Passcode für sichere Apps noch nicht zurücksetzen.',
      PRODUCT_LICENSED: 'Ihre Organisation hat sichere Apps noch nicht eingeschaltet.',
      PASSCODE_REQUIRED: 'Sichere Apps brauchen auf diesem Gerät keinen Passcode. Es gibt also keinen zurückzusetzen.',
      RECOVERY_ALLOWED:
        'Ihre Organisation erlaubt es nicht, auf diesem Gerät einen vergessenen Passcode zurückzusetzen.',
    },
    askHelpDesk: 'Fragen Sie Ihren Helpdesk. Diese Angaben zeigen ihm, was fehlt.',
    copyDetails: 'Angaben für den Helpdesk kopieren',
  },
  pinScreen: {
    title: (device) => `Einmal-PIN für ${device}`,
    copy: 'PIN kopieren',
    qrCode: 'Die Einmal-PIN als QR-Code',
    scan: (device) => `Oder scannen Sie den Code mit der Kamera von ${device}, und kopieren Sie die PIN.`,
    shownOnce: (until) => `Wird nur einmal angezeigt. Gültig bis ${until}.`,
    steps: {
      title: 'Was Sie jetzt tun',
      openApp: (device) => `Öffnen Sie auf ${device} Mobile@Work und gehen Sie zum Secure Apps Manager.`,
      forgot: 'Tippen Sie auf „Passcode vergessen“.',
      enter: (username) => `Geben Sie Ihren Benutzernamen ${username} und diese PIN ein.`,
      copyUsername: 'Benutzernamen kopieren',
      choose: 'Wählen Sie einen neuen Passcode.',
    },
    closing:
      'Wenn Sie diese Seite verlassen, wird die PIN nicht mehr angezeigt. Sie können jederzeit eine neue erzeugen.',
    done: 'Fertig',
    used: (device) => `Die Einmal-PIN wurde verwendet. Wählen Sie jetzt auf ${device} einen neuen Passcode.`,
    ended: 'Diese Einmal-PIN kann nicht mehr verwendet werden:',
  },
  registrationPin: {
    title: (isFirst) => (isFirst ? 'Ein Gerät registrieren' : 'Ein weiteres Gerät registrieren'),
    explanation:
      'Eine Registrierungs-PIN ersetzt Ihr Passwort, wenn Sie ein Gerät registrieren. Sie kann einmal verwendet werden.',
    active: (platform, until) => `Registrierungs-PIN für ${platform} aktiv bis ${until}`,
    steps: (username) =>
      `Öffnen Sie auf dem neuen Gerät Mobile@Work und geben Sie Ihren Benutzernamen ${username} und diese Registrierungs-PIN ein.`,
    becameOf: {
      ACTIVE: 'Aktiv',
      REDEEMED: 'Verwendet, um ein Gerät zu registrieren',
      EXPIRED: 'Abgelaufen, ohne verwendet zu werden',
      REVOKED: 'Widerrufen',
      SUPERSEDED: 'Durch eine neuere ersetzt',
      LOCKED: 'Nach zu vielen falschen Versuchen gesperrt',
    },
  },
  history: {
    title: 'Verlauf',
    none: 'Es gibt noch keine PINs',
    noneExplanation:
      'Wenn Sie eine Einmal-PIN erzeugen oder eine Registrierungs-PIN erstellen, sehen Sie hier, was daraus geworden ist.',
    registrationPins: 'Registrierungs-PINs',
    created: (time) => `Erstellt: ${time}`,
    validUntil: (time) => `Aktiv bis ${time}`,
    at: (event, time) => `${event}: ${time}`,
    showMore: 'Mehr anzeigen',
    showMoreOf: (device) => `Mehr anzeigen: ${device}`,
  },
};
