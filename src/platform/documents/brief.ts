import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { type Datum, monthOf, yearOf } from '../../begriffe/zeit.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../kontext.ts';
import { readSetting } from '../settings.ts';
import { type Briefkopf, briefkopfEinstellung } from './briefkopf.ts';
import { renderPdf } from './pdf.ts';
import { dokumentTexte } from './texte.ts';

export interface Briefspalte {
  titel: string;
  /** Amounts and counts stand at the right. */
  rechts?: boolean;
  /** Share of the width; 0: as wide as what stands in it. By default 0 at the right, else 1. */
  breite?: number;
}

/** One part of a letter's body. Texts are finished sentences in the letter's language; a line break is one. */
export type Briefblock =
  | { art: 'absatz' | 'ueberschrift'; text: string }
  | { art: 'liste'; punkte: readonly string[] }
  | { art: 'angaben'; zeilen: readonly { name: string; wert: string }[] }
  | {
      art: 'tabelle';
      spalten: readonly Briefspalte[];
      zeilen: readonly (readonly string[])[];
      /** Last line in bold; as many cells as there are columns. */
      summe?: readonly string[];
    };

export interface Brief {
  sprache: Anzeigesprache;
  /** Title of the document, as the reader's window shows it. */
  titel: string;
  /** Lines of the address window, name first; at most six. */
  empfaenger: readonly string[];
  datum: Datum;
  /** Reference of the matter, shown beside the address. */
  zeichen?: string;
  betreff: string;
  bloecke: readonly Briefblock[];
}

const TEMPLATE = new URL('./letter.typ', import.meta.url);

/**
 * Writes a letter under the office's letterhead as PDF/UA-1. Refuses `dokument.pdf-fehlt` where this machine cannot
 * make any; `dokumentTexte` has its sentence.
 */
export async function renderBrief(
  { db, mandant }: Pick<Kontext, 'db' | 'mandant'>,
  brief: Brief,
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  return layOut({ ...(await readSetting(db, briefkopfEinstellung)) }, mandant.titel, brief);
}

/** The same under a given letterhead, for instance one that is not saved yet. */
export function layOut(
  briefkopf: Briefkopf,
  mandantTitel: string,
  brief: Brief,
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  const t = dokumentTexte[brief.sprache];
  const kopf = { ...briefkopf, name: briefkopf.name || mandantTitel };
  const angaben = [
    { name: '', wert: kopf.strasse },
    { name: '', wert: kopf.plzOrt },
    { name: t.ansprechperson, wert: kopf.ansprechperson },
    { name: t.telefon, wert: kopf.telefon },
    { name: t.email, wert: kopf.email },
    { name: t.bank, wert: kopf.bank },
    { name: t.zeichen, wert: brief.zeichen ?? '' },
    { name: t.datum, wert: formatDatum(brief.datum, brief.sprache) },
  ].filter(({ wert }) => wert !== '');
  return renderPdf(TEMPLATE, {
    sprache: brief.sprache,
    titel: brief.titel || brief.betreff,
    betreff: brief.betreff,
    kopf: { name: kopf.name, abteilung: kopf.abteilung },
    absender: [kopf.name, kopf.strasse, kopf.plzOrt].filter((part) => part !== '').join(' · '),
    empfaenger: brief.empfaenger.filter((line) => line.trim() !== ''),
    angaben,
    seite: t.seite,
    jahr: yearOf(brief.datum),
    monat: monthOf(brief.datum),
    tag: Number(brief.datum.slice(8)),
    bloecke: brief.bloecke.map(toJson),
  });
}

function toJson(block: Briefblock) {
  if (block.art !== 'tabelle') return block;
  const spalten = block.spalten.map(({ titel, rechts = false, breite }) => ({
    titel,
    rechts,
    breite: breite ?? (rechts ? 0 : 1),
  }));
  return { ...block, spalten, summe: block.summe ?? [] };
}
