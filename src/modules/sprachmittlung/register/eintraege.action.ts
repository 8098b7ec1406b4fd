/** The small entries beside a person's record: absences, trainings, declarations, notes, who shall not meet. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../../haushalt/index.ts';
import { insertAbwesenheit, insertSchulung, upsertSteuererklaerung } from '../sprachmittler.store.ts';
import { findStelle } from '../stelle.store.ts';
import { deleteTeil, insertNotiz, insertSperrpaar, lockSprachmittler, type Teil } from './register.store.ts';

/** An entry of one kind for one person: refuses `sprachmittler.unbekannt`, else saves and audits. */
function enter(
  kontext: Kontext,
  tat: string,
  sprachmittlerId: number,
  nachher: object,
  save: (a: Act) => Promise<unknown>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    if (!(await lockSprachmittler(a.db, sprachmittlerId))) return refuse('sprachmittler.unbekannt');
    if ((await save(a)) === null) return refuse('register.schon-getrennt', { feld: 'stelle' });
    a.audit('sprachmittler', sprachmittlerId, null, nachher);
    return ok();
  });
}

export function addAbwesenheit(
  kontext: Kontext,
  sprachmittlerId: number,
  abwesenheit: { von_am: Datum; bis_am: Datum; grund: string },
): Promise<Ergebnis<undefined>> {
  return enter(kontext, 'sprachmittler.abwesenheit', sprachmittlerId, abwesenheit, (a) =>
    insertAbwesenheit(a.db, { ...abwesenheit, sprachmittler_id: sprachmittlerId }),
  );
}

export function addSchulung(
  kontext: Kontext,
  sprachmittlerId: number,
  schulung: { bezeichnung: string; am: Datum; gueltig_bis: Datum | null },
): Promise<Ergebnis<undefined>> {
  return enter(kontext, 'sprachmittler.schulung', sprachmittlerId, schulung, (a) =>
    insertSchulung(a.db, { ...schulung, sprachmittler_id: sprachmittlerId }),
  );
}

/** The declaration of a year; a new one for the same year replaces it. Refuses `jahr.abgeschlossen`. */
export function setSteuererklaerung(
  kontext: Kontext,
  sprachmittlerId: number,
  erklaerung: {
    jahr: number;
    abgegeben_am: Datum | null;
    andere_cent: number;
    freibetrag: '26a' | '26' | '12';
    hinweis: string;
  },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'sprachmittler.steuererklaerung', async (a) => {
    if (!(await lockSprachmittler(a.db, sprachmittlerId))) return refuse('sprachmittler.unbekannt');
    const offen = await checkJahrOffen(a.db, erklaerung.jahr);
    if (!offen.ok) return { ...offen, feld: 'jahr' };
    await upsertSteuererklaerung(a.db, {
      ...erklaerung,
      abgegeben_am: erklaerung.abgegeben_am ?? datumOf(a.now),
      sprachmittler_id: sprachmittlerId,
    });
    a.audit('sprachmittler', sprachmittlerId, null, erklaerung);
    return ok();
  });
}

export function addNotiz(
  kontext: Kontext,
  sprachmittlerId: number,
  text: string,
): Promise<Ergebnis<undefined>> {
  return enter(kontext, 'sprachmittler.notiz', sprachmittlerId, { text }, (a) =>
    insertNotiz(a.db, {
      text,
      von: a.wer.name,
      at: a.now,
      sprachmittler_id: sprachmittlerId,
      stelle_id: null,
    }),
  );
}

/** Two who shall not meet. Refuses `stelle.unbekannt` and `register.schon-getrennt`. */
export async function addSperrpaar(
  kontext: Kontext,
  sprachmittlerId: number,
  { stelle, seite, grund }: { stelle: number; seite: 'buero' | 'stelle' | 'sprachmittler'; grund: string },
): Promise<Ergebnis<undefined>> {
  if (!(await findStelle(kontext.db, stelle))) return refuse('stelle.unbekannt', { feld: 'stelle' });
  return enter(kontext, 'sprachmittler.sperrpaar', sprachmittlerId, { stelle, seite, grund }, (a) =>
    insertSperrpaar(a.db, {
      sprachmittler_id: sprachmittlerId,
      stelle_id: stelle,
      seite,
      grund,
      gesetzt_at: a.now,
    }),
  );
}

/** Takes an entry away; what it was stays in the audit. Refuses `sprachmittler.unbekannt`, `jahr.abgeschlossen`. */
export async function removeTeil(
  kontext: Kontext,
  teil: Teil,
  sprachmittlerId: number,
  id: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, `sprachmittler.${teil}-entfernen`, async (a) => {
    const row = await deleteTeil(a.db, teil, sprachmittlerId, id);
    if (!row) return refuse('sprachmittler.unbekannt');
    if (teil === 'steuererklaerung' && 'jahr' in row) {
      const offen = await checkJahrOffen(a.db, Number(row.jahr));
      if (!offen.ok) return offen;
    }
    a.audit('sprachmittler', sprachmittlerId, row, null);
    return ok();
  });
}
