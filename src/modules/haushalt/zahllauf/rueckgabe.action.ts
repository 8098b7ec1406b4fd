import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import type { Act } from '../../../platform/act.ts';
import { checkRueckgabe } from './zahllauf.rules.ts';
import { findZahllauf, lockZahlung, markZurueck } from './zahllauf.store.ts';

export interface Rueckgabe {
  /** Day on which the bank sent it back. */
  am: Datum;
  grund: string;
}

export interface ZurueckgekommeneZahlung {
  zahllaufId: number;
  empfaengerArt: string;
  empfaengerId: number;
  betragCent: Geld;
  /** False when it was noted before: then nothing changed. */
  istNeu: boolean;
}

/**
 * Notes inside the caller's act that a payment came back; a second time changes nothing. The caller audits what it does
 * about it. Refuses `zahlung.unbekannt`, `zahlung.rueck-vorher`, `zahlung.rueck-kuenftig`, `zahlung.rueck-grund`.
 */
export async function returnZahlung(
  a: Act,
  zahlungId: number,
  { am, grund }: Rueckgabe,
): Promise<Ergebnis<ZurueckgekommeneZahlung>> {
  const zahlung = await lockZahlung(a.db, zahlungId);
  const zahllauf = zahlung && (await findZahllauf(a.db, zahlung.zahllauf_id));
  if (!zahlung || !zahllauf) return refuse('zahlung.unbekannt');
  const found = {
    zahllaufId: zahllauf.id,
    empfaengerArt: zahlung.empfaenger_art,
    empfaengerId: zahlung.empfaenger_id,
    betragCent: zahlung.betrag_cent,
  };
  if (zahlung.status === 'zurueckgekommen') {
    a.unchanged();
    return ok({ ...found, istNeu: false });
  }
  const geprueft = checkRueckgabe(am, datumOf(zahllauf.erstellt_at), datumOf(a.now));
  if (!geprueft.ok) return geprueft;
  if (grund.trim() === '') return refuse('zahlung.rueck-grund', { feld: 'grund' });
  await markZurueck(a.db, zahlungId, am, grund.trim());
  a.audit(
    'zahlung',
    zahlungId,
    { status: 'angewiesen' },
    { status: 'zurueckgekommen', zurueck_am: am, zurueck_grund: grund.trim() },
  );
  return ok({ ...found, istNeu: true });
}
