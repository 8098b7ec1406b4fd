import { randomBytes } from 'node:crypto';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { sumGeld } from '../../../begriffe/geld.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Act, ConstraintRefusals } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import { readSetting } from '../../../platform/settings.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import { kontoEinstellung } from '../konto/konto.settings.ts';
import { findMittelbindung } from '../mittel/mittelbindung.store.ts';
import { LAENGSTER_ZWECK, nextBankarbeitstag, toSepaText } from '../sepa/sepa.rules.ts';
import { writeZahlungsdatei } from '../sepa/zahlungsdatei.ts';
import { checkErsatz, checkZahllauf, type NeuerZahllauf } from './zahllauf.rules.ts';
import {
  hasZahllauf,
  insertBuchungen,
  insertZahllauf,
  insertZahlungen,
  lockZahlung,
  sumErsetzbar,
} from './zahllauf.store.ts';

/** For the caller's act: what the database says when two people release the same thing at the same moment. */
export const zahllaufConstraints: ConstraintRefusals = {
  zahllauf_einer_je_herkunft: 'zahllauf.schon-erstellt',
};

/**
 * Makes a payment run with its file inside the caller's act: all of it or nothing. What is paid (`herkunft`) gets one
 * run, ever. Refuses what `checkZahllauf` refuses and `zahllauf.schon-erstellt`, `konto.fehlt`, `jahr.abgeschlossen`,
 * `zahlung.ersatz`, `mittelbindung.unbekannt`.
 * @returns the run's id and the payments' ids in the order of input
 */
export async function createZahllauf(
  a: Act,
  neu: NeuerZahllauf,
): Promise<Ergebnis<{ zahllaufId: number; zahlungIds: number[] }>> {
  const heute = datumOf(a.now);
  const geprueft = checkZahllauf(neu, heute);
  if (!geprueft.ok) return geprueft;
  if (await hasZahllauf(a.db, neu.herkunftArt, neu.herkunftId)) return refuse('zahllauf.schon-erstellt');
  const konto = await readSetting(a.db, kontoEinstellung);
  if (!konto) return refuse('konto.fehlt');
  const offen = await checkJahre(a.db, neu);
  if (!offen.ok) return offen;
  const bindungen = await findBindungen(a.db, neu);
  if (!bindungen.ok) return bindungen;

  // Random, so that a restored backup never gives the bank a reference it has seen.
  const kennung = `KOMUT-${heute.replaceAll('-', '')}-${randomBytes(4).toString('hex').toUpperCase()}`;
  const ausfuehrungAm = nextBankarbeitstag(neu.ausfuehrungAm);
  const ueberweisungen = neu.zahlungen.map((zahlung, index) => ({
    endToEnd: `${kennung}-${index + 1}`,
    empfaenger: zahlung.empfaenger,
    iban: parseIban(zahlung.iban)!,
    betragCent: zahlung.betragCent,
    verwendungszweck: toSepaText(zahlung.verwendungszweck, LAENGSTER_ZWECK),
  }));
  const inhalt = writeZahlungsdatei({ kennung, erstelltAt: a.now, ausfuehrungAm, konto, ueberweisungen });
  const datei = { name: `${kennung}.xml`, typ: 'application/xml', inhalt };
  const summe = sumGeld(ueberweisungen.map(({ betragCent }) => betragCent));

  const zahllaufId = await insertZahllauf(a.db, {
    kennung,
    bezeichnung: neu.bezeichnung,
    herkunft_art: neu.herkunftArt,
    herkunft_id: neu.herkunftId,
    ausfuehrung_am: ausfuehrungAm,
    konto_name: konto.name,
    konto_iban: konto.iban,
    konto_bic: konto.bic,
    anzahl: ueberweisungen.length,
    summe_cent: summe,
    zahlungsdatei_id: await saveDatei(a.db, datei, a.wer.name, a.now),
    erstellt_at: a.now,
    geprueft_von: neu.geprueftVon,
    freigegeben_von: neu.freigegebenVon,
    uebergeben_at: null,
    uebergeben_von: null,
  });
  const zahlungIds = await insertZahlungen(
    a.db,
    ueberweisungen.map((one, index) => ({
      zahllauf_id: zahllaufId,
      end_to_end: one.endToEnd,
      empfaenger: one.empfaenger,
      iban: one.iban,
      betrag_cent: one.betragCent,
      verwendungszweck: one.verwendungszweck,
      empfaenger_art: neu.zahlungen[index]!.empfaengerArt,
      empfaenger_id: neu.zahlungen[index]!.empfaengerId,
      zurueck_am: null,
    })),
  );
  await insertBuchungen(
    a.db,
    neu.zahlungen.flatMap(({ buchungen }, index) =>
      buchungen.map((buchung) => ({
        zahlung_id: zahlungIds[index]!,
        topf_id: buchung.topfId,
        jahr: buchung.jahr,
        betrag_cent: buchung.betragCent,
        text: buchung.text,
        ersetzt_zahlung_id: buchung.ersetztZahlungId ?? null,
        mittelbindung_id: bindungen.wert.get(buchung.mittelbindung ?? '') ?? null,
      })),
    ),
  );
  a.audit('zahllauf', zahllaufId, null, {
    bezeichnung: neu.bezeichnung,
    anzahl: ueberweisungen.length,
    summe_cent: summe,
    ausfuehrung_am: ausfuehrungAm,
    geprueft_von: neu.geprueftVon,
    freigegeben_von: neu.freigegebenVon,
  });
  return ok({ zahllaufId, zahlungIds });
}

/** Closed years take nothing new; what came back from the bank may be paid again, once. */
async function checkJahre(trx: Trx, { zahlungen }: NeuerZahllauf): Promise<Ergebnis<undefined>> {
  const buchungen = zahlungen.flatMap((zahlung) => zahlung.buchungen);
  const neueJahre = new Set(
    buchungen.filter((one) => one.ersetztZahlungId === undefined).map(({ jahr }) => jahr),
  );
  for (const jahr of [...neueJahre].sort()) {
    const offen = await checkJahrOffen(trx, jahr);
    if (!offen.ok) return offen;
  }
  const ersetzt = [...new Set(buchungen.flatMap(({ ersetztZahlungId }) => ersetztZahlungId ?? []))].sort(
    (one, other) => one - other,
  );
  for (const id of ersetzt) {
    const zahlung = await lockZahlung(trx, id);
    const ersatz = checkErsatz(zahlungen, id, zahlung, await sumErsetzbar(trx, id));
    if (!ersatz.ok) return ersatz;
  }
  return ok();
}

/** The commitments that bookings keep, by key; each is of the booking's pot and year. */
async function findBindungen(trx: Trx, { zahlungen }: NeuerZahllauf): Promise<Ergebnis<Map<string, number>>> {
  const ids = new Map<string, number>();
  for (const { empfaenger, buchungen } of zahlungen) {
    for (const { mittelbindung, topfId, jahr } of buchungen) {
      if (mittelbindung === undefined) continue;
      const found = await findMittelbindung(trx, mittelbindung);
      if (found?.topfId !== topfId || found.jahr !== jahr) {
        return refuse('mittelbindung.unbekannt', { werte: { empfaenger } });
      }
      ids.set(mittelbindung, found.id);
    }
  }
  return ok(ids);
}
