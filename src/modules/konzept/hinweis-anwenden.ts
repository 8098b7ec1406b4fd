/** What a decision about a finding changes in the edition. Before take-over nothing: decisions are applied with it. */
import { fold } from '../../begriffe/spelling.ts';
import type { Trx } from '../../platform/database/database.ts';
import {
  dropFassung,
  findKnotenOf,
  insertEinzelne,
  insertKnotenUnter,
  type Konzepthinweis,
  markLaufend,
  mergeMassnahmen,
  renameKnoten,
  tieMassnahme,
  updateFassung,
} from './hinweis.store.ts';
import { compareBilder, saveRueckweg, takeBild } from './hinweis-rueckweg.store.ts';
import { wordOverlap } from './import/aehnlichkeit.rules.ts';
import { isSelbesZiel } from './import/anhang.rules.ts';
import type { Wahl } from './import/entscheidung.rules.ts';
import { readTerminierung, type Terminierung } from './import/terminierung.rules.ts';
import { terminOf } from './import/uebernahme.rules.ts';
import { loadKlassen } from './klassen/klassen.store.ts';
import { findAusgabe, type Knoten, listKnoten } from './konzept.store.ts';

interface Ort {
  trx: Trx;
  now: Date;
  ausgabeId: number;
  konzeptId: number;
  klassen: Record<string, Terminierung>;
}

/** Applies a choice and, while the edition is a draft, keeps the way back from it. */
export async function applyWahlWithRueckweg(
  trx: Trx,
  hinweis: Konzepthinweis,
  wahl: Wahl,
  now: Date,
): Promise<void> {
  const ausgabe = await findAusgabe(trx, hinweis.ausgabe_id);
  if (ausgabe?.status !== 'entwurf') return applyWahl(trx, hinweis, wahl, now);
  const vorher = await takeBild(trx, ausgabe.id);
  await applyWahl(trx, hinweis, wahl, now);
  await saveRueckweg(trx, hinweis.id, compareBilder(vorher, await takeBild(trx, ausgabe.id)));
}

/** Applies a choice; a measure that an earlier decision took away is left alone. */
async function applyWahl(trx: Trx, hinweis: Konzepthinweis, wahl: Wahl, now: Date): Promise<void> {
  const { art, ausgabe_id: ausgabeId, massnahme_id: eine, gegen_massnahme_id: andere } = hinweis;
  const werte = hinweis.werte as Record<string, string | number | undefined>;
  const ausgabe = await findAusgabe(trx, ausgabeId);
  if (ausgabe === null) return;
  const klassen = await loadKlassen(trx, ausgabe);
  const ort: Ort = { trx, now, ausgabeId, konzeptId: ausgabe.konzept_id, klassen };
  const setTermin = async (massnahme: number | null, text: string | number | undefined) => {
    if (massnahme === null) return;
    const termin = terminOf(readTerminierung(String(text ?? '')), klassen);
    await updateFassung(trx, ausgabeId, massnahme, termin);
  };
  switch (`${art} ${wahl}`) {
    case 'terminierung-widerspruch anhang':
    case 'terminierung-nur-im-anhang anhang':
      return setTermin(eine, werte.anhangTermin);
    case 'terminierung-widerspruch eine':
      return setTermin(andere, werte.termin);
    case 'terminierung-widerspruch andere':
      return setTermin(eine, werte.gegentermin);
    case 'terminierung-undefiniert laufend':
      return markLaufend(trx, ausgabeId, String(werte.klasse));
    case 'ohne-terminierung laufend':
      return setTermin(eine, 'laufend');
    case 'terminierung-widerspruch zusammenfassen':
    case 'aehnliche-massnahme zusammenfassen':
    case 'anderes-ziel zusammenfassen':
      return eine === null || andere === null ? undefined : mergeMassnahmen(trx, ausgabeId, eine, andere);
    case 'fehlt-im-anhang weglassen':
      if (eine !== null) await dropFassung(trx, ausgabeId, eine);
      return;
    case 'fehlt-im-kapitel aufnehmen':
      return addAusAnhang(ort, werte, hinweis.stelle);
    case 'mehrfach-im-anhang beide':
    case 'anderes-ziel beide':
      return tie(ort, eine, await findZiele(ort, werte, eine), false);
    case 'anderes-ziel anhang':
      return tie(ort, eine, await findZiele(ort, werte, eine), true);
    case 'anderes-handlungsfeld beide':
      return tie(ort, eine, [await findFeld(ort, werte.anhangFeld)], false);
    case 'anderes-handlungsfeld anhang':
      return tie(ort, eine, [await findFeld(ort, werte.anhangFeld)], true);
    case 'abweichende-schreibweise anhang':
      return rename(ort, String(werte.kapitel), String(werte.anhang));
    case 'abweichender-wortlaut anhang':
      if (eine === null || !werte.anhangText) return;
      return updateFassung(trx, ausgabeId, eine, { text: String(werte.anhangText) });
  }
}

