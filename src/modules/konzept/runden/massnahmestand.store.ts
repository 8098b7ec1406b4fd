/** How a taken-over report moves the measure itself. */
import { sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { type MassnahmeStatus, STATUS_BEENDET } from '../status.rules.ts';
import type { Antwort } from './antwort.rules.ts';

/** The measure as it stands, held until the act ends. */
export async function lockMassnahme(trx: Trx, id: number) {
  return trx.selectFrom('massnahme').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Moves status, plan and next step to what was reported. */
export async function moveMassnahme(
  trx: Trx,
  war: { id: number; status: string; begonnen_am: Datum | null; status_grund: string },
  antwort: Antwort,
  am: Datum,
  now: Date,
): Promise<void> {
  const status = antwort.status ?? (war.status as MassnahmeStatus);
  const isChanged = status !== war.status;
  const begins = status === 'in-umsetzung' || status === 'laufend';
  await trx
    .updateTable('massnahme')
    .set({
      ...(isChanged
        ? {
            status,
            status_grund: antwort.grund,
            status_am: am,
            beendet_am: STATUS_BEENDET.includes(status) ? am : null,
            ...(begins && war.begonnen_am === null ? { begonnen_am: am } : {}),
          }
        : antwort.grund !== ''
          ? { status_grund: antwort.grund }
          : {}),
      ...(antwort.neueFrist === null ? {} : { geplant_bis: antwort.neueFrist }),
      // Nothing more is to be done with what is finished.
      ...(STATUS_BEENDET.includes(status)
        ? { naechster_schritt: '', naechster_schritt_am: null }
        : { naechster_schritt: antwort.schritt, naechster_schritt_am: antwort.schrittAm }),
      kosten_cent: antwort.kostenCent,
      zuletzt_bewegt_at: now,
      version: sql`version + 1`,
    })
    .where('id', '=', war.id)
    .execute();
}

/** The report in the measure's log. */
export async function insertBericht(
  trx: Trx,
  eintrag: {
    massnahmeId: number;
    status: MassnahmeStatus | null;
    text: string;
    adresse: string;
    am: Datum;
    at: Date;
    von: string;
  },
): Promise<void> {
  const { massnahmeId, ...rest } = eintrag;
  await trx
    .insertInto('massnahme_eintrag')
    .values({ massnahme_id: massnahmeId, art: 'bericht', datei_id: null, ...rest })
    .execute();
}
