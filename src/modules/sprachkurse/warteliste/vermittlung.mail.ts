import { addDays, datumOf, TAG_MS } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl, createLink } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { listTraegerAdressen } from '../traeger/traeger.store.ts';
import { briefTexte } from './brief.texte.ts';
import { describeKursort, describeZeiten } from './kurs-anzeige.ts';
import { LINK } from './links.ts';
import { findMailstelle } from './mailstelle.ts';
import { bezugOf, type Vermittlung } from './vermittlung.store.ts';
import type { Warteperson } from './warteperson.store.ts';
import { findZielkurs, type Zielkurs } from './zielkurs.store.ts';

/** The page still has a kind answer for who comes too late. */
const LINK_TAGE_DANACH = 30;

/**
 * Tells of an offered place: the person who consented gets a personal link, the authority a note.
 * @returns how many mails go out
 */
export async function mailAngebot(
  a: Act,
  angebot: { id: number; gueltigBis: Date },
  person: Warteperson,
  kurs: Zielkurs,
): Promise<number> {
  const gegenstand = { art: 'kursvermittlung', id: angebot.id };
  // The offer ends with the day before this midnight.
  const bis = addDays(datumOf(angebot.gueltigBis), -1);
  const tell = (sprache: 'de' | 'en') => ({
    titel: kurs.titel,
    zeiten: describeZeiten(kurs.zeiten, sprache),
    ort: describeKursort(kurs, sprache),
    beginn: formatDatum(kurs.beginn_am, sprache),
    bis: formatDatum(bis, sprache),
  });
  let mails = 0;
  if (person.einwilligung_am !== null && person.email !== '') {
    const sprache = person.briefsprache;
    const link = await createLink(a.db, a.kontext, a.now, {
      zweck: LINK.platz,
      pfad: '/platz',
      bezugId: angebot.id,
      person: person.name || person.nummer,
      gueltigBis: new Date(angebot.gueltigBis.getTime() + LINK_TAGE_DANACH * TAG_MS),
    });
    const t = briefTexte[sprache].angebot(person.name, tell(sprache), link);
    a.mail({ an: { email: person.email, name: person.name }, ...t, gegenstand });
    mails += 1;
  }
  const stelle = await findMailstelle(a, person);
  if (stelle) {
    const adresse = `${baseUrl(a.kontext)}/meine-warteliste/${person.id}`;
    const t = briefTexte[stelle.sprache].anStelle(
      zeichenOf(person),
      tell(stelle.sprache),
      adresse,
      mails > 0,
    );
    a.mail({ an: stelle, ...t, gegenstand });
    mails += 1;
  }
  return mails;
}

/** Tells the authority what became of the place, and the provider who comes. */
export async function mailAntwort(
  a: Act,
  person: Warteperson,
  vermittlung: Vermittlung,
  istAngenommen: boolean,
): Promise<void> {
  const gegenstand = { art: 'kursvermittlung', id: vermittlung.id };
  const kurs = await findZielkurs(a.db, datumOf(a.now), bezugOf(vermittlung));
  if (!kurs) return;
  const stelle = await findMailstelle(a, person);
  if (stelle) {
    const t = briefTexte[stelle.sprache].antwort(zeichenOf(person), kurs.titel, istAngenommen);
    a.mail({ an: stelle, ...t, gegenstand });
  }
  if (!istAngenommen || kurs.traeger_id === null) return;
  const kontakt =
    person.einwilligung_am === null
      ? (stelle?.name ?? '')
      : [person.name, person.telefon, person.email].filter(Boolean).join(', ');
  for (const an of await listTraegerAdressen(a.db, kurs.traeger_id)) {
    const sprache = await findBriefsprache(a.db, an.email);
    a.mail({ an, ...briefTexte[sprache].anTraeger(person.nummer, kurs.titel, kontakt), gegenstand });
  }
}

const zeichenOf = ({ nummer, zeichen }: Warteperson) => (zeichen ? `${nummer} (${zeichen})` : nummer);
