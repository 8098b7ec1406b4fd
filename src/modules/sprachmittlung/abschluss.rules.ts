/** Completion: are the reported times and kilometres plausible, until when may the requester object, which times count. */
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { addArbeitstage } from '../../begriffe/feiertage.ts';
import type { Geld } from '../../begriffe/geld.ts';
import type { Grund } from '../../begriffe/grund.ts';
import {
  addDays,
  type Datum,
  datumOf,
  minutesBetween,
  toInstant,
  type Uhrzeit,
} from '../../begriffe/zeit.ts';
import type { Modus } from './bedarf.rules.ts';
import type { Verkehrsmittel } from './sprachmittlung.tables.ts';

export interface Zeiten {
  beginn: Date;
  ende: Date;
}

export interface Abschlussregeln {
  /** Longer than this is a slip of the pen. */
  hoechstMinuten: number;
  /** Later beginning or longer duration than this against the plan wants a word of explanation. */
  abweichungMinuten: number;
  /** More than the expected way there and back by this factor and margin wants a word as well. */
  kilometerFaktor: number;
  kilometerZuschlagZehntel: number;
  /** Nobody drives further for one Einsatz (tenths of a kilometre, there and back). */
  hoechstZehntelkilometer: number;
  /** Silence of the requester for so many working days counts as consent. */
  bestaetigungArbeitstage: number;
}

export const ABSCHLUSSREGELN: Abschlussregeln = {
  hoechstMinuten: 720,
  abweichungMinuten: 30,
  kilometerFaktor: 1.3,
  kilometerZuschlagZehntel: 100,
  hoechstZehntelkilometer: 6000,
  bestaetigungArbeitstage: 5,
};

/** Instants of typed times on the planned day; an end before the beginning belongs to the next day. */
export function buildZeiten(datum: Datum, von: Uhrzeit, bis: Uhrzeit): Zeiten {
  const beginn = toInstant(datum, von);
  return { beginn, ende: toInstant(bis > von ? datum : addDays(datum, 1), bis) };
}

export interface Meldung extends Zeiten {
  /** Kilometres there and back in tenths (17.5 km = 175). */
  zehntelkilometer: number;
  bemerkung: string;
  /** Asked only where the allowance rule pays for it. */
  verkehrsmittel?: Verkehrsmittel | null;
  auslagenCent?: Geld;
  wartezeitMinuten?: number;
  fahrzeitMinuten?: number;
}

export interface Geplant extends Zeiten {
  modus: Modus;
  /** Expected kilometres there and back in tenths; null when the way is unknown. */
  zehntelkilometer: number | null;
}

export interface Meldungspruefung {
  ablehnungen: Ablehnung[];
  /** Unusual, shown to the requester and to the office with the report. */
  hinweise: Grund[];
  minuten: number;
}

/** Checks a report of the interpreter against the plan and common sense. */
export function checkMeldung(
  meldung: Meldung,
  geplant: Geplant,
  jetzt: Date,
  regeln: Abschlussregeln = ABSCHLUSSREGELN,
): Meldungspruefung {
  const minuten = minutesBetween(meldung.beginn, meldung.ende);
  const hinweise = [
    ...listZeithinweise(meldung, geplant, regeln),
    ...listWeghinweise(meldung, geplant, regeln),
    ...listNebenhinweise(meldung, geplant),
  ];
  const ablehnungen = [
    ...checkZeiten(meldung, geplant, jetzt, regeln),
    ...checkKilometer(meldung, geplant, regeln),
    ...checkNebenangaben(meldung, geplant),
  ];
  if (hinweise.length > 0 && meldung.bemerkung.trim() === '' && ablehnungen.length === 0) {
    ablehnungen.push(refuse('abschluss.bemerkung-fehlt', { feld: 'bemerkung' }));
  }
  return { ablehnungen, hinweise, minuten };
}

