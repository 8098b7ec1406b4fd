/**
 * The outline of a paper: which paragraphs are headings (by style, or by number and bold type where a paper has no
 * styles), below which of them every table stands, and the objectives that are listed under labels.
 */
import { fold } from '../../../begriffe/spelling.ts';
import type { Absatz, Block, Papier, Stelle, Tabellenblock, Textblock } from './bloecke.ts';
import { readGezaehlt } from './bloecke.ts';
import {
  findZielarten,
  type GeleseneUeberschrift,
  isTermingruppe,
  readFeldtitel,
  readUeberschrift,
  readZielzeile,
  type Zielart,
} from './ueberschrift.rules.ts';

export interface Ueberschrift extends GeleseneUeberschrift {
  ebene: number;
  stelle: Stelle;
}

/** Place in the outline. */
export interface Abschnitt {
  /** Index of the block in the paper, for the order of the fields. */
  ort: number;
  /** Headings from the outside to the inside. */
  pfad: Ueberschrift[];
  imAnhang: boolean;
  /** Objectives that a heading or line above the table names for all of its rows. */
  ziele: Partial<Record<Zielart, string>>;
  /** Schedule that a heading names for a group of measures: `Kurzfristige Maßnahmen`. */
  termingruppe?: string;
}

export interface Zieleintrag {
  art: Zielart;
  /** Headed just `Ziele`, which may be those above the `Teilziele` of a table. */
  istUnbestimmt: boolean;
  text: string;
  absaetze: Absatz[];
  abschnitt: Abschnitt;
  stelle: Stelle;
}

export interface Gliederung {
  titel: string | undefined;
  eintraege: Zieleintrag[];
  /** Items of lists headed `Maßnahmen`, for papers without any table. */
  massnahmenlisten: { absaetze: Absatz[]; abschnitt: Abschnitt; stelle: Stelle }[];
  tabellen: Map<Tabellenblock, Abschnitt>;
  /** Tables with nothing but short lines between them and the table before. */
  anschluss: Set<Tabellenblock>;
  ueberschriften: Ueberschrift[];
}

export function readGliederung(papier: Papier): Gliederung {
  const gliederung: Gliederung = {
    titel: undefined,
    eintraege: [],
    massnahmenlisten: [],
    tabellen: new Map(),
    anschluss: new Set(),
    ueberschriften: [],
  };
  const ebenen = findUeberschriften(papier.bloecke);
  const pfad: Ueberschrift[] = [];
  let anhangEbene: number | undefined;
  let ziele: Abschnitt['ziele'] = {};
  let termingruppe: string | undefined;
  let liste: Zielliste | undefined;
  let folgtTabelle = false;
  let ort = 0;
  const snapshot = (): Abschnitt => ({
    ort,
    pfad: [...pfad],
    imAnhang: anhangEbene !== undefined,
    ziele: { ...ziele },
    ...(termingruppe !== undefined && { termingruppe }),
  });
  const closeListe = (): void => {
    for (const eintrag of liste?.finish() ?? []) {
      const { art, absaetze, stelle } = eintrag;
      if (art === 'massnahme') {
        gliederung.massnahmenlisten.push({ absaetze, abschnitt: snapshot(), stelle });
      } else {
        const text = absaetze.map((absatz) => absatz.text).join('\n');
        const istUnbestimmt = art === 'ziel' && liste?.istUnbestimmt === true;
        gliederung.eintraege.push({ art, istUnbestimmt, text, absaetze, abschnitt: snapshot(), stelle });
        ziele[art] = liste?.anzahl === 1 ? text : undefined;
      }
    }
    liste = undefined;
  };

  for (const [index, block] of papier.bloecke.entries()) {
    ort = index;
    if (block.art === 'tabelle') {
      closeListe();
      gliederung.tabellen.set(block, snapshot());
      if (folgtTabelle) gliederung.anschluss.add(block);
      folgtTabelle = true;
      continue;
    }
    if (block.rolle === 'titel') gliederung.titel ??= block.text;
    const ebene = ebenen.get(block);
    if (ebene === undefined) {
      if (block.text.length > 80 || block.liste !== undefined) folgtTabelle = false;
      const zielzeile = block.liste === undefined ? readZielzeile(block.text) : undefined;
      if (zielzeile !== undefined && block.rolle === undefined) {
        closeListe();
        liste = new Zielliste(zielzeile.art, block.text);
        liste.add({ ...block, text: zielzeile.text, liste: { ebene: 0, gezaehlt: true } });
        closeListe();
      } else if (liste?.add(block) !== true) {
        closeListe();
        liste = announcedListe(block, papier.bloecke[index + 1]);
      }
      continue;
    }
    closeListe();
    folgtTabelle = false;
    const ueberschrift: Ueberschrift = {
      ...readUeberschrift(block.text),
      ebene,
      stelle: { absatz: block.nummer },
    };
    gliederung.ueberschriften.push(ueberschrift);
    if (anhangEbene !== undefined && ebene <= anhangEbene && ueberschrift.nummer !== '')
      anhangEbene = undefined;
    if (ueberschrift.art === 'anhang') anhangEbene = ebene;
    if (repeatsKapitel(ueberschrift, pfad)) ueberschrift.art = 'etikett';
    openUeberschrift(pfad, ueberschrift);
    if (isTermingruppe(ueberschrift.titel)) termingruppe = ueberschrift.titel;
    else if (!isBlass(ueberschrift)) termingruppe = undefined;
    const zielzeile = readZielzeile(block.text);
    if (zielzeile !== undefined) {
      gliederung.eintraege.push({
        ...zielzeile,
        istUnbestimmt: false,
        absaetze: [{ text: zielzeile.text }],
        abschnitt: snapshot(),
        stelle: { absatz: block.nummer },
      });
      ziele = {
        ...ziele,
        ...(zielzeile.art === 'leitziel' && { ziel: undefined }),
        [zielzeile.art]: zielzeile.text,
      };
    } else if (!isBlass(ueberschrift)) {
      ziele = {};
    }
    liste = announcedBy(ueberschrift);
  }
  closeListe();
  gliederung.titel ??= gliederung.ueberschriften.find(({ titel }) => /konzept|plan\b/i.test(titel))?.titel;
  return gliederung;
}

