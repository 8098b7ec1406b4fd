import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { holdEinsatzjahre } from '../abrechnung/lauf-jahr.ts';
import { listOrte, locateAddresses } from '../ort.store.ts';
import { findSprachmittler, updateSprachmittler } from '../sprachmittler.store.ts';
import {
  deleteImportiertes,
  deleteSprachen,
  type ImportArt,
  insertEinsaetze,
  insertPersonen,
  insertSprachen,
  insertStatuszeilen,
  insertStellen,
  listBeginne,
  listBenutzte,
  lockImport,
  updateImport,
} from './import.store.ts';
import { importTexte } from './import.texte.ts';
import { startImport } from './import-vorbereiten.action.ts';
import { type Einsatzlesung, lesewunschOf, type Personenlesung, readImport } from './lesung.ts';

/** What an import did, kept with it: figures for the list, and what taking it back needs. */
export interface Zusammenfassung {
  zeilen: number;
  /** New people, requesters, Einsätze. */
  neu: number;
  stellen: number;
  einsaetze: number;
  unveraendert: number;
  /** People that were completed: what stood there before, and their version since. */
  ergaenzt: { id: number; version: number; vorher: Record<string, unknown>; sprachen: string[] }[];
}

/**
 * Saves a preview, all of it or nothing. Refuses `import.unbekannt`, `import.nicht-offen`, `import.jahr-abgeschlossen`
 * and what the readers refuse.
 */
export async function takeOverImport(kontext: Kontext, id: number): Promise<Ergebnis<Zusammenfassung>> {
  return act(kontext, 'import.uebernehmen', async (a) => {
    const row = await lockImport(a.db, id);
    const datei = row && (await findDatei(a.db, row.datei_id));
    if (!row || !datei) return refuse('import.unbekannt');
    if (row.status !== 'vorschau') return refuse('import.nicht-offen');
    const gelesen = await readImport(a.db, lesewunschOf(row, datei), a.now, kontext.sprache);
    if (!gelesen.ok) return gelesen;
    const saved =
      gelesen.wert.art === 'sprachmittler'
        ? await savePersonen(a, id, gelesen.wert)
        : await saveEinsaetze(a, id, gelesen.wert);
    if (!saved.ok) return saved;
    const zusammenfassung = saved.wert;
    await locateAddresses(a.db);
    await updateImport(a.db, id, { status: 'uebernommen', zusammenfassung, uebernommen_at: a.now });
    const { ergaenzt, ...zahlen } = zusammenfassung;
    a.audit(
      'import',
      id,
      { status: 'vorschau' },
      { status: 'uebernommen', ...zahlen, ergaenzt: ergaenzt.map((one) => one.id) },
    );
    return ok(zusammenfassung);
  });
}

async function savePersonen(
  a: Act,
  importId: number,
  lesung: Personenlesung,
): Promise<Ergebnis<Zusammenfassung>> {
  const neu = lesung.neu.map((position) => lesung.saetze[position]!);
  const ids = await insertPersonen(
    a.db,
    neu.map(({ sprachen, ...person }) => ({ ...person, import_id: importId, angelegt_at: a.now })),
  );
  await insertSprachen(
    a.db,
    neu.flatMap(({ sprachen }, index) => sprachen.map((one) => ({ ...one, sprachmittler_id: ids[index]! }))),
  );
  await insertStatuszeilen(
    a.db,
    neu.map((person, index) => ({
      sprachmittler_id: ids[index]!,
      status: person.status,
      ab_am:
        (person.status === 'ausgeschieden' ? person.ausgetreten_am : person.eingetreten_am) ?? datumOf(a.now),
      grund: '',
      gesetzt_von: a.wer.name,
      gesetzt_at: a.now,
    })),
  );
  const ergaenzt: Zusammenfassung['ergaenzt'] = [];
  for (const { person, felder, sprachen } of lesung.ergaenzt) {
    const saved = await updateSprachmittler(a.db, person.id, person.version, felder);
    if (!saved) return refuse('satz.inzwischen-geaendert');
    await insertSprachen(
      a.db,
      sprachen.map((one) => ({ ...one, sprachmittler_id: person.id })),
    );
    const vorher = Object.fromEntries(
      Object.keys(felder).map((feld) => [feld, person[feld as keyof typeof person]]),
    );
    ergaenzt.push({
      id: person.id,
      version: person.version + 1,
      vorher,
      sprachen: sprachen.map((one) => one.sprache),
    });
  }
  return ok({
    zeilen: lesung.liste.zeilen,
    neu: ids.length,
    stellen: 0,
    einsaetze: 0,
    unveraendert: lesung.unveraendert,
    ergaenzt,
  });
}

