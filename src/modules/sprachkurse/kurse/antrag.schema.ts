import { z } from 'zod';
import {
  absatz,
  betrag,
  datum,
  ganzzahl,
  haken,
  lesbar,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  readZeilen,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS, rankOf } from '../../../begriffe/niveau.ts';
import { minutesOf, parseUhrzeit, type Uhrzeit, type Wochentag } from '../../../begriffe/zeit.ts';
import {
  PAUSCHALARTEN,
  type Positionsart,
  type Preise,
  UNTERLAGENARTEN,
} from '../foerderung/regeln.rules.ts';
import { DURCHFUEHRUNGEN, FORMATE, KURSARTEN } from './kurs.rules.ts';

const uhrzeit = () => lesbar<Uhrzeit>(parseUhrzeit);

export const kopfSchema = z
  .object({
    /** Only where somebody writes for several providers. */
    traeger_id: nummer(),
    titel: pflichtzeile(200),
    kursart: pflichtwahl(KURSARTEN),
    format: pflichtwahl(FORMATE),
    durchfuehrung: pflichtwahl(DURCHFUEHRUNGEN),
    niveau_von: pflichtwahl(NIVEAUS),
    niveau_bis: pflichtwahl(NIVEAUS),
    gemeinde_id: pflicht(nummer()),
    zielgruppe: zeile(500),
    beginn_am: pflichtdatum(),
    ue: pflicht(ganzzahl(1, 3000)),
    version: version(),
  })
  .refine(({ niveau_von, niveau_bis }) => rankOf(niveau_bis) >= rankOf(niveau_von), {
    path: ['niveau_bis'],
    message: 'kurs.niveau',
  });

/** Rows of a form that nobody filled in are left out. */
export const ZEITZEILEN = 7;

const zeitzeile = z.object({
  wochentag: zeile(1).transform((wert) => (/^[1-7]$/.test(wert) ? (Number(wert) as Wochentag) : null)),
  von: uhrzeit(),
  bis: uhrzeit(),
});

export const zeitenSchema = z.preprocess(
  (eingabe) => ({ ...(eingabe as object), zeiten: readZeilen(eingabe, 'zeiten', ZEITZEILEN) }),
  z.object({
    zeiten: z.array(zeitzeile).transform((zeilen, context) =>
      zeilen.flatMap((eine, index) => {
        const { wochentag, von, bis } = eine;
        if (wochentag === null && von === null && bis === null) return [];
        if (wochentag === null || von === null || bis === null) {
          const feld = wochentag === null ? 'wochentag' : von === null ? 'von' : 'bis';
          context.addIssue({ code: 'custom', path: [index, feld], message: 'zeiten.unvollstaendig' });
          return [];
        }
        if (minutesOf(bis) <= minutesOf(von)) {
          context.addIssue({ code: 'custom', path: [index, 'bis'], message: 'zeitraum.ende-vor-beginn' });
        }
        return [{ wochentag, von, bis }];
      }),
    ),
    in_schulferien: haken(),
    version: version(),
  }),
);

export const ortSchema = z.object({
  raum: zeile(),
  strasse: zeile(),
  plz: zeile(10),
  ort: zeile(100),
  lehrkraft: zeile(),
  lehrkraft_zulassung: zeile(300),
  kinderbetreuung: haken(),
  kinderplaetze: ganzzahl(0, 200).transform((wert) => wert ?? 0),
  voraussetzungen: absatz(1000),
  anmeldung: absatz(1000),
  version: version(),
});

/** Prices by kind of line, from the fields `preis_unterricht`, `preis_raum` …; an empty one is the rate. */
function readPreise(eingabe: Record<string, unknown>, context: z.RefinementCtx): Preise {
  const preise: Preise = {};
  for (const art of ['unterricht', ...PAUSCHALARTEN] as const satisfies readonly Positionsart[]) {
    const feld = `preis_${art}`;
    const gelesen = betrag().safeParse(eingabe[feld]);
    if (!gelesen.success) {
      context.addIssue({ code: 'custom', path: [feld], message: gelesen.error.issues[0]!.message });
    } else if (gelesen.data !== null) preise[art] = gelesen.data;
  }
  return preise;
}

const plaetze = () => pflicht(ganzzahl(1, 500));

export const kostenSchema = z
  .looseObject({ plaetze_min: plaetze(), plaetze_max: plaetze(), version: version() })
  .transform((eingabe, context) => ({
    plaetze_min: eingabe.plaetze_min,
    plaetze_max: eingabe.plaetze_max,
    version: eingabe.version,
    preise: readPreise(eingabe, context),
  }));

export const vorschlagSchema = z
  .looseObject({
    ue: pflicht(ganzzahl(1, 3000)),
    plaetze_min: plaetze(),
    plaetze_max: plaetze(),
    topf_id: pflicht(nummer(), 'bewilligung.kein-topf'),
    auflagen: absatz(),
    begruendung: absatz(),
  })
  .transform((eingabe, context) => ({
    ue: eingabe.ue,
    plaetze_min: eingabe.plaetze_min,
    plaetze_max: eingabe.plaetze_max,
    topfId: eingabe.topf_id,
    auflagen: eingabe.auflagen,
    begruendung: eingabe.begruendung,
    preise: readPreise(eingabe, context),
  }));

export const unterlageSchema = z.object({ art: pflichtwahl(UNTERLAGENARTEN) });

export const tatSchema = z.object({ grund: absatz(2000), endeAm: datum() });

export const notizSchema = z.object({ notiz: absatz() });

export const terminSchema = z
  .object({
    am: pflichtdatum(),
    von: pflicht(uhrzeit(), 'uhrzeit.leer'),
    bis: pflicht(uhrzeit(), 'uhrzeit.leer'),
  })
  .refine(({ von, bis }) => minutesOf(bis) > minutesOf(von), {
    path: ['bis'],
    message: 'zeitraum.ende-vor-beginn',
  });
