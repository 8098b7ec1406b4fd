/** Words of the import: places, findings, what was not taken over, refusals. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dateiTexte } from '../../../begriffe/dateitexte.ts';
import { type Papier, type Stelle, textOf } from './bloecke.ts';
import type { GelesenesKonzept, Hinweis, NichtUebernommen } from './gelesenes-konzept.ts';
import { hinweisTexte } from './hinweise.texte.ts';

type Werte = Record<string, string | number>;

const de = {
  stelle: {
    blatt: (name: string) => `Blatt „${name}“`,
    tabelle: (nummer: number) => `Tabelle ${nummer}`,
    zeile: (nummer: number) => `Zeile ${nummer}`,
    absatz: (nummer: number) => `Absatz ${nummer}`,
  },
  ohneHandlungsfeld: 'Ohne Handlungsfeld',
  nichtUebernommen: {
    querverweis: (text: string) => `Querverweis auf eine andere Stelle: „${text}“`,
    'ziel-ohne-massnahme': (text: string) => `Ziel ohne eigene Maßnahme: „${text}“`,
    'ohne-massnahme': (text: string) => `Zeile ohne Maßnahme: „${text}“`,
    'leere-zeile': () => 'Leere Zeile',
    'keine-massnahmentabelle': (text: string, zeilen: number) =>
      `Tabelle ohne Maßnahmen (${zeilen} ${zeilen === 1 ? 'Zeile' : 'Zeilen'}): „${text}“`,
  },
  ablehnung: {
    'konzept.leer': () => 'Die Datei enthält keinen Text.',
    'konzept.ohne-tabelle': () =>
      'In der Datei steht weder eine Tabelle noch eine Liste von Zielen. Gelesen werden Konzepte mit Tabellen.',
    'datei.keine-tabelle': () =>
      'Das ist weder ein Word-Dokument noch eine Tabelle. Gelesen werden .docx, .xlsx und .csv.',
    'konzept.pdf': () => 'Das ist ein PDF. Bitte das Konzept als Word-Datei (.docx) importieren.',
    'konzept.rtf': () => 'Das ist eine RTF-Datei. Bitte in Word öffnen und als .docx speichern.',
    'docx.leer': () => 'Die Datei ist leer.',
    'docx.zu-gross': (w: Werte) => `Die Datei ist zu groß; gelesen werden bis zu ${w.mb} MB.`,
    'docx.kein-docx': () => 'Das ist keine Word-Datei im Format .docx.',
    'docx.altes-format': () => 'Das ist eine Datei im alten Office-Format (.doc). Bitte als .docx speichern.',
    'docx.verschluesselt': () => 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.',
    'docx.beschaedigt': () => 'Die Datei ist beschädigt und lässt sich nicht lesen.',
    'docx.zu-viele-teile': (w: Werte) =>
      `Die Datei besteht aus ${w.anzahl} Teilen; so viele hat kein Konzept.`,
    'docx.zu-umfangreich': () => 'Die Datei enthält mehr Absätze und Tabellen, als ein Konzept haben kann.',
    'docx.zip-bombe': () =>
      'Die Datei enthält ausgepackt ein Vielfaches ihrer Größe. Zum Schutz wird sie nicht geöffnet.',
    'docx.makros': () => 'Die Datei enthält Makros (Programme). Bitte ohne Makros als .docx speichern.',
    'docx.dtd': () =>
      'Die Datei enthält XML-Deklarationen, die in Word-Dateien nicht vorkommen. Zum Schutz wird sie nicht geöffnet.',
  },
  befehl: {
    summary: 'Liest ein Integrationskonzept aus Word, Excel oder CSV, prüft es und übernimmt es.',
    dryRun: 'Nur lesen und prüfen, nichts speichern.',
    nichtGefunden: (datei: string) => `Die Datei „${datei}“ gibt es nicht oder sie lässt sich nicht öffnen.`,
    absaetze: 'Mehrere Absätze in einer Zelle: „einzeln“ jeder eine Maßnahme, „zusammen“ alle eine.',
    absaetzeFalsch: '--absaetze erwartet „einzeln“ oder „zusammen“.',
    ohneMassnahmen:
      'In keiner Tabelle ließen sich an den Titeln der Spalten Maßnahmen erkennen. Im Browser lassen sich die Spalten zuordnen.',
    ohneZiel: 'Hier gibt es keine Datenbank, in die gespeichert werden kann. Bitte mit --dry-run aufrufen.',
    mandant: 'Für welchen; nötig, wenn es mehrere gibt',
    welcherMandant: (namen: string) =>
      `Für welchen Mandanten? Mit --mandant angeben: ${namen || 'es gibt noch keinen'}.`,
    titel: (titel: string) => `Konzept: ${titel}`,
    feld: (titel: string, ziele: number, massnahmen: number) =>
      `  ${titel}: ${ziele} Ziele, ${massnahmen} Maßnahmen`,
    massnahmen: (anzahl: number, termine: string) => `${anzahl} Maßnahmen (${termine})`,
    anhang: (anzahl: number, termine: string) => `Anhang: ${anzahl} Maßnahmen (${termine})`,
    nichtUebernommen: (anzahl: number) => `Nicht übernommen (${anzahl}):`,
    hinweise: (anzahl: number) => (anzahl === 0 ? 'Keine Unstimmigkeiten.' : `Unstimmigkeiten (${anzahl}):`),
  },
};

const en: typeof de = {
  stelle: {
    blatt: (name) => `sheet “${name}”`,
    tabelle: (nummer) => `table ${nummer}`,
    zeile: (nummer) => `row ${nummer}`,
    absatz: (nummer) => `paragraph ${nummer}`,
  },
  ohneHandlungsfeld: 'Without field of action',
  nichtUebernommen: {
    querverweis: (text) => `Reference to another place: “${text}”`,
    'ziel-ohne-massnahme': (text) => `Objective without a measure of its own: “${text}”`,
    'ohne-massnahme': (text) => `Row without a measure: “${text}”`,
    'leere-zeile': () => 'Empty row',
    'keine-massnahmentabelle': (text, zeilen) =>
      `Table without measures (${zeilen} ${zeilen === 1 ? 'row' : 'rows'}): “${text}”`,
  },
  ablehnung: {
    'konzept.leer': () => 'The file holds no text.',
    'konzept.ohne-tabelle': () =>
      'The file holds neither a table nor a list of objectives. Concepts with tables can be read.',
    'datei.keine-tabelle': () =>
      'This is neither a Word document nor a table. .docx, .xlsx and .csv can be read.',
    'konzept.pdf': () => 'This is a PDF. Please import the concept as a Word file (.docx).',
    'konzept.rtf': () => 'This is an RTF file. Please open it in Word and save it as .docx.',
    'docx.leer': () => 'The file is empty.',
    'docx.zu-gross': (w) => `The file is too large; up to ${w.mb} MB can be read.`,
    'docx.kein-docx': () => 'This is no Word file in the format .docx.',
    'docx.altes-format': () => 'This file has the old Office format (.doc). Please save it as .docx.',
    'docx.verschluesselt': () => 'The file is protected by a password. Please save it without one.',
    'docx.beschaedigt': () => 'The file is damaged and cannot be read.',
    'docx.zu-viele-teile': (w) => `The file consists of ${w.anzahl} parts; no concept has that many.`,
    'docx.zu-umfangreich': () => 'The file holds more paragraphs and tables than a concept can have.',
    'docx.zip-bombe': () => 'Unpacked, the file is many times its size. For safety it is not opened.',
    'docx.makros': () => 'The file contains macros (programs). Please save it as .docx without macros.',
    'docx.dtd': () =>
      'The file contains XML declarations that Word files never have. For safety it is not opened.',
  },
  befehl: {
    summary: 'Reads an integration concept from Word, Excel or CSV, checks it and takes it over.',
    dryRun: 'Only read and check, save nothing.',
    nichtGefunden: (datei) => `There is no file “${datei}”, or it cannot be opened.`,
    absaetze: 'Several paragraphs in a cell: “einzeln” each a measure, “zusammen” all of them one.',
    absaetzeFalsch: '--absaetze expects “einzeln” or “zusammen”.',
    ohneMassnahmen:
      'No table shows measures by the titles of its columns. In the browser the columns can be assigned.',
    ohneZiel: 'There is no database to save to here. Please call it with --dry-run.',
    mandant: 'For which one; needed where there are several',
    welcherMandant: (namen) => `For which Mandant? Say it with --mandant: ${namen || 'there is none yet'}.`,
    titel: (titel) => `Concept: ${titel}`,
    feld: (titel, ziele, massnahmen) => `  ${titel}: ${ziele} objectives, ${massnahmen} measures`,
    massnahmen: (anzahl, termine) => `${anzahl} measures (${termine})`,
    anhang: (anzahl, termine) => `Annex: ${anzahl} measures (${termine})`,
    nichtUebernommen: (anzahl) => `Not taken over (${anzahl}):`,
    hinweise: (anzahl) => (anzahl === 0 ? 'No discrepancies.' : `Discrepancies (${anzahl}):`),
  },
};

export const texte = { de, en };

/** `Tabelle 6, Zeile 3`; in a workbook `Blatt „Sprache“, Zeile 3`. */
export function formatStelle(stelle: Stelle, sprache: Anzeigesprache): string {
  const worte = texte[sprache].stelle;
  const teile = [
    stelle.blatt !== undefined && stelle.blatt !== '' ? worte.blatt(stelle.blatt) : undefined,
    stelle.tabelle !== undefined && !stelle.blatt ? worte.tabelle(stelle.tabelle) : undefined,
    stelle.zeile !== undefined ? worte.zeile(stelle.zeile) : undefined,
    stelle.absatz !== undefined ? worte.absatz(stelle.absatz) : undefined,
  ];
  return teile.filter((teil) => teil !== undefined).join(', ');
}

