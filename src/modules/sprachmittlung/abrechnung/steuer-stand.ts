import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import { type AbrechenbarerEinsatz, anlassOf } from './anlass.rules.ts';
import { type Berechnung, chooseRegel, computeEntschaedigung, type Regel } from './entschaedigung.rules.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { standardtopfEinstellung } from './kostentraeger.schema.ts';
import {
  computeSteuerstand,
  grenzeOf,
  type Steuerbetraege,
  type Steuerregeln,
  type Steuerstand,
} from './steuer.rules.ts';
import { steuerEinstellung } from './steuer.schema.ts';
import {
  findSteuerperson,
  listOffene,
  listSteuerpersonen,
  type OffenerEinsatz,
  type Steuerperson,
  sumGezahlt,
} from './steuer.store.ts';

/** What stands where: the year's amounts of everybody, put together from payments, reports and acceptances. */

export interface Personenstand {
  person: Steuerperson;
  stand: Steuerstand;
}

/** One appointment that is still to be paid, with what it will come to; null on a day without a rule. */
export interface OffenePosition {
  einsatz: OffenerEinsatz;
  zaehltCent: Geld | null;
}

/** What of a calculation counts towards the allowance, in cents. */
export function zaehlendeCent(
  { schritte, betragCent }: Pick<Berechnung, 'schritte' | 'betragCent'>,
  regeln: Steuerregeln,
): Geld {
  if (regeln.zaehltFahrtkosten) return betragCent;
  const fahrt = schritte
    .filter(({ art }) => art.startsWith('weg') || art.startsWith('auslagen'))
    .reduce((summe, { cent }) => summe + cent, 0);
  return betragCent - fahrt;
}

/**
 * The amounts of a year, everybody's or one person's, and what of them is still to be paid. Of a year that is over only
 * what was paid in it counts: the rest comes later.
 */
async function loadBetraege(
  db: Db | Trx,
  jahr: number,
  steuer: Steuerregeln,
  jetzt: Date,
  sprachmittlerId: number | null = null,
): Promise<{ betraegeOf: (sprachmittlerId: number) => Steuerbetraege; offen: OffenePosition[] }> {
  const laeuft = yearOf(datumOf(jetzt)) === jahr;
  const [gezahlt, offene, regeln] = await Promise.all([
    sumGezahlt(db, jahr, sprachmittlerId),
    laeuft ? listOffeneMitTopf(db, jahr, sprachmittlerId) : [],
    laeuft ? listRegeln(db) : [],
  ]);
  const offen = offene.map((einsatz) => ({ einsatz, zaehltCent: countZaehlende(einsatz, regeln, steuer) }));
  const summen = new Map<number, { offenCent: Geld; zugesagtCent: Geld }>();
  for (const { einsatz, zaehltCent } of offen) {
    const bisher = summen.get(einsatz.sprachmittler_id) ?? { offenCent: 0, zugesagtCent: 0 };
    if (einsatz.beginn_at > jetzt) bisher.zugesagtCent += zaehltCent ?? 0;
    else bisher.offenCent += zaehltCent ?? 0;
    summen.set(einsatz.sprachmittler_id, bisher);
  }
  const betraegeOf = (id: number) => ({
    gezahltCent: gezahlteCent(gezahlt.get(id), steuer),
    ...(summen.get(id) ?? { offenCent: 0, zugesagtCent: 0 }),
  });
  return { betraegeOf, offen };
}

/** Where everybody stands who is in the pool or was paid in the year. */
export async function loadSteuerstaende(db: Db | Trx, jahr: number, jetzt: Date): Promise<Personenstand[]> {
  const steuer = await readSetting(db, steuerEinstellung);
  const heute = datumOf(jetzt);
  const [personen, { betraegeOf }] = await Promise.all([
    listSteuerpersonen(db, jahr),
    loadBetraege(db, jahr, steuer, jetzt),
  ]);
  return personen
    .map((person) => ({ person, stand: standOf(person, betraegeOf(person.id), jahr, heute, steuer) }))
    .filter(
      ({ person, stand }) =>
        person.status === 'aktiv' ||
        person.status === 'pausiert' ||
        stand.genutztCent > 0 ||
        stand.zugesagtCent > 0,
    );
}

