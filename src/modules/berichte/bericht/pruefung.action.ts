import { createHash } from 'node:crypto';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { act } from '../../../platform/act.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { refuseUebergang, UEBERGAENGE, type Uebergangsname } from '../bericht.rules.ts';
import { permissions } from '../berichte.permissions.ts';
import { noteAutor } from './bericht.action.ts';
import {
  type Bericht,
  holdBericht,
  insertFassung,
  listAutoren,
  listBloecke,
  listFassungen,
  updateBericht,
} from './bericht.store.ts';
import { findMaengel } from './maengel.rules.ts';
import type { Papier } from './papier.rules.ts';

/** Fingerprint of words and figures: what was reviewed is what is issued. */
export const abdruckOf = (papier: Papier): string =>
  createHash('sha256').update(JSON.stringify(papier)).digest('hex');

/**
 * Takes a step of the review that needs no paper. Refuses `bericht.unbekannt`, `bericht.uebergang`, `bericht.eigener`,
 * `bericht.darf-nicht`, and `bericht.maengel` (werte: anzahl) for a paper that is not ready.
 * @param anmerkung what the reviewer says to the authors
 */
export function moveBericht(
  kontext: Kontext,
  id: number,
  name: Exclude<Uebergangsname, 'pruefen' | 'ausgeben'>,
  anmerkung = '',
): Promise<Ergebnis<undefined>> {
  return act(kontext, `bericht.${name}`, async (a) => {
    const bericht = await holdBericht(a.db, id);
    if (!bericht) return refuse('bericht.unbekannt');
    const grund = await refuseFor(kontext, a.db, bericht, name);
    if (grund) return refuse(grund);
    if (name === 'einreichen') {
      const anzahl = findMaengel(bericht.art, await listBloecke(a.db, id)).length;
      if (anzahl > 0) return refuse('bericht.maengel', { werte: { anzahl } });
      await noteAutor(a, id);
    }
    const { nach } = UEBERGAENGE[name];
    const haelt = name === 'zurueckgeben' ? { anmerkung } : {};
    await updateBericht(a.db, id, {
      status: nach,
      anmerkung: name === 'zurueckgeben' ? anmerkung : '',
      geprueft_at: null,
      geprueft_von: null,
      geprueft_abdruck: '',
    });
    a.audit('bericht', id, { status: bericht.status }, { status: nach, ...haelt });
    return ok();
  });
}

/** Says that a second person has read the paper as it stands. Refuses like `moveBericht`, and `satz.inzwischen-geaendert`. */
export function approveBericht(
  kontext: Kontext,
  id: number,
  version: number,
  papier: Papier,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'bericht.pruefen', async (a) => {
    const bericht = await holdBericht(a.db, id);
    if (!bericht) return refuse('bericht.unbekannt');
    const grund = await refuseFor(kontext, a.db, bericht, 'pruefen');
    if (grund) return refuse(grund);
    if (bericht.version !== version) return refuse('satz.inzwischen-geaendert');
    await updateBericht(a.db, id, {
      status: 'geprueft',
      geprueft_at: a.now,
      geprueft_von: a.wer.name,
      geprueft_abdruck: abdruckOf(papier),
      anmerkung: '',
    });
    a.audit('bericht', id, { status: bericht.status }, { status: 'geprueft', geprueft_von: a.wer.name });
    return ok();
  });
}

export interface Ausgabedateien {
  docx: Uint8Array;
  pdf: Uint8Array;
  /** Name without its ending. */
  name: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Issues the paper: words, figures and files are frozen as its next edition. Refuses like `moveBericht`, and
 * `bericht.zahlen-anders` when a record has changed a figure since the review. @returns the edition's number
 */
export function issueBericht(
  kontext: Kontext,
  id: number,
  version: number,
  papier: Papier,
  dateien: Ausgabedateien,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'bericht.ausgeben',
    async (a) => {
      const bericht = await holdBericht(a.db, id);
      if (!bericht) return refuse('bericht.unbekannt');
      const grund = await refuseFor(kontext, a.db, bericht, 'ausgeben');
      if (grund) return refuse(grund);
      if (bericht.version !== version) return refuse('satz.inzwischen-geaendert');
      if (bericht.geprueft_abdruck !== abdruckOf(papier)) return refuse('bericht.zahlen-anders');
      const nummer = ((await listFassungen(a.db, id))[0]?.nummer ?? 0) + 1;
      const save = (inhalt: Uint8Array, endung: string, typ: string) =>
        saveDatei(
          a.db,
          { name: `${dateien.name}, Fassung ${nummer}.${endung}`, typ, inhalt },
          a.wer.name,
          a.now,
        );
      await insertFassung(a.db, {
        bericht_id: id,
        nummer,
        papier,
        docx_datei_id: await save(dateien.docx, 'docx', DOCX),
        pdf_datei_id: await save(dateien.pdf, 'pdf', 'application/pdf'),
        geprueft_von: bericht.geprueft_von ?? '',
        ausgegeben_at: a.now,
        ausgegeben_von: a.wer.name,
      });
      await updateBericht(a.db, id, { status: 'ausgegeben' });
      a.audit('bericht', id, { status: bericht.status }, { status: 'ausgegeben', fassung: nummer });
      return ok(nummer);
    },
    { berichtsfassung_nummer: 'satz.inzwischen-geaendert' },
  );
}

async function refuseFor(
  kontext: Kontext,
  db: Parameters<typeof listAutoren>[0],
  bericht: Bericht,
  name: Uebergangsname,
): Promise<string | null> {
  if (!isAllowed(permissions, kontext.wer, UEBERGAENGE[name].zugang)) return 'bericht.darf-nicht';
  const autoren = await listAutoren(db, bericht.id);
  const istAutor = autoren.some(({ benutzer_id }) => benutzer_id === kontext.wer.id);
  return refuseUebergang(name, bericht.status, istAutor);
}