/** The sentence of a finding, with the other place where there is one. */
export function formatHinweis(hinweis: Hinweis, sprache: Anzeigesprache): string {
  const gegenstelle = hinweis.gegenstelle === undefined ? '' : formatStelle(hinweis.gegenstelle, sprache);
  return hinweisTexte[sprache][hinweis.art]({ ...hinweis.werte, gegenstelle });
}

export function formatNichtUebernommen(eintrag: NichtUebernommen, sprache: Anzeigesprache): string {
  return texte[sprache].nichtUebernommen[eintrag.art](eintrag.text.replace(/\n/g, ' '), eintrag.zeilen);
}

/** The sentence of a refusal of `readKonzept`. */
export function formatAblehnung(ablehnung: Ablehnung, sprache: Anzeigesprache): string {
  const saetze: Record<string, (werte: Werte) => string> = {
    ...dateiTexte[sprache],
    ...texte[sprache].ablehnung,
  };
  return saetze[ablehnung.grund]?.(ablehnung.werte ?? {}) ?? ablehnung.grund;
}

/** A place with what stands there: the cells of its row under the titles of their columns, or its paragraph. */
export function describeStelle(
  papier: Papier,
  konzept: Pick<GelesenesKonzept, 'tabellen'>,
  stelle: Stelle,
  sprache: Anzeigesprache,
): { ort: string; angaben: { titel: string; text: string }[] } {
  const ort = formatStelle(stelle, sprache);
  if (stelle.tabelle === undefined) {
    const absatz = papier.bloecke.find((block) => block.art === 'absatz' && block.nummer === stelle.absatz);
    return { ort, angaben: absatz?.art === 'absatz' ? [{ titel: ort, text: absatz.text }] : [] };
  }
  const block = papier.bloecke.find((einer) => einer.art === 'tabelle' && einer.nummer === stelle.tabelle);
  const spalten = konzept.tabellen.find(({ nummer }) => nummer === stelle.tabelle)?.spalten ?? [];
  const zeile =
    block?.art === 'tabelle' ? block.zeilen.find((eine) => eine.nummer === stelle.zeile) : undefined;
  const angaben = (zeile?.zellen ?? []).map((zelle, index) => ({
    titel: spalten[zelle.spalte - 1]?.titel || spalten[index]?.titel || String(zelle.spalte),
    text: textOf(zelle.absaetze),
  }));
  return { ort, angaben: angaben.filter(({ text }) => text !== '') };
}
