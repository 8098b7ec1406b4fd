import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findMail, requeueMail } from './postausgang.store.ts';

/** Tries a failed mail again, from the first attempt. Refuses: `mail.unbekannt`, `mail.nicht-gescheitert`. */
export async function resendMail(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'mail.erneut-senden', async (a) => {
    const mail = await findMail(a.db, id);
    if (!mail) return refuse('mail.unbekannt');
    if (!(await requeueMail(a.db, a.now, id))) return refuse('mail.nicht-gescheitert');
    a.enqueue('mail.versenden');
    a.audit('mail', id, { status: 'gescheitert' }, { status: 'wartet' });
    return ok();
  });
}
