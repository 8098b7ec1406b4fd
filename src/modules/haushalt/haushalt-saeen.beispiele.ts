/** A small budget for tests that walk through the whole house: one of everything. */
import type { TestApp } from '../../../test-support/app.ts';
import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import { act } from '../../platform/act.ts';
import { requestAenderung } from './aenderungen/aenderung.action.ts';
import { bookEinzelausgabe } from './ausgaben/einzelausgabe.action.ts';
import { setMittelbindung } from './mittel/mittelbindung.action.ts';
import { createProjekt } from './projekte/projekt.action.ts';
import { createTopf, setAnsatz } from './toepfe/topf.action.ts';
import { addBesetzung, createStelle, setRegel } from './zuwendung/stelle.action.ts';
import {
  addAuflage,
  applyZuwendung,
  callMittel,
  createZuwendung,
  grantZuwendung,
  saveZuwendungskosten,
} from './zuwendung/zuwendung.action.ts';

async function must<T>(result: Promise<Ergebnis<T>>): Promise<T> {
  const ergebnis = await result;
  if (!ergebnis.ok) throw new Error(ergebnis.grund);
  return ergebnis.wert;
}

/** Two pots with plan, promise, expense and an open change; a project; a granted state grant. */
export async function sowHaushalt(app: TestApp): Promise<void> {
  const kontext = app.kontext();
  const topf = (bezeichnung: string) =>
    must(
      createTopf(kontext, {
        bezeichnung,
        produkt: '31510',
        sachkonto: '445900',
        kostenstelle: '5040',
        ist_aktiv: true,
      }),
    );
  const [kurse, sachmittel] = [await topf('Sprachkurse'), await topf('Sachmittel')];
  for (const topfId of [kurse, sachmittel]) {
    await must(setAnsatz(kontext, topfId, 2026, { ansatzCent: 1_000_000, bemerkung: '' }));
  }
  await must(
    act(kontext, 'test.binden', (a) =>
      setMittelbindung(a, {
        topfId: kurse,
        jahr: 2026,
        schluessel: 'beispiel:1',
        titel: 'Kurs A1 in Musterhausen',
        href: '/haushalt/ueberblick',
        gebundenCent: 400_000,
        berechnetCent: 100_000,
      }),
    ),
  );
  await must(
    bookEinzelausgabe(kontext, {
      topfId: sachmittel,
      am: '2026-02-03',
      jahr: 2026,
      empfaenger: 'Druckerei Beispiel',
      zweck: 'Faltblätter',
      betragCent: 12_340,
      belegnummer: 'R-1',
      trotzdem: false,
    }),
  );
  await must(
    requestAenderung(kontext, {
      wunsch: 'umschichtung',
      topfId: kurse,
      nachTopfId: sachmittel,
      jahr: 2026,
      betragCent: 50_000,
      grund: 'Beamer',
      beschluss: '',
    }),
  );
  await must(
    createProjekt(kontext, {
      bezeichnung: 'Lesepaten am Wall',
      traeger: 'Verein Beispiel',
      foerderer: 'Stiftung Muster',
      von: '2024-01-01',
      bis: '2026-06-30',
      betrag: 4_500_000,
      verlaengerung: 'offen',
      erinnernAb: null,
      notiz: '',
    }),
  );
  await must(
    setRegel(kontext, {
      gueltigAb: '2025-01-01',
      gueltigBis: null,
      bezeichnung: 'Richtlinie',
      prozent: 50,
      hoechstkosten: 7_000_000,
      antragBis: '10-31',
      nachweisMonate: 6,
      quelle: '',
    }),
  );
  const stelle = await must(createStelle(kontext, { bezeichnung: 'Koordinierungsstelle', umfang: 1000 }));
  const besetzung = await must(
    addBesetzung(kontext, stelle, { person: 'Person Eins', umfang: 1000, von: '2024-01-01', bis: null }),
  );
  const id = await must(
    createZuwendung(kontext, { jahr: 2026, von: null, bis: null, behoerde: 'Landesamt Beispiel' }),
  );
  await must(saveZuwendungskosten(kontext, id, [{ besetzung, plan: 7_200_000, ist: null }]));
  await must(applyZuwendung(kontext, id, '2025-10-20'));
  const bescheid = { am: '2025-12-12', aktenzeichen: 'B 1', bewilligt: 3_500_000, nachweisBis: null };
  await must(grantZuwendung(kontext, id, bescheid));
  await must(addAuflage(kontext, id, { text: 'Zwischenbericht', faelligAm: '2026-07-31' }));
  await must(callMittel(kontext, id, { am: '2026-03-02', betragCent: 1_000_000 }));
}
