import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type Aenderungsfolge, compareAnfragen, decideFolge } from '../aenderung.rules.ts';
import { isKurzfristig } from '../anfrage.rules.ts';
import { type Einsatz, lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { grenzenEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { applyFolge } from '../vermittlung/folge-ausfuehren.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';
import { type Anfragespalten, columnsOf, comparableOf } from './einsatzspalten.ts';
import { firstEinwand, isAblehnung, type Pruefbericht, reviewAnfrage } from './pruefung.ts';
import { isBuero, mayActFor } from './zustaendigkeit.ts';

/** A change as it would be saved, and what it does to those concerned. */
export interface Aenderungsvorschau {
  bericht: Pruefbericht;
  spalten: Anfragespalten;
  folge: Aenderungsfolge;
}

/** Works out a change without saving it. Refuses `stelle.unbekannt`. */
export async function previewAenderung(
  db: Db | Trx,
  einsatz: Einsatz,
  eingabe: AnfrageEingabe,
  umfeld: { jetzt: Date; istBuero: boolean },
): Promise<Ergebnis<Aenderungsvorschau>> {
  const bericht = await reviewAnfrage(
    db,
    { ...umfeld, stelleId: einsatz.stelle_id, bisher: einsatz },
    eingabe,
  );
  if (isAblehnung(bericht)) return bericht;
  const sameAddress =
    bericht.adresse.plz === einsatz.plz &&
    bericht.adresse.ort === einsatz.ort &&
    bericht.adresse.strasse === einsatz.strasse;
  // An address that stays keeps its coordinates, which may be better than those of its place.
  const punkt =
    sameAddress && einsatz.lat !== null && einsatz.lon !== null
      ? { lat: einsatz.lat, lon: einsatz.lon }
      : bericht.punkt;
  const spalten = columnsOf(eingabe, bericht.adresse, punkt);
  const aenderungen = compareAnfragen(
    comparableOf(einsatz),
    comparableOf(spalten),
    geschaetzteWege.kilometer,
  );
  return ok({ bericht, spalten, folge: decideFolge(aenderungen, einsatz.status) });
}

/**
 * Changes a request at any stage and carries out what follows from it: nothing, telling, asking again, a new search.
 * Refuses `einsatz.unbekannt`, `satz.inzwischen-geaendert`, `anfrage.gesperrt`, and what the rules refuse.
 * @param version under which the Einsatz was read; null does not look
 */
export function changeAnfrage(
  kontext: Kontext,
  id: number,
  version: number | null,
  eingabe: AnfrageEingabe,
): Promise<Ergebnis<Aenderungsfolge>> {
  return act(kontext, 'anfrage.aendern', async (a) => {
    const einsatz = await lockEinsatz(a.db, id);
    if (!einsatz || !mayActFor(a.wer, einsatz.stelle_id)) return refuse('einsatz.unbekannt');
    if (version !== null && version !== einsatz.version) return refuse('satz.inzwischen-geaendert');
    return changeInAct(a, einsatz, eingabe);
  });
}

/** The same inside another act, for several dates of a series. */
export async function changeInAct(
  a: Act,
  einsatz: Einsatz,
  eingabe: AnfrageEingabe,
): Promise<Ergebnis<Aenderungsfolge>> {
  const vorschau = await previewAenderung(a.db, einsatz, eingabe, { jetzt: a.now, istBuero: isBuero(a.wer) });
  if (!vorschau.ok) return vorschau;
  const { bericht, spalten, folge } = vorschau.wert;
  const einwand = firstEinwand(bericht);
  if (einwand) return einwand;
  if (folge.folge === 'gesperrt') return refuse('anfrage.gesperrt');
  const [vorher, nachher] = differenceOf(einsatz, spalten);
  if (Object.keys(nachher).length === 0) {
    a.unchanged();
    return ok(folge);
  }
  const verschoben = einsatz.beginn_at.getTime() !== spalten.beginn_at.getTime();
  const grenzen = await readSetting(a.db, grenzenEinstellung);
  await updateEinsatz(a.db, einsatz.id, {
    ...spalten,
    ...(verschoben
      ? { ist_kurzfristig: isKurzfristig(spalten.beginn_at, a.now, grenzen.vorlaufArbeitstage) }
      : {}),
    ...(needsFreigabe(einsatz, spalten, bericht) ? { braucht_pruefung: true } : {}),
  });
  a.audit('einsatz', einsatz.id, vorher, { ...nachher, folge: folge.folge });
  await applyFolge(a, einsatz, folge);
  return ok(folge);
}

/** A request that was agreed to stays agreed to while client and topic stay the same. */
function needsFreigabe(einsatz: Einsatz, spalten: Anfragespalten, bericht: Pruefbericht): boolean {
  const andererFall = einsatz.pseudonym !== spalten.pseudonym || einsatz.thema !== spalten.thema;
  return andererFall && bericht.termine[0]!.brauchtFreigabe;
}

/** What differs, before and after, for the audit. */
function differenceOf(
  einsatz: Einsatz,
  spalten: Anfragespalten,
): [Record<string, unknown>, Record<string, unknown>] {
  const vorher: Record<string, unknown> = {};
  const nachher: Record<string, unknown> = {};
  for (const name of Object.keys(spalten) as (keyof Anfragespalten)[]) {
    if (JSON.stringify(einsatz[name]) === JSON.stringify(spalten[name])) continue;
    vorher[name] = einsatz[name];
    nachher[name] = spalten[name];
  }
  return [vorher, nachher];
}
