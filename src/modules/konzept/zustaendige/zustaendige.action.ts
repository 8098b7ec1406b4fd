import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { lockAusgabe } from '../fortschreibung/fortschreibung.store.ts';
import { listAlleMassnahmen } from '../konzept.store.ts';
import { checkKorrektur, noteKorrektur } from '../korrektur.rules.ts';
import { insertEintrag, updateFassung, updateMassnahme } from '../massnahmen/massnahme.store.ts';
import { replaceNamen, splitNamen } from './zustaendige.rules.ts';
import type { Kontaktangaben, Vereinigung } from './zustaendige.schema.ts';

/**
 * Writes several names of an edition as one, in all its measures. Refuses `ausgabe.unbekannt`, what `checkKorrektur`
 * refuses, `zustaendige.nichts` and `satz.inzwischen-geaendert`. @returns how many measures changed
 */
export function uniteNamen(
  kontext: Kontext,
  ausgabeId: number,
  { namen, neu, korrektur }: Vereinigung,
): Promise<Ergebnis<number>> {
  return act(kontext, 'zustaendige.vereinen', async (a) => {
    const ausgabe = await lockAusgabe(a.db, ausgabeId);
    if (ausgabe === null) return refuse('ausgabe.unbekannt');
    const erlaubt = checkKorrektur(ausgabe.status, korrektur);
    if (!erlaubt.ok) return erlaubt;
    const geaendert = (await listAlleMassnahmen(a.db, ausgabeId)).flatMap((massnahme) => {
      const zustaendig = replaceNamen(massnahme.zustaendig, namen, neu);
      return zustaendig === null ? [] : [{ ...massnahme, neu: zustaendig }];
    });
    if (geaendert.length === 0) return refuse('zustaendige.nichts', { feld: 'neu' });
    for (const { id, fassung_id, fassung_version, zustaendig, neu } of geaendert) {
      if (!(await updateFassung(a.db, fassung_id, fassung_version, { zustaendig: neu })))
        return refuse('satz.inzwischen-geaendert');
      if (korrektur !== '') {
        const zeit = { am: datumOf(a.now), at: a.now, von: a.wer.name };
        await insertEintrag(a.db, { massnahme_id: id, art: 'korrektur', text: korrektur, ...zeit });
      }
      a.audit('massnahme', id, { zustaendig }, { zustaendig: neu, ...noteKorrektur(korrektur) });
    }
    return ok(geaendert.length);
  });
}

/**
 * Says which person answers for the measures of a name: whom report rounds ask. Refuses `ausgabe.unbekannt`,
 * `zustaendige.nichts` and `satz.inzwischen-geaendert`. @returns how many measures changed
 */
export function assignKontakt(
  kontext: Kontext,
  ausgabeId: number,
  { name, kontakt_name, kontakt_email, nurFehlende }: Kontaktangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'zustaendige.kontakt', async (a) => {
    const ausgabe = await lockAusgabe(a.db, ausgabeId);
    if (ausgabe === null) return refuse('ausgabe.unbekannt');
    const betroffen = (await listAlleMassnahmen(a.db, ausgabeId)).filter(
      (eine) =>
        splitNamen(eine.zustaendig).includes(name) &&
        !(nurFehlende && eine.kontakt_email !== '') &&
        (eine.kontakt_email !== kontakt_email || eine.kontakt_name !== kontakt_name),
    );
    if (betroffen.length === 0) return refuse('zustaendige.nichts', { feld: 'kontakt_email' });
    for (const { id, version, ...vorher } of betroffen) {
      if (!(await updateMassnahme(a.db, id, version, { kontakt_name, kontakt_email })))
        return refuse('satz.inzwischen-geaendert');
      a.audit(
        'massnahme',
        id,
        { kontakt_name: vorher.kontakt_name, kontakt_email: vorher.kontakt_email },
        { kontakt_name, kontakt_email },
      );
    }
    return ok(betroffen.length);
  });
}
