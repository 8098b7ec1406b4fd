import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkMittel, setMittelbindung } from '../../haushalt/index.ts';
import { sendErgebnisse } from './vergabe.mail.ts';
import {
  bindungOf,
  findAbweichungen,
  type Rangliste,
  rankLos,
  splitByYear,
  transition,
  WERTENDE,
} from './vergabe.rules.ts';
import { losfeld, type Zuschlagsangaben } from './vergabe.schema.ts';
import {
  insertVertrag,
  listAngebote,
  listKriterien,
  listLose,
  listPreise,
  listVertraege,
  listWertende,
  listWertungen,
  lockVergabe,
  updateVergabe,
  type Vergabe,
} from './vergabe.store.ts';

/** Prices, scores and the ranking of each lot; empty while the envelopes are shut. */
export async function loadRang(db: Db | Trx, vergabeId: number) {
  const [lose, kriterien, preise, wertungen] = await Promise.all([
    listLose(db, vergabeId),
    listKriterien(db, vergabeId),
    listPreise(db, vergabeId),
    listWertungen(db, vergabeId),
  ]);
  const raenge = lose.map((los) => rankLos(los.id, preise, kriterien, wertungen));
  return { lose, kriterien, preise, wertungen, raenge, abweichungen: findAbweichungen(wertungen) };
}

/**
 * Awards each lot that has a bid to the highest sum; of equal ones to the one that was chosen, with the reason. Binds
 * the money by year, and tells every bidder by letter and mail. Refuses `vergabe.nicht-jetzt`, `vergabe.wertung-fehlt`,
 * `vergabe.gleichstand` (at the lot), `vergabe.begruendung-fehlt`, `satz.inzwischen-geaendert`, and what `checkMittel`
 * and `setMittelbindung` refuse.
 */
export function awardVergabe(
  kontext: Kontext,
  id: number,
  angaben: Zuschlagsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vergabe.zuschlagen', async (a) => {
    const vergabe = await lockVergabe(a.db, id);
    if (!vergabe) return refuse('vergabe.unbekannt');
    const next = transition(vergabe.status, 'zuschlagen');
    if (!next.ok) return next;
    if ((await listWertende(a.db, id)).length < WERTENDE) return refuse('vergabe.wertung-fehlt');
    const { raenge, abweichungen, lose } = await loadRang(a.db, id);
    const hasTie = raenge.some(({ fuehrend }) => fuehrend.length > 1);
    if ((hasTie || abweichungen.length > 0) && angaben.begruendung === '')
      return refuse('vergabe.begruendung-fehlt', { feld: 'begruendung' });
    for (const rang of raenge) {
      const los = lose.find((one) => one.id === rang.losId)!;
      const awarded = await awardLos(a, vergabe, rang, los.titel, angaben);
      if (!awarded.ok) return awarded;
    }
    const isSame = await updateVergabe(a.db, id, angaben.version, {
      status: next.wert,
      begruendung: angaben.begruendung,
      beendet_von_name: a.wer.name,
      beendet_at: a.now,
    });
    if (!isSame) return refuse('satz.inzwischen-geaendert');
    const vertraege = await listVertraege(a.db, id);
    await sendErgebnisse(a, vergabe, await listAngebote(a.db, id), lose, raenge, vertraege);
    a.audit(
      'vergabe',
      id,
      { status: vergabe.status },
      {
        status: next.wert,
        begruendung: angaben.begruendung,
        anzahl: vertraege.length,
        summe_cent: vertraege.reduce((sum, { betragCent }) => sum + betragCent, 0),
        trotzdem: angaben.trotzdem,
      },
    );
    return ok();
  });
}

/** A lot that nobody bid for stays without a contract. */
async function awardLos(
  a: Act,
  vergabe: Vergabe,
  rang: Rangliste,
  lostitel: string,
  { wahl, trotzdem }: Zuschlagsangaben,
): Promise<Ergebnis<undefined>> {
  if (rang.zeilen.length === 0) return ok();
  const gewaehlt = wahl.get(rang.losId) ?? (rang.fuehrend.length === 1 ? rang.fuehrend[0]! : null);
  if (gewaehlt === null || !rang.fuehrend.includes(gewaehlt))
    return refuse('vergabe.gleichstand', { feld: losfeld(rang.losId) });
  const { betragCent } = rang.zeilen.find(({ angebotId }) => angebotId === gewaehlt)!;
  const { beginn_am: beginnAm, ende_am: endeAm, topf_id: topfId } = vergabe;
  const vertragId = await insertVertrag(a.db, {
    vergabeId: vergabe.id,
    losId: rang.losId,
    angebotId: gewaehlt,
    betragCent,
    beginnAm,
    endeAm,
  });
  for (const { jahr, betragCent: gebundenCent } of splitByYear(betragCent, beginnAm, endeAm)) {
    const schluessel = bindungOf(vertragId, jahr);
    const mittel = await checkMittel(a.db, { topfId, jahr, schluessel, gebundenCent, trotzdem });
    if (!mittel.ok) return { ...mittel, feld: 'trotzdem' };
    const titel = `${vergabe.titel}: ${lostitel}`;
    const href = `/vergaben/${vergabe.id}`;
    const bound = await setMittelbindung(a, { topfId, jahr, schluessel, titel, href, gebundenCent });
    if (!bound.ok) return bound;
  }
  return ok();
}
