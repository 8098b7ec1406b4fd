import type { Db } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import { anlassOf } from './anlass.rules.ts';
import type { Regel } from './entschaedigung.rules.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { deriveTopf } from './kostentraeger.rules.ts';
import { standardtopfEinstellung } from './kostentraeger.schema.ts';
import { replaceRegel, type Simulation, type Simulationszeile, simulate } from './simulation.rules.ts';
import { listBezahlte } from './simulation.store.ts';
import { grenzeOf } from './steuer.rules.ts';
import { steuerEinstellung } from './steuer.schema.ts';
import { listSteuerpersonen } from './steuer.store.ts';
import { zaehlendeCent } from './steuer-stand.ts';

/** A year counted by its rules and, with `neu`, as if that one had counted all year long. Saves nothing. */
export async function simulateJahr(db: Db, jahr: number, neu: Regel | null): Promise<Simulation> {
  const [zeilen, regeln, steuer, personen] = await Promise.all([
    loadZeilen(db, jahr),
    listRegeln(db),
    readSetting(db, steuerEinstellung),
    listSteuerpersonen(db, jahr),
  ]);
  const personOf = new Map(personen.map((person) => [person.id, person]));
  return simulate(jahr, zeilen, regeln, neu ? replaceRegel(regeln, neu, jahr) : regeln, {
    zaehlt: (berechnung) => zaehlendeCent(berechnung, steuer),
    grenzeOf: (id) => {
      const person = personOf.get(id);
      const grenzeCent = grenzeOf(steuer, person?.freibetrag ?? '26a', jahr);
      return grenzeCent === null ? null : { grenzeCent, andereCent: person?.andere_cent ?? 0 };
    },
  });
}

async function loadZeilen(db: Db, jahr: number): Promise<Simulationszeile[]> {
  const [einsaetze, standard] = await Promise.all([
    listBezahlte(db, jahr),
    readSetting(db, standardtopfEinstellung),
  ]);
  return einsaetze.map((einsatz) => ({
    einsatzId: einsatz.id,
    sprachmittlerId: einsatz.sprachmittler_id,
    anlass: anlassOf(einsatz, {
      zahler: einsatz.zahler,
      topfId: deriveTopf({
        einsatz: einsatz.topf_id,
        kostentraeger: einsatz.kostentraeger_topf_id,
        stelle: einsatz.stelle_topf_id,
        standard,
      }),
    }),
  }));
}
