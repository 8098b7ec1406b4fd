/** A tender as tests and the demo county write it down. */
import type { TestApp } from '../../../../test-support/app.ts';
import { toInstant } from '../../../begriffe/zeit.ts';
import { ANTRAG_VON, BEWILLIGT_VON, gelungen, type Umgebung } from '../kurse/kurs.beispiele.ts';
import { announceVergabe, createVergabe, openAngebote, submitAngebot } from './vergabe.action.ts';
import type { Vergabeangaben } from './vergabe.schema.ts';
import { listLose } from './vergabe.store.ts';

const angabenOf = ({ topfId, traegerId }: Umgebung, titel: string): Vergabeangaben => ({
  titel,
  beschreibung: 'Kurse am Vormittag mit Kinderbetreuung',
  schaetzwert: 1_500_000,
  art: null,
  art_grund: '',
  frist_at: toInstant('2026-03-20', '12:00'),
  topf_id: topfId,
  beginn_am: '2026-07-01',
  ende_am: '2027-06-30',
  eingeladen: [traegerId],
  preis_gewicht: 40,
  lose: [{ titel: 'Kurs am Vormittag', ue: 300, plaetze: 15, niveau_von: 'A1', niveau_bis: 'A2' }],
  kriterien: [{ bezeichnung: 'Konzept', gewicht: 60 }],
  version: 0,
});

/**
 * A draft, one that takes bids and one whose bids are open, so that the walk through every page meets them; the clock
 * stands again where it stood. @returns ids for paths, by their beginning
 */
export async function sowVergaben(t: TestApp, umgebung: Umgebung): Promise<Record<string, number>> {
  const buero = t.kontext(ANTRAG_VON);
  const create = async (titel: string) =>
    gelungen(await createVergabe(buero, angabenOf(umgebung, titel), 'Preis'));
  const entwurf = await create('Frauen lernen Deutsch: Entwurf');
  const [offen, laufend] = [await create('Mama lernt Deutsch'), await create('Frauen lernen Deutsch')];
  // The first bid of all is one that is open.
  for (const id of [offen, laufend]) {
    gelungen(await announceVergabe(buero, id));
    const [los] = await listLose(buero.db, id);
    const preise = [{ losId: los!.id, betragCent: 1_400_000 }];
    const datei = { name: 'Angebot.pdf', inhalt: new TextEncoder().encode('%PDF-1.7') };
    gelungen(await submitAngebot(buero, id, { traegerId: umgebung.traegerId, preise }, datei));
  }
  const jetzt = t.clock.now();
  t.clock.set(toInstant('2026-03-21', '09:00'));
  gelungen(await openAngebote(t.kontext(ANTRAG_VON), offen));
  gelungen(await openAngebote(t.kontext(BEWILLIGT_VON), offen));
  t.clock.set(jetzt);
  return {
    '/vergaben/:id{[0-9]+}/bearbeiten': entwurf,
    '/vergaben/:id{[0-9]+}/angebote': offen,
    '/vergaben/:id{[0-9]+}/angebot': laufend,
    '/vergaben/': offen,
  };
}
