import { toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { createLink } from '../../../platform/links.ts';
import { titelOf } from './bericht.rules.ts';
import type { Postanlass } from './erinnerung.rules.ts';
import { BERICHT_LINK, LINK_TAGE, MASSNAHMEN_IN_MAIL } from './link.ts';
import { mailTexte } from './mail.texte.ts';
import { insertPost, type Rundenperson } from './person.store.ts';
import type { Runde, Rundenfrage } from './runde.store.ts';

const TAG_MS = 86_400_000;

/**
 * One mail to one person about all that is asked of her, with a link of its own; older links stay good, because people
 * answer from whichever mail they find. Notes it in the round's log.
 */
export async function mailPerson(
  a: Act,
  runde: Runde,
  person: Rundenperson,
  anlass: Postanlass,
  fragen: readonly Pick<Rundenfrage, 'kennung' | 'kurztitel' | 'text'>[],
): Promise<void> {
  const t = mailTexte[person.sprache];
  const frist = formatDatum(runde.frist_am, person.sprache);
  const bisFrist = toInstant(runde.frist_am, '23:59').getTime();
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: BERICHT_LINK,
    pfad: '/stand',
    bezugId: person.id,
    person: person.name || person.email,
    gueltigBis: new Date(Math.max(bisFrist, a.now.getTime()) + LINK_TAGE * TAG_MS),
  });
  const { betreff, satz } = t.anlass[anlass];
  const weitere = fragen.length - MASSNAHMEN_IN_MAIL;
  const zeilen = [
    ...fragen
      .slice(0, MASSNAHMEN_IN_MAIL)
      .map((frage) => `- ${frage.kennung === '' ? '' : `${frage.kennung} `}${titelOf(frage)}`),
    ...(weitere > 0 ? [`- ${t.weitere(weitere)}`] : []),
  ];
  const absaetze = [
    t.anrede(person.name),
    satz,
    zeilen.join('\n'),
    fragen.length > 0 ? t.bitte(frist) : t.danke(frist),
    link,
    t.schluss,
    `${t.gruss}\n${a.kontext.mandant.titel}`,
  ];
  a.mail({
    an: { email: person.email, name: person.name },
    betreff: betreff(runde.bezeichnung, frist),
    text: absaetze.filter((absatz) => absatz !== '').join('\n\n'),
    gegenstand: { art: 'berichtsrunde', id: runde.id },
  });
  await insertPost(a.db, {
    person_id: person.id,
    anlass,
    anzahl: fragen.length,
    at: a.now,
    von: a.wer.name,
  });
}
