import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addDays, type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { Zeitraum } from '../../../begriffe/zeitraum.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen, listToepfe } from '../../haushalt/index.ts';
import { type Geltung, geltungSchluessel, type Regel, type Satz } from './entschaedigung.rules.ts';
import {
  insertRegel,
  lockGeltendeRegel,
  lockUeberschneidende,
  type Regelstand,
  retireRegel,
} from './entschaedigung.store.ts';
import { checkSatz, listBetroffene, listBetroffeneJahre } from './entschaedigung-pruefung.rules.ts';
import { describeGeltung, describeSatz } from './entschaedigung-worte.texte.ts';

export interface RegelEingabe {
  bezeichnung: string;
  gueltigAb: Datum;
  /** First day on which it no longer counts; null: until further notice. */
  gueltigBis: Datum | null;
  geltung: Geltung;
  satz: Satz;
  /** A rule of the same scope that began earlier ends on the day before this one begins. */
  beendetBisherige: boolean;
}

const CONSTRAINTS = { entschaedigungsregel_ohne_ueberschneidung: 'regel.gerade-ueberschnitten' };

/**
 * Makes an allowance rule. Refuses what `checkSatz` finds, `regel.ueberschneidung` with a rule of the same scope,
 * `jahr.abgeschlossen` for days of a closed year and `regel.topf-unbekannt`.
 * @returns its id
 */
export function createRegel(kontext: Kontext, eingabe: RegelEingabe): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'regel.anlegen',
    async (a) => {
      const einwand = await findEinwand(a, eingabe, [listBetroffene(null, eingabe, false)]);
      return einwand ?? save(a, eingabe, null);
    },
    CONSTRAINTS,
  );
}

/**
 * Replaces a rule by a new wording; the old one is kept as history, and what was counted by it stays as it is.
 * Refuses like `createRegel`, and `regel.unbekannt` for one that counts no more.
 * @returns the id of the new wording
 */
export function changeRegel(kontext: Kontext, id: number, eingabe: RegelEingabe): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'regel.aendern',
    async (a) => {
      const bisher = await lockGeltendeRegel(a.db, id);
      if (!bisher) return refuse('regel.unbekannt');
      if (isSame(bisher, eingabe)) {
        a.unchanged();
        return ok(id);
      }
      const inhaltGleich = contentOf(bisher) === contentOf(eingabe);
      const einwand = await findEinwand(a, eingabe, [listBetroffene(bisher, eingabe, inhaltGleich)]);
      if (einwand) return einwand;
      await retireRegel(a.db, id, a.now);
      return save(a, eingabe, bisher);
    },
    CONSTRAINTS,
  );
}

/** Takes a rule back: from now on it counts for no day. Refuses `regel.unbekannt` and `jahr.abgeschlossen`. */
export function withdrawRegel(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'regel.zuruecknehmen', async (a) => {
    const bisher = await lockGeltendeRegel(a.db, id);
    if (!bisher) return refuse('regel.unbekannt');
    const einwand = await findAbgeschlossenes(a, listBetroffene(bisher, null, false));
    if (einwand) return einwand;
    await retireRegel(a.db, id, a.now);
    a.audit('entschaedigungsregel', id, inWords(bisher), null);
    return ok();
  });
}

const contentOf = ({ geltung, satz }: Pick<Regel, 'geltung' | 'satz'>) =>
  JSON.stringify([geltungSchluessel(geltung), sorted(satz)]);

/** jsonb keeps its own order of keys. */
function sorted(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.map(sorted);
  if (typeof wert !== 'object' || wert === null) return wert;
  return Object.entries(wert)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, teil]) => [key, sorted(teil)]);
}

const isSame = (bisher: Regel, neu: RegelEingabe) =>
  contentOf(bisher) === contentOf(neu) &&
  bisher.bezeichnung === neu.bezeichnung &&
  bisher.gueltigAb === neu.gueltigAb &&
  bisher.gueltigBis === neu.gueltigBis;

async function findEinwand(
  a: Act,
  eingabe: RegelEingabe,
  betroffen: readonly (readonly Zeitraum<Datum>[])[],
): Promise<Ablehnung | null> {
  const [grund] = checkSatz(eingabe.satz);
  if (grund) return { ok: false, ...grund };
  const { topfId } = eingabe.geltung;
  if (topfId !== undefined && !(await listToepfe(a.db)).some((topf) => topf.id === topfId))
    return refuse('regel.topf-unbekannt', { feld: 'topf' });
  return findAbgeschlossenes(a, betroffen.flat());
}

async function findAbgeschlossenes(a: Act, betroffen: readonly Zeitraum<Datum>[]): Promise<Ablehnung | null> {
  // Only what is over can be closed.
  for (const jahr of listBetroffeneJahre(betroffen, yearOf(datumOf(a.now)))) {
    const offen = await checkJahrOffen(a.db, jahr);
    if (!offen.ok) return { ...offen, grund: 'regel.jahr-abgeschlossen', feld: 'gueltigab' };
  }
  return null;
}

/** Ends what has to end, then writes the rule; `bisher` is retired already. */
async function save(a: Act, eingabe: RegelEingabe, bisher: Regelstand | null): Promise<Ergebnis<number>> {
  const schluessel = geltungSchluessel(eingabe.geltung);
  for (const andere of await lockUeberschneidende(a.db, schluessel, eingabe.gueltigAb, eingabe.gueltigBis)) {
    if (!eingabe.beendetBisherige || andere.gueltigAb >= eingabe.gueltigAb) return refuseOverlap(andere);
    const beendet = { ...andere, gueltigBis: eingabe.gueltigAb };
    const einwand = await findAbgeschlossenes(a, listBetroffene(andere, beendet, true));
    if (einwand) return einwand;
    await retireRegel(a.db, andere.id, a.now);
    const id = await insert(a, beendet, andere);
    a.audit('entschaedigungsregel', id, inWords(andere), inWords(beendet));
  }
  const id = await insert(a, eingabe, bisher);
  a.audit('entschaedigungsregel', id, bisher && inWords(bisher), inWords(eingabe));
  return ok(id);
}

function refuseOverlap({ bezeichnung, gueltigAb, gueltigBis }: Regelstand): Ablehnung {
  const bis = gueltigBis === null ? '' : addDays(gueltigBis, -1);
  return refuse('regel.ueberschneidung', {
    feld: 'gueltigab',
    werte: { bezeichnung, ab: gueltigAb, bis },
  });
}

function insert(a: Act, regel: Omit<RegelEingabe, 'beendetBisherige'>, bisher: Regelstand | null) {
  return insertRegel(a.db, {
    bezeichnung: regel.bezeichnung,
    gueltig_ab: regel.gueltigAb,
    gueltig_bis: regel.gueltigBis,
    geltung: regel.geltung,
    geltung_schluessel: geltungSchluessel(regel.geltung),
    satz: regel.satz,
    fassung: (bisher?.fassung ?? 0) + 1,
    ersetzt_regel_id: bisher?.id ?? null,
    angelegt_at: a.now,
    angelegt_von: a.wer.name,
  });
}

/** The audit is read by people: what counts for whom from when on, in words; the row itself keeps the figures. */
const inWords = ({
  bezeichnung,
  gueltigAb,
  gueltigBis,
  geltung,
  satz,
}: Omit<RegelEingabe, 'beendetBisherige'>) => ({
  bezeichnung,
  gueltig_ab: gueltigAb,
  gueltig_bis: gueltigBis && addDays(gueltigBis, -1),
  geltung: describeGeltung(geltung, 'de'),
  inhalt: describeSatz(satz, 'de'),
});
