/** Which figures of a table can be held against each other, and which of them do not fit. Pure. */
import { type Befund, checkSumme, findSpruenge } from '../plausibilitaet.rules.ts';
import { checkTabellenanteile, isProzent } from './anteilspruefung.rules.ts';

/** A value of one region with what it counts. */
export interface Pruefwert {
  merkmale: readonly (readonly [name: string, auspraegung: string])[];
  einheit: string | null;
  stichtag: string;
  wert: number | null;
}

export interface Tabellenbefund {
  befund: Befund;
  /** What the figure counts that does not fit. */
  merkmale: Pruefwert['merkmale'];
  stichtag: string;
}

const GANZES = /^(?:insgesamt|gesamt|zusammen)$/i;
/** "of which": named beside the parts, but no part of its own. */
const DARUNTER = /^(?:dar\.|darunter|davon)(?:\s|$)/i;

interface Pruefung {
  ganzes: Pruefwert;
  teile: Pruefwert[];
}

/**
 * Parts must add up to the whole that stands beside them, a part cannot be more than its whole, and a share not more
 * than 100 %. Whether features are all the parts (men, women) or a choice (unemployed young and long-term), the table
 * does not say: they count as all where they add up in most cases.
 */
export function checkTabelle(werte: readonly Pruefwert[]): Tabellenbefund[] {
  const namen = new Set(werte.flatMap(({ merkmale }) => merkmale.map(([name]) => name)));
  return [
    ...[...namen].flatMap((name) => checkMerkmal(werte, name)),
    ...werte.flatMap(checkProzent),
    ...checkTabellenanteile(werte),
    ...checkVerlaeufe(werte),
  ];
}

function checkMerkmal(werte: readonly Pruefwert[], name: string): Tabellenbefund[] {
  const pruefungen = groupTeile(werte, name);
  const teileZuGross = pruefungen.flatMap(({ ganzes, teile }) =>
    teile.flatMap((teil) =>
      (teil.wert ?? 0) > (ganzes.wert ?? 0) ? [zuGross('plausibilitaet.teil', teil, ganzes.wert ?? 0)] : [],
    ),
  );
  const befunde = pruefungen.flatMap(({ ganzes, teile }) => {
    const summanden = teile.filter((teil) => !DARUNTER.test(auspraegungOf(teil, name)));
    if (summanden.length < 2 || summanden.some(({ wert }) => wert === null)) return [];
    const befund = checkSumme(
      summanden.map(({ wert }) => wert ?? 0),
      ganzes.wert ?? 0,
    );
    return [{ befund, ganzes }];
  });
  const unstimmig = befunde.flatMap(({ befund, ganzes }) =>
    befund ? [{ befund, merkmale: ganzes.merkmale, stichtag: ganzes.stichtag }] : [],
  );
  const passend = befunde.filter(({ befund }) => befund === null || befund.erklaerung !== null).length;
  const sindAlleTeile = passend * 2 > befunde.length;
  return [...teileZuGross, ...(sindAlleTeile ? unstimmig : [])];
}

const auspraegungOf = ({ merkmale }: Pruefwert, name: string) =>
  merkmale.find(([one]) => one === name)?.[1] ?? '';

/** Figures that differ in one feature only, beside the whole of it. */
function groupTeile(werte: readonly Pruefwert[], name: string): Pruefung[] {
  const betroffen = werte.filter(
    ({ merkmale, einheit }) => !isProzent(einheit) && merkmale.some(([one]) => one === name),
  );
  const gruppen = Map.groupBy(betroffen, ({ merkmale, einheit, stichtag }) =>
    JSON.stringify([merkmale.filter(([one]) => one !== name), einheit, stichtag]),
  );
  return [...gruppen.values()].flatMap((gruppe) => {
    const ganzes = gruppe.find((one) => GANZES.test(auspraegungOf(one, name)));
    if (!ganzes || ganzes.wert === null) return [];
    return [{ ganzes, teile: gruppe.filter((one) => one !== ganzes) }];
  });
}

function zuGross(grund: Befund['grund'], teil: Pruefwert, ganzes: number): Tabellenbefund {
  const befund: Befund = {
    grund,
    soll: ganzes,
    ist: teil.wert ?? 0,
    erklaerung: null,
  };
  return { befund, merkmale: teil.merkmale, stichtag: teil.stichtag };
}

function checkProzent(wert: Pruefwert): Tabellenbefund[] {
  return isProzent(wert.einheit) && (wert.wert ?? 0) > 100
    ? [zuGross('plausibilitaet.anteil-ueber-100', wert, 100)]
    : [];
}

/** Small numbers jump by themselves. */
const MINDESTENS = 100;

/** Changes from one date to the next that stand out from the rest of the series. */
function checkVerlaeufe(werte: readonly Pruefwert[]): Tabellenbefund[] {
  const reihen = Map.groupBy(werte, ({ merkmale, einheit }) => JSON.stringify([merkmale, einheit]));
  return [...reihen.values()].flatMap((reihe) => {
    const bekannte = reihe
      .flatMap(({ stichtag, wert }) => (wert === null ? [] : [{ stichtag, wert }]))
      .sort((eine, andere) => (eine.stichtag < andere.stichtag ? -1 : 1));
    const [erste] = reihe;
    if (!erste || bekannte.length < 4) return [];
    const istKlein = bekannte.some(({ wert }) => wert < MINDESTENS);
    if (istKlein && !isProzent(erste.einheit)) return [];
    return findSpruenge(bekannte).map((befund) => ({
      befund,
      merkmale: (reihe.find(({ stichtag }) => stichtag === befund.stelle) ?? erste).merkmale,
      stichtag: befund.stelle ?? '',
    }));
  });
}
