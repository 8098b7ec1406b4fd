/** The rules of dispatch as the office edits them: each is one setting, seen as a list of fields. */
import { isDeepStrictEqual } from 'node:util';
import { type Ergebnis, ok, refuse } from '../../../../begriffe/ablehnung.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Db } from '../../../../platform/database/database.ts';
import {
  type Einstellung,
  readSetting,
  readSettingHistory,
  saveSetting,
} from '../../../../platform/settings.ts';
import {
  checkWellenplan,
  HOECHSTENS_JE_WELLE,
  MINDESTABSTAND_MINUTEN,
  type Wellenplan,
} from '../../angebotswellen.rules.ts';
import { checkGewichte, KRITERIEN } from '../../kriterien.rules.ts';
import {
  absageEinstellung,
  abschlussEinstellung,
  erinnerungEinstellung,
  gewichteEinstellung,
  grenzenEinstellung,
  nachlaufEinstellung,
  wellenplanEinstellung,
} from '../einstellungen.schema.ts';
import type { Feld, Feldart, Feldwert } from './felder.rules.ts';

/** What stands in a form, by field name. */
export type Typed = Readonly<Record<string, string>>;
export type Feldwerte = Readonly<Record<string, Feldwert>>;

export interface Feldfassung {
  werte: Feldwerte;
  /** Null for what KoMuT brought along. */
  gesetzt: { von: string; at: Date } | null;
}

export const REGELWERKE = [
  'gewichte',
  'wellen',
  'grenzen',
  'nachlauf',
  'absage',
  'abschluss',
  'erinnerungen',
] as const;
export type Regelwerkname = (typeof REGELWERKE)[number];

/** One setting, its value seen field by field. */
export interface Regelwerk {
  name: Regelwerkname;
  /** Name of the act that sets it. */
  tat: string;
  /** The fields of a form that holds these values. */
  fields(werte: Feldwerte): Feld[];
  /** Fields that may stay empty: rows of a list that are not there. */
  isOptional(name: string): boolean;
  /** What was typed, without empty rows between others. */
  compact(typed: Typed): Typed;
  load(db: Db): Promise<Feldwerte>;
  /** All versions, the newest first; the last is what KoMuT brought along. */
  loadFassungen(db: Db): Promise<Feldfassung[]>;
  /** Checks, saves and audits. Refuses what the rules refuse. */
  save(a: Act, werte: Feldwerte): Promise<Ergebnis<undefined>>;
}

interface Beschreibung<T> {
  name: Regelwerkname;
  tat: string;
  einstellung: Einstellung<T>;
  fields(werte: Feldwerte): Feld[];
  isOptional?(name: string): boolean;
  compact?(typed: Typed): Typed;
  toWerte(wert: T): Feldwerte;
  fromWerte(werte: Feldwerte): T;
  check(wert: T): Ergebnis<unknown>;
}

function defineRegelwerk<T>({ einstellung, toWerte, ...rest }: Beschreibung<T>): Regelwerk {
  return {
    ...rest,
    isOptional: rest.isOptional ?? (() => false),
    compact: rest.compact ?? ((typed) => typed),
    load: async (db) => toWerte(await readSetting(db, einstellung)),
    async loadFassungen(db) {
      const fassungen = await readSettingHistory(db, einstellung);
      return [
        ...fassungen.map(({ wert, gesetztVon, gesetztAt }) => ({
          werte: toWerte(wert),
          gesetzt: { von: gesetztVon, at: gesetztAt },
        })),
        { werte: toWerte(einstellung.vorgabe), gesetzt: null },
      ];
    },
    async save(a, werte) {
      const wert = rest.fromWerte(werte);
      const checked = rest.check(wert);
      if (!checked.ok) return checked;
      const vorher = await readSetting(a.db, einstellung);
      if (isDeepStrictEqual(toWerte(vorher), toWerte(wert))) {
        a.unchanged();
        return ok();
      }
      await saveSetting(a.db, einstellung, wert, a.wer.name, a.now);
      a.audit('einstellung', einstellung.schluessel, vorher as object, wert as object);
      return ok();
    },
  };
}

