/** What the two import commands have in common: the file, the hints, the columns. */
import { readFile, stat } from 'node:fs/promises';
import { refuse } from '../../../begriffe/ablehnung.ts';
import { type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { LIMITS } from '../../../platform/files/limits.ts';
import type { EinsatzFeld } from './einsatz.fields.rules.ts';
import { feldnamen } from './feldnamen.texte.ts';
import type { Hinweis } from './hinweis.rules.ts';
import type { Blattansicht } from './preview.rules.ts';
import type { SprachmittlerFeld } from './sprachmittler.fields.rules.ts';
import { formatAblehnung, formatHinweis, texte } from './texte.ts';

/** Bytes of the file named on the command line. Throws CommandRefusal when there is none or it is far too large. */
export async function readInput(datei: string, { language }: CommandCall): Promise<Uint8Array> {
  try {
    const { size } = await stat(datei);
    if (size <= LIMITS.bytes) return await readFile(datei);
  } catch {
    throw new CommandRefusal(formatAblehnung(refuse('datei.fehlt', { werte: { datei } }), language));
  }
  const werte = { megabyte: LIMITS.bytes / 1_000_000 };
  throw new CommandRefusal(formatAblehnung(refuse('datei.zu-gross', { werte }), language));
}

export function hinweiseToJson(hinweise: readonly Hinweis[], { language }: CommandCall) {
  return hinweise.map((hinweis) => ({
    ...(hinweis.blatt === undefined ? {} : { blatt: hinweis.blatt }),
    zeile: hinweis.zeile,
    spalte: hinweis.spalte,
    titel: hinweis.titel,
    art: hinweis.art,
    text: formatHinweis(hinweis, language),
  }));
}

/** How the columns were understood, then the hints. */
export function printReading(
  blaetter: readonly Blattansicht<SprachmittlerFeld | EinsatzFeld>[],
  hinweise: readonly Hinweis[],
  { language, print }: CommandCall,
): void {
  const worte = texte[language];
  for (const { name, spalten } of blaetter) {
    if (blaetter.length > 1) print(name);
    for (const { buchstabe, titel, feld } of spalten) {
      if (titel === '' && feld === undefined) continue;
      print(
        worte.spalteZeile({
          spalte: buchstabe,
          titel,
          feld: feld ? feldnamen[language][feld] : worte.nichtGelesen({}),
        }),
      );
    }
  }
  if (hinweise.length === 0) return;
  print(worte.hinweiseZeile({ anzahl: hinweise.length }));
  for (const hinweis of hinweise) {
    const { blatt, zeile, spalte, titel } = hinweis;
    const stelle = worte.stelle({ ...(blatt === undefined ? {} : { blatt }), zeile, spalte, titel });
    print(`  ${stelle}: ${formatHinweis(hinweis, language)}`);
  }
}
