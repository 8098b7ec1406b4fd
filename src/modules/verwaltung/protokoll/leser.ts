import type { Ctx } from '../../../platform/http/route.ts';
import { Protokollsprache } from './protokollsprache.ts';

/** The audit's words in the reader's language. */
export function spracheOf(c: Ctx): Protokollsprache {
  return new Protokollsprache(c.get('protokollquellen'), c.get('kontext').sprache);
}

/** Whether the reader may open a page. */
export function mayOpen(c: Ctx): (zugang: string) => boolean {
  const { wer } = c.get('kontext');
  return (zugang) => c.get('permissions').allows(wer, zugang);
}
