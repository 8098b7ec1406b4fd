/** What a request must hold, what the office wants to know besides, and where the limits of lay interpreting are. */
import { type Ablehnung, refuse } from '../../begriffe/ablehnung.ts';
import { countArbeitstage, findFeiertag } from '../../begriffe/feiertage.ts';
import type { Grund } from '../../begriffe/grund.ts';
import { addDays, type Datum, datumOf, minutesBetween } from '../../begriffe/zeit.ts';
import type { Geschlecht, Modus, Poolrolle } from './bedarf.rules.ts';
import { checkFreitext, checkPseudonym } from './pseudonym.rules.ts';

export interface Anfrage {
  /** Who is asked for. */
  poolrolle: Poolrolle;
  sprache: string;
  ersatzsprachen: readonly string[];
  beginn: Date;
  ende: Date;
  modus: Modus;
  /** Whether a place was named; required when somebody has to travel. */
  hatOrt: boolean;
  thema: string | null;
  /** Why an interpreter is needed. */
  begruendung: string;
  /** A must needs its reason: it can leave a request without anybody. */
  geschlecht: { wert: Geschlecht; istMuss: boolean; begruendung: string } | null;
  /** Pseudonym of the client. */
  klient: string;
  /** The requester knows that lay interpreters come, who do not vouch for every word. */
  laienhinweisBestaetigt: boolean;
  /** Questions (their keys) to which the requester said "yes, I mean it". */
  bestaetigteRueckfragen: readonly string[];
}

/** What a topic asks for; the office may edit the list. */
export interface Themenregel {
  thema: string;
  /** Kinds of credential an interpreter needs for it. */
  nachweise: readonly string[];
  /** Nothing for lay interpreters, whatever the reason: court hearings, notaries. */
  istAusgeschlossen: boolean;
  brauchtBegruendung: boolean;
  /** So many Einsätze for the same client in so many months, then the request needs a reason and the office's consent. */
  hoechstens: { anzahl: number; monate: number } | null;
}

const thema = (name: string, rest: Partial<Themenregel> = {}): Themenregel => ({
  thema: name,
  nachweise: ['verschwiegenheit'],
  istAusgeschlossen: false,
  brauchtBegruendung: false,
  hoechstens: null,
  ...rest,
});

export const THEMENREGELN: readonly Themenregel[] = [
  thema('behoerde'),
  thema('arbeit'),
  thema('beratung'),
  thema('schule', { nachweise: ['verschwiegenheit', 'fuehrungszeugnis'] }),
  thema('kita', { nachweise: ['verschwiegenheit', 'fuehrungszeugnis'] }),
  thema('jugendhilfe', {
    nachweise: ['verschwiegenheit', 'verpflichtung', 'fuehrungszeugnis'],
    brauchtBegruendung: true,
  }),
  thema('arztpraxis', { brauchtBegruendung: true, hoechstens: { anzahl: 6, monate: 6 } }),
  thema('krankenhaus', { brauchtBegruendung: true, hoechstens: { anzahl: 6, monate: 6 } }),
  thema('psychosozial', {
    nachweise: ['verschwiegenheit', 'schulung:psychosozial'],
    brauchtBegruendung: true,
  }),
  thema('frauen', { nachweise: ['verschwiegenheit'] }),
  thema('wohnen'),
  thema('gericht', { istAusgeschlossen: true }),
  thema('sonstiges', { brauchtBegruendung: true }),
];

export interface Anfragegrenzen {
  /** Requests with fewer working days of notice are marked as late. */
  vorlaufArbeitstage: number;
  mindestMinuten: number;
  hoechstMinuten: number;
  weitestensTage: number;
  /** A justification shorter than this says nothing. */
  mindestzeichenBegruendung: number;
  verlangtLaienhinweis: boolean;
}

export const ANFRAGEGRENZEN: Anfragegrenzen = {
  vorlaufArbeitstage: 3,
  mindestMinuten: 15,
  hoechstMinuten: 480,
  weitestensTage: 540,
  mindestzeichenBegruendung: 10,
  verlangtLaienhinweis: true,
};

