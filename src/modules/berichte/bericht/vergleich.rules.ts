/** What changed since a paper was last issued: figures by their name and time, blocks by their words. */
import type { Abschnitt } from '../bericht.rules.ts';
import { type Papier, type Papierblock, plainText, type Satz } from './papier.rules.ts';
import type { Zahlstand } from './zahl.rules.ts';

export interface Zahlenvergleich {
  kennung: string;
  alt: Zahlstand | null;
  neu: Zahlstand | null;
}

export type Blockvergleich =
  /** Same words; `mitAnderenZahlen` when only figures differ. */
  | { stand: 'gleich' | 'andere-zahlen'; alt: string; neu: string }
  | { stand: 'neu'; neu: string }
  | { stand: 'weggefallen'; alt: string }
  | { stand: 'geaendert'; alt: string; neu: string };

export interface Vergleich {
  /** Figures whose value is another one, new ones, and those no longer mentioned. */
  zahlen: Zahlenvergleich[];
  abschnitte: { abschnitt: Abschnitt; bloecke: Blockvergleich[] }[];
}

export function comparePapiere(alt: Papier, neu: Papier): Vergleich {
  const kennungen = [...new Set([...Object.keys(neu.zahlen), ...Object.keys(alt.zahlen)])];
  const abschnitte = [...new Set([...neu.abschnitte, ...alt.abschnitte].map(({ abschnitt }) => abschnitt))];
  const linesOf = ({ abschnitte: alle }: Papier, gesucht: Abschnitt) =>
    alle
      .filter(({ abschnitt }) => abschnitt === gesucht)
      .flatMap(({ bloecke }) => bloecke.flatMap(linesOfBlock));
  return {
    zahlen: kennungen
      .map((kennung) => ({
        kennung,
        alt: alt.zahlen[kennung] ?? null,
        neu: neu.zahlen[kennung] ?? null,
      }))
      .filter(({ alt: vorher, neu: nachher }) => !vorher || !nachher || vorher.wert !== nachher.wert),
    abschnitte: abschnitte.map((abschnitt) => ({
      abschnitt,
      bloecke: compareLines(linesOf(alt, abschnitt), linesOf(neu, abschnitt)),
    })),
  };
}

/** Nothing is different, figures included. */
export const isUnveraendert = ({ zahlen, abschnitte }: Vergleich): boolean =>
  zahlen.length === 0 && abschnitte.every(({ bloecke }) => bloecke.every(({ stand }) => stand === 'gleich'));

interface Zeile {
  /** Words with the figures' names in place of their values. */
  worte: string;
  text: string;
}

const lineOf = (...saetze: readonly Satz[]): Zeile => ({
  worte: saetze
    .map((satz) => satz.map(({ text, zahl }) => (zahl ? `{{${zahl}}}` : text)).join(''))
    .join(' | '),
  text: saetze.map(plainText).join(' | '),
});

function linesOfBlock(block: Papierblock): Zeile[] {
  switch (block.art) {
    case 'ueberschrift':
    case 'absatz':
      return [lineOf(block.satz)];
    case 'liste':
      return block.punkte.map((punkt) => lineOf(punkt));
    case 'tabelle':
      return [
        lineOf(block.titel),
        lineOf(...block.spalten.map(({ titel }) => titel)),
        ...block.zeilen.map((zeile) => lineOf(...zeile)),
      ];
    case 'diagramm': {
      const werte = block.reihen.map(({ name, werte: reihe }) =>
        [name, ...reihe.map((wert, index) => `${block.kategorien[index] ?? ''} ${wert ?? '–'}`)].join(', '),
      );
      const titel = plainText(block.titel);
      return [{ worte: `${titel} ${block.alternativtext}`, text: `${titel}: ${werte.join('; ')}` }];
    }
    case 'umbruch':
      return [];
  }
}

/** Longest common subsequence of the words; what stands in its gaps was added, removed, or replaced in turn. */
function compareLines(alt: readonly Zeile[], neu: readonly Zeile[]): Blockvergleich[] {
  const laenge = alt.map(() => Array<number>(neu.length + 1).fill(0));
  laenge.push(Array<number>(neu.length + 1).fill(0));
  for (let i = alt.length - 1; i >= 0; i--)
    for (let j = neu.length - 1; j >= 0; j--)
      laenge[i]![j] =
        alt[i]!.worte === neu[j]!.worte
          ? laenge[i + 1]![j + 1]! + 1
          : Math.max(laenge[i + 1]![j]!, laenge[i]![j + 1]!);
  const ergebnis: Blockvergleich[] = [];
  let weg: Zeile[] = [];
  let dazu: Zeile[] = [];
  const closeGap = () => {
    const paare = Math.min(weg.length, dazu.length);
    for (let k = 0; k < paare; k++)
      ergebnis.push({ stand: 'geaendert', alt: weg[k]!.text, neu: dazu[k]!.text });
    for (const zeile of weg.slice(paare)) ergebnis.push({ stand: 'weggefallen', alt: zeile.text });
    for (const zeile of dazu.slice(paare)) ergebnis.push({ stand: 'neu', neu: zeile.text });
    weg = [];
    dazu = [];
  };
  let [i, j] = [0, 0];
  while (i < alt.length || j < neu.length) {
    const [a, n] = [alt[i], neu[j]];
    if (a && n && a.worte === n.worte) {
      closeGap();
      ergebnis.push({ stand: a.text === n.text ? 'gleich' : 'andere-zahlen', alt: a.text, neu: n.text });
      i++;
      j++;
    } else if (a && (!n || laenge[i + 1]![j]! >= laenge[i]![j + 1]!)) {
      weg.push(a);
      i++;
    } else if (n) {
      dazu.push(n);
      j++;
    }
  }
  closeGap();
  return ergebnis;
}