/** A setting whose value is a plain record of fields. */
function defineFlat<T extends object>(
  name: Regelwerkname,
  tat: string,
  einstellung: Einstellung<T>,
  felder: Record<keyof T & string, readonly [art: Feldart, von: number, bis: number]>,
  check: (wert: T) => Ergebnis<unknown> = () => ok(),
): Regelwerk {
  const names = Object.keys(felder) as (keyof T & string)[];
  return defineRegelwerk<T>({
    name,
    tat,
    einstellung,
    check,
    fields: () =>
      names.map((feld) => {
        const [art, von, bis] = felder[feld];
        return { name: feld, art, von, bis };
      }),
    toWerte: (wert) => Object.fromEntries(names.map((feld) => [feld, wert[feld] as Feldwert])),
    fromWerte: (werte) => Object.fromEntries(names.map((feld) => [feld, werte[feld]])) as T,
  });
}

const STUFENFELDER = [
  ['bisStunden', 'stunden', 1, 24 * 365],
  ['personen', 'zahl', 1, HOECHSTENS_JE_WELLE],
  ['minutenBisNaechste', 'minuten', MINDESTABSTAND_MINUTEN, 7 * 1440],
] as const satisfies readonly (readonly [keyof Wellenplan['stufen'][number], Feldart, number, number])[];

const MOST_STUFEN = 12;
/** `personen-2`: the field of the third step. */
const STUFENFELD = /^(bisStunden|personen|minutenBisNaechste)-(\d+)$/;

const countStufen = (werte: Feldwerte) =>
  1 + Math.max(-1, ...Object.keys(werte).map((name) => Number(STUFENFELD.exec(name)?.[2] ?? -1)));

const wellen = defineRegelwerk<Wellenplan>({
  name: 'wellen',
  tat: 'vermittlung.wellen-setzen',
  einstellung: wellenplanEinstellung,
  fields: (werte) => [
    // One more row than there are steps, for a new one.
    ...Array.from({ length: Math.min(countStufen(werte) + 1, MOST_STUFEN) }, (_, stufe) =>
      STUFENFELDER.map(([name, art, von, bis]) => ({ name: `${name}-${stufe}`, art, von, bis })),
    ).flat(),
    { name: 'ruheVon', art: 'uhrzeit', von: 0, bis: 0 },
    { name: 'ruheBis', art: 'uhrzeit', von: 0, bis: 0 },
    { name: 'dringendStunden', art: 'stunden', von: 0, bis: 72 },
    { name: 'aufgabeStunden', art: 'stunden', von: 0, bis: 72 },
    { name: 'fruehestensTage', art: 'tage', von: 1, bis: 540 },
  ],
  isOptional: (name) => STUFENFELD.test(name),
  compact(typed) {
    const rows = Array.from({ length: MOST_STUFEN }, (_, index) =>
      STUFENFELDER.map(([name]) => [name, typed[`${name}-${index}`]?.trim() ?? ''] as const),
    ).filter((row) => row.some(([, text]) => text !== ''));
    const others = Object.entries(typed).filter(([name]) => !STUFENFELD.test(name));
    return Object.fromEntries([
      ...rows.flatMap((row, index) => row.map(([name, text]) => [`${name}-${index}`, text] as const)),
      ...others,
    ]);
  },
  toWerte: ({ stufen, ruhe, ...rest }) => ({
    ...Object.fromEntries(
      stufen.flatMap((stufe, index) => STUFENFELDER.map(([name]) => [`${name}-${index}`, stufe[name]])),
    ),
    ruheVon: ruhe.von,
    ruheBis: ruhe.bis,
    ...rest,
  }),
  fromWerte: (werte) => ({
    stufen: Array.from({ length: countStufen(werte) }, (_, index) => ({
      bisStunden: Number(werte[`bisStunden-${index}`] ?? Number.NaN),
      personen: Number(werte[`personen-${index}`] ?? Number.NaN),
      minutenBisNaechste: Number(werte[`minutenBisNaechste-${index}`] ?? Number.NaN),
    })),
    ruhe: { von: String(werte.ruheVon), bis: String(werte.ruheBis) },
    dringendStunden: Number(werte.dringendStunden),
    aufgabeStunden: Number(werte.aufgabeStunden),
    fruehestensTage: Number(werte.fruehestensTage),
  }),
  check(plan) {
    const half = plan.stufen.findIndex((stufe) => STUFENFELDER.some(([name]) => Number.isNaN(stufe[name])));
    const missing = half >= 0 && STUFENFELDER.find(([name]) => Number.isNaN(plan.stufen[half]![name]));
    if (missing) return refuse('einstellung.stufe-unvollstaendig', { feld: `${missing[0]}-${half}` });
    const falling = plan.stufen.findIndex(
      ({ bisStunden }, index) => index > 0 && bisStunden <= plan.stufen[index - 1]!.bisStunden,
    );
    if (falling >= 0) return refuse('welle.stufen-ordnung', { feld: `bisStunden-${falling}` });
    const checked = checkWellenplan(plan);
    return checked.ok || checked.feld !== 'stufen' ? checked : { ...checked, feld: 'bisStunden-0' };
  },
});

