import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { ABSCHNITTE_JE_ART, type Abschnitt } from '../bericht.rules.ts';
import type { Berichtsangaben, NeuerBericht } from './bericht.schema.ts';
import {
  type Bericht,
  type Berichtsblock,
  deleteBericht,
  deleteBlock,
  findBericht,
  holdBericht,
  insertBericht,
  insertBlock,
  listBloecke,
  listFassungen,
  orderBloecke,
  saveAutor,
  updateBericht,
  updateBlock,
} from './bericht.store.ts';
import type { Blockinhalt } from './block.rules.ts';

/** Whoever has written in a paper cannot review it. */
export async function noteAutor({ db, wer }: Act, berichtId: number): Promise<void> {
  if (wer.id !== null) await saveAutor(db, berichtId, wer.id, wer.name);
}

/**
 * Begins a paper, empty or as a continuation of an earlier one with its blocks. Refuses `vorgaenger.unbekannt`.
 * @returns its id
 */
export function createBericht(
  kontext: Kontext,
  { vorgaenger_id, ...angaben }: NeuerBericht,
): Promise<Ergebnis<number>> {
  return act(kontext, 'bericht.anlegen', async (a) => {
    const vorgaenger = vorgaenger_id === null ? null : await findBericht(a.db, vorgaenger_id);
    if (vorgaenger_id !== null && !vorgaenger)
      return refuse('vorgaenger.unbekannt', { feld: 'vorgaenger_id' });
    const id = await insertBericht(a.db, {
      ...angaben,
      vorgaenger_id,
      erstellt_at: a.now,
      erstellt_von_id: a.wer.id,
      erstellt_von: a.wer.name,
    });
    await noteAutor(a, id);
    const abschnitte = ABSCHNITTE_JE_ART[angaben.art];
    for (const block of vorgaenger ? await listBloecke(a.db, vorgaenger.id) : []) {
      const abschnitt = abschnitte.includes(block.abschnitt) ? block.abschnitt : abschnitte.at(-1)!;
      await insertBlock(a.db, id, { ...block, abschnitt });
    }
    a.audit('bericht', id, null, { ...angaben, ...(vorgaenger ? { vorgaenger: vorgaenger.titel } : {}) });
    return ok(id);
  });
}

/** Refuses `bericht.unbekannt`, `bericht.kein-entwurf`, `satz.inzwischen-geaendert`. */
export function changeBericht(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Berichtsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bericht.aendern', async (a) => {
    const entwurf = await holdEntwurf(a, id);
    if (!entwurf.ok) return entwurf;
    if (entwurf.wert.version !== version) return refuse('satz.inzwischen-geaendert');
    const changes = changesOf(entwurf.wert, angaben);
    if (!changes) {
      a.unchanged();
      return ok();
    }
    await updateBericht(a.db, id, angaben);
    a.audit('bericht', id, changes.vorher, changes.nachher);
    return ok();
  });
}

/** Throws a draft away that was never issued. Refuses `bericht.unbekannt`, `bericht.kein-entwurf`, `bericht.hat-fassungen`. */
export function removeBericht(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bericht.verwerfen', async (a) => {
    const entwurf = await holdEntwurf(a, id);
    if (!entwurf.ok) return entwurf;
    if ((await listFassungen(a.db, id)).length > 0) return refuse('bericht.hat-fassungen');
    const { art, titel, von_am, bis_am } = entwurf.wert;
    await deleteBericht(a.db, id);
    a.audit('bericht', id, { art, titel, von_am, bis_am }, null);
    return ok();
  });
}

/**
 * Adds a block behind another, or at the end of its part. Refuses `bericht.unbekannt`, `bericht.kein-entwurf`,
 * `block.unbekannt`. @returns the block's id
 */
