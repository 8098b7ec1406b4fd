/** Entries that may be the same person, reported by two authorities. */
import { type Datum, daysBetween } from '../../../begriffe/zeit.ts';
import type { Geschlecht, Vorranggrund } from './warteperson.rules.ts';

export interface Vergleichbar {
  id: number;
  geburtsjahr: number | null;
  geschlecht: Geschlecht | null;
  niveau: string;
  gruppe: string;
  plz: string;
  ort: string;
  wartet_seit: Datum;
  kinder: number;
}

/** Two authorities report somebody within so many days. */
const HOECHSTENS_TAGE = 180;

export interface Paar {
  eine: number;
  andere: number;
  /** How much is the same, from 0 to 1. */
  naehe: number;
}

/**
 * Pairs that look like one person, the likeliest first: the same year of birth, level and place, no contradiction in
 * sex and group, and waiting since about the same time. Without a year of birth there is too little to go by.
 * @param verschiedene pairs somebody has decided about, as `kleinere id-größere id`
 */
export function findDoppelte(
  personen: readonly Vergleichbar[],
  verschiedene: ReadonlySet<string> = new Set(),
): Paar[] {
  const gruppen = Map.groupBy(
    personen.filter(({ geburtsjahr }) => geburtsjahr !== null),
    ({ geburtsjahr, niveau, ort }) => `${geburtsjahr} ${niveau} ${ort.trim().toLowerCase()}`,
  );
  const paare: Paar[] = [];
  for (const gruppe of gruppen.values()) {
    for (const [index, eine] of gruppe.entries()) {
      for (const andere of gruppe.slice(index + 1)) {
        const naehe = rateNaehe(eine, andere);
        if (naehe === null || verschiedene.has(paarOf(eine.id, andere.id))) continue;
        paare.push({ eine: Math.min(eine.id, andere.id), andere: Math.max(eine.id, andere.id), naehe });
      }
    }
  }
  return paare.sort((a, b) => b.naehe - a.naehe || a.eine - b.eine || a.andere - b.andere);
}

/** Name of a pair, whoever comes first. */
export const paarOf = (eine: number, andere: number) => `${Math.min(eine, andere)}-${Math.max(eine, andere)}`;

/** Null for a contradiction: these are two people. */
function rateNaehe(eine: Vergleichbar, andere: Vergleichbar): number | null {
  const tage = Math.abs(daysBetween(eine.wartet_seit, andere.wartet_seit));
  if (tage > HOECHSTENS_TAGE) return null;
  if (eine.geschlecht && andere.geschlecht && eine.geschlecht !== andere.geschlecht) return null;
  const [gruppe, andereGruppe] = [eine.gruppe, andere.gruppe].map((text) => text.trim().toLowerCase());
  if (gruppe && andereGruppe && gruppe !== andereGruppe) return null;
  const gleich = (hat: boolean, wert: number) => (hat ? wert : 0);
  return (
    0.4 +
    gleich(eine.geschlecht !== null && eine.geschlecht === andere.geschlecht, 0.1) +
    gleich(gruppe !== '' && gruppe === andereGruppe, 0.2) +
    gleich(eine.plz !== '' && eine.plz === andere.plz, 0.05) +
    gleich(eine.kinder === andere.kinder, 0.05) +
    0.2 * (1 - tage / HOECHSTENS_TAGE)
  );
}

interface Zusammengefuehrtes {
  wartet_seit: Datum;
  bestaetigt_am: Datum;
  kinder: number;
  geschlecht: Geschlecht | null;
  gruppe: string;
  vorrang: Vorranggrund | null;
  vorrang_text: string;
  einwilligung_am: Datum | null;
  name: string;
  telefon: string;
  email: string;
  notiz: string;
}

/** What stays of two entries: the longer wait, and of the other what the first does not know. */
export function mergeAngaben(
  bleibt: Zusammengefuehrtes,
  geht: Zusammengefuehrtes,
): Partial<Zusammengefuehrtes> {
  const kontakt: Partial<Zusammengefuehrtes> =
    bleibt.einwilligung_am === null && geht.einwilligung_am !== null
      ? {
          einwilligung_am: geht.einwilligung_am,
          name: geht.name,
          telefon: geht.telefon,
          email: geht.email,
        }
      : {};
  const vorrang: Partial<Zusammengefuehrtes> =
    bleibt.vorrang === null ? { vorrang: geht.vorrang, vorrang_text: geht.vorrang_text } : {};
  const neu: Partial<Zusammengefuehrtes> = {
    wartet_seit: bleibt.wartet_seit < geht.wartet_seit ? bleibt.wartet_seit : geht.wartet_seit,
    bestaetigt_am: bleibt.bestaetigt_am > geht.bestaetigt_am ? bleibt.bestaetigt_am : geht.bestaetigt_am,
    kinder: Math.max(bleibt.kinder, geht.kinder),
    geschlecht: bleibt.geschlecht ?? geht.geschlecht,
    gruppe: bleibt.gruppe || geht.gruppe,
    notiz: [bleibt.notiz, geht.notiz].filter(Boolean).join('\n\n'),
    ...kontakt,
    ...vorrang,
  };
  return Object.fromEntries(
    Object.entries(neu).filter(([feld, wert]) => bleibt[feld as keyof Zusammengefuehrtes] !== wert),
  );
}
