import { pluralFor } from '@pinportal/ui';
import type { Messages } from './en.ts';

const plural = pluralFor('de');
const minutes = (count: number) => plural(count, { one: `${count} Minute`, other: `${count} Minuten` });

/** What the Secure Apps Manager says, in German. */
export const de: Messages = {
  product: 'Secure Apps Manager',
  app: 'Mobile@Work',
  back: 'Zurück',
  register: {
    title: 'Dieses Gerät registrieren',
    explanation:
      'Geben Sie Ihren Benutzernamen ein und dazu Ihr Kontopasswort oder eine Registrierungs-PIN aus dem Benutzerportal.',
    username: 'Benutzername',
    method: 'Registrieren mit',
    methods: { PASSWORD: 'Kontopasswort', REGISTRATION_PIN: 'Registrierungs-PIN' },
    name: 'Name des Geräts',
    nameSuggestions: { IOS: 'Mein iPhone', ANDROID: 'Mein Android-Telefon' },
    model: 'Modell',
    platform: 'Plattform',
    submit: 'Registrieren',
    registrationPinIsWrong:
      'Der Benutzername oder die Registrierungs-PIN ist falsch, oder die PIN gilt für eine andere Plattform oder nicht mehr. Prüfen Sie beides, oder erstellen Sie im Benutzerportal eine neue Registrierungs-PIN.',
    passwordMustChange:
      'Sie müssen zuerst ein neues Passwort wählen. Melden Sie sich dazu im Benutzerportal an und registrieren Sie das Gerät danach hier.',
    ended: 'Dieses Gerät ist nicht mehr registriert. Registrieren Sie es noch einmal.',
  },
  passcode: {
    label: 'Passcode',
    newLabel: 'Neuer Passcode',
    show: 'Passcode anzeigen',
    keypad: 'Ziffernfeld',
    deleteDigit: 'Letzte Ziffer löschen',
    digitsEntered: (count) => plural(count, { one: '1 Ziffer eingegeben', other: `${count} Ziffern eingegeben` }),
    rulesTitle: 'Regeln für den Passcode:',
    rules: {
      PASSCODE_TYPE: ({ passcodeType }) =>
        passcodeType === 'NUMERIC' ? 'Nur Ziffern' : 'Mindestens ein Buchstabe und eine Ziffer',
      MINIMUM_LENGTH: ({ passcodeType, minimumPasscodeLength: count }) =>
        passcodeType === 'NUMERIC' ? `Mindestens ${count} Ziffern` : `Mindestens ${count} Zeichen`,
      MAXIMUM_LENGTH: ({ maximumPasscodeLength: count }) => `Höchstens ${count} Zeichen`,
      SIMPLE_PASSCODE: () => 'Keine Wiederholungen oder Folgen wie 1111, 1212, 1234 oder abcd',
      PASSCODE_HISTORY: ({ passcodeHistoryLength: count }) =>
        plural(count, { one: 'Nicht Ihr letzter Passcode', other: `Keiner Ihrer letzten ${count} Passcodes` }),
    },
    met: 'erfüllt',
    unmet: 'noch nicht erfüllt',
    broken: 'nicht erfüllt',
    checkedLater: 'wird beim Speichern geprüft',
    rejected: 'Dieser Passcode ist nicht erlaubt. Wählen Sie einen anderen, der die markierten Regeln erfüllt.',
  },
  setPasscode: {
    title: 'Passcode festlegen',
    explanation: 'Er schützt die sicheren Apps auf diesem Gerät. Sie geben ihn immer dann ein, wenn sie gesperrt sind.',
    submit: 'Passcode festlegen',
  },
  enterPasscode: {
    title: 'Passcode eingeben',
    explanation: 'Die sicheren Apps sind gesperrt.',
    submit: 'Entsperren',
    wrong: 'Der Passcode ist falsch. Versuchen Sie es noch einmal.',
    attemptsLeft: (count) =>
      plural(count, {
        one: 'Noch 1 Versuch. Ist auch er falsch, sind die sicheren Apps gesperrt, bis Sie einen neuen Passcode wählen.',
        other: `Noch ${count} Versuche. Danach sind die sicheren Apps gesperrt, bis Sie einen neuen Passcode wählen.`,
      }),
    autoLocked: (count) =>
      `Die sicheren Apps wurden gesperrt, weil Sie sie ${minutes(count)} lang nicht benutzt haben.`,
  },
  tooManyAttempts: {
    title: 'Sichere Apps sind gesperrt',
    explanation: 'Es wurde zu oft ein falscher Passcode eingegeben. Ein neuer Passcode entsperrt die sicheren Apps.',
  },
  recovery: {
    action: 'Passcode vergessen',
    noRecovery: {
      PLATFORM:
        'Ein vergessener Passcode kann nur auf einem iPhone oder iPad zurückgesetzt werden. Fragen Sie Ihren Helpdesk.',
      POLICY:
        'Ihre Organisation erlaubt es nicht, auf diesem Gerät einen vergessenen Passcode zurückzusetzen. Fragen Sie Ihren Helpdesk.',
      ONE_TIME_PIN:
        'Ein vergessener Passcode kann nicht zurückgesetzt werden, weil für dieses Gerät keine Einmal-PIN verfügbar ist. Im Benutzerportal sehen Sie, was fehlt.',
    },
  },
  forgotPasscode: {
    title: 'Passcode vergessen',
    explanations: {
      PASSWORD:
        'Geben Sie Ihren Benutzernamen und Ihr Kontopasswort ein. Eine Einmal-PIN aus dem Benutzerportal geht auch.',
      REGISTRATION_PIN:
        'Geben Sie Ihren Benutzernamen und eine Einmal-PIN ein. Sie erzeugen sie im Benutzerportal, auf einem anderen Telefon oder einem Computer.',
    },
    credentials: { PASSWORD: 'Kontopasswort oder Einmal-PIN', REGISTRATION_PIN: 'Einmal-PIN' },
    denied: {
      PASSWORD:
        'Der Benutzername, das Passwort oder die Einmal-PIN ist falsch oder kann zurzeit nicht verwendet werden. Prüfen Sie Ihre Eingaben, oder erzeugen Sie im Benutzerportal eine neue PIN.',
      REGISTRATION_PIN:
        'Der Benutzername oder die Einmal-PIN ist falsch, oder die PIN gilt nicht mehr. Prüfen Sie beides, oder erzeugen Sie im Benutzerportal eine neue PIN.',
    },
    submit: 'Weiter',
  },
  newPasscode: {
    title: 'Neuen Passcode wählen',
    until: (time) => `Speichern Sie ihn bis ${time}. Danach müssen Sie von vorn beginnen.`,
    submit: 'Passcode speichern',
    overTitle: 'Von vorn beginnen',
    over: {
      PASSWORD:
        'Dieses Zurücksetzen kann nicht mehr abgeschlossen werden. Beginnen Sie von vorn, mit Ihrem Passwort oder einer neuen Einmal-PIN.',
      REGISTRATION_PIN:
        'Dieses Zurücksetzen kann nicht mehr abgeschlossen werden. Erzeugen Sie im Benutzerportal eine neue Einmal-PIN und beginnen Sie von vorn.',
    },
    startAgain: 'Von vorn beginnen',
  },
  apps: {
    title: 'Sichere Apps',
    unlocked: 'Entsperrt. Tippen Sie auf eine App, um sie zu öffnen.',
    changed: 'Ihr neuer Passcode ist festgelegt, und die sicheren Apps sind entsperrt.',
    noPasscode: 'Ihre Organisation verlangt auf diesem Gerät keinen Passcode für sichere Apps.',
    locksAfter: (count) => `Nach ${minutes(count)} ohne Benutzung werden sie gesperrt.`,
    lock: 'Sperren',
    content: (app) => `${app} ist geöffnet. Hier würden Sie sehen, was Ihre Organisation darin aufbewahrt.`,
  },
  unavailable: {
    title: 'Sichere Apps können nicht verwendet werden',
    reasons: {
      BLOCKED: 'Die Administration hat dieses Gerät gesperrt. Fragen Sie Ihren Helpdesk.',
      LOST: 'Dieses Gerät ist als verloren gemeldet. Wenn Sie es wiederhaben, bitten Sie Ihren Helpdesk, es wieder zu aktivieren.',
      RETIRED:
        'Dieses Gerät wird nicht mehr verwaltet. Um sichere Apps darauf zu verwenden, registrieren Sie es noch einmal.',
      WIPED:
        'Dieses Gerät wurde aus der Ferne gelöscht. Um sichere Apps darauf zu verwenden, registrieren Sie es noch einmal.',
    },
    registerAgain: 'Noch einmal registrieren',
  },
  demo: {
    title: 'Über diese Demo',
    explanation:
      'Diese Seite ist ein Telefon mit Mobile@Work und seinem Secure Apps Manager. Die Benutzernamen und ihr Passwort stehen im Terminal, in dem die Demo läuft.',
    userPortal: 'Benutzerportal',
    adminPortal: 'Admin-Portal',
    device: 'Dieses Gerät',
    noDevice: 'In diesem Browser ist noch kein Gerät registriert.',
    facts: {
      name: 'Name',
      model: 'Modell',
      platform: 'Plattform',
      status: 'Status',
      user: 'Benutzer',
      registered: 'Registriert',
    },
    methods: { PASSWORD: 'mit dem Kontopasswort', REGISTRATION_PIN: 'mit einer Registrierungs-PIN' },
    statuses: { ACTIVE: 'Aktiv', BLOCKED: 'Gesperrt', LOST: 'Verloren', RETIRED: 'Außer Betrieb', WIPED: 'Gelöscht' },
    another: 'Anderes Gerät einrichten',
    anotherExplanation:
      'Ein Browser bewahrt nur das Token eines einzigen Geräts auf. Ein anderes Gerät ersetzt deshalb hier dieses. Im Benutzerportal bleiben beide registriert.',
    requests: 'Was der Server gefragt wurde',
    requestsExplanation: 'Die Namen und Ergebnisse der Operationen, die neuesten zuerst, ohne Ihre Eingaben.',
    times: (count) => `${count}-mal`,
  },
};
