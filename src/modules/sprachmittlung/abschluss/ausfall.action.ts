import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type Ausfallgrund, decideKostenfolge, type Kostenfolge, type Veranlasser } from '../absage.rules.ts';
import { transition } from '../einsatz.rules.ts';
import { updateEinsatz } from '../einsatz.store.ts';
import { absageEinstellung, abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { mailAusfall } from './abschluss.mail.ts';
import { VERANLASSER_BEI } from './istzeiten.rules.ts';
import { meldungOf } from './meldung.action.ts';
import { handelndeFuer, lockFuer, type Seite } from './zugriff.ts';

export const KOSTENENTSCHEIDUNGEN = ['vorschlag', 'koordinierungsstelle', 'stelle', 'niemand'] as const;

export interface Ausfall {
  grund: Ausfallgrund;
  /** Null: as the reason says. Only the office may see it differently. */
  veranlasser: Veranlasser | null;
  /** What somebody drove for nothing, tenths of a kilometre there and back. */
  zehntelkilometer: number | null;
  /** Who bears the compensation: as the rules propose, or otherwise with a reason, which only the office may say. */
  kosten: (typeof KOSTENENTSCHEIDUNGEN)[number];
  begruendung: string;
}

/**
 * Notes that the appointment did not take place because somebody was missing; the other side is told.
 * Noting it twice is once. Refuses `einsatz.unbekannt`, `ausfall.begruendung-fehlt` and what the transitions refuse.
 */
export function reportAusfall(
  kontext: Kontext,
  einsatzId: number,
  ausfall: Ausfall,
  seite: Seite,
): Promise<Ergebnis<Kostenfolge | null>> {
  return act(kontext, 'einsatz.ausfall-melden', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    if (einsatz.status === 'ausgefallen') {
      a.unchanged();
      return ok(null);
    }
    const moeglich = transition(
      einsatz.status,
      'ausfall',
      handelndeFuer(a.wer, seite),
      lageOf(einsatz, a.now),
    );
    if (!moeglich.ok) return moeglich;
    // The requester does not know what somebody drove.
    const zehntelkilometer = seite === 'stelle' ? null : ausfall.zehntelkilometer;
    const { hoechstZehntelkilometer } = await readSetting(a.db, abschlussEinstellung);
    if ((zehntelkilometer ?? 0) > hoechstZehntelkilometer)
      return refuse('abschluss.kilometer-zu-viele', {
        feld: 'kilometer',
        werte: { kilometer: hoechstZehntelkilometer / 10 },
      });
    const vomBuero = seite === 'buero';
    const entscheidet = vomBuero && ausfall.kosten !== 'vorschlag';
    if (entscheidet && ausfall.begruendung === '')
      return refuse('ausfall.begruendung-fehlt', { feld: 'begruendung' });
    const veranlasser = (vomBuero ? ausfall.veranlasser : null) ?? VERANLASSER_BEI[ausfall.grund];
    const folge = decideKostenfolge(
      {
        beginn: einsatz.beginn_at,
        absageAt: einsatz.beginn_at,
        warVermittelt: true,
        veranlasser,
        zahltStelle: einsatz.zahler === 'stelle',
      },
      await readSetting(a.db, absageEinstellung),
    );
    const traeger = ausfall.kosten === 'niemand' ? null : ausfall.kosten;
    const neu = {
      status: moeglich.wert,
      absage_durch: veranlasser,
      absage_grund: ausfall.grund,
      kosten_traegt: entscheidet && traeger !== 'vorschlag' ? traeger : folge.traeger,
      kilometer_zehntel: zehntelkilometer ?? einsatz.kilometer_zehntel,
      ist_beginn_at: null,
      ist_ende_at: null,
    };
    await updateEinsatz(a.db, einsatzId, {
      ...neu,
      gemeldet_at: null,
      widerspruch: '',
      gegen_beginn_at: null,
      gegen_ende_at: null,
      beendet_at: a.now,
    });
    a.audit('einsatz', einsatzId, meldungOf(einsatz), {
      ...neu,
      vorschlag: folge.traeger,
      begruendung: ausfall.begruendung,
    });
    await mailAusfall(a, einsatzId, ausfall.grund, {
      sprachmittler: seite !== 'sprachmittler',
      stelle: seite !== 'stelle',
    });
    return ok(folge);
  });
}
