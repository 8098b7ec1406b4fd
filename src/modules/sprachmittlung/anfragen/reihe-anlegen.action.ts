import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { insertEinsatz } from '../einsatz.store.ts';
import { listTermine, type Reihenregel, type Rhythmus } from '../reihe.rules.ts';
import type { AnfrageEingabe, WiederholungEingabe } from './anfrage.schema.ts';
import { insertReihe } from './anfrage.store.ts';
import { type Eingegangen, findEmpfaenger, mailEingang } from './eingang.mail.ts';
import { columnsOf } from './einsatzspalten.ts';
import { firstEinwand, isAblehnung, reviewAnfrage } from './pruefung.ts';
import { herkunftOf, isBuero, mayActFor } from './zustaendigkeit.ts';

export interface NeueReihe {
  reiheId: number;
  ids: number[];
  brauchtFreigabe: boolean;
}

/** Fixed hours are for whoever comes: no client to name. */
const SPRECHSTUNDE = 'Sprechstunde';

export function anfrageForReihe(
  eingabe: AnfrageEingabe,
  { istSprechstunde }: WiederholungEingabe,
): AnfrageEingabe {
  return istSprechstunde && eingabe.klient === '' ? { ...eingabe, klient: SPRECHSTUNDE } : eingabe;
}

/** The rule of the series that was typed; refusals name the fields of the form. */
export function planTermine(
  eingabe: AnfrageEingabe,
  wiederholung: WiederholungEingabe & { wiederholung: Rhythmus },
): Ergebnis<{ regel: Reihenregel; daten: Datum[] }> {
  const regel: Reihenregel = {
    rhythmus: wiederholung.wiederholung,
    beginnAm: eingabe.datum,
    endetAm: wiederholung.endetAm,
    anzahl: wiederholung.anzahl,
    wochentage: wiederholung.wiederholung === 'monatlich' ? [] : wiederholung.wochentage,
    von: eingabe.beginn,
    bis: eingabe.ende,
    ausser: wiederholung.ausser,
    ohneFeiertage: wiederholung.ohneFeiertage,
  };
  const termine = listTermine(regel);
  if (!termine.ok) return { ...termine, feld: termine.feld === 'bis' ? 'ende' : (termine.feld ?? 'endetAm') };
  return ok({ regel, daten: termine.wert.map((termin) => termin.datum) });
}

/**
 * Asks for the same appointment again and again: each date is an Einsatz of its own that belongs to the series.
 * All dates or none. Refuses like `createAnfrage`, and what the rules of series refuse.
 */
export function createReihe(
  kontext: Kontext,
  stelleId: number,
  roh: AnfrageEingabe,
  wiederholung: WiederholungEingabe & { wiederholung: Rhythmus },
): Promise<Ergebnis<NeueReihe>> {
  return act(kontext, 'reihe.anlegen', async (a) => {
    if (!mayActFor(a.wer, stelleId)) return refuse('stelle.unbekannt');
    const eingabe = anfrageForReihe(roh, wiederholung);
    const plan = planTermine(eingabe, wiederholung);
    if (!plan.ok) return plan;
    const bericht = await reviewAnfrage(
      a.db,
      {
        stelleId,
        jetzt: a.now,
        istBuero: isBuero(a.wer),
        termine: plan.wert.daten,
        istSprechstunde: wiederholung.istSprechstunde,
      },
      eingabe,
    );
    if (isAblehnung(bericht)) return bericht;
    const einwand = firstEinwand(bericht);
    if (einwand) return einwand;
    const reiheId = await insertReihe(a.db, {
      stelle_id: stelleId,
      bezeichnung:
        wiederholung.bezeichnung || `${spracheName(eingabe.sprache, 'de')}, ${bericht.stelle.name}`,
      ist_sprechstunde: wiederholung.istSprechstunde,
      regel: JSON.stringify(plan.wert.regel),
      angelegt_at: a.now,
    });
    const eingegangen: Eingegangen[] = [];
    for (const { datum, istKurzfristig, brauchtFreigabe } of bericht.termine) {
      const spalten = columnsOf({ ...eingabe, datum }, bericht.adresse, bericht.punkt);
      const id = await insertEinsatz(a.db, {
        ...spalten,
        stelle_id: stelleId,
        reihe_id: reiheId,
        ...bericht.kosten,
        ist_kurzfristig: istKurzfristig,
        braucht_pruefung: brauchtFreigabe,
        herkunft: herkunftOf(a.wer),
        angefragt_at: a.now,
      });
      a.audit('einsatz', id, null, {
        status: 'angefragt',
        stelleId,
        reiheId,
        sprache: eingabe.sprache,
        datum,
      });
      eingegangen.push({ ...spalten, id, istKurzfristig });
    }
    const ids = eingegangen.map(({ id }) => id);
    a.audit('reihe', reiheId, null, { ...plan.wert.regel, termine: ids.length });
    const brauchtFreigabe = bericht.termine.some((termin) => termin.brauchtFreigabe);
    const empfaenger = await findEmpfaenger(a, bericht.stelle, eingegangen[0]!);
    mailEingang(a, empfaenger, eingegangen, { brauchtFreigabe, reiheId });
    return ok({ reiheId, ids, brauchtFreigabe });
  });
}
