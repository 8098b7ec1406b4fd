import { z } from 'zod';
import { ganzzahl, pflicht } from '../../../begriffe/felder.ts';
import type { Wartelistenregeln } from './regeln.settings.ts';

const zahl = (von: number, bis: number) => pflicht(ganzzahl(von, bis), 'feld.keine-zahl');

/** The form of the rules; bounds as in the setting. */
export const regelnSchema = z
  .object({
    rueckfrageMonate: zahl(1, 36),
    antwortTage: zahl(1, 180),
    angebotTage: zahl(1, 90),
    loeschMonate: zahl(1, 120),
    vorrangTage: zahl(0, 3650),
    wegfaktorProzent: zahl(100, 300),
    'tempo-auto': zahl(1, 150),
    'tempo-oepnv': zahl(1, 150),
    'tempo-fahrrad': zahl(1, 50),
    'tempo-zu-fuss': zahl(1, 10),
  })
  .transform((eingabe): Wartelistenregeln => {
    const {
      'tempo-auto': auto,
      'tempo-oepnv': oepnv,
      'tempo-fahrrad': fahrrad,
      'tempo-zu-fuss': zuFuss,
      ...rest
    } = eingabe;
    return { ...rest, tempoKmh: { auto, oepnv, fahrrad, 'zu-fuss': zuFuss } };
  });

/** What the form shows of rules. */
export const regelwerte = ({ tempoKmh, ...regeln }: Wartelistenregeln): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(regeln).map(([feld, wert]) => [feld, String(wert)])),
  ...Object.fromEntries(Object.entries(tempoKmh).map(([mittel, wert]) => [`tempo-${mittel}`, String(wert)])),
});
