import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf, MINUTE_MS } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { planKurse } from '../kursplan/kursplan.ts';
import { wartelisteEinstellung } from '../warteliste/regeln.settings.ts';
import { listWartendeAlle } from '../warteliste/warteperson.store.ts';
import { asAngebot, listMoeglichkeiten } from './moeglichkeit.store.ts';
import {
  claimPlan,
  endPlan,
  type Fortschritt,
  findPlan,
  insertKurse,
  insertPersonen,
  insertPlan,
  listRechenbare,
  lockPlan,
  type Plan,
  reportPlan,
} from './plan.store.ts';
import {
  buildPlanlage,
  explainPlan,
  type Planergebnis,
  type Planlage,
  type Planplatz,
  sumPlan,
  supposeOnline,
  type Vorgaben,
} from './planung.rules.ts';
import { planTexte } from './texte.ts';

/** A process that says nothing for so long has died. */
const STUMM_MINUTEN = 2;
const LEBENSZEICHEN_MS = 500;

export type Planangaben = Omit<Vorgaben, 'regeln'>;

/**
 * Has a plan made in the background; several wait for each other. Refuses `plan.keine-angebote`, `plan.niemand`,
 * `plan.basis-fehlt`.
 */
export function beginPlan(
  kontext: Kontext,
  titel: string,
  angaben: Planangaben,
  basisId: number | null = null,
): Promise<Ergebnis<{ id: number }>> {
  return act(kontext, 'kursplan.beginnen', async (a) => {
    const bekannte = await listMoeglichkeiten(a.db, { nurAktive: true });
    const gewaehlte = bekannte.filter(({ id }) => angaben.moeglichkeitIds.includes(id)).map(({ id }) => id);
    if (gewaehlte.length === 0) return refuse('plan.keine-angebote', { feld: 'moeglichkeit' });
    const wartende = await listWartendeAlle(a.db, ['wartet']);
    if (wartende.length === 0) return refuse('plan.niemand');
    const basis = basisId === null ? null : await findPlan(a.db, basisId);
    if (basisId !== null && !basis) return refuse('plan.basis-fehlt');
    const regeln = await readSetting(a.db, wartelisteEinstellung);
    const id = await insertPlan(a.db, {
      titel,
      // All scenarios of a family are compared with its first plan.
      basis_id: basis ? (basis.basis_id ?? basis.id) : null,
      vorgaben: { ...angaben, moeglichkeitIds: gewaehlte, regeln },
      angelegt_at: a.now,
      angelegt_von: a.wer.name,
    });
    a.audit('kursplan', id, null, {
      titel,
      budget_cent: angaben.budgetCent,
      angebote: gewaehlte.length,
      wartende: wartende.length,
    });
    a.enqueue('kursplan.rechnen');
    return ok({ id });
  });
}

/** Stops a plan that waits or is being made. Refuses `plan.unbekannt` and `plan.laeuft-nicht`. */
export function cancelPlan(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kursplan.abbrechen', async (a) => {
    const plan = await lockPlan(a.db, id);
    if (!plan) return refuse('plan.unbekannt');
    if (plan.status !== 'wartet' && plan.status !== 'laeuft') return refuse('plan.laeuft-nicht');
    await endPlan(a.db, id, 'abgebrochen', a.now);
    a.audit('kursplan', id, { status: plan.status }, { status: 'abgebrochen' });
    return ok();
  });
}

/** Makes the plans that wait one after the other, and those whose process died over them. @returns how many */
export async function computeWartende(kontext: Kontext): Promise<number> {
  const { db, clock } = kontext;
  let anzahl = 0;
  for (;;) {
    const jetzt = clock.now();
    const stummSeit = new Date(jetzt.getTime() - STUMM_MINUTEN * MINUTE_MS);
    const [id] = await listRechenbare(db, stummSeit);
    if (id === undefined || !(await claimPlan(db, id, jetzt, stummSeit))) return anzahl;
    const plan = (await findPlan(db, id))!;
    try {
      await computePlan(kontext, plan);
    } catch (fault) {
      await finishPlan(kontext, id, 'gescheitert');
      throw fault;
    }
    anzahl += 1;
  }
}

