import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import {
  createZahllauf,
  findMittelbindung,
  type NeueZahlung,
  zahllaufConstraints,
} from '../../haushalt/index.ts';
import { bindungOf } from '../kurse/bewilligung.rules.ts';
import { findBewilligung } from '../kurse/bewilligung.store.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { sendAnweisung } from './kursrechnung.mail.ts';
import {
  findZahlungId,
  insertKursauszahlung,
  type Kursrechnung,
  lockKursrechnungen,
  setZahllauf,
  updateKursrechnung,
} from './kursrechnung.store.ts';

const istZahlbar = ({ status, istZurueck }: Kursrechnung) =>
  status === 'geprueft' || (status === 'angewiesen' && istZurueck);

/**
 * The second person pays checked invoices by one file for the bank, and those again whose payment came back. All of them
 * or none. Refuses `auszahlung.leer`, `auszahlung.nicht-mehr-zahlbar` (nummer), `auszahlung.vier-augen` (nummer),
 * `auszahlung.iban-fehlt` (traeger), and what `createZahllauf` refuses.
 * @returns the payment run's id
 */
export function payKursrechnungen(
  kontext: Kontext,
  ids: readonly number[],
  ausfuehrungAm: Datum,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kursrechnung.anweisen',
    async (a) => {
      const rechnungen = await lockKursrechnungen(a.db, ids);
      if (rechnungen.length === 0 || rechnungen.length !== new Set(ids).size)
        return refuse('auszahlung.leer');
      const zahlungen: NeueZahlung[] = [];
      for (const rechnung of rechnungen) {
        const { nummer } = rechnung;
        if (!istZahlbar(rechnung)) return refuse('auszahlung.nicht-mehr-zahlbar', { werte: { nummer } });
        if (rechnung.geprueftVon === a.wer.id) return refuse('auszahlung.vier-augen', { werte: { nummer } });
        const zahlung = await zahlungOf(a, rechnung);
        if (!zahlung.ok) return zahlung;
        zahlungen.push(zahlung.wert);
      }
      const auszahlungId = await insertKursauszahlung(a.db, {
        freigegeben_von: a.wer.id ?? '',
        freigegeben_von_name: a.wer.name,
        freigegeben_at: a.now,
      });
      const geprueftVon = [...new Set(rechnungen.map(({ geprueftVonName }) => geprueftVonName ?? ''))].join(
        ', ',
      );
      const lauf = await createZahllauf(a, {
        herkunftArt: 'kursauszahlung',
        herkunftId: auszahlungId,
        bezeichnung: bezeichnungOf(rechnungen),
        ausfuehrungAm,
        geprueftVon,
        freigegebenVon: a.wer.name,
        zahlungen,
      });
      if (!lauf.ok) return lauf;
      const { zahllaufId, zahlungIds } = lauf.wert;
      await setZahllauf(a.db, auszahlungId, zahllaufId);
      for (const [at, rechnung] of rechnungen.entries()) {
        await updateKursrechnung(a.db, rechnung.id, rechnung.version, {
          status: 'angewiesen',
          kursauszahlung_id: auszahlungId,
          zahlung_id: zahlungIds[at]!,
        });
        await sendAnweisung(a, rechnung, ausfuehrungAm);
        a.audit(
          'kursrechnung',
          rechnung.id,
          { status: rechnung.status },
          { status: 'angewiesen', anerkannt_cent: rechnung.anerkanntCent, ausfuehrung_am: ausfuehrungAm },
        );
      }
      return ok(zahllaufId);
    },
    zahllaufConstraints,
  );
}

const bezeichnungOf = (rechnungen: readonly Kursrechnung[]) => {
  const traeger = [...new Set(rechnungen.map((one) => one.traeger))];
  return `Sprachkurse: ${traeger.slice(0, 3).join(', ')}${traeger.length > 3 ? ' …' : ''}`.slice(0, 120);
};

async function zahlungOf(a: Act, rechnung: Kursrechnung): Promise<Ergebnis<NeueZahlung>> {
  const jahr = yearOf(rechnung.monate[0]!);
  const schluessel = bindungOf(rechnung.kursId, jahr);
  const [traeger, bewilligung, bindung] = await Promise.all([
    findTraeger(a.db, rechnung.traegerId),
    findBewilligung(a.db, rechnung.kursId),
    findMittelbindung(a.db, schluessel),
  ]);
  if (!traeger?.iban) return refuse('auszahlung.iban-fehlt', { werte: { traeger: rechnung.traeger } });
  const ersetzt = rechnung.istZurueck ? await findZahlungId(a.db, rechnung.id) : null;
  const betragCent = rechnung.anerkanntCent ?? 0;
  const text = `${rechnung.kennung} ${rechnung.titel}, ${rechnung.nummer}`;
  return ok({
    empfaengerArt: 'traeger',
    empfaengerId: traeger.id,
    empfaenger: traeger.kontoinhaber || traeger.name,
    iban: traeger.iban,
    betragCent,
    verwendungszweck: `${rechnung.nummer} ${rechnung.kennung}`,
    buchungen: [
      {
        topfId: bindung?.topfId ?? bewilligung?.topf_id ?? null,
        jahr,
        betragCent,
        text: text.slice(0, 200),
        ...(bindung ? { mittelbindung: schluessel } : {}),
        ...(ersetzt === null ? {} : { ersetztZahlungId: ersetzt }),
      },
    ],
  });
}
