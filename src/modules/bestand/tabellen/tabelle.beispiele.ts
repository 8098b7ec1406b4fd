/** A table of an invented county, in the offices' format. */
const KOPF = `GENESIS-Tabelle: 12411-01-01-4
Bevölkerung nach Geschlecht und Nationalität - Stichtag 31.12. -;;;;;
regionale Tiefe: Kreise und krfr. Städte;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;;Nationalität;Nationalität;Nationalität
;;;Insgesamt;Insgesamt;Ausländer(innen)
;;;Geschlecht;Geschlecht;Geschlecht
;;;Insgesamt;weiblich;Insgesamt`;

const ENDE = `__________
. = Zahlenwert unbekannt
© Statistische Ämter des Bundes und der Länder, Deutschland, 2026.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0.
Stand: 02.03.2026 / 10:00:00
`;

/** Rows of cells: date, key, name, all, women, foreigners. */
export function writeTabelle(zeilen: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(`${KOPF}\n${zeilen.map((zeile) => zeile.join(';')).join('\n')}\n${ENDE}`);
}

export const BEISPIEL = writeTabelle([
  ['31.12.2023', '03', '  Niedersachsen', 8_100_000, 4_100_000, 950_000],
  ['31.12.2023', '03399', '      Wiekenland', 160_000, 81_000, 15_000],
  ['31.12.2024', '03', '  Niedersachsen', 8_150_000, 4_120_000, 990_000],
  ['31.12.2024', '03399', '      Wiekenland', 161_000, 81_500, '.'],
]);

/** Ages of men and women in the same county, the table that draws a population pyramid. */
export const ALTERSTABELLE = new TextEncoder().encode(`GENESIS-Tabelle: 12411-02-01-4
Bevölkerung nach Geschlecht und Altersgruppen - Stichtag 31.12. -;;;;;;
Bevölkerungsstand (Anzahl);;;;;;
;;;;Insgesamt;männlich;weiblich
31.12.2024;03399;      Wiekenland;unter 6 Jahre;9000;4600;4400
31.12.2024;03399;      Wiekenland;6 bis unter 18 Jahre;18000;9200;8800
31.12.2024;03399;      Wiekenland;unter 18 Jahre;27000;13800;13200
31.12.2024;03399;      Wiekenland;18 bis unter 65 Jahre;96000;48500;47500
31.12.2024;03399;      Wiekenland;65 Jahre und mehr;38000;17000;21000
31.12.2024;03399;      Wiekenland;Insgesamt;161000;79300;81700
${ENDE}`);
