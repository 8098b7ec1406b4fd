import { readFile, stat } from 'node:fs/promises';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { MAX_DOCX_BYTES, refuseSize } from '../../../platform/files/docx-package.ts';
import { type Importantwort, toAntwort } from './antwort.ts';
import type { GelesenesKonzept } from './gelesenes-konzept.ts';
import { readKonzept } from './konzept.reader.ts';
import { formatAblehnung, texte } from './texte.ts';

/** Saves a concept that was read; refuses by throwing CommandRefusal. */
export type SaveKonzept = (konzept: GelesenesKonzept, call: CommandCall) => Promise<void>;

/**
 * `komut import konzept FILE [--absaetze einzeln|zusammen] [--dry-run] [--json]`: reads a concept, says what it found
 * and gives it to `save`. With --dry-run it needs no database.
 */
export function importKonzeptCommand(save?: SaveKonzept): Command {
  return {
    name: 'import konzept',
    positionals: ['FILE'],
    summary: { de: texte.de.befehl.summary, en: texte.en.befehl.summary },
    options: { 'dry-run': { type: 'boolean' }, absaetze: { type: 'string' } },
    optionHelp: {
      'dry-run': { de: texte.de.befehl.dryRun, en: texte.en.befehl.dryRun },
      absaetze: { de: texte.de.befehl.absaetze, en: texte.en.befehl.absaetze },
    },
    async run(call) {
      const worte = texte[call.language].befehl;
      const [datei] = call.positionals;
      if (datei === undefined) return 2;
      const { absaetze, 'dry-run': istProbe } = call.values;
      if (absaetze !== undefined && absaetze !== 'einzeln' && absaetze !== 'zusammen') {
        call.warn(worte.absaetzeFalsch);
        return 2;
      }
      const ergebnis = readKonzept(await readDatei(datei, call), absaetze === undefined ? {} : { absaetze });
      if (!ergebnis.ok) throw new CommandRefusal(formatAblehnung(ergebnis, call.language));
      const istOhneMassnahmen = ergebnis.wert.handlungsfelder.length === 0;
      if (istProbe !== true) {
        if (istOhneMassnahmen) throw new CommandRefusal(worte.ohneMassnahmen);
        if (save === undefined) throw new CommandRefusal(worte.ohneZiel);
        await save(ergebnis.wert, call);
      }
      const antwort = toAntwort(ergebnis.wert, call.language);
      if (call.json) call.print(JSON.stringify(antwort));
      else printAntwort(antwort, ergebnis.wert.titel, call);
      return 0;
    },
  };
}

async function readDatei(datei: string, call: CommandCall): Promise<Uint8Array> {
  try {
    const { size } = await stat(datei);
    if (size <= MAX_DOCX_BYTES) return await readFile(datei);
  } catch {
    throw new CommandRefusal(texte[call.language].befehl.nichtGefunden(datei));
  }
  throw new CommandRefusal(formatAblehnung(refuseSize(), call.language));
}

function printAntwort(
  antwort: Importantwort,
  titel: string | undefined,
  { language, print }: CommandCall,
): void {
  const worte = texte[language].befehl;
  const termine = (nach: Record<string, number>) =>
    Object.entries(nach)
      .map(([klasse, anzahl]) => `${klasse}: ${anzahl}`)
      .join(', ');
  if (titel !== undefined) print(worte.titel(titel));
  for (const feld of antwort.handlungsfelder) {
    const ziele = feld.leitgrundsaetze + feld.uebergeordneteZiele + feld.leitziele + feld.handlungsziele;
    print(worte.feld(feld.titel, ziele, feld.massnahmen));
  }
  if (antwort.handlungsfelder.length === 0) print(worte.ohneMassnahmen);
  else print(worte.massnahmen(antwort.massnahmen, termine(antwort.terminierung)));
  if (antwort.anhang !== null)
    print(worte.anhang(antwort.anhang.massnahmen, termine(antwort.anhang.terminierung)));
  if (antwort.nichtUebernommen.length > 0) print(worte.nichtUebernommen(antwort.nichtUebernommen.length));
  for (const { stelle, text } of antwort.nichtUebernommen) print(`  ${stelle}: ${text}`);
  if (antwort.handlungsfelder.length > 0) print(worte.hinweise(antwort.hinweise.length));
  for (const { stelle, text } of antwort.hinweise) print(`  ${stelle}: ${text}`);
}
