import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { noteStatus } from './antrag.action.ts';
import { findAntragsluecken } from './antrag.rules.ts';
import { keepEntscheidung } from './bescheid.action.ts';
import { verbleibend } from './bewilligung.rules.ts';
import { findBewilligung, findVorschlag, updateBewilligung } from './bewilligung.store.ts';
import { bindJahre } from './bindung.action.ts';
import { mailTraeger } from './kurs.mail.ts';
import { findUebergang, type Kurstat, type Seite, seiteOf } from './kurs.rules.ts';
import {
  cancelTermineAb,
  type Kurs,
  listFaelligeKurse,
  listTermine,
  lockKurs,
  updateKurs,
} from './kurs.store.ts';
import { sumUeByJahr } from './termine.rules.ts';
import { listUnterlagen } from './unterlage.store.ts';
import { zugriffOf } from './zugriff.ts';

export interface Tatangaben {
  /** Why; needed where the table of transitions says so. */
  grund?: string;
  /** Last day of a course that ends early. */
  endeAm?: Datum;
}

/**
 * Brings a course one step further, with all that follows from it. `bewilligen` is `grantBewilligung`.
 * Refuses `kurs.unbekannt`, `kurs.geht-nicht`, `kurs.grund-fehlt`, `antrag.unvollstaendig`,
 * `kurs.noch-nicht-begonnen`, `kurs.noch-nicht-zu-ende`, `kurs.ende-ausserhalb`, `jahr.abgeschlossen`.
 */
export function moveKurs(
  kontext: Kontext,
  kursId: number,
  tat: Exclude<Kurstat, 'bewilligen'>,
  angaben: Tatangaben = {},
): Promise<Ergebnis<undefined>> {
  return act(kontext, `kurs.${tat}`, async (a) => {
    const kurs = await lockKurs(a.db, kursId, a.wer.art === 'system' ? null : zugriffOf(a.wer));
    if (!kurs) return refuse('kurs.unbekannt');
    const weg = findUebergang(kurs.status, tat);
    const seite: Seite | null = a.wer.art === 'system' ? 'system' : seiteOf(a.wer.rollen);
    if (!weg || seite === null || !weg.wer.includes(seite)) {
      return refuse('kurs.geht-nicht', { werte: { status: kurs.status } });
    }
    const grund = angaben.grund ?? '';
    if (weg.brauchtGrund && grund === '') return refuse('kurs.grund-fehlt', { feld: 'grund' });
    const erlaubt = await checkBedingung(a, kurs, weg.bedingung);
    if (!erlaubt.ok) return erlaubt;
    const folgen = await WIRKUNG[tat]?.(a, kurs, {
      grund,
      ...(angaben.endeAm ? { endeAm: angaben.endeAm } : {}),
    });
    if (folgen && !folgen.ok) return folgen;
    await updateKurs(a.db, kursId, kurs.version, { status: weg.nach, ...(folgen?.wert ?? {}) });
    await noteStatus(a, kursId, weg.nach, grund);
    a.audit('kurs', kursId, { status: kurs.status }, { status: weg.nach, ...(grund ? { grund } : {}) });
    if (NACHRICHT.has(tat)) await mailTraeger(a, kurs, tat, { grund });
    return ok();
  });
}

/** What the provider hears of; the rest it does itself or sees. */
const NACHRICHT: ReadonlySet<Kurstat> = new Set([
  'beantragen',
  'zurueckgeben',
  'ablehnen',
  'unterbrechen',
  'fortsetzen',
  'abschliessen',
  'abbrechen',
  'widerrufen',
]);

async function checkBedingung(
  a: Act,
  kurs: Kurs,
  bedingung: string | undefined,
): Promise<Ergebnis<undefined>> {
  const heute = datumOf(a.now);
  switch (bedingung) {
    case 'antrag-vollstaendig':
      return checkVollstaendig(a, kurs);
    case 'beginn-erreicht':
      return heute >= kurs.beginn_am
        ? ok()
        : refuse('kurs.noch-nicht-begonnen', { werte: { tag: kurs.beginn_am } });
    case 'ende-erreicht':
      return heute >= kurs.ende_am
        ? ok()
        : refuse('kurs.noch-nicht-zu-ende', { werte: { tag: kurs.ende_am } });
    default:
      return ok();
  }
}

