import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import { wort } from '../texte/woerter.ts';
import { vermittlungTexte } from './texte.ts';

export interface Kalenderherkunft {
  /** Host name for the UIDs: the same in mail and feed, so that calendars fold both into one. */
  host: string;
  mandantTitel: string;
  jetzt: Date;
}

/** One address line of a place, "Lange Straße 1, 26919 Brake". */
export function ortZeile(einsatz: Pick<EinsatzMitNamen, 'einsatzort' | 'strasse' | 'plz' | 'ort'>): string {
  return [einsatz.einsatzort, einsatz.strasse, `${einsatz.plz} ${einsatz.ort}`.trim()]
    .filter(Boolean)
    .join(', ');
}

function addEinsatz(
  calendar: ReturnType<typeof ical>,
  einsatz: EinsatzMitNamen,
  fuer: 'sprachmittler' | 'stelle',
  sprache: Anzeigesprache,
  herkunft: Kalenderherkunft,
): void {
  const t = vermittlungTexte[sprache];
  const name = spracheName(einsatz.sprache, sprache);
  // The client never stands in a calendar: those are shared, synchronised, shown on locked phones.
  const zeilen = [
    fuer === 'sprachmittler'
      ? `${t.stelle}: ${einsatz.stelle}`
      : einsatz.sprachmittler
        ? `${t.sprachmittlung}: ${einsatz.sprachmittler}`
        : '',
    `${t.thema}: ${wort(sprache, 'thema', einsatz.thema)}`,
    einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : wort(sprache, 'modus', einsatz.modus),
    einsatz.ort_hinweis,
    fuer === 'sprachmittler' && einsatz.ansprechperson
      ? `${t.ansprechperson}: ${[einsatz.ansprechperson, einsatz.ansprechperson_telefon].filter(Boolean).join(', ')}`
      : '',
  ];
  calendar.createEvent({
    id: `einsatz-${einsatz.id}@${herkunft.host}`,
    sequence: einsatz.kalender_sequenz,
    start: einsatz.beginn_at,
    end: einsatz.ende_at,
    stamp: herkunft.jetzt,
    summary: fuer === 'sprachmittler' ? `${name}: ${einsatz.stelle}` : `${t.sprachmittlung} ${name}`,
    description: zeilen.filter(Boolean).join('\n'),
    location: einsatz.modus === 'vor-ort' ? ortZeile(einsatz) : '',
    status:
      einsatz.status === 'abgesagt' || einsatz.status === 'ausgefallen'
        ? ICalEventStatus.CANCELLED
        : ICalEventStatus.CONFIRMED,
    organizer: { name: herkunft.mandantTitel, email: `noreply@${herkunft.host}` },
  });
}

/** Invitation, update or cancellation of one Einsatz for a mail: the sequence number makes calendars replace it. */
export function buildEinladung(
  einsatz: EinsatzMitNamen,
  fuer: 'sprachmittler' | 'stelle',
  methode: 'REQUEST' | 'CANCEL',
  sprache: Anzeigesprache,
  herkunft: Kalenderherkunft,
): { text: string; methode: 'REQUEST' | 'CANCEL' } {
  const calendar = ical({ prodId: '//KoMuT//Sprachmittlung//DE' });
  calendar.method(methode === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  addEinsatz(
    calendar,
    methode === 'CANCEL' ? { ...einsatz, status: 'abgesagt' } : einsatz,
    fuer,
    sprache,
    herkunft,
  );
  return { text: calendar.toString(), methode };
}

/** Subscribed calendar of a person or an organisation. */
export function buildFeed(
  einsaetze: readonly EinsatzMitNamen[],
  fuer: 'sprachmittler' | 'stelle',
  name: string,
  sprache: Anzeigesprache,
  herkunft: Kalenderherkunft,
): string {
  const calendar = ical({ prodId: '//KoMuT//Sprachmittlung//DE', name, ttl: 3600 });
  for (const einsatz of einsaetze) addEinsatz(calendar, einsatz, fuer, sprache, herkunft);
  return calendar.toString();
}
