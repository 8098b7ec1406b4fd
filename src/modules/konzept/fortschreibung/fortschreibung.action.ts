import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readTerminierung, type Terminierung } from '../import/terminierung.rules.ts';
import { terminOf } from '../import/uebernahme.rules.ts';
import { loadKlassen, redateAusgabe } from '../klassen/klassen.store.ts';
import { findMassnahme, listAlleMassnahmen, listKnoten } from '../konzept.store.ts';
import { insertMassnahme } from '../massnahmen/massnahme.store.ts';
import {
  bleibt,
  checkEntscheidung,
  type Entscheidung,
  endsFrom,
  type Verbleib,
  type Wortlaut,
} from './fortschreibung.rules.ts';
import type { Inkraftsetzung, NeueMassnahme } from './fortschreibung.schema.ts';
import {
  changeAusgaben,
  copyAusgabe,
  copyFassungen,
  countOffene,
  deleteMassnahmen,
  endMassnahmen,
  findVerbleib,
  insertTeile,
  isZiel,
  listNachfolger,
  lockAusgabe,
  removeFassungen,
  saveVerbleib,
  takeOverOffene,
  updateMitwirkende,
  updateWortlaut,
} from './fortschreibung.store.ts';
import { passOn } from './weitergabe.store.ts';

/**
 * Begins a revision: a draft that says what the edition in force says. Refuses `ausgabe.unbekannt`,
 * `fortschreibung.gilt-nicht` and `fortschreibung.laeuft-schon`. @returns the draft's id
 */
export function beginFortschreibung(
  kontext: Kontext,
  ausgabeId: number,
  bezeichnung: string,
): Promise<Ergebnis<number>> {
  return act(kontext, 'fortschreibung.beginnen', async (a) => {
    const alt = await lockAusgabe(a.db, ausgabeId);
    if (alt === null) return refuse('ausgabe.unbekannt');
    if (alt.status !== 'gilt') return refuse('fortschreibung.gilt-nicht');
    const nachfolger = await listNachfolger(a.db, alt.id);
    if (nachfolger.some(({ status }) => status === 'entwurf')) return refuse('fortschreibung.laeuft-schon');
    const id = await copyAusgabe(a.db, alt, bezeichnung, a.now);
    a.audit('ausgabe', id, null, { bezeichnung, status: 'entwurf', vorgaenger: alt.bezeichnung });
    return ok(id);
  });
}

/** The draft of a revision, held until the act is over. Refuses `ausgabe.unbekannt` and `fortschreibung.kein-entwurf`. */
async function openEntwurf(trx: Trx, id: number) {
  const neu = await lockAusgabe(trx, id);
  if (neu === null || neu.vorgaenger_id === null) return refuse('ausgabe.unbekannt');
  if (neu.status !== 'entwurf') return refuse('fortschreibung.kein-entwurf');
  return ok({ neu, paar: { alt: neu.vorgaenger_id, neu: neu.id } });
}

/**
 * Decides what becomes of one measure of the old edition, anew as often as needed until the draft is in force. Refuses
 * what `checkEntscheidung` and `openEntwurf` refuse, and `massnahme.unbekannt`, `fortschreibung.ist-ziel` (another one
 * was merged into it), `fortschreibung.teil-in-arbeit` (a part that would go has entries of its own) and
 * `satz.inzwischen-geaendert`.
 * @param stand moment of the decision that this one replaces; empty for the first
 */
