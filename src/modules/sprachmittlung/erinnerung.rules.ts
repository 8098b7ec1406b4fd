/** Who is reminded of what and when, so that nobody has to open KoMuT just to look. */
import { addArbeitstage } from '../../begriffe/feiertage.ts';
import { addDays, addMinutes, type Datum, datumOf, toInstant, type Uhrzeit } from '../../begriffe/zeit.ts';
import type { EinsatzStatus } from './einsatz.rules.ts';

export interface Erinnerungsregeln {
  /** Time of day for reminders that belong to a day. */
  uhrzeit: Uhrzeit;
  /** Working days after the appointment on which the report is asked for again; the first request is at its end. */
  meldungArbeitstage: readonly number[];
  /** Days before the period of objection ends. */
  bestaetigungTageVorher: number;
}

export const ERINNERUNGSREGELN: Erinnerungsregeln = {
  uhrzeit: '10:00',
  meldungArbeitstage: [1, 3, 7],
  bestaetigungTageVorher: 2,
};

export interface Erinnerung {
  /** Names the reminder within its Einsatz: what was sent under this key is not sent again. */
  schluessel: string;
  art: 'termin' | 'meldung' | 'bestaetigung';
  an: 'sprachmittler' | 'stelle';
  faelligAt: Date;
}

export interface Erinnerungsanlass {
  status: EinsatzStatus;
  beginn: Date;
  ende: Date;
  /** When somebody accepted; a reminder that would have been due before is left out. */
  vermitteltAt: Date | null;
  bestaetigungsfristAt: Date | null;
}

/** All reminders of an Einsatz in its present status, the earliest first; the job sends those that are due. */
export function planErinnerungen(
  anlass: Erinnerungsanlass,
  regeln: Erinnerungsregeln = ERINNERUNGSREGELN,
  freieTage?: ReadonlySet<Datum>,
): Erinnerung[] {
  if (anlass.status === 'vermittelt')
    return [...planVorher(anlass, regeln), ...planMeldung(anlass, regeln, freieTage)];
  if (anlass.status !== 'gemeldet' || anlass.bestaetigungsfristAt === null) return [];
  const tag = addDays(datumOf(addMinutes(anlass.bestaetigungsfristAt, -1)), -regeln.bestaetigungTageVorher);
  return [
    {
      schluessel: 'bestaetigung',
      art: 'bestaetigung',
      an: 'stelle',
      faelligAt: toInstant(tag, regeln.uhrzeit),
    },
  ];
}

/** The day before, to both; the date is part of the key, so that a moved appointment is announced anew. */
function planVorher({ beginn, vermitteltAt }: Erinnerungsanlass, regeln: Erinnerungsregeln): Erinnerung[] {
  const beginnAm = datumOf(beginn);
  const faelligAt = toInstant(addDays(beginnAm, -1), regeln.uhrzeit);
  if (vermitteltAt !== null && vermitteltAt >= faelligAt) return [];
  return (['sprachmittler', 'stelle'] as const).map((an) => ({
    schluessel: `termin-${an}-${beginnAm}`,
    art: 'termin',
    an,
    faelligAt,
  }));
}

function planMeldung(
  { ende }: Erinnerungsanlass,
  regeln: Erinnerungsregeln,
  freieTage?: ReadonlySet<Datum>,
): Erinnerung[] {
  const spaetere = regeln.meldungArbeitstage.map((tage) =>
    toInstant(addArbeitstage(datumOf(ende), tage, freieTage), regeln.uhrzeit),
  );
  return [ende, ...spaetere].map((faelligAt, nummer) => ({
    schluessel: `meldung-${datumOf(ende)}-${nummer}`,
    art: 'meldung',
    an: 'sprachmittler',
    faelligAt,
  }));
}