async function saveEinsaetze(
  a: Act,
  importId: number,
  lesung: Einsatzlesung,
): Promise<Ergebnis<Zusammenfassung>> {
  const offen = await holdEinsatzjahre(
    a,
    lesung.saetze.map(({ beginn }) => beginn),
  );
  if (!offen.ok) return refuse('import.jahr-abgeschlossen');
  const t = importTexte[a.kontext.sprache];
  const used = new Set(lesung.saetze.map((satz) => satz.stelle));
  const neueStellen = [...lesung.stellen.values()].filter(
    (stelle) => used.has(stelle.schluessel) && !lesung.bekannteStellen.has(stelle.schluessel),
  );
  const stellenIds = await insertStellen(
    a.db,
    neueStellen.map(({ name, art, ort }) => ({ name, art, ort, import_id: importId, angelegt_at: a.now })),
  );
  const stelleIdOf = new Map(lesung.bekannteStellen);
  for (const [index, stelle] of neueStellen.entries()) stelleIdOf.set(stelle.schluessel, stellenIds[index]!);

  const needed = new Set(lesung.saetze.flatMap((satz) => satz.person ?? []));
  const personIdOf = new Map(lesung.namen.map((name, index) => [index, name.id] as const));
  const neuePersonen = [...needed].filter((index) => personIdOf.get(index) === null);
  const personIds = await insertPersonen(
    a.db,
    neuePersonen.map((index) => {
      const { nachname, vorname } = lesung.liste.personen[index]!;
      return { nachname, vorname, notiz: t.ausEinsatzliste, import_id: importId, angelegt_at: a.now };
    }),
  );
  for (const [at, index] of neuePersonen.entries()) personIdOf.set(index, personIds[at]!);
  await insertSprachen(
    a.db,
    neuePersonen.flatMap((index, at) =>
      [...lesung.sprachenJePerson[index]!].map((sprache) => ({
        sprache,
        niveau: null,
        sprachmittler_id: personIds[at]!,
      })),
    ),
  );
  await insertStatuszeilen(
    a.db,
    personIds.map((id) => ({
      sprachmittler_id: id,
      status: 'aktiv' as const,
      ab_am: datumOf(a.now),
      grund: t.ausEinsatzliste,
      gesetzt_von: a.wer.name,
      gesetzt_at: a.now,
    })),
  );

  const punkte = new Map((await listOrte(a.db)).map((ort) => [fold(ort.name), ort]));
  await insertEinsaetze(
    a.db,
    lesung.saetze.map((satz) => {
      const sprachmittlerId = satz.person === null ? null : personIdOf.get(satz.person)!;
      const isHeld = satz.status === 'bestaetigt';
      const punkt = punkte.get(fold(satz.ort));
      const isUnfilled = satz.status === 'nicht-vermittelt';
      return {
        stelle_id: stelleIdOf.get(satz.stelle)!,
        ansprechperson: satz.ansprechperson,
        sprache: satz.sprache,
        ersatzsprachen: satz.ersatzsprachen,
        dialekt: satz.dialekt,
        beginn_at: satz.beginn,
        ende_at: satz.ende,
        ort: satz.ort,
        lat: punkt?.lat ?? null,
        lon: punkt?.lon ?? null,
        thema: satz.thema,
        aktenzeichen: satz.aktenzeichen,
        bemerkung: [satz.bemerkung, isUnfilled ? satz.grund : ''].filter(Boolean).join('; '),
        herkunft: 'import' as const,
        status: satz.status,
        angefragt_at: satz.angefragt,
        sprachmittler_id: sprachmittlerId,
        vermittelt_at: sprachmittlerId === null ? null : satz.angefragt,
        ist_beginn_at: isHeld && satz.zeitBekannt ? satz.beginn : null,
        ist_ende_at: isHeld && satz.zeitBekannt ? satz.ende : null,
        kilometer_zehntel: isHeld ? satz.kilometerZehntel : null,
        gemeldet_at: isHeld ? satz.ende : null,
        bestaetigt_at: isHeld ? satz.ende : null,
        bestaetigt_durch: isHeld ? ('buero' as const) : null,
        beendet_at: satz.status === 'abgesagt' || isUnfilled ? satz.ende : null,
        absage_grund: satz.status === 'abgesagt' ? satz.grund || 'sonstiges' : '',
        nicht_vermittelt_grund: isUnfilled ? 'sonstiges' : null,
        import_id: importId,
      };
    }),
  );
  return ok({
    zeilen: lesung.liste.zeilen,
    neu: personIds.length,
    stellen: stellenIds.length,
    einsaetze: lesung.saetze.length,
    unveraendert: lesung.schonDa,
    ergaenzt: [],
  });
}

