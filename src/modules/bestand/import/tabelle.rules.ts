import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Regionalschluessel, toAgs } from '../../../begriffe/region.ts';
import type { Wertspalte } from './spalten.rules.ts';
import { parseZellwert, type Reihe, type StatistikTabelle, type Zahlschreibung } from './statistik.rules.ts';

/** A cell with a value, and all that says what it means. */
export interface Zelle {
  /** Line in the file. */
  nummer: number;
  region: Regionalschluessel | null;
  /** Name of the region. */
  name: string;
  zeit: string | undefined;
  /** Headings of the row; those of the column stand in `spalte`. */
  merkmale: [name: string, auspraegung: string][];
  spalte: Pick<Wertspalte, 'merkmale' | 'einheit'>;
  text: string;
}

type Angaben = Omit<StatistikTabelle, 'regionen' | 'stichtage' | 'werte' | 'reihen'>;

interface Inhalt {
  /** Walks through the file's cells; called anew for every walk. */
  zellen: () => Iterable<Zelle>;
  /** The region of a table that has one region only and no column for it. */
  regionAlles?: Regionalschluessel | null;
  schreibung?: Zahlschreibung;
}

/** A few odd cells are signs of the office; many mean that the table was not understood. */
const MAX_ANTEIL_UNLESBAR = 0.05;

/** Walks through the cells once to check and count them; the values themselves are read when asked for. */
export function buildTabelle(angaben: Angaben, inhalt: Inhalt): Ergebnis<StatistikTabelle> {
  const { zellen, regionAlles = null, schreibung = 'tabelle' } = inhalt;
  const regionen = new Map<Regionalschluessel, string>();
  const stichtage = new Set<string>();
  let werte = 0;
  let unlesbar = 0;
  let beispiel: Zelle | undefined;
  for (const zelle of zellen()) {
    const wert = parseZellwert(zelle.text, zelle.spalte.einheit, schreibung);
    if (wert === null) continue;
    if (zelle.zeit === undefined)
      return refuse('statistik.kein-stichtag', { werte: { zeile: zelle.nummer } });
    if (wert === undefined) {
      unlesbar += 1;
      beispiel ??= zelle;
    }
    const region = zelle.region ?? regionAlles;
    if (region !== null && !regionen.has(region)) regionen.set(region, zelle.name);
    stichtage.add(zelle.zeit);
    werte += 1;
  }
  if (werte === 0) return refuse('statistik.keine-daten');
  if (beispiel && unlesbar > MAX_ANTEIL_UNLESBAR * werte) {
    return refuse('statistik.unlesbar', {
      werte: { zeile: beispiel.nummer, wert: beispiel.text.trim().slice(0, 40) },
    });
  }
  return ok({
    ...angaben,
    regionen,
    stichtage: [...stichtage].sort(),
    werte,
    *reihen(region) {
      for (const zelle of zellen()) {
        const eigene = zelle.region ?? regionAlles;
        if (region !== undefined && (eigene === null || toAgs(eigene) !== toAgs(region))) continue;
        const reihe = toReihe(zelle, eigene, schreibung);
        if (reihe) yield reihe;
      }
    },
  });
}

/** The value with everything it needs to stand alone; undefined for an empty cell. */
function toReihe(
  { zeit, merkmale, spalte, text }: Zelle,
  region: Regionalschluessel | null,
  schreibung: Zahlschreibung,
): Reihe | undefined {
  const gelesen = parseZellwert(text, spalte.einheit, schreibung);
  if (gelesen === null || zeit === undefined) return undefined;
  // A text that is neither figure nor known sign is kept as the sign it is.
  const { wert, symbol } = gelesen ?? { wert: null, symbol: text.trim() };
  const belegt = [...merkmale, ...spalte.merkmale].filter(([, auspraegung]) => auspraegung !== '');
  return {
    region,
    stichtag: zeit,
    merkmale: Object.fromEntries(belegt),
    wert,
    symbol,
    einheit: spalte.einheit,
  };
}
