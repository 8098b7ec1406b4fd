import { z } from 'zod';
import {
  datum,
  ganzzahl,
  haken,
  lesbar,
  nummer,
  pflichtdatum,
  pflichtzeile,
  readZeilen,
  wahl,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { parseKilometer } from '../../../begriffe/kilometer.ts';
import { addDays } from '../../../begriffe/zeit.ts';
import { MODI } from '../bedarf.rules.ts';
import { ZAHLER } from '../stellen/stelle.rules.ts';
import {
  type Geltung,
  type Nebenzeit,
  type Satz,
  TAKTE,
  type Takt,
  type Zeitsatz,
} from './entschaedigung.rules.ts';
import { checkSatz } from './entschaedigung-pruefung.rules.ts';

export const ZEITARTEN = ['takt', 'genau', 'stufen', 'keine'] as const;
export const NEBENZEITARTEN = ['keine', 'wie-einsatz', 'takt'] as const;
/** As many steps as the form shows. */
export const STUFEN_HOECHSTENS = 6;

const geld = () => lesbar(parseGeld, 30);
const kilometer = () => lesbar(parseKilometer, 20);
const takt = () =>
  wahl(TAKTE.map(String)).transform((wert): Takt => TAKTE.find((eine) => String(eine) === wert) ?? 60);
const prozent = (sonst: number) => ganzzahl(0, 100).transform((wert) => wert ?? sonst);

const felder = {
  bezeichnung: pflichtzeile(120, 'regel.bezeichnung-fehlt'),
  gueltigab: pflichtdatum(),
  /** Last day. */
  gueltigbis: datum(),
  beendetbisherige: haken(),
  thema: zeile(60),
  modus: wahl(MODI),
  zahler: wahl(ZAHLER),
  topf: nummer(),
  grund: geld(),
  zeitart: wahlSonst(ZEITARTEN, 'keine'),
  takt: takt(),
  taktbetrag: geld(),
  stundensatz: geld(),
  freiminuten: ganzzahl(0, 720),
  stufen: z.array(z.object({ ab: ganzzahl(0, 1440), betrag: geld() })),
  wartezeitart: wahlSonst(NEBENZEITARTEN, 'keine'),
  wartezeittakt: takt(),
  wartezeitbetrag: geld(),
  fahrzeitart: wahlSonst(NEBENZEITARTEN, 'keine'),
  fahrzeittakt: takt(),
  fahrzeitbetrag: geld(),
  anteil: prozent(100),
  mindestbetrag: geld(),
  hoechstbetrag: geld(),
  pkw: geld(),
  fahrrad: geld(),
  mitfahrt: geld(),
  freikilometer: kilometer(),
  weitereab: kilometer(),
  weiterersatz: geld(),
  weghoechstbetrag: geld(),
  auslagen: haken(),
  auslagenhoechstbetrag: geld(),
  absageprozent: prozent(0),
  absageweg: haken(),
  ausfallprozent: prozent(0),
  ausfallweg: haken(),
};

type Form = z.output<z.ZodObject<typeof felder>>;
type Missing = (feld: string, message: string) => void;

/** The form of an allowance rule: what was typed as a rule, and every sentence at its field. */
export const regelSchema = z.preprocess(
  (eingabe) => ({
    ...(typeof eingabe === 'object' ? eingabe : {}),
    stufen: readZeilen(eingabe, 'stufen', STUFEN_HOECHSTENS),
  }),
  z.object(felder).transform((form, context) => {
    let istVollstaendig = true;
    const missing: Missing = (feld, message) => {
      istVollstaendig = false;
      context.addIssue({ code: 'custom', message, path: feld.split('.') });
    };
    const satz = satzOf(form, missing);
    if (form.gueltigbis !== null && form.gueltigbis < form.gueltigab)
      missing('gueltigbis', 'zeitraum.ende-vor-beginn');
    if (istVollstaendig) {
      for (const { grund, feld = '' } of checkSatz(satz)) missing(feld, grund);
    }
    if (!istVollstaendig) return z.NEVER;
    return {
      bezeichnung: form.bezeichnung,
      gueltigAb: form.gueltigab,
      gueltigBis: form.gueltigbis === null ? null : addDays(form.gueltigbis, 1),
      geltung: geltungOf(form),
      satz,
      beendetBisherige: form.beendetbisherige,
    };
  }),
);

function geltungOf({ thema, modus, zahler, topf }: Form): Geltung {
  return {
    ...(thema === '' ? {} : { thema }),
    ...(modus === null ? {} : { modus }),
    ...(zahler === null ? {} : { zahler }),
    ...(topf === null ? {} : { topfId: topf }),
  };
}

function satzOf(form: Form, missing: Missing): Satz {
  const weitere = form.weitereab !== null || form.weiterersatz !== null;
  if (weitere && form.weitereab === null) missing('weitereab', 'kilometer.leer');
  if (weitere && form.weiterersatz === null) missing('weiterersatz', 'geld.leer');
  return {
    grundCent: form.grund ?? 0,
    zeit: zeitOf(form, missing),
    wartezeit: nebenzeitOf('wartezeit', form, missing),
    fahrzeit: nebenzeitOf('fahrzeit', form, missing),
    anteilProzent: form.anteil,
    mindestCent: form.mindestbetrag,
    hoechstCent: form.hoechstbetrag,
    weg: {
      pkwCent: form.pkw ?? 0,
      fahrradCent: form.fahrrad ?? 0,
      mitfahrtCent: form.mitfahrt ?? 0,
      freiZehntel: form.freikilometer ?? 0,
      weitere: weitere ? { abZehntel: form.weitereab ?? 0, cent: form.weiterersatz ?? 0 } : null,
      hoechstCent: form.weghoechstbetrag,
    },
    auslagen: { erstattet: form.auslagen, hoechstCent: form.auslagen ? form.auslagenhoechstbetrag : null },
    spaeteAbsage: { prozent: form.absageprozent, mitWeg: form.absageweg },
    ausfall: { prozent: form.ausfallprozent, mitWeg: form.ausfallweg },
  };
}

function zeitOf(form: Form, missing: Missing): Zeitsatz {
  const freiMinuten = form.freiminuten ?? 0;
  switch (form.zeitart) {
    case 'keine':
      return { art: 'keine' };
    case 'takt':
      if (form.taktbetrag === null) missing('taktbetrag', 'geld.leer');
      return { art: 'takt', takt: form.takt, cent: form.taktbetrag ?? 0, freiMinuten };
    case 'genau':
      if (form.stundensatz === null) missing('stundensatz', 'geld.leer');
      return { art: 'genau', stundeCent: form.stundensatz ?? 0, freiMinuten };
    case 'stufen': {
      // Rows left empty at the end are no steps; one left empty in between is a slip.
      const letzte = form.stufen.findLastIndex(({ ab, betrag }) => ab !== null || betrag !== null);
      const stufen = form.stufen.slice(0, letzte + 1).map(({ ab, betrag }, index) => {
        if (ab === null) missing(`stufen.${index}.ab`, 'feld.keine-zahl');
        if (betrag === null) missing(`stufen.${index}.betrag`, 'geld.leer');
        return { abMinuten: ab ?? 0, cent: betrag ?? 0 };
      });
      return { art: 'stufen', stufen };
    }
  }
}

function nebenzeitOf(welche: 'wartezeit' | 'fahrzeit', form: Form, missing: Missing): Nebenzeit {
  const art = form[`${welche}art`];
  if (art !== 'takt') return { art };
  const cent = form[`${welche}betrag`];
  if (cent === null) missing(`${welche}betrag`, 'geld.leer');
  return { art, takt: form[`${welche}takt`], cent: cent ?? 0 };
}
