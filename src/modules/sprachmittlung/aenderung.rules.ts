/** What a change to an Einsatz does: a matrix of what was changed and how far the Einsatz is. */
import { datumOf, minutesBetween } from '../../begriffe/zeit.ts';
import type { Bedarf, Poolrolle, Punkt } from './bedarf.rules.ts';
import type { EinsatzStatus, Tat } from './einsatz.rules.ts';

/** Consequences, the weakest first; of several changes the strongest counts. */
export const FOLGEN = [
  'nichts',
  /** Tell those concerned; the acceptance stands. */
  'informieren',
  /** The person who accepted (or was asked) has to agree again. */
  'neu-fragen',
  /** Open offers are withdrawn and a new ranking is made. */
  'neu-suchen',
  /** Whoever accepted gets a cancellation, then a new search begins. */
  'absagen-und-neu',
  /** Too late: the appointment is over. Times are corrected by report and objection. */
  'gesperrt',
] as const;
export type Folge = (typeof FOLGEN)[number];

/** How far it is, as the matrix sees it. */
export type Stand = 'angefragt' | 'angeboten' | 'vermittelt' | 'vorbei';

export type Empfaenger = 'sprachmittler' | 'gefragte' | 'stelle';

/**
 * The matrix. Rows: what was changed; columns: open request, offers out, accepted, over.
 */
