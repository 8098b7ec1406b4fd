import type { Wer } from '../src/begriffe/wer.ts';
import { datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  createKennzahl,
  enterHandwert,
  importBlatt,
  importTabelle,
  type Kennzahlangaben,
  listReihenOf,
  readTabelle,
  setRegionen,
} from '../src/modules/bestand/index.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { type Bau, must } from './bau.ts';
import {
  KENNUNGEN,
  writeAlter,
  writeArbeitslose,
  writeBeschaeftigte,
  writeBevoelkerung,
  writeRegister,
  writeSchule,
} from './bestand-tabellen.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The code under which the register's sheets are kept. */
const REGISTER = 'AZR-Staatsangehoerigkeit';

/** The baseline figures: tables of ten years, sheets of a register, with whom the county is compared, indicators. */
export async function enterBestand(bau: Bau, wer: Wer, now: Date): Promise<void> {
  const letztesJahr = yearOf(datumOf(now)) - 2;
  const kontext = bau.as(wer, toInstant(`${letztesJahr + 1}-10-06`, '10:30'));
  for (const [kennung, text] of [
    [KENNUNGEN.nationalitaet, writeBevoelkerung(letztesJahr)],
    [KENNUNGEN.alter, writeAlter(letztesJahr)],
    [KENNUNGEN.beschaeftigte, writeBeschaeftigte(letztesJahr)],
    [KENNUNGEN.arbeitslose, writeArbeitslose(letztesJahr)],
    [KENNUNGEN.schule, writeSchule(letztesJahr)],
  ] as const)
    await must(importTabelle(kontext, { name: `${kennung}.csv`, inhalt: encode(text) }), kennung);
  await must(setRegionen(kontext, { eigene: '03499', vergleich: ['03', '03498', '03497'] }), 'Regionen');
  for (const i of [0, 1, 2]) {
    const jahr = letztesJahr - 3 + i;
    const datei = { name: `AZR_${jahr}.csv`, inhalt: encode(writeRegister(jahr, i)) };
    await must(importBlatt(kontext, datei, { kennung: REGISTER, einheit: '' }), datei.name);
  }
  // The newest one lies on the desk: its mapping is offered, nobody has looked at it yet.
  const neuestes = { name: `AZR_${letztesJahr}.csv`, inhalt: encode(writeRegister(letztesJahr, 3)) };
  await must(readTabelle(kontext, neuestes), neuestes.name);
  await enterKennzahlen(kontext, letztesJahr);
}

type Angaben = Pick<Kennzahlangaben, 'bezeichnung' | 'bereich' | 'art'> & Partial<Kennzahlangaben>;

