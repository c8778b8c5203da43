import { pluralFor } from '@pinportal/ui';
import type { PolicyMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

/** What the page of the policies says, in German. */
export const de: PolicyMessages = {
  list: 'AppConnect Global Policies, die mit der höchsten Priorität zuerst',
  explanation:
    'Für jedes Gerät gilt genau eine Richtlinie: die erste aktive, die ein Label mit dem Gerät gemeinsam hat, sonst die Standardrichtlinie.',
  add: 'Richtlinie hinzufügen',
  edit: 'Bearbeiten',
  rank: (rank) => `Rang ${number.format(rank)}`,
  defaultPolicy: 'Standardrichtlinie',
  inEffect: (count) => plural(count, { one: 'Gilt für 1 Gerät', other: `Gilt für ${number.format(count)} Geräte` }),
  labels: (names) => `Labels: ${names}`,
  noLabels: 'Keine Labels',
  allOthers: 'Für alle Geräte ohne andere Richtlinie',
  passcode: {
    true: 'Passcode ist für iOS-Geräte erforderlich',
    false: 'Für iOS-Geräte ist kein Passcode erforderlich',
  },
  recovery: {
    true: 'Erlaubt iOS-Benutzern, ihren Passcode wiederherzustellen',
    false: 'Erlaubt iOS-Benutzern nicht, ihren Passcode wiederherzustellen',
  },
  onlyDefault:
    'Es gibt nur die Standardrichtlinie. Fügen Sie eine hinzu, wenn für Geräte mit einem bestimmten Label etwas anderes gelten soll.',
  details: {
    title: 'Einzelheiten der Richtlinie',
    none: 'Wählen Sie eine Richtlinie aus, um ihre Einstellungen zu sehen.',
    gone: 'Diese Richtlinie gibt es nicht mehr. Wählen Sie eine andere aus.',
    devices: (count) => plural(count, { one: 'Das Gerät anzeigen', other: 'Die Geräte anzeigen' }),
  },
  settings: {
    name: 'Name',
    description: 'Beschreibung',
    status: 'Status',
    labelIds: 'Labels',
    passcodeRequiredForIos: 'Passcode ist für iOS-Geräte erforderlich',
    allowIosPasscodeRecovery: 'iOS-Benutzern erlauben, ihren Passcode wiederherzustellen',
    passcodeRequiredForAndroid: 'Passcode ist für Android-Geräte erforderlich',
    passcodeType: 'Art des Passcodes',
    minimumPasscodeLength: 'Mindestlänge',
    passcodeHistoryLength: 'Frühere Passcodes',
    disallowSimplePasscodes: 'Einfache Passcodes sind nicht erlaubt',
    maximumFailedAttempts: 'Höchstzahl an Fehlversuchen',
    autoLockMinutes: 'Automatische Sperre',
  },
  passcodeTypes: { NUMERIC: 'Nur Ziffern', ALPHANUMERIC: 'Buchstaben und Ziffern' },
  numbers: {
    minimumPasscodeLength: (count) => `${count} Zeichen`,
    passcodeHistoryLength: (count) =>
      count === 0
        ? 'Ein neuer Passcode darf ein früherer sein'
        : plural(count, {
            one: 'Ein neuer Passcode muss sich vom aktuellen unterscheiden',
            other: `Ein neuer Passcode muss sich von den letzten ${count} unterscheiden`,
          }),
    maximumFailedAttempts: (count) => plural(count, { one: '1 Versuch', other: `${count} Versuche` }),
    autoLockMinutes: (count) => plural(count, { one: 'Nach 1 Minute', other: `Nach ${number.format(count)} Minuten` }),
  },
  noDescription: 'Keine',
  form: {
    editTitle: 'AppConnect Global Policy ändern',
    newTitle: 'AppConnect Global Policy hinzufügen',
    passcodeSection: 'AppConnect-Passcode',
    rulesSection: 'Regeln für Passcodes',
    scopeSection: 'Wo sie gilt',
    recoveryNeedsPasscode: 'Verfügbar, wenn für iOS-Geräte ein Passcode erforderlich ist.',
    recoveryUnticked:
      'Damit ist auch die Wiederherstellung nicht mehr erlaubt: Ohne Passcode gibt es nichts wiederherzustellen.',
    hints: {
      minimumPasscodeLength: 'Zeichen, von 4 bis 32.',
      passcodeHistoryLength:
        'Von wie vielen der letzten Passcodes sich ein neuer unterscheiden muss, von 0 bis 24. Der aktuelle zählt mit.',
      maximumFailedAttempts: 'Fehlversuche in Folge, nach denen sichere Apps gesperrt werden, von 1 bis 20.',
      autoLockMinutes: 'Minuten ohne Nutzung, nach denen sichere Apps erneut nach dem Passcode fragen, von 1 bis 1440.',
    },
    simpleHint: 'Zum Beispiel 1111, 1234, abcd oder 1212.',
    statusHint: 'Eine inaktive Richtlinie bleibt erhalten, gilt aber für kein Gerät.',
    labelsLegend: 'Labels, für die sie gilt',
    labelsHint: 'Die Richtlinie gilt für Geräte, die eines dieser Labels haben. Ohne Label gilt sie für keines.',
    chosenLabels: (names) => `Ausgewählt: ${names}`,
    noLabelExists: 'Es gibt noch keine Labels. Fügen Sie unter Geräte & Benutzer > Labels eines hinzu.',
    defaultScope:
      'Dies ist die Standardrichtlinie. Sie ist immer aktiv und gilt für alle Geräte ohne andere Richtlinie.',
    correctFirst: 'Korrigieren Sie die markierten Felder, um zu sehen, was sich dadurch ändert.',
    create: 'Richtlinie hinzufügen',
    gone: 'Diese Richtlinie gibt es nicht mehr. Jemand hat sie gelöscht.',
  },
  saved: (name, changes) => `„${name}“ ist gespeichert. ${changes.join('. ')}.`,
  changed: (setting, value) => `${setting}: ${value}`,
  updateUndone: (name) => `Die Änderung an „${name}“ ist rückgängig gemacht.`,
  created: (name) => `„${name}“ ist hinzugefügt.`,
  createUndone: (name) => `„${name}“ ist wieder gelöscht.`,
  remove: {
    action: 'Löschen',
    title: (name) => `„${name}“ löschen?`,
    explanation: (count) =>
      count === 0
        ? 'Die Richtlinie gilt für kein Gerät. Deshalb erhält kein Gerät eine andere.'
        : plural(count, {
            one: 'Die Richtlinie gilt für 1 Gerät. Es erhält die nächste aktive Richtlinie, die ein Label mit ihm gemeinsam hat, oder die Standardrichtlinie.',
            other: `Die Richtlinie gilt für ${number.format(count)} Geräte. Jedes erhält die nächste aktive Richtlinie, die ein Label mit ihm gemeinsam hat, oder die Standardrichtlinie.`,
          }),
    confirm: (name) => `„${name}“ löschen`,
    done: (name) => `„${name}“ ist gelöscht.`,
    undone: (name) => `„${name}“ gibt es wieder, mit denselben Einstellungen, Labels und demselben Rang.`,
  },
  move: {
    up: (name) => `Nach oben: ${name}`,
    down: (name) => `Nach unten: ${name}`,
    handle: (name) => `${name} ziehen`,
    handleRole: 'Griff zum Ziehen',
    instructions:
      'Drücken Sie die Leertaste, um eine Richtlinie anzuheben. Verschieben Sie sie mit den Pfeiltasten. Drücken Sie noch einmal die Leertaste, um sie abzulegen, oder Escape, um abzubrechen.',
    lifted: (name, rank) => `${name} ist angehoben, auf Rang ${rank}.`,
    over: (name, rank) => `${name} ist auf Rang ${rank}.`,
    dropped: (name, rank) => `${name} ist auf Rang ${rank} abgelegt. Die Reihenfolge ist noch nicht gespeichert.`,
    cancelled: (name) => `${name} bleibt, wo sie war.`,
    title: 'Neue Reihenfolge',
    pending: (name, before, after) => `„${name}“ rückt von Rang ${before} auf Rang ${after}.`,
    save: 'Reihenfolge speichern',
    saved: (name, before, after) => `„${name}“ ist von Rang ${before} auf Rang ${after} gerückt.`,
    undone: (name, rank) => `„${name}“ ist wieder auf Rang ${rank}.`,
  },
};
