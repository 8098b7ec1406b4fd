/** What a label announces and what is listed below it. */
import { type Absatz, type Block, readGezaehlt, type Stelle, type Textblock } from './bloecke.ts';
import { findZielarten, type GeleseneUeberschrift, type Zielart } from './ueberschrift.rules.ts';

/** The list a heading opens; undefined when it announces no list or several things at once. */
export function announcedBy(ueberschrift: GeleseneUeberschrift): Zielliste | undefined {
  const [art, ...weitere] = ueberschrift.ziele;
  if (ueberschrift.art !== 'etikett') return undefined;
  if (art === undefined)
    return ueberschrift.nenntMassnahmen ? new Zielliste('massnahme', ueberschrift.titel) : undefined;
  if (ueberschrift.nenntMassnahmen || weitere.length > 0) return undefined;
  return new Zielliste(art, ueberschrift.titel);
}

/** `Es wurden folgende Leitziele vereinbart:` right before a list. */
export function announcedListe(block: Textblock, danach: Block | undefined): Zielliste | undefined {
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
export class Zielliste {
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
