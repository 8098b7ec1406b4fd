/** When the text of an edition may be changed. */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';

export type Ausgabestatus = 'entwurf' | 'gilt' | 'abgeloest';

/**
 * A draft is written freely; what a resolution settled is only corrected, with a reason; what was replaced stays as it
 * was. Refuses `ausgabe.abgeloest` and `korrektur.grund-fehlt`.
 */
export function checkKorrektur(status: Ausgabestatus, grund: string): Ergebnis<undefined> {
  if (status === 'abgeloest') return refuse('ausgabe.abgeloest');
  return status === 'gilt' && grund === '' ? refuse('korrektur.grund-fehlt', { feld: 'korrektur' }) : ok();
}

/** What the audit notes of a correction beside what was changed; nothing in a draft. */
export const noteKorrektur = (grund: string): { korrektur?: string } =>
  grund === '' ? {} : { korrektur: grund };
