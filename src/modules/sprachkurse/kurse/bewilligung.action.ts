import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { checkJahrOffen, checkMittel, listToepfe } from '../../haushalt/index.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { kalkulationOf, type Preise } from '../foerderung/regeln.rules.ts';
import { noteStatus } from './antrag.action.ts';
import { keepBescheid } from './bescheid.action.ts';
import { bindungOf, brauchtZwei, splitByJahr } from './bewilligung.rules.ts';
import {
  type Bewilligung,
  findBewilligung,
  findVorschlag,
  insertBewilligung,
  type NeueBewilligung,
  updateBewilligung,
} from './bewilligung.store.ts';
import { bindJahre } from './bindung.action.ts';
import { mailTraeger } from './kurs.mail.ts';
import { isGefoerdert } from './kurs.rules.ts';
import { vieraugenEinstellung } from './kurs.settings.ts';
import { type Kurs, listTermine, lockKurs, updateKurs } from './kurs.store.ts';
import { umfangOf } from './pruefung.rules.ts';
import { sumUeByJahr } from './termine.rules.ts';

export interface Vorschlagsangaben {
  ue: number;
  plaetze_min: number;
  plaetze_max: number;
  /** What is given instead of the rates; never more than these. */
  preise: Preise;
  topfId: number | null;
  auflagen: string;
  begruendung: string;
}

/** Who did it, for the check that it was not the same person. */
const personOf = (a: Act): string => a.wer.id ?? a.wer.art;

/**
 * Proposes an approval, or a change of the one in force, by the conditions of the course's first day; a change stays
 * under the conditions of the first approval. An earlier proposal is discarded. Nothing is promised yet.
 * Refuses `kurs.unbekannt`, `kurs.geht-nicht`, `kurs.keine-bedingungen`, `kurs.plaetze`, `bewilligung.kein-topf`,
 * `bewilligung.kein-betrag`, `topf.unbekannt`, `jahr.abgeschlossen`.
 * @returns the proposal's id
 */
export function proposeBewilligung(
  kontext: Kontext,
  kursId: number,
  angaben: Vorschlagsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'bewilligung.vorschlagen', async (a) => {
    const kurs = await lockKurs(a.db, kursId);
    if (!kurs) return refuse('kurs.unbekannt');
    if (kurs.status !== 'geprueft' && !isGefoerdert(kurs.status)) {
      return refuse('kurs.geht-nicht', { werte: { status: kurs.status } });
    }
    const neu = await draft(a, kurs, angaben);
    if (!neu.ok) return neu;
    const alt = await findVorschlag(a.db, kursId);
    if (alt) {
      await updateBewilligung(a.db, alt.id, { status: 'verworfen' });
      a.audit('bewilligung', alt.id, { status: 'vorgeschlagen' }, { status: 'verworfen' });
    }
    const id = await insertBewilligung(a.db, neu.wert);
    a.audit('bewilligung', id, null, auditOf(neu.wert));
    return ok(id);
  });
}

const auditOf = ({
  kurs_id,
  ue,
  plaetze_min,
  plaetze_max,
  betrag_cent,
  topf_id,
  jahre,
}: NeueBewilligung) => ({
  kurs: kurs_id,
  ue,
  plaetze_min,
  plaetze_max,
  betrag_cent,
  topf_id,
  jahre,
});

async function draft(a: Act, kurs: Kurs, angaben: Vorschlagsangaben): Promise<Ergebnis<NeueBewilligung>> {
  const { ue, plaetze_min, plaetze_max, preise, topfId } = angaben;
  if (plaetze_min > plaetze_max) return refuse('kurs.plaetze', { feld: 'plaetze_max' });
  const bisher = await findBewilligung(a.db, kurs.id);
  const bedingung = bisher ? null : await findFoerderbedingungAm(a.db, kurs.kursart, kurs.beginn_am);
  const regeln = bisher?.regeln ?? bedingung?.regeln;
  const bedingungId = bisher?.foerderbedingung_id ?? bedingung?.id;
  if (!regeln || !bedingungId) return refuse('kurs.keine-bedingungen');
  const topf = topfId ?? bisher?.topf_id ?? bedingung?.topf_id ?? null;
  if (topf === null) return refuse('bewilligung.kein-topf', { feld: 'topf_id' });
  if (!(await listToepfe(a.db)).some(({ id }) => id === topf)) {
    return refuse('topf.unbekannt', { feld: 'topf_id' });
  }
  const termine = await listTermine(a.db, kurs.id);
  const umfang = { ...umfangOf(kurs, termine), ue, teilnehmer: plaetze_max };
  const { positionen, betragCent } = kalkulationOf(regeln, umfang, preise);
  if (betragCent <= 0) return refuse('bewilligung.kein-betrag');
  const jahre = splitByJahr(betragCent, sumUeByJahr(termine), kurs.beginn_am);
  for (const { jahr } of jahre) {
    const offen = await checkJahrOffen(a.db, jahr);
    if (!offen.ok) return offen;
  }
  return ok({
    kurs_id: kurs.id,
    foerderbedingung_id: bedingungId,
    regeln,
    ue,
    plaetze_min,
    plaetze_max,
    positionen,
    betrag_cent: betragCent,
    topf_id: topf,
    jahre,
    auflagen: angaben.auflagen,
    begruendung: angaben.begruendung,
    vorgeschlagen_von: personOf(a),
    vorgeschlagen_von_name: a.wer.name,
    vorgeschlagen_at: a.now,
    erteilt_von: null,
    erteilt_von_name: null,
    erteilt_at: null,
    bescheid_pdf_id: null,
    bescheid_docx_id: null,
  });
}

