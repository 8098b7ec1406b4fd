import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { maskIban } from '../../../begriffe/iban.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { baseUrl } from '../../../platform/links.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { kontoMail } from './konto.mail.ts';
import { readHaushaltskonto } from './konto.rules.ts';
import { type Haushaltskonto, kontoEinstellung } from './konto.settings.ts';
import { listLeitung } from './konto.store.ts';

/** For the audit, which more people read than the account. */
const shown = (konto: Haushaltskonto | null) =>
  konto && { name: konto.name, iban: maskIban(konto.iban), bic: konto.bic };

/**
 * Sets the account that pays; every Leitung is told by mail. Runs that exist keep theirs. Refuses what
 * `readHaushaltskonto` refuses.
 */
export function saveHaushaltskonto(
  kontext: Kontext,
  eingabe: { name: string; iban: string; bic: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'haushaltskonto.aendern', async (a) => {
    const read = readHaushaltskonto(eingabe);
    if (!read.ok) return read;
    const konto = read.wert;
    const vorher = await readSetting(a.db, kontoEinstellung);
    if (vorher?.name === konto.name && vorher.iban === konto.iban && vorher.bic === konto.bic) {
      a.unchanged();
      return ok();
    }
    await saveSetting(a.db, kontoEinstellung, konto, a.wer.name, a.now);
    a.audit('haushaltskonto', 1, shown(vorher), shown(konto));
    for (const an of await listLeitung(a.db)) {
      const adresse = `${baseUrl(kontext)}/haushalt/konto`;
      a.mail(kontoMail({ an, wer: a.wer.name, stelle: kontext.mandant.titel, konto, adresse }, 'de'));
    }
    return ok();
  });
}