/**
 * Takes a whole import back: what it made goes, what it completed is as before. Refuses `import.nicht-uebernommen`,
 * `import.benutzt` (wer, anzahl) when something of it has been changed or used since, and `import.jahr-abgeschlossen`.
 */
export async function undoImport(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  try {
    return await undo(kontext, id);
  } catch (fault) {
    // A record of another part of the house refers to what the import made (foreign_key_violation).
    if ((fault as { code?: string }).code !== '23503') throw fault;
    return refuse('import.benutzt', { werte: { wer: importTexte[kontext.sprache].einDatensatz, anzahl: 1 } });
  }
}

function undo(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'import.rueckgaengig', async (a) => {
    const row = await lockImport(a.db, id);
    if (!row) return refuse('import.unbekannt');
    if (row.status !== 'uebernommen') return refuse('import.nicht-uebernommen');
    const { ergaenzt = [] } = (row.zusammenfassung ?? {}) as Partial<Zusammenfassung>;
    const benutzte = await listBenutzte(a.db, id, ergaenzt);
    if (benutzte.length > 0) {
      return refuse('import.benutzt', { werte: { wer: benutzte[0]!, anzahl: benutzte.length } });
    }
    const offen = await holdEinsatzjahre(a, await listBeginne(a.db, id));
    if (!offen.ok) return refuse('import.jahr-abgeschlossen');
    await deleteImportiertes(a.db, id);
    for (const { id: personId, version, vorher, sprachen } of ergaenzt) {
      const person = await findSprachmittler(a.db, personId);
      if (!person) continue;
      await updateSprachmittler(a.db, personId, version, vorher);
      await deleteSprachen(a.db, personId, sprachen);
    }
    await updateImport(a.db, id, { status: 'rueckgaengig', rueckgaengig_at: a.now });
    a.audit('import', id, { status: 'uebernommen' }, { status: 'rueckgaengig' });
    return ok();
  });
}

/** Loads a file and takes it over at once, e.g. from the command line. @returns its id and what it did */
export async function importDatei(
  kontext: Kontext,
  art: ImportArt,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<{ id: number; zusammenfassung: Zusammenfassung }>> {
  const started = await startImport(kontext, { ...datei, art });
  if (!started.ok) return started;
  const done = await takeOverImport(kontext, started.wert);
  return done.ok ? ok({ id: started.wert, zusammenfassung: done.wert }) : done;
}

export const importSprachmittler = (kontext: Kontext, datei: { name: string; inhalt: Uint8Array }) =>
  importDatei(kontext, 'sprachmittler', datei);

export const importEinsaetze = (kontext: Kontext, datei: { name: string; inhalt: Uint8Array }) =>
  importDatei(kontext, 'einsaetze', datei);