export function decideVerbleib(
  kontext: Kontext,
  ausgabeId: number,
  massnahmeId: number,
  entscheidung: Entscheidung & { stand: string },
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'fortschreibung.entscheiden',
    async (a) => {
      const opened = await openEntwurf(a.db, ausgabeId);
      if (!opened.ok) return opened;
      const { neu, paar } = opened.wert;
      const alt = await findMassnahme(a.db, massnahmeId, paar.alt);
      if (alt === null) return refuse('massnahme.unbekannt');
      const vorher = await findVerbleib(a.db, neu.id, massnahmeId);
      if ((vorher?.entschieden_at.toISOString() ?? '') !== entscheidung.stand)
        return refuse('satz.inzwischen-geaendert');
      const { art, grund, beschluss, teile, ziel } = entscheidung;
      const alteTeile = vorher?.art === 'geteilt' ? vorher.ziel_massnahmen : [];
      const moegliche = (await listAlleMassnahmen(a.db, neu.id))
        .map(({ id }) => id)
        .filter((id) => id !== massnahmeId && !alteTeile.includes(id));
      const geprueft = checkEntscheidung(entscheidung, alt, moegliche);
      if (!geprueft.ok) return geprueft;
      const fort = [...alteTeile, ...(bleibt(art) ? [] : [massnahmeId])];
      if (fort.length > 0 && (await isZiel(a.db, neu.id, fort)))
        return refuse('fortschreibung.ist-ziel', { feld: 'art' });

      await removeFassungen(a.db, neu.id, fort);
      await deleteMassnahmen(a.db, alteTeile);
      if (bleibt(art)) {
        if (vorher?.art === 'geaendert') await removeFassungen(a.db, neu.id, [massnahmeId]);
        await copyFassungen(a.db, paar, massnahmeId);
      }
      if (art === 'geaendert')
        await updateWortlaut(
          a.db,
          neu.id,
          massnahmeId,
          wordsOf(entscheidung, alt, await loadKlassen(a.db, neu)),
        );
      const ziele =
        art === 'geteilt'
          ? await insertTeile(a.db, paar, massnahmeId, teile, a.now)
          : art === 'zusammengefuehrt' && ziel !== null
            ? [ziel]
            : [];
      await saveVerbleib(a.db, {
        ausgabe_id: neu.id,
        massnahme_id: massnahmeId,
        art,
        grund,
        beschluss,
        ziel_massnahmen: ziele,
        entschieden_at: a.now,
        entschieden_von: a.wer.name,
      });
      a.audit(
        'massnahme',
        massnahmeId,
        vorher && { verbleib: vorher.art, grund: vorher.grund, beschluss: vorher.beschluss },
        { verbleib: art, grund, beschluss, ausgabe: neu.bezeichnung },
      );
      return ok();
    },
    {
      massnahme_eintrag_massnahme_id_fkey: 'fortschreibung.teil-in-arbeit',
      indikator_massnahme_id_fkey: 'fortschreibung.teil-in-arbeit',
      massnahme_fassung_massnahme_id_fkey: 'fortschreibung.teil-in-arbeit',
    },
  );
}

/** A schedule that nobody touched stays as it was read; a new one is read anew. */
function wordsOf(
  { text, zustaendig, termin }: Wortlaut,
  alt: Wortlaut & Parameters<typeof updateWortlaut>[3],
  klassen: Record<string, Terminierung>,
): Parameters<typeof updateWortlaut>[3] {
  if (termin !== alt.termin) return { text, zustaendig, ...readTermin(termin, klassen) };
  const { terminklasse, termin_am, termin_genauigkeit, ist_laufend } = alt;
  return { text, zustaendig, termin, terminklasse, termin_am, termin_genauigkeit, ist_laufend };
}

const readTermin = (termin: string, klassen: Record<string, Terminierung>) =>
  terminOf(readTerminierung(termin), klassen);

/** Takes over every measure that is still open. Refuses what `openEntwurf` refuses. @returns how many */
export function takeOverRest(kontext: Kontext, ausgabeId: number): Promise<Ergebnis<number>> {
  return act(kontext, 'fortschreibung.rest-uebernehmen', async (a) => {
    const opened = await openEntwurf(a.db, ausgabeId);
    if (!opened.ok) return opened;
    const { paar } = opened.wert;
    const ids = await takeOverOffene(a.db, paar, { von: a.wer.name, at: a.now });
    if (ids.length === 0) a.unchanged();
    else a.auditEach('massnahme', ids, null, { verbleib: 'uebernommen' satisfies Verbleib });
    return ok(ids.length);
  });
}

