import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { BelegterTermin } from '../bedarf.rules.ts';
import { listBelegungen } from '../einsatz.store.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import { listPersonen } from '../vermittlung/vermittlung.store.ts';
import { listAnfragen, listZeilen, type Plan, type Zeile } from './plan.store.ts';
import { buildTagesketten, type Glied } from './tageskette.rules.ts';

/** An appointment in somebody's chain: a line of the plan, or one that was accepted before. */
export interface Kettentermin extends BelegterTermin {
  ort: string;
  /** Null for what was accepted before. */
  zeile: Zeile | null;
}

export interface Personenplan {
  id: number;
  name: string;
  glieder: Glied<Kettentermin>[];
}

export type GezeigteAnfrage = Awaited<ReturnType<typeof listAnfragen>>[number];

/** What the page of a finished plan shows. */
export interface Plansicht {
  personen: Personenplan[];
  zeilen: Zeile[];
  offene: GezeigteAnfrage[];
  namen: ReadonlyMap<number, string>;
}

/** Reads a finished plan with what has happened since. */
export async function loadPlansicht(db: Db, plan: Plan): Promise<Plansicht> {
  const zeilen = await listZeilen(db, plan.id);
  const [feste, offene, personen] = await Promise.all([
    listBelegungen(
      db,
      [...new Set(zeilen.map(({ sprachmittler_id }) => sprachmittler_id))],
      toInstant(plan.von_am, '00:00'),
      toInstant(addDays(plan.bis_am, 1), '00:00'),
    ),
    listAnfragen(db, plan.ergebnis?.offen.map(({ einsatzId }) => einsatzId) ?? []),
    listPersonen(db),
  ]);
  const tage = new Set(
    zeilen.map(({ sprachmittler_id, beginn_at }) => `${sprachmittler_id} ${datumOf(beginn_at)}`),
  );
  const plaene = [...Map.groupBy(zeilen, ({ sprachmittler_id }) => sprachmittler_id)].map(
    ([id, eigene]): Personenplan => {
      const { nachname, vorname, mobilitaet } = eigene[0]!;
      const geplante = new Set(eigene.map(({ einsatz_id }) => einsatz_id));
      const schonZugesagte = feste.filter(
        (termin) =>
          termin.sprachmittler_id === id &&
          !geplante.has(termin.id) &&
          tage.has(`${id} ${datumOf(termin.beginn_at)}`),
      );
      const termine = [
        ...eigene.map((zeile) => asTermin(zeile, zeile)),
        ...schonZugesagte.map((termin) => asTermin(termin, null)),
      ];
      const ketten = buildTagesketten(termine, mobilitaet, geschaetzteWege);
      return { id, name: `${nachname}, ${vorname}`, glieder: ketten.flatMap(({ glieder }) => glieder) };
    },
  );
  return {
    personen: plaene.sort((a, b) => a.name.localeCompare(b.name, 'de')),
    zeilen,
    offene,
    namen: new Map(personen.map(({ id, nachname, vorname }) => [id, `${nachname}, ${vorname}`])),
  };
}

function asTermin(
  termin: Pick<Zeile, 'beginn_at' | 'ende_at' | 'modus' | 'lat' | 'lon' | 'ort'>,
  zeile: Zeile | null,
): Kettentermin {
  const { beginn_at, ende_at, modus, lat, lon, ort } = termin;
  return {
    beginn: beginn_at,
    ende: ende_at,
    modus,
    punkt: lat === null || lon === null ? null : { lat, lon },
    ort,
    zeile,
  };
}
