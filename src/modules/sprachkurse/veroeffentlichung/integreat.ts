/** Public courses in the shapes of Integreat's read API, so that whoever reads that reads this. */
import { toInstant, WOCHENTAGE } from '../../../begriffe/zeit.ts';
import type { Feedherkunft } from './kalender.ts';
import {
  listSprachen,
  type OeffentlicherKurs,
  type OeffentlicherTermin,
  pickKurztext,
  platzlageOf,
} from './kursanzeige.rules.ts';
import { kursadresse, listAngaben } from './kursworte.ts';
import { veroeffentlichungTexte } from './texte.ts';

const ZEITZONE = 'Europe/Berlin';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A course as plain HTML: the short text, then what is known as a list. */
export function writeKursHtml(kurs: OeffentlicherKurs, { sprache, rahmen }: Feedherkunft): string {
  const kurz = pickKurztext(kurs.kurztexte, sprache)?.text ?? '';
  const absaetze = kurz.split('\n').filter(Boolean);
  const angaben = listAngaben(kurs, rahmen).map(
    ([name, wert]) => `<li><strong>${escapeHtml(name)}:</strong> ${escapeHtml(wert)}</li>`,
  );
  return [
    ...absaetze.map((absatz) => `<p>${escapeHtml(absatz)}</p>`),
    `<p>${escapeHtml(veroeffentlichungTexte[rahmen].platz[platzlageOf(kurs)])}</p>`,
    `<ul>${angaben.join('')}</ul>`,
  ].join('');
}

function ortOf(kurs: OeffentlicherKurs) {
  const hatOrt = kurs.durchfuehrung !== 'online';
  return {
    id: kurs.id,
    name: hatOrt ? kurs.raum || kurs.traeger : kurs.traeger,
    address: hatOrt ? kurs.strasse : '',
    town: hatOrt ? kurs.ort : '',
    state: null,
    postcode: hatOrt ? kurs.plz : '',
    region: null,
    country: 'Deutschland',
    latitude: hatOrt ? kurs.lat : null,
    longitude: hatOrt ? kurs.lon : null,
  };
}

/** What both shapes have in common. */
function kopfOf(kurs: OeffentlicherKurs, herkunft: Feedherkunft) {
  const { base, sprache } = herkunft;
  const pfadOf = (eine: string) => kursadresse('', kurs.id, eine);
  return {
    url: kursadresse(base, kurs.id, sprache),
    path: pfadOf(sprache),
    title: kurs.titel,
    last_updated: kurs.geaendert_at.toISOString(),
    excerpt: pickKurztext(kurs.kurztexte, sprache)?.text ?? '',
    content: writeKursHtml(kurs, herkunft),
    available_languages: Object.fromEntries(
      listSprachen([kurs]).map((eine) => [
        eine,
        { id: kurs.id, url: kursadresse(base, kurs.id, eine), path: pfadOf(eine) },
      ]),
    ),
    thumbnail: null,
  };
}

/** Each course as a place, its lessons of a week as opening hours. */
export function listOrteJson(kurse: readonly OeffentlicherKurs[], herkunft: Feedherkunft) {
  return kurse.map((kurs) => ({
    id: kurs.id,
    ...kopfOf(kurs, herkunft),
    meta_description: '',
    icon: null,
    website: kursadresse(herkunft.base, kurs.id, herkunft.sprache),
    email: kurs.email || null,
    phone_number: kurs.telefon || null,
    contacts: [
      {
        area_of_responsibility: veroeffentlichungTexte[herkunft.rahmen].anmeldung,
        name: kurs.traeger,
        email: kurs.email || null,
        phone_number: kurs.telefon || null,
        mobile_number: null,
        website: null,
        opening_hours: null,
        appointment_url: null,
      },
    ],
    category: {
      id: 1,
      name: veroeffentlichungTexte[herkunft.rahmen].kategorie,
      color: null,
      icon: null,
      icon_url: null,
      icon_color: null,
    },
    temporarily_closed: false,
    opening_hours: WOCHENTAGE.map((wochentag) => ({
      allDay: false,
      closed: !kurs.zeiten.some((eine) => eine.wochentag === wochentag),
      appointmentOnly: false,
      timeSlots: kurs.zeiten
        .filter((eine) => eine.wochentag === wochentag)
        .map(({ von, bis }) => ({ start: von, end: bis, timezone: ZEITZONE })),
    })),
    appointment_url: null,
    location: ortOf(kurs),
    hash: null,
    organization: null,
    barrier_free: null,
  }));
}

/** Each lesson as an event of its own. */
export function listTermineJson(
  kurse: readonly OeffentlicherKurs[],
  termine: readonly OeffentlicherTermin[],
  herkunft: Feedherkunft,
) {
  const byId = new Map(kurse.map((kurs) => [kurs.id, { kurs, kopf: kopfOf(kurs, herkunft) }]));
  return termine.flatMap(({ id, kurs_id, am, von, bis }) => {
    const found = byId.get(kurs_id);
    if (!found) return [];
    const { kurs, kopf } = found;
    return {
      id,
      ...kopf,
      location: ortOf(kurs),
      location_path: null,
      meeting_url: null,
      event: {
        id,
        start: toInstant(am, von).toISOString(),
        start_date: am,
        start_time: `${von}:00`,
        end: toInstant(am, bis).toISOString(),
        end_date: am,
        end_time: `${bis}:00`,
        all_day: false,
        only_weekdays: false,
        recurrence_id: null,
        timezone: ZEITZONE,
      },
      hash: null,
      recurrence_rule: null,
    };
  });
}
