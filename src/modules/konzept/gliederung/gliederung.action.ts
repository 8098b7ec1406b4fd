import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { lockAusgabe } from '../fortschreibung/fortschreibung.store.ts';
import { insertAusgabe, insertKonzept } from '../import/uebernahme.store.ts';
import { type Knoten, listKnoten } from '../konzept.store.ts';
import { checkKorrektur, noteKorrektur } from '../korrektur.rules.ts';
import { updateAusgabe } from '../uebersicht/ausgabe.store.ts';
import {
  checkEltern,
  checkEntfernen,
  listGeschwister,
  listVonOben,
  listZiele,
  placeKnoten,
} from './gliederung.rules.ts';
import type { Beginnangaben, Knotenangaben, NeueKnoten } from './gliederung.schema.ts';
import {
  countAnhang,
  deleteKnoten,
  insertKnoten,
  saveReihenfolge,
  updateKnoten,
} from './gliederung.store.ts';

/** Begins a concept with nothing but its name and, if they are known, its fields. @returns the draft's id */
export function beginKonzept(
  kontext: Kontext,
  { titel, bezeichnung, felder }: Beginnangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'konzept.beginnen', async (a) => {
    const konzept_id = await insertKonzept(a.db, titel, a.now);
    const id = await insertAusgabe(a.db, { konzept_id, bezeichnung, angelegt_at: a.now });
    if (felder.length > 0)
      await insertKnoten(a.db, { ausgabeId: id, elternId: null, art: 'handlungsfeld' }, felder);
    a.audit('ausgabe', id, null, { titel, bezeichnung, status: 'entwurf', felder });
    return ok(id);
  });
}

/** The edition held until the act is over, with its tree. Refuses `ausgabe.unbekannt` and what `checkKorrektur` refuses. */
async function openAusgabe(a: Act, ausgabeId: number, korrektur: string) {
  const ausgabe = await lockAusgabe(a.db, ausgabeId);
  if (ausgabe === null) return refuse('ausgabe.unbekannt');
  const erlaubt = checkKorrektur(ausgabe.status, korrektur);
  if (!erlaubt.ok) return erlaubt;
  return ok({ ausgabe, knoten: await listKnoten(a.db, ausgabeId) });
}

/**
 * Adds nodes of one level below a parent, at its end. Refuses what `openAusgabe` refuses, `knoten.eltern-fehlt` and
 * `knoten.passt-nicht`. @returns their ids
 */
export function addKnoten(
  kontext: Kontext,
  ausgabeId: number,
  { eltern, art, texte, korrektur }: NeueKnoten,
): Promise<Ergebnis<number[]>> {
  return act(kontext, 'knoten.anlegen', async (a) => {
    const opened = await openAusgabe(a, ausgabeId, korrektur);
    if (!opened.ok) return opened;
    const { ausgabe, knoten } = opened.wert;
    const oben = knoten.find(({ id }) => id === eltern) ?? null;
    if (eltern !== null && oben === null) return refuse('knoten.eltern-fehlt', { feld: 'eltern' });
    const passt = checkEltern(art, oben?.art ?? null);
    if (!passt.ok) return { ...passt, feld: 'art' };
    const ids = await insertKnoten(a.db, { ausgabeId, elternId: eltern, art }, texte);
    await saveReihenfolge(
      a.db,
      listVonOben(await listKnoten(a.db, ausgabeId)).map(({ id }) => id),
    );
    for (const [index, id] of ids.entries())
      a.audit('konzeptknoten', id, null, {
        ausgabe: ausgabe.bezeichnung,
        stufe: art,
        text: texte[index],
        gehoert_zu: oben?.text ?? '',
        ...noteKorrektur(korrektur),
      });
    return ok(ids);
  });
}

/**
 * Renames a node, moves it below another one or to another place. Refuses what `openAusgabe` refuses,
 * `knoten.unbekannt`, `knoten.passt-nicht` and `satz.inzwischen-geaendert`.
 */
