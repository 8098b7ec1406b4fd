import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { holdJahre } from '../jahre/jahr.store.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import {
  type Ansatz,
  findAnsatz,
  findTopf,
  hasAbgeschlossenes,
  insertTopf,
  saveAnsatz,
  updateTopf,
} from './topf.store.ts';

export interface Topfangaben {
  bezeichnung: string;
  produkt: string;
  sachkonto: string;
  kostenstelle: string;
  ist_aktiv: boolean;
}

const REFUSALS = { topf_bezeichnung: 'topf.gibt-es-schon' };

/** Writes a pot down. Refuses `topf.gibt-es-schon`. @returns its id */
export function createTopf(kontext: Kontext, angaben: Topfangaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'topf.anlegen',
    async (a) => {
      const id = await insertTopf(a.db, angaben);
      a.audit('topf', id, null, angaben);
      return ok(id);
    },
    REFUSALS,
  );
}

/** What the booking list says of a pot: as the finance office has booked it. */
const KONTEN = ['produkt', 'sachkonto', 'kostenstelle'] as const;

/**
 * Refuses `topf.unbekannt`, `topf.gibt-es-schon`, `satz.inzwischen-geaendert`, and `topf.konten-fest` for other accounts
 * where something of a closed year is booked.
 */
export function changeTopf(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Topfangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'topf.aendern',
    async (a) => {
      const vorher = await findTopf(a.db, id);
      if (!vorher) return refuse('topf.unbekannt');
      const konto = KONTEN.find((feld) => vorher[feld] !== angaben[feld]);
      if (konto) {
        await holdJahre(a.db);
        if (await hasAbgeschlossenes(a.db, id)) return refuse('topf.konten-fest', { feld: konto });
      }
      if (!(await updateTopf(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const changed = Object.keys(angaben).filter(
        (key) => vorher[key as keyof Topfangaben] !== angaben[key as keyof Topfangaben],
      );
      const pick = (from: object) =>
        Object.fromEntries(Object.entries(from).filter(([key]) => changed.includes(key)));
      if (changed.length === 0) a.unchanged();
      else a.audit('topf', id, pick(vorher), pick(angaben));
      return ok();
    },
    REFUSALS,
  );
}

/** Plans a pot for a year. Refuses `topf.unbekannt`, `jahr.abgeschlossen`. */
export function setAnsatz(
  kontext: Kontext,
  topfId: number,
  jahr: number,
  ansatz: Ansatz,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'topf.planen', async (a) => {
    if (!(await findTopf(a.db, topfId))) return refuse('topf.unbekannt');
    const offen = await checkJahrOffen(a.db, jahr);
    if (!offen.ok) return { ...offen, feld: 'jahr' };
    const vorher = await findAnsatz(a.db, topfId, jahr);
    if (vorher?.ansatzCent === ansatz.ansatzCent && vorher.bemerkung === ansatz.bemerkung) {
      a.unchanged();
      return ok();
    }
    await saveAnsatz(a.db, topfId, jahr, ansatz);
    const shown = (one: Ansatz) => ({ jahr, ansatz_cent: one.ansatzCent, bemerkung: one.bemerkung });
    a.audit('topf', topfId, vorher && shown(vorher), shown(ansatz));
    return ok();
  });
}
