import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { checkJahrOffen, listToepfe } from '../../haushalt/index.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { isKostenweg, type Kostenweg } from './kostentraeger.rules.ts';
import { standardtopfEinstellung } from './kostentraeger.schema.ts';
import {
  findKostentraeger,
  insertKostentraeger,
  isAbgerechnet,
  updateKostentraeger,
} from './kostentraeger.store.ts';

export interface KostentraegerEingabe {
  bezeichnung: string;
  anschrift: string;
  email: string;
  /** Asked with a request; empty: only the office decides. */
  frage: string;
  topf_id: number | null;
}

const CONSTRAINTS = { kostentraeger_bezeichnung: 'kostentraeger.gibt-es-schon' };

/** Refuses `kostentraeger.topf-unbekannt` and a name that is taken. @returns its id */
export function createKostentraeger(kontext: Kontext, neu: KostentraegerEingabe): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kostentraeger.anlegen',
    async (a) => {
      const einwand = await findTopfEinwand(a.db, neu.topf_id, 'topf_id');
      if (einwand) return einwand;
      const id = await insertKostentraeger(a.db, neu);
      a.audit('kostentraeger', id, null, neu);
      return ok(id);
    },
    CONSTRAINTS,
  );
}

/** Changes what is given. Refuses `kostentraeger.unbekannt`, `satz.inzwischen-geaendert` and what making one does. */
export function changeKostentraeger(
  kontext: Kontext,
  id: number,
  version: number,
  changes: Partial<KostentraegerEingabe> & { ist_aktiv?: boolean },
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'kostentraeger.aendern',
    async (a) => {
      const before = await findKostentraeger(a.db, id);
      if (!before) return refuse('kostentraeger.unbekannt');
      const changed = Object.entries(changes).filter(
        ([key, wert]) => before[key as keyof typeof before] !== wert,
      );
      if (changed.length === 0) {
        a.unchanged();
        return ok();
      }
      const einwand = await findTopfEinwand(a.db, changes.topf_id ?? null, 'topf_id');
      if (einwand) return einwand;
      if (!(await updateKostentraeger(a.db, id, version, changes)))
        return refuse('satz.inzwischen-geaendert');
      const vorher = Object.fromEntries(changed.map(([key]) => [key, before[key as keyof typeof before]]));
      a.audit('kostentraeger', id, vorher, Object.fromEntries(changed));
      return ok();
    },
    CONSTRAINTS,
  );
}

/** The pot where nothing else names one; null for none. Refuses `kostentraeger.topf-unbekannt`. */
export function saveStandardtopf(kontext: Kontext, topfId: number | null): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kostentraeger.standardtopf-setzen', async (a) => {
    const einwand = await findTopfEinwand(a.db, topfId, 'topfId');
    if (einwand) return einwand;
    const vorher = await readSetting(a.db, standardtopfEinstellung);
    await saveSetting(a.db, standardtopfEinstellung, topfId, a.wer.name, a.now);
    a.audit('einstellung', standardtopfEinstellung.schluessel, { topf_id: vorher }, { topf_id: topfId });
    return ok();
  });
}

/**
 * Sets who pays for one appointment and from which pot, whatever was agreed with the requester. Refuses
 * `einsatz.unbekannt`, `kosten.schon-abgerechnet`, `kosten.jahr-abgeschlossen` and payers or pots that do not exist.
 */
export function setEinsatzkosten(
  kontext: Kontext,
  einsatzId: number,
  neu: Kostenweg & { topfId: number | null },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.kosten-setzen', async (a) => {
    const einsatz = await lockEinsatz(a.db, einsatzId);
    if (!einsatz) return refuse('einsatz.unbekannt');
    const kosten = {
      zahler: neu.zahler,
      kostentraeger_id: neu.zahler === 'dritte' ? neu.kostentraegerId : null,
      topf_id: neu.topfId,
    };
    const bisher = {
      zahler: einsatz.zahler,
      kostentraeger_id: einsatz.kostentraeger_id,
      topf_id: einsatz.topf_id,
    };
    if (JSON.stringify(kosten) === JSON.stringify(bisher)) {
      a.unchanged();
      return ok();
    }
    if (einsatz.status === 'abgerechnet' || (await isAbgerechnet(a.db, einsatzId)))
      return refuse('kosten.schon-abgerechnet');
    const jahr = await checkJahrOffen(a.db, yearOf(datumOf(einsatz.beginn_at)));
    if (!jahr.ok) return { ...jahr, grund: 'kosten.jahr-abgeschlossen' };
    const einwand =
      (await findKostenwegEinwand(
        a.db,
        { zahler: kosten.zahler, kostentraegerId: kosten.kostentraeger_id },
        'kostentraegerId',
      )) ?? (await findTopfEinwand(a.db, neu.topfId, 'topfId'));
    if (einwand) return einwand;
    await updateEinsatz(a.db, einsatzId, kosten);
    a.audit('einsatz', einsatzId, bisher, kosten);
    return ok();
  });
}

/** Refuses `kostentraeger.fehlt` for a third party without a name, `kostentraeger.unbekannt` for one that is none. */
export async function findKostenwegEinwand(
  trx: Trx,
  weg: Kostenweg,
  feld: string,
): Promise<Ablehnung | null> {
  if (!isKostenweg(weg)) return refuse('kostentraeger.fehlt', { feld });
  if (weg.kostentraegerId === null || (await findKostentraeger(trx, weg.kostentraegerId))) return null;
  return refuse('kostentraeger.unbekannt', { feld });
}

/** Refuses `kostentraeger.topf-unbekannt`. */
export async function findTopfEinwand(
  trx: Trx,
  topfId: number | null,
  feld: string,
): Promise<Ablehnung | null> {
  if (topfId === null || (await listToepfe(trx)).some((topf) => topf.id === topfId)) return null;
  return refuse('kostentraeger.topf-unbekannt', { feld });
}
