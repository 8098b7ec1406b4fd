import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { type Act, act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { planSchritt, type Wellenplan } from '../angebotswellen.rules.ts';
import type { Kandidat } from '../eignung.rules.ts';
import { handelndeOf, transition } from '../einsatz.rules.ts';
import { type Einsatz, lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import type { Bekanntes } from './bekanntes.rules.ts';
import { wellenplanEinstellung } from './einstellungen.schema.ts';
import { lageOf } from './lage.ts';
import { gatherPost, type Post, type Postact } from './post.mail.ts';
import { loadRangliste } from './rangliste.ts';
import { lockEinsaetze } from './reihenangebot.store.ts';
import {
  type Angebot,
  closeOffeneAngebote,
  endSuche,
  findOffeneSuche,
  insertAngebot,
  insertSuche,
  listAngebote,
  listFaelligeSuchen,
  listSuchen,
  type Suche,
  updateSuche,
} from './suche.store.ts';
import { mailAngebot, sendPost } from './vermittlung.mail.ts';

/** How the search stands after a step: the sentence is for the office. */
export interface Suchschritt {
  art: 'welle' | 'warten' | 'buero' | 'ende';
  gefragt: number;
  grund: string | null;
}

/**
 * Begins the search: ranks the pool, keeps the ranking with its weights, and asks the first people.
 * Refuses `einsatz.unbekannt`, `vermittlung.braucht-freigabe`, `vermittlung.sucht-schon`, and what the transitions refuse.
 */
export function beginSuche(kontext: Kontext, einsatzId: number): Promise<Ergebnis<Suchschritt>> {
  return act(
    kontext,
    'suche.beginnen',
    async (a) => {
      const einsatz = await lockEinsatz(a.db, einsatzId);
      if (!einsatz) return refuse('einsatz.unbekannt');
      if (einsatz.braucht_pruefung) return refuse('vermittlung.braucht-freigabe');
      const moeglich = transition(einsatz.status, 'angebot', handelndeOf(a.wer), lageOf(einsatz, a.now));
      if (!moeglich.ok) return moeglich;
      return ok(await startSuche(a, einsatz, a.wer.name));
    },
    { suche_eine_je_einsatz: 'vermittlung.sucht-schon' },
  );
}

/**
 * Begins a search inside another act: the pool is ranked as it stands now, the first people are asked.
 * @param vorab ranking made before and plan of the first wave, where several searches begin together
 */
export async function startSuche(
  a: Act,
  einsatz: Einsatz,
  von: string,
  vorab?: { gerankt: Awaited<ReturnType<typeof loadRangliste>>; plan: Wellenplan },
): Promise<Suchschritt> {
  const { rangliste, gewichte } =
    vorab?.gerankt ?? (await loadRangliste(a.db, einsatz, a.kontext.config.osrmUrl));
  await insertSuche(a.db, { einsatzId: einsatz.id, rangliste, gewichte, jetzt: a.now, von });
  const suche = (await findOffeneSuche(a.db, einsatz.id))!;
  a.audit('einsatz', einsatz.id, null, { geeignet: rangliste.geeignet.length });
  return stepSuche(a, einsatz, suche, vorab?.plan);
}

/**
 * Begins anew by itself where KoMuT had searched before: after a change that needs somebody else, or when somebody who
 * was asked again says no. Where the office had chosen by hand, it chooses again.
 */
export async function resumeSuche(a: Postact, einsatzId: number): Promise<void> {
  const einsatz = await lockEinsatz(a.db, einsatzId);
  if (einsatz?.status !== 'angefragt' || einsatz.braucht_pruefung || einsatz.beginn_at <= a.now) return;
  const suchen = await listSuchen(a.db, einsatzId);
  if (suchen.length === 0 || suchen.some(({ status }) => status !== 'beendet')) return;
  if (a.post) a.post.suchen.push(einsatzId);
  else await startSuche(a, einsatz, SYSTEM.name);
}

/**
 * Ends an act that gathers: the searches that begin anew, and one letter to each person. All dates are ranked before
 * anybody is asked: who is asked for one counts as busier at the next, and a series would be spread over the whole pool.
 */
export async function completePost(a: Postact & { post: Post }): Promise<void> {
  const gerankte = [];
  for (const id of a.post.suchen.splice(0)) {
    const einsatz = (await lockEinsatz(a.db, id))!;
    gerankte.push({ einsatz, gerankt: await loadRangliste(a.db, einsatz, a.kontext.config.osrmUrl) });
  }
  const plan = gerankte.length > 1 ? await planForReihe(a) : await readSetting(a.db, wellenplanEinstellung);
  for (const { einsatz, gerankt } of gerankte) {
    await startSuche(a, einsatz, SYSTEM.name, { gerankt, plan });
  }
  await sendPost(a);
}

/** The next step of a search that goes on: another wave, waiting, the office, or the end. */
export function continueSuche(kontext: Kontext, einsatzId: number): Promise<Ergebnis<Suchschritt>> {
  return act(kontext, 'suche.fortsetzen', async (a) => {
    const einsatz = await lockEinsatz(a.db, einsatzId);
    return einsatz ? ok(await continueInAct(a, einsatz)) : refuse('einsatz.unbekannt');
  });
}

/** A series is agreed for at most two years. */
const HOECHSTENS_TAGE = 2 * 366;

/** Who is asked for a series is asked for all its dates at once, also for those further ahead than a single one. */
export async function planForReihe(a: Act): Promise<Wellenplan> {
  return { ...(await readSetting(a.db, wellenplanEinstellung)), fruehestensTage: HOECHSTENS_TAGE };
}

/** The same for dates of one series in one act: who is asked for several gets one letter. */
function continueReihe(kontext: Kontext, einsatzIds: readonly number[]): Promise<Ergebnis<undefined>> {
  return act(kontext, 'suche.fortsetzen', async (a) => {
    const gesammelt = gatherPost(a);
    const plan = await planForReihe(a);
    for (const einsatz of await lockEinsaetze(a.db, einsatzIds))
      await continueInAct(gesammelt, einsatz, plan);
    await completePost(gesammelt);
    a.unchanged();
    return ok();
  });
}

/** @param erster plan for the first wave, when it is not the office’s own */
async function continueInAct(a: Act, einsatz: Einsatz, erster?: Wellenplan): Promise<Suchschritt> {
  const suche = await findOffeneSuche(a.db, einsatz.id);
  if (suche && isSuchend(einsatz))
    return stepSuche(a, einsatz, suche, suche.welle === 0 ? erster : undefined);
  await endSuche(a.db, einsatz.id, a.now);
  a.unchanged();
  return { art: 'ende', gefragt: 0, grund: null };
}

/** Lets a search that handed over to the office go on by itself again, or stops it. */
export function holdSuche(
  kontext: Kontext,
  einsatzId: number,
  anhalten: boolean,
): Promise<Ergebnis<undefined>> {
  return act(kontext, anhalten ? 'suche.anhalten' : 'suche.weiter', async (a) => {
    const einsatz = await lockEinsatz(a.db, einsatzId);
    if (!einsatz) return refuse('einsatz.unbekannt');
    const suche = await findOffeneSuche(a.db, einsatzId);
    if (!suche) return refuse('vermittlung.keine-suche');
    await updateSuche(a.db, suche.id, {
      status: anhalten ? 'angehalten' : 'laeuft',
      naechste_welle_at: anhalten ? null : a.now,
    });
    a.audit('einsatz', einsatzId, { suche: suche.status }, { suche: anhalten ? 'angehalten' : 'laeuft' });
    return ok();
  });
}

/** All searches whose next step is due; one that fails does not hold up the others. @returns how many moved */
export async function continueFaelligeSuchen(kontext: Kontext): Promise<number> {
  const faellig = await listFaelligeSuchen(kontext.db, kontext.clock.now());
  await runEach(faellig, async (einsatzIds) => {
    if (einsatzIds.length === 1) await continueSuche(kontext, einsatzIds[0]!);
    else await continueReihe(kontext, einsatzIds);
  });
  return faellig.flat().length;
}

const isSuchend = (einsatz: Einsatz) => einsatz.status === 'angefragt' || einsatz.status === 'angeboten';

/** Who was too late in an earlier search may be asked again; who said no, or gave the Einsatz back, is not. */
function hadChance(angebot: Angebot, suche: Suche): boolean {
  if (angebot.suche_id === suche.id || angebot.status === 'offen' || angebot.status === 'abgelehnt')
    return true;
  return (
    angebot.status === 'zurueckgezogen' && angebot.beantwortet_at !== null && angebot.grund !== 'geaendert'
  );
}

async function stepSuche(a: Act, einsatz: Einsatz, suche: Suche, plan?: Wellenplan): Promise<Suchschritt> {
  const angebote = await listAngebote(a.db, einsatz.id);
  const vergangen = angebote.map((angebot) => angebot.erstellt_at.getTime());
  const schritt = planSchritt(
    {
      jetzt: a.now,
      beginn: einsatz.beginn_at,
      rangliste: suche.rangliste.geeignet.map((kandidat) => kandidat.sprachmittlerId),
      gefragt: new Set(
        angebote.filter((angebot) => hadChance(angebot, suche)).map((angebot) => angebot.sprachmittler_id),
      ),
      letzteWelleAt: vergangen.length > 0 ? new Date(Math.max(...vergangen)) : null,
      offeneAngebote: angebote.filter((angebot) => angebot.status === 'offen').length,
    },
    plan ?? (await readSetting(a.db, wellenplanEinstellung)),
  );
  switch (schritt.art) {
    case 'welle': {
      const welle = suche.welle + 1;
      for (const sprachmittlerId of schritt.personen) {
        await offer(a, einsatz, suche, { sprachmittlerId, welle, gueltigBis: schritt.antwortBisAt });
      }
      await updateSuche(a.db, suche.id, { welle, naechste_welle_at: schritt.naechsteAt });
      await setAngeboten(a, einsatz);
      a.audit('einsatz', einsatz.id, null, { welle, gefragt: schritt.personen.length });
      return { art: 'welle', gefragt: schritt.personen.length, grund: null };
    }
    case 'warten':
      a.unchanged();
      await updateSuche(a.db, suche.id, { naechste_welle_at: schritt.bisAt });
      return { art: 'warten', gefragt: 0, grund: schritt.grund };
    case 'buero':
      await updateSuche(a.db, suche.id, { status: 'angehalten', naechste_welle_at: null });
      a.audit('einsatz', einsatz.id, null, { suche: 'angehalten', grund: schritt.grund });
      return { art: 'buero', gefragt: 0, grund: schritt.grund };
    // The request itself stays open for a while: the office may have found somebody by telephone.
    case 'ende':
      await closeOffeneAngebote(a.db, einsatz.id, 'abgelaufen');
      await endSuche(a.db, einsatz.id, a.now);
      await updateEinsatz(a.db, einsatz.id, { status: 'angefragt' });
      a.audit('einsatz', einsatz.id, { status: einsatz.status }, { suche: 'beendet', grund: schritt.grund });
      return { art: 'ende', gefragt: 0, grund: schritt.grund };
  }
}

/** One offer with the place and the rating the person had in the ranking; without an address it goes by telephone. */
export async function offer(
  a: Act,
  einsatz: Einsatz,
  suche: Suche | null,
  angebot: {
    sprachmittlerId: number;
    welle: number;
    gueltigBis: Date;
    weg?: Angebot['weg'];
    /** The appointment as this person knew it: she is asked again after a change. */
    vorher?: Bekanntes;
    /** How the person stood in the ranking, where no search keeps one. */
    kandidat?: Kandidat;
  },
): Promise<number> {
  const person = await findSprachmittler(a.db, angebot.sprachmittlerId);
  const weg = angebot.weg ?? (person?.email ? 'mail' : 'telefon');
  const kandidat =
    angebot.kandidat ??
    suche?.rangliste.geeignet.find((eintrag) => eintrag.sprachmittlerId === angebot.sprachmittlerId);
  const id = await insertAngebot(a.db, {
    einsatz_id: einsatz.id,
    sprachmittler_id: angebot.sprachmittlerId,
    suche_id: suche?.id ?? null,
    welle: angebot.welle,
    weg,
    rang: kandidat?.rang ?? null,
    bewertung: kandidat ? JSON.stringify(kandidat) : null,
    erstellt_at: a.now,
    gueltig_bis: angebot.gueltigBis,
    beantwortet_at: null,
    vorher: angebot.vorher ? JSON.stringify(angebot.vorher) : null,
  });
  if (weg === 'mail') {
    await mailAngebot(a, {
      angebotId: id,
      einsatzId: einsatz.id,
      sprachmittlerId: angebot.sprachmittlerId,
      gueltigBis: angebot.gueltigBis,
    });
  }
  return id;
}

/** From request to offered, when the first offer is out. */
export async function setAngeboten(a: Act, einsatz: Einsatz): Promise<void> {
  if (einsatz.status === 'angefragt') await updateEinsatz(a.db, einsatz.id, { status: 'angeboten' });
}
