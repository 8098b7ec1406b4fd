import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { insertEintrag, updateMassnahme } from '../massnahmen/massnahme.store.ts';
import { type Antwort, changesOf, checkAntwort, restrictAntwort } from './antwort.rules.ts';
import { titelOf } from './bericht.rules.ts';
import { updateSprache } from './person.store.ts';
import {
  findFrage,
  findRunde,
  listFragen,
  lockFrage,
  lockMassnahme,
  lockRunde,
  markUebernommen,
  type Rundenfrage,
  updateAntwort,
} from './runde.store.ts';
import { berichteterText } from './texte.ts';

export interface Antworteingabe {
  frageId: number;
  /** As the form was shown. */
  version: number;
  antwort: Antwort;
  istFertig: boolean;
  /** The holder of the link; null: the office. */
  personId: number | null;
  /** Who said it. */
  von: string;
  /** A file as evidence, checked by `readNachweisdatei`. */
  datei?: { name: string; inhalt: Uint8Array; typ: string } | null;
  /** Takes away the file that was sent before. */
  istOhneDatei?: boolean;
}

/**
 * Keeps a report. Unfinished it is kept as it is; as complete it must answer what its status asks. An answer that was
 * taken over may be changed until the round is frozen: then it is taken over again. Refuses `antwort.unbekannt` (also
 * for somebody else's), `runde.eingefroren`, `satz.inzwischen-geaendert` and what `checkAntwort` refuses.
 */
export function saveAntwort(kontext: Kontext, eingabe: Antworteingabe): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.antworten', async (a) => {
    const { runde, frage } = await holdFrage(a.db, eingabe.frageId);
    if (!frage || !isHers(frage, eingabe.personId)) return refuse('antwort.unbekannt');
    if (runde?.status !== 'offen') return refuse('runde.eingefroren');
    if (frage.version !== eingabe.version) return refuse('satz.inzwischen-geaendert');
    const antwort = restrictAntwort(eingabe.antwort, runde.felder, frage);
    if (eingabe.istFertig) {
      const check = checkAntwort(antwort, runde.felder, frage, datumOf(a.now));
      if (!check.ok) return check;
    }
    const datei = runde.felder.includes('nachweis') ? (eingabe.datei ?? null) : null;
    await updateAntwort(a.db, frage.id, antwort, {
      istFertig: eingabe.istFertig,
      von: eingabe.von,
      now: a.now,
      dateiId: datei
        ? await saveDatei(a.db, datei, eingabe.von, a.now)
        : eingabe.istOhneDatei
          ? null
          : undefined,
    });
    if (eingabe.personId !== null) await updateSprache(a.db, eingabe.personId, kontext.sprache);
    a.audit('berichtsrunde', runde.id, null, {
      massnahme: frage.massnahme_id,
      fertig: eingabe.istFertig,
      status: antwort.status,
      ...(datei && { datei: datei.name }),
    });
    return ok();
  });
}

/** A question with its round, both held: the round first, as everybody does. */
async function holdFrage(trx: Trx, frageId: number) {
  const rundeId = (await findFrage(trx, frageId))?.runde_id;
  if (rundeId === undefined) return { runde: null, frage: null };
  await lockRunde(trx, rundeId);
  return { runde: await findRunde(trx, rundeId), frage: await lockFrage(trx, frageId) };
}

/** Whether somebody may answer this: she is asked now, or was before her deputy. */
export function isHers(
  frage: Pick<Rundenfrage, 'person_id' | 'erste_person_id'>,
  personId: number | null,
): boolean {
  return personId === null || frage.person_id === personId || frage.erste_person_id === personId;
}

/**
 * Lets a complete report count: it moves the measure and stands in its log. Nothing does so by itself, because what a
 * click from outside the house changes is what the committee and the public read. Refuses `antwort.unbekannt`,
 * `antwort.nicht-fertig`, `runde.eingefroren` and what the status rules refuse meanwhile.
 */
export function takeOverAntwort(kontext: Kontext, frageId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.uebernehmen', async (a) => {
    const { runde, frage: vorab } = await holdFrage(a.db, frageId);
    if (!vorab) return refuse('antwort.unbekannt');
    if (runde?.status !== 'offen') return refuse('runde.eingefroren');
    if (!vorab.ist_fertig || !vorab.antwort || !vorab.beantwortet_at) return refuse('antwort.nicht-fertig');
    if (vorab.uebernommen_at !== null) {
      a.unchanged();
      return ok();
    }
    const massnahme = await lockMassnahme(a.db, vorab.massnahme_id);
    const frage = await lockFrage(a.db, frageId);
    if (!massnahme || !frage?.antwort) return refuse('antwort.unbekannt');
    const { antwort } = frage;
    const gesagtAm = datumOf(vorab.beantwortet_at);
    const check = checkAntwort(antwort, runde.felder, frage, gesagtAm);
    if (!check.ok) return check;
    const am = antwort.am ?? gesagtAm;
    const changes = { ...changesOf(frage, antwort, am), zuletzt_bewegt_at: a.now };
    await updateMassnahme(a.db, massnahme.id, massnahme.version, changes);
    await insertEintrag(a.db, {
      massnahme_id: massnahme.id,
      art: 'bericht',
      ...(antwort.status === null ? {} : { status: antwort.status }),
      text: berichteterText(antwort, runde.bezeichnung),
      adresse: antwort.nachweis,
      datei_id: vorab.nachweis_datei_id,
      am: gesagtAm,
      at: a.now,
      von: frage.beantwortet_von,
    });
    await markUebernommen(a.db, frage.id, a.wer.name, a.now);
    a.audit(
      'massnahme',
      massnahme.id,
      { status: massnahme.status, status_grund: massnahme.status_grund },
      { status: antwort.status ?? massnahme.status, status_grund: antwort.grund, runde: runde.bezeichnung },
    );
    return ok();
  });
}

/** Takes over every complete report of a round, each by itself: one that is refused holds up no other. */
export async function takeOverAlle(
  kontext: Kontext,
  rundeId: number,
): Promise<{ uebernommen: number; abgelehnt: { titel: string; grund: string }[] }> {
  const offene = (await listFragen(kontext.db, rundeId)).filter(
    ({ ist_fertig, uebernommen_at }) => ist_fertig && uebernommen_at === null,
  );
  const abgelehnt: { titel: string; grund: string }[] = [];
  for (const frage of offene) {
    const result = await takeOverAntwort(kontext, frage.id);
    if (!result.ok) abgelehnt.push({ titel: titelOf(frage), grund: result.grund });
  }
  return { uebernommen: offene.length - abgelehnt.length, abgelehnt };
}
