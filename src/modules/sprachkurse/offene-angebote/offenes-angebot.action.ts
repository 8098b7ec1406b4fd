import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../../haushalt/index.ts';
import { checkTermin } from './offenes-angebot.rules.ts';
import type { Angebotsangaben, Terminangaben } from './offenes-angebot.schema.ts';
import {
  deleteAngebotstermin,
  findTerminspanne,
  insertAngebot,
  listAngebotstermine,
  lockAngebot,
  saveAngebotstermin,
  updateAngebot,
} from './offenes-angebot.store.ts';

const ART = 'offenes_angebot';

/** What of an offer the audit keeps. */
const audited = ({
  titel,
  art,
  ort,
  organisation,
  beginn_am,
  ende_am,
  ...rest
}: Omit<Angebotsangaben, 'version'>) => ({
  titel,
  art,
  ort,
  organisation,
  wochentag: rest.wochentag,
  von: rest.von,
  bis: rest.bis,
  beginn_am,
  ende_am,
});

/** @returns the new offer's id */
export function createAngebot(
  kontext: Kontext,
  { version: _, ...angaben }: Angebotsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'offenes-angebot.anlegen', async (a) => {
    const id = await insertAngebot(a.db, { ...angaben, angelegt_at: a.now, angelegt_von: a.wer.name });
    a.audit(ART, id, null, audited(angaben));
    return ok(id);
  });
}

/**
 * Refuses `angebot.unbekannt`, `angebot.zeitraum-hat-termine` when days with a count would fall outside, and
 * `satz.inzwischen-geaendert`.
 */
export function changeAngebot(
  kontext: Kontext,
  id: number,
  { version, ...angaben }: Angebotsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'offenes-angebot.aendern', async (a) => {
    const vorher = await lockAngebot(a.db, id);
    if (!vorher) return refuse('angebot.unbekannt');
    const spanne = await findTerminspanne(a.db, id);
    if (spanne && spanne.erster < angaben.beginn_am)
      return refuse('angebot.zeitraum-hat-termine', { feld: 'beginn_am' });
    if (spanne && angaben.ende_am !== null && spanne.letzter > angaben.ende_am)
      return refuse('angebot.zeitraum-hat-termine', { feld: 'ende_am' });
    if (!(await updateAngebot(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    a.audit(ART, id, audited(vorher), audited(angaben));
    return ok();
  });
}

/**
 * Writes down how many came on a day; a second time corrects the first. Refuses `angebot.unbekannt`, what
 * `checkTermin` refuses, and a closed year.
 */
export function recordTermin(
  kontext: Kontext,
  id: number,
  { am, teilnehmer, bemerkung }: Terminangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'offenes-angebot.termin', async (a) => {
    const angebot = await lockAngebot(a.db, id);
    if (!angebot) return refuse('angebot.unbekannt');
    const erlaubt = checkTermin(angebot, am, datumOf(a.now));
    if (!erlaubt.ok) return erlaubt;
    const offen = await checkJahrOffen(a.db, yearOf(am));
    if (!offen.ok) return { ...offen, feld: 'am' };
    const vorher = (await listAngebotstermine(a.db, id)).find((termin) => termin.am === am);
    await saveAngebotstermin(a.db, {
      offenes_angebot_id: id,
      am,
      teilnehmer,
      bemerkung,
      eingetragen_von: a.wer.name,
      eingetragen_at: a.now,
    });
    a.audit(ART, id, vorher ? { am, teilnehmer: vorher.teilnehmer, bemerkung: vorher.bemerkung } : null, {
      am,
      teilnehmer,
      bemerkung,
    });
    return ok();
  });
}

/** Takes a count back. Refuses `angebot.unbekannt`, `angebotstermin.unbekannt` and a closed year. */
export function removeTermin(kontext: Kontext, id: number, terminId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'offenes-angebot.termin-entfernen', async (a) => {
    if (!(await lockAngebot(a.db, id))) return refuse('angebot.unbekannt');
    const termin = (await listAngebotstermine(a.db, id)).find((eine) => eine.id === terminId);
    if (!termin) return refuse('angebotstermin.unbekannt');
    const offen = await checkJahrOffen(a.db, yearOf(termin.am));
    if (!offen.ok) return offen;
    await deleteAngebotstermin(a.db, terminId);
    a.audit(ART, id, { am: termin.am, teilnehmer: termin.teilnehmer, bemerkung: termin.bemerkung }, null);
    return ok();
  });
}
