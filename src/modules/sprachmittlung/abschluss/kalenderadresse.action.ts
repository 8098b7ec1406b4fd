import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Wer } from '../../../begriffe/wer.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { baseUrl } from '../../../platform/links.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import { type Feedbesitzer, setFeedHash } from './abschluss.store.ts';

/** Whose feeds somebody may have: the own one as interpreter, and one for each organisation. */
export function feedsOf(wer: Wer): Feedbesitzer[] {
  return [
    ...(wer.sprachmittlerId === null ? [] : [{ art: 'sprachmittler' as const, id: wer.sprachmittlerId }]),
    ...wer.stelleIds.map((id) => ({ art: 'stelle' as const, id })),
  ];
}

const isOwn = (wer: Wer, { art, id }: Feedbesitzer) =>
  feedsOf(wer).some((feed) => feed.art === art && feed.id === id);

/**
 * Makes the address of a calendar feed; an earlier one ends with it. Only its hash is kept: show it now or never.
 * Refuses `kalender.unbekannt` for what is not the own.
 */
export function createKalenderadresse(kontext: Kontext, besitzer: Feedbesitzer): Promise<Ergebnis<string>> {
  return act(kontext, 'kalender.anlegen', async (a) => {
    if (!isOwn(a.wer, besitzer)) return refuse('kalender.unbekannt');
    const token = newToken();
    const gesetzt = await setFeedHash(a.db, besitzer, hashToken(token));
    if (!gesetzt) return refuse('kalender.unbekannt');
    a.audit(besitzer.art, besitzer.id, { kalenderadresse: gesetzt.vorher }, { kalenderadresse: true });
    return ok(`${baseUrl(kontext)}/kalender/${token}.ics`);
  });
}

/** Ends the address of a calendar feed; ending it twice is once. Refuses `kalender.unbekannt`. */
export function revokeKalenderadresse(
  kontext: Kontext,
  besitzer: Feedbesitzer,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kalender.abschalten', async (a) => {
    if (!isOwn(a.wer, besitzer)) return refuse('kalender.unbekannt');
    const gesetzt = await setFeedHash(a.db, besitzer, null);
    if (!gesetzt) return refuse('kalender.unbekannt');
    if (gesetzt.vorher)
      a.audit(besitzer.art, besitzer.id, { kalenderadresse: true }, { kalenderadresse: false });
    else a.unchanged();
    return ok();
  });
}
