/** The lessons of public courses as a calendar, as Integreat reads one. */
import ical from 'ical-generator';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { toInstant } from '../../../begriffe/zeit.ts';
import { describeKursort } from '../warteliste/kurs-anzeige.ts';
import type { OeffentlicherKurs, OeffentlicherTermin } from './kursanzeige.rules.ts';
import { describeKursText, kursadresse } from './kursworte.ts';
import { veroeffentlichungTexte } from './texte.ts';

/** Readers filter by exactly this word, whatever the language. */
export const KALENDERKATEGORIE = 'Sprachkurs';

/** Where a feed comes from and how it speaks. */
export interface Feedherkunft {
  /** Whole address without a slash at the end. */
  base: string;
  /** Tag of the short texts' language. */
  sprache: string;
  /** Language of all other words. */
  rahmen: Anzeigesprache;
  jetzt: Date;
}

/**
 * One event for each lesson: school holidays and lessons called off fit no recurrence rule. The place stands in the
 * description as well, because Integreat passes over LOCATION.
 */
export function buildKurskalender(
  kurse: readonly OeffentlicherKurs[],
  termine: readonly OeffentlicherTermin[],
  { base, sprache, rahmen, jetzt }: Feedherkunft,
): string {
  const byId = new Map(kurse.map((kurs) => [kurs.id, kurs]));
  const texte = new Map(kurse.map((kurs) => [kurs.id, describeKursText(kurs, sprache, rahmen)]));
  const calendar = ical({
    prodId: '//KoMuT//Sprachkurse//DE',
    name: veroeffentlichungTexte[rahmen].feedName,
    ttl: 3600,
  });
  for (const { kurs_id, am, von, bis } of termine) {
    const kurs = byId.get(kurs_id);
    if (!kurs) continue;
    calendar.createEvent({
      // A lesson keeps its identity when the timetable is written anew.
      id: `kurs-${kurs_id}-${am}-${von.replace(':', '')}@${new URL(base).hostname}`,
      start: toInstant(am, von),
      end: toInstant(am, bis),
      stamp: jetzt,
      summary: kurs.titel,
      description: texte.get(kurs_id)!,
      location: describeKursort(kurs, rahmen),
      categories: [{ name: KALENDERKATEGORIE }],
      url: kursadresse(base, kurs_id, sprache),
    });
  }
  return calendar.toString();
}