/** Headings that say nothing about the subject of what stands below them. */
export function isBlass(ueberschrift: Ueberschrift): boolean {
  return ueberschrift.art === 'etikett' || ueberschrift.art === 'allgemein';
}

/** `Leitziele im Handlungsfeld Sprache` inside the chapter `Sprache` is a label, not a chapter of its own. */
function repeatsKapitel(
  { art, ziele, nenntMassnahmen, rest }: Ueberschrift,
  pfad: readonly Ueberschrift[],
): boolean {
  if (art !== 'kapitel' || (ziele.length === 0 && !nenntMassnahmen)) return false;
  const woerter = new Set(pfad.flatMap(({ titel }) => fold(titel).split(' ')));
  return rest.split(' ').every((wort) => woerter.has(wort));
}

/** A label closes other labels, but not the chapter it belongs to, even where both have the same style. */
function openUeberschrift(pfad: Ueberschrift[], neue: Ueberschrift): void {
  const isOffen = (alte: Ueberschrift): boolean => {
    if (alte.ebene < neue.ebene) return true;
    if (!isBlass(neue) || isBlass(alte) || alte.ebene > neue.ebene) return false;
    return alte.art === 'feld' || neue.ebene > 1;
  };
  pfad.splice(0, pfad.length, ...pfad.filter(isOffen), neue);
}

function announcedBy(ueberschrift: Ueberschrift): Zielliste | undefined {
  const [art, ...weitere] = ueberschrift.ziele;
  if (ueberschrift.art !== 'etikett') return undefined;
  if (art === undefined)
    return ueberschrift.nenntMassnahmen ? new Zielliste('massnahme', ueberschrift.titel) : undefined;
  if (ueberschrift.nenntMassnahmen || weitere.length > 0) return undefined;
  return new Zielliste(art, ueberschrift.titel);
}

/** `Es wurden folgende Leitziele vereinbart:` right before a list. */
function announcedListe(block: Textblock, danach: Block | undefined): Zielliste | undefined {
  if (!block.text.endsWith(':') || danach?.art !== 'absatz' || danach.liste === undefined) return undefined;
  const [art, ...weitere] = findZielarten(block.text);
  const nenntMassnahmen = /maßnahme|empfehlung/i.test(block.text);
  return art === undefined || weitere.length > 0 || nenntMassnahmen
    ? undefined
    : new Zielliste(art, block.text);
}

function isMehrzahl(titel: string): boolean {
  return /(ziele|sätze|linien|prinzipien|gedanken|ideen|goals|objectives|principles)\b/i.test(titel);
}

/** Collects what stands under a label: the items of its list or, where there is none, its paragraphs. */
class Zielliste {
  readonly art: Zielart | 'massnahme';
  readonly mehrere: boolean;
  readonly istUnbestimmt: boolean;
  #punkte: { absaetze: Absatz[]; stelle: Stelle; ebene: number }[] = [];
  #absaetze: Textblock[] = [];

  constructor(art: Zielart | 'massnahme', etikett: string) {
    this.art = art;
    this.mehrere = isMehrzahl(etikett);
    this.istUnbestimmt = /^(?!.*(teil|handlungs|unter|einzel|detail|operativ))/i.test(etikett);
  }

