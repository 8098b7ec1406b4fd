/** A paper as it reads: blocks with their figures found. This is what is printed, compared and frozen. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Abschnitt, Berichtsart } from '../bericht.rules.ts';
import { type Blockinhalt, type Diagrammform, parseTabelle, parseZahlen, splitLines } from './block.rules.ts';
import { parseText, verweisKennung, type Zahlverweis } from './platzhalter.rules.ts';
import { describeZeit, formatZahl, type Zahlformat, type Zahlstand } from './zahl.rules.ts';

/** A piece of text; with `zahl` it is a figure of the list below the paper. */
export interface Stueck {
  text: string;
  /** Key into `Papier.zahlen`. */
  zahl?: string;
}

export type Satz = readonly Stueck[];

export interface Diagrammdaten {
  kategorien: readonly string[];
  /** Records behind each category. */
  links: readonly (string | null)[];
  reihen: readonly { name: string; werte: readonly (number | null)[] }[];
}

export type Papierblock = { id: number } & (
  | { art: 'ueberschrift'; stufe: 1 | 2 | 3; satz: Satz }
  | { art: 'absatz'; satz: Satz }
  | { art: 'liste'; punkte: readonly Satz[]; istNummeriert: boolean }
  | {
      art: 'tabelle';
      titel: Satz;
      spalten: readonly { titel: Satz; istRechts: boolean }[];
      zeilen: readonly (readonly Satz[])[];
    }
  | (Diagrammdaten & {
      art: 'diagramm';
      titel: Satz;
      form: Diagrammform;
      alternativtext: string;
      format: Zahlformat;
      einheit: string;
      /** Source and time in words. */
      quelle: string;
      mitTabelle: boolean;
    })
  | { art: 'umbruch' }
);

export interface Papier {
  art: Berichtsart;
  titel: string;
  von: string;
  bis: string;
  vorlagennummer: string;
  abschnitte: readonly { abschnitt: Abschnitt; bloecke: readonly Papierblock[] }[];
  zahlen: Readonly<Record<string, Zahlstand>>;
}

export interface Block {
  id: number;
  abschnitt: Abschnitt;
  inhalt: Blockinhalt;
}

/** What was found for a paper. */
export interface Befund {
  zahlen: Readonly<Record<string, Zahlstand>>;
  /** By id of the block. */
  diagramme: Readonly<Record<number, Diagrammdaten>>;
}

/** The words that the paper itself adds. */
export interface Papierworte {
  fehlt: string;
  rund: string;
  spalten: { zahl: string; wert: string; vorjahr: string; veraenderung: string };
}

export function composePapier(
  kopf: Omit<Papier, 'abschnitte' | 'zahlen'>,
  abschnitte: readonly Abschnitt[],
  bloecke: readonly Block[],
  { zahlen, diagramme }: Befund,
  worte: Papierworte,
  sprache: Anzeigesprache,
): Papier {
  const satz = (text: string) => resolveSatz(text, zahlen, worte, sprache);
  const compose = ({ id, inhalt }: Block): Papierblock[] => {
    switch (inhalt.art) {
      case 'ueberschrift':
        return [{ id, art: 'ueberschrift', stufe: inhalt.stufe, satz: satz(inhalt.text) }];
      case 'absatz':
        return inhalt.text
          .split(/\n\s*\n/)
          .filter((absatz) => absatz.trim() !== '')
          .map((absatz) => ({ id, art: 'absatz', satz: satz(absatz.trim()) }));
      case 'liste':
        return [
          {
            id,
            art: 'liste',
            punkte: splitLines(inhalt.text).map(satz),
            istNummeriert: inhalt.istNummeriert,
          },
        ];
      case 'tabelle': {
        const [kopfzeile = [], ...zeilen] = parseTabelle(inhalt.text);
        return [
          {
            id,
            art: 'tabelle',
            titel: satz(inhalt.titel),
            spalten: kopfzeile.map((titel, spalte) => ({
              titel: satz(titel),
              istRechts:
                spalte > 0 && zeilen.length > 0 && zeilen.every((zeile) => isZahlzelle(zeile[spalte] ?? '')),
            })),
            zeilen: zeilen.map((zeile) => zeile.map(satz)),
          },
        ];
      }
      case 'zahlentabelle':
        return [composeZahlentabelle(id, inhalt, zahlen, worte, sprache)];
      case 'diagramm': {
        const verweise = parseZahlen(inhalt.zahlen).filter((verweis) => verweis !== null);
        const staende = verweise.flatMap((verweis) => zahlen[verweisKennung(verweis)] ?? []);
        const erste = staende[0];
        return [
          {
            id,
            art: 'diagramm',
            titel: satz(inhalt.titel),
            form: inhalt.form,
            alternativtext: inhalt.alternativtext,
            format: erste?.format ?? 'zahl',
            einheit: erste?.einheit ?? '',
            quelle: describeQuellen(staende, sprache),
            mitTabelle: inhalt.mitTabelle,
            ...(diagramme[id] ?? { kategorien: [], links: [], reihen: [] }),
          },
        ];
      }
      case 'umbruch':
        return [{ id, art: 'umbruch' }];
    }
  };
  return {
    ...kopf,
    abschnitte: abschnitte.map((abschnitt) => ({
      abschnitt,
      bloecke: withoutGaps(bloecke.filter((block) => block.abschnitt === abschnitt).flatMap(compose)),
    })),
    zahlen,
  };
}

/** A heading is at most one level below the one before it: readers of screens and PDF/UA do not take gaps. */
export function withoutGaps(bloecke: readonly Papierblock[]): Papierblock[] {
  let davor = 0;
  return bloecke.map((block) => {
    if (block.art !== 'ueberschrift') return block;
    davor = Math.min(block.stufe, davor + 1);
    return { ...block, stufe: davor as 1 | 2 | 3 };
  });
}

