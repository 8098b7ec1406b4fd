import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { STUNDE_MS } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Ablehnungsgrund } from '../absage.rules.ts';
import type { Rangliste } from '../eignung.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { acceptInAct, book, check, moveOn, REFUSALS } from './angebot.action.ts';
import { wellenplanEinstellung } from './einstellungen.schema.ts';
import { findKonflikt, lockPerson } from './konflikt.ts';
import { gatherPost } from './post.mail.ts';
import { loadRangliste } from './rangliste.ts';
import {
  findReihenangebot,
  hasReihe,
  insertReihenangebot,
  listOffeneTermine,
  listReihenfragen,
  lockEinsaetze,
} from './reihenangebot.store.ts';
import { completePost, offer, planForReihe, setAngeboten, startSuche } from './suche.action.ts';
import { answerAngebot, findAngebot, findOffeneSuche, insertAngebot, listAngebote } from './suche.store.ts';

/** One person for a whole series: asked in one letter, answered on one page, each date accepted or refused alone. */

/**
 * The dates of a series for which somebody is looked for and may be, locked. Refuses `reihe.unbekannt`,
 * `reihe.nichts-offen`, `vermittlung.braucht-freigabe`.
 */
async function lockOffene(a: Act, reiheId: number): Promise<Ergebnis<Einsatz[]>> {
  if (!(await hasReihe(a.db, reiheId))) return refuse('reihe.unbekannt');
  const offene = await listOffeneTermine(a.db, reiheId, a.now);
  const gesperrt = await lockEinsaetze(
    a.db,
    offene.map(({ id }) => id),
  );
  const fragbare = gesperrt.filter((einsatz) => check(a, einsatz, 'angebot').ok && !einsatz.braucht_pruefung);
  if (fragbare.length > 0) return ok(fragbare);
  const wartet = gesperrt.some(({ braucht_pruefung }) => braucht_pruefung);
  return refuse(wartet ? 'vermittlung.braucht-freigabe' : 'reihe.nichts-offen');
}

/**
 * Asks people for all dates of a series that are still open and to which they can come: one letter, one link for each
 * person; how they stood in the ranking is kept with each date. Who is asked for a date already is not asked twice.
 * Refuses `angebot.niemand-gewaehlt`, `sprachmittler.unbekannt`, `reihe.nichts-offen`, `vermittlung.braucht-freigabe`,
 * `reihe.person-kann-nicht`. @returns how many dates were offered
 */
export function offerReihe(
  kontext: Kontext,
  reiheId: number,
  sprachmittlerIds: readonly number[],
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'reihe.anbieten',
    async (a) => {
      if (sprachmittlerIds.length === 0)
        return refuse('angebot.niemand-gewaehlt', { feld: 'sprachmittlerId' });
      for (const id of sprachmittlerIds) {
        if (!(await findSprachmittler(a.db, id)))
          return refuse('sprachmittler.unbekannt', { feld: 'sprachmittlerId' });
      }
      const einsaetze = await lockOffene(a, reiheId);
      if (!einsaetze.ok) return einsaetze;
      const plan = await readSetting(a.db, wellenplanEinstellung);
      const gesammelt = gatherPost(a);
      let angeboten = 0;
      const ranglisten = new Map<number, Rangliste>();
      for (const einsatz of einsaetze.wert) {
        const { rangliste } = await loadRangliste(a.db, einsatz, kontext.config.osrmUrl);
        ranglisten.set(einsatz.id, rangliste);
      }
      for (const einsatz of einsaetze.wert) {
        const rangliste = ranglisten.get(einsatz.id)!;
        const gefragt = (await listAngebote(a.db, einsatz.id)).filter(({ status }) => status === 'offen');
        const bis = new Date(einsatz.beginn_at.getTime() - plan.aufgabeStunden * STUNDE_MS);
        const suche = await findOffeneSuche(a.db, einsatz.id);
        for (const sprachmittlerId of new Set(sprachmittlerIds)) {
          const kandidat = rangliste.geeignet.find((eine) => eine.sprachmittlerId === sprachmittlerId);
          if (!kandidat || gefragt.some((angebot) => angebot.sprachmittler_id === sprachmittlerId)) continue;
          await offer(gesammelt, einsatz, suche, {
            sprachmittlerId,
            kandidat,
            welle: suche?.welle ?? 0,
            gueltigBis: bis > a.now ? bis : einsatz.beginn_at,
          });
          await setAngeboten(a, einsatz);
          angeboten++;
        }
      }
      if (angeboten === 0) return refuse('reihe.person-kann-nicht', { feld: 'sprachmittlerId' });
      await completePost(gesammelt);
      a.audit('reihe', reiheId, null, { gefragt: sprachmittlerIds.length, angebote: angeboten });
      return ok(angeboten);
    },
    REFUSALS,
  );
}

