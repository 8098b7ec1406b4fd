/** Whether figures that somebody wrote can hold together: parts, their whole, shares, sums. Pure. */
import {
  type Anteil,
  type Befund,
  checkAnteil,
  checkAnteile,
  checkNenner,
  checkSumme,
  type Rundung,
} from '../plausibilitaet.rules.ts';

export const ROLLEN = ['teil', 'ganzes', 'summe', 'darunter'] as const;
/** `summe`: of the parts above it. `darunter`: named, but counted in another part already. */
export type Angabenrolle = (typeof ROLLEN)[number];

/** One figure of a text. */
export interface Angabe {
  bezeichnung: string;
  rolle: Angabenrolle;
  zahl: number | null;
  anteil: Anteil | null;
  /** "about 1,200": no check may rest on it. */
  istUngefaehr: boolean;
  /** Begins another division of the same whole. */
  beginntNeu: boolean;
}

export interface Angabenbefund {
  befund: Befund;
  /** Positions of the figures that do not fit together. */
  zeilen: number[];
}

/** Parts that miss their whole by no more are meant to be all of it. */
const NAHE = 0.03;

interface Gruppe {
  ganzes: { angabe: Angabe; zeile: number } | null;
  teile: { angabe: Angabe; zeile: number }[];
  summen: { angabe: Angabe; zeile: number; bis: number }[];
}

/**
 * Every check that the figures allow, in their order.
 * @param sindAlle the parts of each division are meant to be all of their whole, however far they are from it
 */
export function checkAngaben(
  angaben: readonly Angabe[],
  { sindAlle }: { sindAlle: boolean },
): Angabenbefund[] {
  const ueber100 = angaben.flatMap(({ anteil }, zeile): Angabenbefund[] =>
    anteil && anteil.prozent > 100
      ? [{ befund: befundOf('plausibilitaet.anteil-ueber-100', 100, anteil.prozent, null), zeilen: [zeile] }]
      : [],
  );
  const uebrige = splitGruppen(angaben).flatMap((gruppe) => [
    ...checkShares(gruppe),
    ...checkSummen(gruppe),
    ...checkGanzes(gruppe, sindAlle),
    ...checkHundert(gruppe, sindAlle),
  ]);
  return [...ueber100, ...uebrige];
}

const befundOf = (grund: Befund['grund'], soll: number, ist: number, erklaerung: Rundung | null): Befund => ({
  grund,
  soll,
  ist,
  erklaerung,
});

/** A whole holds for all that follows it, until the next one. */
function splitGruppen(angaben: readonly Angabe[]): Gruppe[] {
  const gruppen: Gruppe[] = [];
  let ganzes: Gruppe['ganzes'] = null;
  let jetzt: Gruppe | undefined;
  for (const [zeile, angabe] of angaben.entries()) {
    if (angabe.rolle === 'ganzes') {
      ganzes = { angabe, zeile };
      jetzt = undefined;
      continue;
    }
    if (!jetzt || angabe.beginntNeu) {
      jetzt = { ganzes, teile: [], summen: [] };
      gruppen.push(jetzt);
    }
    if (angabe.rolle === 'summe') jetzt.summen.push({ angabe, zeile, bis: jetzt.teile.length });
    else jetzt.teile.push({ angabe, zeile });
  }
  return gruppen;
}

const isGenau = ({ angabe }: { angabe: Angabe }) => !angabe.istUngefaehr && angabe.zahl !== null;

/** A share must be that of its number; without a known whole all must at least speak of the same one. */
function checkShares({ ganzes, teile, summen }: Gruppe): Angabenbefund[] {
  const mitBeidem = [...teile, ...summen].flatMap(({ angabe, zeile }) =>
    angabe.zahl !== null && angabe.anteil && !angabe.istUngefaehr && angabe.anteil.prozent <= 100
      ? [{ teil: angabe.zahl, anteil: angabe.anteil, zeile }]
      : [],
  );
  if (ganzes && isGenau(ganzes)) {
    return mitBeidem.flatMap(({ teil, anteil, zeile }) => {
      const befund = checkAnteil(teil, ganzes.angabe.zahl ?? 0, anteil);
      return befund ? [{ befund, zeilen: [ganzes.zeile, zeile] }] : [];
    });
  }
  const befund = checkNenner(mitBeidem);
  return befund ? [{ befund, zeilen: mitBeidem.map(({ zeile }) => zeile) }] : [];
}

