/** Whether the content of an allowance rule makes sense, and from which models an office starts. */
import type { Grund } from '../../../begriffe/grund.ts';
import { addDays, type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { findLuecken, overlaps, type Zeitraum } from '../../../begriffe/zeitraum.ts';
import { geltungSchluessel, type Regel, type Satz, type Stufe } from './entschaedigung.rules.ts';

/** More than this for one appointment is a slip of the comma. */
const HOECHSTBETRAG_CENT = 100_000;
/** More than this for one kilometre as well. */
const HOECHSTER_KILOMETERSATZ_CENT = 500;

/** Everything that is wrong, each at the field of the form it was typed in. */
export function checkSatz(satz: Satz): Grund[] {
  return [...checkBetraege(satz), ...checkStufen(satz), ...checkGrenzen(satz)];
}

function checkBetraege({ grundCent, zeit, wartezeit, fahrzeit, weg, auslagen, ...satz }: Satz): Grund[] {
  const betraege: [string, number | null][] = [
    ['grund', grundCent],
    ['taktbetrag', zeit.art === 'takt' ? zeit.cent : null],
    ['stundensatz', zeit.art === 'genau' ? zeit.stundeCent : null],
    ['wartezeitbetrag', wartezeit.art === 'takt' ? wartezeit.cent : null],
    ['fahrzeitbetrag', fahrzeit.art === 'takt' ? fahrzeit.cent : null],
    ['mindestbetrag', satz.mindestCent],
    ['hoechstbetrag', satz.hoechstCent],
    ['weghoechstbetrag', weg.hoechstCent],
    ['auslagenhoechstbetrag', auslagen.hoechstCent],
  ];
  const saetze: [string, number | null][] = [
    ['pkw', weg.pkwCent],
    ['fahrrad', weg.fahrradCent],
    ['mitfahrt', weg.mitfahrtCent],
    ['weiterersatz', weg.weitere?.cent ?? null],
  ];
  return [
    ...betraege
      .filter(([, cent]) => !isCent(cent, HOECHSTBETRAG_CENT))
      .map(([feld]) => ({ grund: 'regel.betrag-unmoeglich', feld })),
    ...saetze
      .filter(([, cent]) => !isCent(cent, HOECHSTER_KILOMETERSATZ_CENT))
      .map(([feld]) => ({ grund: 'regel.kilometersatz-unmoeglich', feld })),
  ];
}

const isCent = (cent: number | null, hoechstens: number) =>
  cent === null || (Number.isInteger(cent) && cent >= 0 && cent <= hoechstens);

/** Steps begin at 0 minutes, ascend, and a longer appointment never earns less. */
function checkStufen({ zeit }: Satz): Grund[] {
  if (zeit.art !== 'stufen') return [];
  const [erste] = zeit.stufen;
  if (!erste) return [{ grund: 'regel.stufen-fehlen', feld: 'stufen.0.betrag' }];
  if (erste.abMinuten !== 0) return [{ grund: 'regel.erste-stufe-ab-null', feld: 'stufen.0.ab' }];
  const gruende: Grund[] = [];
  zeit.stufen.forEach((stufe, index) => {
    if (!isCent(stufe.cent, HOECHSTBETRAG_CENT)) {
      gruende.push({ grund: 'regel.betrag-unmoeglich', feld: `stufen.${index}.betrag` });
    }
    const davor: Stufe | undefined = zeit.stufen[index - 1];
    if (!davor) return;
    if (!Number.isInteger(stufe.abMinuten) || stufe.abMinuten <= davor.abMinuten)
      gruende.push({ grund: 'regel.stufen-aufsteigend', feld: `stufen.${index}.ab` });
    if (stufe.cent < davor.cent)
      gruende.push({ grund: 'regel.stufen-nie-weniger', feld: `stufen.${index}.betrag` });
  });
  return gruende;
}

function checkGrenzen({ zeit, weg, anteilProzent, spaeteAbsage, ausfall, ...satz }: Satz): Grund[] {
  const gruende: Grund[] = [];
  const prozente: [string, number][] = [
    ['anteil', anteilProzent],
    ['absageprozent', spaeteAbsage.prozent],
    ['ausfallprozent', ausfall.prozent],
  ];
  for (const [feld, prozent] of prozente) {
    if (!Number.isInteger(prozent) || prozent < 0 || prozent > 100)
      gruende.push({ grund: 'regel.prozent-unmoeglich', feld });
  }
  const frei = zeit.art === 'takt' || zeit.art === 'genau' ? zeit.freiMinuten : 0;
  if (!Number.isInteger(frei) || frei < 0 || frei > 720)
    gruende.push({ grund: 'regel.minuten-unmoeglich', feld: 'freiminuten' });
  if (!isZehntel(weg.freiZehntel))
    gruende.push({ grund: 'regel.kilometer-unmoeglich', feld: 'freikilometer' });
  if (weg.weitere && (!isZehntel(weg.weitere.abZehntel) || weg.weitere.abZehntel === 0))
    gruende.push({ grund: 'regel.kilometer-unmoeglich', feld: 'weitereab' });
  if (satz.mindestCent !== null && satz.hoechstCent !== null && satz.hoechstCent < satz.mindestCent)
    gruende.push({ grund: 'regel.hoechstbetrag-unter-mindestbetrag', feld: 'hoechstbetrag' });
  return gruende;
}

const isZehntel = (wert: number) => Number.isInteger(wert) && wert >= 0 && wert <= 10_000;

// ——— when it counts ———

type Gueltigkeit = Pick<Regel, 'gueltigAb' | 'gueltigBis'>;

const zeitraumOf = ({ gueltigAb, gueltigBis }: Gueltigkeit): Zeitraum<Datum> => ({
  von: gueltigAb,
  bis: gueltigBis,
});

/**
 * For which days another amount may come out: all days of both where the content or the scope changes, else only the
 * days that come in or go out.
 */
export function listBetroffene(
  vorher: Gueltigkeit | null,
  nachher: Gueltigkeit | null,
  inhaltGleich: boolean,
): Zeitraum<Datum>[] {
  const teile = [vorher, nachher].flatMap((eine) => (eine ? [zeitraumOf(eine)] : []));
  if (!inhaltGleich || teile.length < 2) return teile;
  const [alt, neu] = teile as [Zeitraum<Datum>, Zeitraum<Datum>];
  if (!overlaps(alt, neu)) return teile;
  const betroffen: Zeitraum<Datum>[] = [];
  if (alt.von !== neu.von) {
    const [von, bis] = [alt.von, neu.von].toSorted() as [Datum, Datum];
    betroffen.push({ von, bis });
  }
  if (alt.bis !== neu.bis) {
    const enden = [alt.bis, neu.bis].filter((ende) => ende !== null).toSorted();
    betroffen.push({ von: enden[0]!, bis: enden[1] ?? null });
  }
  return betroffen;
}

/** The first day in [ab, bis) without a rule for all appointments; null when every day has one. */
export function findTagOhneRegel(regeln: readonly Regel[], ab: Datum, bis: Datum): Datum | null {
  const allgemeine = regeln.filter(({ geltung }) => geltungSchluessel(geltung) === 'alle').map(zeitraumOf);
  return findLuecken({ von: ab, bis }, allgemeine)[0]?.von ?? null;
}

/** The calendar years that the stretches touch, up to `bisJahr`. */
export function listBetroffeneJahre(betroffen: readonly Zeitraum<Datum>[], bisJahr: number): number[] {
  const jahre = new Set<number>();
  for (const { von, bis } of betroffen) {
    const letztes = bis === null ? bisJahr : Math.min(bisJahr, yearOf(addDays(bis, -1)));
    for (let jahr = yearOf(von); jahr <= letztes; jahr++) jahre.add(jahr);
  }
  return [...jahre].toSorted((a, b) => a - b);
}

// ——— models to start from ———

/** Pays nothing: what every model starts from. */
export const LEERER_SATZ: Satz = {
  grundCent: 0,
  zeit: { art: 'keine' },
  wartezeit: { art: 'keine' },
  fahrzeit: { art: 'keine' },
  anteilProzent: 100,
  mindestCent: null,
  hoechstCent: null,
  weg: { pkwCent: 0, fahrradCent: 0, mitfahrtCent: 0, freiZehntel: 0, weitere: null, hoechstCent: null },
  auslagen: { erstattet: true, hoechstCent: null },
  spaeteAbsage: { prozent: 50, mitWeg: true },
  ausfall: { prozent: 100, mitWeg: true },
};

const mitKilometern = (pkwCent: number, fahrradCent = 0): Satz['weg'] => ({
  ...LEERER_SATZ.weg,
  pkwCent,
  fahrradCent,
});

/** Models as counties use them (domain rules 3 and 4); the amounts are theirs and only a proposal. */
export const MODELLE = {
  stunde: {
    ...LEERER_SATZ,
    zeit: { art: 'takt', takt: 60, cent: 1200, freiMinuten: 0 },
    weg: mitKilometern(30, 10),
  },
  minute: {
    ...LEERER_SATZ,
    zeit: { art: 'genau', stundeCent: 2400, freiMinuten: 0 },
    weg: mitKilometern(30, 10),
  },
  stufen: {
    ...LEERER_SATZ,
    zeit: {
      art: 'stufen',
      stufen: [
        { abMinuten: 0, cent: 2000 },
        { abMinuten: 90, cent: 3500 },
      ],
    },
    weg: mitKilometern(30, 10),
  },
  grundbetrag: {
    ...LEERER_SATZ,
    grundCent: 2500,
    zeit: { art: 'takt', takt: 30, cent: 500, freiMinuten: 0 },
    // The way is part of the time; its kilometres are included.
    fahrzeit: { art: 'wie-einsatz' },
  },
} as const satisfies Record<string, Satz>;

export type Modell = keyof typeof MODELLE;
export const MODELLNAMEN = Object.keys(MODELLE) as Modell[];
