import type { Wer } from '../src/begriffe/wer.ts';
import { toInstant } from '../src/begriffe/zeit.ts';
import { createTopf, setAnsatz } from '../src/modules/haushalt/index.ts';
import { createRegel } from '../src/modules/sprachmittlung/abrechnung/entschaedigung.action.ts';
import type { Satz } from '../src/modules/sprachmittlung/abrechnung/entschaedigung.rules.ts';
import { MODELLE } from '../src/modules/sprachmittlung/abrechnung/entschaedigung-pruefung.rules.ts';
import {
  createKostentraeger,
  saveStandardtopf,
} from '../src/modules/sprachmittlung/abrechnung/kostentraeger.action.ts';
import { type Bau, must } from './bau.ts';

/** Third parties that pay, by key. */
export type Kostentraegerverzeichnis = Readonly<Record<'land' | 'aufnahme', number>>;

/** What the council plans for interpreting every year since. */
const ERSTER_ANSATZ = 2023;
const ANSATZ_CENT = 3_500_000;

/** Before the first requester: pots, and who pays from which. */
export async function enterKostentraeger(
  bau: Bau,
  leitung: Wer,
  letztesJahr: number,
): Promise<Kostentraegerverzeichnis> {
  const kontext = bau.as(leitung, toInstant('2016-01-18', '09:00'));
  const topf = (bezeichnung: string, kostenstelle: string) =>
    must(
      createTopf(kontext, {
        bezeichnung,
        produkt: '31510',
        sachkonto: '445800',
        kostenstelle,
        ist_aktiv: true,
      }),
      bezeichnung,
    );
  const pool = await topf('Sprachmittlung', '5030');
  const land = await topf('Gewaltschutz, Landesmittel', '5031');
  const aufnahme = await topf('Aufnahme und Unterbringung', '5032');
  await must(saveStandardtopf(kontext, pool), 'üblicher Topf');
  for (let jahr = ERSTER_ANSATZ; jahr <= letztesJahr; jahr++) {
    const imHerbst = bau.as(leitung, toInstant(`${jahr - 1}-12-10`, '11:00'));
    await must(setAnsatz(imHerbst, pool, jahr, { ansatzCent: ANSATZ_CENT, bemerkung: '' }), `Ansatz ${jahr}`);
  }
  const kostentraeger = (bezeichnung: string, frage: string, topfId: number) =>
    must(
      createKostentraeger(kontext, {
        bezeichnung,
        anschrift: 'Landkreis Wiekenland\nAm Hafen 1\n26999 Wiekenburg',
        email: '',
        frage,
        topf_id: topfId,
      }),
      bezeichnung,
    );
  return {
    land: await kostentraeger('Landesmittel Gewaltschutz', '', land),
    aufnahme: await kostentraeger(
      'Fachdienst Asyl und Aufnahme',
      'Lebt die Klientin oder der Klient seit weniger als drei Monaten im Landkreis?',
      aufnahme,
    ),
  };
}

const KILOMETER: Satz['weg'] = { ...MODELLE.stunde.weg, pkwCent: 38, fahrradCent: 10 };

/** 12 € for each started hour since the beginning; more for the kilometre since 2026; requesters that pay have steps. */
export async function enterRegeln(bau: Bau, leitung: Wer): Promise<void> {
  const regel = (tag: string, bezeichnung: string, gueltigAb: string, satz: Satz, zahler?: 'stelle') =>
    must(
      createRegel(bau.as(leitung, toInstant(tag, '10:00')), {
        bezeichnung,
        gueltigAb,
        gueltigBis: null,
        geltung: zahler ? { zahler } : {},
        satz,
        beendetBisherige: true,
      }),
      bezeichnung,
    );
  await regel('2016-01-18', 'Richtlinie Sprachmittlung 2016', '2016-01-01', MODELLE.stunde);
  await regel('2023-11-20', 'Stellen, die selbst zahlen', '2024-01-01', MODELLE.stufen, 'stelle');
  await regel('2025-11-24', 'Richtlinie Sprachmittlung 2026', '2026-01-01', {
    ...MODELLE.stunde,
    weg: KILOMETER,
    wartezeit: { art: 'takt', takt: 30, cent: 300 },
  });
}
