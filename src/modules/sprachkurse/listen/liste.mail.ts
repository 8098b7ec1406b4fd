import { type Datum, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import type { Kurs } from '../kurse/kurs.store.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import type { Kursmonat } from './liste.store.ts';
import { listenTexte } from './texte.ts';

/** Address of a month's page. */
export const listenpfad = (kursId: number, monat: Datum) => `/kurse/${kursId}/listen/${monat.slice(0, 7)}`;

/** Tells the provider that a list came back, and why. */
export async function sendRueckgabe(
  a: Act,
  kurs: Pick<Kurs, 'id' | 'kennung' | 'titel' | 'traeger_id'>,
  monat: Datum,
  grund: string,
): Promise<void> {
  const traeger = await findTraeger(a.db, kurs.traeger_id);
  if (!traeger || traeger.email === '') return;
  const sprache = await findBriefsprache(a.db, traeger.email);
  const t = listenTexte[sprache];
  const name = `${kurs.kennung} ${kurs.titel}`;
  a.mail({
    an: { email: traeger.email, name: traeger.name },
    betreff: t.mailRueckgabeBetreff(formatMonat(monat, sprache), kurs.kennung),
    text: t.mailRueckgabe({
      kurs: name,
      monat: formatMonat(monat, sprache),
      grund,
      link: `${baseUrl(a.kontext)}${listenpfad(kurs.id, monat)}`,
      amt: a.kontext.mandant.titel,
    }),
    gegenstand: { art: 'kurs', id: kurs.id },
  });
}

/** One mail to a provider about every month that is missing. */
export async function sendErinnerung(a: Act, monate: readonly Kursmonat[], faelligAm: Datum): Promise<void> {
  const [erster] = monate;
  if (!erster || erster.traegerEmail === '') return;
  const sprache = await findBriefsprache(a.db, erster.traegerEmail);
  const t = listenTexte[sprache];
  const zeilen = monate.map(
    ({ kursId, kennung, titel, monat }) =>
      `- ${kennung} ${titel}, ${formatMonat(monat, sprache)}:\n  ${baseUrl(a.kontext)}${listenpfad(kursId, monat)}`,
  );
  a.mail({
    an: { email: erster.traegerEmail, name: erster.traeger },
    betreff: t.mailErinnerungBetreff(monate.length),
    text: t.mailErinnerung({
      zeilen: zeilen.join('\n'),
      frist: formatDatum(faelligAm, sprache),
      amt: a.kontext.mandant.titel,
    }),
    gegenstand: { art: 'traeger', id: erster.traegerId },
  });
}

/** The end of the day until which the list of a month is due. */
export const faelligAt = (tag: Datum): Date => toInstant(tag, '23:59');
