import type { TestApp } from '../../../../test-support/app.ts';
import { sowAbrechnung } from '../abrechnung/abrechnung-saeen.beispiele.ts';
import { createAngebot, recordTermin } from '../offene-angebote/offenes-angebot.action.ts';
import { offenesAngebotSchema } from '../offene-angebote/offenes-angebot.schema.ts';
import { sowVergaben } from '../vergabe/vergabe.beispiele.ts';
import { saveKursfreigabe } from '../veroeffentlichung/freigabe.action.ts';
import { proposeBewilligung } from './bewilligung.action.ts';
import {
  ANTRAG_VON,
  createEntwurf,
  createGeprueften,
  createLaufenden,
  gelungen,
  openKursumgebung,
} from './kurs.beispiele.ts';
import { findKurs } from './kurs.store.ts';

/**
 * A course that runs and that everybody sees, one whose approval waits for a decision, and a draft: so that the walk through every
 * page finds what these show. @returns ids for paths that need a course in a certain state, by their beginning
 */
export async function sowKurse(t: TestApp): Promise<Record<string, number>> {
  const umgebung = await openKursumgebung(t);
  const laufend = await createLaufenden(t, umgebung);
  const { version } = (await findKurs(t.database.db, laufend))!;
  gelungen(
    await saveKursfreigabe(t.kontext(ANTRAG_VON), laufend, {
      version,
      istOeffentlich: true,
      kurztexte: { de: 'Wir lernen Deutsch für den Alltag.', ar: 'نتعلم الألمانية' },
    }),
  );
  const cafe = offenesAngebotSchema.parse({
    titel: 'Sprachcafé am Markt',
    art: 'sprachcafe',
    wochentag: '3',
    von: '15:00',
    bis: '17:00',
    organisation: 'Mehrgenerationenhaus',
    beginn_am: '2026-01-07',
  });
  const angebot = gelungen(await createAngebot(t.kontext(ANTRAG_VON), cafe));
  const besuche = { am: '2026-03-04', teilnehmer: 12, bemerkung: '' };
  gelungen(await recordTermin(t.kontext(ANTRAG_VON), angebot, besuche));
  const geprueft = await createGeprueften(t, umgebung, { kopf: { beginn_am: '2026-05-04' } });
  gelungen(
    await proposeBewilligung(t.kontext(ANTRAG_VON), geprueft, {
      ue: 80,
      plaetze_min: 8,
      plaetze_max: 16,
      preise: {},
      topfId: umgebung.topfId,
      auflagen: '',
      begruendung: '',
    }),
  );
  const entwurf = await createEntwurf(t, umgebung, { kopf: { beginn_am: '2026-06-01' } });
  const { einschreibungId, rechnungId } = await sowAbrechnung(t, laufend);
  const kurs = '/kurse/:id{[0-9]+}';
  return {
    [`${kurs}/antrag`]: entwurf,
    [`${kurs}/vorschlag`]: geprueft,
    [kurs]: laufend,
    ':einschreibung': einschreibungId,
    '/kursrechnungen/:id': rechnungId,
    traegerId: umgebung.traegerId,
    '/sprachkurse/:id': laufend,
    ...(await sowVergaben(t, umgebung)),
  };
}
