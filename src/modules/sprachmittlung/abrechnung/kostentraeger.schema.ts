import { z } from 'zod';
import {
  absatz,
  email,
  nummer,
  pflichtwahl,
  pflichtzeile,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { ZAHLER } from '../stellen/stelle.rules.ts';

export const kostentraegerSchema = z.object({
  bezeichnung: pflichtzeile(200, 'kostentraeger.bezeichnung-fehlt'),
  anschrift: absatz(500),
  email: email(),
  frage: zeile(300),
  topf_id: nummer(),
  version: version(),
});

/** Who pays for one appointment, as the office sets it. */
export const kostenwegSchema = z.object({
  zahler: pflichtwahl(ZAHLER),
  kostentraegerId: nummer(),
  topfId: nummer(),
});

/** The pot from which is paid where neither appointment nor payer nor requester has one of its own. */
export const standardtopfEinstellung = {
  schluessel: 'abrechnung.standardtopf',
  schema: z.number().int().positive().nullable(),
  vorgabe: null as number | null,
};

export const standardtopfSchema = z.object({ topfId: nummer() });

export const versionSchema = z.object({ version: version() });
