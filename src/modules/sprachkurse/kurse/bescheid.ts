/** The notice of an approval, a refusal or a revocation as blocks: the same words for PDF and Word. Notices are German. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Briefblock } from '../../../platform/documents/brief.ts';
import type { Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';
import { describeRegeln } from '../foerderung/regeln.texte.ts';
import { kursWort, niveauWort, rechenweg } from '../texte.ts';
import type { Traeger } from '../traeger/traeger.store.ts';
import { bescheidTexte } from './bescheid.texte.ts';
import type { Bewilligung } from './bewilligung.store.ts';
import type { Kurs } from './kurs.store.ts';

const t = bescheidTexte.de;
const tag = (datum: Datum) => formatDatum(datum, 'de');
const geld = (cent: number) => formatGeld(cent, 'de');

export interface Bescheidstoff {
  kurs: Kurs;
  traeger: Traeger;
  /** Day of the decision. */
  am: Datum;
  rechtsbehelf: string;
}

export interface Bewilligungsbescheid extends Bescheidstoff {
  bewilligung: Pick<
    Bewilligung,
    | 'ue'
    | 'plaetze_min'
    | 'plaetze_max'
    | 'positionen'
    | 'betrag_cent'
    | 'jahre'
    | 'auflagen'
    | 'begruendung'
    | 'regeln'
    | 'nummer'
  >;
  /** The approval that it replaces. */
  ersetzt: Pick<Bewilligung, 'nummer' | 'erteilt_at' | 'betrag_cent'> | null;
}

export function betreffOf(
  { kurs }: Bescheidstoff,
  art: 'bewilligung' | 'aenderung' | 'ablehnung' | 'widerruf',
): string {
  return t.betreff[art](kurs.titel, kurs.kennung);
}

/** Lines of the address window. */
export function anschriftOf({ name, strasse, plz, ort }: Traeger): string[] {
  return [name, strasse, [plz, ort].filter(Boolean).join(' ')];
}