type Werte = Record<string, string | number | undefined>;

async function tie({ trx, ausgabeId }: Ort, massnahme: number | null, knoten: number[], ersetzen: boolean) {
  if (massnahme !== null) await tieMassnahme(trx, ausgabeId, massnahme, knoten, ersetzen);
}

async function addAusAnhang(ort: Ort, werte: Werte, stelle: object): Promise<void> {
  const { trx, now, ausgabeId, konzeptId, klassen } = ort;
  const ziele = await findZiele(ort, werte, null);
  await insertEinzelne(trx, {
    konzeptId,
    ausgabeId,
    now,
    stelle,
    knotenIds: ziele.length > 0 ? ziele : [await findFeld(ort, werte.anhangFeld)],
    text: String(werte.anhangText ?? werte.massnahme),
    ...terminOf(readTerminierung(String(werte.anhangTermin ?? '')), klassen),
  });
}

/** Nodes of the objectives that the annex names; one that the chapters do not know is added below the field. */
async function findZiele(ort: Ort, werte: Werte, massnahme: number | null): Promise<number[]> {
  const { trx, ausgabeId } = ort;
  const knoten = await listKnoten(trx, ausgabeId);
  const texte = String(werte.anhangZiele ?? '')
    .split('\n')
    .filter((text) => text !== '');
  const ids: number[] = [];
  for (const text of texte) {
    const bekannt = nearest(
      knoten.filter(({ art }) => art !== 'handlungsfeld' && art !== 'leitgrundsatz'),
      text,
    );
    if (bekannt !== undefined) ids.push(bekannt.id);
    else {
      const elternId = await findFeld(ort, werte.anhangFeld, massnahme);
      ids.push(await insertKnotenUnter(trx, { ausgabeId, elternId, art: 'handlungsziel', text }));
    }
  }
  return [...new Set(ids)];
}

/** The field that the annex means, however it spells it; else the measure's own; else one is added. */
async function findFeld(
  ort: Ort,
  label: string | number | undefined,
  massnahme?: number | null,
): Promise<number> {
  const { trx, ausgabeId } = ort;
  const knoten = await listKnoten(trx, ausgabeId);
  const felder = knoten.filter(({ art }) => art === 'handlungsfeld');
  const text = String(label ?? '');
  const gemeint = text === '' ? undefined : nearest(felder, text);
  if (gemeint !== undefined) return gemeint.id;
  const eigenes = massnahme ? await findEigenesFeld(ort, massnahme, knoten) : undefined;
  if (eigenes !== undefined) return eigenes;
  if (text === '' && felder[0] !== undefined) return felder[0].id;
  return insertKnotenUnter(trx, { ausgabeId, elternId: null, art: 'handlungsfeld', text: text || '–' });
}

async function findEigenesFeld(
  { trx, ausgabeId }: Ort,
  massnahme: number,
  knoten: readonly Knoten[],
): Promise<number | undefined> {
  const byId = new Map(knoten.map((einer) => [einer.id, einer]));
  let hier = byId.get((await findKnotenOf(trx, ausgabeId, massnahme)) ?? 0);
  while (hier !== undefined && hier.eltern_id !== null) hier = byId.get(hier.eltern_id);
  return hier?.id;
}

async function rename({ trx, ausgabeId }: Ort, von: string, nach: string): Promise<void> {
  const knoten = await listKnoten(trx, ausgabeId);
  const ids = knoten.filter(({ text }) => fold(text) === fold(von)).map(({ id }) => id);
  await renameKnoten(trx, ids, nach);
}

const GLEICH_GENUG = 0.6;

/** The node that is called so, or nearly so. */
function nearest(knoten: readonly Knoten[], text: string): Knoten | undefined {
  const selber = knoten.find((einer) => fold(einer.text) === fold(text) || isSelbesZiel(einer.text, text));
  if (selber !== undefined) return selber;
  const [naechster] = knoten
    .map((einer) => ({ einer, wert: wordOverlap(einer.text, text) }))
    .filter(({ wert }) => wert >= GLEICH_GENUG)
    .toSorted((a, b) => b.wert - a.wert);
  return naechster?.einer;
}
