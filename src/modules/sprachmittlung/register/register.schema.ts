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
  pflichtabsatz,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  readZeilen,
  telefon,
  version,
  wahl,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { findSprache, recogniseSprache } from '../../../begriffe/sprache.ts';
import { WOCHENTAGE, type Wochentag } from '../../../begriffe/zeit.ts';
import { GESCHLECHTER, MOBILITAETEN, POOLROLLEN, RICHTUNGEN, SPRACHMITTLER_STATUS } from '../bedarf.rules.ts';
import { woerter } from '../felder.schema.ts';
import { parseTagesfenster } from './woche.rules.ts';

/** More languages nobody interprets. */
export const MAX_SPRACHEN = 20;

const sprachzeile = z
  .object({
    sprache: zeile(60),
    dialekt: zeile(80),
    niveau: wahl(NIVEAUS),
    richtung: wahlSonst(RICHTUNGEN, 'beide'),
    muttersprache: haken(),
  })
  .superRefine((row, context) => {
    const isEmpty = !row.sprache && !row.dialekt && row.niveau === null && !row.muttersprache;
    if (isEmpty) return;
    if (!row.sprache)
      context.addIssue({ code: 'custom', path: ['sprache'], message: 'register.sprache-waehlen' });
    else if (!findSprache(row.sprache) && !recogniseSprache(row.sprache)) {
      context.addIssue({ code: 'custom', path: ['sprache'], message: 'register.sprache-unbekannt' });
    }
  });

const sprachen = z.array(sprachzeile).transform((rows, context) => {
  const seen = new Set<string>();
  const kenntnisse = [];
  for (const [index, { sprache, dialekt, niveau, richtung, muttersprache }] of rows.entries()) {
    if (!sprache) continue;
    const code = findSprache(sprache) ? sprache : (recogniseSprache(sprache)?.code ?? sprache);
    const key = `${code} ${dialekt.toLowerCase()}`;
    if (seen.has(key)) {
      context.addIssue({ code: 'custom', path: [index, 'sprache'], message: 'register.sprache-doppelt' });
      continue;
    }
    seen.add(key);
    kenntnisse.push({ sprache: code, dialekt, niveau, richtung, ist_muttersprache: muttersprache });
  }
  return kenntnisse;
});

/** Fields `woche.1` (Monday) to `woche.7`. */
const woche = z.unknown().transform((eingabe, context) => {
  const felder = (eingabe ?? {}) as Record<string, unknown>;
  return WOCHENTAGE.flatMap((wochentag: Wochentag) => {
    const text = zeile(200).safeParse(felder[`woche.${wochentag}`]);
    const fenster = text.success ? parseTagesfenster(text.data) : ({ ok: false } as const);
    if (fenster.ok) return fenster.wert.map(({ von, bis }) => ({ wochentag, von, bis }));
    context.addIssue({ code: 'custom', path: [String(wochentag)], message: 'feld.uhrzeiten' });
    return [];
  });
});

const iban = zeile(60).transform((eingabe, context): string | null => {
  if (eingabe === '') return null;
  const gelesen = parseIban(eingabe);
  if (gelesen) return gelesen;
  context.addIssue({ code: 'custom', message: 'feld.iban' });
  return z.NEVER;
});

const kontakt = {
  strasse: zeile(),
  plz: zeile(10),
  ort: zeile(100),
  telefon: telefon(),
  mobil: telefon(),
  email: email(),
};

const nest = (eingabe: unknown) =>
  typeof eingabe === 'object' && eingabe !== null
    ? { ...eingabe, sprachen: readZeilen(eingabe, 'sprachen', MAX_SPRACHEN), woche: eingabe }
    : eingabe;

