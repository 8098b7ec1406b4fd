/** A body, its meeting, a paper that was issued and one that is written, a resolution, a duty: one of everything. */
import type { TestApp } from '../../../test-support/app.ts';
import { modules } from '../../app.tsx';
import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import { SYSTEM, type Wer } from '../../begriffe/wer.ts';
import { zahlenkatalog } from '../../platform/livezahlen.ts';
import { addBeratung, recordAusgang } from './beratung/beratung.action.ts';
import { writeAusgabe } from './bericht/ausgabe-schreiben.ts';
import { addBlock, createBericht } from './bericht/bericht.action.ts';
import { findBericht } from './bericht/bericht.store.ts';
import { loadPapier } from './bericht/papier-laden.ts';
import { approveBericht, issueBericht, moveBericht } from './bericht/pruefung.action.ts';
import { createTextbaustein } from './bericht/textbaustein.action.ts';
import { addAuftrag } from './beschluesse/beschluss.action.ts';
import { addGast, createGremium } from './gremien/gremium.action.ts';
import { createPflicht } from './pflichten/pflicht.action.ts';
import { createSitzung } from './sitzungen/sitzung.action.ts';

const as = (id: string, rolle: 'koordination' | 'leitung'): Wer => ({
  ...SYSTEM,
  art: 'benutzer',
  id,
  name: id,
  rollen: [rolle],
});

async function must<T>(result: Promise<Ergebnis<T>>): Promise<T> {
  const ergebnis = await result;
  if (!ergebnis.ok) throw new Error(ergebnis.grund);
  return ergebnis.wert;
}

export async function sowBerichte(app: TestApp): Promise<void> {
  const schreiben = app.kontext(as('Autorin', 'koordination'));
  const pruefen = app.kontext(as('Prüferin', 'leitung'));
  const gremium = await must(
    createGremium(schreiben, {
      name: 'Sozialausschuss',
      art: 'fachausschuss',
      position: 1,
      abstand_monate: 4,
      adresse: '',
      ist_aktiv: true,
    }),
  );
  const sitzung = await must(
    createSitzung(schreiben, {
      gremium_id: gremium,
      am: '2026-03-05',
      uhrzeit: '15:00',
      ort: 'Kreishaus',
      frist_am: '2026-02-19',
      adresse: '',
      thema: '',
      teilnehmende: null,
      ist_abgesagt: false,
    }),
  );
  await must(
    addGast(schreiben, gremium, {
      organisation: 'Verein Brücke',
      person: '',
      anliegen: 'Elterncafés',
      beantragt_am: '2026-03-01',
    }),
  );
  await must(createTextbaustein(schreiben, { titel: 'Dank', text: 'Wir danken allen.' }));
  await must(
    createPflicht(schreiben, {
      titel: 'Jahresbericht',
      art: 'bericht',
      gremium_id: gremium,
      empfaenger: '',
      grundlage: '',
      faellig_am: '2026-03-31',
      abstand_monate: 12,
      vorlauf_tage: 42,
      zustaendig: '',
      ist_aktiv: true,
    }),
  );
  const katalog = await zahlenkatalog(modules)(schreiben);
  for (const titel of ['Bericht 2024', 'Bericht 2025']) {
    const bericht = await must(
      createBericht(schreiben, {
        art: 'bericht',
        titel,
        von_am: `${titel.slice(-4)}-01-01`,
        bis_am: `${titel.slice(-4)}-12-31`,
        vorgaenger_id: null,
      }),
    );
    await must(
      addBlock(schreiben, bericht, 'inhalt', null, {
        art: 'absatz',
        text: 'Es gab {{sprachmittlung.einsaetze}} Einsätze.',
      }),
    );
    const station = await must(
      addBeratung(schreiben, bericht, {
        gremium_id: gremium,
        sitzung_id: sitzung,
        rolle: 'kenntnisnahme',
        tagesordnungspunkt: '4',
        position: 1,
      }),
    );
    if (titel === 'Bericht 2025') continue;
    await must(moveBericht(schreiben, bericht, 'einreichen'));
    const load = async () => {
      const stand = (await findBericht(app.database.db, bericht))!;
      return { stand, papier: await loadPapier(pruefen, katalog, stand) };
    };
    const gelesen = await load();
    await must(approveBericht(pruefen, bericht, gelesen.stand.version, gelesen.papier));
    const fertig = await load();
    const dateien = await must(writeAusgabe(pruefen, fertig.stand, fertig.papier));
    await must(issueBericht(pruefen, bericht, fertig.stand.version, fertig.papier, dateien));
    const beschluss = await must(
      recordAusgang(schreiben, bericht, station, {
        am: '2026-03-05',
        tagesordnungspunkt: '4',
        ergebnis: 'zur-kenntnis',
        wortlaut: 'Der Bericht wird zur Kenntnis genommen.',
        auflagen: '',
      }),
    );
    await must(
      addAuftrag(schreiben, beschluss, {
        auftrag: 'Nach einem Jahr berichten',
        zustaendig: 'Koordination',
        faellig_am: '2026-03-20',
      }),
    );
  }
}