export function changeKnoten(
  kontext: Kontext,
  ausgabeId: number,
  id: number,
  { version, kennung, text, eltern, platz, korrektur }: Knotenangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'knoten.aendern', async (a) => {
    const opened = await openAusgabe(a, ausgabeId, korrektur);
    if (!opened.ok) return opened;
    const { knoten } = opened.wert;
    const einer = knoten.find((knoten) => knoten.id === id);
    if (einer === undefined) return refuse('knoten.unbekannt');
    const zieht = eltern !== einer.eltern_id;
    const ziel = listZiele(knoten, einer).find((ziel) => (ziel?.id ?? null) === eltern);
    if (zieht && ziel === undefined) return refuse('knoten.passt-nicht', { feld: 'eltern' });
    const bisher = listGeschwister(knoten, einer).indexOf(einer) + 1;
    const neuerPlatz = platz ?? (zieht ? knoten.length : bisher);
    if (!(await updateKnoten(a.db, id, version, { text, kennung, eltern_id: eltern })))
      return refuse('satz.inzwischen-geaendert');
    await saveReihenfolge(a.db, placeKnoten(knoten, id, eltern, neuerPlatz));
    const nameOf = (gesucht: number | null) => knoten.find(({ id }) => id === gesucht)?.text ?? '';
    const vorher = {
      text: einer.text,
      kennung: einer.kennung,
      gehoert_zu: nameOf(einer.eltern_id),
      platz: bisher,
    };
    const nachher = { text, kennung, gehoert_zu: nameOf(eltern), platz: neuerPlatz };
    auditChanges(a, id, vorher, nachher, korrektur);
    return ok();
  });
}

/** Moves a node one place up or down among its siblings. Refuses what `openAusgabe` refuses and `knoten.unbekannt`. */
export function shiftKnoten(
  kontext: Kontext,
  ausgabeId: number,
  id: number,
  richtung: 'hinauf' | 'hinunter',
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'knoten.aendern', async (a) => {
    const opened = await openAusgabe(a, ausgabeId, '');
    if (!opened.ok) return opened;
    const { knoten } = opened.wert;
    const einer = knoten.find((knoten) => knoten.id === id);
    if (einer === undefined) return refuse('knoten.unbekannt');
    const geschwister = listGeschwister(knoten, einer);
    const bisher = geschwister.indexOf(einer) + 1;
    const platz = bisher + (richtung === 'hinauf' ? -1 : 1);
    if (platz < 1 || platz > geschwister.length) a.unchanged();
    else {
      await saveReihenfolge(a.db, placeKnoten(knoten, id, einer.eltern_id, platz));
      a.audit('konzeptknoten', id, { platz: bisher }, { platz });
    }
    return ok();
  });
}

/**
 * Removes a node on which nothing hangs. Refuses what `openAusgabe` refuses, `knoten.unbekannt` and what
 * `checkEntfernen` refuses.
 */
export function removeKnoten(
  kontext: Kontext,
  ausgabeId: number,
  id: number,
  korrektur: string,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'knoten.entfernen',
    async (a) => {
      const opened = await openAusgabe(a, ausgabeId, korrektur);
      if (!opened.ok) return opened;
      const einer = opened.wert.knoten.find((knoten) => knoten.id === id);
      if (einer === undefined) return refuse('knoten.unbekannt');
      const leer = checkEntfernen(await countAnhang(a.db, id));
      if (!leer.ok) return leer;
      await deleteKnoten(a.db, id);
      a.audit('konzeptknoten', id, { stufe: einer.art, text: einer.text }, noteKorrektur(korrektur));
      return ok();
    },
    {
      konzeptknoten_eltern_id_fkey: 'satz.inzwischen-geaendert',
      massnahme_ziel_knoten_id_fkey: 'satz.inzwischen-geaendert',
      indikator_knoten_id_fkey: 'satz.inzwischen-geaendert',
      schwerpunkt_feld_knoten_id_fkey: 'satz.inzwischen-geaendert',
      konzeptknoten_vorgaenger_id_fkey: 'knoten.fortgefuehrt',
    },
  );
}

/** What this edition calls its levels; looks only, so that a replaced edition may be named as well. Refuses `ausgabe.unbekannt` and `satz.inzwischen-geaendert`. */
export function saveWorte(
  kontext: Kontext,
  ausgabeId: number,
  version: number,
  worte: Record<string, string>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'ausgabe.worte', async (a) => {
    const ausgabe = await lockAusgabe(a.db, ausgabeId);
    if (ausgabe === null) return refuse('ausgabe.unbekannt');
    if (!(await updateAusgabe(a.db, ausgabeId, version, { worte: JSON.stringify(worte) })))
      return refuse('satz.inzwischen-geaendert');
    const vorher = ausgabe.worte as Record<string, string>;
    if (JSON.stringify(Object.entries(vorher).sort()) === JSON.stringify(Object.entries(worte).sort()))
      a.unchanged();
    else a.audit('ausgabe', ausgabeId, { worte: Object.values(vorher) }, { worte: Object.values(worte) });
    return ok();
  });
}

function auditChanges(
  a: Act,
  id: Knoten['id'],
  vorher: Record<string, unknown>,
  nachher: Record<string, unknown>,
  korrektur: string,
): void {
  const changed = Object.keys(nachher).filter((key) => vorher[key] !== nachher[key]);
  const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, from[key]]));
  if (changed.length === 0) a.unchanged();
  else a.audit('konzeptknoten', id, pick(vorher), { ...pick(nachher), ...noteKorrektur(korrektur) });
}