async function checkVollstaendig(a: Act, kurs: Kurs): Promise<Ergebnis<undefined>> {
  const [termine, unterlagen, bedingung] = [
    await listTermine(a.db, kurs.id),
    await listUnterlagen(a.db, kurs.id),
    await findFoerderbedingungAm(a.db, kurs.kursart, kurs.beginn_am),
  ];
  const fehlt = findAntragsluecken(
    kurs,
    termine.length,
    unterlagen.map(({ art }) => art),
    bedingung?.regeln ?? null,
  );
  return fehlt.length === 0 ? ok() : refuse('antrag.unvollstaendig', { werte: { fehlt: fehlt.join(',') } });
}

type Wirkung = (
  a: Act,
  kurs: Kurs,
  angaben: { grund: string; endeAm?: Datum },
) => Promise<Ergebnis<Parameters<typeof updateKurs>[3]>>;

/** What else an act does to the course, its approval and the budget. */
const WIRKUNG: Partial<Record<Kurstat, Wirkung>> = {
  beantragen: async (a) => ok({ beantragt_at: a.now }),
  async ablehnen(a, kurs, { grund }) {
    await discardOffenen(a, kurs.id);
    await keepEntscheidung(a, kurs, 'ablehnung', grund);
    return ok({});
  },
  zurueckziehen: (a, kurs) => release(a, kurs),
  async widerrufen(a, kurs, { grund }) {
    const frei = await release(a, kurs);
    if (frei.ok) await keepEntscheidung(a, kurs, 'widerruf', grund);
    return frei;
  },
  async abbrechen(a, kurs, { endeAm = datumOf(a.now) }) {
    if (endeAm < kurs.beginn_am || endeAm > kurs.ende_am) {
      return refuse('kurs.ende-ausserhalb', { feld: 'endeAm' });
    }
    await discardOffenen(a, kurs.id);
    const bewilligung = await findBewilligung(a.db, kurs.id);
    if (bewilligung) {
      const termine = await listTermine(a.db, kurs.id);
      const gehalten = termine.filter(({ am }) => am <= endeAm);
      const rest = verbleibend(bewilligung.jahre, sumUeByJahr(termine), sumUeByJahr(gehalten));
      const gebunden = await bindJahre(a, kurs, bewilligung.topf_id, rest, bewilligung.jahre);
      if (!gebunden.ok) return gebunden;
    }
    await cancelTermineAb(a.db, kurs.id, endeAm);
    return ok({ ende_am: endeAm });
  },
};

async function discardOffenen(a: Act, kursId: number): Promise<void> {
  const vorschlag = await findVorschlag(a.db, kursId);
  if (vorschlag) await updateBewilligung(a.db, vorschlag.id, { status: 'verworfen' });
}

/** The approval no longer counts: nothing stays promised but what was invoiced. */
async function release(a: Act, kurs: Kurs): Promise<Ergebnis<Parameters<typeof updateKurs>[3]>> {
  await discardOffenen(a, kurs.id);
  const bewilligung = await findBewilligung(a.db, kurs.id);
  if (!bewilligung) return ok({});
  const nichts = bewilligung.jahre.map(({ jahr }) => ({ jahr, betragCent: 0 }));
  const frei = await bindJahre(a, kurs, bewilligung.topf_id, nichts, [], true);
  if (!frei.ok) return frei;
  await updateBewilligung(a.db, bewilligung.id, { status: 'widerrufen' });
  a.audit('bewilligung', bewilligung.id, { status: 'erteilt' }, { status: 'widerrufen' });
  return ok({});
}

/** Every approved course whose first day has come runs. @returns how many began */
export async function startFaelligeKurse(kontext: Kontext): Promise<number> {
  const faellige = await listFaelligeKurse(kontext.db, datumOf(kontext.clock.now()));
  let begonnen = 0;
  for (const id of faellige) if ((await moveKurs(kontext, id, 'beginnen')).ok) begonnen++;
  return begonnen;
}
