import { z } from 'zod';
import {
  absatz,
  auswahl,
  datum,
  email,
  ganzzahl,
  haken,
  lesbar,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  telefon,
  wahl,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { findSprache } from '../../../begriffe/sprache.ts';
import { isDatum, parseDatum, parseUhrzeit, type Uhrzeit, WOCHENTAGE } from '../../../begriffe/zeit.ts';
import { ABSAGEGRUENDE, ALTERNATIVEN, NICHTVERMITTLUNGSGRUENDE, VERANLASSER } from '../absage.rules.ts';
import { GESCHLECHTER, MODI, POOLROLLEN, RICHTUNGEN } from '../bedarf.rules.ts';
import { woerter } from '../felder.schema.ts';
import { RHYTHMEN } from '../reihe.rules.ts';

/** What the office or a requester types when it asks for an interpreter; the API takes the same fields as JSON. */

const uhrzeit = () => pflicht<Uhrzeit>(lesbar(parseUhrzeit), 'uhrzeit.leer');

const sprachcode = () =>
  zeile(20).refine((code) => code === '' || findSprache(code) !== undefined, 'feld.unlesbar');

/** Where it takes place: `stelle` is the requester's own address, a number one of its places, else what is typed. */
const ortWahl = () =>
  zeile(20).transform((wert): 'stelle' | 'anderer' | number =>
    wert === 'stelle' ? 'stelle' : /^[1-9]\d{0,14}$/.test(wert) ? Number(wert) : 'anderer',
  );

const felder = {
  poolrolle: wahlSonst(POOLROLLEN, 'sprachmittler'),
  sprache: sprachcode(),
  dialekt: zeile(80),
  ersatzsprachen: woerter(10),
  weitereErsatzsprache: sprachcode(),
  mindestniveau: wahl(NIVEAUS),
  richtung: wahlSonst(RICHTUNGEN, 'beide'),
  datum: pflichtdatum(),
  beginn: uhrzeit(),
  ende: uhrzeit(),
  modus: wahlSonst(MODI, 'vor-ort'),
  ortWahl: ortWahl(),
  einsatzort: zeile(160),
  strasse: zeile(160),
  plz: zeile(12),
  ort: zeile(120),
  ortHinweis: zeile(300),
  einwahl: zeile(500),
  thema: zeile(60),
  art: zeile(120),
  klient: zeile(120),
  aktenzeichen: zeile(80),
  begruendung: absatz(2000),
  bemerkung: absatz(2000),
  geschlecht: wahl(GESCHLECHTER),
  geschlechtIstPflicht: haken(),
  geschlechtBegruendung: zeile(500),
  wunschSprachmittlerId: nummer(),
  ansprechperson: zeile(160),
  ansprechpersonTelefon: telefon(),
  ansprechpersonEmail: email(),
  kostentraegerId: nummer(),
  laienhinweisBestaetigt: haken(),
  bestaetigteRueckfragen: woerter(10),
};

export const anfrageSchema = z
  .object(felder)
  .transform(({ weitereErsatzsprache, ersatzsprachen, ...rest }) => ({
    ...rest,
    // Whoever types an address means it, whatever the list beside it still says.
    ortWahl: rest.strasse || rest.plz || rest.ort ? ('anderer' as const) : rest.ortWahl,
    ersatzsprachen: [...new Set([...ersatzsprachen, weitereErsatzsprache])].filter((code) =>
      findSprache(code),
    ),
  }));
export type AnfrageEingabe = z.output<typeof anfrageSchema>;

/** Dates to leave out, typed in one field: "24.12.2026, 31.12.2026". */
const ausser = () =>
  zeile(1000).transform((text, context): string[] => {
    const tage = text.split(/[,;\s]+/).filter((teil) => teil !== '');
    const gelesen = tage.map((tag) => parseDatum(tag));
    const falsch = gelesen.find((ergebnis) => !ergebnis.ok);
    if (falsch && !falsch.ok) {
      context.addIssue({ code: 'custom', message: falsch.grund });
      return z.NEVER;
    }
    return gelesen.flatMap((ergebnis) => (ergebnis.ok ? [ergebnis.wert] : [])).filter(isDatum);
  });

const wochentage = () =>
  auswahl(WOCHENTAGE.map(String)).transform((tage) => WOCHENTAGE.filter((tag) => tage.includes(String(tag))));

/** The request together with how it is repeated; `wiederholung` null is a single appointment. */
export const wiederholungSchema = z.object({
  wiederholung: wahl(RHYTHMEN),
  wochentage: wochentage(),
  endetAm: datum(),
  anzahl: ganzzahl(1, 500),
  ausser: ausser(),
  ohneFeiertage: haken(),
  istSprechstunde: haken(),
  bezeichnung: zeile(160),
});
export type WiederholungEingabe = z.output<typeof wiederholungSchema>;

export const absageSchema = z.object({
  grund: pflichtwahl(ABSAGEGRUENDE),
  bemerkung: zeile(300),
  veranlasser: wahl(VERANLASSER),
  /** Empty takes what the rule proposes. */
  kostenTraegt: wahl(['stelle', 'koordinierungsstelle', 'niemand']),
});
export type AbsageEingabe = z.output<typeof absageSchema>;

export const nichtVermitteltSchema = z.object({
  grund: pflichtwahl(NICHTVERMITTLUNGSGRUENDE),
  ersatzloesung: wahl(ALTERNATIVEN),
  anbieter: zeile(160),
  /** Cents. */
  kosten: lesbar(parseGeld).refine(
    (cent) => cent === null || (cent >= 0 && cent <= 10_000_000),
    'geld.unlesbar',
  ),
});
export type NichtVermitteltEingabe = z.output<typeof nichtVermitteltSchema>;
