/** What another allowance rule would have cost in a year: for everybody, by topic and payer, down to each appointment. */
import type { Geld } from '../../../begriffe/geld.ts';
import {
  type Anlass,
  type Berechnung,
  chooseRegel,
  computeEntschaedigung,
  geltungSchluessel,
  type Regel,
} from './entschaedigung.rules.ts';

export interface Simulationszeile {
  einsatzId: number;
  sprachmittlerId: number;
  anlass: Anlass;
}

/** Cents by the rules that counted, and with the new one. */
export interface Vergleich {
  vorherCent: Geld;
  nachherCent: Geld;
}

export interface Zeilenvergleich extends Vergleich {
  einsatzId: number;
  sprachmittlerId: number;
  /** Topic and payer: by these the page narrows down. */
  thema: string;
  zahler: string;
  /** No rule counted, or would count. */
  ohneRegelVorher: boolean;
  ohneRegelNachher: boolean;
}

export interface Gruppenvergleich extends Vergleich {
  schluessel: string;
  anzahl: number;
}

export interface Simulation {
  jahr: number;
  anzahl: number;
  personen: number;
  gesamt: Vergleich;
  ohneRegelVorher: number;
  ohneRegelNachher: number;
  /** People whose year is above their tax allowance. */
  ueberGrenze: { vorher: number; nachher: number };
  /** Whether a limit is known for the year. */
  kenntGrenze: boolean;
  themen: Gruppenvergleich[];
  zahler: Gruppenvergleich[];
  /** The largest difference first. */
  zeilen: Zeilenvergleich[];
}

export interface Steuermass {
  /** What of a calculation counts towards the allowance. */
  zaehlt: (berechnung: Berechnung) => Geld;
  /** Paid by others for the same allowance, and the allowance; null where none is known for the year. */
  grenzeOf: (sprachmittlerId: number) => { grenzeCent: Geld; andereCent: Geld } | null;
}

/** The rules of a year as if the new one had counted all year long in place of those of its scope. */
export function replaceRegel(regeln: readonly Regel[], neu: Regel, jahr: number): Regel[] {
  const schluessel = geltungSchluessel(neu.geltung);
  return [
    ...regeln.filter((regel) => geltungSchluessel(regel.geltung) !== schluessel),
    { ...neu, gueltigAb: `${jahr}-01-01`, gueltigBis: `${jahr + 1}-01-01` },
  ];
}

/** Counts every appointment twice: by the rules of the day, and by the others. */
export function simulate(
  jahr: number,
  zeilen: readonly Simulationszeile[],
  vorher: readonly Regel[],
  nachher: readonly Regel[],
  steuer: Steuermass,
): Simulation {
  const jahreVorher = new Map<number, Geld>();
  const jahreNachher = new Map<number, Geld>();
  const count = (regeln: readonly Regel[], jahre: Map<number, Geld>, zeile: Simulationszeile) => {
    const regel = chooseRegel(regeln, zeile.anlass);
    const berechnung = regel && computeEntschaedigung(regel, zeile.anlass);
    const zaehlt = berechnung ? steuer.zaehlt(berechnung) : 0;
    jahre.set(zeile.sprachmittlerId, (jahre.get(zeile.sprachmittlerId) ?? 0) + zaehlt);
    return berechnung?.betragCent ?? null;
  };
  const vergleiche = zeilen.map((zeile): Zeilenvergleich => {
    const alt = count(vorher, jahreVorher, zeile);
    const neu = count(nachher, jahreNachher, zeile);
    return {
      einsatzId: zeile.einsatzId,
      sprachmittlerId: zeile.sprachmittlerId,
      thema: zeile.anlass.thema,
      zahler: zeile.anlass.zahler,
      vorherCent: alt ?? 0,
      nachherCent: neu ?? 0,
      ohneRegelVorher: alt === null,
      ohneRegelNachher: neu === null,
    };
  });
  const personen = [...jahreVorher.keys()];
  return {
    jahr,
    anzahl: zeilen.length,
    personen: personen.length,
    gesamt: sumVergleiche(vergleiche),
    ohneRegelVorher: vergleiche.filter((zeile) => zeile.ohneRegelVorher).length,
    ohneRegelNachher: vergleiche.filter((zeile) => zeile.ohneRegelNachher).length,
    ueberGrenze: {
      vorher: countUeberGrenze(jahreVorher, steuer),
      nachher: countUeberGrenze(jahreNachher, steuer),
    },
    kenntGrenze: personen.some((id) => steuer.grenzeOf(id) !== null),
    themen: groupBy(vergleiche, ({ thema }) => thema),
    zahler: groupBy(vergleiche, ({ zahler }) => zahler),
    zeilen: vergleiche.toSorted(
      (a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)) || a.einsatzId - b.einsatzId,
    ),
  };
}

export const differenceOf = ({ vorherCent, nachherCent }: Vergleich): Geld => nachherCent - vorherCent;

function sumVergleiche(zeilen: readonly Vergleich[]): Vergleich {
  const summe = { vorherCent: 0, nachherCent: 0 };
  for (const { vorherCent, nachherCent } of zeilen) {
    summe.vorherCent += vorherCent;
    summe.nachherCent += nachherCent;
  }
  return summe;
}

function groupBy(
  zeilen: readonly Zeilenvergleich[],
  keyOf: (zeile: Zeilenvergleich) => string,
): Gruppenvergleich[] {
  return [...Map.groupBy(zeilen, keyOf)]
    .map(([schluessel, teil]) => ({ schluessel, anzahl: teil.length, ...sumVergleiche(teil) }))
    .toSorted((a, b) => b.nachherCent - a.nachherCent || (a.schluessel < b.schluessel ? -1 : 1));
}

function countUeberGrenze(jahre: ReadonlyMap<number, Geld>, { grenzeOf }: Steuermass): number {
  let anzahl = 0;
  for (const [id, cent] of jahre) {
    const grenze = grenzeOf(id);
    if (grenze && cent + grenze.andereCent > grenze.grenzeCent) anzahl += 1;
  }
  return anzahl;
}
