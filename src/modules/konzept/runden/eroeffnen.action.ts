import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findAusgabe, listAlleMassnahmen, type Massnahmenzeile } from '../konzept.store.ts';
import type { Feld } from './antwort.rules.ts';
import { chooseEmpfaenger } from './erinnerung.rules.ts';
import { type Rundenperson, savePerson } from './person.store.ts';
import { mailPerson } from './runde.mail.ts';
import { findRunde, insertFragen, insertRunde, listGefragte, type NeueFrage } from './runde.store.ts';

export interface NeueRunde {
  ausgabeId: number;
  bezeichnung: string;
  vonAm: Datum;
  bisAm: Datum;
  fristAm: Datum;
  felder: readonly Feld[];
  massnahmen: readonly number[];
}

/**
 * Opens a round and asks: one mail for each person, however many measures are hers. A measure is asked for by one open
 * round at a time, so that nobody answers twice. Refuses `ausgabe.unbekannt`, `runde.zeitraum`, `runde.frist-vorbei`,
 * `runde.kein-feld`, `runde.keine-massnahme`, `runde.massnahme-unbekannt`, `runde.schon-gefragt`.
 * @returns the round and how many mails leave
 */
export function openRunde(
  kontext: Kontext,
  neu: NeueRunde,
): Promise<Ergebnis<{ id: number; mails: number }>> {
  return act(kontext, 'runde.eroeffnen', async (a) => {
    const ausgabe = await findAusgabe(a.db, neu.ausgabeId);
    if (!ausgabe) return refuse('ausgabe.unbekannt');
    if (neu.bisAm < neu.vonAm) return refuse('runde.zeitraum', { feld: 'bisAm' });
    if (neu.fristAm < datumOf(a.now)) return refuse('runde.frist-vorbei', { feld: 'fristAm' });
    if (neu.felder.length === 0) return refuse('runde.kein-feld', { feld: 'felder' });
    if (neu.massnahmen.length === 0) return refuse('runde.keine-massnahme', { feld: 'massnahmen' });
    const chosen = new Set(neu.massnahmen);
    const massnahmen = (await listAlleMassnahmen(a.db, ausgabe.id)).filter(({ id }) => chosen.has(id));
    if (massnahmen.length !== chosen.size) return refuse('runde.massnahme-unbekannt', { feld: 'massnahmen' });
    if ((await listGefragte(a.db, ausgabe.konzept_id, [...chosen])).length > 0)
      return refuse('runde.schon-gefragt', { feld: 'massnahmen' });

    const id = await insertRunde(
      a.db,
      {
        ausgabe_id: ausgabe.id,
        bezeichnung: neu.bezeichnung,
        von_am: neu.vonAm,
        bis_am: neu.bisAm,
        frist_am: neu.fristAm,
        felder: [...neu.felder],
      },
      a.wer.name,
      a.now,
    );
    const personen = new Map<number, { person: Rundenperson; massnahmen: Massnahmenzeile[] }>();
    const fragen: NeueFrage[] = [];
    for (const massnahme of massnahmen) {
      const { stufe, person: wen } = chooseEmpfaenger(massnahme);
      const person = wen && (await savePerson(a.db, id, wen));
      fragen.push({ massnahmeId: massnahme.id, personId: person?.id ?? null, stufe });
      if (!person) continue;
      const ihre = personen.get(person.id)?.massnahmen ?? [];
      personen.set(person.id, { person, massnahmen: [...ihre, massnahme] });
    }
    await insertFragen(a.db, id, fragen, a.now);
    const runde = (await findRunde(a.db, id))!;
    for (const { person, massnahmen } of personen.values())
      await mailPerson(a, runde, person, 'frage', massnahmen);
    a.audit('berichtsrunde', id, null, {
      bezeichnung: neu.bezeichnung,
      frist_am: neu.fristAm,
      massnahmen: fragen.length,
      personen: personen.size,
    });
    return ok({ id, mails: personen.size });
  });
}
