/**
 * The outline of a paper: which paragraphs are headings (by style, or by number and bold type where a paper has no
 * styles), below which of them every table stands, and the objectives that are listed under labels.
 */
import { fold } from '../../../begriffe/spelling.ts';
import type { Absatz, Papier, Stelle, Tabellenblock } from './bloecke.ts';
import {
  type GeleseneUeberschrift,
  isTermingruppe,
  readUeberschrift,
  readZielzeile,
  type Zielart,
} from './ueberschrift.rules.ts';
import { findUeberschriften } from './ueberschriftsuche.rules.ts';
import { announcedBy, announcedListe, Zielliste } from './zielliste.rules.ts';

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
  return rest.split(/\s+/).every((wort) => woerter.has(wort));
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