function angabenOf({ kurs }: Bescheidstoff): { name: string; wert: string }[] {
  const ort = [kurs.raum, kurs.strasse, [kurs.plz, kurs.ort].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  return [
    { name: t.kurs, wert: kurs.titel },
    { name: t.kennung, wert: kurs.kennung },
    {
      name: t.art,
      wert: `${kursWort('de', 'kursart', kurs.kursart)}, ${kursWort('de', 'format', kurs.format)}`,
    },
    { name: t.niveau, wert: niveauWort('de', kurs.niveau_von, kurs.niveau_bis) },
    { name: t.zeitraum, wert: `${tag(kurs.beginn_am)} – ${tag(kurs.ende_am)}` },
    ...(ort ? [{ name: t.ort, wert: ort }] : []),
  ];
}

/** What an approval says. */
export function bewilligungBloecke(stoff: Bewilligungsbescheid): Briefblock[] {
  const { kurs, bewilligung, ersetzt, rechtsbehelf } = stoff;
  const { positionen, betrag_cent, jahre, auflagen, begruendung, regeln } = bewilligung;
  const beantragt = kurs.beantragt_at ? tag(datumOf(kurs.beantragt_at)) : tag(stoff.am);
  return [
    { art: 'absatz', text: t.anrede },
    {
      art: 'absatz',
      text: ersetzt?.erteilt_at
        ? t.aenderung(tag(datumOf(ersetzt.erteilt_at)), geld(betrag_cent), geld(ersetzt.betrag_cent))
        : t.bewilligt(beantragt, geld(betrag_cent)),
    },
    {
      art: 'angaben',
      zeilen: [
        ...angabenOf(stoff),
        { name: t.ue, wert: String(bewilligung.ue) },
        { name: t.plaetze, wert: t.plaetzeSpanne(bewilligung.plaetze_min, bewilligung.plaetze_max) },
      ],
    },
    { art: 'ueberschrift', text: t.berechnung },
    {
      art: 'tabelle',
      spalten: [{ titel: t.position }, { titel: t.rechnung }, { titel: t.betrag, rechts: true }],
      zeilen: positionen.map((one) => [
        kursWort('de', 'position', one.art),
        rechenweg(one, 'de'),
        geld(one.betragCent),
      ]),
      summe: [t.summe, '', geld(betrag_cent)],
    },
    ...(jahre.length > 1
      ? [
          {
            art: 'absatz' as const,
            text: t.jahre(jahre.map(({ jahr, betragCent }) => `${jahr}: ${geld(betragCent)}`).join(', ')),
          },
        ]
      : []),
    { art: 'ueberschrift', text: t.bedingungen },
    { art: 'liste', punkte: describeRegeln(regeln, 'de') },
    ...(auflagen ? [{ art: 'ueberschrift' as const, text: t.auflagen }, ...absaetze(auflagen)] : []),
    ...(begruendung ? [{ art: 'ueberschrift' as const, text: t.begruendung }, ...absaetze(begruendung)] : []),
    { art: 'ueberschrift', text: t.rechtsbehelf },
    { art: 'absatz', text: rechtsbehelf },
    { art: 'absatz', text: t.gruss },
  ];
}

/** What a refusal or a revocation says. */
export function entscheidungBloecke(
  stoff: Bescheidstoff,
  art: 'ablehnung' | 'widerruf',
  grund: string,
): Briefblock[] {
  const beantragt = stoff.kurs.beantragt_at ? tag(datumOf(stoff.kurs.beantragt_at)) : tag(stoff.am);
  return [
    { art: 'absatz', text: t.anrede },
    { art: 'absatz', text: art === 'ablehnung' ? t.abgelehnt(beantragt) : t.widerrufen },
    { art: 'angaben', zeilen: angabenOf(stoff) },
    { art: 'ueberschrift', text: t.begruendung },
    ...absaetze(grund),
    { art: 'ueberschrift', text: t.rechtsbehelf },
    { art: 'absatz', text: stoff.rechtsbehelf },
    { art: 'absatz', text: t.gruss },
  ];
}

const absaetze = (text: string): Briefblock[] =>
  text
    .split(/\n{2,}/)
    .map((absatz) => absatz.trim())
    .filter((absatz) => absatz !== '')
    .map((absatz) => ({ art: 'absatz', text: absatz }));

/** Made once: every notice of an office without a template of its own is filled into it. */
const muster = new Map<Anzeigesprache, Promise<Uint8Array<ArrayBuffer>>>();

/** The notice as a Word file, in the office's own template where it brought one. */
export const bescheidVorlage: Vorlagenart = {
  schluessel: 'sprachkurse.bescheid',
  titel: { de: 'Bescheid über einen Sprachkurs', en: 'Notice on a language course' },
  hinweis: {
    de: 'Bewilligung, Änderung, Ablehnung und Widerruf, an den Kursträger.',
    en: 'Approval, change, refusal and revocation, to the course provider.',
  },
  platzhalter: [
    platzhalter(
      'betreff',
      'Betreff des Bescheids',
      'Subject of the notice',
      'Bewilligung des Kurses „Deutsch A1“',
    ),
    platzhalter(
      'empfaenger',
      'Name und Anschrift des Trägers',
      'Name and address of the provider',
      'Bildungswerk Musterland e. V.\nAm Markt 1\n21000 Musterhausen',
    ),
    platzhalter('kennung', 'Nummer des Kurses', 'Number of the course', '2026-014'),
    platzhalter('datum', 'Tag der Entscheidung', 'Day of the decision', '10.03.2026'),
    platzhalter(
      'betrag',
      'Bewilligter Betrag; leer bei Ablehnung und Widerruf',
      'Amount approved; empty for refusals',
      '12.400,00 €',
    ),
    {
      name: 'text',
      art: 'bloecke',
      bedeutung: {
        de: 'Der ganze Text mit Berechnung und Bedingungen',
        en: 'The whole text with calculation and conditions',
      },
      beispiel: [{ art: 'absatz', text: 'Sehr geehrte Damen und Herren, …' }],
    },
  ],
  writeMuster(sprache) {
    const bekannt = muster.get(sprache);
    if (bekannt) return bekannt;
    const neu = writeMuster({
      sprache,
      titel: '{{betreff}}',
      bloecke: [
        { art: 'absatz', text: '{{empfaenger}}' },
        { art: 'absatz', text: '{{datum}}' },
        { art: 'titel', text: '{{betreff}}' },
        { art: 'absatz', text: '{{text}}' },
      ],
    });
    muster.set(sprache, neu);
    return neu;
  },
};

function platzhalter(name: string, de: string, en: string, beispiel: string) {
  return { name, art: 'text' as const, bedeutung: { de, en }, beispiel };
}
