/**
 * The rows of a measures table → measures. Every row ends as one of: head, subtitle, measure, continuation,
 * repetition, not taken over; nothing disappears.
 */
import type { Absatz, Stelle, Tabellenblock, Zeile } from './bloecke.ts';
import { appendText, continueMassnahme, isSatzfortsetzung } from './fortsetzung.rules.ts';
import type {
  GeleseneMassnahme,
  GelesenesTeilziel,
  GeleseneZeile,
  Lesevorgabe,
  NichtUebernommen,
  NichtUebernommenArt,
  Zeilenbefund,
  Zielpfad,
} from './gelesenes-konzept.ts';
import { buildMassnahme, repetitionKey } from './massnahme.rules.ts';
import { splitMassnahmen } from './massnahmenzelle.rules.ts';
import { isMehrzahl } from './spalten.rules.ts';
import {
  type Feld,
  isKopfwiederholung,
  readFelder,
  readZwischentitel,
  type Spalte,
  type Tabellenplan,
} from './tabellenplan.rules.ts';
import {
  enterBenannten,
  enterBereich,
  enterGliederung,
  enterHandlungsfeld,
  readPfade,
  readTermintext,
  rememberFelder,
  type Zeilenstand,
  zielabsaetze,
  zieltext,
} from './zeilenstand.rules.ts';

/** A row with an objective and no measure of its own: the measure above may serve it too, the annex knows. */
export interface OffeneZeile {
  zeile: GeleseneZeile;
  eintrag: NichtUebernommen;
  pfade: Zielpfad[];
  davor: GeleseneMassnahme | undefined;
}

export interface Tabellenlesung {
  massnahmen: GeleseneMassnahme[];
  teilziele: (GelesenesTeilziel & { handlungsfeld: string })[];
  zeilen: GeleseneZeile[];
  nichtUebernommen: NichtUebernommen[];
  offene: OffeneZeile[];
  /** Cells with several paragraphs that could be read either way. */
  mehrdeutigeZellen: { einzeln: number; zusammen: number };
  /** State after the last row, for a table that goes on with the next one. */
  stand: Zeilenstand;
}

/** Longer than any title: a full row of text that is no measure. */
const LAENGSTER_TITEL = 150;

/**
 * Reads the rows below the head. `stand` is what holds above the table, `ersteNummer` the number of its first
 * measure; `feldVonAussen` tells that chapters or a column name the fields, so that a subtitle is a sub-area.
 */
export function readZeilen(
  tabelle: Tabellenblock,
  plan: Tabellenplan,
  stand: Zeilenstand,
  vorgabe: { ersteNummer: number; feldVonAussen: boolean; absaetze: Lesevorgabe['absaetze'] },
): Tabellenlesung {
  const leser = new Zeilenleser(tabelle, plan.spalten, stand, vorgabe);
  for (const [index, zeile] of tabelle.zeilen.entries()) {
    if (index < plan.ersteZeile) leser.readKopf(zeile);
    else leser.readZeile(zeile);
  }
  return leser.lesung;
}

