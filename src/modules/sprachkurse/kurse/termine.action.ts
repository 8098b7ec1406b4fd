import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, type Uhrzeit, yearOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../../haushalt/index.ts';
import { isAntragOffen, isGefoerdert } from './kurs.rules.ts';
import { findTermin, insertTermin, type Kurs, lockKurs, setTerminAusfall, updateKurs } from './kurs.store.ts';
import { ueOf } from './termine.rules.ts';
import { zugriffOf } from './zugriff.ts';

/** Dates are changed while an application is written and while the course is approved or running. */
const isAenderbar = ({ status }: Kurs) =>
  isAntragOffen(status) || isGefoerdert(status) || status === 'beantragt';

/**
 * Adds a day by hand. A later one moves the end of the course. Refuses `kurs.unbekannt`, `kurs.nicht-mehr-aenderbar`,
 * `jahr.abgeschlossen`, `zeiten.zu-kurz`, `termin.gibt-es-schon`. @returns its teaching units
 */
export function addTermin(
  kontext: Kontext,
  kursId: number,
  { am, von, bis }: { am: Datum; von: Uhrzeit; bis: Uhrzeit },
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kurs.termin',
    async (a) => {
      const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
      if (!kurs) return refuse('kurs.unbekannt');
      if (!isAenderbar(kurs)) return refuse('kurs.nicht-mehr-aenderbar');
      const offen = await checkJahrOffen(a.db, yearOf(am));
      if (!offen.ok) return { ...offen, feld: 'am' };
      const ue = ueOf(von, bis);
      if (ue === 0) return refuse('zeiten.zu-kurz', { feld: 'bis' });
      await insertTermin(a.db, kursId, { am, von, bis, ue });
      await moveSpanne(a.db, kurs, am);
      a.audit('kurs', kursId, null, { am, von, bis, ue });
      return ok(ue);
    },
    { kurstermin_einmal: 'termin.gibt-es-schon' },
  );
}

async function moveSpanne(trx: Parameters<typeof updateKurs>[0], kurs: Kurs, am: Datum): Promise<void> {
  if (am > kurs.ende_am) await updateKurs(trx, kurs.id, kurs.version, { ende_am: am });
  else if (am < kurs.beginn_am) await updateKurs(trx, kurs.id, kurs.version, { beginn_am: am });
}

/**
 * Calls a day off, or holds it after all. Refuses `kurs.unbekannt`, `kurs.nicht-mehr-aenderbar`, `termin.unbekannt`,
 * `jahr.abgeschlossen`.
 */
export function setAusfall(
  kontext: Kontext,
  kursId: number,
  terminId: number,
  { faelltAus, grund = '' }: { faelltAus: boolean; grund?: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kurs.termin', async (a) => {
    const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    if (!isAenderbar(kurs)) return refuse('kurs.nicht-mehr-aenderbar');
    const termin = await findTermin(a.db, kursId, terminId);
    if (!termin) return refuse('termin.unbekannt');
    const offen = await checkJahrOffen(a.db, yearOf(termin.am));
    if (!offen.ok) return offen;
    if (termin.faelltAus === faelltAus) {
      a.unchanged();
      return ok();
    }
    await setTerminAusfall(a.db, terminId, faelltAus, grund);
    a.audit(
      'kurs',
      kursId,
      { am: termin.am, faellt_aus: termin.faelltAus },
      { am: termin.am, faellt_aus: faelltAus, ...(grund ? { grund } : {}) },
    );
    return ok();
  });
}