export const regelwerke: Readonly<Record<Regelwerkname, Regelwerk>> = {
  gewichte: defineRegelwerk({
    name: 'gewichte',
    tat: 'vermittlung.gewichte-setzen',
    einstellung: gewichteEinstellung,
    fields: () => KRITERIEN.map((name) => ({ name, art: 'zahl', von: 0, bis: 100 })),
    toWerte: (gewichte) => ({ ...gewichte }),
    fromWerte: (werte) => werte as unknown as typeof gewichteEinstellung.vorgabe,
    check: checkGewichte,
  }),
  wellen,
  grenzen: defineFlat(
    'grenzen',
    'vermittlung.grenzen-setzen',
    grenzenEinstellung,
    {
      vorlaufArbeitstage: ['zahl', 0, 30],
      mindestMinuten: ['minuten', 5, 120],
      hoechstMinuten: ['minuten', 30, 1440],
      weitestensTage: ['tage', 7, 1000],
      mindestzeichenBegruendung: ['zahl', 0, 200],
      verlangtLaienhinweis: ['ja', 0, 1],
    },
    ({ mindestMinuten, hoechstMinuten }) =>
      mindestMinuten <= hoechstMinuten
        ? ok()
        : refuse('einstellung.kuerzer-als-mindestens', { feld: 'hoechstMinuten' }),
  ),
  nachlauf: defineFlat('nachlauf', 'vermittlung.nachlauf-setzen', nachlaufEinstellung, {
    stunden: ['stunden', 1, 336],
  }),
  absage: defineFlat('absage', 'vermittlung.absage-setzen', absageEinstellung, {
    spaetStunden: ['stunden', 0, 720],
    entschaedigtSpaeteAbsage: ['ja', 0, 1],
  }),
  abschluss: defineFlat('abschluss', 'vermittlung.abschluss-setzen', abschlussEinstellung, {
    bestaetigungArbeitstage: ['zahl', 1, 60],
    hoechstMinuten: ['minuten', 60, 1440],
    abweichungMinuten: ['minuten', 0, 480],
    hoechstZehntelkilometer: ['kilometer', 10, 20_000],
    kilometerFaktor: ['faktor', 1, 5],
    kilometerZuschlagZehntel: ['kilometer', 0, 2000],
  }),
  erinnerungen: defineFlat('erinnerungen', 'vermittlung.erinnerungen-setzen', erinnerungEinstellung, {
    uhrzeit: ['uhrzeit', 0, 0],
    meldungArbeitstage: ['zahlen', 1, 20],
    bestaetigungTageVorher: ['zahl', 0, 30],
  }),
};
