import { SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { addMinutes } from '../src/begriffe/zeit.ts';
import { reportAusfall } from '../src/modules/sprachmittlung/abschluss/ausfall.action.ts';
import { confirmEinsatz } from '../src/modules/sprachmittlung/abschluss/bestaetigung.action.ts';
import { reportEinsatz } from '../src/modules/sprachmittlung/abschluss/meldung.action.ts';
import { objectEinsatz, settleEinsatz } from '../src/modules/sprachmittlung/abschluss/widerspruch.action.ts';
import { createAnfrage } from '../src/modules/sprachmittlung/anfragen/anfrage-stellen.action.ts';
import { cancelEinsatz } from '../src/modules/sprachmittlung/anfragen/einsatz-absagen.action.ts';
import { endUnvermittelt } from '../src/modules/sprachmittlung/anfragen/nicht-vermittelt.action.ts';
import { acceptAngebot, assignEinsatz } from '../src/modules/sprachmittlung/vermittlung/angebot.action.ts';
import { beginSuche } from '../src/modules/sprachmittlung/vermittlung/suche.action.ts';
import { listAngebote } from '../src/modules/sprachmittlung/vermittlung/suche.store.ts';
import { buildAnfrage } from './anfrage.ts';
import { type Bau, byLink, must } from './bau.ts';
import type { PlanEinsatz, PlanEnde, Zusage } from './plan.ts';
import { nameOf, type Register } from './register.ts';
import { type AngelegteStelle, type Stellenverzeichnis, stelleOf } from './stellen-anlegen.ts';

export interface Beteiligte {
  /** Who takes requests by telephone and sees to everything. */
  disposition: Wer;
  /** Those who ask by themselves, by the requester's key. */
  portal: ReadonlyMap<string, Wer>;
  stellen: Stellenverzeichnis;
  register: Register;
}

/** Acts out planned appointments, each from its request to its end. */
export async function enact(bau: Bau, beteiligte: Beteiligte, plan: readonly PlanEinsatz[]): Promise<void> {
  await bau.each(plan, async (einsatz) => {
    const stelle = stelleOf(beteiligte.stellen, einsatz.stelle.key);
    const frager = beteiligte.portal.get(einsatz.stelle.key) ?? beteiligte.disposition;
    const { sprache, modus, datum, von, bis, klient, anlass } = einsatz;
    const eingabe = buildAnfrage(stelle, {
      ...{ sprache, modus, datum, von, bis, klient },
      thema: anlass.thema,
      art: anlass.art,
      ortWahl: einsatz.ortNr === null ? 'stelle' : stelle.orte[einsatz.ortNr]!,
    });
    const { id } = await must(
      createAnfrage(bau.as(frager, einsatz.angefragtAt), stelle.id, eingabe),
      `${einsatz.stelle.name} ${einsatz.datum}`,
    );
    await conclude(bau, beteiligte, id, einsatz, stelle);
  });
}

async function conclude(
  bau: Bau,
  beteiligte: Beteiligte,
  id: number,
  einsatz: PlanEinsatz,
  stelle: AngelegteStelle,
): Promise<void> {
  const { ende } = einsatz;
  const { disposition } = beteiligte;
  if (ende.art !== 'nicht-vermittelt' && ende.zusage)
    await arrange(bau, beteiligte, id, einsatz, ende.zusage);
  switch (ende.art) {
    case 'durchgefuehrt':
      return complete(bau, disposition, id, ende, stelle);
    case 'ausgefallen': {
      const seite = ende.grund === 'sprachmittler-nicht-erschienen' ? 'stelle' : 'sprachmittler';
      const wer = byLink(seite === 'stelle' ? stelle.kontakt.name : nameOf(ende.zusage.person));
      const ausfall = { grund: ende.grund, veranlasser: null, zehntelkilometer: null, begruendung: '' };
      await must(
        reportAusfall(bau.as(wer, ende.at), id, { ...ausfall, kosten: 'vorschlag' }, seite),
        'Ausfall',
      );
      return;
    }
    case 'abgesagt': {
      const absage = { grund: ende.grund, bemerkung: '', veranlasser: ende.durch, kostenTraegt: null };
      await must(cancelEinsatz(bau.as(disposition, ende.at), id, absage), 'Absage');
      return;
    }
    case 'nicht-vermittelt': {
      const ersatz = {
        ersatzloesung: ende.ersatz,
        anbieter: '',
        kosten: ende.ersatz === 'agentur' ? 9500 : null,
      };
      await must(endUnvermittelt(bau.as(disposition, ende.at), id, { grund: ende.grund, ...ersatz }), 'Ende');
      return;
    }
  }
}

/** Somebody takes it: by an offer of the search, or because the office called. */
async function arrange(
  bau: Bau,
  { disposition, register }: Beteiligte,
  id: number,
  einsatz: PlanEinsatz,
  { person, istGesucht, at }: Zusage,
): Promise<void> {
  const personId = register.get(person.nr)!;
  if (istGesucht) {
    await must(beginSuche(bau.as(disposition, addMinutes(einsatz.angefragtAt, 4)), id), 'Suche');
    const angebot = (await listAngebote(bau.kontext.db, id)).find(
      ({ sprachmittler_id, status }) => sprachmittler_id === personId && status === 'offen',
    );
    if (angebot) {
      await must(acceptAngebot(bau.as(byLink(nameOf(person)), at), angebot.id), 'Annahme');
      return;
    }
  }
  await must(assignEinsatz(bau.as(disposition, at), id, personId), `Zuteilung ${einsatz.datum}`);
}

/** Reported by the interpreter, then confirmed by the requester, by silence, or after a dispute. */
async function complete(
  bau: Bau,
  disposition: Wer,
  id: number,
  { zusage, meldung, abschluss }: Extract<PlanEnde, { art: 'durchgefuehrt' }>,
  stelle: AngelegteStelle,
): Promise<void> {
  const { at, ...zeiten } = meldung;
  const melder = bau.as(byLink(nameOf(zusage.person)), at);
  await must(reportEinsatz(melder, id, { ...zeiten, bemerkung: '' }, 'sprachmittler'), 'Meldung');
  const vonStelle = byLink(stelle.kontakt.name);
  switch (abschluss.durch) {
    case 'stelle':
      await must(confirmEinsatz(bau.as(vonStelle, abschluss.at), id, 'stelle'), 'Bestätigung');
      return;
    case 'buero':
      await must(confirmEinsatz(bau.as(disposition, abschluss.at), id, 'buero'), 'Bestätigung');
      return;
    case 'automatisch':
      await must(confirmEinsatz(bau.as(SYSTEM, abschluss.at), id, 'system'), 'Bestätigung');
      return;
    case 'klaerung': {
      const zeiten = { von: meldung.von, bis: meldung.bis };
      const widerspruch = { begruendung: 'Das Gespräch war kürzer als gemeldet.', zeiten: null };
      await must(
        objectEinsatz(bau.as(vonStelle, addMinutes(at, 30)), id, widerspruch, 'stelle'),
        'Widerspruch',
      );
      const klaerung = {
        nach: 'meldung',
        zeiten,
        zehntelkilometer: null,
        begruendung: 'Telefonisch geklärt.',
      } as const;
      await must(settleEinsatz(bau.as(disposition, abschluss.at), id, klaerung), 'Klärung');
      return;
    }
  }
}