/** What became of each date that somebody wanted to take. */
export interface Reihenantwort {
  angenommen: number;
  /** Dates that could not be taken, each with its reason. */
  abgelehnt: { einsatzId: number; ablehnung: Ablehnung }[];
}

/**
 * The office notes by telephone that somebody takes the whole series. Dates that clash with what she has accepted
 * already stay open. Refuses `sprachmittler.unbekannt`, `reihe.nichts-offen`, `vermittlung.braucht-freigabe`, and the
 * reason of the first date when none can be taken.
 */
export function assignReihe(
  kontext: Kontext,
  reiheId: number,
  sprachmittlerId: number,
): Promise<Ergebnis<Reihenantwort>> {
  return act(
    kontext,
    'reihe.zuteilen',
    async (a) => {
      const einsaetze = await lockOffene(a, reiheId);
      if (!einsaetze.ok) return einsaetze;
      const person = await lockPerson(a.db, sprachmittlerId);
      if (!person) return refuse('sprachmittler.unbekannt', { feld: 'sprachmittlerId' });
      const gesammelt = gatherPost(a);
      const antwort: Reihenantwort = { angenommen: 0, abgelehnt: [] };
      const angebotIds: number[] = [];
      for (const einsatz of einsaetze.wert) {
        const konflikt = await findKonflikt(a.db, einsatz, person);
        if (konflikt) {
          antwort.abgelehnt.push({ einsatzId: einsatz.id, ablehnung: konflikt });
          continue;
        }
        angebotIds.push(await noteAnnahme(a, einsatz, sprachmittlerId));
        await book(gesammelt, einsatz, sprachmittlerId);
        a.audit('einsatz', einsatz.id, { status: einsatz.status }, { status: 'vermittelt', sprachmittlerId });
      }
      if (angebotIds.length === 0) return antwort.abgelehnt[0]!.ablehnung;
      antwort.angenommen = angebotIds.length;
      await insertReihenangebot(a.db, { reiheId, sprachmittlerId, angebotIds, jetzt: a.now });
      await completePost(gesammelt);
      a.audit('reihe', reiheId, null, { sprachmittlerId, angenommen: antwort.angenommen });
      return ok(antwort);
    },
    REFUSALS,
  );
}

/** The open offer of this person answered with yes, or one that notes the yes by telephone. */
async function noteAnnahme(a: Act, einsatz: Einsatz, sprachmittlerId: number): Promise<number> {
  const offenes = (await listAngebote(a.db, einsatz.id)).find(
    (angebot) => angebot.sprachmittler_id === sprachmittlerId && angebot.status === 'offen',
  );
  if (offenes) {
    await answerAngebot(a.db, offenes.id, 'angenommen', a.now);
    return offenes.id;
  }
  return insertAngebot(a.db, {
    einsatz_id: einsatz.id,
    sprachmittler_id: sprachmittlerId,
    suche_id: (await findOffeneSuche(a.db, einsatz.id))?.id ?? null,
    welle: 0,
    weg: 'telefon',
    status: 'angenommen',
    rang: null,
    bewertung: null,
    erstellt_at: a.now,
    gueltig_bis: a.now,
    beantwortet_at: a.now,
  });
}

/**
 * The person takes dates of the question: each is hers, or stays as it is with a reason; one confirmation for all.
 * A date that is hers already counts as taken. Refuses `angebot.unbekannt`, `reihe.kein-termin-gewaehlt`.
 * @param einsatzIds the dates she ticked; what is not of this question is left out
 */