/** Where one person stands, with what is still to be paid and what each of it will count; null for nobody. */
export async function loadSteuerstand(
  db: Db | Trx,
  sprachmittlerId: number,
  jahr: number,
  jetzt: Date,
): Promise<(Personenstand & { offen: OffenePosition[] }) | null> {
  const [steuer, person] = await Promise.all([
    readSetting(db, steuerEinstellung),
    findSteuerperson(db, sprachmittlerId, jahr),
  ]);
  if (!person) return null;
  const { betraegeOf, offen } = await loadBetraege(db, jahr, steuer, jetzt, person.id);
  return { person, stand: standOf(person, betraegeOf(person.id), jahr, datumOf(jetzt), steuer), offen };
}

function standOf(
  person: Steuerperson,
  betraege: Steuerbetraege,
  jahr: number,
  heute: Datum,
  steuer: Steuerregeln,
): Steuerstand {
  const erklaerung =
    person.freibetrag === null
      ? null
      : { freibetrag: person.freibetrag, andereCent: person.andere_cent ?? 0 };
  return computeSteuerstand(jahr, heute, betraege, erklaerung, steuer);
}

/**
 * The tax allowance of everybody as it will be when an appointment takes place: what was paid in its year, what is held
 * or accepted there, and what others pay; and what the appointment itself will add to it.
 */
export async function loadFreibetraege(
  db: Db | Trx,
  einsatz: AbrechenbarerEinsatz & { id: number; zahler: Zahler; topf_id: number | null },
): Promise<{
  freibetragOf: (sprachmittlerId: number) => { grenze: Geld; genutzt: Geld } | null;
  erwarteteEntschaedigung: Geld;
}> {
  const jahr = yearOf(datumOf(einsatz.beginn_at));
  const [steuer, gezahlt, offene, regeln, personen] = await Promise.all([
    readSetting(db, steuerEinstellung),
    sumGezahlt(db, jahr),
    listOffeneMitTopf(db, jahr),
    listRegeln(db),
    listSteuerpersonen(db, jahr),
  ]);
  const erwartet = new Map<number, Geld>();
  for (const anderer of offene) {
    if (anderer.id === einsatz.id) continue;
    const bisher = erwartet.get(anderer.sprachmittler_id) ?? 0;
    erwartet.set(anderer.sprachmittler_id, bisher + (countZaehlende(anderer, regeln, steuer) ?? 0));
  }
  const freibetraege = new Map(
    personen.map(({ id, freibetrag, andere_cent }) => {
      const grenze = grenzeOf(steuer, freibetrag ?? '26a', jahr);
      const genutzt = gezahlteCent(gezahlt.get(id), steuer) + (erwartet.get(id) ?? 0) + (andere_cent ?? 0);
      return [id, grenze === null ? null : { grenze, genutzt }];
    }),
  );
  return {
    freibetragOf: (id) => freibetraege.get(id) ?? null,
    erwarteteEntschaedigung: countZaehlende(einsatz, regeln, steuer) ?? 0,
  };
}

type Gezahlt = { betragCent: Geld; fahrtCent: Geld } | undefined;

const gezahlteCent = (gezahlt: Gezahlt, { zaehltFahrtkosten }: Steuerregeln): Geld =>
  gezahlt ? gezahlt.betragCent - (zaehltFahrtkosten ? 0 : gezahlt.fahrtCent) : 0;

/** What an appointment will add to the year's sum; null on a day without a rule. */
function countZaehlende(
  einsatz: AbrechenbarerEinsatz & { zahler: Zahler; topf_id: number | null } & Partial<
      Pick<OffenerEinsatz, 'betrag_cent' | 'fahrt_cent'>
    >,
  regeln: readonly Regel[],
  steuer: Steuerregeln,
): Geld | null {
  const { betrag_cent: betragCent = null, fahrt_cent: fahrtCent = null } = einsatz;
  if (betragCent !== null) return gezahlteCent({ betragCent, fahrtCent: fahrtCent ?? 0 }, steuer);
  const anlass = anlassOf(einsatz, { zahler: einsatz.zahler, topfId: einsatz.topf_id });
  const regel = chooseRegel(regeln, anlass);
  return regel && zaehlendeCent(computeEntschaedigung(regel, anlass), steuer);
}

/** What is not paid yet, with the usual pot where nothing else says one. */
async function listOffeneMitTopf(
  db: Db | Trx,
  jahr: number,
  sprachmittlerId: number | null = null,
): Promise<OffenerEinsatz[]> {
  const [offene, standardtopf] = await Promise.all([
    listOffene(db, jahr, sprachmittlerId),
    readSetting(db, standardtopfEinstellung),
  ]);
  return offene.map((einsatz) => ({ ...einsatz, topf_id: einsatz.topf_id ?? standardtopf }));
}