function checkZeiten(meldung: Meldung, geplant: Geplant, jetzt: Date, regeln: Abschlussregeln): Ablehnung[] {
  const minuten = minutesBetween(meldung.beginn, meldung.ende);
  if (minuten <= 0) return [refuse('abschluss.ende-vor-beginn', { feld: 'bis' })];
  if (minuten > regeln.hoechstMinuten) {
    return [
      refuse('abschluss.zu-lang', {
        feld: 'bis',
        werte: { stunden: Math.round(regeln.hoechstMinuten / 60) },
      }),
    ];
  }
  if (meldung.ende > jetzt) return [refuse('abschluss.liegt-in-der-zukunft', { feld: 'bis' })];
  // Held on another day means another appointment: that is a change, not a report.
  if (Math.abs(minutesBetween(geplant.beginn, meldung.beginn)) > regeln.hoechstMinuten) {
    return [refuse('abschluss.anderer-tag', { feld: 'von', werte: { datum: datumOf(geplant.beginn) } })];
  }
  return [];
}

function checkKilometer(meldung: Meldung, geplant: Geplant, regeln: Abschlussregeln): Ablehnung[] {
  const { zehntelkilometer } = meldung;
  if (!Number.isInteger(zehntelkilometer) || zehntelkilometer < 0) {
    return [refuse('abschluss.kilometer-unlesbar', { feld: 'kilometer' })];
  }
  if (zehntelkilometer > regeln.hoechstZehntelkilometer) {
    return [
      refuse('abschluss.kilometer-zu-viele', {
        feld: 'kilometer',
        werte: { kilometer: regeln.hoechstZehntelkilometer / 10 },
      }),
    ];
  }
  if (geplant.modus !== 'vor-ort' && zehntelkilometer > 0) {
    return [refuse('abschluss.kilometer-ohne-weg', { feld: 'kilometer' })];
  }
  return [];
}

function listZeithinweise(meldung: Meldung, geplant: Geplant, regeln: Abschlussregeln): Grund[] {
  const hinweise: Grund[] = [];
  const laenger = minutesBetween(meldung.beginn, meldung.ende) - minutesBetween(geplant.beginn, geplant.ende);
  if (laenger > regeln.abweichungMinuten) {
    hinweise.push({ grund: 'abschluss.hinweis.laenger', feld: 'bis', werte: { minuten: laenger } });
  }
  const verschoben = Math.abs(minutesBetween(geplant.beginn, meldung.beginn));
  if (verschoben > regeln.abweichungMinuten) {
    hinweise.push({ grund: 'abschluss.hinweis.verschoben', feld: 'von', werte: { minuten: verschoben } });
  }
  return hinweise;
}

function listWeghinweise(meldung: Meldung, geplant: Geplant, regeln: Abschlussregeln): Grund[] {
  const erwartet = geplant.zehntelkilometer;
  if (erwartet === null || geplant.modus !== 'vor-ort') return [];
  const grenze = Math.round(erwartet * regeln.kilometerFaktor) + regeln.kilometerZuschlagZehntel;
  if (meldung.zehntelkilometer <= grenze) return [];
  return [
    {
      grund: 'abschluss.hinweis.kilometer',
      feld: 'kilometer',
      werte: { erwartet: Math.round(erwartet / 10) },
    },
  ];
}

/** More than this is a slip of the pen. */
const HOECHSTE_AUSLAGEN_CENT = 50_000;
const HOECHSTE_WARTEZEIT_MINUTEN = 240;
const HOECHSTE_FAHRZEIT_MINUTEN = 600;

function checkNebenangaben(meldung: Meldung, geplant: Geplant): Ablehnung[] {
  const { auslagenCent = 0, wartezeitMinuten = 0, fahrzeitMinuten = 0 } = meldung;
  const ablehnungen: Ablehnung[] = [];
  if (auslagenCent < 0 || auslagenCent > HOECHSTE_AUSLAGEN_CENT)
    ablehnungen.push(refuse('abschluss.auslagen-zu-viel', { feld: 'auslagen' }));
  if (wartezeitMinuten > HOECHSTE_WARTEZEIT_MINUTEN)
    ablehnungen.push(
      refuse('abschluss.wartezeit-zu-lang', {
        feld: 'wartezeit',
        werte: { stunden: HOECHSTE_WARTEZEIT_MINUTEN / 60 },
      }),
    );
  if (fahrzeitMinuten > 0 && geplant.modus !== 'vor-ort')
    ablehnungen.push(refuse('abschluss.fahrzeit-ohne-weg', { feld: 'fahrzeit' }));
  else if (fahrzeitMinuten > HOECHSTE_FAHRZEIT_MINUTEN)
    ablehnungen.push(
      refuse('abschluss.fahrzeit-zu-lang', {
        feld: 'fahrzeit',
        werte: { stunden: HOECHSTE_FAHRZEIT_MINUTEN / 60 },
      }),
    );
  return ablehnungen;
}

