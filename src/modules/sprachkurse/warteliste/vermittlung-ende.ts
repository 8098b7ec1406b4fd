import type { Act } from '../../../platform/act.ts';
import { revokeLinks } from '../../../platform/links.ts';
import { LINK } from './links.ts';
import { endVermittlung, lockOffene } from './vermittlung.store.ts';

/** Takes back whatever place somebody is being offered; the status of the person is the caller's. */
export async function withdrawOffene(a: Act, wartepersonId: number): Promise<void> {
  for (const { id } of await lockOffene(a.db, wartepersonId)) {
    await endVermittlung(a.db, id, 'zurueckgezogen', { von: a.wer.name, at: a.now });
    await revokeLinks(a.db, a.now, LINK.platz, id);
    a.audit('kursvermittlung', id, { status: 'offen' }, { status: 'zurueckgezogen' });
  }
}
