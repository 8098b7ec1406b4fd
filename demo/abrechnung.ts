import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, addMonths, type Datum, datumOf, toInstant } from '../src/begriffe/zeit.ts';
import { startLauf } from '../src/modules/sprachmittlung/abrechnung/lauf.action.ts';
import { approveLauf, payLauf } from '../src/modules/sprachmittlung/abrechnung/lauf-freigeben.action.ts';
import { correctPosition, tickPruefung } from '../src/modules/sprachmittlung/abrechnung/position.action.ts';
import { listPositionen, type Position } from '../src/modules/sprachmittlung/abrechnung/position.store.ts';
import { isOffen, type Pruefung } from '../src/modules/sprachmittlung/abrechnung/pruefung.rules.ts';
import { billMonat } from '../src/modules/sprachmittlung/abrechnung/weiterberechnung.action.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { type Bau, must } from './bau.ts';

/** Requesters have answered by then. */
const TAG_DER_ABRECHNUNG = 18;

interface Monat {
  von: Datum;
  bis: Datum;
  at: Date;
}

/** Months that were settled before an instant, the earliest first. */
function listMonate(erster: Datum, jetzt: Date): Monat[] {
  const monate: Monat[] = [];
  for (let von = erster; ; von = addMonths(von, 1)) {
    const naechster = addMonths(von, 1);
    const at = toInstant(addDays(naechster, TAG_DER_ABRECHNUNG - 1), '09:30');
    if (at >= jetzt) return monate;
    monate.push({ von, bis: addDays(naechster, -1), at });
  }
}

/**
 * Settles month after month as the office does: collected, looked at, released by two people. The last one waits for
 * the second of them, and what was confirmed since waits for the next.
 */
export async function settleMonths(
  bau: Bau,
  { disposition, zahlstelle }: { disposition: Wer; zahlstelle: Wer },
  erster: Datum,
): Promise<void> {
  const monate = listMonate(erster, bau.jetzt);
  for (const [index, { von, bis, at }] of monate.entries()) {
    const buero = bau.as(disposition, at);
    const begonnen = await startLauf(buero, { von, bis });
    if (!begonnen.ok && begonnen.grund === 'lauf.nichts-zu-tun') continue;
    const { id } = await must(Promise.resolve(begonnen), `Abrechnung ${von}`);
    await settleOpen(buero, id);
    await must(approveLauf(bau.as(disposition, later(at, 2)), id), `Prüfung ${von}`);
    if (index === monate.length - 1) return;
    const freigabe = bau.as(zahlstelle, later(at, 25));
    const ausfuehrungAm = addDays(datumOf(freigabe.clock.now()), 2);
    await must(payLauf(freigabe, id, { ausfuehrungAm }), `Freigabe ${von}`);
    // What the last one costs requesters is not billed yet.
    if (index < monate.length - 2) await billMonat(bau.as(disposition, later(at, 49)), von);
  }
}

const later = (at: Date, stunden: number) => new Date(at.getTime() + stunden * 3_600_000);

/** What the office does about what stands out. Employees interpret in their working time: they get nothing. */
async function settleOpen(kontext: Kontext, laufId: number): Promise<void> {
  const offene = (await listPositionen(kontext.db, { laufId })).filter(({ hinweise }) =>
    hinweise.some(isOffen),
  );
  for (const position of offene.filter((eine) => hasOffene(eine, 'konto-fehlt'))) {
    const { zahler, kostentraeger_id: kostentraegerId, topf_id: topfId } = position;
    const korrektur = { betragCent: 0, zahler, kostentraegerId, topfId, grund: 'Einsatz in der Arbeitszeit' };
    await must(correctPosition(kontext, { laufId, positionId: position.id }, korrektur), 'Korrektur');
  }
  const geblieben = (await listPositionen(kontext.db, { laufId })).flatMap(({ hinweise }) =>
    hinweise.filter(isOffen),
  );
  for (const pruefung of new Set(geblieben.map((hinweis) => hinweis.pruefung))) {
    const ort = { laufId, positionId: null };
    await must(tickPruefung(kontext, ort, pruefung, GRUENDE[pruefung] ?? 'angesehen, stimmt so'), pruefung);
  }
}

const hasOffene = ({ hinweise }: Position, pruefung: Pruefung) =>
  hinweise.some((hinweis) => hinweis.pruefung === pruefung && isOffen(hinweis));

const GRUENDE: Partial<Record<Pruefung, string>> = {
  kilometer: 'Umleitung, mit der Person geklärt',
  'weg-zu-weit': 'direkt von einem Termin zum anderen gefahren',
  'lange-dauer': 'Hilfeplangespräch, Dauer von der Stelle bestätigt',
  'betrag-null': 'in der Arbeitszeit, ohne Entschädigung',
};
