import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { maskIban } from '../../../begriffe/iban.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { datumOf, toOrtszeit } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Brief } from '../../../platform/documents/brief.ts';
import { describeSchritt } from './entschaedigung-worte.texte.ts';
import { nameZeitraum } from './lauf.rules.ts';
import type { Nachweis } from './nachweis.store.ts';
import { nachweisTexte } from './nachweis.texte.ts';
import type { Position } from './position.store.ts';
import { zeitenOf } from './position.ts';

/** One line of a statement, in words. */
export interface Nachweiszeile {
  datum: string;
  zeit: string;
  sprache: string;
  minuten: string;
  kilometer: string;
  /** Steps with their amounts, or why it is another one. */
  rechnung: string[];
  betrag: string;
}

export function describeZeile(position: Position, sprache: Anzeigesprache): Nachweiszeile {
  const t = nachweisTexte[sprache];
  const { berechnung, korrektur_grund: grund } = position;
  const { eingaben } = berechnung;
  const { beginn, ende } = zeitenOf(position);
  const fall = { gehalten: '', 'spaete-absage': t.abgesagt, ausfall: t.ausgefallen }[eingaben.fall];
  const schritte = berechnung.schritte.map(
    (schritt) => `${describeSchritt(schritt, sprache)}: ${formatGeld(schritt.cent, sprache)}`,
  );
  return {
    datum: formatDatum(eingaben.tag, sprache),
    zeit: `${toOrtszeit(beginn).uhrzeit}–${toOrtszeit(ende).uhrzeit}`,
    sprache: [spracheName(position.sprache, sprache), fall].filter((teil) => teil !== '').join(', '),
    minuten: String(eingaben.minuten),
    kilometer: formatFestkomma(eingaben.zehntelkilometer, 1, sprache, 0),
    rechnung: grund === '' ? schritte : [t.korrigiert(grund)],
    betrag: formatGeld(position.betrag_cent, sprache),
  };
}

/** The statement as a letter, in German as the office writes. */
export function buildNachweisbrief(nachweis: Nachweis, positionen: readonly Position[]): Brief {
  const t = nachweisTexte.de;
  const name = `${nachweis.vorname} ${nachweis.nachname}`.trim();
  const { zahlung } = nachweis;
  const betrag = formatGeld(nachweis.betragCent, 'de');
  return {
    sprache: 'de',
    titel: t.briefTitel(nameZeitraum(nachweis, 'de')),
    empfaenger: [name, nachweis.strasse, `${nachweis.plz} ${nachweis.ort}`.trim()],
    datum: datumOf(nachweis.freigegebenAt),
    zeichen: `SM-${nachweis.laufId}-${nachweis.id}`,
    betreff: t.briefTitel(nameZeitraum(nachweis, 'de')),
    bloecke: [
      { art: 'absatz', text: t.briefAnrede(name) },
      { art: 'absatz', text: zahlung ? t.briefSatz(positionen.length, betrag) : t.briefOhne },
      {
        art: 'tabelle',
        spalten: [
          { titel: t.datum, breite: 0 },
          { titel: t.zeit, breite: 0 },
          { titel: t.sprache, breite: 1 },
          { titel: t.minuten, rechts: true },
          { titel: t.kilometer, rechts: true },
          { titel: t.rechnung, breite: 3 },
          { titel: t.betrag, rechts: true },
        ],
        zeilen: positionen.map((position) => {
          const zeile = describeZeile(position, 'de');
          const { datum, zeit, sprache, minuten, kilometer, rechnung } = zeile;
          return [datum, zeit, sprache, minuten, kilometer, rechnung.join('\n'), zeile.betrag];
        }),
        summe: [t.summe, '', '', '', '', '', betrag],
      },
      ...(zahlung
        ? [
            {
              art: 'angaben' as const,
              zeilen: [
                { name: t.briefAngaben.empfaenger, wert: zahlung.empfaenger },
                { name: t.briefAngaben.konto, wert: maskIban(zahlung.iban) },
                { name: t.briefAngaben.am, wert: formatDatum(zahlung.ausfuehrungAm, 'de') },
              ],
            },
          ]
        : []),
      { art: 'absatz', text: t.steuer },
      { art: 'absatz', text: t.fragen },
    ],
  };
}
