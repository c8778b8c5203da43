import { type TimeLeft, pluralFor } from '../language/format.ts';
import type { UiMessages } from './en.ts';

const plural = pluralFor('de');
/** Zeichen has the same form in the singular and the plural. */
const characters = (count: number) => `${count} Zeichen`;
const seconds = (count: number) => plural(count, { one: `${count} Sekunde`, other: `${count} Sekunden` });

function durationText({ hours, minutes, seconds: rest }: TimeLeft): string {
  if (hours > 0) return `${hours} Std. ${minutes} Min.`;
  return minutes > 0 ? `${minutes} Min. ${rest} Sek.` : seconds(rest);
}

/** What all portals say, in German. */
export const de: UiMessages = {
  language: 'Sprache',
  appearance: { label: 'Darstellung', auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  close: 'Schließen',
  cancel: 'Abbrechen',
  unsaved: {
    title: 'Änderungen verwerfen?',
    explanation: 'Ihre Änderungen sind noch nicht gespeichert.',
    discard: 'Änderungen verwerfen',
    keep: 'Weiter bearbeiten',
  },
  save: 'Speichern',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Seite neu laden',
  loading: 'Wird geladen',
  copied: 'Kopiert',
  copyFailed: 'Hier kann nicht kopiert werden. Markieren Sie den Text und kopieren Sie ihn.',
  skipToContent: 'Zum Inhalt springen',
  signOut: 'Abmelden',
  pageFailed: {
    title: 'Diese Seite kann nicht angezeigt werden',
    explanation: 'Laden Sie die Seite neu. Wenn es wieder geschieht, wenden Sie sich an Ihren Helpdesk.',
  },
  loadFailed: 'Das konnte nicht geladen werden',
  offline:
    'Sie sind offline. Was Sie sehen, ist vielleicht nicht mehr aktuell. Sobald Sie wieder verbunden sind, können Sie weitermachen.',
  noConnection: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  requestId: (id) => `Anfrage-ID für den Helpdesk: ${id}`,
  rateLimited: (wait) => `Zu viele Versuche. In ${durationText(wait)} können Sie es noch einmal versuchen.`,
  rateLimitedOver: 'Sie können es jetzt noch einmal versuchen.',
  affected: (names, more) => `Betroffen: ${names}${more === 0 ? '' : ` und ${more} weitere`}.`,
  tryAgainAt: (time) => `Ab ${time} können Sie es noch einmal versuchen.`,
  failures: {
    DEFAULT_POLICY_PROTECTED:
      'Die Standardrichtlinie kann nicht gelöscht oder deaktiviert werden und hat weder Labels noch eine Priorität.',
    DEVICE_LIMIT_REACHED:
      'Sie haben so viele Geräte registriert, wie möglich ist. Bitten Sie Ihren Helpdesk, zuerst eines außer Betrieb zu nehmen.',
    DEVICE_NOT_ACTIVE: 'Dieses Gerät ist nicht aktiv. Fragen Sie Ihren Helpdesk, wenn sich das ändern muss.',
    INVALID_CREDENTIALS:
      'Der Benutzername oder das Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
    INVALID_INPUT: 'Prüfen Sie die markierten Felder.',
    LABEL_LIMIT_REACHED: 'Die Höchstzahl an Labels ist erreicht. Entfernen Sie zuerst ein Label.',
    LAST_USER_MANAGER:
      'Mindestens eine aktive Person muss die Rolle Manage Users haben. Weisen Sie sie zuerst einer anderen zu.',
    NAME_TAKEN: 'Dieser Name wird schon verwendet. Wählen Sie einen anderen.',
    NO_ACTIVE_ONE_TIME_PIN: 'Dieses Gerät hat keine aktive Einmal-PIN mehr. Es gibt nichts zu widerrufen.',
    NOT_FOUND: 'Das gibt es nicht mehr. Laden Sie die Seite neu, um zu sehen, was sich geändert hat.',
    ONE_TIME_PIN_ATTEMPTS_EXHAUSTED:
      'Auf diesem Gerät wurden zu viele falsche Einmal-PINs eingegeben. Versuchen Sie es später noch einmal.',
    ONE_TIME_PIN_NOT_AVAILABLE: 'Für dieses Gerät ist zurzeit keine Einmal-PIN verfügbar.',
    PASSCODE_ALREADY_SET: 'Es ist schon ein Passcode festgelegt. Wenn Sie ihn vergessen haben, setzen Sie ihn zurück.',
    PASSCODE_NOT_SET: 'Auf diesem Gerät ist noch kein Passcode festgelegt. Legen Sie zuerst einen fest.',
    PASSCODE_REJECTED: 'Dieser Passcode ist nicht erlaubt. Wählen Sie einen anderen.',
    PASSCODE_RESET_DENIED:
      'Der Benutzername, das Passwort oder die PIN ist falsch oder kann zurzeit nicht verwendet werden. Prüfen Sie sie und versuchen Sie es noch einmal.',
    PASSWORD_CHANGE_REQUIRED: 'Wählen Sie ein neues Passwort, um fortzufahren.',
    POLICY_LIMIT_REACHED: 'Die Höchstzahl an Richtlinien ist erreicht. Wählen Sie ein anderes Label.',
    RECOVERY_REQUIRES_PASSCODE:
      'Die Wiederherstellung kann nur erlaubt werden, wenn für iOS-Geräte ein Passcode erforderlich ist.',
    REGISTRATION_PIN_NOT_ACTIVE: 'Diese Registrierungs-PIN ist nicht mehr aktiv. Es gibt nichts zu widerrufen.',
    RESET_TICKET_INVALID: 'Dieses Zurücksetzen kann nicht mehr abgeschlossen werden. Beginnen Sie von vorn.',
    ROLE_NOT_HELD: 'Sie können nur Rollen des Admin-Portals zuweisen und entziehen, die Sie selbst haben.',
    SECURE_APPS_LOCKED:
      'Es wurden zu viele falsche Passcodes eingegeben. Setzen Sie den Passcode zurück, um die sicheren Apps zu entsperren.',
    SECURE_APPS_UNAVAILABLE:
      'Die sicheren Apps können auf diesem Gerät zurzeit nicht verwendet werden. Fragen Sie Ihren Helpdesk.',
    USER_DISABLED: 'Das Konto ist deaktiviert. Aktivieren Sie es zuerst.',
    WRONG_PASSCODE:
      'Der Passcode ist falsch. Versuchen Sie es noch einmal, oder setzen Sie ihn zurück, wenn Sie ihn vergessen haben.',
  },
  errors: {
    UNAUTHENTICATED: 'Sie sind abgemeldet. Melden Sie sich wieder an.',
    FORBIDDEN: 'Das dürfen Sie nicht. Fragen Sie Ihren Helpdesk.',
    RATE_LIMITED: 'Es waren zu viele Anfragen. Versuchen Sie es gleich noch einmal.',
    DEADLINE_EXCEEDED: 'Das hat zu lange gedauert, und nichts wurde geändert. Versuchen Sie es gleich noch einmal.',
    FILTER_TOO_SLOW: 'Dieser Filter dauert zu lange. Grenzen Sie ihn ein, zum Beispiel mit einem längeren Suchtext.',
    BAD_USER_INPUT: 'Die Seite und der Server passen nicht zusammen. Laden Sie die Seite neu.',
    BAD_REQUEST: 'Die Seite und der Server passen nicht zusammen. Laden Sie die Seite neu.',
    DOCUMENT_NOT_FOUND: 'Der Server wurde aktualisiert. Laden Sie die Seite neu.',
    INTERNAL_SERVER_ERROR:
      'Auf dem Server ist etwas schiefgegangen. Versuchen Sie es noch einmal. Wenn es wieder geschieht, wenden Sie sich an Ihren Helpdesk.',
  },
  fieldProblems: {
    EMPTY: () => 'Geben Sie hier etwas ein.',
    TOO_SHORT: ({ minimum }) => `Geben Sie mindestens ${characters(minimum ?? 1)} ein.`,
    TOO_LONG: ({ maximum }) => `Geben Sie höchstens ${characters(maximum ?? 1)} ein.`,
    OUT_OF_RANGE: ({ minimum, maximum }) => `Geben Sie eine Zahl von ${minimum ?? 0} bis ${maximum ?? 0} ein.`,
    INVALID_CHARACTERS: () => 'Entfernen Sie unsichtbare Zeichen und Leerzeichen, die nicht hierher gehören.',
    INVALID_FORMAT: () =>
      'Prüfen Sie die Schreibweise. Eine E-Mail-Adresse hat zum Beispiel die Form name@example.com.',
    DUPLICATE: () => 'Entfernen Sie den doppelten Eintrag.',
    TOO_WEAK: () => 'Wählen Sie ein Passwort, das schwerer zu erraten ist.',
  },
  timeLeft: ({ hours, minutes, seconds: rest }: TimeLeft): string => {
    if (hours > 0) return `noch ${hours} Std. ${minutes} Min.`;
    return minutes > 0 ? `noch ${minutes} Min.` : `noch ${rest} Sek.`;
  },
  signIn: {
    title: (product) => `Bei ${product} anmelden`,
    portals: { user: 'Benutzerportal', admin: 'Admin-Portal', device: 'Secure Apps Manager' },
    username: 'Benutzername',
    password: 'Passwort',
    submit: 'Anmelden',
    showPassword: 'Passwort anzeigen',
    signedOut: 'Sie sind abgemeldet.',
    ended:
      'Sie wurden abgemeldet, weil Sie die Seite eine Weile nicht benutzt oder sich anderswo abgemeldet haben. Melden Sie sich wieder an.',
    notKept:
      'Ihr Browser kann unter dieser Adresse nicht angemeldet bleiben, weil die Verbindung nicht verschlüsselt ist. Öffnen Sie die Adresse, die mit https beginnt. Für den Betrieb des Servers: Er braucht TLS, und TRUST_PROXY, wenn ein Proxy TLS beendet.',
  },
  newPassword: {
    title: 'Neues Passwort wählen',
    explanation: 'Ihr Passwort wurde von jemand anderem festgelegt. Wählen Sie eines, das nur Sie kennen.',
    label: 'Neues Passwort',
    submit: 'Speichern und anmelden',
    back: 'Zurück',
  },
  // The server has its rules in English only.
  passwordRules: ({ minimumLength, maximumLength }) => [
    `Hat mindestens ${characters(minimumLength)}.`,
    `Hat höchstens ${characters(maximumLength)}.`,
    'Ist nicht Ihr Benutzername.',
    'Ist nicht der Name des Produkts.',
    'Ist kein häufiges Passwort.',
  ],
  session: {
    title: 'Möchten Sie angemeldet bleiben?',
    idle: (count) =>
      `Sie werden in ${seconds(count)} abgemeldet, weil die Seite eine Weile nicht benutzt wurde. Was Sie eingegeben haben, bleibt erhalten.`,
    over: (count) =>
      `Sie sind so lange angemeldet, wie es möglich ist, und werden in ${seconds(count)} abgemeldet. Schließen Sie ab, was Sie gerade tun, und melden Sie sich dann wieder an.`,
    stay: 'Angemeldet bleiben',
    understood: 'Fortfahren',
  },
  helpDesk: { title: 'Helpdesk', phone: 'Telefon', email: 'E-Mail', website: 'Website' },
};
