import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import type { Berichtszahl, Eingefroren } from './nachweis.rules.ts';
import { inZuwendung } from './zuwendung.action.ts';
import { checkVorbei, listOhneKosten, transition } from './zuwendung.rules.ts';
import { findZuwendung, updateZuwendung, type Zuwendung } from './zuwendung.store.ts';
import { buildNachweis, writeDocx, writePdf } from './zuwendung-dateien.ts';
import { computeRechnung } from './zuwendung-laden.ts';

/** Figures of the facts report as of the last day of the grant's period. */
export async function countZahlen(
  kontext: Kontext,
  zuwendung: Zuwendung,
  katalog: readonly Livezahl[],
): Promise<Berichtszahl[]> {
  const { sprache } = kontext;
  const zahlen: Berichtszahl[] = [];
  for (const schluessel of zuwendung.sachbericht.zahlen) {
    const zahl = katalog.find((one) => one.schluessel === schluessel);
    // A module that no longer publishes a figure takes it out of drafts; what was checked keeps it.
    if (!zahl) continue;
    zahlen.push({
      schluessel,
      titel: zahl.titel[sprache],
      wert: await zahl.findWert(kontext, zuwendung.bis, zuwendung.von),
      einheit: zahl.einheit[sprache],
      format: zahl.format ?? 'zahl',
    });
  }
  return zahlen;
}

/** The statement as it stands now: as checked, else calculated. */
export async function loadInhalt(
  kontext: Kontext,
  zuwendung: Zuwendung,
  katalog: readonly Livezahl[],
): Promise<Eingefroren> {
  if (zuwendung.eingefroren) return zuwendung.eingefroren;
  const { ist, stand } = await computeRechnung(kontext.db, zuwendung);
  return { nachweis: ist, stand, zahlen: await countZahlen(kontext, zuwendung, katalog) };
}

/**
 * Somebody has checked the statement: figures and report stay as they are from now on. Refuses `zuwendung.unbekannt`,
 * `zuwendung.schritt`, `zuwendung.laeuft-noch`, `zuwendung.kosten-fehlen` (namen), `zuwendung.bericht-fehlt`.
 * @param katalog figures of all modules
 */
export function checkNachweis(
  kontext: Kontext,
  id: number,
  katalog: readonly Livezahl[],
): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.pruefen', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'pruefen');
    if (!status.ok) return status;
    const vorbei = checkVorbei(zuwendung.bis, datumOf(a.now));
    if (!vorbei.ok) return vorbei;
    if (zuwendung.sachbericht.abschnitte.every(({ text }) => text === '')) {
      return refuse('zuwendung.bericht-fehlt');
    }
    const inhalt = await loadInhalt({ ...kontext, db: a.db }, zuwendung, katalog);
    const ohne = listOhneKosten(inhalt.nachweis, 'ist');
    if (ohne.length > 0 || inhalt.nachweis.zeilen.length === 0) {
      return refuse('zuwendung.kosten-fehlen', { werte: { namen: ohne.join(', ') } });
    }
    await updateZuwendung(a.db, id, {
      status: status.wert,
      geprueft_von_id: a.wer.id ?? a.wer.art,
      geprueft_von: a.wer.name,
      geprueft_at: a.now,
      eingefroren: JSON.stringify(inhalt),
    });
    a.audit(
      'zuwendung',
      id,
      { status: zuwendung.status },
      {
        status: status.wert,
        anspruch_cent: inhalt.stand.anspruchCent,
      },
    );
    return ok();
  });
}

/** The check is taken back, so that something can be changed. Refuses `zuwendung.unbekannt`, `zuwendung.schritt`. */
export function returnNachweis(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.zurueckgeben', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'zurueckgeben');
    if (!status.ok) return status;
    await updateZuwendung(a.db, id, {
      status: status.wert,
      geprueft_von_id: null,
      geprueft_von: null,
      geprueft_at: null,
      eingefroren: null,
    });
    a.audit('zuwendung', id, { status: zuwendung.status }, { status: status.wert });
    return ok();
  });
}

/**
 * A second person hands in what the first has checked; the documents are kept. Without PDF on this machine the Word
 * file alone is. Refuses `zuwendung.unbekannt`, `zuwendung.schritt`, `zuwendung.vier-augen`.
 */
export function submitNachweis(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return inZuwendung(kontext, 'zuwendung.einreichen', id, async (a, zuwendung) => {
    const status = transition(zuwendung.status, 'einreichen');
    if (!status.ok) return status;
    const werId = a.wer.id ?? a.wer.art;
    if (zuwendung.geprueft_von_id === werId) return refuse('zuwendung.vier-augen');
    await updateZuwendung(a.db, id, {
      status: status.wert,
      eingereicht_von_id: werId,
      eingereicht_von: a.wer.name,
      eingereicht_at: a.now,
    });
    const eingereicht = (await findZuwendung(a.db, id))!;
    const here = { ...kontext, db: a.db };
    const dokument = await buildNachweis(here, eingereicht, eingereicht.eingefroren!);
    const docx = await writeDocx(here, eingereicht, dokument);
    const pdf = await writePdf(here, eingereicht, dokument);
    const keep = (name: string, typ: string, inhalt: Uint8Array) =>
      saveDatei(a.db, { name, typ, inhalt }, a.wer.name, a.now);
    await updateZuwendung(a.db, id, {
      docx_id: await keep(`${dokument.name}.docx`, DOCX, docx),
      pdf_id: pdf.ok ? await keep(`${dokument.name}.pdf`, 'application/pdf', pdf.wert) : null,
    });
    a.audit(
      'zuwendung',
      id,
      { status: zuwendung.status },
      { status: status.wert, datei: `${dokument.name}.docx` },
    );
    return ok();
  });
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
