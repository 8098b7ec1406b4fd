/**
 * The tables of a paper that hold measures: which they are, which of them repeat the others as an annex, and what
 * their rows say below the chapter they stand in.
 */
import { fold } from '../../../begriffe/spelling.ts';
import { matchAnhang } from './anhang.rules.ts';
import type { Tabellenblock } from './bloecke.ts';
import type { Lesevorgabe, Tabellenvorgabe, Zielpfad } from './gelesenes-konzept.ts';
import type { Abschnitt, Gliederung } from './gliederung.rules.ts';
import { type Feldort, findFelder } from './handlungsfelder.rules.ts';
import { turnSteckbrief } from './steckbrief.rules.ts';
import { findTabellenplan, type Tabellenplan } from './tabellenplan.rules.ts';
import { readZeilen, type Tabellenlesung } from './zeilen.rules.ts';
import type { Zeilenstand } from './zeilenstand.rules.ts';

/** Field of measures that nothing in the paper assigns; shown by its sentence in `texte.ts`. */
export const OHNE_HANDLUNGSFELD = '';

/** Share of rows of an annex that repeat measures of the chapters; below it the table holds measures of its own. */
const ANHANG_MINDESTENS = 0.3;

export interface Massnahmentabelle {
  block: Tabellenblock;
  /** The same turned round where it is a form with the titles in the first column. */
  gedreht: Tabellenblock | undefined;
  plan: Tabellenplan;
  abschnitt: Abschnitt;
  vorgabe: Tabellenvorgabe | undefined;
  /** The table before, when this one goes on with it. */
  setztFort: Tabellenblock | undefined;
  /** By its heading an annex or a second overview of the same measures. */
  wirktWieAnhang: boolean;
}

export interface GeleseneMassnahmentabelle {
  tabelle: Massnahmentabelle;
  plan: Tabellenplan;
  feld: string | undefined;
  lesung: Tabellenlesung;
}

/** All of them in reading order. */
export function findMassnahmentabellen(gliederung: Gliederung, vorgabe: Lesevorgabe): Massnahmentabelle[] {
  const gefunden: Massnahmentabelle[] = [];
  let davor: Massnahmentabelle | undefined;
  for (const [block, abschnitt] of gliederung.tabellen) {
    const eigene = vorgabe.mapping?.find(({ tabelle }) => tabelle === block.nummer);
    const anschluss = gliederung.anschluss.has(block) ? davor : undefined;
    const gedreht = turnSteckbrief(block);
    const plan = findTabellenplan(gedreht ?? block, eigene, anschluss?.plan);
    davor = undefined;
    if (plan === undefined) continue;
    davor = {
      block,
      gedreht,
      plan,
      abschnitt,
      vorgabe: eigene,
      setztFort:
        gedreht === undefined && anschluss !== undefined && isSameKopf(anschluss.plan, plan)
          ? anschluss.block
          : undefined,
      wirktWieAnhang: abschnitt.imAnhang || abschnitt.pfad.some(({ istUebersicht }) => istUebersicht),
    };
    gefunden.push(davor);
  }
  return gefunden;
}

/**
 * Tables that repeat the measures of the others: by their heading and by what stands in them. A concept that has its
 * only tables in an annex has them as chapters.
 */
