import { pluralFor } from '@pinportal/ui';
import type { DeviceMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

const devices = (count: number): string => plural(count, { one: '1 Gerät', other: `${number.format(count)} Geräte` });
const ofDevices = (count: number): string =>
  plural(count, { one: '1 Gerät', other: `${number.format(count)} Geräten` });

/** What the pages of devices say, in German. */
export const de: DeviceMessages = {
  list: 'Geräte',
  searchLabel: 'Nach Gerät, Modell, Benutzername oder E-Mail-Adresse suchen',
  columns: {
    name: 'Name',
    user: 'Benutzer',
    platform: 'Plattform',
    status: 'Status',
    labels: 'Labels',
    policy: 'Wirksame Richtlinie',
    registered: 'Registriert',
    passcode: 'Passcode für sichere Apps',
    canGenerate: 'Kann PIN erzeugen',
  },
  filters: {
    platform: 'Plattform',
    status: 'Status',
    label: 'Label',
    policy: 'Wirksame Richtlinie',
    unmet: 'Nicht erfüllte Voraussetzung',
    canGenerate: 'Kann PIN erzeugen',
    isAlmostEligible: 'Eine Voraussetzung fehlt',
    isLocked: 'Sichere Apps gesperrt',
    user: 'Benutzer',
  },
  none: 'Noch ist kein Gerät registriert',
  noneExplanation:
    'Benutzer registrieren ihre Geräte in Mobile@Work mit ihrem Benutzernamen und dem Passwort ihres Kontos oder einer Registrierungs-PIN.',
  toUsers: 'Benutzer',
  noLabels: 'Keine',
  passcode: { locked: 'Gesperrt', set: 'Festgelegt', notSet: 'Nicht festgelegt' },
  gone: 'Es ist kein Gerät mehr ausgewählt. Schließen Sie dies, und laden Sie die Seite neu.',
  labels: {
    add: 'Label hinzufügen',
    remove: 'Label entfernen',
    addTitle: (count) => `${ofDevices(count)} ein Label hinzufügen`,
    removeTitle: (count) => `Ein Label von ${ofDevices(count)} entfernen`,
    loadingTitle: 'Labels',
    label: 'Label',
    choose: 'Label wählen',
    create: 'Neues Label',
    newName: 'Name des neuen Labels',
    newEffect: 'Kein Gerät ist betroffen, weil keine Richtlinie ein neues Label hat.',
    taken: 'Es gibt schon ein Label mit diesem Namen. Wählen Sie es in der Liste.',
    noneToRemove: 'Die ausgewählten Geräte haben keine Labels.',
    added: (label, count) =>
      `${devices(count)} ${plural(count, { one: 'hat', other: 'haben' })} jetzt das Label ${label}.`,
    removed: (label, count) =>
      `${devices(count)} ${plural(count, { one: 'hat', other: 'haben' })} das Label ${label} nicht mehr.`,
  },
  setStatus: {
    action: 'Status ändern',
    title: (count) => `Den Status von ${ofDevices(count)} ändern`,
    label: 'Neuer Status',
    effects: {
      ACTIVE:
        'Sichere Apps können wieder verwendet werden, und eine Einmal-PIN kann erzeugt werden, wo die übrigen Voraussetzungen erfüllt sind.',
      BLOCKED: 'Sichere Apps können nicht verwendet und Einmal-PINs nicht erzeugt werden.',
      LOST: 'Sichere Apps können nicht verwendet und Einmal-PINs nicht erzeugt werden.',
      RETIRED:
        'Das Gerät wird nicht mehr verwaltet. Sichere Apps können nicht verwendet und Einmal-PINs nicht erzeugt werden.',
      WIPED:
        'Hält fest, dass das Gerät gelöscht wurde. Sichere Apps können nicht verwendet und Einmal-PINs nicht erzeugt werden.',
    },
    losses: (count) =>
      count === 0
        ? 'Kein Gerät verliert die Möglichkeit, eine Einmal-PIN zu erzeugen.'
        : plural(count, {
            one: '1 Gerät verliert die Möglichkeit, eine Einmal-PIN zu erzeugen.',
            other: `${number.format(count)} Geräte verlieren die Möglichkeit, eine Einmal-PIN zu erzeugen.`,
          }),
    confirm: (count) => `${devices(count)} ändern`,
    done: (count, status) =>
      `${devices(count)} ${plural(count, { one: 'hat', other: 'haben' })} jetzt den Status ${status}.`,
  },
  rename: {
    action: 'Umbenennen',
    title: (name) => `${name} umbenennen`,
    label: 'Neuer Name',
    done: (name) => `Das Gerät heißt jetzt ${name}.`,
  },
  device: {
    title: 'Gerät',
    notFound: 'Dieses Gerät gibt es nicht',
    notFoundExplanation: 'Prüfen Sie die Adresse, oder suchen Sie das Gerät in der Liste.',
    toList: 'Alle Geräte',
    facts: 'Über dieses Gerät',
    model: 'Modell',
    system: 'Betriebssystem',
    registered: 'Registriert',
    registeredWith: (date, method) => `${date}, mit ${method}`,
    methods: { PASSWORD: 'dem Passwort des Kontos', REGISTRATION_PIN: 'einer Registrierungs-PIN' },
    passcodeSince: (state, date) => `${state}, gewählt am ${date}`,
    status: 'Status',
    labels: 'Labels',
    pins: 'Einmal-PINs',
    noPins: 'In den letzten 90 Tagen wurde für dieses Gerät keine Einmal-PIN erzeugt.',
  },
  pin: {
    active: (until) => `Aktiv bis ${until}`,
    attemptsLeft: (count) => plural(count, { one: 'noch 1 Versuch', other: `noch ${count} Versuche` }),
    created: (time) => `Erzeugt ${time}`,
    at: (event, time) => `${event} ${time}`,
    becameOf: {
      ACTIVE: 'Aktiv',
      REDEEMED: 'Verwendet',
      EXPIRED: 'Unbenutzt abgelaufen',
      REVOKED: 'Widerrufen',
      SUPERSEDED: 'Durch eine neuere ersetzt',
      LOCKED: 'Nach zu vielen falschen Versuchen gesperrt',
    },
    revoke: 'Widerrufen',
    revokeTitle: 'Einmal-PIN widerrufen?',
    revokeEffect: (device) =>
      `Die Einmal-PIN für ${device} wird ungültig. Der Benutzer kann jederzeit eine andere erzeugen.`,
    revokeConfirm: 'Einmal-PIN widerrufen',
    revoked: 'Die Einmal-PIN ist widerrufen.',
  },
};
