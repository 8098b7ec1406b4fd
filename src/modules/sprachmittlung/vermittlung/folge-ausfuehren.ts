import { STUNDE_MS } from '../../../begriffe/zeit.ts';
import type { Act } from '../../../platform/act.ts';
import { readSetting } from '../../../platform/settings.ts';
import type { Aenderungsfolge } from '../aenderung.rules.ts';
import { type Einsatz, updateEinsatz } from '../einsatz.store.ts';
import { wort } from '../texte/woerter.ts';
import { type Bekanntes, knownOf } from './bekanntes.rules.ts';
import { wellenplanEinstellung } from './einstellungen.schema.ts';
import { offer, resumeSuche } from './suche.action.ts';
import {
  closeOffeneAngebote,
  endSuche,
  findOffeneSuche,
  listAngebote,
  withdrawAnnahme,
} from './suche.store.ts';
import { vermittlungTexte } from './texte.ts';
import {
  type InSprache,
  mailAbsage,
  mailGeaendert,
  mailGeaendertAnGefragte,
  mailNachfrage,
  mailNeueSuche,
  mailZurueckgezogen,
} from './vermittlung.mail.ts';

/** What changed, in words for a mail. */
const describeAenderungen =
  (folge: Pick<Aenderungsfolge, 'einzeln'>): InSprache =>
  (sprache) =>
    [...new Set(folge.einzeln.map(({ aenderung }) => wort(sprache, 'aenderung', aenderung)))].join(', ');

/**
 * Carries out what a change does to those concerned, in the act that saved it (so no mail leaves for a change that
 * was not kept). `vorher` is the Einsatz as it was; the row already holds the new facts.
 * Changes the status where the consequence says so; writes no audit entry of its own.
 */
export async function applyFolge(
  a: Act,
  vorher: Einsatz,
  folge: Pick<Aenderungsfolge, 'folge' | 'einzeln'>,
  anlass: Neusuchanlass = 'geaendert',
): Promise<void> {
  const was = describeAenderungen(folge);
  switch (folge.folge) {
    case 'nichts':
    case 'gesperrt':
      return;
    case 'informieren':
      if (vorher.status === 'vermittelt') {
        await updateEinsatz(a.db, vorher.id, { kalender_sequenz: vorher.kalender_sequenz + 1 });
        await mailGeaendert(a, vorher.id, was);
        return;
      }
      for (const angebot of await listAngebote(a.db, vorher.id)) {
        if (angebot.status === 'offen' && angebot.weg === 'mail') {
          await mailGeaendertAnGefragte(a, vorher.id, angebot.sprachmittler_id, was);
        }
      }
      return;
    case 'neu-fragen':
      return askAgain(a, vorher);
    case 'neu-suchen':
    case 'absagen-und-neu':
      return searchAgain(a, vorher, anlass);
  }
}

/** Those who accepted or were asked get a new question about the changed appointment. */
async function askAgain(a: Act, vorher: Einsatz): Promise<void> {
  const suche = await findOffeneSuche(a.db, vorher.id);
  const neu = await a.db
    .selectFrom('einsatz')
    .selectAll()
    .where('id', '=', vorher.id)
    .executeTakeFirstOrThrow();
  const plan = await readSetting(a.db, wellenplanEinstellung);
  const spaetestens = new Date(neu.beginn_at.getTime() - plan.aufgabeStunden * STUNDE_MS);
  const gueltigBis = spaetestens > a.now ? spaetestens : neu.beginn_at;
  if (vorher.status === 'vermittelt') {
    await withdrawAnnahme(a.db, vorher.id, 'geaendert');
    await updateEinsatz(a.db, vorher.id, {
      status: 'angeboten',
      sprachmittler_id: null,
      vermittelt_at: null,
      kalender_sequenz: vorher.kalender_sequenz + 1,
    });
    await mailNachfrage(a, vorher.id);
    await offer(a, neu, suche, {
      sprachmittlerId: vorher.sprachmittler_id!,
      welle: suche?.welle ?? 0,
      gueltigBis,
      vorher: knownOf(vorher, true),
    });
    return;
  }
  for (const angebot of await closeOffeneAngebote(a.db, vorher.id, 'zurueckgezogen')) {
    await offer(a, neu, suche, {
      sprachmittlerId: angebot.sprachmittler_id,
      welle: suche?.welle ?? 0,
      gueltigBis,
      weg: angebot.weg,
      // Who has not answered yet compares with what she last agreed to, or was first asked.
      vorher: (angebot.vorher as Bekanntes | null) ?? knownOf(vorher, false),
    });
  }
}

/** Why somebody else is looked for; who was exchanged is not asked again. */
export type Neusuchanlass = 'geaendert' | 'getauscht';

/** Open offers are taken back, an acceptance is cancelled, and the search begins anew as it did before. */
async function searchAgain(a: Act, vorher: Einsatz, anlass: Neusuchanlass): Promise<void> {
  for (const angebot of await closeOffeneAngebote(a.db, vorher.id, 'zurueckgezogen')) {
    if (angebot.weg === 'mail') await mailZurueckgezogen(a, vorher.id, angebot.sprachmittler_id);
  }
  await endSuche(a.db, vorher.id, a.now);
  if (vorher.status === 'vermittelt') {
    await withdrawAnnahme(a.db, vorher.id, anlass);
    await updateEinsatz(a.db, vorher.id, {
      status: 'angefragt',
      sprachmittler_id: null,
      vermittelt_at: null,
      kalender_sequenz: vorher.kalender_sequenz + 1,
    });
    await mailAbsage(a, vorher.id, vorher.sprachmittler_id, GRUND[anlass], {
      sprachmittler: true,
      stelle: false,
    });
    await mailNeueSuche(a, vorher.id);
  } else if (vorher.status === 'angeboten') {
    await updateEinsatz(a.db, vorher.id, { status: 'angefragt' });
  }
  await resumeSuche(a, vorher.id);
}

const GRUND: Record<Neusuchanlass, InSprache> = {
  geaendert: (sprache) => vermittlungTexte[sprache].absageWegenAenderung,
  getauscht: (sprache) => vermittlungTexte[sprache].absageWegenTausch,
};