/** From here on it wants a word of explanation. */
const AUFFAELLIGE_AUSLAGEN_CENT = 3_000;
const AUFFAELLIGE_WARTEZEIT_MINUTEN = 45;
/** Slower than this on the expected way, with half an hour to spare, is looked at. */
const LANGSAM_KMH = 30;
/** Further there and back than this hardly anybody goes by bicycle or on foot (tenths of a kilometre). */
const WEIT_ZEHNTEL: Partial<Record<Verkehrsmittel, number>> = { fahrrad: 600, fuss: 150 };

function listNebenhinweise(meldung: Meldung, geplant: Geplant): Grund[] {
  const { auslagenCent = 0, wartezeitMinuten = 0, fahrzeitMinuten = 0, verkehrsmittel } = meldung;
  const hinweise: Grund[] = [];
  if (auslagenCent > AUFFAELLIGE_AUSLAGEN_CENT)
    hinweise.push({ grund: 'abschluss.hinweis.auslagen', feld: 'auslagen' });
  if (wartezeitMinuten > AUFFAELLIGE_WARTEZEIT_MINUTEN)
    hinweise.push({
      grund: 'abschluss.hinweis.wartezeit',
      feld: 'wartezeit',
      werte: { minuten: wartezeitMinuten },
    });
  const erwartet = geplant.zehntelkilometer;
  if (erwartet !== null && verkehrsmittel !== 'oepnv' && fahrzeitMinuten > (erwartet * 6) / LANGSAM_KMH + 30)
    hinweise.push({
      grund: 'abschluss.hinweis.fahrzeit',
      feld: 'fahrzeit',
      werte: { minuten: fahrzeitMinuten },
    });
  if (verkehrsmittel && meldung.zehntelkilometer > (WEIT_ZEHNTEL[verkehrsmittel] ?? Infinity))
    hinweise.push({ grund: 'abschluss.hinweis.verkehrsmittel', feld: 'verkehrsmittel' });
  return hinweise;
}

/** Silence until this instant counts as consent: the midnight that ends the last working day of the period. */
export function computeBestaetigungsfrist(
  gemeldetAt: Date,
  regeln: Abschlussregeln = ABSCHLUSSREGELN,
  freieTage?: ReadonlySet<Datum>,
): Date {
  const letzterTag = addArbeitstage(datumOf(gemeldetAt), regeln.bestaetigungArbeitstage, freieTage);
  return toInstant(addDays(letzterTag, 1), '00:00');
}

export interface Widerspruch {
  begruendung: string;
  /** The times the requester holds to be right; null when it says something else, such as "did not take place". */
  gegenvorschlag: Zeiten | null;
}

/** Refuses an objection without a reason, or with other times that cannot be. */
export function checkWiderspruch(
  widerspruch: Widerspruch,
  regeln: Abschlussregeln = ABSCHLUSSREGELN,
): Ergebnis<Widerspruch> {
  if (widerspruch.begruendung.trim() === '')
    return refuse('abschluss.widerspruch-braucht-grund', { feld: 'begruendung' });
  if (widerspruch.gegenvorschlag !== null) {
    const minuten = minutesBetween(widerspruch.gegenvorschlag.beginn, widerspruch.gegenvorschlag.ende);
    if (minuten <= 0) return refuse('abschluss.ende-vor-beginn', { feld: 'bis' });
    if (minuten > regeln.hoechstMinuten) {
      return refuse('abschluss.zu-lang', {
        feld: 'bis',
        werte: { stunden: Math.round(regeln.hoechstMinuten / 60) },
      });
    }
  }
  return ok(widerspruch);
}

/**
 * The times that count for figures and settlement: the office's decision, else the requester's once the interpreter
 * has countersigned them, else the interpreter's report.
 */
export function chooseZeiten(stand: {
  meldung: Zeiten;
  gegenvorschlag: Zeiten | null;
  istGegengezeichnet: boolean;
  klaerung: Zeiten | null;
}): Zeiten {
  if (stand.klaerung) return stand.klaerung;
  return stand.gegenvorschlag && stand.istGegengezeichnet ? stand.gegenvorschlag : stand.meldung;
}
