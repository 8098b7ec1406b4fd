import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { findKostennamen } from '../abrechnung/kostentraeger.store.ts';
import { findAbrechnungslage } from '../abrechnung/lauf.store.ts';
import { loadEinsatzabrechnung } from '../abrechnung/lauf-einsatz.ts';
import { verstreichtAt } from '../absage.rules.ts';
import { handelndeOf, possibleTaten, SUCHENDE_STATUS } from '../einsatz.rules.ts';
import { findEinsatz } from '../einsatz.store.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { nachlaufEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import {
  countOffeneAngebote,
  findReihe,
  findSprachmittlerName,
  listMails,
  listReihentermine,
  listVerlauf,
} from './anfrage.store.ts';
import type { EinsatzSicht } from './pages/einsatz.page.tsx';

/** The page of an Einsatz as the office sees it; null when there is none. */
export async function loadEinsatzSicht(kontext: Kontext, id: number): Promise<EinsatzSicht | null> {
  const { db, wer, clock } = kontext;
  const einsatz = await findEinsatz(db, id);
  if (!einsatz) return null;
  const darfRegister = isAllowed(permissions, wer, 'sprachmittler.sehen');
  const [verlauf, mails, offeneAngebote, abgerechnet, kosten, wunschperson, reihe, person] =
    await Promise.all([
      listVerlauf(db, id),
      listMails(db, einsatz),
      countOffeneAngebote(db, id),
      isAllowed(permissions, wer, 'abrechnung.sehen') ? loadEinsatzabrechnung(kontext, id) : [],
      findKostennamen(db, einsatz),
      einsatz.wunsch_sprachmittler_id === null
        ? null
        : findSprachmittlerName(db, einsatz.wunsch_sprachmittler_id),
      einsatz.reihe_id === null ? null : loadNachbarn(kontext, einsatz.reihe_id, id),
      einsatz.sprachmittler_id === null || !darfRegister
        ? null
        : findSprachmittler(db, einsatz.sprachmittler_id),
    ]);
  const taten = possibleTaten(
    einsatz.status,
    handelndeOf(wer),
    lageOf(einsatz, clock.now(), { offeneAngebote, ...(await findAbrechnungslage(db, id)) }),
  );
  const istOffen = (SUCHENDE_STATUS as readonly string[]).includes(einsatz.status);
  return {
    einsatz,
    verstreichtAt:
      istOffen && einsatz.beginn_at <= clock.now()
        ? verstreichtAt(einsatz.beginn_at, einsatz.angefragt_at, await readSetting(db, nachlaufEinstellung))
        : null,
    personEintragen:
      (!istOffen || einsatz.beginn_at <= clock.now()) &&
      taten.includes('zuteilung') &&
      isAllowed(permissions, wer, 'vermittlung.fuehren'),
    verlauf,
    abgerechnet,
    mails,
    wunschperson,
    erreichbar: person && { telefon: person.mobil || person.telefon, email: person.email },
    reihe,
    taten,
    kosten,
    darfKosten: einsatz.status !== 'abgerechnet' && isAllowed(permissions, wer, 'einsatz.kosten'),
    darfBearbeiten: isAllowed(permissions, wer, 'einsatz.bearbeiten'),
  };
}

async function loadNachbarn(
  { db }: Kontext,
  reiheId: number,
  einsatzId: number,
): Promise<EinsatzSicht['reihe']> {
  const [reihe, termine] = await Promise.all([findReihe(db, reiheId), listReihentermine(db, reiheId)]);
  if (!reihe) return null;
  const index = termine.findIndex((termin) => termin.id === einsatzId);
  return {
    id: reihe.id,
    bezeichnung: reihe.bezeichnung,
    nr: index + 1,
    anzahl: termine.length,
    vorherId: termine[index - 1]?.id ?? null,
    nachherId: termine[index + 1]?.id ?? null,
  };
}
