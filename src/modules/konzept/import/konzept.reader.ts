/** Reads an integration concept from the bytes of a file: Word, Excel, CSV or a table pasted from one of them. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { listPartNames, openDocx, sniffFile } from '../../../platform/files/docx-package.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import type { Papier } from './bloecke.ts';
import { readDocx } from './docx.reader.ts';
import type { GelesenesKonzept, Lesevorgabe } from './gelesenes-konzept.ts';
import { readKonzeptAusPapier } from './konzept.rules.ts';
import { readTabellen } from './tabellen.reader.ts';

/**
 * The whole concept with every text's place, what was not taken over, and the findings. Pasted text: its UTF-8 bytes,
 * cells divided by tabs. Refusals, sentences in `texte.ts`: `konzept.leer`, `konzept.ohne-tabelle`, `konzept.pdf`,
 * `konzept.rtf`, all of `openDocx` (`docx.…`) and of `readSpreadsheet` (`datei.…`). A paper whose tables nobody
 * recognises is read without measures, so that the office can say what its columns mean (`vorgabe.mapping`).
 */
export function readKonzept(bytes: Uint8Array, vorgabe: Lesevorgabe = {}): Ergebnis<GelesenesKonzept> {
  const papier = readPapier(bytes);
  if (!papier.ok) return papier;
  if (papier.wert.bloecke.length === 0) return refuse('konzept.leer');
  const konzept = readKonzeptAusPapier(papier.wert, vorgabe);
  const istStumm = konzept.tabellen.length === 0 && konzept.handlungsfelder.length === 0;
  return istStumm ? refuse('konzept.ohne-tabelle') : ok(konzept);
}

/** Paragraphs and tables as they stand in the file, for the preview beside the tree. */
export function readPapier(bytes: Uint8Array): Ergebnis<Papier> {
  const art = sniffFile(bytes);
  if (art === 'leer') return refuse('konzept.leer');
  if (art === 'pdf' || art === 'rtf') return refuse(`konzept.${art}`);
  const istMappe =
    art === 'anderes' || (art === 'zip' && listPartNames(bytes).some((name) => /^xl\//i.test(name)));
  if (istMappe) {
    const sheets = readSpreadsheet(bytes);
    return sheets.ok ? ok(readTabellen(sheets.wert)) : sheets;
  }
  const paket = openDocx(bytes);
  return paket.ok ? ok(readDocx(paket.wert)) : paket;
}
