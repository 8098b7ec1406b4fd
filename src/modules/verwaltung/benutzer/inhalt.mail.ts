/**
 * Technik sees no content itself, but makes those who do. So whenever it opens a way to content, Leitung and
 * Datenschutz are told at once (docs/decisions/0010).
 */
import type { Rolle } from '../../../begriffe/rolle.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { mailTexte, type Rechteanlass } from '../mail.texte.ts';
import { listAufsicht } from './benutzer.store.ts';
import { inhaltsrollenOf } from './rolle.rules.ts';

export interface Oeffnung {
  was: Rechteanlass['was'];
  /** Whom or what it opens content to: a person's or a key's name. */
  wen: string;
  /** Roles that it lets act; those that see no content do not count. */
  rollen: readonly Rolle[];
  /** Of the account, the invitation or the key. */
  nummer: number;
}

/** Writes to everybody who heads the office or watches over data protection, but not to who acts or is meant. */
export async function mailAufsicht(
  a: Act,
  oeffnung: Oeffnung,
  betroffen: string | null = null,
): Promise<void> {
  const rollen = inhaltsrollenOf(oeffnung.rollen);
  if (rollen.length === 0) return;
  for (const { userId, name, email, sprache } of await listAufsicht(a.db)) {
    if (userId === a.wer.id || userId === betroffen) continue;
    a.mail({
      an: { email, name },
      ...mailTexte[sprache].inhaltGeoeffnet({
        name,
        stelle: a.kontext.mandant.titel,
        adresse: baseUrl(a.kontext),
        wer: a.wer.name,
        wen: oeffnung.wen,
        was: oeffnung.was,
        rollen,
      }),
      gegenstand: { art: 'rechte', id: oeffnung.nummer },
    });
  }
}