export function acceptReihenangebot(
  kontext: Kontext,
  reihenangebotId: number,
  einsatzIds: readonly number[],
): Promise<Ergebnis<Reihenantwort>> {
  return act(
    kontext,
    'reihenangebot.annehmen',
    async (a) => {
      if (!(await findReihenangebot(a.db, reihenangebotId))) return refuse('angebot.unbekannt');
      const gewaehlte = (await listReihenfragen(a.db, reihenangebotId)).filter(({ einsatz }) =>
        einsatzIds.includes(einsatz.id),
      );
      if (gewaehlte.length === 0) return refuse('reihe.kein-termin-gewaehlt', { feld: 'einsatzId' });
      const gesammelt = gatherPost(a);
      const antwort: Reihenantwort = { angenommen: 0, abgelehnt: [] };
      const gesperrte = await lockEinsaetze(
        a.db,
        gewaehlte.map(({ einsatz }) => einsatz.id),
      );
      for (const einsatz of gesperrte) {
        const vorab = gewaehlte.find((frage) => frage.einsatz.id === einsatz.id)!.angebot;
        const angebot = (await findAngebot(a.db, vorab.id))!;
        const warIhrer =
          angebot.status === 'angenommen' && einsatz.sprachmittler_id === angebot.sprachmittler_id;
        const result = !warIhrer
          ? await acceptInAct(gesammelt, einsatz, angebot)
          : einsatz.status === 'abgesagt'
            ? refuse('einsatz.wurde-abgesagt')
            : ok();
        if (result.ok) antwort.angenommen++;
        else antwort.abgelehnt.push({ einsatzId: einsatz.id, ablehnung: result });
      }
      await completePost(gesammelt);
      a.unchanged();
      return ok(antwort);
    },
    REFUSALS,
  );
}

/**
 * The person declines all dates of the question that are still open, with one reason; each search goes on. Refuses
 * `angebot.unbekannt`. @returns how many were declined
 */
export function declineReihenangebot(
  kontext: Kontext,
  reihenangebotId: number,
  grund: Ablehnungsgrund,
): Promise<Ergebnis<number>> {
  return act(kontext, 'reihenangebot.ablehnen', async (a) => {
    if (!(await findReihenangebot(a.db, reihenangebotId))) return refuse('angebot.unbekannt');
    const fragen = await listReihenfragen(a.db, reihenangebotId);
    const gesammelt = gatherPost(a);
    let abgelehnt = 0;
    const gesperrte = await lockEinsaetze(
      a.db,
      fragen.map(({ einsatz }) => einsatz.id),
    );
    for (const einsatz of gesperrte) {
      const { angebot } = fragen.find((frage) => frage.einsatz.id === einsatz.id)!;
      if (!(await answerAngebot(a.db, angebot.id, 'abgelehnt', a.now, grund))) continue;
      a.audit('angebot', angebot.id, { status: 'offen' }, { status: 'abgelehnt', grund });
      await moveOn(gesammelt, einsatz, angebot);
      abgelehnt++;
    }
    await completePost(gesammelt);
    a.unchanged();
    return ok(abgelehnt);
  });
}

/**
 * Begins the search for every open date of a series that has none: each keeps its ranking, and who is asked for
 * several dates gets one letter for all, also for those further ahead than people are asked for a single date.
 * Refuses `reihe.nichts-offen`, `vermittlung.braucht-freigabe`, `vermittlung.sucht-schon`.
 * @returns how many searches began
 */
export function beginReihensuche(kontext: Kontext, reiheId: number): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'reihe.suchen',
    async (a) => {
      const einsaetze = await lockOffene(a, reiheId);
      if (!einsaetze.ok) return einsaetze;
      const plan = await planForReihe(a);
      const gesammelt = gatherPost(a);
      // All dates are ranked before anybody is asked: who is asked for one counts as busier at the next, and the
      // series would be spread over the whole pool.
      const gerankte: { einsatz: Einsatz; gerankt: Awaited<ReturnType<typeof loadRangliste>> }[] = [];
      for (const einsatz of einsaetze.wert) {
        if (await findOffeneSuche(a.db, einsatz.id)) continue;
        gerankte.push({ einsatz, gerankt: await loadRangliste(a.db, einsatz, kontext.config.osrmUrl) });
      }
      if (gerankte.length === 0) return refuse('vermittlung.sucht-schon');
      for (const { einsatz, gerankt } of gerankte) {
        await startSuche(gesammelt, einsatz, a.wer.name, { gerankt, plan });
      }
      await completePost(gesammelt);
      a.audit('reihe', reiheId, null, { begonnen: gerankte.length });
      return ok(gerankte.length);
    },
    { suche_eine_je_einsatz: 'vermittlung.sucht-schon' },
  );
}
