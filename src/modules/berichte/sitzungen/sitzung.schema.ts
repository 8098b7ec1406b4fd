import { z } from 'zod';
import {
  datum,
  ganzzahl,
  haken,
  lesbar,
  nummer,
  pflicht,
  pflichtdatum,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseUhrzeit } from '../../../begriffe/zeit.ts';
import { webadresse } from '../felder.ts';

const felder = z.object({
  gremium_id: pflicht(nummer()),
  am: pflichtdatum(),
  uhrzeit: lesbar(parseUhrzeit).transform((wert) => wert ?? ''),
  ort: zeile(200),
  frist_am: datum(),
  adresse: webadresse(),
  thema: zeile(300),
  teilnehmende: ganzzahl(0, 9999),
  ist_abgesagt: haken(),
});

const isFristVorSitzung = ({ am, frist_am }: { am: string; frist_am: string | null }) =>
  frist_am === null || frist_am <= am;
const FRIST = { path: ['frist_am'], message: 'sitzung.frist-danach' };

export const sitzungSchema = felder.refine(isFristVorSitzung, FRIST);

export type Sitzungsangaben = z.output<typeof sitzungSchema>;

export const sitzungAenderungSchema = felder.extend({ version: version() }).refine(isFristVorSitzung, FRIST);
