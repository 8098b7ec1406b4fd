import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { AKTIVE } from '../kurse/kurs.rules.ts';
import { type Kurs, lockKurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import type { Austrittsangaben, Einschreibungsangaben, Ergebnisangaben } from './einschreibung.schema.ts';
import {
  deleteEinschreibung,
  findEinschreibung,
  findTeilnehmer,
  insertEinschreibung,
  insertTeilnehmer,
  isInListe,
  listEinschreibungen,
  updateEinschreibung,
} from './einschreibung.store.ts';
import { newTeilnehmernummer } from './teilnehmernummer.ts';

export const einschreibungConstraints = {
  einschreibung_kurs_id_teilnehmer_id_key: 'einschreibung.schon-da',
  einschreibung_traegernummer: 'einschreibung.traegernummer-vergeben',
};

/**
 * Enrols somebody in a course: a new person gets a number, a person with a number keeps it.
 * Refuses `kurs.unbekannt`, `kurs.nimmt-niemand-auf`, `teilnehmer.unbekannt`, `teilnehmer.anderes-geburtsjahr`,
 * `teilnehmer.geburtsjahr-fehlt`, `einschreibung.ausserhalb`, `einschreibung.schon-da`,
 * `einschreibung.traegernummer-vergeben`.
 * @returns the enrolment's id
 */
export function enrolTeilnehmer(
  kontext: Kontext,
  kursId: number,
  angaben: Einschreibungsangaben,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'teilnehmer.einschreiben',
    async (a) => {
      const kurs = await lockKurs(a.db, kursId, zugriffOf(kontext.wer));
      if (!kurs) return refuse('kurs.unbekannt');
      return addEinschreibung(a, kurs, angaben);
    },
    einschreibungConstraints,
  );
}

/** The same inside another act, for example when a list or the waiting list brings people. */
export async function addEinschreibung(
  a: Act,
  kurs: Pick<Kurs, 'id' | 'status' | 'beginn_am' | 'ende_am'>,
  angaben: Einschreibungsangaben & { wartepersonId?: number },
): Promise<Ergebnis<number>> {
  if (!AKTIVE.includes(kurs.status)) return refuse('kurs.nimmt-niemand-auf');
  if (angaben.ab_am < kurs.beginn_am || angaben.ab_am > kurs.ende_am) {
    return refuse('einschreibung.ausserhalb', {
      feld: 'ab_am',
      werte: { von: kurs.beginn_am, bis: kurs.ende_am },
    });
  }
  const teilnehmer = await ensureTeilnehmer(a, angaben);
  if (!teilnehmer.ok) return teilnehmer;
  const id = await insertEinschreibung(a.db, {
    kursId: kurs.id,
    teilnehmerId: teilnehmer.wert.id,
    traegernummer: angaben.traegernummer,
    abAm: angaben.ab_am,
    ...(angaben.wartepersonId === undefined ? {} : { wartepersonId: angaben.wartepersonId }),
  });
  const { nummer } = teilnehmer.wert;
  a.audit('einschreibung', id, null, { kurs_id: kurs.id, nummer, ab_am: angaben.ab_am });
  return ok(id);
}

async function ensureTeilnehmer(
  a: Act,
  { nummer, geburtsjahr, geschlecht, gruppe }: Einschreibungsangaben,
): Promise<Ergebnis<{ id: number; nummer: string }>> {
  if (nummer !== '') {
    const found = await findTeilnehmer(a.db, nummer);
    if (!found) return refuse('teilnehmer.unbekannt', { feld: 'nummer', werte: { nummer } });
    if (geburtsjahr !== null && found.geburtsjahr !== null && geburtsjahr !== found.geburtsjahr) {
      return refuse('teilnehmer.anderes-geburtsjahr', { feld: 'geburtsjahr' });
    }
    return ok(found);
  }
  if (geburtsjahr === null) return refuse('teilnehmer.geburtsjahr-fehlt', { feld: 'geburtsjahr' });
  const neu = newTeilnehmernummer();
  const id = await insertTeilnehmer(a.db, {
    nummer: neu,
    geburtsjahr,
    geschlecht,
    gruppe,
    angelegt_at: a.now,
  });
  return ok({ id, nummer: neu });
}

/**
 * Somebody leaves, with the result. Refuses `kurs.unbekannt`, `einschreibung.unbekannt`, `einschreibung.ausserhalb`,
 * `einschreibung.grund-fehlt`.
 */