export function findAnhangtabellen(
  tabellen: readonly Massnahmentabelle[],
  gliederung: Gliederung,
  vorgabe: Lesevorgabe,
): Massnahmentabelle[] {
  const hasFeldspalte = ({ plan }: Massnahmentabelle) =>
    plan.spalten.some(({ rolle }) => rolle === 'handlungsfeld');
  const isFest = ({ vorgabe: eigene }: Massnahmentabelle) => eigene?.verwendung !== undefined;
  const feste = tabellen.filter(({ vorgabe: eigene }) => eigene?.verwendung === 'anhang');
  const offene = tabellen.filter((tabelle) => !isFest(tabelle));
  let verdaechtige = offene.filter(({ wirktWieAnhang }) => wirktWieAnhang);
  // Without a heading that says so: tables across all fields beside tables of single chapters.
  if (verdaechtige.length === 0 && !tabellen.every(hasFeldspalte))
    verdaechtige = offene.filter(hasFeldspalte);
  const uebrige = tabellen.filter((tabelle) => !verdaechtige.includes(tabelle) && !feste.includes(tabelle));
  if (uebrige.length === 0) return feste;
  const feldOf = findFelder(
    uebrige.map(({ abschnitt }) => abschnitt),
    gliederung.eintraege.map(({ abschnitt }) => abschnitt),
  );
  const read = (gesuchte: readonly Massnahmentabelle[]) =>
    readTabellen(gesuchte, feldOf, vorgabe.absaetze).flatMap(({ lesung }) => lesung.massnahmen);
  const zeilen = read(verdaechtige);
  const treffer = matchAnhang(read(uebrige), zeilen, () => ({
    feld: undefined,
    bereich: undefined,
    abweichungen: [],
  }));
  return treffer.size >= zeilen.length * ANHANG_MINDESTENS && zeilen.length > 0
    ? [...feste, ...verdaechtige]
    : feste;
}

/** Reads their rows; measures are numbered through. */
export function readTabellen(
  tabellen: readonly Massnahmentabelle[],
  feldOf: (abschnitt: Abschnitt) => Feldort,
  absaetze: Lesevorgabe['absaetze'],
): GeleseneMassnahmentabelle[] {
  const gelesene: GeleseneMassnahmentabelle[] = [];
  let ersteNummer = 1;
  for (const tabelle of tabellen) {
    const { block, gedreht, abschnitt } = tabelle;
    const ort = feldOf(abschnitt);
    const feld = tabelle.vorgabe?.handlungsfeld ?? ort.feld;
    const plan = feld === undefined ? promoteBereich(tabelle.plan) : tabelle.plan;
    const davor = gelesene.find((andere) => andere.tabelle.block === tabelle.setztFort);
    const stand: Zeilenstand = davor?.lesung.stand ?? {
      handlungsfeld: feld ?? OHNE_HANDLUNGSFELD,
      bereich: ort.bereich,
      pfad: pathOf(abschnitt),
      termingruppe: abschnitt.termingruppe,
      letzte: [],
      darueber: new Map(),
    };
    const hasFeldspalte = plan.spalten.some(({ rolle }) => rolle === 'handlungsfeld');
    const feldVonAussen = feld !== undefined || hasFeldspalte;
    const lesung = readZeilen(gedreht ?? block, plan, stand, { ersteNummer, feldVonAussen, absaetze });
    ersteNummer += lesung.massnahmen.length;
    gelesene.push({ tabelle, plan, feld, lesung });
  }
  return gelesene;
}

/** Objectives that headings or lines above a table name for all of its rows. */
export function pathOf({ ziele }: Abschnitt): Zielpfad {
  return {
    ...(ziele.leitziel !== undefined && { leitziel: ziele.leitziel }),
    ...(ziele.ziel !== undefined && { ziel: ziele.ziel }),
  };
}

/** Where no chapter names the field, the column of sub-areas does. */
function promoteBereich(plan: Tabellenplan): Tabellenplan {
  if (plan.spalten.some(({ rolle }) => rolle === 'handlungsfeld')) return plan;
  const spalten = plan.spalten.map((spalte) =>
    spalte.rolle === 'bereich' ? { ...spalte, rolle: 'handlungsfeld' as const } : spalte,
  );
  return { ...plan, spalten };
}

function isSameKopf(a: Tabellenplan, b: Tabellenplan): boolean {
  return (
    a.spalten.length === b.spalten.length &&
    a.spalten.every(({ titel }, i) => fold(titel) === fold(b.spalten[i]!.titel))
  );
}
