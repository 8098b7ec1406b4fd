/** A small concept, saved as the reader would save it: two fields, a sub-area, standing tasks, years and a class. */

import type { Insertable } from 'kysely';
import type { TestApp } from '../../../../test-support/app.ts';
import type { MassnahmeFassungTable, MassnahmeTable } from '../konzept.tables.ts';

type Angaben = Partial<Omit<Insertable<MassnahmeTable>, 'konzept_id'>> &
  Partial<Omit<Insertable<MassnahmeFassungTable>, 'ausgabe_id' | 'massnahme_id'>> & { text: string };

export interface Beispielkonzept {
  konzeptId: number;
  ausgabeId: number;
  knoten: Record<'sprache' | 'bildung' | 'kurse' | 'ziel' | 'leer' | 'arbeit', number>;
  massnahmen: Record<'sprachcafe' | 'kurse' | 'lotsen' | 'praktika' | 'messe' | 'ohne', number>;
}

export async function sowKonzept(t: TestApp): Promise<Beispielkonzept> {
  const { db } = t.database;
  const now = t.clock.now();
  const { id: konzeptId } = await db
    .insertInto('konzept')
    .values({ titel: 'Zusammen leben in Musterhausen', angelegt_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: ausgabeId } = await db
    .insertInto('ausgabe')
    .values({
      konzept_id: konzeptId,
      bezeichnung: 'Konzept 2024',
      status: 'gilt',
      beschlossen_am: '2024-06-20',
      beschluss: 'Kreistag, Vorlage 2024/081',
      mitwirkende: 'Arbeitsgruppe Integration\nBeirat für Teilhabe',
      angelegt_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  let position = 0;
  const node = async (
    art: 'handlungsfeld' | 'bereich' | 'leitgrundsatz' | 'leitziel' | 'handlungsziel',
    text: string,
    eltern: number | null = null,
  ) => {
    position += 1;
    const { id } = await db
      .insertInto('konzeptknoten')
      .values({ ausgabe_id: ausgabeId, eltern_id: eltern, art, text, position })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  await node('leitgrundsatz', 'Teilhabe gilt für alle.');
  const sprache = await node('handlungsfeld', 'Sprache und Bildung');
  await node('leitgrundsatz', 'Sprache öffnet Türen.', sprache);
  const kurse = await node('bereich', 'Sprachkurse', sprache);
  const bildung = await node('leitziel', 'Alle lernen Deutsch', kurse);
  const ziel = await node('handlungsziel', 'Kurse erreichen auch Eltern', bildung);
  const leer = await node('handlungsziel', 'Kurse in allen Gemeinden', bildung);
  const arbeit = await node('handlungsfeld', 'Arbeit & Beruf [*]');
  let reihe = 0;
  const measure = async (knoten: readonly number[], angaben: Angaben) => {
    const {
      text,
      termin,
      terminklasse,
      termin_am,
      ist_laufend,
      zustaendig,
      partner,
      kurztitel,
      kennung,
      ...eigene
    } = angaben;
    reihe += 1;
    const { id } = await db
      .insertInto('massnahme')
      .values({ konzept_id: konzeptId, zuletzt_bewegt_at: now, ...eigene })
      .returning('id')
      .executeTakeFirstOrThrow();
    const fassung = await db
      .insertInto('massnahme_fassung')
      .values({
        massnahme_id: id,
        ausgabe_id: ausgabeId,
        position: reihe,
        text,
        ...(termin !== undefined && { termin }),
        ...(terminklasse !== undefined && { terminklasse }),
        ...(termin_am !== undefined && { termin_am }),
        ...(ist_laufend !== undefined && { ist_laufend }),
        ...(zustaendig !== undefined && { zustaendig }),
        ...(partner !== undefined && { partner }),
        ...(kurztitel !== undefined && { kurztitel }),
        ...(kennung !== undefined && { kennung }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const knoten_id of knoten)
      await db.insertInto('massnahme_ziel').values({ fassung_id: fassung.id, knoten_id }).execute();
    return id;
  };
  const massnahmen = {
    sprachcafe: await measure([ziel, arbeit], {
      text: 'Ein Sprachcafé findet jede Woche statt.\nEs ist offen für alle.',
      termin: 'laufend',
      terminklasse: 'laufend',
      ist_laufend: true,
      status: 'laufend',
      zustaendig: 'Volkshochschule',
      begonnen_am: '2024-09-01',
    }),
    kurse: await measure([ziel], {
      text: 'Kurse mit Kinderbetreuung werden eingerichtet.',
      termin: 'bis 2027',
      terminklasse: '2027',
      termin_am: '2027-12-31',
      zustaendig: 'Jugendamt; Volkshochschule',
      partner: 'Kitas',
      status: 'in-umsetzung',
    }),
    lotsen: await measure([bildung], {
      text: 'Lotsinnen und Lotsen begleiten zu Ämtern.',
      termin: 'bis 2025',
      terminklasse: '2025',
      termin_am: '2025-12-31',
      zustaendig: 'Koordinierungsstelle',
      herkunft: 'Beirat für Teilhabe',
      herkunft_am: '2023-11-02',
      ist_von_migranten: true,
    }),
    praktika: await measure([arbeit], {
      text: 'Praktika werden vermittelt.',
      termin: 'Bis 2027',
      terminklasse: '2027',
      termin_am: '2027-12-31',
      status: 'verschoben',
      status_grund: 'Die Stelle ist nicht besetzt.',
      geplant_bis: '2028-06-30',
    }),
    messe: await measure([arbeit], {
      text: 'Eine Messe für Berufe findet statt.',
      termin: 'mittelfristig',
      terminklasse: 'mittelfristig',
      termin_am: '2026-12-31',
      status: 'umgesetzt',
      beendet_am: '2025-05-04',
    }),
    ohne: await measure([], { text: 'Formulare werden einfacher <b>&</b> #kürzer.', termin: '' }),
  };
  return { konzeptId, ausgabeId, knoten: { sprache, bildung, kurse, ziel, leer, arbeit }, massnahmen };
}
