import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { listAlleMassnahmen } from '../konzept.store.ts';
import { isUeberfaellig } from '../status.rules.ts';
import { type Schnappschuss, titelOf } from './bericht.rules.ts';
import { findSchnappschuss, listFragen, type Runde, type Rundenfrage } from './runde.store.ts';

/** The state of a round: as it was frozen, or as it is today while it is open. */
export async function loadSchnappschuss(db: Db | Trx, runde: Runde, heute: Datum): Promise<Schnappschuss> {
  return (await findSchnappschuss(db, runde.id)) ?? (await takeSchnappschuss(db, runde, heute));
}

/** Today's state of all measures of a round, with everything that is needed to read it later without the database. */
export async function takeSchnappschuss(db: Db | Trx, runde: Runde, heute: Datum): Promise<Schnappschuss> {
  const fragen = await listFragen(db, runde.id);
  const massnahmen = new Map((await listAlleMassnahmen(db, runde.ausgabe_id)).map((one) => [one.id, one]));
  return {
    konzept: runde.konzept,
    ausgabe: runde.ausgabe,
    bezeichnung: runde.bezeichnung,
    vonAm: runde.von_am,
    bisAm: runde.bis_am,
    am: heute,
    massnahmen: fragen.map((frage) => {
      const massnahme = massnahmen.get(frage.massnahme_id);
      return {
        massnahmeId: frage.massnahme_id,
        kennung: frage.kennung,
        titel: titelOf(frage),
        text: frage.text,
        felder: massnahme?.felder.map(({ text }) => text) ?? [],
        zustaendig: massnahme?.zustaendig ?? '',
        status: frage.status,
        statusGrund: frage.status_grund,
        statusAm: frage.status_am,
        begonnenAm: frage.begonnen_am,
        beendetAm: frage.beendet_am,
        frist: frage.frist,
        istUeberfaellig: isUeberfaellig(frage.status, frage.frist, heute),
        schritt: frage.naechster_schritt,
        schrittAm: frage.naechster_schritt_am,
        kostenCent: frage.kosten_cent,
        gefragt: frage.person_name || frage.person_email || '',
        antwort: frage.uebernommen_at === null ? null : frage.antwort,
        beantwortetAm: frage.beantwortet_at === null ? null : datumOf(frage.beantwortet_at),
        beantwortetVon: frage.beantwortet_von,
      };
    }),
  };
}

/** The measures of a round as they are, or as they were on the day it was frozen. */
export async function loadFragen(db: Db | Trx, runde: Runde): Promise<Rundenfrage[]> {
  const [fragen, schnappschuss] = await Promise.all([
    listFragen(db, runde.id),
    runde.status === 'eingefroren' ? findSchnappschuss(db, runde.id) : null,
  ]);
  const damals = new Map(schnappschuss?.massnahmen.map((one) => [one.massnahmeId, one]));
  return fragen.map((frage) => {
    const war = damals.get(frage.massnahme_id);
    if (!war) return frage;
    return {
      ...frage,
      kennung: war.kennung,
      kurztitel: war.titel,
      text: war.text,
      status: war.status,
      status_grund: war.statusGrund,
      status_am: war.statusAm,
      frist: war.frist,
      begonnen_am: war.begonnenAm,
      beendet_am: war.beendetAm,
      naechster_schritt: war.schritt,
      naechster_schritt_am: war.schrittAm,
      kosten_cent: war.kostenCent,
    };
  });
}