class Abgebrochen extends Error {
  override name = 'Abgebrochen';
}

async function computePlan(kontext: Kontext, plan: Plan): Promise<void> {
  const { db, clock } = kontext;
  const abbruch = new AbortController();
  let stand: Fortschritt | null = null;
  const melden = setInterval(() => {
    reportPlan(db, plan.id, clock.now(), stand).then(
      (gilt) => gilt || abbruch.abort(new Abgebrochen()),
      (fault: unknown) => abbruch.abort(fault),
    );
  }, LEBENSZEICHEN_MS);
  try {
    const beginnAt = performance.now();
    const lage = await loadPlanlage(kontext, plan.vorgaben);
    const heute = datumOf(clock.now());
    const belegung = await planKurse(lage.planung, {
      signal: abbruch.signal,
      onProgress: ({ gewicht, schranke }) => {
        stand = { gewicht, schranke };
      },
    });
    const plaetze = explainPlan(lage, belegung, plan.vorgaben.regeln);
    const ergebnis = {
      ...sumPlan(lage, plaetze, belegung, heute),
      millisekunden: Math.round(performance.now() - beginnAt),
    };
    await finishPlan(kontext, plan.id, 'fertig', { ergebnis, lage, plaetze });
  } catch (fault) {
    if (!(fault instanceof Abgebrochen)) throw fault;
  } finally {
    clearInterval(melden);
  }
}

/** Everybody who waits and every chosen offer, as they are now. */
async function loadPlanlage({ db, clock, sprache }: Kontext, vorgaben: Vorgaben): Promise<Planlage> {
  const [wartende, moeglichkeiten] = await Promise.all([
    listWartendeAlle(db, ['wartet']),
    listMoeglichkeiten(db, { nurAktive: true }),
  ]);
  const angebote = moeglichkeiten.filter(({ id }) => vorgaben.moeglichkeitIds.includes(id)).map(asAngebot);
  const zusatz = vorgaben.zusatzOnline
    ? supposeOnline(wartende, angebote, vorgaben, planTexte[sprache].onlinekurs)
    : null;
  return buildPlanlage(wartende, zusatz ? [...angebote, zusatz] : angebote, vorgaben, datumOf(clock.now()));
}

interface Fertiges {
  ergebnis: Planergebnis;
  lage: Planlage;
  plaetze: readonly Planplatz[];
}

/** Keeps what came out, unless the plan was cancelled at the last moment. */
async function finishPlan(
  kontext: Kontext,
  id: number,
  status: 'fertig' | 'gescheitert',
  fertiges?: Fertiges,
): Promise<void> {
  await act(kontext, 'kursplan.abschliessen', async (a) => {
    const plan = await lockPlan(a.db, id);
    if (plan?.status !== 'laeuft') {
      a.unchanged();
      return ok();
    }
    await endPlan(a.db, id, status, a.now, fertiges?.ergebnis ?? null);
    if (fertiges) {
      const { lage, plaetze } = fertiges;
      const offen = new Set(plaetze.map(({ angebot }) => angebot));
      const kursIds = await insertKurse(
        a.db,
        id,
        lage.angebote.map((angebot, index) => ({
          angebot,
          oeffnet: offen.has(index),
          passend: lage.passend[index]!,
        })),
      );
      await insertPersonen(
        a.db,
        plaetze.map(({ personId, angebot, gewicht, weg, grund }) => ({
          kursplan_id: id,
          warteperson_id: personId,
          kursplan_kurs_id: angebot === null ? null : kursIds[angebot]!,
          gewicht,
          kilometer: weg?.kilometer ?? null,
          minuten: weg?.minuten ?? null,
          grund: grund?.grund ?? '',
          werte: JSON.stringify(grund?.werte ?? {}),
        })),
      );
    }
    a.audit(
      'kursplan',
      id,
      { status: 'laeuft' },
      {
        status,
        ...(fertiges ? { kurse: fertiges.ergebnis.kurse, personen: fertiges.ergebnis.personen } : {}),
      },
    );
    return ok();
  });
}
