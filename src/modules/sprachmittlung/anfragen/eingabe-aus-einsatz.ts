import { formatTelefon } from '../../../begriffe/telefon.ts';
import { toOrtszeit } from '../../../begriffe/zeit.ts';
import type { Einsatz } from '../einsatz.store.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';

/** An Einsatz as somebody would have typed it: the ground for changing a part of it. */
export function inputOf(einsatz: Einsatz): AnfrageEingabe {
  const von = toOrtszeit(einsatz.beginn_at);
  return {
    poolrolle: einsatz.poolrolle,
    sprache: einsatz.sprache,
    dialekt: einsatz.dialekt,
    ersatzsprachen: einsatz.ersatzsprachen,
    mindestniveau: einsatz.mindestniveau,
    richtung: einsatz.richtung,
    datum: von.datum,
    beginn: von.uhrzeit,
    ende: toOrtszeit(einsatz.ende_at).uhrzeit,
    modus: einsatz.modus,
    ortWahl: 'anderer',
    einsatzort: einsatz.einsatzort,
    strasse: einsatz.strasse,
    plz: einsatz.plz,
    ort: einsatz.ort,
    ortHinweis: einsatz.ort_hinweis,
    einwahl: einsatz.einwahl,
    thema: einsatz.thema,
    art: einsatz.art,
    klient: einsatz.pseudonym,
    aktenzeichen: einsatz.aktenzeichen,
    begruendung: einsatz.begruendung,
    bemerkung: einsatz.bemerkung,
    geschlecht: einsatz.geschlecht,
    geschlechtIstPflicht: einsatz.geschlecht_ist_pflicht,
    geschlechtBegruendung: einsatz.geschlecht_grund,
    wunschSprachmittlerId: einsatz.wunsch_sprachmittler_id,
    ansprechperson: einsatz.ansprechperson,
    ansprechpersonTelefon: einsatz.ansprechperson_telefon,
    ansprechpersonEmail: einsatz.ansprechperson_email,
    // Asked once; afterwards the office decides who pays.
    kostentraegerId: null,
    laienhinweisBestaetigt: true,
    bestaetigteRueckfragen: [],
  };
}

/** The same as text for the fields of a form. */
export function fieldsOf(eingabe: AnfrageEingabe): Record<string, string | string[]> {
  const felder: Record<string, string | string[]> = {};
  for (const [name, wert] of Object.entries(eingabe)) {
    if (wert === null || wert === false) continue;
    felder[name] = wert === true ? 'ja' : Array.isArray(wert) ? [...wert] : String(wert);
  }
  // People read and type numbers the way their country prints them.
  if (eingabe.ansprechpersonTelefon)
    felder.ansprechpersonTelefon = formatTelefon(eingabe.ansprechpersonTelefon);
  return felder;
}