// biome-ignore format: a table is read in rows
export const AENDERUNGSMATRIX = {
  poolrolle:            { angefragt: 'neu-suchen', angeboten: 'neu-suchen', vermittelt: 'absagen-und-neu', vorbei: 'gesperrt' },
  sprache:              { angefragt: 'neu-suchen', angeboten: 'neu-suchen', vermittelt: 'absagen-und-neu', vorbei: 'gesperrt' },
  // No criterion of the matching: only the person knows whether she speaks it.
  dialekt:              { angefragt: 'nichts', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  richtung:             { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  ersatzsprachen:       { angefragt: 'neu-suchen', angeboten: 'nichts', vermittelt: 'nichts', vorbei: 'gesperrt' },
  mindestniveau:        { angefragt: 'neu-suchen', angeboten: 'neu-suchen', vermittelt: 'nichts', vorbei: 'gesperrt' },
  geschlecht:           { angefragt: 'neu-suchen', angeboten: 'neu-suchen', vermittelt: 'absagen-und-neu', vorbei: 'gesperrt' },
  datum:                { angefragt: 'neu-suchen', angeboten: 'neu-suchen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  uhrzeit:              { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  'dauer-kuerzer':      { angefragt: 'nichts', angeboten: 'informieren', vermittelt: 'informieren', vorbei: 'gesperrt' },
  'dauer-etwas-laenger': { angefragt: 'nichts', angeboten: 'informieren', vermittelt: 'informieren', vorbei: 'gesperrt' },
  'dauer-laenger':      { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  modus:                { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  'ort-nah':            { angefragt: 'neu-suchen', angeboten: 'informieren', vermittelt: 'informieren', vorbei: 'gesperrt' },
  'ort-weit':           { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  treffpunkt:           { angefragt: 'nichts', angeboten: 'informieren', vermittelt: 'informieren', vorbei: 'gesperrt' },
  thema:                { angefragt: 'neu-suchen', angeboten: 'neu-fragen', vermittelt: 'neu-fragen', vorbei: 'gesperrt' },
  ansprechpartner:      { angefragt: 'nichts', angeboten: 'nichts', vermittelt: 'informieren', vorbei: 'nichts' },
  hinweis:              { angefragt: 'nichts', angeboten: 'informieren', vermittelt: 'informieren', vorbei: 'nichts' },
  klient:               { angefragt: 'neu-suchen', angeboten: 'nichts', vermittelt: 'nichts', vorbei: 'nichts' },
  aktenzeichen:         { angefragt: 'nichts', angeboten: 'nichts', vermittelt: 'nichts', vorbei: 'nichts' },
} as const satisfies Record<string, Record<Stand, Folge>>;
export type Aenderung = keyof typeof AENDERUNGSMATRIX;

export const AENDERUNGEN = Object.keys(AENDERUNGSMATRIX) as Aenderung[];

/** Who hears of it; the requester also of what it changed itself, as a confirmation. */
const EMPFAENGER: Record<Stand, readonly Empfaenger[]> = {
  angefragt: ['stelle'],
  angeboten: ['gefragte', 'stelle'],
  vermittelt: ['sprachmittler', 'stelle'],
  vorbei: [],
};

const STAND: Record<EinsatzStatus, Stand> = {
  angefragt: 'angefragt',
  angeboten: 'angeboten',
  vermittelt: 'vermittelt',
  gemeldet: 'vorbei',
  strittig: 'vorbei',
  bestaetigt: 'vorbei',
  abgerechnet: 'vorbei',
  abgesagt: 'vorbei',
  ausgefallen: 'vorbei',
  'nicht-vermittelt': 'vorbei',
};

export interface Aenderungsfolge {
  folge: Folge;
  wer: readonly Empfaenger[];
  /** Each change with its own consequence, to show why. */
  einzeln: { aenderung: Aenderung; folge: Folge }[];
}

/** The strongest consequence of several changes made together, and who hears of it. */
export function decideFolge(aenderungen: readonly Aenderung[], status: EinsatzStatus): Aenderungsfolge {
  const stand = STAND[status];
  const einzeln = aenderungen.map((aenderung) => ({
    aenderung,
    folge: AENDERUNGSMATRIX[aenderung][stand] as Folge,
  }));
  const rang = Math.max(0, ...einzeln.map(({ folge }) => FOLGEN.indexOf(folge)));
  const folge = FOLGEN[rang]!;
  return { folge, wer: folge === 'nichts' ? [] : EMPFAENGER[stand], einzeln };
}

/** The act that carries the consequence out, or null when the status stays as it is. */
export function tatOf(folge: Folge, status: EinsatzStatus): Tat | null {
  if (folge === 'neu-fragen') return status === 'vermittelt' ? 'rueckfrage' : null;
  if (folge === 'neu-suchen' || folge === 'absagen-und-neu')
    return status === 'angefragt' ? null : 'neusuche';
  return null;
}

/** Parts of a request that may change and that the matching does not look at. */
export interface Beiwerk {
  dialekt: string;
  /** Address, building, room. */
  treffpunkt: string;
  ansprechpartner: string;
  hinweis: string;
  klient: string;
  aktenzeichen: string;
}

export type Aenderbar = Pick<
  Bedarf,
  | 'beginn'
  | 'ende'
  | 'sprache'
  | 'ersatzsprachen'
  | 'richtung'
  | 'mindestniveau'
  | 'modus'
  | 'punkt'
  | 'thema'
  | 'geschlecht'
> &
  Beiwerk & { poolrolle: Poolrolle };

export interface Aenderungsgrenzen {
  /** An appointment that gets longer by no more than this does not need a new answer. */
  laengerMinuten: number;
  /** A place no further from the old one than this is near. */
  nahKilometer: number;
}

export const AENDERUNGSGRENZEN: Aenderungsgrenzen = { laengerMinuten: 15, nahKilometer: 5 };

/** Names what differs between two versions, in the words of the matrix. */
export function compareAnfragen(
  alt: Aenderbar,
  neu: Aenderbar,
  kilometer: (von: Punkt, nach: Punkt) => number,
  grenzen: Aenderungsgrenzen = AENDERUNGSGRENZEN,
): Aenderung[] {
  const ortGeaendert = alt.punkt?.lat !== neu.punkt?.lat || alt.punkt?.lon !== neu.punkt?.lon;
  // A place without coordinates may be anywhere: ask again rather than send somebody too far.
  const istNah =
    alt.punkt !== null && neu.punkt !== null && kilometer(alt.punkt, neu.punkt) <= grenzen.nahKilometer;
  const verlaengert = minutesBetween(neu.beginn, neu.ende) - minutesBetween(alt.beginn, alt.ende);
  const tagGeaendert = datumOf(alt.beginn) !== datumOf(neu.beginn);
  const trifftZu: Record<Aenderung, boolean> = {
    poolrolle: alt.poolrolle !== neu.poolrolle,
    sprache: alt.sprache !== neu.sprache,
    dialekt: alt.dialekt !== neu.dialekt,
    richtung: alt.richtung !== neu.richtung,
    ersatzsprachen: alt.ersatzsprachen.join() !== neu.ersatzsprachen.join(),
    mindestniveau: alt.mindestniveau !== neu.mindestniveau,
    geschlecht: mussGeschlecht(neu) !== null && mussGeschlecht(neu) !== mussGeschlecht(alt),
    datum: tagGeaendert,
    uhrzeit: !tagGeaendert && alt.beginn.getTime() !== neu.beginn.getTime(),
    'dauer-kuerzer': verlaengert < 0,
    'dauer-etwas-laenger': verlaengert > 0 && verlaengert <= grenzen.laengerMinuten,
    'dauer-laenger': verlaengert > grenzen.laengerMinuten,
    modus: alt.modus !== neu.modus,
    'ort-nah': ortGeaendert && istNah,
    'ort-weit': ortGeaendert && !istNah,
    treffpunkt: alt.treffpunkt !== neu.treffpunkt,
    thema: alt.thema !== neu.thema,
    ansprechpartner: alt.ansprechpartner !== neu.ansprechpartner,
    hinweis: alt.hinweis !== neu.hinweis,
    klient: alt.klient !== neu.klient,
    aktenzeichen: alt.aktenzeichen !== neu.aktenzeichen,
  };
  return AENDERUNGEN.filter((aenderung) => trifftZu[aenderung]);
}

/** A gender that is only wished for changes the ranking, but cancels nobody. */
function mussGeschlecht({ geschlecht }: Aenderbar): string | null {
  return geschlecht?.istMuss ? geschlecht.wert : null;
}