export function addBlock(
  kontext: Kontext,
  berichtId: number,
  abschnitt: Abschnitt,
  nachId: number | null,
  inhalt: Blockinhalt,
): Promise<Ergebnis<number>> {
  return act(kontext, 'berichtsblock.einfuegen', async (a) => {
    const entwurf = await holdEntwurf(a, berichtId);
    if (!entwurf.ok) return entwurf;
    if (!ABSCHNITTE_JE_ART[entwurf.wert.art].includes(abschnitt)) return refuse('block.unbekannt');
    const bloecke = (await listBloecke(a.db, berichtId)).filter((block) => block.abschnitt === abschnitt);
    const stelle = nachId === null ? bloecke.length : bloecke.findIndex((block) => block.id === nachId) + 1;
    if (stelle === 0 && nachId !== null) return refuse('block.unbekannt');
    const id = await insertBlock(a.db, berichtId, { abschnitt, position: stelle + 1, inhalt });
    const ids = bloecke.map((block) => block.id);
    await orderBloecke(a.db, [...ids.slice(0, stelle), id, ...ids.slice(stelle)]);
    await updateBericht(a.db, berichtId);
    a.audit('bericht', berichtId, null, describeBlock(inhalt));
    return ok(id);
  });
}

/** Refuses `block.unbekannt`, `bericht.kein-entwurf`, `satz.inzwischen-geaendert`. */
export function changeBlock(
  kontext: Kontext,
  berichtId: number,
  blockId: number,
  version: number,
  inhalt: Blockinhalt,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'berichtsblock.aendern', async (a) => {
    const found = await holdBlock(a, berichtId, blockId);
    if (!found.ok) return found;
    const vorher = found.wert.block.inhalt;
    if (JSON.stringify(vorher) === JSON.stringify(inhalt)) {
      a.unchanged();
      return ok();
    }
    if (!(await updateBlock(a.db, blockId, version, inhalt))) return refuse('satz.inzwischen-geaendert');
    await updateBericht(a.db, berichtId);
    a.audit('bericht', berichtId, describeBlock(vorher), describeBlock(inhalt));
    return ok();
  });
}

/** Moves a block one place up or down within its part. Refuses `block.unbekannt`, `bericht.kein-entwurf`. */
export function moveBlock(
  kontext: Kontext,
  berichtId: number,
  blockId: number,
  richtung: 'hoch' | 'runter',
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'berichtsblock.verschieben', async (a) => {
    const found = await holdBlock(a, berichtId, blockId);
    if (!found.ok) return found;
    const ids = found.wert.nachbarn.map(({ id }) => id);
    const stelle = ids.indexOf(blockId);
    const ziel = richtung === 'hoch' ? stelle - 1 : stelle + 1;
    if (ziel < 0 || ziel >= ids.length) {
      a.unchanged();
      return ok();
    }
    [ids[stelle], ids[ziel]] = [ids[ziel]!, ids[stelle]!];
    await orderBloecke(a.db, ids);
    await updateBericht(a.db, berichtId);
    a.audit('bericht', berichtId, null, { blockart: found.wert.block.inhalt.art, richtung });
    return ok();
  });
}

/** Refuses `block.unbekannt`, `bericht.kein-entwurf`. */
export function removeBlock(
  kontext: Kontext,
  berichtId: number,
  blockId: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'berichtsblock.entfernen', async (a) => {
    const found = await holdBlock(a, berichtId, blockId);
    if (!found.ok) return found;
    await deleteBlock(a.db, blockId);
    await updateBericht(a.db, berichtId);
    a.audit('bericht', berichtId, describeBlock(found.wert.block.inhalt), null);
    return ok();
  });
}

async function holdEntwurf(a: Act, id: number): Promise<Ergebnis<Bericht>> {
  const bericht = await holdBericht(a.db, id);
  if (!bericht) return refuse('bericht.unbekannt');
  if (bericht.status !== 'entwurf') return refuse('bericht.kein-entwurf');
  await noteAutor(a, id);
  return ok(bericht);
}

/** The block with those of its part, in their order. */
async function holdBlock(
  a: Act,
  berichtId: number,
  blockId: number,
): Promise<Ergebnis<{ block: Berichtsblock; nachbarn: Berichtsblock[] }>> {
  const entwurf = await holdEntwurf(a, berichtId);
  if (!entwurf.ok) return entwurf;
  const bloecke = await listBloecke(a.db, berichtId);
  const block = bloecke.find(({ id }) => id === blockId);
  if (!block) return refuse('block.unbekannt');
  return ok({ block, nachbarn: bloecke.filter(({ abschnitt }) => abschnitt === block.abschnitt) });
}

/** What the audit keeps of a block: its kind and its words. */
const describeBlock = (inhalt: Blockinhalt) => ({
  blockart: inhalt.art,
  text: 'titel' in inhalt ? inhalt.titel : 'text' in inhalt ? inhalt.text : '',
});
