import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { toOrtszeit, toTagnummer } from '../../../begriffe/zeit.ts';
import type { Aenderung, Folge } from '../aenderung.rules.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { changeFrom, type Reihentermin } from '../reihe.rules.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';
import { inputOf } from './eingabe-aus-einsatz.ts';

/** What "from here on" means for each date: what was changed at one date is carried to all that follow it. */

const AENDERBAR: readonly EinsatzStatus[] = ['angefragt', 'angeboten', 'vermittelt'];

/** A date of a series that can still be changed or cancelled. */
export const isOffen = (einsatz: Pick<Einsatz, 'status' | 'beginn_at'>, jetzt: Date) =>
  AENDERBAR.includes(einsatz.status) && einsatz.beginn_at > jetzt;

/** The dates of a series as its rules see them; what has begun or ended counts as no longer there. */
export function termineOf(einsaetze: readonly Einsatz[], jetzt: Date): Reihentermin[] {
  return einsaetze.map((einsatz, index) => {
    const von = toOrtszeit(einsatz.beginn_at);
    return {
      nr: index + 1,
      datum: von.datum,
      von: von.uhrzeit,
      bis: toOrtszeit(einsatz.ende_at).uhrzeit,
      sprachmittlerId: einsatz.wunsch_sprachmittler_id,
      istAbgesagt: !isOffen(einsatz, jetzt),
      hatEigenePerson: false,
    };
  });
}

export const numberOf = (einsaetze: readonly Einsatz[], einsatzId: number | null) =>
  einsaetze.findIndex(({ id }) => id === einsatzId) + 1;

type Feld = keyof AnfrageEingabe;

/** Fields that only make sense together: who changes one of them means all. */
const GRUPPEN: readonly (readonly Feld[])[] = [
  ['sprache', 'dialekt', 'ersatzsprachen'],
  ['modus', 'ortWahl', 'einsatzort', 'strasse', 'plz', 'ort', 'ortHinweis', 'einwahl'],
  ['geschlecht', 'geschlechtIstPflicht', 'geschlechtBegruendung'],
  ['ansprechperson', 'ansprechpersonTelefon', 'ansprechpersonEmail'],
];
/** Day and time go by the rules of series; confirmations are meant for every date. */
const EIGENE: readonly Feld[] = [
  'datum',
  'beginn',
  'ende',
  'laienhinweisBestaetigt',
  'bestaetigteRueckfragen',
];

/** What differs between a date as it was and as it was typed, groups as a whole. */
function changesOf(bisher: AnfrageEingabe, getippt: AnfrageEingabe): Partial<AnfrageEingabe> {
  const differs = (feld: Feld) => JSON.stringify(bisher[feld]) !== JSON.stringify(getippt[feld]);
  const felder = (Object.keys(getippt) as Feld[]).filter((feld) => {
    if (EIGENE.includes(feld)) return false;
    return (GRUPPEN.find((gruppe) => gruppe.includes(feld)) ?? [feld]).some(differs);
  });
  return Object.fromEntries(felder.map((feld) => [feld, getippt[feld]]));
}

export interface GeplanteAenderung {
  einsatz: Einsatz;
  eingabe: AnfrageEingabe;
}

/**
 * Each date from one on with what it is to become: what was changed at the first is changed at all, what was not
 * stays with each as it is. Refuses `reihe.termin-unbekannt`, `reihe.nichts-mehr-offen`, `reihe.tag-doppelt`,
 * `reihe.dauer-fehlt`.
 * @param einsaetze all dates in their order
 */
export function planReihenaenderung(
  einsaetze: readonly Einsatz[],
  abEinsatzId: number | null,
  getippt: AnfrageEingabe,
  jetzt: Date,
): Ergebnis<GeplanteAenderung[]> {
  const ab = einsaetze[numberOf(einsaetze, abEinsatzId) - 1];
  if (!ab) return refuse('reihe.termin-unbekannt');
  const bisher = inputOf(ab);
  const verschoben = changeFrom(termineOf(einsaetze, jetzt), numberOf(einsaetze, ab.id), {
    ...(getippt.beginn === bisher.beginn ? {} : { von: getippt.beginn }),
    ...(getippt.ende === bisher.ende ? {} : { bis: getippt.ende }),
    tage: toTagnummer(getippt.datum) - toTagnummer(bisher.datum),
  });
  if (!verschoben.ok) return verschoben;
  const aenderungen = changesOf(bisher, getippt);
  const geplant = einsaetze.flatMap((einsatz, index): GeplanteAenderung[] => {
    const { datum, von, bis } = verschoben.wert.termine[index]!;
    if (einsatz.beginn_at < ab.beginn_at || !isOffen(einsatz, jetzt)) return [];
    const { bestaetigteRueckfragen } = getippt;
    const eingabe = { ...inputOf(einsatz), ...aenderungen, datum, beginn: von, ende: bis };
    return [{ einsatz, eingabe: { ...eingabe, bestaetigteRueckfragen } }];
  });
  return geplant.length === 0 ? refuse('reihe.nichts-mehr-offen') : ok(geplant);
}

/** What a change from one date on does, before it is saved. */
export interface Reihenvorschau {
  /** How many dates have each consequence, the weakest first. */
  folgen: { folge: Folge; termine: number }[];
  /** What is changed, each thing once. */
  aenderungen: Aenderung[];
  /** To be confirmed before anything is saved. */
  rueckfragen: Grund[];
  ablehnungen: Ablehnung[];
}
