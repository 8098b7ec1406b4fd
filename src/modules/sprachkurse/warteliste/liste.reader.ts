import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import type { Cell, Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { checkAngaben } from './angaben.rules.ts';
import { plain, readKopf, readZelle, type Spalte } from './listensprache.ts';
import { type Wartepersonangaben, wartepersonSchema } from './warteperson.schema.ts';

/** What is wrong with a cell, or what KoMuT supposed; without a column it is about the row. */
export interface Zellenbefund extends Grund {
  spalte: number | null;
}

export interface GeleseneZeile {
  /** As the office's program numbers it. */
  nummer: number;
  zellen: readonly (Cell | undefined)[];
  /** Null when there are errors. */
  angaben: Wartepersonangaben | null;
  fehler: Zellenbefund[];
  hinweise: Zellenbefund[];
}

export interface GeleseneListe {
  blatt: string;
  /** The sheet's own headings, and how each column is read. */
  ueberschriften: string[];
  kopf: (Spalte | null)[];
  zeilen: GeleseneZeile[];
}

/** Names as the office knows them, in plain letters. */
export interface Bekanntes {
  stellen: readonly { id: number; name: string }[];
  gemeinden: readonly { id: number; name: string }[];
}

const HOECHSTENS_ZEILEN = 5000;
/** Headings stand among the first rows, below a title perhaps. */
const KOPF_SUCHEN = 20;
/** What is supposed where nobody said how far somebody can travel. */
const VERMUTETE_MINUTEN = '45';

/**
 * Reads a waiting list from XLSX or CSV. Each row is checked like the form for one person. Refuses what
 * `readSpreadsheet` refuses, `import.spalten`, `import.leer`, `import.zu-viele`.
 */
export function readWarteliste(
  bytes: Uint8Array,
  bekanntes: Bekanntes,
  heute: Datum,
): Ergebnis<GeleseneListe> {
  const sheets = readSpreadsheet(bytes);
  if (!sheets.ok) return sheets;
  const gefunden = sheets.wert.map(findKopf).find((kopf) => kopf !== null);
  if (!gefunden) return refuse('import.spalten');
  const { sheet, zeile, kopf } = gefunden;
  const rows = sheet.rows.filter(
    ({ number, cells }) =>
      number > zeile.number && cells.some((cell, index) => kopf[index] && cell?.text.trim()),
  );
  if (rows.length === 0) return refuse('import.leer');
  if (rows.length > HOECHSTENS_ZEILEN)
    return refuse('import.zu-viele', { werte: { zeilen: HOECHSTENS_ZEILEN } });
  return ok({
    blatt: sheet.name,
    ueberschriften: kopf.map((_, index) => zeile.cells[index]?.text ?? ''),
    kopf,
    zeilen: rows.map((row) => readZeile(row, kopf, bekanntes, heute)),
  });
}

function findKopf(sheet: Sheet): { sheet: Sheet; zeile: SheetRow; kopf: (Spalte | null)[] } | null {
  for (const zeile of sheet.rows.slice(0, KOPF_SUCHEN)) {
    const kopf = readKopf(Array.from(zeile.cells));
    if (kopf.includes('niveau') && (kopf.includes('ort') || kopf.includes('gemeinde')))
      return { sheet, zeile, kopf };
  }
  return null;
}

function readZeile(
  { number, cells }: SheetRow,
  kopf: readonly (Spalte | null)[],
  bekanntes: Bekanntes,
  heute: Datum,
): GeleseneZeile {
  const fehler: Zellenbefund[] = [];
  const hinweise: Zellenbefund[] = [];
  const eingabe: Record<string, string | string[]> = {};
  const spalteOf = (feld: string) => {
    const index = kopf.indexOf(feld as Spalte);
    return index < 0 ? null : index;
  };
  for (const [index, spalte] of kopf.entries()) {
    const zelle = cells[index];
    if (!spalte || !zelle?.text.trim()) continue;
    if (zelle.kind === 'error') {
      fehler.push({ spalte: index, grund: 'import.zelle-fehler' });
      continue;
    }
    const gelesen = readZelle(spalte, zelle);
    if ('unlesbar' in gelesen) fehler.push({ spalte: index, grund: 'import.zelle-unlesbar' });
    else eingabe[spalte] = gelesen.wert;
    if (spalte === 'vorrang' && eingabe.vorrang === 'sonstiges') eingabe.vorrang_text = zelle.text.trim();
  }
  for (const [feld, ziel, liste] of [
    ['stelle', 'stelle_id', bekanntes.stellen],
    ['gemeinde', 'gemeinde_id', bekanntes.gemeinden],
  ] as const) {
    const name = eingabe[feld];
    if (typeof name !== 'string') continue;
    const treffer = liste.find((eine) => plain(eine.name) === plain(name));
    if (treffer) eingabe[ziel] = String(treffer.id);
    else if (feld === 'gemeinde')
      hinweise.push({ spalte: spalteOf(feld), grund: 'import.gemeinde-unbekannt' });
    else fehler.push({ spalte: spalteOf(feld), grund: 'import.stelle-unbekannt' });
  }
  supplement(eingabe, hinweise, spalteOf);
  const parsed = wartepersonSchema.safeParse(eingabe);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const spalte = spalteOf(String(issue.path[0]));
      if (!fehler.some((eine) => eine.spalte !== null && eine.spalte === spalte))
        fehler.push({ spalte, grund: issue.message });
    }
  } else {
    const geprueft = checkAngaben(parsed.data, heute);
    if (!geprueft.ok) fehler.push({ ...geprueft, spalte: spalteOf(geprueft.feld ?? '') });
  }
  return {
    nummer: number,
    zellen: kopf.map((_, index) => cells[index]),
    angaben: fehler.length === 0 && parsed.success ? parsed.data : null,
    fehler,
    hinweise,
  };
}

/** What lists leave out and the form asks for: supposed carefully, and said. */
function supplement(
  eingabe: Record<string, string | string[]>,
  hinweise: Zellenbefund[],
  spalteOf: (feld: string) => number | null,
): void {
  if (!eingabe.ort && typeof eingabe.gemeinde === 'string') eingabe.ort = eingabe.gemeinde;
  if (!eingabe.formate?.length) eingabe.formate = ['allgemein'];
  eingabe.niveau_quelle ??= eingabe.eingestuft_am ? 'einstufungstest' : 'einschaetzung';
  if (eingabe.niveau_quelle === 'einstufungstest' && !eingabe.eingestuft_am) {
    eingabe.niveau_quelle = 'einschaetzung';
    hinweise.push({ spalte: spalteOf('niveau_quelle'), grund: 'import.test-ohne-tag' });
  }
  if (!eingabe.verkehrsmittel) {
    eingabe.verkehrsmittel = 'oepnv';
    hinweise.push({ spalte: null, grund: 'import.verkehrsmittel-vermutet' });
  }
  if (!eingabe.max_minuten && !eingabe.max_kilometer) {
    eingabe.max_minuten = VERMUTETE_MINUTEN;
    hinweise.push({ spalte: null, grund: 'import.weg-vermutet', werte: { minuten: VERMUTETE_MINUTEN } });
  }
  if (eingabe.einwilligung_am) eingabe.einwilligung = 'ja';
  else if (eingabe.name || eingabe.telefon || eingabe.email) {
    const spalte = spalteOf('name') ?? spalteOf('telefon') ?? spalteOf('email');
    hinweise.push({ spalte, grund: 'import.ohne-einwilligung' });
    for (const feld of ['name', 'telefon', 'email']) delete eingabe[feld];
  }
}
