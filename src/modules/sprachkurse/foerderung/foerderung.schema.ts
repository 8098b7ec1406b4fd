import { z } from 'zod';
import {
  auswahl,
  betrag,
  datum,
  ganzzahl,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  wahl,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { KURSARTEN } from '../kurse/kurs.rules.ts';
import {
  BEZUEGE,
  type Foerderregeln,
  PAUSCHALARTEN,
  type Pauschale,
  UNTERLAGENARTEN,
} from './regeln.rules.ts';

const prozent = () => ganzzahl(0, 100, 'bedingung.prozent').transform((wert) => wert ?? 0);

const felder = z.looseObject({
  kursart: pflichtwahl(KURSARTEN),
  bezeichnung: pflichtzeile(200),
  gueltigAb: pflichtdatum(),
  gueltigBis: datum(),
  topfId: nummer(),
  abrechnung: wahlSonst(['ue', 'teilnehmer-ue'], 'ue'),
  satzUe: pflicht(betrag(), 'bedingung.satz-fehlt'),
  teilnehmerMin: pflicht(ganzzahl(1, 500)),
  teilnehmerMax: pflicht(ganzzahl(1, 500)),
  kuerzungProzent: prozent(),
  beendenNachMonaten: ganzzahl(1, 36),
  fehlUe: ganzzahl(1, 999),
  fehlWochen: ganzzahl(1, 52),
  folge: wahlSonst(['zaehlt-nicht', 'abmelden'], 'zaehlt-nicht'),
  gruppen: zeile(1000),
  eigenanteilArt: wahlSonst(['keiner', 'betrag', 'prozent'], 'keiner'),
  eigenanteilBetrag: betrag(),
  eigenanteilProzent: prozent(),
  unterlagen: auswahl(UNTERLAGENARTEN),
  toleranzUeProzent: prozent(),
  version: version(),
});

type Felder = z.output<typeof felder>;

/** Flat parts from the fields `pauschale_raum` (euros) and `bezug_raum`; an empty amount is none. */
function readPauschalen(eingabe: Record<string, unknown>, context: z.RefinementCtx): Pauschale[] {
  return PAUSCHALARTEN.flatMap((art) => {
    const satz = betrag().safeParse(eingabe[`pauschale_${art}`]);
    const bezug = wahl(BEZUEGE).safeParse(eingabe[`bezug_${art}`]);
    if (!satz.success) {
      context.addIssue({
        code: 'custom',
        path: [`pauschale_${art}`],
        message: satz.error.issues[0]!.message,
      });
    }
    if (!satz.success || !satz.data) return [];
    return [{ art, bezug: (bezug.success ? bezug.data : null) ?? 'kurs', satzCent: satz.data }];
  });
}

function readRegeln(eingabe: Felder, context: z.RefinementCtx): Foerderregeln {
  const { eigenanteilArt, eigenanteilBetrag, eigenanteilProzent } = eingabe;
  if (eingabe.teilnehmerMax < eingabe.teilnehmerMin) {
    context.addIssue({ code: 'custom', path: ['teilnehmerMax'], message: 'kurs.plaetze' });
  }
  if (eigenanteilArt === 'betrag' && eigenanteilBetrag === null) {
    context.addIssue({ code: 'custom', path: ['eigenanteilBetrag'], message: 'geld.leer' });
  }
  const gruppen = eingabe.gruppen.split(',').map((gruppe) => gruppe.trim());
  return {
    abrechnung: eingabe.abrechnung,
    satzUeCent: eingabe.satzUe,
    pauschalen: readPauschalen(eingabe, context),
    teilnehmerMin: eingabe.teilnehmerMin,
    teilnehmerMax: eingabe.teilnehmerMax,
    unterMindestzahl: {
      kuerzungProzent: eingabe.kuerzungProzent,
      beendenNachMonaten: eingabe.beendenNachMonaten,
    },
    anwesenheit: { fehlUe: eingabe.fehlUe, fehlWochen: eingabe.fehlWochen, folge: eingabe.folge },
    gruppen: [...new Set(gruppen.filter((gruppe) => gruppe !== ''))],
    eigenanteil:
      eigenanteilArt === 'betrag'
        ? { art: 'betrag', cent: eigenanteilBetrag ?? 0 }
        : eigenanteilArt === 'prozent'
          ? { art: 'prozent', prozent: eigenanteilProzent }
          : { art: 'keiner' },
    unterlagen: eingabe.unterlagen,
    toleranzUeProzent: eingabe.toleranzUeProzent,
  };
}

/** A version of the conditions as the form has it. */
export const foerderungSchema = felder.transform((eingabe, context) => ({
  version: eingabe.version,
  angaben: {
    kursart: eingabe.kursart,
    bezeichnung: eingabe.bezeichnung,
    gueltigAb: eingabe.gueltigAb,
    gueltigBis: eingabe.gueltigBis,
    topfId: eingabe.topfId,
    regeln: readRegeln(eingabe, context),
  },
}));

export const endeSchema = z.object({ letzterTag: pflichtdatum() });
