import { addDays, type Datum, toInstant, type Uhrzeit } from '../../../begriffe/zeit.ts';
import type { Aenderbar } from '../aenderung.rules.ts';
import type { Anfrage } from '../anfrage.rules.ts';
import type { Punkt } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import type { Einsatzort, Stelle } from '../stelle.store.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';

/** The address of an appointment, with coordinates where they are known already. */
export interface Adresse {
  einsatzort: string;
  strasse: string;
  plz: string;
  ort: string;
  punkt: Punkt | null;
  hinweis: string;
}

const punktOf = (ort: { lat: number | null; lon: number | null }): Punkt | null =>
  ort.lat === null || ort.lon === null ? null : { lat: ort.lat, lon: ort.lon };

/** The address that was chosen or typed; null when the chosen place is not one of this requester's. */
export function addressOf(
  eingabe: AnfrageEingabe,
  stelle: Stelle,
  orte: readonly Einsatzort[],
): Adresse | null {
  if (eingabe.ortWahl === 'stelle') {
    const { strasse, plz, ort } = stelle;
    return { einsatzort: stelle.name, strasse, plz, ort, punkt: punktOf(stelle), hinweis: '' };
  }
  if (eingabe.ortWahl === 'anderer') {
    const { einsatzort, strasse, plz, ort } = eingabe;
    const bekannter = [stelle, ...orte].find(
      (eintrag) =>
        strasse !== '' && eintrag.strasse === strasse && eintrag.plz === plz && eintrag.ort === ort,
    );
    return { einsatzort, strasse, plz, ort, punkt: bekannter ? punktOf(bekannter) : null, hinweis: '' };
  }
  const gewaehlt = orte.find((ort) => ort.id === eingabe.ortWahl);
  if (!gewaehlt) return null;
  const { bezeichnung, strasse, plz, ort, hinweis } = gewaehlt;
  return { einsatzort: bezeichnung, strasse, plz, ort, punkt: punktOf(gewaehlt), hinweis };
}

/** The columns of the table `einsatz` that a request fills. */
export function columnsOf(eingabe: AnfrageEingabe, adresse: Adresse, punkt: Punkt | null) {
  const vorOrt = eingabe.modus === 'vor-ort';
  return {
    ansprechperson: eingabe.ansprechperson,
    ansprechperson_telefon: eingabe.ansprechpersonTelefon,
    ansprechperson_email: eingabe.ansprechpersonEmail,
    poolrolle: eingabe.poolrolle,
    sprache: eingabe.sprache,
    dialekt: eingabe.dialekt,
    ersatzsprachen: eingabe.ersatzsprachen,
    mindestniveau: eingabe.mindestniveau,
    richtung: eingabe.richtung,
    beginn_at: toInstant(eingabe.datum, eingabe.beginn),
    ende_at: endOf(eingabe.datum, eingabe.beginn, eingabe.ende),
    modus: eingabe.modus,
    einsatzort: vorOrt ? adresse.einsatzort : '',
    strasse: vorOrt ? adresse.strasse : '',
    plz: vorOrt ? adresse.plz : '',
    ort: vorOrt ? adresse.ort : '',
    lat: vorOrt ? (punkt?.lat ?? null) : null,
    lon: vorOrt ? (punkt?.lon ?? null) : null,
    ort_hinweis: eingabe.ortHinweis || (vorOrt ? adresse.hinweis : ''),
    einwahl: vorOrt ? '' : eingabe.einwahl,
    art: eingabe.art,
    thema: eingabe.thema,
    geschlecht: eingabe.geschlecht,
    geschlecht_ist_pflicht: eingabe.geschlecht !== null && eingabe.geschlechtIstPflicht,
    geschlecht_grund: eingabe.geschlechtBegruendung,
    wunsch_sprachmittler_id: eingabe.wunschSprachmittlerId,
    begruendung: eingabe.begruendung,
    aktenzeichen: eingabe.aktenzeichen,
    pseudonym: eingabe.klient,
    bemerkung: eingabe.bemerkung,
  };
}
export type Anfragespalten = ReturnType<typeof columnsOf>;

/** What the rules about requests look at. */
export function anfrageOf(eingabe: AnfrageEingabe, hatOrt: boolean): Anfrage {
  return {
    poolrolle: eingabe.poolrolle,
    sprache: eingabe.sprache,
    ersatzsprachen: eingabe.ersatzsprachen,
    beginn: toInstant(eingabe.datum, eingabe.beginn),
    ende: endOf(eingabe.datum, eingabe.beginn, eingabe.ende),
    modus: eingabe.modus,
    hatOrt,
    thema: eingabe.thema || null,
    begruendung: eingabe.begruendung,
    geschlecht: eingabe.geschlecht && {
      wert: eingabe.geschlecht,
      istMuss: eingabe.geschlechtIstPflicht,
      begruendung: eingabe.geschlechtBegruendung,
    },
    klient: eingabe.klient,
    laienhinweisBestaetigt: eingabe.laienhinweisBestaetigt,
    bestaetigteRueckfragen: eingabe.bestaetigteRueckfragen,
  };
}

/** What the matrix of changes compares. */
export function comparableOf(spalten: Anfragespalten | Einsatz): Aenderbar {
  return {
    beginn: spalten.beginn_at,
    ende: spalten.ende_at,
    poolrolle: spalten.poolrolle,
    sprache: spalten.sprache,
    dialekt: spalten.dialekt,
    richtung: spalten.richtung,
    ersatzsprachen: spalten.ersatzsprachen,
    mindestniveau: spalten.mindestniveau,
    modus: spalten.modus,
    punkt: punktOf(spalten),
    thema: spalten.thema || null,
    geschlecht: spalten.geschlecht
      ? { wert: spalten.geschlecht, istMuss: spalten.geschlecht_ist_pflicht }
      : null,
    treffpunkt: [spalten.einsatzort, spalten.strasse, spalten.plz, spalten.ort, spalten.einwahl].join('\n'),
    ansprechpartner: [
      spalten.ansprechperson,
      spalten.ansprechperson_telefon,
      spalten.ansprechperson_email,
    ].join('\n'),
    hinweis: [spalten.ort_hinweis, spalten.bemerkung, spalten.art].join('\n'),
    klient: spalten.pseudonym,
    aktenzeichen: spalten.aktenzeichen,
  };
}

/** An evening appointment may end in the small hours of the next day; any other end before the beginning is a slip. */
export function endOf(datum: Datum, von: Uhrzeit, bis: Uhrzeit): Date {
  return toInstant(von >= '18:00' && bis <= '08:00' ? addDays(datum, 1) : datum, bis);
}
