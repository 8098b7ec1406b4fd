/** A small county's figures for tests that need every page of the module to be there. */
import type { TestApp } from '../../../test-support/app.ts';
import { createKennzahl } from './kennzahlen/kennzahl.action.ts';
import { setRegionen } from './regionen/regionen.action.ts';
import { keyOfMerkmale } from './tabellen/lesung.rules.ts';
import { importTabelle } from './tabellen/tabelle.action.ts';
import { ALTERSTABELLE, BEISPIEL } from './tabellen/tabelle.beispiele.ts';
import { readTabelle } from './tabellen/tabelle-lesen.action.ts';

const SHEET = `Register (erfunden);
Stichtag: 31.12.2024;
Staatsangehörigkeit;Personen
Syrien;1.370
Eritrea;<3
`;

/** Two tables, an indicator with a pyramid, and a sheet that waits for its mapping. */
export async function addBestand({ kontext }: Pick<TestApp, 'kontext'>): Promise<void> {
  const wer = kontext();
  for (const [name, inhalt] of [
    ['alter.csv', ALTERSTABELLE],
    ['nationalitaet.csv', BEISPIEL],
  ] as const)
    await importTabelle(wer, { name, inhalt });
  await setRegionen(wer, { eigene: '03399', vergleich: ['03'] });
  await createKennzahl(wer, {
    bezeichnung: 'Einwohner',
    bereich: 'bevoelkerung',
    art: 'wert',
    einheit: 'Personen',
    stellen: 0,
    beschreibung: '',
    livezahl: '',
    darstellung: 'pyramide',
    zaehler: [
      {
        tabelle: '12411-02-01-4',
        merkmal: keyOfMerkmale({ Zeile: 'Insgesamt', Spalte: 'Insgesamt' }, 'Anzahl'),
      },
    ],
    nenner: [],
  });
  await readTabelle(wer, { name: 'register.csv', inhalt: new TextEncoder().encode(SHEET) });
}
