import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { isFortschreibung, lockAusgabe } from '../fortschreibung/fortschreibung.store.ts';
import { passOn } from '../fortschreibung/weitergabe.store.ts';
import { lockKonzept, retireAusgaben } from '../import/uebernahme.store.ts';
import { redateAusgabe } from '../klassen/klassen.store.ts';
import { findAusgabe } from '../konzept.store.ts';
import { updateAusgabe } from './ausgabe.store.ts';
import { deleteAusgabe } from './verwerfen.store.ts';

export interface Ausgabeangaben {
  bezeichnung: string;
  beschlossen_am: Datum | null;
  beschluss: string;
  einleitung: string;
  mitwirkende: string;
}

/** Refuses `ausgabe.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeAusgabe(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Ausgabeangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'ausgabe.aendern', async (a) => {
    const vorher = await findAusgabe(a.db, id);
    if (vorher === null) return refuse('ausgabe.unbekannt');
    if (!(await updateAusgabe(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    // The years of a class are counted from the resolution.
    if (angaben.beschlossen_am !== vorher.beschlossen_am)
      await redateAusgabe(a.db, { ...vorher, beschlossen_am: angaben.beschlossen_am });
    const alt: Record<string, unknown> = { ...vorher };
    const neu: Record<string, unknown> = { ...angaben };
    const keys = Object.keys(angaben).filter((key) => JSON.stringify(alt[key]) !== JSON.stringify(neu[key]));
    const pick = (from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
    if (keys.length === 0) a.unchanged();
    else a.audit('ausgabe', id, pick(alt), pick(neu));
    return ok();
  });
}

/**
 * From now on this edition is in force, the one before is replaced. Refuses `ausgabe.unbekannt`, `ausgabe.gilt-schon` and
 * `ausgabe.in-fortschreibung`: a revision comes into force when every measure is decided.
 */
export function putIntoForce(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'ausgabe.in-kraft-setzen',
    async (a) => {
      const ausgabe = await findAusgabe(a.db, id);
      if (ausgabe === null) return refuse('ausgabe.unbekannt');
      await lockKonzept(a.db, ausgabe.konzept_id);
      if (ausgabe.status === 'gilt') return refuse('ausgabe.gilt-schon');
      if (ausgabe.status === 'entwurf' && (await isFortschreibung(a.db, id)))
        return refuse('ausgabe.in-fortschreibung');
      const abgeloeste = await retireAusgaben(a.db, ausgabe.konzept_id);
      const [alt] = abgeloeste;
      if (alt !== undefined && ausgabe.status === 'entwurf')
        a.auditEach('indikator', await passOn(a.db, { alt, neu: id }), null, {
          ausgabe: ausgabe.bezeichnung,
        });
      a.auditEach('ausgabe', abgeloeste, { status: 'gilt' }, { status: 'abgeloest' });
      if (!(await updateAusgabe(a.db, id, ausgabe.version, { status: 'gilt' })))
        return refuse('satz.inzwischen-geaendert');
      a.audit('ausgabe', id, { status: ausgabe.status }, { status: 'gilt' });
      return ok();
    },
    { ausgabe_eine_gilt: 'satz.inzwischen-geaendert' },
  );
}

/**
 * Takes a draft away: of a revision, of a paper or made by hand. Refuses `ausgabe.unbekannt`, `ausgabe.kein-entwurf` and
 * `ausgabe.in-arbeit`: something has been kept about it that would go with it.
 */
export function discardEntwurf(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  const inArbeit = [
    'ausgabe_vorgaenger_id_fkey',
    'berichtsrunde_ausgabe_id_fkey',
    'fortschreibung_massnahme_id_fkey',
    'indikator_knoten_id_fkey',
    'indikator_massnahme_id_fkey',
    'konzeptknoten_vorgaenger_id_fkey',
    'konzeptrueckmeldung_massnahme_id_fkey',
    'massnahme_eintrag_massnahme_id_fkey',
    'rundenantwort_massnahme_id_fkey',
    'schwerpunkt_feld_knoten_id_fkey',
  ];
  return act(
    kontext,
    'ausgabe.verwerfen',
    async (a) => {
      const ausgabe = await lockAusgabe(a.db, id);
      if (ausgabe === null) return refuse('ausgabe.unbekannt');
      if (ausgabe.status !== 'entwurf') return refuse('ausgabe.kein-entwurf');
      await deleteAusgabe(a.db, ausgabe);
      a.audit('ausgabe', id, { bezeichnung: ausgabe.bezeichnung, status: ausgabe.status }, null);
      return ok();
    },
    Object.fromEntries(inArbeit.map((constraint) => [constraint, 'ausgabe.in-arbeit'])),
  );
}