export interface Anfrageumfeld {
  jetzt: Date;
  /** The office enters it itself: it may record what has already taken place, and decides about limits. */
  istBuero: boolean;
  /** The requester is part of the own administration: its employees consented to helping there. */
  istEigeneVerwaltung: boolean;
  themenregeln: readonly Themenregel[];
  /** Einsätze for the same client and topic in the months the topic's rule looks at. */
  bisherFuerKlient: number;
  freieTage?: ReadonlySet<Datum>;
}

export interface Anfragepruefung {
  /** Nothing is saved while there are any. */
  ablehnungen: Ablehnung[];
  /** Hints that the requester confirms with one click or corrects; nothing is saved before. */
  rueckfragen: Grund[];
  /** Good to know; they stop nothing. */
  hinweise: Grund[];
  istKurzfristig: boolean;
  /** A limit is reached: the office has to agree before anybody is asked. */
  brauchtFreigabe: boolean;
}

export function checkAnfrage(
  anfrage: Anfrage,
  umfeld: Anfrageumfeld,
  grenzen: Anfragegrenzen = ANFRAGEGRENZEN,
): Anfragepruefung {
  const regel = umfeld.themenregeln.find((eintrag) => eintrag.thema === anfrage.thema);
  const brauchtFreigabe =
    !umfeld.istBuero && regel?.hoechstens != null && umfeld.bisherFuerKlient >= regel.hoechstens.anzahl;
  const istKurzfristig = isKurzfristig(
    anfrage.beginn,
    umfeld.jetzt,
    grenzen.vorlaufArbeitstage,
    umfeld.freieTage,
  );
  return {
    ablehnungen: [
      ...checkTermin(anfrage, umfeld, grenzen),
      ...checkAngaben(anfrage, umfeld, grenzen),
      ...checkThema(anfrage, regel, brauchtFreigabe, grenzen),
    ],
    rueckfragen: listRueckfragen(anfrage).filter(
      ({ grund }) => !anfrage.bestaetigteRueckfragen.includes(grund),
    ),
    hinweise: listHinweise(anfrage, istKurzfristig, brauchtFreigabe, regel),
    istKurzfristig,
    brauchtFreigabe,
  };
}

/** Late: fewer working days between today and the day of the appointment than the office asks for. */
export function isKurzfristig(
  beginn: Date,
  eingangAt: Date,
  vorlaufArbeitstage: number,
  freieTage?: ReadonlySet<Datum>,
): boolean {
  const [eingangAm, beginnAm] = [datumOf(eingangAt), datumOf(beginn)];
  // Far away is never late; counting years of working days would be waste.
  if (beginnAm > addDays(eingangAm, vorlaufArbeitstage * 5 + 30)) return false;
  return countArbeitstage(eingangAm, beginnAm, freieTage) < vorlaufArbeitstage;
}

function checkTermin(
  anfrage: Anfrage,
  { jetzt, istBuero }: Anfrageumfeld,
  grenzen: Anfragegrenzen,
): Ablehnung[] {
  const dauer = minutesBetween(anfrage.beginn, anfrage.ende);
  if (dauer <= 0) return [refuse('anfrage.ende-vor-beginn', { feld: 'ende' })];
  if (dauer < grenzen.mindestMinuten) {
    return [refuse('anfrage.zu-kurz', { feld: 'ende', werte: { minuten: grenzen.mindestMinuten } })];
  }
  if (dauer > grenzen.hoechstMinuten) {
    return [refuse('anfrage.zu-lang', { feld: 'ende', werte: { minuten: grenzen.hoechstMinuten } })];
  }
  if (!istBuero && anfrage.beginn <= jetzt) return [refuse('anfrage.termin-vorbei', { feld: 'datum' })];
  if (datumOf(anfrage.beginn) > addDays(datumOf(jetzt), grenzen.weitestensTage)) {
    return [refuse('anfrage.zu-weit-voraus', { feld: 'datum', werte: { tage: grenzen.weitestensTage } })];
  }
  return [];
}

