import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { noteStatus } from '../kurse/antrag.action.ts';
import { ferienEinstellung } from '../kurse/kurs.settings.ts';
import { insertKurs, nextKennung, replaceTermine } from '../kurse/kurs.store.ts';
import { makeStundenplan } from '../kurse/termine.rules.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { checkPassung } from '../warteliste/passung.rules.ts';
import { type Angebotsergebnis, offerPlaetze } from '../warteliste/vermittlung.action.ts';
import { lockWartende } from '../warteliste/warteperson.store.ts';
import { findMoeglichkeit } from './moeglichkeit.store.ts';
import {
  findPlan,
  findPlankurs,
  listKurse,
  listPersonen,
  lockKurse,
  noteUebernommen,
  type Plan,
  type Plankurs,
} from './plan.store.ts';
import { withWeg } from './planung.rules.ts';

export interface Uebernahme {
  /** Courses for which a draft was made. */
  angelegt: number;
  nicht: { titel: string; grund: Grund }[];
}

/**
 * Makes drafts of applications for courses a plan opens, each once: what was taken over before is left as it is. Each is
 * checked against today's data: the offer is still there, has a provider, and enough of its people still wait and suit
 * it. What cannot be is named with the reason; the rest is made. Refuses `plan.unbekannt`, `plan.nicht-fertig`,
 * `plan.kein-kurs`.
 */
export async function takeOverKurse(
  kontext: Kontext,
  planId: number,
  kursIds: readonly number[],
  beginnAm: Datum,
): Promise<Ergebnis<Uebernahme>> {
  const plan = await findPlan(kontext.db, planId);
  if (!plan) return refuse('plan.unbekannt');
  if (plan.status !== 'fertig') return refuse('plan.nicht-fertig');
  const gewaehlte = (await listKurse(kontext.db, planId)).filter(
    ({ id, oeffnet, kurs_id }) => oeffnet && kurs_id === null && kursIds.includes(id),
  );
  if (gewaehlte.length === 0) return refuse('plan.kein-kurs');
  const ergebnis: Uebernahme = { angelegt: 0, nicht: [] };
  for (const { id, angebot } of gewaehlte) {
    const result = await takeOver(kontext, plan, id, beginnAm);
    if (result.ok) ergebnis.angelegt += 1;
    else ergebnis.nicht.push({ titel: angebot.titel, grund: result });
  }
  return ok(ergebnis);
}

function takeOver(
  kontext: Kontext,
  plan: Plan,
  plankursId: number,
  beginnAm: Datum,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kursplan.uebernehmen', async (a) => {
    const plankurs = (await lockKurse(a.db, plan.id)).find(({ id }) => id === plankursId);
    if (!plankurs || plankurs.kurs_id !== null) return refuse('plan.schon-uebernommen');
    const heute = await checkHeute(a, plan, plankurs);
    if (!heute.ok) return heute;
    const kursId = await insertEntwurf(a, plankurs, heute.wert, beginnAm);
    if (!kursId.ok) return kursId;
    await noteUebernommen(a.db, plankurs.id, kursId.wert, a.wer.name, a.now);
    a.audit('kursplan', plan.id, null, { kurs: plankurs.angebot.titel, uebernommen: true });
    return ok();
  });
}

interface Standort {
  traegerId: number;
  gemeindeId: number;
}

