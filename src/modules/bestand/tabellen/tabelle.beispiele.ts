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
