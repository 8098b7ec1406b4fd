/** How a table that was read is kept and shown: its features by a key, its preview. */
import type { Vorschau, Vorschauwert } from '../bestand.tables.ts';
import { type Reihe, type StatistikTabelle, SYMBOLE } from '../import/statistik.rules.ts';

export type Merkmale = [name: string, auspraegung: string][];

/** Names that the reader gives where the table has none: they say nothing to people. */
const OHNE_NAMEN = /^(?:Spalte|Zeile|Abschnitt|Inhalt)(?: \d+)?$/;

/** Signs that stand beside a figure. */
const ZUSAETZE = ['()', 'p', 'r', 's', 'e'];

/**
 * The same text for the same meaning, whatever the order of columns: a series is found by it in every import of its
 * table.
 */
export function keyOfMerkmale(merkmale: Readonly<Record<string, string>>, einheit: string | null): string {
  const sorted = Object.entries(merkmale).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted, einheit ?? '']);
}

/** What a key made by `keyOfMerkmale` stands for. */
export function merkmaleOfKey(schluessel: string): Merkmale {
  const [merkmale] = JSON.parse(schluessel) as [Merkmale, string];
  return merkmale;
}

/** What several series are called beside each other: what they have in common is left out. */
export function labelsBeside(schluessel: readonly string[]): string[] {
  const alle = schluessel.map(merkmaleOfKey);
  const istGemeinsam = ([name, wert]: Merkmale[number]) =>
    alle.every((merkmale) => merkmale.some((paar) => paar[0] === name && paar[1] === wert));
  return alle.map((merkmale) => {
    const eigene = merkmale.filter((paar) => !istGemeinsam(paar)).map(([, wert]) => wert);
    return eigene.join(', ') || labelOfMerkmale(merkmale);
  });
}

/** "Ausländer(innen), weiblich"; with the name where the table gives one: "Nationalität: Ausländer(innen)". */
export function labelOfMerkmale(merkmale: Merkmale): string {
  const words = merkmale.map(([name, wert]) => (OHNE_NAMEN.test(name) ? wert : `${name}: ${wert}`));
  return words.join(', ');
}

/** Whether a sign is one of the statistical offices', with a meaning. */
export function isBekanntesSymbol(symbol: string): boolean {
  return Object.hasOwn(SYMBOLE, symbol) || ZUSAETZE.includes(symbol);
}

/** Gives numbers from 0 to what comes, in the order in which it comes first. */
export class Nummern<T> {
  readonly #nummern = new Map<string, number>();
  readonly liste: { schluessel: string; wert: T }[] = [];

  of(schluessel: string, wert: () => T): number {
    const known = this.#nummern.get(schluessel);
    if (known !== undefined) return known;
    const nummer = this.liste.length;
    this.#nummern.set(schluessel, nummer);
    this.liste.push({ schluessel, wert: wert() });
    return nummer;
  }
}

/** A value as it is kept: all that repeats is a number. */
export interface NummerierterWert {
  region: number;
  merkmal: number;
  reihe: Reihe;
}

/** Numbers regions and features while walking through the values. */
export class Zaehlung {
  readonly regionen = new Nummern<string>();
  readonly merkmale = new Nummern<{ merkmale: Merkmale; einheit: string | null }>();
  readonly #tabelle: StatistikTabelle;

  constructor(tabelle: StatistikTabelle) {
    this.#tabelle = tabelle;
  }

  *werte(): Generator<NummerierterWert> {
    for (const reihe of this.#tabelle.reihen()) {
      const region = reihe.region ?? '';
      yield {
        region: this.regionen.of(region, () => this.#tabelle.regionen.get(region)?.trim() || region),
        merkmal: this.merkmale.of(keyOfMerkmale(reihe.merkmale, reihe.einheit), () => ({
          merkmale: Object.entries(reihe.merkmale),
          einheit: reihe.einheit,
        })),
        reihe,
      };
    }
  }
}

const ERSTE = 12;

/** After so many values progress is told. */
const SCHRITT = 50_000;

/**
 * Counts once what the preview shows.
 * @param onProgress told from time to time which part of the values is counted, from 0 to 1
 * @param eigeneZeichen signs whose meaning the office has said
 */
export function buildVorschau(
  tabelle: StatistikTabelle,
  kodierung: Vorschau['kodierung'],
  onProgress: (anteil: number) => void = () => {},
  eigeneZeichen: readonly string[] = [],
): Vorschau {
  let gezaehlt = 0;
  const zaehlung = new Zaehlung(tabelle);
  const stichtage = new Map(tabelle.stichtage.map((stichtag, nummer) => [stichtag, nummer]));
  const gesehen = new Set<number>();
  const symbole: Record<string, number> = {};
  const erste: Vorschauwert[] = [];
  const doppelt: Vorschau['doppelt'] = { anzahl: 0, erste: [] };
  const unbekannt: Vorschau['unbekannt'] = { anzahl: 0, erste: [] };
  const note = (in_: { anzahl: number; erste: Vorschauwert[] }, wert: Vorschauwert) => {
    in_.anzahl += 1;
    if (in_.erste.length < ERSTE) in_.erste.push(wert);
  };
  for (const { region, merkmal, reihe } of zaehlung.werte()) {
    gezaehlt += 1;
    if (gezaehlt % SCHRITT === 0) onProgress(gezaehlt / tabelle.werte);
    const { symbol } = reihe;
    const show = (): Vorschauwert => ({
      region: zaehlung.regionen.liste[region]?.wert ?? '',
      stichtag: reihe.stichtag,
      merkmal: labelOfMerkmale(Object.entries(reihe.merkmale)),
      wert: reihe.wert,
      symbol,
      einheit: reihe.einheit,
    });
    if (erste.length < ERSTE) erste.push(show());
    if (symbol !== null) {
      symbole[symbol] = (symbole[symbol] ?? 0) + 1;
      if (!isBekanntesSymbol(symbol) && !eigeneZeichen.includes(symbol)) note(unbekannt, show());
    }
    // One number for the place of a value: half a million of them fit where as many texts would not.
    const platz = (merkmal * 100_000 + region) * 10_000 + (stichtage.get(reihe.stichtag) ?? 0);
    if (gesehen.has(platz)) note(doppelt, show());
    gesehen.add(platz);
  }
  return {
    regionen: {
      anzahl: zaehlung.regionen.liste.length,
      erste: zaehlung.regionen.liste
        .slice(0, ERSTE)
        .map(({ schluessel, wert }) => ({ schluessel, name: wert })),
    },
    merkmale: {
      anzahl: zaehlung.merkmale.liste.length,
      erste: zaehlung.merkmale.liste.slice(0, 40).map(({ wert }) => labelOfMerkmale(wert.merkmale)),
    },
    symbole,
    erste,
    doppelt,
    unbekannt,
    kodierung,
  };
}