/** Takes a proposal back. Refuses `kurs.unbekannt`, `bewilligung.kein-vorschlag`. */
export function discardVorschlag(kontext: Kontext, kursId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bewilligung.verwerfen', async (a) => {
    if (!(await lockKurs(a.db, kursId))) return refuse('kurs.unbekannt');
    const vorschlag = await findVorschlag(a.db, kursId);
    if (!vorschlag) return refuse('bewilligung.kein-vorschlag');
    await updateBewilligung(a.db, vorschlag.id, { status: 'verworfen' });
    a.audit('bewilligung', vorschlag.id, { status: 'vorgeschlagen' }, { status: 'verworfen' });
    return ok();
  });
}

/** Above the limit somebody else than the one who proposed decides. */
export function checkZweite(
  vorschlag: Pick<Bewilligung, 'betrag_cent' | 'vorgeschlagen_von'>,
  person: string,
  abCent: Geld | null,
): Ergebnis<undefined> {
  if (!brauchtZwei(vorschlag.betrag_cent, abCent) || vorschlag.vorgeschlagen_von !== person) return ok();
  return refuse('bewilligung.vier-augen', { werte: { abCent: abCent ?? 0 } });
}

/**
 * Gives the proposed approval: binds the budget of each year, replaces the approval before, writes the notice and
 * tells the provider. Refuses `kurs.unbekannt`, `bewilligung.kein-vorschlag`, `bewilligung.vier-augen`,
 * `kurs.geht-nicht`, `jahr.abgeschlossen`, and unless `trotzdem` is said `mittel.kein-ansatz`, `mittel.reichen-nicht`.
 * @returns the approval's id
 */
export function grantBewilligung(
  kontext: Kontext,
  kursId: number,
  { trotzdem = false }: { trotzdem?: boolean } = {},
): Promise<Ergebnis<number>> {
  return act(kontext, 'bewilligung.erteilen', async (a) => {
    const kurs = await lockKurs(a.db, kursId);
    if (!kurs) return refuse('kurs.unbekannt');
    const vorschlag = await findVorschlag(a.db, kursId);
    if (!vorschlag) return refuse('bewilligung.kein-vorschlag');
    const istErste = kurs.status === 'geprueft';
    if (!istErste && !isGefoerdert(kurs.status)) {
      return refuse('kurs.geht-nicht', { werte: { status: kurs.status } });
    }
    const zweite = checkZweite(vorschlag, personOf(a), await readSetting(a.db, vieraugenEinstellung));
    if (!zweite.ok) return zweite;
    for (const { jahr, betragCent } of vorschlag.jahre) {
      const reicht = await checkMittel(a.db, {
        topfId: vorschlag.topf_id,
        jahr,
        schluessel: bindungOf(kursId, jahr),
        gebundenCent: betragCent,
        trotzdem,
      });
      if (!reicht.ok) return reicht;
    }
    const bisher = await findBewilligung(a.db, kursId);
    if (bisher) {
      await updateBewilligung(a.db, bisher.id, { status: 'ersetzt' });
      a.audit('bewilligung', bisher.id, { status: 'erteilt' }, { status: 'ersetzt' });
    }
    const gebunden = await bindJahre(a, kurs, vorschlag.topf_id, vorschlag.jahre, bisher?.jahre ?? []);
    if (!gebunden.ok) return gebunden;
    const papiere = await keepBescheid(a, kurs, vorschlag, bisher);
    await updateBewilligung(a.db, vorschlag.id, {
      status: 'erteilt',
      erteilt_von: personOf(a),
      erteilt_von_name: a.wer.name,
      erteilt_at: a.now,
      ...papiere,
    });
    a.audit('bewilligung', vorschlag.id, { status: 'vorgeschlagen' }, { status: 'erteilt', trotzdem });
    const { ue, plaetze_min, plaetze_max } = vorschlag;
    await updateKurs(a.db, kursId, kurs.version, {
      ue,
      plaetze_min,
      plaetze_max,
      ...(istErste ? { status: 'bewilligt' as const } : {}),
    });
    if (istErste) {
      await noteStatus(a, kursId, 'bewilligt', '');
      a.audit('kurs', kursId, { status: 'geprueft' }, { status: 'bewilligt' });
    }
    await mailTraeger(a, kurs, bisher ? 'geaendert' : 'bewilligt', { betragCent: vorschlag.betrag_cent });
    return ok(vorschlag.id);
  });
}