/** Whether a planned course could be held as things stand today. */
async function checkHeute(
  a: Act,
  plan: Plan,
  { id, moeglichkeit_id, angebot }: Plankurs,
): Promise<Ergebnis<Standort>> {
  const moeglichkeit = moeglichkeit_id === null ? null : await findMoeglichkeit(a.db, moeglichkeit_id);
  if (moeglichkeit_id !== null && !moeglichkeit?.ist_aktiv) return refuse('plan.angebot-weg');
  const traegerId = moeglichkeit?.traeger_id ?? angebot.traegerId;
  const traeger = traegerId === null ? null : await findTraeger(a.db, traegerId);
  if (!traeger?.ist_aktiv) return refuse('plan.ohne-traeger');
  const gemeindeId = moeglichkeit?.gemeinde_id ?? angebot.gemeindeId ?? traeger.gemeinde_id;
  if (gemeindeId === null) return refuse('plan.ohne-gemeinde');
  const geplante = (await listPersonen(a.db, plan.id)).filter(
    ({ kursplan_kurs_id }) => kursplan_kurs_id === id,
  );
  const personen = await lockWartende(
    a.db,
    geplante.map(({ warteperson_id }) => warteperson_id),
  );
  const noch = [...personen.values()].filter(
    (person) =>
      person.status === 'wartet' &&
      checkPassung(withWeg(person, plan.vorgaben.wegProzent), angebot, plan.vorgaben.regeln).length === 0,
  ).length;
  if (noch < Math.max(1, angebot.min))
    return refuse('plan.zu-wenige', { werte: { noch, mindestens: angebot.min } });
  return ok({ traegerId: traeger.id, gemeindeId });
}

async function insertEntwurf(
  a: Act,
  { angebot }: Plankurs,
  { traegerId, gemeindeId }: Standort,
  beginnAm: Datum,
): Promise<Ergebnis<number>> {
  const ferien = await readSetting(a.db, ferienEinstellung);
  const stundenplan =
    angebot.zeiten.length === 0
      ? null
      : makeStundenplan({
          beginnAm,
          ue: angebot.ue,
          zeiten: angebot.zeiten,
          inSchulferien: false,
          ferien,
        });
  if (stundenplan && !stundenplan.ok) return stundenplan;
  const termine = stundenplan?.wert.termine ?? [];
  const kennung = await nextKennung(a.db, yearOf(beginnAm));
  const kopf = {
    titel: angebot.titel,
    kursart: angebot.format === 'frauen' ? 'frauenkurs' : 'sprachkurs',
    format: angebot.format,
    durchfuehrung: angebot.durchfuehrung,
    niveau_von: angebot.niveau,
    niveau_bis: angebot.niveau,
    ue: angebot.ue,
    plaetze_min: angebot.min,
    plaetze_max: angebot.max,
    beginn_am: beginnAm,
    ende_am: termine.at(-1)?.am ?? beginnAm,
    kinderbetreuung: angebot.kinderbetreuung,
    ort: angebot.ort,
  };
  const kursId = await insertKurs(a.db, {
    ...kopf,
    kennung,
    traeger_id: traegerId,
    gemeinde_id: gemeindeId,
    zeiten: angebot.zeiten,
    lat: angebot.lat,
    lon: angebot.lon,
    beantragt_at: null,
    angelegt_at: a.now,
    angelegt_von: a.wer.name,
  });
  await replaceTermine(
    a.db,
    kursId,
    termine.map((termin) => ({ ...termin, faelltAus: false, grund: '' })),
  );
  await noteStatus(a, kursId, 'entwurf', '');
  a.audit('kurs', kursId, null, { kennung, traeger_id: traegerId, gemeinde_id: gemeindeId, ...kopf });
  return ok(kursId);
}

/**
 * Offers the places of a course that was taken over to the people the plan seats in it, as soon as it is approved. Each
 * is checked against today's data. Refuses `plan.unbekannt`, `plan.noch-kein-kurs`, `vermittlung.kurs-unbekannt` before
 * the approval, `vermittlung.niemand`.
 */
export async function invitePlanpersonen(
  kontext: Kontext,
  planId: number,
  plankursId: number,
): Promise<Ergebnis<Angebotsergebnis>> {
  const plankurs = await findPlankurs(kontext.db, plankursId);
  if (plankurs?.kursplan_id !== planId) return refuse('plan.unbekannt');
  if (plankurs.kurs_id === null) return refuse('plan.noch-kein-kurs');
  const personen = (await listPersonen(kontext.db, planId)).filter(
    ({ kursplan_kurs_id, status }) => kursplan_kurs_id === plankursId && status === 'wartet',
  );
  return offerPlaetze(
    kontext,
    { art: 'kurs', id: plankurs.kurs_id },
    personen.map(({ warteperson_id }) => warteperson_id),
  );
}