export function endEinschreibung(
  kontext: Kontext,
  kursId: number,
  id: number,
  { bis_am, ergebnis, ergebnis_niveau, abbruchgrund }: Austrittsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'teilnehmer.beenden', async (a) => {
    const found = await findIn(a, kursId, id);
    if (!found.ok) return found;
    const { kurs, einschreibung } = found.wert;
    if (bis_am < einschreibung.abAm || bis_am > kurs.ende_am) {
      const werte = { von: einschreibung.abAm, bis: kurs.ende_am };
      return refuse('einschreibung.ausserhalb', { feld: 'bis_am', werte });
    }
    if (ergebnis === 'abgebrochen' && abbruchgrund === '') {
      return refuse('einschreibung.grund-fehlt', { feld: 'abbruchgrund' });
    }
    const neu = { bis_am, ergebnis, ergebnis_niveau, abbruchgrund };
    await updateEinschreibung(a.db, id, neu);
    const { bisAm, ergebnisNiveau, ...vorher } = einschreibung;
    a.audit(
      'einschreibung',
      id,
      {
        bis_am: bisAm,
        ergebnis: vorher.ergebnis,
        ergebnis_niveau: ergebnisNiveau,
        abbruchgrund: vorher.abbruchgrund,
      },
      neu,
    );
    return ok();
  });
}

/**
 * The results of a course, for several people at once. Refuses `kurs.unbekannt`, `einschreibung.unbekannt`,
 * `einschreibung.ausserhalb`, and at its line `einschreibung.grund-fehlt`.
 */
export function recordErgebnisse(
  kontext: Kontext,
  kursId: number,
  { bis_am, zeilen }: Ergebnisangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'teilnehmer.ergebnisse', async (a) => {
    const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    const personen = new Map(
      (await listEinschreibungen(a.db, kursId)).map((one) => [one.einschreibungId, one]),
    );
    if (bis_am < kurs.beginn_am || bis_am > kurs.ende_am) {
      return refuse('einschreibung.ausserhalb', {
        feld: 'bis_am',
        werte: { von: kurs.beginn_am, bis: kurs.ende_am },
      });
    }
    for (const { id, ergebnis, niveau, grund, at } of zeilen) {
      const person = personen.get(id);
      if (!person) return refuse('einschreibung.unbekannt');
      if (bis_am < person.abAm) return refuse('einschreibung.ausserhalb', { feld: 'bis_am' });
      if (ergebnis === 'abgebrochen' && grund === '') {
        return refuse('einschreibung.grund-fehlt', { feld: `zeilen.${at}.grund` });
      }
      const neu = { bis_am: person.bisAm ?? bis_am, ergebnis, ergebnis_niveau: niveau, abbruchgrund: grund };
      await updateEinschreibung(a.db, id, neu);
      a.audit('einschreibung', id, { bis_am: person.bisAm, ergebnis: person.ergebnis }, neu);
    }
    return ok(zeilen.length);
  });
}

/** Takes somebody off who was enrolled by mistake. Refuses `kurs.unbekannt`, `einschreibung.unbekannt`, `einschreibung.in-liste`. */
export function removeEinschreibung(
  kontext: Kontext,
  kursId: number,
  id: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'teilnehmer.austragen', async (a) => {
    const found = await findIn(a, kursId, id);
    if (!found.ok) return found;
    if (await isInListe(a.db, id)) return refuse('einschreibung.in-liste');
    await deleteEinschreibung(a.db, id);
    const { nummer, abAm } = found.wert.einschreibung;
    a.audit('einschreibung', id, { kurs_id: kursId, nummer, ab_am: abAm }, null);
    return ok();
  });
}

async function findIn(a: Act, kursId: number, id: number) {
  const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
  if (!kurs) return refuse('kurs.unbekannt');
  const einschreibung = await findEinschreibung(a.db, id);
  if (einschreibung?.kursId !== kursId) return refuse('einschreibung.unbekannt');
  return ok({ kurs, einschreibung });
}

/** The day somebody is enrolled from when a list brings them: the first of the month, or the course's first day. */
export const abAmOf = (monat: Datum, kurs: Pick<Kurs, 'beginn_am'>): Datum =>
  monat > kurs.beginn_am ? monat : kurs.beginn_am;
