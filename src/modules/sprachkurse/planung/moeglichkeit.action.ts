import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { wartelisteEinstellung } from '../warteliste/regeln.settings.ts';
import { listWartendeAlle } from '../warteliste/warteperson.store.ts';
import { locateOrt } from '../warteliste/warteperson-zeile.ts';
import { wort } from '../warteliste/worte.texte.ts';
import type { Moeglichkeitsangaben } from './moeglichkeit.schema.ts';
import {
  findKopie,
  findMoeglichkeit,
  insertMoeglichkeiten,
  updateMoeglichkeit,
} from './moeglichkeit.store.ts';
import { proposeKurse, type Vorschlagsvorgaben } from './vorschlag.rules.ts';

/** A form may name a provider or a municipality that is not there. */
const FREMDES = {
  kursmoeglichkeit_traeger_id_fkey: 'feld.unlesbar',
  kursmoeglichkeit_gemeinde_id_fkey: 'feld.unlesbar',
};

const audited = (one: { titel: string; niveau: string; ort: string; kosten_cent: number }) => ({
  titel: one.titel,
  niveau: one.niveau,
  ort: one.ort,
  kosten_cent: one.kosten_cent,
});

/** Writes down a course that could open. @returns its id */
export function createMoeglichkeit(
  kontext: Kontext,
  { version: _, kosten, zeiten, ...angaben }: Moeglichkeitsangaben,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kursmoeglichkeit.anlegen',
    async (a) => {
      const row = {
        ...angaben,
        ...(await locateOrt(a.db, angaben)),
        kosten_cent: kosten,
        zeiten: JSON.stringify(zeiten),
        herkunft: 'hand' as const,
        angelegt_at: a.now,
        angelegt_von: a.wer.name,
      };
      const [id] = await insertMoeglichkeiten(a.db, [row]);
      a.audit('kursmoeglichkeit', id!, null, audited(row));
      return ok(id!);
    },
    FREMDES,
  );
}

/** Refuses `plan.angebot-unbekannt`, `satz.inzwischen-geaendert`. Plans that were made keep the offer as it was. */
export function changeMoeglichkeit(
  kontext: Kontext,
  id: number,
  { version, kosten, zeiten, ...angaben }: Moeglichkeitsangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'kursmoeglichkeit.aendern',
    async (a) => {
      const vorher = await findMoeglichkeit(a.db, id);
      if (!vorher) return refuse('plan.angebot-unbekannt');
      const row = {
        ...angaben,
        ...(await locateOrt(a.db, angaben)),
        kosten_cent: kosten,
        zeiten: JSON.stringify(zeiten),
      };
      if (!(await updateMoeglichkeit(a.db, id, version, row))) return refuse('satz.inzwischen-geaendert');
      a.audit('kursmoeglichkeit', id, audited(vorher), audited(row));
      return ok();
    },
    FREMDES,
  );
}

/** Takes earlier courses as offers once more. Refuses `plan.kein-kurs`. @returns how many */
export function copyKurse(kontext: Kontext, kursIds: readonly number[]): Promise<Ergebnis<number>> {
  return act(kontext, 'kursmoeglichkeit.kopieren', async (a) => {
    const kopien = (await Promise.all(kursIds.map((id) => findKopie(a.db, id)))).filter(
      (one) => one !== null,
    );
    if (kopien.length === 0) return refuse('plan.kein-kurs');
    const rows = kopien.map((kopie) => ({
      ...kopie,
      herkunft: 'kurs' as const,
      angelegt_at: a.now,
      angelegt_von: a.wer.name,
    }));
    const ids = await insertMoeglichkeiten(a.db, rows);
    for (const [index, id] of ids.entries()) a.audit('kursmoeglichkeit', id, null, audited(rows[index]!));
    return ok(ids.length);
  });
}

/**
 * Writes down offers that the waiting list asks for. The provider of each is open. Refuses `plan.kein-vorschlag` when
 * nowhere enough people would come together.
 * @returns how many
 */
export function proposeMoeglichkeiten(
  kontext: Kontext,
  vorgaben: Vorschlagsvorgaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'kursmoeglichkeit.vorschlagen', async (a) => {
    const [personen, regeln] = await Promise.all([
      listWartendeAlle(a.db, ['wartet']),
      readSetting(a.db, wartelisteEinstellung),
    ]);
    const vorschlaege = proposeKurse(personen, vorgaben, regeln);
    if (vorschlaege.length === 0) return refuse('plan.kein-vorschlag');
    const rows = vorschlaege.map(({ personen: _, min, max, kostenCent, zeiten, ...lage }) => ({
      ...lage,
      titel: [
        wort(kontext.sprache, 'format', lage.format),
        lage.niveau,
        lage.ort || wort(kontext.sprache, 'durchfuehrung', 'online'),
      ].join(' '),
      traeger_id: null,
      gemeinde_id: null,
      plaetze_min: min,
      plaetze_max: max,
      kosten_cent: kostenCent,
      zeiten: JSON.stringify(zeiten),
      herkunft: 'bedarf' as const,
      angelegt_at: a.now,
      angelegt_von: a.wer.name,
    }));
    const ids = await insertMoeglichkeiten(a.db, rows);
    for (const [index, id] of ids.entries()) a.audit('kursmoeglichkeit', id, null, audited(rows[index]!));
    return ok(ids.length);
  });
}
