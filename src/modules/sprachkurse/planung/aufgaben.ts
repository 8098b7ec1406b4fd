import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { PLANUNG } from './pages/luecken.page.tsx';
import { listEinladbare } from './plan.store.ts';
import { planTexte } from './texte.ts';

/** So long before the first day people should know. */
const FRIST_TAGE = 21;

/** Courses of a plan that are approved, and whose people have not been asked yet. */
export async function findPlanungAufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'kursplan.fuehren')) return [];
  const t = planTexte[sprache];
  const heute = datumOf(clock.now());
  return (await listEinladbare(db, heute)).map(({ kursplan_id, titel, beginn_am, personen }) => ({
    titel: t.aufgabeEinladen(titel, personen),
    hinweis: `${t.beginn}: ${formatDatum(beginn_am, sprache)}`,
    href: `${PLANUNG}/${kursplan_id}`,
    tat: t.einladen,
    faelligAt: toInstant(addDays(beginn_am, -FRIST_TAGE), '12:00'),
    dringend: addDays(beginn_am, -FRIST_TAGE) <= heute,
  }));
}
