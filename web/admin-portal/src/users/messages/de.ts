import { pluralFor } from '@pinportal/ui';
import type { UserMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

const users = (count: number): string => `${number.format(count)} Benutzer`;

/** What the pages of users say, in German. */
export const de: UserMessages = {
  list: 'Benutzer',
  searchLabel: 'Nach Name, Benutzername oder E-Mail-Adresse suchen',
  columns: {
    name: 'Name',
    username: 'Benutzername',
    email: 'E-Mail',
    roles: 'Rollen',
    devices: 'Geräte',
    status: 'Status',
    canGenerate: 'Kann PIN erzeugen',
  },
  filters: {
    role: 'Rolle',
    status: 'Status',
    hasDevices: 'Hat Geräte',
    canGenerate: 'Kann PIN erzeugen',
  },
  noDevices: 'Keine Geräte',
  noRoles: 'Keine',
  gone: 'Die ausgewählten Benutzer gibt es nicht mehr. Schließen Sie dies, und laden Sie die Seite neu.',
  fields: {
    username: 'Benutzername',
    displayName: 'Name',
    email: 'E-Mail-Adresse (optional)',
    firstPassword: 'Erstes Passwort',
    password: 'Passwort',
    roles: 'Rollen',
    mustChangePassword: 'Muss bei der ersten Anmeldung ein neues Passwort wählen',
    mustChangePasswordHint: 'Dann kennt nur der Benutzer das Passwort.',
  },
  assignRoles: {
    action: 'Rollen zuweisen',
    title: 'Rollen zuweisen',
    forOne: (name) => `Für ${name}`,
    forSeveral: (count) => `Für ${users(count)}`,
    mixed:
      'Ein Kästchen mit Strich steht für eine Rolle, die nur einige von ihnen haben. Es bleibt so, wenn Sie es nicht ändern.',
    portals: { USER_PORTAL: 'Benutzerportal', ADMIN_PORTAL: 'Administrationsportal' },
    notHeld: 'Sie können nur Rollen des Administrationsportals zuweisen und entziehen, die Sie selbst haben.',
    changed: (count) =>
      `Die Rollen von ${plural(count, { one: '1 Benutzer', other: `${number.format(count)} Benutzern` })} sind gespeichert.`,
    changedOne: (name, roles) =>
      roles.length === 0 ? `${name} hat jetzt keine Rollen.` : `${name} hat jetzt diese Rollen: ${roles.join(', ')}.`,
  },
  setStatus: {
    DISABLED: {
      action: 'Alle passenden deaktivieren',
      title: 'Benutzer deaktivieren?',
      confirm: (count) => `${users(count)} deaktivieren`,
      explanation: (count, able) =>
        `${plural(count, { one: 'Der Benutzer wird', other: `${number.format(count)} Benutzer werden` })} sofort abgemeldet und ${plural(count, { one: 'kann', other: 'können' })} sich nicht mehr anmelden. Einmal-PINs und Registrierungs-PINs werden ungültig. ${
          able === 0
            ? 'Zurzeit kann keiner von ihnen eine Einmal-PIN erzeugen.'
            : plural(able, {
                one: '1 Benutzer, der zurzeit eine Einmal-PIN erzeugen kann, kann das dann nicht mehr.',
                other: `${number.format(able)} Benutzer, die zurzeit eine Einmal-PIN erzeugen können, können das dann nicht mehr.`,
              })
        }`,
      done: (count) =>
        plural(count, { one: '1 Benutzer ist deaktiviert.', other: `${users(count)} sind deaktiviert.` }),
    },
    ACTIVE: {
      action: 'Alle passenden aktivieren',
      title: 'Benutzer aktivieren?',
      confirm: (count) => `${users(count)} aktivieren`,
      explanation: (count) =>
        `${plural(count, { one: 'Der Benutzer kann', other: `${number.format(count)} Benutzer können` })} sich wieder anmelden und für Geräte, die die übrigen Voraussetzungen erfüllen, Einmal-PINs erzeugen.`,
      done: (count) => plural(count, { one: '1 Benutzer ist aktiv.', other: `${users(count)} sind aktiv.` }),
    },
  },
  add: {
    action: 'Benutzer hinzufügen',
    title: 'Benutzer hinzufügen',
    displayNameHint: 'Wenn Sie dies leer lassen, wird der Benutzername verwendet.',
    taken: 'Ein anderer Benutzer hat diesen Benutzernamen. Wählen Sie einen anderen.',
    confirm: 'Benutzer hinzufügen',
    done: (name) => `${name} ist hinzugefügt.`,
  },
  edit: {
    action: 'Bearbeiten',
    title: (name) => `${name} bearbeiten`,
    password: 'Neues Passwort (optional)',
    passwordEffect:
      'Ein neues Passwort meldet den Benutzer überall ab und macht seine Einmal-PINs und Registrierungs-PINs ungültig.',
    done: (name) => `Das Konto von ${name} ist gespeichert.`,
  },
  user: {
    title: 'Benutzer',
    notFound: 'Diesen Benutzer gibt es nicht',
    notFoundExplanation: 'Prüfen Sie die Adresse, oder suchen Sie den Benutzer in der Liste.',
    toList: 'Alle Benutzer',
    account: 'Konto',
    created: 'Angelegt',
    noEmail: 'Keine',
    assignRoles: 'Rollen zuweisen',
    status: 'Status',
    activate: 'Benutzer aktivieren',
    activated: (name) => `${name} ist aktiv.`,
    disable: 'Benutzer deaktivieren',
    disableTitle: (name) => `${name} deaktivieren?`,
    disableEffect: (devices) =>
      `Der Benutzer wird sofort abgemeldet und kann sich nicht mehr anmelden. Einmal-PINs und Registrierungs-PINs werden ungültig. ${
        devices === 0
          ? 'Kein Gerät verliert die Möglichkeit, eine Einmal-PIN zu erzeugen.'
          : plural(devices, {
              one: '1 Gerät verliert die Möglichkeit, eine Einmal-PIN zu erzeugen.',
              other: `${number.format(devices)} Geräte verlieren die Möglichkeit, eine Einmal-PIN zu erzeugen.`,
            })
      }`,
    disableConfirm: (name) => `${name} deaktivieren`,
    disabled: (name) => `${name} ist deaktiviert.`,
    disabledExplanation:
      'Der Benutzer kann sich nicht anmelden, keine PIN erzeugen oder verwenden und keinen Passcode zurücksetzen.',
    devices: 'Geräte',
    noDevices: 'Noch ist kein Gerät registriert',
    noDevicesExplanation:
      'Der Benutzer registriert ein Gerät in Mobile@Work mit dem Benutzernamen und dem Passwort des Kontos oder einer Registrierungs-PIN.',
  },
  registrationPins: {
    title: 'Registrierungs-PINs',
    explanation:
      'Eine Registrierungs-PIN ersetzt das Passwort, wenn der Benutzer ein Gerät registriert. Sie kann einmal verwendet werden.',
    none: 'Es gibt keine.',
    steps: (username) =>
      `Geben Sie sie dem Benutzer mit dem Benutzernamen ${username}. Sie wird in Mobile@Work eingegeben.`,
    active: (platform, until) => `${platform}: aktiv bis ${until}`,
    ended: (platform, becameOf, created) => `${platform}: ${becameOf}, erstellt ${created}`,
    becameOf: {
      ACTIVE: 'aktiv',
      REDEEMED: 'zum Registrieren eines Geräts verwendet',
      EXPIRED: 'unbenutzt abgelaufen',
      REVOKED: 'widerrufen',
      SUPERSEDED: 'durch eine neuere ersetzt',
      LOCKED: 'nach zu vielen falschen Versuchen gesperrt',
    },
  },
  import: {
    action: 'Importieren',
    title: 'Benutzer importieren',
    explanation:
      'Wählen Sie eine CSV-Datei, oder fügen Sie ihren Text ein. Die erste Zeile nennt die Spalten. Es wird nichts angelegt, bevor Sie gesehen haben, was geschehen würde.',
    choose: 'Datei wählen',
    template: 'Vorlage herunterladen',
    text: 'CSV-Text',
    columns: (names) =>
      `Spalten: ${names}. Nur username ist nötig. Trennen Sie Rollen mit einem Semikolon. Benutzer ohne Passwort erhalten ein erzeugtes.`,
    check: 'Prüfen',
    checkTitle: 'Was geschehen würde',
    checkDone: () => 'Alle Zeilen sind geprüft.',
    checked: (good, all) =>
      `${number.format(good)} von ${plural(all, { one: '1 Zeile', other: `${number.format(all)} Zeilen` })} ${plural(good, { one: 'kann', other: 'können' })} importiert werden.`,
    noUsernames: 'Es gibt keine Spalte mit dem Namen username. Nennen Sie die Spalten in der ersten Zeile.',
    noRows: 'Unter den Namen der Spalten stehen keine Zeilen.',
    unknownColumns: (names) => `Diese Spalten werden nicht importiert, weil ihre Namen nicht bekannt sind: ${names}.`,
    badTitle: (count) =>
      plural(count, {
        one: '1 Zeile kann nicht importiert werden',
        other: `${number.format(count)} Zeilen können nicht importiert werden`,
      }),
    line: (line, username) => (username === '' ? `Zeile ${line}:` : `Zeile ${line}, ${username}:`),
    unknownRole: (role) => `Es gibt keine Rolle mit dem Namen ${role}.`,
    noYesOrNo: (value) => `Schreiben Sie in mustChangePassword ja oder nein statt ${value}.`,
    repeated: (line) => `Zeile ${line} hat denselben Benutzernamen.`,
    taken: 'Ein anderer Benutzer hat diesen Benutzernamen schon.',
    confirm: (count) => `${users(count)} importieren`,
    importTitle: 'Import',
    created: (count) => plural(count, { one: '1 Benutzer ist angelegt.', other: `${users(count)} sind angelegt.` }),
    interrupted:
      'Falls die Verbindung abgebrochen ist, sind einige der letzten Zeilen vielleicht schon angelegt. Wenn Sie fortsetzen, erscheinen sie als vergebene Namen, und Sie können für sie ein neues Passwort festlegen.',
    passwords: 'Erzeugte Passwörter',
    passwordsOnce:
      'Diese Passwörter werden nur hier und nur einmal angezeigt. Laden Sie sie jetzt herunter, geben Sie jedem Benutzer seines, und löschen Sie dann die Datei.',
    password: 'Passwort',
    download: 'Passwörter herunterladen',
    leave: {
      title: 'Ohne die Passwörter verlassen?',
      explanation: 'Die erzeugten Passwörter sind noch nicht heruntergeladen und werden nicht noch einmal angezeigt.',
      discard: 'Ohne sie verlassen',
      keep: 'Bleiben',
    },
    again: 'Weitere Benutzer importieren',
  },
};
