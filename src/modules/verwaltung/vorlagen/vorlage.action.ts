import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findVorlage, insertVorlage, listFassungen } from '../../../platform/documents/vorlagen.store.ts';
import { checkVorlage, type Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RACE = { vorlage_fassung: 'vorlage.zugleich' };

/** From now on documents of this kind look like the office's template. Refuses what `checkVorlage` refuses. */
export async function uploadVorlage(
  kontext: Kontext,
  art: Vorlagenart,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const checked = checkVorlage(datei.inhalt, art);
  if (!checked.ok) return checked;
  return act(
    kontext,
    'vorlage.hochladen',
    async (a) => {
      const dateiId = await saveDatei(a.db, { ...datei, typ: DOCX }, a.wer.name, a.now);
      const neu = { dateiId, name: datei.name };
      const fassung = await insertVorlage(a.db, art.schluessel, neu, a.wer.name, a.now);
      a.audit('vorlage', art.schluessel, null, { fassung, datei: datei.name });
      return ok(fassung);
    },
    RACE,
  );
}

/** An older version counts again, as the newest one. Refuses `vorlage.keine-fassung`. */
export function restoreVorlage(
  kontext: Kontext,
  art: Vorlagenart,
  fassung: number,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'vorlage.wiederherstellen',
    async (a) => {
      const fassungen = await listFassungen(a.db, art.schluessel);
      const gewaehlt = fassungen.find((eine) => eine.fassung === fassung);
      if (gewaehlt?.datei_id == null) return refuse('vorlage.keine-fassung');
      const neu = { dateiId: gewaehlt.datei_id, name: gewaehlt.name };
      const neue = await insertVorlage(a.db, art.schluessel, neu, a.wer.name, a.now);
      a.audit('vorlage', art.schluessel, { fassung }, { fassung: neue, datei: gewaehlt.name });
      return ok(neue);
    },
    RACE,
  );
}

/** From now on the usual look counts again; the versions stay. */
export function withdrawVorlage(kontext: Kontext, art: Vorlagenart): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'vorlage.zuruecknehmen',
    async (a) => {
      const geltende = await findVorlage(a.db, art.schluessel);
      if (geltende?.datei_id == null) {
        a.unchanged();
        return ok();
      }
      const fassung = await insertVorlage(
        a.db,
        art.schluessel,
        { dateiId: null, name: '' },
        a.wer.name,
        a.now,
      );
      a.audit('vorlage', art.schluessel, { datei: geltende.name }, { fassung });
      return ok();
    },
    RACE,
  );
}