async function enterKennzahlen(kontext: Kontext, letztesJahr: number): Promise<void> {
  const enter = (angaben: Angaben) =>
    must(
      createKennzahl(kontext, {
        einheit: '',
        stellen: 1,
        beschreibung: '',
        livezahl: '',
        darstellung: 'linien',
        zaehler: [],
        nenner: [],
        ...angaben,
      }),
      angaben.bezeichnung,
    );
  const n = await seriesOf(kontext, KENNUNGEN.nationalitaet);
  const alle = n('Nationalität: Insgesamt, Geschlecht: Insgesamt');
  const auslaender = n('Nationalität: Ausländer(innen), Geschlecht: Insgesamt');
  await enter({
    bezeichnung: 'Anteil der Menschen ohne deutschen Pass',
    bereich: 'bevoelkerung',
    art: 'anteil',
    zaehler: [auslaender],
    nenner: [alle],
  });
  await enter({
    bezeichnung: 'Menschen ohne deutschen Pass',
    bereich: 'bevoelkerung',
    art: 'wert',
    einheit: 'Personen',
    stellen: 0,
    darstellung: 'balken',
    zaehler: [auslaender],
  });
  const alter = await seriesOf(kontext, KENNUNGEN.alter);
  await enter({
    bezeichnung: 'Einwohnerinnen und Einwohner',
    bereich: 'bevoelkerung',
    art: 'wert',
    einheit: 'Personen',
    stellen: 0,
    darstellung: 'pyramide',
    zaehler: [alter('Insgesamt, Insgesamt')],
  });
  const azr = await seriesOf(kontext, REGISTER);
  const staat = (name: string) => azr(`Staatsangehörigkeit: ${name}, Personen`);
  await enter({
    bezeichnung: 'Menschen aus fünf Herkunftsländern',
    bereich: 'bevoelkerung',
    art: 'wert',
    einheit: 'Personen',
    stellen: 0,
    darstellung: 'gestapelt',
    beschreibung: 'Nach dem Register; andere Summen als in der Fortschreibung des Bevölkerungsstandes.',
    zaehler: ['Polen', 'Ukraine', 'Syrien', 'Rumänien', 'Türkei'].map(staat),
  });
  const schule = await seriesOf(kontext, KENNUNGEN.schule);
  await enter({
    bezeichnung: 'Jugendliche ohne deutschen Pass ohne Schulabschluss',
    bereich: 'bildung',
    art: 'anteil',
    zaehler: [schule('Ausländer(innen), ohne Abschluss')],
    nenner: [schule('Ausländer(innen), Insgesamt')],
  });
  const beschaeftigte = await seriesOf(kontext, KENNUNGEN.beschaeftigte);
  await enter({
    bezeichnung: 'Anteil an den Beschäftigten',
    bereich: 'erwerbstaetigkeit',
    art: 'anteil',
    beschreibung: 'Menschen ohne deutschen Pass unter allen sozialversicherungspflichtig Beschäftigten.',
    zaehler: [beschaeftigte('Nationalität: Ausländer(innen)')],
    nenner: [beschaeftigte('Nationalität: Insgesamt')],
  });
  const arbeitslose = await seriesOf(kontext, KENNUNGEN.arbeitslose);
  await enter({
    bezeichnung: 'Arbeitslosenquote',
    bereich: 'arbeitsmarkt',
    art: 'wert',
    einheit: '%',
    zaehler: [arbeitslose('Arbeitslosenquote')],
  });
  await enter({
    bezeichnung: 'Arbeitslose ohne deutschen Pass je 1.000 von ihnen',
    bereich: 'arbeitsmarkt',
    art: 'je-1000',
    zaehler: [arbeitslose('Arbeitslose, Ausländer')],
    nenner: [auslaender],
  });
  await enter({
    bezeichnung: 'Vermittelte Einsätze der Sprachmittlung',
    bereich: 'arbeitsmarkt',
    art: 'live',
    stellen: 0,
    livezahl: 'sprachmittlung.einsaetze',
    darstellung: 'balken',
  });
  const wartende = await enter({
    bezeichnung: 'Wartende auf einen Sprachkurs',
    bereich: 'bildung',
    art: 'hand',
    einheit: 'Personen',
    stellen: 0,
    darstellung: 'balken',
    beschreibung: 'Nach der Umfrage bei den Kursträgern, jeweils Ende September.',
  });
  for (const [jahre, wert] of [
    [2, 96],
    [1, 131],
    [0, 118],
  ] as const) {
    const eintrag = { stichtag: `${letztesJahr - jahre}-09-30`, wert, quelle: 'Umfrage bei den Kursträgern' };
    await must(enterHandwert(kontext, wartende, eintrag), 'Wert von Hand');
  }
}

/** The series of a table by what they are called. */
async function seriesOf(kontext: Kontext, kennung: string) {
  const reihen = await listReihenOf(kontext, kennung);
  return (label: string) => {
    const found = reihen.find((one) => one.label === label);
    if (!found)
      throw new Error(
        `Demo: keine Reihe ${label} in ${kennung}: ${reihen.map((one) => one.label).join(' | ')}`,
      );
    return { tabelle: kennung, merkmal: found.merkmal };
  };
}
