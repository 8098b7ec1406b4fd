import { sumGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { findVerfuegbar } from '../../haushalt/index.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { splitByJahr } from './bewilligung.rules.ts';
import { ferienEinstellung } from './kurs.settings.ts';
import { type Kurs, listTermine } from './kurs.store.ts';
import { checkAntrag, type Pruefpunkt } from './pruefung.rules.ts';
import { sumUeByJahr } from './termine.rules.ts';
import { listUnterlagen } from './unterlage.store.ts';

/** What the conditions of its first day say about a course as it is now. */
export async function findPruefpunkte({ db, clock }: Kontext, kurs: Kurs): Promise<Pruefpunkt[]> {
  const [bedingung, termine, unterlagen, traeger, ferien] = await Promise.all([
    findFoerderbedingungAm(db, kurs.kursart, kurs.beginn_am),
    listTermine(db, kurs.id),
    listUnterlagen(db, kurs.id),
    findTraeger(db, kurs.traeger_id),
    readSetting(db, ferienEinstellung),
  ]);
  const summe = sumGeld(kurs.kalkulation.map(({ betragCent }) => betragCent));
  const topfId = bedingung?.topf_id ?? null;
  const jahre = topfId === null ? [] : splitByJahr(summe, sumUeByJahr(termine), kurs.beginn_am);
  const mittel = await Promise.all(
    jahre.map(async (teil) => ({ ...teil, verfuegbarCent: await findVerfuegbar(db, topfId!, teil.jahr) })),
  );
  return checkAntrag({
    kurs,
    regeln: bedingung?.regeln ?? null,
    termine,
    ferien,
    unterlagen: unterlagen.map(({ art }) => art),
    hatKonto: (traeger?.iban ?? null) !== null,
    beantragtAm: datumOf(kurs.beantragt_at ?? clock.now()),
    mittel,
  });
}