/** "Together" is the sum of all parts so far, or of those since the last sum. */
function checkSummen({ teile, summen }: Gruppe): Angabenbefund[] {
  let vorige = 0;
  return summen.flatMap(({ angabe, zeile, bis }) => {
    const auswahl = [teile.slice(vorige, bis), teile.slice(0, bis)];
    vorige = bis;
    const zaehlend = auswahl.map((liste) => liste.filter((teil) => teil.angabe.rolle === 'teil'));
    const [gemeint = []] = zaehlend;
    if (gemeint.length < 2) return [];
    const versuche = zaehlend.map((liste) => [
      ...checkZahlsumme(liste, angabe),
      ...checkAnteilsumme(liste, angabe),
    ]);
    const bester = versuche.find((befunde) => befunde.length === 0) ?? versuche[0] ?? [];
    return bester.map((befund) => ({ befund, zeilen: [...gemeint.map((teil) => teil.zeile), zeile] }));
  });
}

function checkZahlsumme(teile: Gruppe['teile'], { zahl, istUngefaehr }: Angabe): Befund[] {
  if (zahl === null || istUngefaehr || !teile.every(isGenau)) return [];
  const befund = checkSumme(
    teile.map(({ angabe }) => angabe.zahl ?? 0),
    zahl,
  );
  return befund ? [befund] : [];
}

function checkAnteilsumme(teile: Gruppe['teile'], { anteil }: Angabe): Befund[] {
  const anteile = teile.flatMap(({ angabe }) => angabe.anteil ?? []);
  if (!anteil || anteile.length < teile.length) return [];
  const summe = anteile.reduce((a, { prozent }) => a + prozent, 0);
  const abweichung = Math.abs(summe - anteil.prozent);
  if (abweichung < 1e-9) return [];
  const stufen = [...anteile, anteil].map(({ stellen }) => 10 ** -stellen);
  const spiel = stufen.reduce((a, stufe) => a + stufe / 2, 0);
  const erklaerung: Rundung | null =
    abweichung <= spiel + 1e-9 ? { art: 'gerundet', einheit: Math.max(...stufen) } : null;
  return [befundOf('plausibilitaet.anteile-summe', anteil.prozent, summe, erklaerung)];
}

/** Parts are never more than their whole, and exactly it where they are meant to be all. */
function checkGanzes({ ganzes, teile }: Gruppe, sindAlle: boolean): Angabenbefund[] {
  const zaehlend = teile.filter(({ angabe }) => angabe.rolle === 'teil');
  if (!ganzes || !isGenau(ganzes) || zaehlend.length < 2 || !zaehlend.every(isGenau)) return [];
  const whole = ganzes.angabe.zahl ?? 0;
  const zahlen = zaehlend.map(({ angabe }) => angabe.zahl ?? 0);
  const summe = zahlen.reduce((a, b) => a + b, 0);
  if (summe < whole * (1 - NAHE) && !sindAlle) return [];
  const befund = checkSumme(zahlen, whole);
  return befund ? [{ befund, zeilen: [ganzes.zeile, ...zaehlend.map(({ zeile }) => zeile)] }] : [];
}

/** Shares of one whole are never more than a hundred, and exactly that where they are meant to be all. */
function checkHundert({ teile }: Gruppe, sindAlle: boolean): Angabenbefund[] {
  const zaehlend = teile.filter(({ angabe }) => angabe.rolle === 'teil');
  const anteile = zaehlend.flatMap(({ angabe }) => angabe.anteil ?? []);
  if (anteile.length < 2 || anteile.length < zaehlend.length) return [];
  const summe = anteile.reduce((a, { prozent }) => a + prozent, 0);
  const vollstaendig = sindAlle || (summe >= 100 * (1 - NAHE) && summe <= 100 * (1 + NAHE));
  const befund = checkAnteile(anteile, { vollstaendig });
  return befund ? [{ befund, zeilen: zaehlend.map(({ zeile }) => zeile) }] : [];
}
