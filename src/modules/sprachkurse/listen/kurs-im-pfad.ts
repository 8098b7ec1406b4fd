import type { Ctx } from '../../../platform/http/route.ts';
import { idOf } from '../../../platform/http/route.ts';
import { findKurs, type Kurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';

/** The course of an address, for whoever may see it; not found for everybody else. */
export async function withKurs(c: Ctx, run: (kurs: Kurs) => Response | Promise<Response>): Promise<Response> {
  const { db, wer } = c.get('kontext');
  const kurs = await findKurs(db, idOf(c), zugriffOf(wer));
  return kurs ? run(kurs) : c.notFound();
}
