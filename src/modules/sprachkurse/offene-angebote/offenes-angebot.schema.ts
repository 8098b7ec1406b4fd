import { z } from 'zod';
import {
  datum,
  email,
  ganzzahl,
  haken,
  lesbar,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  telefon,
  version,
  wahl,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseUhrzeit, type Wochentag } from '../../../begriffe/zeit.ts';
import { ANGEBOTSARTEN } from './offenes-angebot.rules.ts';

/** An offer as the office types it; weekday and time may be missing where people meet by arrangement. */
export const offenesAngebotSchema = z
  .object({
    titel: pflichtzeile(160),
    art: pflichtwahl(ANGEBOTSARTEN),
    raum: zeile(120),
    strasse: zeile(120),
    plz: zeile(10),
    ort: zeile(80),
    wochentag: wahl(['1', '2', '3', '4', '5', '6', '7']).transform((tag) =>
      tag === null ? null : (Number(tag) as Wochentag),
    ),
    von: lesbar(parseUhrzeit),
    bis: lesbar(parseUhrzeit),
    rhythmus: zeile(160),
    organisation: pflichtzeile(160),
    telefon: telefon(),
    email: email(),
    sprachen: zeile(200),
    kinderbetreuung: haken(),
    zielgruppe: zeile(200),
    beginn_am: pflichtdatum(),
    ende_am: datum(),
    version: version(),
  })
  .superRefine(({ von, bis, beginn_am, ende_am }, context) => {
    const fail = (feld: string, message: string) =>
      context.addIssue({ code: 'custom', path: [feld], message });
    if (von !== null && bis === null) fail('bis', 'feld.fehlt');
    if (von === null && bis !== null) fail('von', 'feld.fehlt');
    if (von !== null && bis !== null && bis <= von) fail('bis', 'angebot.ende-vor-beginn');
    if (ende_am !== null && ende_am < beginn_am) fail('ende_am', 'angebot.ende-vor-beginn');
  });

export type Angebotsangaben = z.output<typeof offenesAngebotSchema>;

/** How many came on a day. */
export const angebotsterminSchema = z.object({
  am: pflichtdatum(),
  teilnehmer: pflicht(ganzzahl(0, 1000), 'feld.keine-zahl'),
  bemerkung: zeile(200),
});

export type Terminangaben = z.output<typeof angebotsterminSchema>;