/** Adds a measure that is new. Refuses what `openEntwurf` refuses and `fortschreibung.knoten-fehlt`. @returns its id */
export function addNeueMassnahme(
  kontext: Kontext,
  ausgabeId: number,
  { text, zustaendig, termin, knoten }: NeueMassnahme,
): Promise<Ergebnis<number>> {
  return act(kontext, 'fortschreibung.neue-massnahme', async (a) => {
    const opened = await openEntwurf(a.db, ausgabeId);
    if (!opened.ok) return opened;
    const { neu } = opened.wert;
    if (!(await listKnoten(a.db, neu.id)).some(({ id }) => id === knoten))
      return refuse('fortschreibung.knoten-fehlt', { feld: 'knoten' });
    const id = await insertMassnahme(
      a.db,
      { konzeptId: neu.konzept_id, ausgabeId: neu.id },
      { zuletzt_bewegt_at: a.now },
      { text, zustaendig, ...readTermin(termin, await loadKlassen(a.db, neu)) },
      [knoten],
    );
    a.audit('massnahme', id, null, { text, zustaendig, termin, ausgabe: neu.bezeichnung });
    return ok(id);
  });
}

/** Who had a part in the new edition. Refuses what `openEntwurf` refuses. */
export function saveMitwirkende(
  kontext: Kontext,
  ausgabeId: number,
  mitwirkende: string,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'fortschreibung.mitwirkende', async (a) => {
    const opened = await openEntwurf(a.db, ausgabeId);
    if (!opened.ok) return opened;
    const { neu } = opened.wert;
    if (neu.mitwirkende === mitwirkende) a.unchanged();
    else {
      await updateMitwirkende(a.db, neu.id, mitwirkende);
      a.audit('ausgabe', neu.id, { mitwirkende: neu.mitwirkende }, { mitwirkende });
    }
    return ok();
  });
}

/**
 * Puts the new edition into force and replaces the old one, with what the resolution ends. Refuses what `openEntwurf`
 * refuses, `fortschreibung.gilt-nicht` (the old one was replaced by another), `fortschreibung.unvollstaendig` and
 * `status.zukunft`.
 */
export function putIntoForce(
  kontext: Kontext,
  ausgabeId: number,
  { beschlossenAm, beschluss }: Inkraftsetzung,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'fortschreibung.in-kraft-setzen',
    async (a) => {
      const opened = await openEntwurf(a.db, ausgabeId);
      if (!opened.ok) return opened;
      const { neu, paar } = opened.wert;
      const alt = await lockAusgabe(a.db, paar.alt);
      if (alt?.status !== 'gilt') return refuse('fortschreibung.gilt-nicht');
      if (beschlossenAm > datumOf(a.now)) return refuse('status.zukunft', { feld: 'beschlossenAm' });
      const anzahl = await countOffene(a.db, paar);
      if (anzahl > 0) return refuse('fortschreibung.unvollstaendig', { werte: { anzahl } });
      await changeAusgaben(a.db, paar, { beschlossen_am: beschlossenAm, beschluss });
      a.auditEach('indikator', await passOn(a.db, paar), null, { ausgabe: neu.bezeichnung });
      await redateAusgabe(a.db, { ...neu, beschlossen_am: beschlossenAm });
      a.audit('ausgabe', alt.id, { status: 'gilt' }, { status: 'abgeloest' });
      a.audit(
        'ausgabe',
        neu.id,
        { status: 'entwurf' },
        { status: 'gilt', beschlossen_am: beschlossenAm, beschluss },
      );
      for (const art of ['erledigt', 'entfallen'] as const) {
        const ende = endsFrom(art);
        const zeit = { am: beschlossenAm, wer: a.wer.name, at: a.now };
        const ids = await endMassnahmen(a.db, neu.id, art, ende, zeit);
        if (ids.length > 0) a.auditEach('massnahme', ids, null, { status: ende.nach });
      }
      return ok();
    },
    { ausgabe_eine_gilt: 'fortschreibung.gilt-nicht' },
  );
}