/** A cell that only points elsewhere: `➔ siehe Kapitel 3.4`. */
export function isQuerverweis(text: string): boolean {
  if (text.length > 300) return false;
  return (
    /^\(?\s*([→➔➜⇒➤]|siehe\b|s\.\s|vgl\.|vergleiche\b)/i.test(text) ||
    (/\b(kapitel|abschnitt|handlungsfeld|kap\.|punkt|ziffer|anhang)\b/i.test(text) &&
      /\b(siehe|zu finden|finden sich|aufgeführt|dargestellt|beschrieben|behandelt|verwiesen)\b/i.test(text))
  );
}

class Zeilenleser {
  readonly lesung: Tabellenlesung;
  readonly #tabelle: Tabellenblock;
  readonly #spalten: readonly Spalte[];
  readonly #vorgabe: Parameters<typeof readZeilen>[3];
  readonly #bekannte = new Map<string, GeleseneMassnahme>();

  constructor(
    tabelle: Tabellenblock,
    spalten: readonly Spalte[],
    stand: Zeilenstand,
    vorgabe: Parameters<typeof readZeilen>[3],
  ) {
    this.#tabelle = tabelle;
    this.#spalten = spalten;
    this.#vorgabe = vorgabe;
    this.lesung = {
      massnahmen: [],
      teilziele: [],
      zeilen: [],
      nichtUebernommen: [],
      offene: [],
      mehrdeutigeZellen: { einzeln: 0, zusammen: 0 },
      stand,
    };
  }

  /** Above the titles of the columns only a line that says what it names counts; the rest is the table's title. */
  readKopf(zeile: Zeile): void {
    const titel = readZwischentitel(zeile, this.#spalten);
    if (titel !== undefined) enterBenannten(this.lesung.stand, titel.text);
    this.#note(zeile, 'kopf');
  }

  readZeile(zeile: Zeile): void {
    const felder = readFelder(zeile, this.#spalten);
    const zwischentitel = readZwischentitel(zeile, this.#spalten);
    if (isKopfwiederholung(felder, this.#spalten)) this.#note(zeile, 'kopf');
    else if (zwischentitel !== undefined) this.#readZwischentitel(zeile, zwischentitel);
    else this.#readDaten(zeile, felder);
  }

  #readZwischentitel(zeile: Zeile, { text, spalte }: Feld): void {
    const { stand } = this.lesung;
    if (isQuerverweis(text)) this.#reject(zeile, 'querverweis', text, spalte);
    else if (text.length > LAENGSTER_TITEL) this.#reject(zeile, 'ohne-massnahme', text, spalte);
    else {
      const davor = zieltext(stand.pfad);
      if (!enterBenannten(stand, text)) {
        if (this.#vorgabe.feldVonAussen) enterBereich(stand, text);
        else enterHandlungsfeld(stand, text);
      }
      const ziel = zieltext(stand.pfad);
      if (ziel !== '' && ziel !== davor)
        this.#addTeilziele(zeile, [{ pfad: stand.pfad, absaetze: [{ text: ziel }] }]);
      this.#note(zeile, 'zwischentitel');
    }
  }

  #readDaten(zeile: Zeile, felder: readonly Feld[]): void {
    const { stand } = this.lesung;
    const zelle = felder[this.#spalten.findIndex(({ rolle }) => rolle === 'massnahme')];
    const zielNeu = enterGliederung(stand, felder, this.#spalten);
    const pfade = readPfade(stand, felder, this.#spalten);
    const termin = readTermintext(stand, felder, this.#spalten);
    rememberFelder(stand, felder);
    const istQuerverweis = zelle !== undefined && isQuerverweis(zelle.text) && termin === '';
    if (zielNeu) {
      const verweis = istQuerverweis ? zelle.text : undefined;
      const ziele = pfade.map((pfad, index) => ({
        pfad,
        absaetze: zielabsaetze(pfade, index, felder, this.#spalten),
      }));
      this.#addTeilziele(zeile, ziele, verweis);
    }

    if (zelle === undefined || zelle.text === '')
      this.#readOhneMassnahme(zeile, felder, zelle, zielNeu ? pfade : []);
    else if (istQuerverweis) this.#reject(zeile, 'querverweis', zelle.text, zelle.spalte);
    else if (!zielNeu && isSatzfortsetzung(zelle, stand.letzte.at(-1), termin)) {
      const letzte = stand.letzte.at(-1)!;
      appendText(letzte, zelle.text);
      letzte.weitereStellen.push(this.#stelle(zeile, zelle.spalte));
      this.#note(zeile, 'fortsetzung', [letzte]);
    } else this.#addMassnahmen(zeile, felder, zelle, pfade, termin);
  }

  #addTeilziele(
    zeile: Zeile,
    ziele: readonly { pfad: Zielpfad; absaetze: Absatz[] }[],
    verweis?: string,
  ): void {
    const { handlungsfeld, bereich } = this.lesung.stand;
    for (const { pfad, absaetze } of ziele) {
      this.lesung.teilziele.push({
        handlungsfeld,
        ...(bereich !== undefined && { bereich }),
        pfad,
        text: zieltext(pfad),
        absaetze,
        ...(verweis !== undefined && { verweis }),
        stelle: this.#stelle(zeile),
      });
    }
  }

  #readOhneMassnahme(zeile: Zeile, felder: readonly Feld[], zelle: Feld | undefined, neue: Zielpfad[]): void {
    const { letzte } = this.lesung.stand;
    const gefuellt = felder.flatMap((feld, index) => (feld.text === '' ? [] : [this.#spalten[index]!.rolle]));
    const nurGliederung = gefuellt.every((rolle) => ['handlungsfeld', 'bereich', 'nummer'].includes(rolle));
    const text = felder.flatMap((feld) => (feld.text === '' ? [] : [feld.text])).join(' | ');
    const gehoertDazu =
      zelle?.verbunden === true || gefuellt.length === 0 || (neue.length === 0 && !nurGliederung);
    if (letzte.length > 0 && gehoertDazu) {
      for (const massnahme of letzte)
        continueMassnahme(massnahme, felder, this.#spalten, neue, this.#stelle(zeile));
      this.#note(zeile, 'fortsetzung', letzte);
    } else if (neue.length > 0) {
      const notiz = this.#reject(zeile, 'ziel-ohne-massnahme', text);
      const eintrag = this.lesung.nichtUebernommen.at(-1)!;
      this.lesung.offene.push({ zeile: notiz, eintrag, pfade: neue, davor: letzte.at(-1) });
    } else if (gefuellt.length > 0 && nurGliederung) this.#note(zeile, 'zwischentitel');
    else this.#reject(zeile, gefuellt.length === 0 ? 'leere-zeile' : 'ohne-massnahme', text);
  }

  #addMassnahmen(
    zeile: Zeile,
    felder: readonly Feld[],
    zelle: Feld,
    pfade: Zielpfad[],
    termin: string,
  ): void {
    const { stand, massnahmen } = this.lesung;
    const titel = this.#spalten.find(({ rolle }) => rolle === 'massnahme')!.titel;
    const zellenlesung = splitMassnahmen(zelle.absaetze, isMehrzahl(titel), this.#vorgabe.absaetze);
    if (zellenlesung.mehrdeutig !== undefined) this.lesung.mehrdeutigeZellen[zellenlesung.mehrdeutig]++;
    const neue = zellenlesung.massnahmen.map((absaetze, index) =>
      buildMassnahme({
        felder,
        spalten: this.#spalten,
        stand,
        absaetze,
        teil: { index, anzahl: zellenlesung.massnahmen.length },
        pfade,
        termin,
        stelle: this.#stelle(zeile, zelle.spalte),
      }),
    );
    const schluessel = neue.map(repetitionKey);
    const alte = schluessel.map((key) => this.#bekannte.get(key));
    if (alte.every((massnahme) => massnahme !== undefined)) {
      for (const massnahme of alte) massnahme.weitereStellen.push(this.#stelle(zeile, zelle.spalte));
      stand.letzte = alte;
      this.#note(zeile, 'wiederholung', alte);
      return;
    }
    for (const [index, massnahme] of neue.entries()) {
      massnahme.nummer = this.#vorgabe.ersteNummer + massnahmen.length;
      massnahmen.push(massnahme);
      this.#bekannte.set(schluessel[index]!, massnahme);
    }
    stand.letzte = neue;
    this.#note(zeile, 'massnahme', neue);
  }

  #note(zeile: Zeile, befund: Zeilenbefund, massnahmen: readonly GeleseneMassnahme[] = []): GeleseneZeile {
    const notiz = { zeile: zeile.nummer, befund, massnahmen: massnahmen.map(({ nummer }) => nummer) };
    this.lesung.zeilen.push(notiz);
    return notiz;
  }

  #reject(zeile: Zeile, art: NichtUebernommenArt, text: string, spalte?: number): GeleseneZeile {
    this.lesung.nichtUebernommen.push({ art, stelle: this.#stelle(zeile, spalte), text, zeilen: 1 });
    return this.#note(zeile, 'nicht-uebernommen');
  }

  #stelle(zeile: Zeile, spalte?: number): Stelle {
    const { blatt, nummer } = this.#tabelle;
    return {
      ...(blatt !== undefined && { blatt }),
      tabelle: nummer,
      zeile: zeile.nummer,
      ...(spalte !== undefined && { spalte }),
    };
  }
}
