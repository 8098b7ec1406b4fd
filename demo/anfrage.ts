import type { Datum, Uhrzeit } from '../src/begriffe/zeit.ts';
import type { AnfrageEingabe } from '../src/modules/sprachmittlung/anfragen/anfrage.schema.ts';
import type { AngelegteStelle } from './stellen-anlegen.ts';

/** What differs from one request to the next. */
export interface Wunsch
  extends Partial<Omit<AnfrageEingabe, 'sprache' | 'datum' | 'beginn' | 'ende' | 'thema' | 'art' | 'klient'>>,
    Pick<AnfrageEingabe, 'sprache' | 'thema' | 'art' | 'klient'> {
  datum: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
}

/** Why somebody is needed, for the topics that ask. */
const BEGRUENDUNGEN: Record<string, string> = {
  jugendhilfe: 'Im Hilfeplan wird gemeinsam entschieden; alle müssen sich verstehen.',
  arztpraxis: 'Beschwerden und Behandlung lassen sich ohne Übersetzung nicht klären.',
  krankenhaus: 'Aufklärung und Einwilligung müssen verstanden werden.',
  psychosozial: 'Gespräch über belastende Erlebnisse, Angehörige sollen nicht übersetzen.',
  sonstiges: 'Ohne Übersetzung ist eine Verständigung nicht möglich.',
};

/** A request as the form reads it. */
export function buildAnfrage(stelle: AngelegteStelle, { von, bis, ...wunsch }: Wunsch): AnfrageEingabe {
  const { name, telefon, email } = stelle.kontakt;
  return {
    poolrolle: 'sprachmittler',
    dialekt: '',
    ersatzsprachen: [],
    mindestniveau: null,
    richtung: 'beide',
    modus: 'vor-ort',
    ortWahl: 'stelle',
    einsatzort: '',
    strasse: '',
    plz: '',
    ort: '',
    ortHinweis: '',
    einwahl: wunsch.modus === 'video' ? 'Den Link zur Videokonferenz schickt die Stelle am Tag vorher.' : '',
    aktenzeichen: '',
    begruendung: BEGRUENDUNGEN[wunsch.thema] ?? '',
    bemerkung: '',
    geschlecht: null,
    geschlechtIstPflicht: false,
    geschlechtBegruendung: '',
    wunschSprachmittlerId: null,
    ansprechperson: name,
    ansprechpersonTelefon: telefon,
    ansprechpersonEmail: email,
    kostentraegerId: stelle.kostentraegerId,
    laienhinweisBestaetigt: true,
    // Life goes on at holidays as well.
    bestaetigteRueckfragen: ['anfrage.feiertag'],
    beginn: von,
    ende: bis,
    ...wunsch,
  };
}
