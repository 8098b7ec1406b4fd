/** The steps of an application and what of it is still missing. */
import type { Foerderregeln } from '../foerderung/regeln.rules.ts';

export const SCHRITTE = ['kurs', 'zeiten', 'ort', 'kosten', 'unterlagen', 'absenden'] as const;
export type Schritt = (typeof SCHRITTE)[number];

export type Antragsluecke = 'zeiten' | 'ort' | 'kosten' | 'unterlagen';

/** What must still be filled in before an application can be handed in. @param regeln null: none count on that day */
export function findAntragsluecken(
  kurs: { ort: string; durchfuehrung: string; kalkulation: readonly object[] },
  termine: number,
  unterlagen: readonly string[],
  regeln: Foerderregeln | null,
): Antragsluecke[] {
  const fehlt: Antragsluecke[] = [];
  if (termine === 0) fehlt.push('zeiten');
  if (kurs.ort === '' && kurs.durchfuehrung !== 'online') fehlt.push('ort');
  if (kurs.kalkulation.length === 0) fehlt.push('kosten');
  if ((regeln?.unterlagen ?? []).some((art) => !unterlagen.includes(art))) fehlt.push('unterlagen');
  return fehlt;
}
