import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { findBericht, updateBericht } from '../bericht/bericht.store.ts';
import type { Ausgangsangaben } from '../beschluesse/beschluss.schema.ts';
import { insertBeschluss } from '../beschluesse/beschluss.store.ts';
import { findGremium, listGremien } from '../gremien/gremium.store.ts';
import { findSitzung } from '../sitzungen/sitzung.store.ts';
import { proposeWeg } from './beratung.rules.ts';
import type { Beratungsangaben } from './beratung.schema.ts';
import {
  deleteBeratung,
  findBeratung,
  insertBeratung,
  listBeratungen,
  updateBeratung,
} from './beratung.store.ts';

/** Sends a paper on its usual way. Refuses `bericht.unbekannt`, `beratung.weg-begonnen`, `beratung.keine-gremien`. */
export function planWeg(kontext: Kontext, berichtId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'beratung.planen', async (a) => {
    const bericht = await findBericht(a.db, berichtId);
    if (!bericht) return refuse('bericht.unbekannt');
    if ((await listBeratungen(a.db, berichtId)).length > 0) return refuse('beratung.weg-begonnen');
    const weg = proposeWeg(bericht.art, await listGremien(a.db));
    if (weg.length === 0) return refuse('beratung.keine-gremien');
    for (const [index, { gremium, rolle }] of weg.entries())
      await insertBeratung(a.db, {
        bericht_id: berichtId,
        gremium_id: gremium.id,
        sitzung_id: null,
        position: index + 1,
        rolle,
      });
    a.audit('bericht', berichtId, null, { weg: weg.map(({ gremium }) => gremium.name).join(' → ') });
    return ok();
  });
}

/** Refuses `bericht.unbekannt`, `gremium.unbekannt`, `sitzung.anderes-gremium`. @returns the stop's id */
export function addBeratung(
  kontext: Kontext,
  berichtId: number,
  angaben: Beratungsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'beratung.anlegen', async (a) => {
    if (!(await findBericht(a.db, berichtId))) return refuse('bericht.unbekannt');
    const grund = await refuseAngaben(a, angaben);
    if (grund) return grund;
    const id = await insertBeratung(a.db, { ...angaben, bericht_id: berichtId });
    a.audit('bericht', berichtId, null, await describe(a, angaben));
    return ok(id);
  });
}

/** Refuses like `addBeratung`, and `beratung.unbekannt`, `beratung.beraten`, `satz.inzwischen-geaendert`. */
export function changeBeratung(
  kontext: Kontext,
  berichtId: number,
  id: number,
  version: number,
  angaben: Beratungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'beratung.aendern', async (a) => {
    const vorher = await findBeratung(a.db, id);
    if (vorher?.bericht_id !== berichtId) return refuse('beratung.unbekannt');
    if (vorher.beschluss_id !== null) return refuse('beratung.beraten');
    const grund = await refuseAngaben(a, angaben);
    if (grund) return grund;
    if (!(await updateBeratung(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    if (changesOf(vorher, angaben))
      a.audit('bericht', berichtId, await describe(a, vorher), await describe(a, angaben));
    else a.unchanged();
    return ok();
  });
}

/** Refuses `beratung.unbekannt`, `beratung.beraten`. */
export function removeBeratung(
  kontext: Kontext,
  berichtId: number,
  id: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'beratung.entfernen', async (a) => {
    const vorher = await findBeratung(a.db, id);
    if (vorher?.bericht_id !== berichtId) return refuse('beratung.unbekannt');
    if (vorher.beschluss_id !== null) return refuse('beratung.beraten');
    await deleteBeratung(a.db, id);
    a.audit('bericht', berichtId, await describe(a, vorher), null);
    return ok();
  });
}

/**
 * Notes what a body resolved about the paper; it stands in the register from then on. Refuses `beratung.unbekannt`,
 * `beratung.beraten`, `beratung.nicht-ausgegeben`, `tag.zukunft`. @returns the resolution's id
 */
export function recordAusgang(
  kontext: Kontext,
  berichtId: number,
  id: number,
  angaben: Ausgangsangaben,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'beratung.beraten',
    async (a) => {
      const [bericht, beratung] = await Promise.all([findBericht(a.db, berichtId), findBeratung(a.db, id)]);
      if (!bericht || beratung?.bericht_id !== berichtId) return refuse('beratung.unbekannt');
      if (beratung.beschluss_id !== null) return refuse('beratung.beraten');
      if (bericht.status !== 'ausgegeben') return refuse('beratung.nicht-ausgegeben');
      if (angaben.am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'am' });
      const beschlussId = await insertBeschluss(a.db, {
        ...angaben,
        gremium_id: beratung.gremium_id,
        sitzung_id: beratung.sitzung_id,
        beratung_id: id,
        vorlage: bericht.titel,
        vorlagennummer: bericht.vorlagennummer,
        adresse: bericht.adresse,
      });
      a.audit('beschluss', beschlussId, null, { ...angaben, vorlage: bericht.titel });
      return ok(beschlussId);
    },
    { beschluss_beratung: 'beratung.beraten' },
  );
}

/** Notes number and address that the council's information system gave the paper. Refuses `bericht.unbekannt`. */
export function setVorlage(
  kontext: Kontext,
  berichtId: number,
  angaben: { vorlagennummer: string; adresse: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bericht.einstellen', async (a) => {
    const bericht = await findBericht(a.db, berichtId);
    if (!bericht) return refuse('bericht.unbekannt');
    const changes = changesOf(bericht, angaben);
    if (!changes) {
      a.unchanged();
      return ok();
    }
    await updateBericht(a.db, berichtId, angaben);
    a.audit('bericht', berichtId, changes.vorher, changes.nachher);
    return ok();
  });
}

async function refuseAngaben(a: Act, { gremium_id, sitzung_id }: Beratungsangaben) {
  if (!(await findGremium(a.db, gremium_id))) return refuse('gremium.unbekannt', { feld: 'gremium_id' });
  if (sitzung_id === null) return null;
  const sitzung = await findSitzung(a.db, sitzung_id);
  return sitzung?.gremium_id === gremium_id
    ? null
    : refuse('sitzung.anderes-gremium', { feld: 'sitzung_id' });
}

async function describe(
  a: Act,
  { gremium_id, sitzung_id, rolle, tagesordnungspunkt }: Omit<Beratungsangaben, 'position'>,
) {
  const [gremium, sitzung] = await Promise.all([
    findGremium(a.db, gremium_id),
    sitzung_id === null ? null : findSitzung(a.db, sitzung_id),
  ]);
  return { gremium: gremium?.name ?? '', sitzung: sitzung?.am ?? '', rolle, tagesordnungspunkt };
}
