import type { Ergebnis } from '../src/begriffe/ablehnung.ts';
import { beginFortschreibung } from '../src/modules/konzept/fortschreibung/fortschreibung.action.ts';
import { startKonzeptImport } from '../src/modules/konzept/import/einlesen.action.ts';
import { receiveRueckmeldung, saveFreigabe, setSchwerpunkt } from '../src/modules/konzept/index.ts';
import { createIndikator } from '../src/modules/konzept/indikatoren/indikator.action.ts';
import { findMassnahme } from '../src/modules/konzept/konzept.store.ts';
import { openBeispielrunde, sowRundenkonzept } from '../src/modules/konzept/runden/runde.beispiele.ts';
import type { TestApp } from '../test-support/app.ts';

const PAPIER =
  'Handlungsfeld\tZiel\tMaßnahme\tTerminierung\n' +
  'Wohnen\tAlle wohnen gut\tMietlotsinnen werden ausgebildet.\tbis 2028\n' +
  'Wohnen\tAlle wohnen gut\tMietlotsinnen werden ausgebildet.\tbis 2029\n';

/**
 * A concept in the middle of its life, one of each kind, so that no page of it has nothing to show.
 * @returns by the beginning of a route's path: the id for its first place where that is not 1
 */
export async function buildKonzept(app: TestApp): Promise<Record<string, number>> {
  const konzept = await sowRundenkonzept(app);
  await openBeispielrunde(app, konzept);
  const kontext = app.kontext();
  await must(startKonzeptImport(kontext, { name: 'wohnen.txt', inhalt: new TextEncoder().encode(PAPIER) }));
  await must(
    createIndikator(kontext, {
      bezug: { art: 'knoten', id: konzept.knoten.ziel },
      bezeichnung: 'Eltern in Kursen',
      einheit: 'Personen',
      richtung: 'mehr',
      ziel: 60,
      ziel_am: '2027-12-31',
      ausgang: 20,
      quelle: '',
      turnus_monate: 12,
    }),
  );
  // The first measure is the one that a walk through all pages opens.
  const erste = Math.min(...Object.values(konzept.massnahmen));
  const { version } = (await findMassnahme(kontext.db, erste, konzept.ausgabeId))!;
  const de = { titel: 'Sprachcafé', text: 'Jede Woche sprechen Menschen miteinander Deutsch.' };
  await must(saveFreigabe(kontext, erste, { version, istOeffentlich: true, kurztexte: { de } }));
  await must(receiveRueckmeldung(kontext, erste, { text: 'Wann ist das?', name: '', email: '' }));
  await must(
    setSchwerpunkt(kontext, konzept.ausgabeId, {
      version: 0,
      titel: 'Sprache zuerst',
      felder: [konzept.knoten.sprache],
      von_am: '2026-01-01',
      bis_am: '2027-12-31',
      budget_cent: 12_000_000,
      beschluss_id: null,
      gremium: 'Kreistag',
      beschlossen_am: '2025-12-11',
      vorlage: '2025/118',
      beschluss: 'Sprache wird Schwerpunkt.',
      adresse: '',
    }),
  );
  const entwurf = await must(beginFortschreibung(kontext, konzept.ausgabeId, 'Konzept 2028'));
  return { '/konzept/ziele/': konzept.knoten.ziel, '/konzept/ausgaben/:id{[0-9]+}/fortschreibung/': entwurf };
}

async function must<T>(doing: Promise<Ergebnis<T>>): Promise<T> {
  const result = await doing;
  if (!result.ok) throw new Error(result.grund);
  return result.wert;
}
