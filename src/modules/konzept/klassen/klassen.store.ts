/** What the words of an edition's schedules mean, and the dates that follow from it. */
import { sql } from 'kysely';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { readSettingHistory } from '../../../platform/settings.ts';
import { readTerminierung, type Terminierung } from '../import/terminierung.rules.ts';
import { terminOf } from '../import/uebernahme.rules.ts';
import { mergeKlassen, pickTerminklassen, type Terminklasse, type Terminklassen } from './klassen.rules.ts';
import { klassenEinstellung } from './klassen.settings.ts';

interface Ausgabezeit {
  klassen: object;
  beschlossen_am: string | null;
  angelegt_at: Date;
}

/** Day from which the years of a class are counted. */
const tagOf = ({ beschlossen_am, angelegt_at }: Omit<Ausgabezeit, 'klassen'>): string =>
  beschlossen_am ?? datumOf(angelegt_at);

/** Every version of the definitions, the newest first; the usual words at the end. */
export async function listTerminklassen(db: Db | Trx): Promise<Terminklassen[]> {
  const verlauf = await readSettingHistory(db, klassenEinstellung);
  return [...verlauf.map(({ wert }) => wert), klassenEinstellung.vorgabe];
}

/** As the office defines them for this edition, in its order. */
export async function loadTerminklassen(
  db: Db | Trx,
  ausgabe: Omit<Ausgabezeit, 'klassen'>,
): Promise<readonly Terminklasse[]> {
  return pickTerminklassen(await listTerminklassen(db), tagOf(ausgabe));
}

/** What each class of an edition means: the paper's own word first, then the office's. */
export async function loadKlassen(db: Db | Trx, ausgabe: Ausgabezeit): Promise<Record<string, Terminierung>> {
  const eigene = ausgabe.klassen as Record<string, Terminierung>;
  return mergeKlassen(eigene, await loadTerminklassen(db, ausgabe), tagOf(ausgabe));
}

/**
 * Dates the schedules of an edition anew that say a class and no date of their own; standing tasks stay without one.
 * @returns how many measures got another date
 */
export async function redateAusgabe(trx: Trx, ausgabe: Ausgabezeit & { id: number }): Promise<number> {
  const klassen = await loadKlassen(trx, ausgabe);
  const fassungen = await trx
    .selectFrom('massnahme_fassung')
    .select(['id', 'termin', 'termin_am'])
    .where('ausgabe_id', '=', ausgabe.id)
    .where('ist_laufend', '=', false)
    .where('termin', '<>', '')
    .execute();
  const neue = fassungen.flatMap(({ id, termin, termin_am }) => {
    const gelesen = readTerminierung(termin);
    if (gelesen.bis !== undefined) return [];
    const neu = terminOf(gelesen, klassen);
    return neu.termin_am === termin_am ? [] : [{ id, ...neu }];
  });
  await sql`UPDATE massnahme_fassung f SET termin_am = neu.am, termin_genauigkeit = neu.genauigkeit, version = f.version + 1
    FROM unnest(${neue.map(({ id }) => id)}::bigint[], ${neue.map(({ termin_am }) => termin_am)}::date[],
      ${neue.map(({ termin_genauigkeit }) => termin_genauigkeit)}::text[]) AS neu (id, am, genauigkeit)
    WHERE f.id = neu.id`.execute(trx);
  return neue.length;
}
