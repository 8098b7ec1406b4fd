/** What must fit together in what is said of somebody who waits. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import type { Geschlecht, Niveauquelle, Vorranggrund } from './warteperson.rules.ts';

export interface Pruefbares {
  geburtsjahr: number | null;
  geschlecht: Geschlecht | null;
  formate: readonly string[];
  niveau_quelle: Niveauquelle;
  eingestuft_am: Datum | null;
  max_minuten: number | null;
  max_kilometer: number | null;
  wartet_seit: Datum;
  vorrang: Vorranggrund | null;
  vorrang_text: string;
  einwilligung: boolean;
  einwilligung_am: Datum | null;
  name: string;
  telefon: string;
  email: string;
}

/** Adults and young people of courses; who is older than this is a slip of the pen. */
const JUENGSTE = 14;
const AELTESTE = 110;

/** Refuses what cannot be, each at its field. */
export function checkAngaben(person: Pruefbares, heute: Datum): Ergebnis<undefined> {
  const { geburtsjahr, einwilligung_am } = person;
  const alter = geburtsjahr === null ? null : yearOf(heute) - geburtsjahr;
  if (alter !== null && (alter < JUENGSTE || alter > AELTESTE))
    return refuse('warteliste.geburtsjahr', { feld: 'geburtsjahr' });
  if (person.wartet_seit > heute) return refuse('warteliste.zukunft', { feld: 'wartet_seit' });
  if (person.eingestuft_am !== null && person.eingestuft_am > heute)
    return refuse('warteliste.zukunft', { feld: 'eingestuft_am' });
  if (person.niveau_quelle === 'einstufungstest' && person.eingestuft_am === null)
    return refuse('warteliste.test-ohne-tag', { feld: 'eingestuft_am' });
  if (person.formate.includes('frauen') && person.geschlecht === 'maennlich')
    return refuse('warteliste.frauenkurs', { feld: 'formate' });
  if (person.max_minuten === null && person.max_kilometer === null)
    return refuse('warteliste.weg-fehlt', { feld: 'max_minuten' });
  if (person.vorrang === 'sonstiges' && person.vorrang_text === '')
    return refuse('warteliste.vorrang-ohne-grund', { feld: 'vorrang_text' });
  const hatKontakt = person.name !== '' || person.telefon !== '' || person.email !== '';
  if (!person.einwilligung) {
    return hatKontakt ? refuse('warteliste.kontakt-ohne-einwilligung', { feld: 'einwilligung' }) : ok();
  }
  if (einwilligung_am === null)
    return refuse('warteliste.einwilligung-ohne-tag', { feld: 'einwilligung_am' });
  if (einwilligung_am > heute) return refuse('warteliste.zukunft', { feld: 'einwilligung_am' });
  if (!hatKontakt) return refuse('warteliste.kontakt-fehlt', { feld: 'name' });
  return ok();
}
