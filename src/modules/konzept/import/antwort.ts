/** What `komut import konzept` answers: the concept in figures, what was not taken over, and the findings. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { GeleseneMassnahme, GelesenesKonzept } from './gelesenes-konzept.ts';
import { formatHinweis, formatNichtUebernommen, formatStelle, texte } from './texte.ts';

export interface Fundstelle {
  /** Stable key, the same in every language. */
  art: string;
  stelle: string;
  text: string;
}

export interface Importantwort {
  /** Numbers of principles, goals, objectives (Teilziele or Handlungsziele) and measures. */
  handlungsfelder: {
    titel: string;
    leitgrundsaetze: number;
    uebergeordneteZiele: number;
    leitziele: number;
    handlungsziele: number;
    massnahmen: number;
  }[];
  massnahmen: number;
  /** Measures by schedule in the concept's own words: `laufend`, `2027`, `kurzfristig`, `ohne`. */
  terminierung: Record<string, number>;
  anhang: { massnahmen: number; terminierung: Record<string, number> } | null;
  nichtUebernommen: Fundstelle[];
  hinweise: Fundstelle[];
}

export function toAntwort(konzept: GelesenesKonzept, sprache: Anzeigesprache): Importantwort {
  const massnahmen = konzept.handlungsfelder.flatMap((feld) => feld.massnahmen);
  const anhang = konzept.anhang?.massnahmen;
  return {
    handlungsfelder: konzept.handlungsfelder.map((feld) => ({
      titel: feld.titel || texte[sprache].ohneHandlungsfeld,
      leitgrundsaetze: feld.leitgrundsaetze.length,
      uebergeordneteZiele: feld.uebergeordneteZiele.length,
      leitziele: feld.leitziele.length,
      handlungsziele: feld.teilziele.length,
      massnahmen: feld.massnahmen.length,
    })),
    massnahmen: massnahmen.length,
    terminierung: countTermine(massnahmen),
    anhang: anhang === undefined ? null : { massnahmen: anhang.length, terminierung: countTermine(anhang) },
    nichtUebernommen: konzept.nichtUebernommen.map((eintrag) => ({
      art: eintrag.art,
      stelle: formatStelle(eintrag.stelle, sprache),
      text: formatNichtUebernommen(eintrag, sprache),
    })),
    hinweise: konzept.hinweise.map((hinweis) => ({
      art: hinweis.art,
      stelle: formatStelle(hinweis.stelle, sprache),
      text: formatHinweis(hinweis, sprache),
    })),
  };
}

/** One spelling for each class, the first that the paper uses. */
function countTermine(massnahmen: readonly GeleseneMassnahme[]): Record<string, number> {
  const gezaehlt = new Map<string, { klasse: string; anzahl: number }>();
  for (const { terminierung } of massnahmen) {
    const key = terminierung.klasse.toLowerCase();
    const eintrag = gezaehlt.get(key) ?? { klasse: terminierung.klasse, anzahl: 0 };
    eintrag.anzahl++;
    gezaehlt.set(key, eintrag);
  }
  return Object.fromEntries([...gezaehlt.values()].map(({ klasse, anzahl }) => [klasse, anzahl]));
}