function checkAngaben(
  anfrage: Anfrage,
  { istBuero, istEigeneVerwaltung }: Anfrageumfeld,
  grenzen: Anfragegrenzen,
): Ablehnung[] {
  const ablehnungen: Ablehnung[] = [];
  if (anfrage.poolrolle === 'sprachenpool' && !istBuero && !istEigeneVerwaltung)
    ablehnungen.push(refuse('anfrage.sprachenpool-nur-eigene', { feld: 'poolrolle' }));
  if (anfrage.sprache === '') ablehnungen.push(refuse('anfrage.sprache-fehlt', { feld: 'sprache' }));
  if (anfrage.ersatzsprachen.includes(anfrage.sprache)) {
    ablehnungen.push(refuse('anfrage.ersatzsprache-doppelt', { feld: 'ersatzsprachen' }));
  }
  if (anfrage.modus === 'vor-ort' && !anfrage.hatOrt)
    ablehnungen.push(refuse('anfrage.ort-fehlt', { feld: 'ort' }));
  if (anfrage.geschlecht?.istMuss && anfrage.geschlecht.begruendung.trim() === '') {
    ablehnungen.push(refuse('anfrage.geschlecht-braucht-begruendung', { feld: 'geschlechtBegruendung' }));
  }
  if (anfrage.klient.trim() === '') ablehnungen.push(refuse('anfrage.klient-fehlt', { feld: 'klient' }));
  if (grenzen.verlangtLaienhinweis && !istBuero && !anfrage.laienhinweisBestaetigt) {
    ablehnungen.push(refuse('anfrage.laienhinweis-fehlt', { feld: 'laienhinweisBestaetigt' }));
  }
  return ablehnungen;
}

function checkThema(
  anfrage: Anfrage,
  regel: Themenregel | undefined,
  brauchtFreigabe: boolean,
  grenzen: Anfragegrenzen,
): Ablehnung[] {
  if (regel === undefined) return [refuse('anfrage.thema-fehlt', { feld: 'thema' })];
  if (regel.istAusgeschlossen) {
    return [refuse('anfrage.thema-ausgeschlossen', { feld: 'thema', werte: { thema: regel.thema } })];
  }
  const begruendung = anfrage.begruendung.trim();
  if (brauchtFreigabe && begruendung.length < grenzen.mindestzeichenBegruendung) {
    const { anzahl, monate } = regel.hoechstens!;
    return [refuse('anfrage.grenze-braucht-begruendung', { feld: 'begruendung', werte: { anzahl, monate } })];
  }
  if (regel.brauchtBegruendung && begruendung.length < grenzen.mindestzeichenBegruendung) {
    return [refuse('anfrage.begruendung-fehlt', { feld: 'begruendung' })];
  }
  return [];
}

function listRueckfragen(anfrage: Anfrage): Grund[] {
  const rueckfragen: Grund[] = [];
  const pseudonym = checkPseudonym(anfrage.klient);
  if (pseudonym) rueckfragen.push(pseudonym);
  if (checkFreitext(anfrage.begruendung)) {
    rueckfragen.push({ grund: 'anfrage.name-im-text', feld: 'begruendung' });
  }
  const feiertag = findFeiertag(datumOf(anfrage.beginn));
  if (feiertag)
    rueckfragen.push({ grund: 'anfrage.feiertag', feld: 'datum', werte: { datum: feiertag.datum } });
  return rueckfragen;
}

function listHinweise(
  anfrage: Anfrage,
  istKurzfristig: boolean,
  brauchtFreigabe: boolean,
  regel: Themenregel | undefined,
): Grund[] {
  const hinweise: Grund[] = [];
  if (istKurzfristig) hinweise.push({ grund: 'anfrage.kurzfristig', feld: 'datum' });
  if (anfrage.geschlecht?.istMuss)
    hinweise.push({ grund: 'anfrage.geschlecht-engt-ein', feld: 'geschlecht' });
  if (brauchtFreigabe && regel?.hoechstens) {
    const { anzahl, monate } = regel.hoechstens;
    hinweise.push({ grund: 'anfrage.grenze-erreicht', feld: 'thema', werte: { anzahl, monate } });
  }
  return hinweise;
}