  get anzahl(): number {
    return this.#punkte.length;
  }

  /** False when the paragraph no longer belongs to the list. */
  add(block: Textblock): boolean {
    const absatz = readGezaehlt(block);
    if (/^legende\b/i.test(block.text)) return false;
    if (absatz.liste === undefined) {
      if (this.#punkte.length > 0) return false;
      if (!block.text.endsWith(':')) this.#absaetze.push(block);
      return true;
    }
    const { ebene } = absatz.liste;
    const letzter = this.#punkte.at(-1);
    if (letzter !== undefined && ebene > this.#punkte[0]!.ebene) letzter.absaetze.push(absatz);
    else this.#punkte.push({ absaetze: [absatz], stelle: { absatz: block.nummer }, ebene });
    return true;
  }

  finish(): { art: Zielart | 'massnahme'; absaetze: Absatz[]; stelle: Stelle }[] {
    if (this.#punkte.length === 0 && this.art !== 'massnahme') {
      const eigene = this.mehrere ? this.#absaetze : this.#absaetze.slice(0, 1);
      // Long paragraphs are prose about the objectives, not the objectives.
      if (eigene.some((block) => block.text.length > 400)) return [];
      for (const block of eigene) {
        this.#punkte.push({ absaetze: [{ text: block.text }], stelle: { absatz: block.nummer }, ebene: 0 });
      }
    }
    return this.#punkte.map(({ absaetze, stelle }) => ({
      art: this.art,
      absaetze: absaetze.map(({ text }) => ({ text })),
      stelle,
    }));
  }
}

const NUMMERIERT = /^(?:kapitel\s+)?((?:\d{1,2}\.)*\d{1,2})\.?\s+\p{Lu}/u;
const VERZEICHNISZEILE = /(?:\.{2,}|…|_{3,})\s*\d{1,3}$/;

/** Headings with their depth. Without styles a paper's own signs count: numbers, bold type, size, labels. */
function findUeberschriften(bloecke: readonly Block[]): Map<Textblock, number> {
  const texte = bloecke.filter((block): block is Textblock => block.art === 'absatz');
  const mitVorlagen = texte.filter((block) => block.ebene !== undefined).length >= 2;
  const ebenen = new Map<Textblock, number>();
  const ungenannt: Textblock[] = [];
  let imVerzeichnis = false;
  for (const [index, block] of texte.entries()) {
    if (block.ebene !== undefined) {
      imVerzeichnis = /^(\d+\.?\s*)?inhalt/i.test(block.text);
      ebenen.set(block, block.ebene);
      continue;
    }
    const istVerzeichnis = /^inhalt(sverzeichnis|sübersicht)?:?$/i.test(block.text);
    if (istVerzeichnis) imVerzeichnis = true;
    else if (imVerzeichnis && !/\d$/.test(block.text)) imVerzeichnis = false;
    if (imVerzeichnis || block.rolle !== undefined || VERZEICHNISZEILE.test(block.text)) continue;
    if (block.text.length > 120 || block.liste?.gezaehlt === false || /[.,;]$/.test(block.text)) continue;
    const tiefe = NUMMERIERT.exec(block.text)?.[1]?.split('.').length;
    const etikett = readUeberschrift(block.text);
    if (readFeldtitel(block.text) !== undefined) ebenen.set(block, tiefe ?? 1);
    else if (etikett.art === 'etikett' || isTermingruppe(block.text)) ebenen.set(block, 9);
    else if (etikett.art === 'anhang' && block.betont) ebenen.set(block, 1);
    else if (!mitVorlagen && tiefe !== undefined && (block.betont || !isAufgezaehlt(texte, index, tiefe))) {
      ebenen.set(block, tiefe);
    } else if (!mitVorlagen && block.betont) ungenannt.push(block);
  }
  const nummerierteTiefe = Math.max(0, ...[...ebenen.values()].filter((ebene) => ebene < 9));
  const groessen = [...new Set(ungenannt.map((block) => block.groesse))].toSorted((a, b) => b - a);
  for (const block of ungenannt) {
    ebenen.set(block, Math.min(8, nummerierteTiefe + 1 + groessen.indexOf(block.groesse)));
  }
  return ebenen;
}

/** A number of the same depth right before or after: an enumeration or a table of contents. */
function isAufgezaehlt(texte: readonly Textblock[], index: number, tiefe: number): boolean {
  return [texte[index - 1], texte[index + 1]].some(
    (nachbar) => nachbar !== undefined && NUMMERIERT.exec(nachbar.text)?.[1]?.split('.').length === tiefe,
  );
}
