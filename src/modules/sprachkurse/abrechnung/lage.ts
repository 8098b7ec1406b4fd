import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { type Folge, folgeOf } from '../foerderung/regeln.rules.ts';
import { type Bewilligung, findBewilligung } from '../kurse/bewilligung.store.ts';
import { type Liste, listListen } from '../listen/liste.store.ts';
import { countMonateDarunter, countTeilnehmer, sumTeilnehmerUe } from '../listen/pruefung.rules.ts';
import { type Abrechnungsmonat, type Anspruch, anspruchOf } from './anspruch.rules.ts';
import { ANERKANNT, listKursrechnungenOf, readBisheriges } from './kursrechnung.store.ts';

/** What an invoice is compared with. */
export interface Abrechnungslage {
  bewilligung: Bewilligung;
  anspruch: Anspruch;
  /** All billed months with a checked list, the invoice's own among them. */
  monate: Abrechnungsmonat[];
  /** Months of the invoice whose list is missing or not checked. */
  ohneListe: Datum[];
  /** Months of the invoice that an accepted invoice names already. */
  schonAbgerechnet: Datum[];
}

/**
 * Approval, lists and earlier invoices, for some months of a course; null without an approval.
 * @param rechnungId the invoice itself, which does not count as an earlier one
 */
export async function loadAbrechnungslage(
  db: Db | Trx,
  kursId: number,
  monate: readonly Datum[],
  rechnungId = 0,
): Promise<Abrechnungslage | null> {
  const [bewilligung, listen, rechnungen, bisher] = await Promise.all([
    findBewilligung(db, kursId),
    listListen(db, kursId),
    listKursrechnungenOf(db, kursId),
    readBisheriges(db, kursId, rechnungId),
  ]);
  if (!bewilligung) return null;
  const fruehere = new Set(
    rechnungen
      .filter(({ id, status }) => id !== rechnungId && ANERKANNT.includes(status))
      .flatMap((rechnung) => rechnung.monate),
  );
  const gefragt = [...new Set([...fruehere, ...monate])].sort();
  const alle = monateOf(bewilligung, listen);
  const gefunden = alle.filter(({ monat }) => gefragt.includes(monat));
  return {
    bewilligung,
    anspruch: anspruchOf(
      { positionen: bewilligung.positionen, betragCent: bewilligung.betrag_cent, regeln: bewilligung.regeln },
      gefunden,
      bisher,
    ),
    monate: gefunden,
    ohneListe: monate.filter((monat) => !alle.some((one) => one.monat === monat)),
    schonAbgerechnet: monate.filter((monat) => fruehere.has(monat)),
  };
}

/** Every month with a checked list, as it counts for money. */
export function monateOf(bewilligung: Bewilligung, listen: readonly Liste[]): Abrechnungsmonat[] {
  const bewilligt = {
    ue: bewilligung.ue,
    plaetzeMin: bewilligung.plaetze_min,
    plaetzeMax: bewilligung.plaetze_max,
    regeln: bewilligung.regeln,
  };
  const geprueft = listen.filter(({ status }) => status === 'geprueft');
  const { beendenNachMonaten } = bewilligt.regeln.unterMindestzahl;
  // The month in which the limit is reached is the last that is paid for.
  const isOver = ({ monateDarunter }: Folge) =>
    beendenNachMonaten !== null && monateDarunter > beendenNachMonaten;
  return geprueft.map((liste, at) => {
    const vormonate = geprueft.slice(0, at);
    const teilnehmer = Math.min(countTeilnehmer(liste, vormonate, bewilligt), bewilligt.plaetzeMax);
    const folge = folgeOf(bewilligt.regeln, {
      teilnehmer,
      mindestens: bewilligt.plaetzeMin,
      monateDavor: countMonateDarunter(vormonate, bewilligt),
    });
    return {
      monat: liste.monat,
      ue: liste.ue,
      teilnehmerUe: sumTeilnehmerUe(liste.zeilen),
      teilnehmer,
      kuerzungProzent: liste.ue === 0 ? 0 : isOver(folge) ? 100 : folge.kuerzungProzent,
    };
  });
}
