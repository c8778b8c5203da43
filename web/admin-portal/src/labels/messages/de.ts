import { pluralFor } from '@pinportal/ui';
import type { LabelMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');
const list = new Intl.ListFormat('de');

function fromDevices(count: number): string {
  if (count === 0) return 'Kein Gerät hat das Label.';
  return plural(count, {
    one: 'Das Label wird von 1 Gerät entfernt.',
    other: `Das Label wird von ${number.format(count)} Geräten entfernt.`,
  });
}

function fromPolicies(names: readonly string[]): string {
  if (names.length === 0) return 'Keine Richtlinie verwendet es. Deshalb erhält kein Gerät eine andere.';
  const policies = list.format(names.map((name) => `„${name}“`));
  return plural(names.length, {
    one: `Die Richtlinie ${policies} gilt dann nicht mehr für diese Geräte, außer sie haben ein anderes ihrer Labels.`,
    other: `Die Richtlinien ${policies} gelten dann nicht mehr für diese Geräte, außer sie haben ein anderes ihrer Labels.`,
  });
}

/** What the page of the labels says, in German. */
export const de: LabelMessages = {
  list: 'Labels',
  explanation:
    'Ein Label fasst Geräte zusammen. Eine Richtlinie gilt für die Geräte, die ein Label mit ihr gemeinsam haben.',
  columns: { name: 'Name', devices: 'Geräte', policies: 'Richtlinien', actions: 'Aktionen' },
  noPolicies: 'Keine',
  devicesWith: (count, label) =>
    plural(count, {
      one: `1 Gerät mit dem Label ${label}`,
      other: `${count} Geräte mit dem Label ${label}`,
    }),
  empty: 'Es gibt noch keine Labels',
  emptyExplanation: 'Mit einem Label gilt eine Richtlinie nur für einen Teil der Geräte.',
  emptyForReaders: 'Jemand mit der Rolle Manage Devices kann eines hinzufügen.',
  add: 'Label hinzufügen',
  addTitle: 'Label hinzufügen',
  name: 'Name des Labels',
  added: (name) => `Das Label „${name}“ ist hinzugefügt. Auf der Seite Geräte können Sie es Geräten geben.`,
  addUndone: (name) => `Das Label „${name}“ ist wieder gelöscht.`,
  rename: 'Umbenennen',
  renameTitle: (name) => `Label „${name}“ umbenennen`,
  renamed: (before, after) => `Das Label „${before}“ heißt jetzt „${after}“.`,
  renameUndone: (name) => `Das Label heißt wieder „${name}“.`,
  remove: {
    action: 'Löschen',
    title: (name) => `Label „${name}“ löschen?`,
    explanation: (deviceCount, policies) =>
      `${fromDevices(deviceCount)} ${fromPolicies(policies)} Das lässt sich nicht rückgängig machen.`,
    confirm: (name) => `„${name}“ löschen`,
    done: (name) => `Das Label „${name}“ ist gelöscht.`,
  },
};
