import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { createLink } from '../../../platform/links.ts';
import { nameZeitraum } from './lauf.rules.ts';
import { listNachweise, type Nachweis } from './nachweis.store.ts';
import { nachweisTexte } from './nachweis.texte.ts';

/** Purpose of the personal link to a statement. */
export const NACHWEIS_LINK = 'abrechnung.nachweis';

/** Long enough for the tax return of the year. */
const LINK_TAGE = 500;
const TAG_MS = 86_400_000;

const t = nachweisTexte.de;
const nameOf = ({ vorname, nachname }: Nachweis) => `${vorname} ${nachname}`.trim();

/** Everybody paid hears of it, with a link to what for; account numbers stand in no mail. */
export async function mailNachweise(a: Act, laufId: number): Promise<void> {
  for (const nachweis of await listNachweise(a.db, { laufId })) {
    if (nachweis.zahlung === null || nachweis.email === '') continue;
    const link = await createLink(a.db, a.kontext, a.now, {
      zweck: NACHWEIS_LINK,
      pfad: '/nachweis',
      bezugId: nachweis.id,
      person: nameOf(nachweis),
      gueltigBis: new Date(a.now.getTime() + LINK_TAGE * TAG_MS),
    });
    const am = formatDatum(nachweis.zahlung.ausfuehrungAm, 'de');
    a.mail({
      an: { email: nachweis.email, name: nameOf(nachweis) },
      betreff: t.mailBetreff(nameZeitraum(nachweis, 'de')),
      text: t.mailText(nameOf(nachweis), nachweis.betragCent, am, link, a.kontext.mandant.titel),
      gegenstand: { art: 'abrechnungsnachweis', id: nachweis.id },
    });
  }
}

/** The bank sent it back: which account is right? */
export function mailRuecklauf(a: Act, nachweis: Nachweis): void {
  if (nachweis.email === '') return;
  a.mail({
    an: { email: nachweis.email, name: nameOf(nachweis) },
    betreff: t.rueckBetreff,
    text: t.rueckText(
      nameOf(nachweis),
      nachweis.betragCent,
      nameZeitraum(nachweis, 'de'),
      a.kontext.mandant.titel,
    ),
    gegenstand: { art: 'abrechnungsnachweis', id: nachweis.id },
  });
}
