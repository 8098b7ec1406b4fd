import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addDays, type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen, listToepfe } from '../../haushalt/index.ts';
import {
  deleteFoerderbedingung,
  type Foerderbedingung,
  findFoerderbedingung,
  insertFoerderbedingung,
  lockFoerderbedingungen,
  updateFoerderbedingung,
} from './foerderung.store.ts';
import type { Foerderregeln } from './regeln.rules.ts';

export interface FoerderAngaben {
  kursart: string;
  bezeichnung: string;
  gueltigAb: Datum;
  /** Last day; null without an end. */
  gueltigBis: Datum | null;
  /** The pot from which approvals under it are paid, unless another is chosen. */
  topfId: number | null;
  regeln: Foerderregeln;
}

const CONSTRAINTS = { foerderbedingung_eine_je_tag: 'bedingung.ueberschneidung' };

/** What the audit keeps: rules as they are, by their names. */
const shown = ({ kursart, bezeichnung, gueltigAb, gueltigBis, topfId, regeln }: FoerderAngaben) => ({
  kursart,
  bezeichnung,
  gueltig_ab: gueltigAb,
  gueltig_bis: gueltigBis,
  topf_id: topfId,
  regeln,
});

const angabenOf = (row: Foerderbedingung): FoerderAngaben => ({
  kursart: row.kursart,
  bezeichnung: row.bezeichnung,
  gueltigAb: row.gueltig_ab,
  gueltigBis: row.gueltig_bis,
  topfId: row.topf_id,
  regeln: row.regeln,
});

/** Refuses an unknown pot, an end before the beginning, and days of a closed year. */
async function checkAngaben(
  a: Act,
  { gueltigAb, gueltigBis, topfId }: FoerderAngaben,
): Promise<Ergebnis<undefined>> {
  if (gueltigBis !== null && gueltigBis < gueltigAb) {
    return refuse('zeitraum.ende-vor-beginn', { feld: 'gueltigBis' });
  }
  if (topfId !== null && !(await listToepfe(a.db)).some(({ id }) => id === topfId)) {
    return refuse('topf.unbekannt', { feld: 'topfId' });
  }
  return checkTag(a, gueltigAb, 'gueltigAb');
}

async function checkTag(a: Act, tag: Datum, feld: string): Promise<Ergebnis<undefined>> {
  const offen = await checkJahrOffen(a.db, yearOf(tag));
  return offen.ok ? ok() : { ...offen, feld };
}

/**
 * A new version of the conditions. One that counts without an end ends on the day before the new one begins; any
 * other that would count on the same day refuses `bedingung.ueberschneidung`. Refuses `topf.unbekannt`,
 * `zeitraum.ende-vor-beginn` and `jahr.abgeschlossen`.
 * @returns its id
 */
export function createFoerderbedingung(kontext: Kontext, angaben: FoerderAngaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'foerderbedingung.anlegen',
    async (a) => {
      const gut = await checkAngaben(a, angaben);
      if (!gut.ok) return gut;
      const { kursart, gueltigAb, gueltigBis } = angaben;
      for (const bisher of await lockFoerderbedingungen(a.db, kursart, gueltigAb, gueltigBis)) {
        if (bisher.gueltig_bis !== null || bisher.gueltig_ab >= gueltigAb) {
          return refuse('bedingung.ueberschneidung', {
            feld: 'gueltigAb',
            werte: { bezeichnung: bisher.bezeichnung },
          });
        }
        const letzter = addDays(gueltigAb, -1);
        await updateFoerderbedingung(a.db, bisher.id, bisher.version, { gueltig_bis: letzter });
        a.audit('foerderbedingung', bisher.id, { gueltig_bis: null }, { gueltig_bis: letzter });
      }
      const id = await insertFoerderbedingung(a.db, {
        ...shown(angaben),
        angelegt_at: a.now,
        angelegt_von: a.wer.name,
      });
      a.audit('foerderbedingung', id, null, shown(angaben));
      return ok(id);
    },
    CONSTRAINTS,
  );
}

/**
 * Corrects a version that no approval was given under. Refuses `bedingung.unbekannt`, `bedingung.benutzt`,
 * `bedingung.ueberschneidung`, `topf.unbekannt`, `jahr.abgeschlossen`, `satz.inzwischen-geaendert`.
 */
export function changeFoerderbedingung(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: FoerderAngaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'foerderbedingung.aendern',
    async (a) => {
      const bisher = await findFoerderbedingung(a.db, id);
      if (!bisher) return refuse('bedingung.unbekannt');
      if (bisher.bewilligungen > 0) return refuse('bedingung.benutzt');
      const frei = await checkTag(a, bisher.gueltig_ab, 'gueltigAb');
      if (!frei.ok) return frei;
      const gut = await checkAngaben(a, angaben);
      if (!gut.ok) return gut;
      if (!(await updateFoerderbedingung(a.db, id, version, shown(angaben)))) {
        return refuse('satz.inzwischen-geaendert');
      }
      a.audit('foerderbedingung', id, shown(angabenOf(bisher)), shown(angaben));
      return ok();
    },
    CONSTRAINTS,
  );
}

/**
 * Ends a version, used or not: what was approved under it stays as it is. Refuses `bedingung.unbekannt`,
 * `zeitraum.ende-vor-beginn`, `jahr.abgeschlossen`.
 */
export function endFoerderbedingung(
  kontext: Kontext,
  id: number,
  letzterTag: Datum,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'foerderbedingung.beenden',
    async (a) => {
      const bisher = await findFoerderbedingung(a.db, id);
      if (!bisher) return refuse('bedingung.unbekannt');
      if (letzterTag < bisher.gueltig_ab) return refuse('zeitraum.ende-vor-beginn', { feld: 'letzterTag' });
      const offen = await checkTag(a, letzterTag, 'letzterTag');
      if (!offen.ok) return offen;
      await updateFoerderbedingung(a.db, id, bisher.version, { gueltig_bis: letzterTag });
      a.audit('foerderbedingung', id, { gueltig_bis: bisher.gueltig_bis }, { gueltig_bis: letzterTag });
      return ok();
    },
    CONSTRAINTS,
  );
}

/** Takes an unused version away. Refuses `bedingung.unbekannt`, `bedingung.benutzt`, `jahr.abgeschlossen`. */
export function removeFoerderbedingung(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'foerderbedingung.entfernen', async (a) => {
    const bisher = await findFoerderbedingung(a.db, id);
    if (!bisher) return refuse('bedingung.unbekannt');
    if (bisher.bewilligungen > 0) return refuse('bedingung.benutzt');
    const offen = await checkTag(a, bisher.gueltig_ab, '');
    if (!offen.ok) return offen;
    await deleteFoerderbedingung(a.db, id);
    a.audit('foerderbedingung', id, shown(angabenOf(bisher)), null);
    return ok();
  });
}
