import type { Wer } from '../src/begriffe/wer.ts';
import { datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  createKennzahl,
  enterHandwert,
  importTabelle,
  listReihenOf,
  setRegionen,
} from '../src/modules/bestand/index.ts';
import { type Bau, must } from './bau.ts';

const KENNUNG = '99411-01-03-4';
/** Keys that no county has. */
const KREISE = [
  {
    schluessel: '03499',
    name: 'Wiekenland, Landkreis',
    einwohner: 158_400,
    auslaender: 8_900,
    zuwachs: 1_090,
  },
  { schluessel: '03498', name: 'Moorhusen, Landkreis', einwohner: 131_700, auslaender: 9_400, zuwachs: 640 },
  { schluessel: '03497', name: 'Hafenau, Landkreis', einwohner: 202_300, auslaender: 17_800, zuwachs: 1_310 },
];
const JAHRE = 10;

/** Invented figures of invented counties, in the form in which the offices publish real ones. */
export function writeBevoelkerung(letztesJahr: number): string {
  const zeilen = Array.from({ length: JAHRE }, (_, i) => letztesJahr - JAHRE + 1 + i).flatMap((jahr, i) =>
    KREISE.map(({ schluessel, name, einwohner, auslaender, zuwachs }) => {
      // Growth that is not the same every year.
      const fremde = auslaender + zuwachs * i + ((i * 7919) % 5) * 37;
      const alle = einwohner + Math.round((fremde - auslaender) * 0.8) - i * 210;
      return [
        `31.12.${jahr}`,
        schluessel,
        `      ${name}`,
        alle,
        Math.round(alle * 0.507),
        fremde,
        Math.round(fremde * 0.479),
      ].join(';');
    }),
  );
  return `GENESIS-Tabelle: ${KENNUNG}
Bevölkerung nach Nationalität und Geschlecht - Stichtag 31.12. -;;;;;;
regionale Tiefe: Kreise und krfr. Städte;;;;;;
Fortschreibung des Bevölkerungsstandes (erfunden);;;;;;
Bevölkerungsstand (Anzahl);;;;;;
;;;Nationalität;Nationalität;Nationalität;Nationalität
;;;Insgesamt;Insgesamt;Ausländer(innen);Ausländer(innen)
;;;Geschlecht;Geschlecht;Geschlecht;Geschlecht
;;;Insgesamt;weiblich;Insgesamt;weiblich
${zeilen.join('\n')}
__________
Erfundene Zahlen erfundener Landkreise.
© Statistisches Amt Wiekenland (erfunden), ${letztesJahr + 1}.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0.
`;
}

/** The baseline figures: a table of ten years, with whom the county is compared, and indicators over it. */
export async function enterBestand(bau: Bau, wer: Wer, now: Date): Promise<void> {
  const letztesJahr = yearOf(datumOf(now)) - 2;
  const kontext = bau.as(wer, toInstant(`${letztesJahr + 1}-10-06`, '10:30'));
  const inhalt = new TextEncoder().encode(writeBevoelkerung(letztesJahr));
  await must(importTabelle(kontext, { name: `${KENNUNG}.csv`, inhalt }), 'Bestand');
  await must(setRegionen(kontext, { eigene: '03499', vergleich: ['03498', '03497'] }), 'Regionen');
  const reihen = await listReihenOf(kontext, KENNUNG);
  const reihe = (label: string) => {
    const found = reihen.find((one) => one.label === label);
    if (!found) throw new Error(`Demo: keine Reihe ${label}`);
    return { tabelle: KENNUNG, merkmal: found.merkmal };
  };
  const alle = reihe('Nationalität: Insgesamt, Geschlecht: Insgesamt');
  const auslaender = reihe('Nationalität: Ausländer(innen), Geschlecht: Insgesamt');
  const bevoelkerung = {
    bereich: 'bevoelkerung' as const,
    beschreibung: '',
    livezahl: '',
    darstellung: 'linien' as const,
  };
  await must(
    createKennzahl(kontext, {
      ...bevoelkerung,
      bezeichnung: 'Anteil der Menschen ohne deutschen Pass',
      art: 'anteil',
      einheit: '',
      stellen: 1,
      zaehler: [auslaender],
      nenner: [alle],
    }),
    'Kennzahl',
  );
  await must(
    createKennzahl(kontext, {
      ...bevoelkerung,
      bezeichnung: 'Menschen ohne deutschen Pass',
      art: 'wert',
      einheit: 'Personen',
      stellen: 0,
      zaehler: [auslaender],
      nenner: [],
    }),
    'Kennzahl',
  );
  const wartende = await must(
    createKennzahl(kontext, {
      bezeichnung: 'Wartende auf einen Sprachkurs',
      bereich: 'bildung',
      art: 'hand',
      livezahl: '',
      darstellung: 'balken',
      einheit: 'Personen',
      stellen: 0,
      beschreibung: 'Nach der Umfrage bei den Kursträgern, jeweils Ende September.',
      zaehler: [],
      nenner: [],
    }),
    'Kennzahl',
  );
  for (const [jahre, wert] of [
    [2, 96],
    [1, 131],
    [0, 118],
  ] as const) {
    const eintrag = { stichtag: `${letztesJahr - jahre}-09-30`, wert, quelle: 'Umfrage bei den Kursträgern' };
    await must(enterHandwert(kontext, wartende, eintrag), 'Wert von Hand');
  }
}
