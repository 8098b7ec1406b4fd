import { z } from 'zod';
import { ganzzahl, nummer, pflicht, pflichtwahl, version, zeile } from '../../../begriffe/felder.ts';
import { BERATUNGSROLLEN } from '../beschluesse/beschluss.rules.ts';

export const beratungSchema = z.object({
  gremium_id: pflicht(nummer()),
  sitzung_id: nummer(),
  rolle: pflichtwahl(BERATUNGSROLLEN),
  tagesordnungspunkt: zeile(40),
  position: ganzzahl(0, 99).transform((wert) => wert ?? 0),
});

export type Beratungsangaben = z.output<typeof beratungSchema>;

export const beratungAenderungSchema = beratungSchema.extend({ version: version() });
