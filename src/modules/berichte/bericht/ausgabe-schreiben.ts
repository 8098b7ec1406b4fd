/** The files of a paper that is issued. */
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { type Bericht, listFassungen } from './bericht.store.ts';
import type { Papier } from './papier.rules.ts';
import { renderPapierDocx } from './papier-docx.ts';
import { renderPapierPdf } from './papier-pdf.ts';
import type { Ausgabedateien } from './pruefung.action.ts';

/** Name without its ending, as every file system takes it. */
export const fileName = ({ titel }: Pick<Bericht, 'titel'>): string =>
  titel.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 120);

/** What stands at the head of a print. @param fassung null for a draft */
export const druckOf = ({ clock, mandant }: Kontext, fassung: number | null) => ({
  am: datumOf(clock.now()),
  fassung,
  haus: mandant.titel,
});

/** Writes the next edition as Word file and PDF. Refuses `dokument.pdf-fehlt`. */
export async function writeAusgabe(
  kontext: Kontext,
  bericht: Bericht,
  papier: Papier,
): Promise<Ergebnis<Ausgabedateien>> {
  const nummer = ((await listFassungen(kontext.db, bericht.id))[0]?.nummer ?? 0) + 1;
  const pdf = await renderPapierPdf(papier, druckOf(kontext, nummer));
  if (!pdf.ok) return pdf;
  const docx = await renderPapierDocx(kontext, papier, nummer);
  return ok({ docx, pdf: pdf.wert, name: fileName(bericht) });
}
