import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { createLink, revokeLinks } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { checkJahrOffen, listJahresabschluesse } from '../../haushalt/index.ts';
import { upsertSteuererklaerung } from '../sprachmittler.store.ts';
import { FREIBETRAEGE, grenzeOf, type Steuerregeln } from './steuer.rules.ts';
import { steuerEinstellung } from './steuer.schema.ts';
import {
  findSteuerabfrage,
  findSteuerperson,
  listSteuerpersonen,
  upsertSteuerabfrage,
} from './steuer.store.ts';
import { steuerTexte } from './steuer.texte.ts';

/** Nobody is asked again within so many days. */
export const ABSTAND_TAGE = 14;
/** The link of a year works until the end of January after it: until then certificates are corrected. */
const LINK_BIS = '01-31';
export const STEUERLINK = 'steuer.erklaeren';

/**
 * Sets limits and warnings from now on; what they were stays as history. Refuses `steuer.grenze-abgeschlossen`: a year
 * that is closed was watched by the limits it had.
 */
export function saveSteuerregeln(kontext: Kontext, regeln: Steuerregeln): Promise<Ergebnis<undefined>> {
  return act(kontext, 'steuer.grenzen-setzen', async (a) => {
    const [vorher, abschluesse] = await Promise.all([
      readSetting(a.db, steuerEinstellung),
      listJahresabschluesse(a.db),
    ]);
    const changes = ({ jahr }: { jahr: number }) =>
      FREIBETRAEGE.some((art) => grenzeOf(vorher, art, jahr) !== grenzeOf(regeln, art, jahr));
    if (abschluesse.some(changes)) return refuse('steuer.grenze-abgeschlossen');
    await saveSetting(a.db, steuerEinstellung, regeln, a.wer.name, a.now);
    a.audit('einstellung', steuerEinstellung.schluessel, vorher, regeln);
    return ok();
  });
}

/**
 * Asks one person by mail for the declaration of a year; an older link of the same year ends.
 * Refuses `sprachmittler.unbekannt`, `steuer.schon-erklaert`, `steuer.ohne-mail`, `steuer.erst-gefragt`,
 * `steuer.jahr-abgeschlossen`.
 */
export function requestErklaerung(
  kontext: Kontext,
  sprachmittlerId: number,
  jahr: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'steuer.erklaerung-erbitten', async (a) => {
    const person = await findSteuerperson(a.db, sprachmittlerId, jahr);
    if (!person) return refuse('sprachmittler.unbekannt');
    if (person.freibetrag !== null) return refuse('steuer.schon-erklaert');
    if (person.email === '') return refuse('steuer.ohne-mail');
    if (person.gefragt_at && addDays(datumOf(person.gefragt_at), ABSTAND_TAGE) > datumOf(a.now))
      return refuse('steuer.erst-gefragt');
    if (!(await checkJahrOffen(a.db, jahr)).ok) return refuse('steuer.jahr-abgeschlossen');
    const abfrageId = await upsertSteuerabfrage(a.db, { sprachmittlerId, jahr, now: a.now });
    await revokeLinks(a.db, a.now, STEUERLINK, abfrageId);
    const name = `${person.vorname} ${person.nachname}`.trim();
    const link = await createLink(a.db, a.kontext, a.now, {
      zweck: STEUERLINK,
      pfad: '/e',
      bezugId: abfrageId,
      person: name,
      gueltigBis: linkEnde(jahr, a.now),
    });
    const t = steuerTexte[await findBriefsprache(a.db, person.email)];
    a.mail({
      an: { email: person.email, name },
      betreff: t.mailBetreff(jahr),
      text: t.mailText(name, jahr, link, a.kontext.mandant.titel),
      gegenstand: { art: 'sprachmittler', id: sprachmittlerId },
    });
    a.audit('sprachmittler', sprachmittlerId, null, { jahr });
    return ok();
  });
}

/** At least a month, also for the declaration of a year long past. */
function linkEnde(jahr: number, now: Date): Date {
  const ende = toInstant(`${jahr + 1}-${LINK_BIS}`, '23:59');
  const mindestens = toInstant(addDays(datumOf(now), 31), '23:59');
  return ende > mindestens ? ende : mindestens;
}

/** Asks everybody active whose declaration of the year is missing; each in an act of its own. */
export async function requestFehlendeErklaerungen(
  kontext: Kontext,
  jahr: number,
): Promise<{ gefragt: number; ohneMail: number }> {
  const fehlende = (await listSteuerpersonen(kontext.db, jahr)).filter(
    ({ status, freibetrag }) => status === 'aktiv' && freibetrag === null,
  );
  const ergebnisse = await runEach(
    fehlende.filter(({ email }) => email !== ''),
    ({ id }) => requestErklaerung(kontext, id, jahr),
  );
  return {
    gefragt: ergebnisse.filter(({ ok }) => ok).length,
    ohneMail: fehlende.filter(({ email }) => email === '').length,
  };
}

/**
 * What a volunteer declares through the personal link; declaring again replaces it. Whether the trainer allowance or
 * another one fits is for the office to say: a kind it has set stays.
 * Refuses `sprachmittler.unbekannt`, `jahr.abgeschlossen`.
 */
export function declareByLink(
  kontext: Kontext,
  abfrageId: number,
  erklaerung: { andereCent: number; hinweis: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'steuer.erklaeren', async (a) => {
    const abfrage = await findSteuerabfrage(a.db, abfrageId);
    const person = abfrage && (await findSteuerperson(a.db, abfrage.sprachmittlerId, abfrage.jahr));
    if (!abfrage || !person) return refuse('sprachmittler.unbekannt');
    const offen = await checkJahrOffen(a.db, abfrage.jahr);
    if (!offen.ok) return offen;
    const nachher = {
      jahr: abfrage.jahr,
      abgegeben_am: datumOf(a.now),
      andere_cent: erklaerung.andereCent,
      freibetrag: person.freibetrag ?? ('26a' as const),
      hinweis: erklaerung.hinweis,
    };
    await upsertSteuererklaerung(a.db, { ...nachher, sprachmittler_id: person.id });
    a.audit(
      'sprachmittler',
      person.id,
      person.freibetrag === null ? null : { jahr: abfrage.jahr, andere_cent: person.andere_cent },
      nachher,
    );
    return ok();
  });
}
