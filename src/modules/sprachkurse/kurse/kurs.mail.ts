import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { listTraegerAdressen } from '../traeger/traeger.store.ts';
import type { Kurs } from './kurs.store.ts';
import { type Briefanlass, kursMailTexte } from './kurs-mail.texte.ts';

/** Tells everybody who acts for the provider what became of a course, each in their language. */
export async function mailTraeger(
  a: Act,
  kurs: Pick<Kurs, 'id' | 'kennung' | 'titel' | 'traeger_id'>,
  anlass: string,
  werte: { grund?: string; betragCent?: number },
): Promise<void> {
  if (!(anlass in kursMailTexte.de.briefe)) return;
  for (const an of await listTraegerAdressen(a.db, kurs.traeger_id)) {
    const sprache: Anzeigesprache = await findBriefsprache(a.db, an.email);
    const t = kursMailTexte[sprache];
    const { betreff, text } = t.briefe[anlass as Briefanlass](`${kurs.titel} (${kurs.kennung})`, werte);
    a.mail({
      an,
      betreff,
      text: `${t.anrede(an.name)}\n\n${text}\n\n${baseUrl(a.kontext)}/kurse/${kurs.id}\n\n${a.kontext.mandant.titel}`,
      gegenstand: { art: 'kurs', id: kurs.id },
    });
  }
}
