import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { texte } from './entschaedigung.texte.ts';
import { findTagOhneRegel } from './entschaedigung-pruefung.rules.ts';
import { countAbrechenbare } from './position.store.ts';

/** So many days ahead an end without a successor is told. */
const VORLAUF_TAGE = 60;

/** A day without a rule for all appointments, today or soon: for those who write rules. */
export async function findEntschaedigungAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { wer, db, clock, sprache } = kontext;
  if (!isAllowed(permissions, wer, 'entschaedigung.bearbeiten')) return [];
  const heute = datumOf(clock.now());
  const [regeln, wartet] = await Promise.all([listRegeln(db), countAbrechenbare(db, clock.now())]);
  // An office that settles nothing yet need not hear of it.
  if (regeln.length === 0 && wartet.anzahl === 0) return [];
  const tag = findTagOhneRegel(regeln, heute, addDays(heute, VORLAUF_TAGE));
  if (tag === null) return [];
  const t = texte[sprache];
  return [
    {
      titel: tag === heute ? t.aufgabeKeineRegel : t.aufgabeEndet(formatDatum(tag, sprache)),
      hinweis: t.aufgabeHinweis,
      href: '/abrechnung/regeln',
      tat: t.aufgabeTat,
      faelligAt: toInstant(tag, '00:00'),
      dringend: false,
    },
  ];
}
