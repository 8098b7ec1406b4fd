import type { TestApp } from '../../../../test-support/app.ts';
import { ANTRAG_VON, gelungen } from '../kurse/kurs.beispiele.ts';
import { enrolTeilnehmer } from '../listen/einschreibung.action.ts';
import { approveListe, saveListe } from '../listen/liste.action.ts';
import { findListe } from '../listen/liste.store.ts';
import { submitKursrechnung } from './kursrechnung.action.ts';

const FEBRUAR = '2026-02-01';

/** Somebody in a running course, its list of February and an invoice that waits. @returns the enrolment and the invoice */
export async function sowAbrechnung(
  t: TestApp,
  kursId: number,
): Promise<{ einschreibungId: number; rechnungId: number }> {
  const kontext = t.kontext(ANTRAG_VON);
  const einschreibungId = gelungen(
    await enrolTeilnehmer(kontext, kursId, {
      nummer: '',
      traegernummer: 'A-1',
      geburtsjahr: 1990,
      geschlecht: 'weiblich',
      gruppe: 'Ukraine',
      ab_am: '2026-02-09',
    }),
  );
  const zeilen = [{ id: einschreibungId, anwesend: 20, entschuldigt: 4 }];
  const liste = { ue: 24, bemerkung: '', version: 0, einreichen: true, zeilen };
  gelungen(await saveListe(kontext, kursId, FEBRUAR, liste));
  const { version } = (await findListe(t.database.db, kursId, FEBRUAR))!;
  gelungen(await approveListe(kontext, kursId, FEBRUAR, version));
  const rechnungId = gelungen(
    await submitKursrechnung(kontext, kursId, {
      nummer: '2026-1',
      rechnung_am: '2026-03-05',
      monate: [FEBRUAR],
      zeilen: [{ art: 'unterricht', text: 'Unterricht im Februar', betragCent: 96_000 }],
    }),
  );
  return { einschreibungId, rechnungId };
}
