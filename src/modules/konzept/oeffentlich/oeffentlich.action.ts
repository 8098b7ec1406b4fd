import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findGueltigeAusgabe, findMassnahme } from '../konzept.store.ts';
import { lockFreigabe, updateFreigabe } from './freigabe.store.ts';
import { checkFreigabe, type Kurztexte, readKurztexte } from './oeffentlich.rules.ts';
import type { Freigabeeingabe, Rueckmeldungseingabe } from './oeffentlich.schema.ts';
import { existsRueckmeldung, insertRueckmeldung, settleRueckmeldung } from './rueckmeldung.store.ts';

/**
 * Says whether everybody may read a measure, and in which words. Refuses `massnahme.unbekannt`,
 * `oeffentlich.kurztext-fehlt` and `satz.inzwischen-geaendert`.
 */
export function saveFreigabe(
  kontext: Kontext,
  id: number,
  { version, istOeffentlich, kurztexte }: Freigabeeingabe,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'massnahme.veroeffentlichen', async (a) => {
    const vorher = await lockFreigabe(a.db, id);
    if (vorher === null) return refuse('massnahme.unbekannt');
    if (vorher.version !== version) return refuse('satz.inzwischen-geaendert');
    const erlaubt = checkFreigabe(istOeffentlich, kurztexte);
    if (!erlaubt.ok) return erlaubt;
    await updateFreigabe(a.db, id, { istOeffentlich, kurztexte });
    a.audit(
      'massnahme',
      id,
      { ist_oeffentlich: vorher.ist_oeffentlich, kurztexte: linesOf(readKurztexte(vorher.kurztexte)) },
      { ist_oeffentlich: istOeffentlich, kurztexte: linesOf(kurztexte) },
    );
    return ok();
  });
}

const linesOf = (kurztexte: Kurztexte) =>
  Object.entries(kurztexte).map(([sprache, { titel, text }]) => `${sprache}: ${titel}: ${text}`);

/** Takes what a visitor wrote, about a public measure or about the whole (null). Refuses `massnahme.unbekannt`. */
export function receiveRueckmeldung(
  kontext: Kontext,
  massnahmeId: number | null,
  { text, name, email }: Rueckmeldungseingabe,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'rueckmeldung.senden', async (a) => {
    const ausgabe = await findGueltigeAusgabe(a.db);
    const massnahme = massnahmeId && ausgabe ? await findMassnahme(a.db, massnahmeId, ausgabe.id) : null;
    if (massnahmeId !== null && !massnahme?.ist_oeffentlich) return refuse('massnahme.unbekannt');
    const id = await insertRueckmeldung(a.db, { massnahme_id: massnahmeId, text, name, email, at: a.now });
    // What somebody wrote stays out of the audit: it is kept longer than the message itself.
    a.audit('konzeptrueckmeldung', id, null, { massnahme: massnahmeId });
    return ok();
  });
}

/** Puts a message away as dealt with. Refuses `rueckmeldung.unbekannt`. */
export function closeRueckmeldung(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'rueckmeldung.erledigen', async (a) => {
    if (!(await existsRueckmeldung(a.db, id))) return refuse('rueckmeldung.unbekannt');
    if (await settleRueckmeldung(a.db, id, { von: a.wer.name, at: a.now }))
      a.audit('konzeptrueckmeldung', id, { erledigt: false }, { erledigt: true });
    else a.unchanged();
    return ok();
  });
}
