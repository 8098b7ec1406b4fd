/** Who is reminded when, and who is asked after her. */
import { type Datum, daysBetween } from '../../../begriffe/zeit.ts';

/** In whole days. */
export interface Erinnerungsregel {
  /** The first reminder comes so long before the deadline. */
  tageVorher: number;
  /** Nobody gets two mails of a round closer together. */
  mindestabstand: number;
  /** So long after the deadline the deputy is asked; without a deputy it is the office's turn. */
  vertretungNach: number;
  /** So long after the deadline it is the office's turn in any case. */
  bueroNach: number;
}

export const ERINNERUNGSREGEL: Erinnerungsregel = {
  tageVorher: 7,
  mindestabstand: 3,
  vertretungNach: 3,
  bueroNach: 7,
};

/** Why a letter of a round leaves. */
export type Postanlass =
  | 'frage'
  | 'erinnerung'
  | 'frist'
  | 'vertretung'
  | 'weitergabe'
  | 'erneut'
  | 'verlaengerung';

/** 0 the responsible person, 1 her deputy, 2 the office. */
export type Stufe = 0 | 1 | 2;

export interface OffeneFrage {
  stufe: Stufe;
  /** 1 after the reminder before the deadline, 2 after the one at it. */
  erinnerungen: number;
  /** Day of the last mail about this measure. */
  gefragtAm: Datum;
  hatVertretung: boolean;
}

export type Erinnerungsschritt = 'erinnerung' | 'frist' | 'vertretung' | 'buero';

/**
 * What is due today for a measure nobody reported on yet; null when nothing is. Each step comes once, because the step
 * itself moves `erinnerungen`, `stufe` and `gefragtAm`.
 */
export function nextErinnerung(
  { stufe, erinnerungen, gefragtAm, hatVertretung }: OffeneFrage,
  frist: Datum,
  heute: Datum,
  regel: Erinnerungsregel = ERINNERUNGSREGEL,
): Erinnerungsschritt | null {
  if (stufe === 2 || daysBetween(gefragtAm, heute) < regel.mindestabstand) return null;
  const danach = daysBetween(frist, heute);
  if (danach >= regel.bueroNach) return stufe === 0 && hatVertretung ? 'vertretung' : 'buero';
  if (stufe === 1) return null;
  if (danach >= regel.vertretungNach) return hatVertretung ? 'vertretung' : 'buero';
  if (danach >= 0) return erinnerungen < 2 ? 'frist' : null;
  return danach >= -regel.tageVorher && erinnerungen < 1 ? 'erinnerung' : null;
}

export interface Zustaendige {
  kontakt_name: string;
  kontakt_email: string;
  vertretung_name: string;
  vertretung_email: string;
}

/** Who is asked first for a measure: the responsible person, else her deputy, else nobody: the office itself. */
export function chooseEmpfaenger(massnahme: Zustaendige): {
  stufe: Stufe;
  person: { name: string; email: string } | null;
} {
  if (massnahme.kontakt_email !== '')
    return { stufe: 0, person: { name: massnahme.kontakt_name, email: massnahme.kontakt_email } };
  if (massnahme.vertretung_email !== '')
    return { stufe: 1, person: { name: massnahme.vertretung_name, email: massnahme.vertretung_email } };
  return { stufe: 2, person: null };
}
