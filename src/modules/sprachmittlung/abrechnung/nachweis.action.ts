import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { renderBrief } from '../../../platform/documents/brief.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { nameZeitraum } from './lauf.rules.ts';
import { findNachweis, listNachweise, type Nachweis, setNachweisDatei } from './nachweis.store.ts';
import { buildNachweisbrief } from './nachweis.ts';
import { listPositionen, type Position } from './position.store.ts';

/** How many papers the night makes at most. */
const JE_NACHT = 200;

/** The lines of a statement, those whose payment came back as well. */
export function listNachweiszeilen({ db }: Pick<Kontext, 'db'>, nachweis: Nachweis): Promise<Position[]> {
  return listPositionen(db, { laufId: nachweis.laufId, sprachmittlerIds: [nachweis.sprachmittlerId] });
}

/**
 * The statement as PDF: as it was kept, or made now while its job has not had its turn.
 * Refuses `dokument.pdf-fehlt`.
 */
export async function loadNachweisPdf(kontext: Kontext, nachweis: Nachweis): Promise<Ergebnis<Uint8Array>> {
  const datei = nachweis.dateiId === null ? null : await findDatei(kontext.db, nachweis.dateiId);
  if (datei) return ok(datei.inhalt);
  return renderBrief(kontext, buildNachweisbrief(nachweis, await listNachweiszeilen(kontext, nachweis)));
}

/** Makes and keeps the paper of a statement, once. Refuses `nachweis.unbekannt` and `dokument.pdf-fehlt`. */
export async function keepNachweis(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  const nachweis = await findNachweis(kontext.db, id);
  if (!nachweis) return refuse('nachweis.unbekannt');
  if (nachweis.dateiId !== null) return ok();
  const pdf = await loadNachweisPdf(kontext, nachweis);
  if (!pdf.ok) return pdf;
  return act(kontext, 'abrechnung.nachweisen', async (a) => {
    const datei = { name: dateinameOf(nachweis), typ: 'application/pdf', inhalt: pdf.wert };
    const dateiId = await saveDatei(a.db, datei, a.wer.name, a.now);
    // Two jobs at once: the second's file is taken back with its transaction.
    if (!(await setNachweisDatei(a.db, id, dateiId))) return refuse('nachweis.unbekannt');
    a.audit('abrechnungsnachweis', id, null, { betrag_cent: nachweis.betragCent });
    return ok();
  });
}

/** Nachweis_Haile_Februar_2026.pdf */
export function dateinameOf(nachweis: Nachweis): string {
  return `Nachweis_${nachweis.nachname}_${nameZeitraum(nachweis, 'de')}.pdf`.replaceAll(
    /[^\p{L}\p{N}.-]+/gu,
    '_',
  );
}

/**
 * Makes the papers of a run, or without one what is still missing, the latest first; where this machine makes none they
 * are made when somebody asks. @returns how many
 */
export async function keepOffeneNachweise(kontext: Kontext, laufId?: number): Promise<number> {
  const offene = await (laufId === undefined
    ? listNachweise(kontext.db, { nurOffene: true }, JE_NACHT)
    : listNachweise(kontext.db, { nurOffene: true, laufId }));
  const ergebnisse = await runEach(offene, ({ id }) => keepNachweis(kontext, id));
  return ergebnisse.filter(({ ok }) => ok).length;
}
