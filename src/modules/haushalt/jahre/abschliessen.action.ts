import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Abschlusshindernis, Modul } from '../../../platform/modul.ts';
import { listAenderungen } from '../aenderungen/aenderung.store.ts';
import { offenOf } from '../mittel/mittel.rules.ts';
import { listOffeneBindungen } from '../mittel/mittelbindung.store.ts';
import { haushaltTexte } from '../texte.ts';
import { sumTopfsummen } from '../toepfe/topf.rules.ts';
import { listTopfstaende } from '../toepfe/topf.store.ts';
import { listNichtUebergeben } from '../zahllauf/zahllauf.store.ts';
import { checkAbschluss } from './jahr.rules.ts';
import { insertJahresabschluss, isJahrAbgeschlossen, lockJahre } from './jahr.store.ts';

/** What all modules, payment runs, commitments and changes of the plan still want before a year can be closed. */
export async function findHindernisse(
  kontext: Kontext,
  modules: readonly Modul[],
  jahr: number,
): Promise<Abschlusshindernis[]> {
  const t = haushaltTexte[kontext.sprache];
  const found: Abschlusshindernis[] = [];
  // One after the other: inside the closing they share one connection.
  for (const modul of modules) found.push(...((await modul.findAbschlusshindernisse?.(kontext, jahr)) ?? []));
  for (const lauf of await listNichtUebergeben(kontext.db, jahr)) {
    found.push({
      titel: t.hindernisLauf(lauf.bezeichnung),
      hinweis: t.hindernisLaufHinweis,
      href: `/haushalt/zahllaeufe/${lauf.id}`,
    });
  }
  for (const one of await listOffeneBindungen(kontext.db, jahr)) {
    found.push({
      titel: t.hindernisBindung(one.titel),
      hinweis: t.hindernisBindungHinweis(formatGeld(offenOf(one), kontext.sprache)),
      href: one.href,
    });
  }
  for (const one of await listAenderungen(kontext.db, { jahr, status: 'beantragt' })) {
    found.push({
      titel: t.hindernisAenderung(formatGeld(one.betragCent, kontext.sprache)),
      hinweis: one.grund,
      href: `/haushalt/aenderungen?jahr=${jahr}`,
    });
  }
  return found;
}

/**
 * Closes a year for good: what belongs to it changes no more. Acts that still change something of it are waited for,
 * and none begins until this has ended. Refuses what `checkAbschluss` refuses.
 */
export function closeJahr(
  kontext: Kontext,
  modules: readonly Modul[],
  jahr: number,
  istBestaetigt: boolean,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'jahr.abschliessen', async (a) => {
    await lockJahre(a.db);
    const here: Kontext = { ...kontext, db: a.db };
    const geprueft = checkAbschluss(jahr, {
      heute: datumOf(a.now),
      istAbgeschlossen: await isJahrAbgeschlossen(a.db, jahr),
      hindernisse: (await findHindernisse(here, modules, jahr)).length,
      istBestaetigt,
    });
    if (!geprueft.ok) return geprueft;
    await insertJahresabschluss(a.db, jahr, a.wer.name, a.now);
    const { mittelCent, gezahltCent } = sumTopfsummen(await listTopfstaende(a.db, jahr));
    a.audit('jahr', jahr, null, { mittel_cent: mittelCent, gezahlt_cent: gezahltCent });
    return ok();
  });
}
