/** What comes next for a course, and what else somebody may do with it. */
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';
import { isBeendet, type Kurstat, type Seite, UEBERGAENGE } from './kurs.rules.ts';

/** The side from which a page is looked at; `leser` only reads. */
export type Sicht = Exclude<Seite, 'system'> | 'leser';

export interface Kursstand {
  status: Kursstatus;
  beginn_am: Datum;
  ende_am: Datum;
  hatVorschlag: boolean;
  heute: Datum;
}

export interface Schritt {
  /** Key of the sentence that says how things stand. */
  satz:
    | 'beantragen'
    | 'pruefen'
    | 'vorschlagen'
    | 'entscheiden'
    | 'beginnen'
    | 'laeuft'
    | 'abschliessen'
    | 'unterbrochen'
    | 'beendet'
    | 'warten'
    | 'wartenTraeger';
  /** The one deed that is due; null when somebody else or time must do something. */
  tat: Exclude<Kurstat, 'zurueckziehen'> | 'vorschlagen' | null;
}

/** The next step as this side sees it. */
export function schrittOf(kurs: Kursstand, sicht: Sicht): Schritt {
  const schritt = schrittOfKurs(kurs);
  if (isBeendet(kurs.status) || schritt.tat === null) return schritt;
  const istTraeger = sicht === 'traeger';
  const darf = istTraeger ? ['beantragen', 'beginnen'].includes(schritt.tat) : sicht === 'buero';
  if (darf) return schritt;
  return {
    satz: kurs.status === 'entwurf' ? 'wartenTraeger' : istTraeger ? 'warten' : schritt.satz,
    tat: null,
  };
}

function schrittOfKurs({ status, beginn_am, ende_am, hatVorschlag, heute }: Kursstand): Schritt {
  switch (status) {
    case 'entwurf':
      return { satz: 'beantragen', tat: 'beantragen' };
    case 'beantragt':
      return { satz: 'pruefen', tat: 'pruefen' };
    case 'geprueft':
      return hatVorschlag
        ? { satz: 'entscheiden', tat: 'bewilligen' }
        : { satz: 'vorschlagen', tat: 'vorschlagen' };
    case 'bewilligt':
      return { satz: 'beginnen', tat: heute >= beginn_am ? 'beginnen' : null };
    case 'laeuft':
      return heute >= ende_am ? { satz: 'abschliessen', tat: 'abschliessen' } : { satz: 'laeuft', tat: null };
    case 'unterbrochen':
      return { satz: 'unterbrochen', tat: 'fortsetzen' };
    default:
      return { satz: 'beendet', tat: null };
  }
}

/** Everything else that the table of transitions allows this side. */
export function weitereTaten(
  kurs: Kursstand,
  sicht: Sicht,
  ausser: Schritt['tat'],
): Exclude<Kurstat, 'bewilligen'>[] {
  if (sicht === 'leser') return [];
  return UEBERGAENGE.filter(({ von, wer, tat, bedingung }) => {
    if (!von.includes(kurs.status) || !wer.includes(sicht) || tat === ausser || tat === 'bewilligen')
      return false;
    if (bedingung === 'beginn-erreicht') return kurs.heute >= kurs.beginn_am;
    if (bedingung === 'ende-erreicht') return kurs.heute >= kurs.ende_am;
    return true;
  }).map(({ tat }) => tat as Exclude<Kurstat, 'bewilligen'>);
}
