import { toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { createLink } from '../../../platform/links.ts';
import { titelOf } from './bericht.rules.ts';
import { BERICHT_LINK, LINK_TAGE, MASSNAHMEN_IN_MAIL } from './link.ts';
import {
  insertPost,
  type Postanlass,
  type Runde,
  type Rundenfrage,
  type Rundenperson,
} from './runde.store.ts';

const TAG_MS = 86_400_000;

const ANLASS: Record<Postanlass, { betreff: (runde: string, frist: string) => string; satz: string }> = {
  frage: {
    betreff: (runde, frist) => `${runde}: Wie steht es um Ihre Maßnahmen? Bitte bis ${frist}`,
    satz: 'wir schreiben den Bericht zum Integrationskonzept und brauchen dafür Ihren Stand.',
  },
  erinnerung: {
    betreff: (runde, frist) => `Erinnerung: ${runde}, bitte bis ${frist}`,
    satz: 'zu diesen Maßnahmen fehlt uns noch Ihr Stand.',
  },
  frist: {
    betreff: (runde) => `${runde}: Die Frist läuft ab`,
    satz: 'zu diesen Maßnahmen fehlt uns noch Ihr Stand, und die Frist läuft ab.',
  },
  vertretung: {
    betreff: (runde) => `${runde}: Bitte antworten Sie in Vertretung`,
    satz: 'von der zuständigen Person haben wir noch keine Antwort. Sie sind als Vertretung genannt. Bitte helfen Sie uns mit dem Stand dieser Maßnahmen.',
  },
  weitergabe: {
    betreff: (runde, frist) => `${runde}: Wie steht es um diese Maßnahmen? Bitte bis ${frist}`,
    satz: 'für den Bericht zum Integrationskonzept sind Sie uns als zuständig genannt worden.',
  },
  erneut: {
    betreff: (runde, frist) => `${runde}: Ihr Link, bitte bis ${frist}`,
    satz: 'hier ist Ihr Link zu den Maßnahmen, nach denen wir fragen.',
  },
};

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
  const frist = formatDatum(runde.frist_am, 'de');
  const bisFrist = toInstant(runde.frist_am, '23:59').getTime();
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: BERICHT_LINK,
    pfad: '/stand',
    bezugId: person.id,
    person: person.name || person.email,
    gueltigBis: new Date(Math.max(bisFrist, a.now.getTime()) + LINK_TAGE * TAG_MS),
  });
  const { betreff, satz } = ANLASS[anlass];
  const gezeigt = fragen.slice(0, MASSNAHMEN_IN_MAIL);
  const weitere = fragen.length - gezeigt.length;
  a.mail({
    an: { email: person.email, name: person.name },
    betreff: betreff(runde.bezeichnung, frist),
    text: `Guten Tag${person.name === '' ? '' : ` ${person.name}`},

${satz}

${gezeigt.map((frage) => `- ${frage.kennung === '' ? '' : `${frage.kennung} `}${titelOf(frage)}`).join('\n')}${weitere > 0 ? `\n- und ${weitere} weitere` : ''}

Bitte antworten Sie bis zum ${frist}. Was wir schon wissen, ist eingetragen; Sie brauchen kein Konto:

${link}

Sie können jederzeit aufhören und mit demselben Link weitermachen. Der Link ist nur für Sie. Wenn jemand anderes zuständig ist, antworten Sie uns bitte kurz.

Freundliche Grüße
${a.kontext.mandant.titel}`,
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
