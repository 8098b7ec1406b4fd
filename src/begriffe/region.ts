/**
 * Official region keys, always text: a leading zero is part of the key.
 * AGS: state 2 digits, district 3, county 5, municipality 8. ARS: 12 digits (the association between county and
 * municipality added), shortened at its end for higher levels. `DG` is Germany as a whole.
 */
export type Regionalschluessel = string;

export type Regionsebene = 'bund' | 'land' | 'bezirk' | 'kreis' | 'verband' | 'gemeinde';

export const DEUTSCHLAND: Regionalschluessel = 'DG';

const EBENEN: Record<number, Regionsebene> = {
  2: 'land',
  3: 'bezirk',
  5: 'kreis',
  8: 'gemeinde',
  9: 'verband',
  12: 'gemeinde',
};

/** Whether the text is a region key of a known length in one of the sixteen states. */
export function isRegionalschluessel(text: string): boolean {
  if (text === DEUTSCHLAND) return true;
  return /^(0[1-9]|1[0-6])\d*$/.test(text) && text.length in EBENEN;
}

/** The level a key stands for. Throws RangeError for what is no region key: that is a fault of the caller. */
export function ebeneOf(schluessel: Regionalschluessel): Regionsebene {
  if (!isRegionalschluessel(schluessel)) throw new RangeError(`not a region key: ${schluessel}`);
  return schluessel === DEUTSCHLAND ? 'bund' : (EBENEN[schluessel.length] as Regionsebene);
}

/** The AGS of an ARS of 12 digits: the four digits of the association are left out, zeros at the end too. */
export function toAgs(schluessel: Regionalschluessel): Regionalschluessel {
  if (!/^\d{12}$/.test(schluessel)) return schluessel;
  const gemeinde = schluessel.slice(9);
  return gemeinde === '000' ? schluessel.slice(0, 5) : schluessel.slice(0, 5) + gemeinde;
}

/** The county (5 digits) that a key lies in or is; undefined above the county. */
export function kreisOf(schluessel: Regionalschluessel): Regionalschluessel | undefined {
  return /^\d{5}/.test(schluessel) ? schluessel.slice(0, 5) : undefined;
}

/** Whether `teil` lies in `ganzes` or is the same region. */
export function liesIn(teil: Regionalschluessel, ganzes: Regionalschluessel): boolean {
  return ganzes === DEUTSCHLAND || toAgs(teil).startsWith(toAgs(ganzes));
}
