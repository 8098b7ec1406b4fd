import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { datumOf, toOrtszeit } from '../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../begriffe/zeitanzeige.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Brief } from '../../../platform/documents/brief.ts';
import type { TableColumn } from '../../../platform/files/table-file.ts';
import { listPositionen, type Position } from './position.store.ts';
import { zeitenOf } from './position.ts';
import type { Weiterberechnung } from './weiterberechnung.store.ts';
import { weiterberechnungTexte } from './weiterberechnung.texte.ts';

/** The lines of a list. A line that was paid twice because the first payment came back is billed once. */
export async function listPosten(db: Db, weiterberechnungId: number): Promise<Position[]> {
  const positionen = await listPositionen(db, { weiterberechnungId, auchHerausgenommene: true });
  const proEinsatz = new Map(positionen.map((position) => [position.einsatz_id, position]));
  return [...proEinsatz.values()].toSorted((a, b) => a.beginn_at.getTime() - b.beginn_at.getTime());
}

const uhrzeitOf = (position: Position) => {
  const { beginn, ende } = zeitenOf(position);
  return `${toOrtszeit(beginn).uhrzeit}–${toOrtszeit(ende).uhrzeit}`;
};

/** The language, and that it did not take place. */
export function leistungOf(position: Position, sprache: Anzeigesprache): string {
  const t = weiterberechnungTexte[sprache];
  const { fall } = position.berechnung.eingaben;
  const zusatz = { gehalten: '', 'spaete-absage': t.abgesagt, ausfall: t.ausgefallen }[fall];
  return [spracheName(position.sprache, sprache), zusatz].filter((teil) => teil !== '').join(', ');
}

/** The list as a file. */
export function postenspalten(sprache: Anzeigesprache): TableColumn<Position>[] {
  const t = weiterberechnungTexte[sprache];
  return [
    { label: t.datum, value: (row) => ({ datum: row.berechnung.eingaben.tag }) },
    { label: t.zeit, value: uhrzeitOf },
    { label: t.stelle, value: (row) => row.stelle, width: 30 },
    { label: t.sprache, value: (row) => leistungOf(row, sprache), width: 24 },
    { label: t.aktenzeichen, value: (row) => row.aktenzeichen },
    { label: t.minuten, value: (row) => row.berechnung.eingaben.minuten },
    { label: t.kilometer, value: (row) => row.berechnung.eingaben.zehntelkilometer / 10 },
    { label: t.betrag, value: (row) => ({ cents: row.betrag_cent }) },
  ];
}

/** The list as a letter, in German as the office writes. */
export function buildKostenbrief(liste: Weiterberechnung, posten: readonly Position[]): Brief {
  const t = weiterberechnungTexte.de;
  const monat = formatMonat(liste.monat, 'de');
  const fuerDritte = liste.zahler === 'dritte';
  return {
    sprache: 'de',
    titel: t.betreff(monat),
    empfaenger: [liste.name, ...liste.anschrift],
    datum: datumOf(liste.erstelltAt),
    zeichen: `WB-${liste.id}`,
    betreff: t.betreff(monat),
    bloecke: [
      { art: 'absatz', text: t.anrede },
      { art: 'absatz', text: t.brief(posten.length) },
      {
        art: 'tabelle',
        spalten: [
          { titel: t.datum, breite: 0 },
          { titel: t.zeit, breite: 0 },
          ...(fuerDritte ? [{ titel: t.stelle, breite: 2 }] : []),
          { titel: t.sprache, breite: 2 },
          { titel: t.aktenzeichen, breite: 1 },
          { titel: t.minuten, rechts: true },
          { titel: t.kilometer, rechts: true },
          { titel: t.betrag, rechts: true },
        ],
        zeilen: posten.map((position) => {
          const { eingaben } = position.berechnung;
          return [
            formatDatum(eingaben.tag, 'de'),
            uhrzeitOf(position),
            ...(fuerDritte ? [position.stelle] : []),
            leistungOf(position, 'de'),
            position.aktenzeichen,
            String(eingaben.minuten),
            formatFestkomma(eingaben.zehntelkilometer, 1, 'de', 0),
            formatGeld(position.betrag_cent, 'de'),
          ];
        }),
        summe: [
          t.summe,
          ...Array.from({ length: fuerDritte ? 6 : 5 }, () => ''),
          formatGeld(liste.summeCent, 'de'),
        ],
      },
      { art: 'absatz', text: t.zahlung },
      { art: 'absatz', text: t.gruss },
    ],
  };
}
