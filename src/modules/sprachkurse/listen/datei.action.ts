import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { type Abgleich, type Listenvorschau, matchZeilen } from './abgleich.rules.ts';
import { readBlatt } from './blatt.rules.ts';
import type { Spaltenwahl } from './blatt.types.ts';
import { abAmOf, addEinschreibung, einschreibungConstraints } from './einschreibung.action.ts';
import { listEinschreibungen } from './einschreibung.store.ts';
import { openListe, writeListe } from './liste.action.ts';
import { type Liste, readUeJeTag, updateListe } from './liste.store.ts';
import type { Befund } from './pruefung.rules.ts';

/**
 * Keeps the provider's file with the month; nothing of it is taken over yet. Refuses what a file that cannot be read
 * refuses, and what `openListe` refuses.
 */
export async function uploadListe(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<undefined>> {
  const sheets = readSpreadsheet(datei.inhalt);
  if (!sheets.ok) return { ...sheets, feld: 'datei' };
  return act(kontext, 'teilnehmerliste.hochladen', async (a) => {
    const opened = await openListe(a, kursId, monat, 'schreiben');
    if (!opened.ok) return opened;
    const { liste } = opened.wert;
    const typ = 'application/octet-stream';
    const dateiId = await saveDatei(a.db, { ...datei, typ }, a.wer.name, a.now);
    await updateListe(a.db, liste.id, liste.version, { datei_id: dateiId, zuordnung: {} });
    a.audit('teilnehmerliste', liste.id, null, { kurs_id: kursId, monat, datei: datei.name });
    return ok();
  });
}

/** What the file of a list says; null when there is none or no list was found in it. */
export async function readVorschau(db: Db | Trx, liste: Liste): Promise<Listenvorschau | null> {
  if (liste.dateiId === null) return null;
  const [datei, ueJeTag, eingeschriebene] = await Promise.all([
    findDatei(db, liste.dateiId),
    readUeJeTag(db, liste.kursId, liste.monat),
    listEinschreibungen(db, liste.kursId),
  ]);
  const sheets = datei && readSpreadsheet(datei.inhalt);
  if (!datei || !sheets?.ok) return null;
  const lesung = readBlatt(sheets.wert, { monat: liste.monat, ueJeTag }, liste.zuordnung);
  if (!lesung) return null;
  const geplant = [...ueJeTag.values()].reduce((sum, ue) => sum + ue, 0);
  const most = Math.max(
    0,
    ...lesung.zeilen.map(({ ueAnwesend, ueEntschuldigt }) => ueAnwesend + ueEntschuldigt),
  );
  return {
    datei: datei.name,
    lesung,
    abgleich: matchZeilen(lesung.zeilen, eingeschriebene),
    ue: Math.max(geplant, most),
  };
}

/** The first rows of a file in which no list was found, so that its columns can be named. */
export async function readRohblatt(db: Db | Trx, liste: Liste) {
  const datei = liste.dateiId === null ? null : await findDatei(db, liste.dateiId);
  const sheets = datei && readSpreadsheet(datei.inhalt);
  return sheets?.ok ? (sheets.wert[0]?.rows.slice(0, 12) ?? []) : [];
}

/** Says what the columns of the file hold. */
export function assignSpalten(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  zuordnung: Spaltenwahl,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'teilnehmerliste.zuordnen', async (a) => {
    const opened = await openListe(a, kursId, monat, 'schreiben');
    if (!opened.ok) return opened;
    const { liste } = opened.wert;
    if (liste.dateiId === null) return refuse('liste.ohne-datei');
    await updateListe(a.db, liste.id, liste.version, { zuordnung });
    a.audit('teilnehmerliste', liste.id, { zuordnung: liste.zuordnung }, { zuordnung });
    return ok();
  });
}

/**
 * Takes the whole file over into the month, people nobody enrolled yet included, or nothing of it.
 * Refuses `liste.ohne-datei`, `liste.datei-hat-probleme` (anzahl), `liste.unbekannte` (nummern) unless they are to be
 * enrolled, `teilnehmer.geburtsjahr-fehlt` for them, and what `openListe` refuses.
 */
export function importListe(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  { einschreiben, ue }: { einschreiben: boolean; ue: number | null },
): Promise<Ergebnis<Befund[]>> {
  return act(
    kontext,
    'teilnehmerliste.uebernehmen',
    async (a) => {
      const opened = await openListe(a, kursId, monat, 'schreiben');
      if (!opened.ok) return opened;
      const { kurs, liste } = opened.wert;
      const vorschau = await readVorschau(a.db, liste);
      if (!vorschau) return refuse('liste.ohne-datei');
      const { probleme } = vorschau.lesung;
      if (probleme.length > 0)
        return refuse('liste.datei-hat-probleme', { werte: { anzahl: probleme.length } });
      const unbekannte = vorschau.abgleich.filter(({ person }) => person === null);
      if (unbekannte.length > 0 && !einschreiben) {
        return refuse('liste.unbekannte', {
          feld: 'einschreiben',
          werte: { nummern: unbekannte.map(({ zeile }) => zeile.nummer).join(', ') },
        });
      }
      const enrolled = await enrolAll(a, kurs, monat, unbekannte);
      if (!enrolled.ok) return enrolled;
      const zeilen = vorschau.abgleich.map(({ person, zeile }) => ({
        id: person?.einschreibungId ?? enrolled.wert.get(zeile.zeile)!,
        anwesend: zeile.ueAnwesend,
        entschuldigt: zeile.ueEntschuldigt,
      }));
      const { bemerkung } = liste;
      return writeListe(a, kursId, monat, {
        ue: ue ?? vorschau.ue,
        bemerkung,
        zeilen,
        einreichen: false,
        version: 0,
      });
    },
    einschreibungConstraints,
  );
}

/** @returns enrolment by the row of the file */
async function enrolAll(
  a: Act,
  kurs: Parameters<typeof addEinschreibung>[1],
  monat: Datum,
  unbekannte: readonly Abgleich[],
): Promise<Ergebnis<Map<number, number>>> {
  const ids = new Map<number, number>();
  for (const { zeile } of unbekannte) {
    const istKreisnummer = /^TN-[2-9A-Z]{6}$/i.test(zeile.nummer);
    const result = await addEinschreibung(a, kurs, {
      nummer: istKreisnummer ? zeile.nummer.toUpperCase() : '',
      traegernummer: istKreisnummer ? '' : zeile.nummer.slice(0, 40),
      geburtsjahr: zeile.geburtsjahr,
      geschlecht: null,
      gruppe: zeile.gruppe.slice(0, 80),
      ab_am: abAmOf(monat, kurs),
    });
    if (!result.ok) {
      const { werte = {}, grund } = result;
      return refuse(grund, {
        feld: 'einschreiben',
        werte: { ...werte, zeile: zeile.zeile, nummer: zeile.nummer },
      });
    }
    ids.set(zeile.zeile, result.wert);
  }
  return ok(ids);
}
