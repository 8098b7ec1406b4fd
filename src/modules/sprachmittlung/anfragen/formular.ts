import type { Grund } from '../../../begriffe/grund.ts';
import { addDays, datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors } from '../../../design/index.ts';
import type { Db } from '../../../platform/database/database.ts';
import { checkEingabe, type Eingabe, fieldErrors, refusalErrors } from '../../../platform/http/form.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { listKostenfragen } from '../abrechnung/kostentraeger.store.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { findStelle, listAnsprechpersonen, listEinsatzorte } from '../stelle.store.ts';
import { themenEinstellung } from '../vermittlung/einstellungen.schema.ts';
import {
  type AnfrageEingabe,
  anfrageSchema,
  type WiederholungEingabe,
  wiederholungSchema,
} from './anfrage.schema.ts';
import { listFruehere, listPoolsprachen } from './anfrage.store.ts';
import type { Formularangebot } from './pages/anfrage-felder.page.tsx';
import { isAblehnung, reviewAnfrage } from './pruefung.ts';
import { anfrageForReihe, planTermine } from './reihe-anlegen.action.ts';
import { sentenceOf } from './texte.ts';
import { isBuero } from './zustaendigkeit.ts';

/** What a request of this requester may choose from; null when there is no such requester. */
export async function loadAngebot(db: Db, stelleId: number): Promise<Formularangebot | null> {
  const stelle = await findStelle(db, stelleId);
  if (!stelle) return null;
  const [orte, ansprechpersonen, fruehere, poolsprachen, themen, kostenfragen] = await Promise.all([
    listEinsatzorte(db, stelleId),
    listAnsprechpersonen(db, stelleId),
    listFruehere(db, stelleId),
    listPoolsprachen(db),
    readSetting(db, themenEinstellung),
    listKostenfragen(db),
  ]);
  const namen = themen.map(({ thema }) => thema);
  return { stelle, orte, ansprechpersonen, fruehere, poolsprachen, themen: namen, kostenfragen };
}

export type GelesenesFormular =
  | { ok: true; anfrage: AnfrageEingabe; wiederholung: WiederholungEingabe }
  | { ok: false; errors: FormErrors; rueckfragen: readonly Grund[] };

const TERMIN = ['datum', 'beginn', 'ende'];

/**
 * The same input with what cannot be read left out, so that the rules can judge the rest; an appointment that cannot
 * be read is taken to be tomorrow. Null when nothing would change.
 */
function withoutUnreadable(eingabe: Eingabe, felder: readonly string[], jetzt: Date): Eingabe | null {
  const leer = Object.fromEntries(felder.map((feld) => [feld, '']));
  const termin = felder.some((feld) => TERMIN.includes(feld))
    ? { datum: addDays(datumOf(jetzt), 1), beginn: '10:00', ende: '11:00' }
    : {};
  const lesbar: Eingabe = { ...eingabe, ...leer, ...termin };
  return felder.every((feld) => lesbar[feld] === eingabe[feld]) ? null : lesbar;
}

/**
 * Reads a request as it was typed and names everything that keeps it from being saved, all at once: what cannot be
 * read, what the rules refuse, and the questions that are still to be confirmed.
 * @param bisher the Einsatz that is being changed
 */
export async function readAnfrage(
  kontext: Kontext,
  stelleId: number,
  eingabe: Eingabe,
  bisher?: Einsatz,
): Promise<GelesenesFormular> {
  const { sprache } = kontext;
  const gelesen = checkEingabe(eingabe, anfrageSchema);
  const wiederholt = checkEingabe(bisher ? {} : eingabe, wiederholungSchema);
  if (!gelesen.ok || !wiederholt.ok) {
    const fehler = { ...(gelesen.ok ? {} : gelesen.fehler), ...(wiederholt.ok ? {} : wiederholt.fehler) };
    const lesbar = withoutUnreadable(eingabe, Object.keys(fehler), kontext.clock.now());
    const rest = lesbar ? await readAnfrage(kontext, stelleId, lesbar, bisher) : null;
    return {
      ok: false,
      errors: { ...fieldErrors(fehler, sentenceOf, sprache), ...(rest && !rest.ok ? rest.errors : {}) },
      rueckfragen: rest && !rest.ok ? rest.rueckfragen.filter(({ feld = '' }) => !TERMIN.includes(feld)) : [],
    };
  }
  const wiederholung = wiederholt.wert;
  const anfrage = wiederholung.wiederholung ? anfrageForReihe(gelesen.wert, wiederholung) : gelesen.wert;
  const plan = wiederholung.wiederholung
    ? planTermine(anfrage, { ...wiederholung, wiederholung: wiederholung.wiederholung })
    : null;
  const bericht = await reviewAnfrage(
    kontext.db,
    {
      stelleId,
      jetzt: kontext.clock.now(),
      istBuero: isBuero(kontext.wer),
      ...(bisher ? { bisher } : {}),
      ...(plan?.ok ? { termine: plan.wert.daten, istSprechstunde: wiederholung.istSprechstunde } : {}),
    },
    { ...anfrage, bestaetigteRueckfragen: [] },
  );
  if (isAblehnung(bericht))
    return { ok: false, errors: refusalErrors(bericht, sentenceOf, sprache), rueckfragen: [] };
  const errors = refusalErrors(
    [...bericht.ablehnungen, ...(plan && !plan.ok ? [plan] : [])],
    sentenceOf,
    sprache,
  );
  const offen = bericht.rueckfragen.some(({ grund }) => !anfrage.bestaetigteRueckfragen.includes(grund));
  if (Object.keys(errors).length > 0 || offen) return { ok: false, errors, rueckfragen: bericht.rueckfragen };
  return { ok: true, anfrage, wiederholung };
}
