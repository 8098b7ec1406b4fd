import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { addDays, type Datum, toInstant } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { hashToken, newToken } from '../../../platform/token.ts';
import { mailAufsicht } from '../benutzer/inhalt.mail.ts';
import { checkRollen, isExtern } from '../benutzer/rolle.rules.ts';
import { insertSchluessel, revokeSchluesselRow } from './schluessel.store.ts';

export interface NeuerSchluessel {
  name: string;
  umfang: readonly string[];
  rollen: readonly Rolle[];
  /** The organisation or person that an external role belongs to. */
  bezugId: number | null;
  /** Last day on which it works. */
  gueltigBis: Datum | null;
}

/** Tells tokens of KoMuT apart from others, for people and for programs that look for leaked secrets. */
const PREFIX = 'komut_';
const SHOWN = PREFIX.length + 6;

/**
 * Makes a key for a program. Only its hash is kept; Leitung and Datenschutz are told when it sees content. Refuses: `schluessel.gueltig`,
 * `schluessel.eine-rolle-von-aussen`, `rollen.*`.
 * @returns the token, to be shown this one time
 */
export async function createSchluessel(
  kontext: Kontext,
  neu: NeuerSchluessel,
): Promise<Ergebnis<{ id: number; token: string }>> {
  const checked = checkRollen(
    neu.rollen.map((rolle) => ({ rolle, bezugId: isExtern(rolle) ? neu.bezugId : null })),
  );
  if (!checked.ok) return checked;
  // One number cannot be an organisation's and a person's: the key would be somebody else as well.
  if (new Set(neu.rollen.filter(isExtern)).size > 1)
    return refuse('schluessel.eine-rolle-von-aussen', { feld: 'rollen' });
  const gueltigBis = neu.gueltigBis === null ? null : toInstant(addDays(neu.gueltigBis, 1), '00:00');
  if (gueltigBis && gueltigBis <= kontext.clock.now())
    return refuse('schluessel.gueltig', { feld: 'gueltigBis' });
  return act(kontext, 'schluessel.anlegen', async (a) => {
    const token = `${PREFIX}${newToken()}`;
    const schluessel = {
      name: neu.name,
      umfang: [...new Set(neu.umfang)].sort(),
      rollen: [...new Set(neu.rollen)],
      bezugId: neu.rollen.some(isExtern) ? neu.bezugId : null,
      gueltigBis,
    };
    const id = await insertSchluessel(a.db, {
      ...schluessel,
      tokenHash: hashToken(token),
      tokenAnfang: token.slice(0, SHOWN),
      erstelltVon: a.wer.name,
      erstelltAt: a.now,
    });
    a.audit('api-schluessel', id, null, schluessel);
    await mailAufsicht(a, { was: 'schluessel', wen: schluessel.name, rollen: schluessel.rollen, nummer: id });
    return ok({ id, token });
  });
}

/** Refuses `schluessel.unbekannt`. */
export async function revokeSchluessel(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'schluessel.widerrufen', async (a) => {
    const name = await revokeSchluesselRow(a.db, a.now, id);
    if (name === null) return refuse('schluessel.unbekannt');
    a.audit('api-schluessel', id, { name }, null);
    return ok();
  });
}