/** Everything the office keeps about a person; the status has its own act once the person is there. */
export const sprachmittlerSchema = z.preprocess(
  nest,
  z
    .object({
      nachname: pflichtzeile(100, 'register.nachname-fehlt'),
      vorname: zeile(100),
      geschlecht: wahl(GESCHLECHTER),
      geburtsdatum: datum(),
      ...kontakt,
      mobilitaet: wahlSonst(MOBILITAETEN, 'oepnv'),
      mobilitaet_hinweis: zeile(500),
      umkreis_km: ganzzahl(1, 500),
      verfuegbarkeit_hinweis: absatz(1000),
      eingetreten_am: datum(),
      rollen: auswahl(POOLROLLEN),
      fachdienst: zeile(),
      einwilligung_am: datum(),
      verschwiegenheit_am: datum(),
      verpflichtung_am: datum(),
      fuehrungszeugnis_am: datum(),
      fuehrungszeugnis_bis: datum(),
      iban,
      iban_loeschen: haken(),
      kontoinhaber: zeile(),
      themen: woerter(),
      abgelehnte_themen: woerter(),
      notiz: absatz(),
      status: wahlSonst(SPRACHMITTLER_STATUS, 'aktiv'),
      sprachen,
      woche,
      version: version(),
    })
    .superRefine((wert, context) => {
      const say = (feld: string, message: string) =>
        context.addIssue({ code: 'custom', path: [feld], message });
      if (wert.rollen.length === 0) say('rollen', 'register.rolle-fehlt');
      if (wert.rollen.includes('sprachenpool') && wert.einwilligung_am === null) {
        say('einwilligung_am', 'register.einwilligung-fehlt');
      }
      if (
        wert.fuehrungszeugnis_am &&
        wert.fuehrungszeugnis_bis &&
        wert.fuehrungszeugnis_bis < wert.fuehrungszeugnis_am
      ) {
        say('fuehrungszeugnis_bis', 'datum.ende-vor-beginn');
      }
      if (wert.themen.some((thema) => wert.abgelehnte_themen.includes(thema))) {
        say('abgelehnte_themen', 'register.thema-beides');
      }
    }),
);

export type SprachmittlerFormular = z.output<typeof sprachmittlerSchema>;

/** What somebody may say about herself. */
export const profilSchema = z.preprocess(
  nest,
  z.object({
    ...kontakt,
    mobilitaet: wahlSonst(MOBILITAETEN, 'oepnv'),
    umkreis_km: ganzzahl(1, 500),
    verfuegbarkeit_hinweis: absatz(1000),
    themen: woerter(),
    abgelehnte_themen: woerter(),
    woche,
    version: version(),
  }),
);

export type ProfilFormular = z.output<typeof profilSchema>;

export const abwesenheitSchema = z
  .object({ von_am: pflichtdatum(), bis_am: datum(), grund: zeile() })
  .transform((wert) => ({ ...wert, bis_am: wert.bis_am ?? wert.von_am }))
  .refine((wert) => wert.von_am <= wert.bis_am, { path: ['bis_am'], message: 'datum.ende-vor-beginn' });

export const schulungSchema = z
  .object({ bezeichnung: pflichtzeile(), am: pflichtdatum(), gueltig_bis: datum() })
  .refine((wert) => wert.gueltig_bis === null || wert.am <= wert.gueltig_bis, {
    path: ['gueltig_bis'],
    message: 'datum.ende-vor-beginn',
  });

export const FREIBETRAEGE = ['26a', '26', '12'] as const;

export const steuererklaerungSchema = z
  .object({
    jahr: ganzzahl(2000, 2100),
    abgegeben_am: datum(),
    andere: lesbar(parseGeld, 30),
    freibetrag: wahlSonst(FREIBETRAEGE, '26a'),
    hinweis: zeile(500),
  })
  .transform(({ jahr, andere, ...rest }, context) => {
    if (jahr === null) context.addIssue({ code: 'custom', path: ['jahr'], message: 'feld.keine-zahl' });
    if (andere !== null && (andere < 0 || andere > 100_000_000)) {
      context.addIssue({ code: 'custom', path: ['andere'], message: 'geld.zu-gross' });
    }
    return { ...rest, jahr: jahr ?? 0, andere_cent: andere ?? 0 };
  });

export const notizSchema = z.object({ text: pflichtabsatz() });

export const statusSchema = z.object({
  status: pflichtwahl(SPRACHMITTLER_STATUS),
  ab_am: datum(),
  grund: zeile(500),
});

export const SEITEN = ['buero', 'stelle', 'sprachmittler'] as const;

export const sperrpaarSchema = z.object({
  stelle: pflicht(nummer()),
  seite: wahlSonst(SEITEN, 'buero'),
  grund: zeile(500),
});
