import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { isWahl, keyOfHinweis } from './entscheidung.rules.ts';
import type { GelesenesKonzept, Lesevorgabe, Tabellenvorgabe } from './gelesenes-konzept.ts';
import { readKonzept } from './konzept.reader.ts';
import {
  type Entscheidungen,
  findKonzeptImport,
  insertKonzeptImport,
  type KonzeptImport,
  lockKonzeptImport,
  updateKonzeptImport,
} from './konzept-import.store.ts';

/** A paper with pictures is far smaller. */
const MAX_MB = 25;
export const MAX_KONZEPT = MAX_MB * 1024 * 1024;

const TYPEN: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Keeps a paper and opens its preview; nothing else is saved. Refuses what `readKonzept` refuses.
 * @returns the import's id
 */
export async function startKonzeptImport(
  kontext: Kontext,
  { name, inhalt, vorgabe = {} }: { name: string; inhalt: Uint8Array; vorgabe?: Lesevorgabe },
): Promise<Ergebnis<number>> {
  if (inhalt.length > MAX_KONZEPT) return refuse('docx.zu-gross', { feld: 'datei', werte: { mb: MAX_MB } });
  const gelesen = readKonzept(inhalt, vorgabe);
  if (!gelesen.ok) return { ...gelesen, feld: 'datei' };
  return act(kontext, 'konzept.einlesen', async (a) => {
    const typ = TYPEN[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'text/plain';
    const dateiId = await saveDatei(a.db, { name, typ, inhalt }, a.wer.name, a.now);
    const id = await insertKonzeptImport(a.db, { dateiId, von: a.wer.name, now: a.now, vorgabe });
    a.audit('konzeptimport', id, null, { datei: name });
    return ok(id);
  });
}

export interface GeoeffneterImport {
  row: KonzeptImport;
  inhalt: Buffer;
  konzept: GelesenesKonzept;
}

/** An import with its paper read anew. Refuses `konzeptimport.unbekannt`. */
export async function openKonzeptImport(kontext: Kontext, id: number): Promise<Ergebnis<GeoeffneterImport>> {
  const row = await findKonzeptImport(kontext.db, id);
  const datei = row && (await findDatei(kontext.db, row.datei_id));
  if (!row || !datei) return refuse('konzeptimport.unbekannt');
  const gelesen = readKonzept(datei.inhalt, row.vorgabe);
  return gelesen.ok ? ok({ row, inhalt: datei.inhalt, konzept: gelesen.wert }) : gelesen;
}

/** Reads one table as the office says; `null` leaves it to the reader again. What was decided stays. */
export function setTabellenvorgabe(
  kontext: Kontext,
  id: number,
  tabelle: number,
  vorgabe: Omit<Tabellenvorgabe, 'tabelle'> | null,
): Promise<Ergebnis<undefined>> {
  return changePreview(kontext, id, 'konzept.lesart', (row) => {
    const andere = (row.vorgabe.mapping ?? []).filter((one) => one.tabelle !== tabelle);
    const mapping = vorgabe === null ? andere : [...andere, { tabelle, ...vorgabe }];
    const notiz = { tabelle, verwendung: vorgabe?.verwendung ?? '' };
    return ok({ changes: { vorgabe: { ...row.vorgabe, mapping } }, notiz });
  });
}

/** Several paragraphs in the cell of a measure: each one, all together, or as the cell's form says (undefined). */
export function setAbsaetze(
  kontext: Kontext,
  id: number,
  absaetze: Lesevorgabe['absaetze'],
): Promise<Ergebnis<undefined>> {
  return changePreview(kontext, id, 'konzept.lesart', (row) => {
    const { absaetze: _, ...vorgabe } = row.vorgabe;
    return ok({
      changes: { vorgabe: absaetze === undefined ? vorgabe : { ...vorgabe, absaetze } },
      notiz: { absaetze: absaetze ?? '' },
    });
  });
}

/** What the office says to a finding. Refuses `hinweis.unbekannt` and `hinweis.wahl-fehlt`. */
export async function decideVorschau(
  kontext: Kontext,
  id: number,
  schluessel: string,
  entscheidung: { wahl: string; begruendung: string },
): Promise<Ergebnis<undefined>> {
  const opened = await openKonzeptImport(kontext, id);
  if (!opened.ok) return opened;
  const hinweis = opened.wert.konzept.hinweise.find((one) => keyOfHinweis(one) === schluessel);
  if (hinweis === undefined) return refuse('hinweis.unbekannt');
  if (!isWahl(hinweis, entscheidung.wahl)) return refuse('hinweis.wahl-fehlt', { feld: 'wahl' });
  return changePreview(kontext, id, 'konzept.hinweis-entscheiden', ({ entscheidungen }) =>
    ok({
      changes: {
        entscheidungen: {
          ...entscheidungen,
          hinweise: { ...entscheidungen.hinweise, [schluessel]: entscheidung },
        },
      },
      notiz: { hinweis: hinweis.art, entscheidung: entscheidung.wahl, begruendung: entscheidung.begruendung },
    }),
  );
}

/** Whose new edition it becomes, and which measure continues which. */
export function setAbgleich(
  kontext: Kontext,
  id: number,
  changes: Pick<Entscheidungen, 'konzeptId' | 'zuordnung'>,
): Promise<Ergebnis<undefined>> {
  return changePreview(kontext, id, 'konzept.lesart', ({ entscheidungen }) =>
    ok({
      changes: {
        entscheidungen: {
          ...entscheidungen,
          ...changes,
          zuordnung: { ...entscheidungen.zuordnung, ...changes.zuordnung },
        },
      },
      notiz: { gehoert_zu: changes.konzeptId ?? '', zugeordnet: Object.keys(changes.zuordnung ?? {}).length },
    }),
  );
}

/** Puts a preview aside. */
export function discardKonzeptImport(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return changePreview(kontext, id, 'konzept.verwerfen', () =>
    ok({ changes: { status: 'verworfen' }, notiz: { status: 'verworfen' } }),
  );
}

/** What is saved, and what the audit says of it. */
interface Vorschauaenderung {
  changes: Parameters<typeof updateKonzeptImport>[2];
  notiz: object;
}

/** Refuses `konzeptimport.unbekannt` and `konzeptimport.nicht-offen`. */
function changePreview(
  kontext: Kontext,
  id: number,
  tat: string,
  change: (row: KonzeptImport) => Ergebnis<Vorschauaenderung>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const row = await lockKonzeptImport(a.db, id);
    if (row === null) return refuse('konzeptimport.unbekannt');
    if (row.status !== 'vorschau') return refuse('konzeptimport.nicht-offen');
    const aenderung = change(row);
    if (!aenderung.ok) return aenderung;
    await updateKonzeptImport(a.db, id, aenderung.wert.changes);
    a.audit('konzeptimport', id, null, aenderung.wert.notiz);
    return ok();
  });
}
