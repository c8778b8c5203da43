import { pluralFor } from '@pinportal/ui';
import type { EligibilityMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

const devices = (count: number): string => plural(count, { one: '1 Gerät', other: `${number.format(count)} Geräte` });

/** What the portal says about who can generate a one-time PIN, and why, in German. */
export const de: EligibilityMessages = {
  why: 'Voraussetzungen für eine Einmal-PIN',
  canGenerate: 'Für dieses Gerät kann eine Einmal-PIN erzeugt werden.',
  cannotGenerate: (unmet) =>
    unmet.length === 1
      ? `Für dieses Gerät kann keine Einmal-PIN erzeugt werden. ${unmet.join('')}.`
      : `Für dieses Gerät kann keine Einmal-PIN erzeugt werden: ${unmet.length} Voraussetzungen sind nicht erfüllt.`,
  summary: (able, all) =>
    `Dieser Benutzer kann für ${number.format(able)} von ${plural(all, { one: '1 Gerät', other: `${number.format(all)} Geräten` })} eine Einmal-PIN erzeugen.`,
  mend: {
    ACCOUNT_ACTIVE: 'Konto aktivieren',
    DEVICE_ACTIVE: 'Status des Geräts ändern',
    DEVICE_IS_IOS: '',
    ROLE_ASSIGNED: 'Rolle zuweisen',
    PRODUCT_LICENSED: 'Produkt lizenzieren',
    PASSCODE_REQUIRED: 'Richtlinie bearbeiten',
    RECOVERY_ALLOWED: 'Richtlinie bearbeiten',
  },
  needsRole: (role) => `Jemand mit der Rolle ${role} kann das ändern.`,
  preview: {
    title: 'Was sich dadurch ändert',
    untouched: 'Noch ist nichts geändert.',
    computing: 'Betroffene Geräte werden ermittelt',
    none: 'Kein Gerät ist betroffen.',
    counts(gains, losses) {
      const verb = (count: number, one: string, other: string) => plural(count, { one, other });
      const gain = `${devices(gains)} ${verb(gains, 'erhält', 'erhalten')} die Möglichkeit, eine Einmal-PIN zu erzeugen`;
      if (losses === 0) return `${gain}.`;
      if (gains === 0)
        return `${devices(losses)} ${verb(losses, 'verliert', 'verlieren')} die Möglichkeit, eine Einmal-PIN zu erzeugen.`;
      return `${gain}, ${number.format(losses)} ${verb(losses, 'verliert', 'verlieren')} sie.`;
    },
    show: 'Anzeigen',
    hide: 'Ausblenden',
    list: 'Betroffene Geräte',
    device: 'Gerät',
    user: 'Benutzer',
    before: 'Vorher',
    after: 'Nachher',
    decides: 'Was entscheidet',
    hiddenDevice: 'Ein Gerät, das Ihre Rollen Sie nicht sehen lassen',
    tooSlow:
      'Es können so viele Geräte betroffen sein, dass das Zählen zu lange dauert. Sie können trotzdem speichern.',
    failed: 'Die betroffenen Geräte konnten nicht ermittelt werden.',
  },
};