const isZahlzelle = (zelle: string) => zelle === '' || /^[-−–\d.,\s€%]+$|^\{\{[^{}]+\}\}$/.test(zelle);

function resolveSatz(
  text: string,
  zahlen: Befund['zahlen'],
  worte: Papierworte,
  sprache: Anzeigesprache,
): Stueck[] {
  return parseText(text).map((stueck) =>
    typeof stueck === 'string' ? { text: stueck } : resolveZahl(stueck, zahlen, worte, sprache),
  );
}

function resolveZahl(
  verweis: Zahlverweis,
  zahlen: Befund['zahlen'],
  worte: Papierworte,
  sprache: Anzeigesprache,
): Stueck {
  const zahl = verweisKennung(verweis);
  const stand = zahlen[zahl];
  if (!stand || stand.wert === null) return { text: worte.fehlt, zahl };
  const wert = formatZahl(stand.wert, stand.format, sprache, verweis);
  return { text: verweis.istRund ? `${worte.rund} ${wert}` : wert, zahl };
}

function composeZahlentabelle(
  id: number,
  { titel, zahlen: zeilen, mitVorjahr }: Blockinhalt & { art: 'zahlentabelle' },
  zahlen: Befund['zahlen'],
  worte: Papierworte,
  sprache: Anzeigesprache,
): Papierblock {
  const cell = (verweis: Zahlverweis): Satz => [resolveZahl(verweis, zahlen, worte, sprache)];
  const leer: Satz = [{ text: '' }];
  const rechts = (text: string) => ({ titel: [{ text }], istRechts: true });
  return {
    id,
    art: 'tabelle',
    titel: resolveSatz(titel, zahlen, worte, sprache),
    spalten: [
      { titel: [{ text: worte.spalten.zahl }], istRechts: false },
      rechts(worte.spalten.wert),
      ...(mitVorjahr ? [rechts(worte.spalten.vorjahr), rechts(worte.spalten.veraenderung)] : []),
    ],
    zeilen: parseZahlen(zeilen)
      .filter((verweis) => verweis !== null)
      .map((verweis) => {
        const stand = zahlen[verweisKennung(verweis)];
        const name: Satz = [{ text: stand?.titel ?? verweis.schluessel }];
        if (!mitVorjahr) return [name, cell(verweis)];
        if (verweis.zeit.art !== 'bericht') return [name, cell(verweis), leer, leer];
        const davor: Zahlverweis = { ...verweis, zeit: { art: 'vorjahr' } };
        const veraenderung = describeVeraenderung(stand?.wert, zahlen[verweisKennung(davor)]?.wert, sprache);
        return [name, cell(verweis), cell(davor), [{ text: veraenderung }]];
      }),
  };
}

/** `+12,5 %`; empty where there is nothing to compare with. */
export function describeVeraenderung(
  neu: number | null | undefined,
  alt: number | null | undefined,
  sprache: Anzeigesprache,
): string {
  if (neu === null || neu === undefined || !alt) return '';
  const prozent = Math.round(((neu - alt) / Math.abs(alt)) * 1000) / 10;
  const wert = formatZahl(Math.abs(prozent), 'prozent', sprache);
  if (prozent === 0) return `±${wert}`;
  return `${prozent > 0 ? '+' : '−'}${wert}`;
}

/** `KoMuT, 01.01.2023 bis 31.12.2023`; each source once. */
function describeQuellen(staende: readonly Zahlstand[], sprache: Anzeigesprache): string {
  return [...new Set(staende.map((stand) => `${stand.quelle}, ${describeZeit(stand, sprache)}`))].join('; ');
}

/** Plain words of a sentence. */
export const plainText = (satz: Satz): string => satz.map(({ text }) => text).join('');

/** Every figure of a paper once, in the order in which it is read; those of charts come last. */
export function listZahlen({ abschnitte, zahlen }: Pick<Papier, 'abschnitte' | 'zahlen'>): Zahlstand[] {
  const saetze = abschnitte.flatMap(({ bloecke }) => bloecke.flatMap(saetzeOf));
  const genannte = saetze.flatMap((satz) => satz.flatMap(({ zahl }) => zahl ?? []));
  const kennungen = new Set([...genannte, ...Object.keys(zahlen).sort()]);
  return [...kennungen].flatMap((kennung) => zahlen[kennung] ?? []);
}

function saetzeOf(block: Papierblock): readonly Satz[] {
  switch (block.art) {
    case 'ueberschrift':
    case 'absatz':
      return [block.satz];
    case 'liste':
      return block.punkte;
    case 'tabelle':
      return [block.titel, ...block.spalten.map(({ titel }) => titel), ...block.zeilen.flat()];
    case 'diagramm':
      return [block.titel];
    case 'umbruch':
      return [];
  }
}

/** Figures that a paper mentions and that nobody can tell yet. */
export const fehlendeZahlen = ({ zahlen }: Pick<Papier, 'zahlen'>): Zahlstand[] =>
  Object.values(zahlen).filter(({ wert }) => wert === null);

/** Tables and pictures are numbered through the whole paper, each kind for itself. */
export function numbersOf(papier: Papier): Map<Papierblock, number> {
  const zaehler = { tabelle: 0, diagramm: 0 };
  const nummern = new Map<Papierblock, number>();
  for (const block of papier.abschnitte.flatMap(({ bloecke }) => bloecke)) {
    if (block.art !== 'tabelle' && block.art !== 'diagramm') continue;
    const art = block.art === 'diagramm' && block.form !== 'tabelle' ? 'diagramm' : 'tabelle';
    zaehler[art]++;
    nummern.set(block, zaehler[art]);
  }
  return nummern;
}
