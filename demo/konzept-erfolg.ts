/** By which figures the demo county judges its concept, and what it says of its goals. */
import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  assessZiel,
  createIndikator,
  recordWert,
} from '../src/modules/konzept/indikatoren/indikator.action.ts';
import type { Bewertung } from '../src/modules/konzept/indikatoren/indikator.rules.ts';
import type { Indikatorangaben } from '../src/modules/konzept/indikatoren/indikator.schema.ts';
import { findGueltigeAusgabe, listAlleMassnahmen, listKnoten } from '../src/modules/konzept/konzept.store.ts';
import { type Bau, must } from './bau.ts';

type Angaben = Pick<Indikatorangaben, 'bezeichnung' | 'einheit' | 'richtung' | 'ziel' | 'ausgang'> & {
  /** The goal's text, or the short title of the measure. */
  an: string;
  /** Values at the ends of the last years, the latest last; null: there was no count. */
  werte: readonly (number | null)[];
  quelle?: string;
  turnus: number;
  zaehlung: string;
};

const INDIKATOREN: readonly Angaben[] = [
  {
    an: 'Niemand wartet lange auf einen Sprachkurs.',
    bezeichnung: 'Wartezeit auf einen Sprachkurs',
    einheit: 'Wochen',
    richtung: 'weniger',
    ausgang: 19,
    ziel: 8,
    werte: [17, 15.5, 11],
    turnus: 12,
    zaehlung: 'Abfrage bei den Kursträgern',
  },
  {
    an: 'Elterncafé an Grundschulen',
    bezeichnung: 'Grundschulen mit Elterncafé',
    einheit: 'Schulen',
    richtung: 'mehr',
    ausgang: 1,
    ziel: 9,
    werte: [1, null, 4],
    turnus: 36,
    zaehlung: 'Schulamt',
  },
  {
    an: 'Verständigung gelingt in Amt, Schule und Praxis.',
    bezeichnung: 'Einsätze der Sprachmittlung',
    einheit: 'Einsätze',
    richtung: 'mehr',
    ausgang: null,
    ziel: null,
    werte: [],
    quelle: 'sprachmittlung.einsaetze',
    turnus: 3,
    zaehlung: '',
  },
];

const BEWERTUNGEN: readonly { ziel: string; bewertung: Bewertung; grund: string }[] = [
  {
    ziel: 'Niemand wartet lange auf einen Sprachkurs.',
    bewertung: 'teilweise',
    grund: 'Die Wartezeit ist fast halbiert. Auf den Inseln gibt es weiter zu wenig Plätze.',
  },
  {
    ziel: 'Ältere Menschen sind dabei.',
    bewertung: 'nicht-messbar',
    grund: 'Es fehlt eine Zahl, die sich jedes Jahr erheben lässt.',
  },
];

export async function measureKonzept(bau: Bau, koordination: Wer): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const { db } = bau.kontext;
  const ausgabe = (await findGueltigeAusgabe(db))!;
  const [knoten, massnahmen] = await Promise.all([
    listKnoten(db, ausgabe.id),
    listAlleMassnahmen(db, ausgabe.id),
  ]);
  for (const { an, werte, quelle = '', turnus, zaehlung, ...angaben } of INDIKATOREN) {
    const ziel = knoten.find(({ text }) => text === an);
    const massnahme = massnahmen.find(({ kurztitel }) => kurztitel === an);
    if (!ziel && !massnahme) throw new Error(`Demo: nothing is called ${an}`);
    const on = (tag: Datum) => bau.as(koordination, toInstant(tag, '11:00'));
    const id = await must(
      createIndikator(on(addDays(heute, -200)), {
        ...angaben,
        bezug: ziel ? { art: 'knoten', id: ziel.id } : { art: 'massnahme', id: massnahme!.id },
        ziel_am: angaben.ziel === null ? null : `${yearOf(heute) + 2}-12-31`,
        quelle,
        turnus_monate: turnus,
      }),
      an,
    );
    for (const [index, wert] of werte.entries()) {
      const stichtag: Datum = `${yearOf(heute) - (werte.length - index)}-06-30`;
      const fehlt_weil = wert === null ? 'In diesem Jahr wurde nicht gezählt' : '';
      await must(
        recordWert(on(addDays(heute, -100)), id, { stichtag, wert, fehlt_weil, quelle: zaehlung }),
        an,
      );
    }
  }
  for (const { ziel, bewertung, grund } of BEWERTUNGEN) {
    const gefunden = knoten.find(({ text }) => text === ziel);
    if (!gefunden) throw new Error(`Demo: no goal is called ${ziel}`);
    const am = addDays(heute, -40);
    await must(
      assessZiel(bau.as(koordination, toInstant(am, '14:00')), gefunden.id, {
        bewertung,
        grund,
        am,
        version: gefunden.version,
      }),
      ziel,
    );
  }
}
