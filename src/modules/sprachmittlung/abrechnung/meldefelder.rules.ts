/** What a report asks besides times and kilometres: only what the rule of the day pays for or treats differently. */
import type { Modus } from '../bedarf.rules.ts';
import type { Verkehrsmittel } from '../sprachmittlung.tables.ts';
import type { Satz } from './entschaedigung.rules.ts';

export const VERKEHRSMITTEL = [
  'pkw',
  'fahrrad',
  'oepnv',
  'mitfahrt',
  'fuss',
] as const satisfies readonly Verkehrsmittel[];

export interface Meldefelder {
  verkehrsmittel: boolean;
  auslagen: boolean;
  wartezeit: boolean;
  fahrzeit: boolean;
}

export const KEINE_MELDEFELDER: Meldefelder = {
  verkehrsmittel: false,
  auslagen: false,
  wartezeit: false,
  fahrzeit: false,
};

/**
 * Kilometres by bus, train or on foot are reported as none, so the means of transport matters only where a bicycle or
 * a passenger is paid otherwise than a car.
 * @param satz content of the rule that counts on the day; null where none does
 */
export function listMeldefelder(satz: Satz | null, modus: Modus): Meldefelder {
  if (satz === null) return KEINE_MELDEFELDER;
  const vorOrt = modus === 'vor-ort';
  const { pkwCent, fahrradCent, mitfahrtCent, weitere } = satz.weg;
  return {
    verkehrsmittel: vorOrt && (fahrradCent !== pkwCent || mitfahrtCent > 0 || weitere !== null),
    auslagen: satz.auslagen.erstattet && satz.auslagen.hoechstCent !== 0,
    wartezeit: satz.wartezeit.art !== 'keine',
    fahrzeit: vorOrt && satz.fahrzeit.art !== 'keine',
  };
}
