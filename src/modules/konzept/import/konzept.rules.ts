/**
 * A paper → a concept: finds the tables of measures, tells chapters from the annex, reads the rows, hangs everything
 * into the tree and checks it.
 */
import { fold } from '../../../begriffe/spelling.ts';
import { matchAnhang, resolveFelder } from './anhang.rules.ts';
import { type Papier, type Tabellenblock, textOf } from './bloecke.ts';
import { addZiel } from './fortsetzung.rules.ts';
import type {
  GeleseneMassnahme,
  GelesenesKonzept,
  GeleseneTabelle,
  Hinweis,
  Lesevorgabe,
  NichtUebernommen,
} from './gelesenes-konzept.ts';
import { type Abschnitt, type Gliederung, readGliederung, type Zieleintrag } from './gliederung.rules.ts';
import { type Feldort, findFelder } from './handlungsfelder.rules.ts';
import { buildBaum } from './konzeptbaum.rules.ts';
import {
  findAnhangtabellen,
  findMassnahmentabellen,
  type GeleseneMassnahmentabelle,
  OHNE_HANDLUNGSFELD,
  pathOf,
  readTabellen,
} from './massnahmentabellen.rules.ts';
import { readSpaltentitel } from './spalten.rules.ts';
import { findKlassendefinitionen, readTerminierung, type Terminierung } from './terminierung.rules.ts';
import { findUnstimmigkeiten } from './unstimmigkeiten.rules.ts';
import type { OffeneZeile } from './zeilen.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

/** Never fails: a paper without measures gives a concept without measures, and what was not read is listed. */
export function readKonzeptAusPapier(papier: Papier, vorgabe: Lesevorgabe = {}): GelesenesKonzept {
  const gliederung = readGliederung(papier);
  const tabellen = findMassnahmentabellen(gliederung, vorgabe);
  const anhang = findAnhangtabellen(tabellen, gliederung, vorgabe);
  const kapitel = tabellen.filter((tabelle) => !anhang.includes(tabelle));
  const feldOf = findFelder(
    kapitel.map(({ abschnitt }) => abschnitt),
    gliederung.eintraege.map(({ abschnitt }) => abschnitt),
  );
  const gelesen = readTabellen(kapitel, feldOf, vorgabe.absaetze);
  const gelesenerAnhang = readTabellen(anhang, feldOf, vorgabe.absaetze);
  const massnahmen = gelesen.flatMap(({ lesung }) => lesung.massnahmen);
  if (massnahmen.length === 0) massnahmen.push(...readListen(gliederung, feldOf));
  const { handlungsfelder, uebergreifend } = growBaum(gliederung, gelesen, massnahmen, feldOf);

  const anhangzeilen = gelesenerAnhang.flatMap(({ lesung }) => lesung.massnahmen);
  const feldzuordnung = resolveFelder(handlungsfelder);
  const zuordnung = matchAnhang(massnahmen, anhangzeilen, feldzuordnung);
  const geklaerte = closeOffene(
    gelesen.flatMap(({ lesung }) => lesung.offene),
    zuordnung,
  );
  const alle = [...gelesen, ...gelesenerAnhang];
  const rest = [...gliederung.tabellen.keys()].filter(
    (block) => !alle.some(({ tabelle }) => tabelle.block === block),
  );
  const konzept: GelesenesKonzept = {
    titel: gliederung.titel,
    handlungsfelder,
    uebergreifend,
    anhang: anhangzeilen.length === 0 ? null : { massnahmen: anhangzeilen },
    klassen: Object.fromEntries(findKlassen(papier, gelesenerAnhang)),
    tabellen: [
      ...gelesen.map((tabelle) => describe(tabelle, 'kapitel')),
      ...gelesenerAnhang.map((tabelle) => describe(tabelle, 'anhang')),
      ...rest.map(describeRest),
    ].toSorted((a, b) => a.nummer - b.nummer),
    nichtUebernommen: [
      ...alle.flatMap(({ lesung }) => lesung.nichtUebernommen),
      ...rest.flatMap(listRest),
    ].filter((eintrag) => !geklaerte.has(eintrag)),
    hinweise: [],
  };
  konzept.hinweise = [
    ...findUnstimmigkeiten(konzept, zuordnung, feldzuordnung),
    ...findMehrdeutiges(alle, gliederung.eintraege, uebergreifend),
  ];
  return konzept;
}

function describe(
  { tabelle: { block, gedreht }, plan, feld, lesung }: GeleseneMassnahmentabelle,
  verwendung: GeleseneTabelle['verwendung'],
): GeleseneTabelle {
  return {
    nummer: block.nummer,
    ...(block.blatt !== undefined && { blatt: block.blatt }),
    verwendung,
    ...(feld !== undefined && { handlungsfeld: feld }),
    spalten: plan.spalten.map(({ titel, rolle }, index) => ({ spalte: index + 1, titel, rolle })),
    // Of a form every row belongs to its measure.
    zeilen:
      gedreht === undefined
        ? lesung.zeilen
        : block.zeilen.map(({ nummer }) => ({ ...lesung.zeilen.at(-1)!, zeile: nummer })),
  };
}

/** Readings that could just as well be others; the office sees them and decides. */
function findMehrdeutiges(
  gelesene: readonly GeleseneMassnahmentabelle[],
  eintraege: readonly Zieleintrag[],
  uebergreifend: GelesenesKonzept['uebergreifend'],
): Hinweis[] {
  const hinweise: Hinweis[] = [];
  for (const { tabelle, lesung } of gelesene) {
    const { nummer, blatt } = tabelle.block;
    const stelle = { ...(blatt !== undefined && { blatt }), tabelle: nummer };
    for (const [gelesen, zellen] of Object.entries(lesung.mehrdeutigeZellen)) {
      if (zellen > 0) hinweise.push({ art: 'mehrere-absaetze', stelle, werte: { gelesen, zellen } });
    }
  }
  const ohneFeld = Object.values(uebergreifend).flat();
  if (ohneFeld.length > 0 && eintraege.length > 0) {
    hinweise.push({
      art: 'ziele-ohne-handlungsfeld',
      stelle: ohneFeld[0]!.stelle,
      werte: { anzahl: ohneFeld.length },
    });
  }
  return hinweise;
}

/** A paper without tables may list its measures below `Maßnahmen` or `Handlungsempfehlungen`. */
function readListen(gliederung: Gliederung, feldOf: (abschnitt: Abschnitt) => Feldort): GeleseneMassnahme[] {
  return gliederung.massnahmenlisten.map(({ absaetze, abschnitt, stelle }, index) => {
    const { feld, bereich } = feldOf(abschnitt);
    const pfad = pathOf(abschnitt);
    return {
      nummer: index + 1,
      text: textOf(absaetze),
      absaetze,
      handlungsfeld: feld ?? OHNE_HANDLUNGSFELD,
      ...(bereich !== undefined && { bereich }),
      ziele: zieltext(pfad) === '' ? [] : [pfad],
      terminierung: readTerminierung(abschnitt.termingruppe ?? ''),
      weiteres: [],
      stelle,
      weitereStellen: [],
    };
  });
}

/** Only chapters with measures are fields; objectives elsewhere belong to the concept as a whole. */
function growBaum(
  gliederung: Gliederung,
  gelesene: readonly GeleseneMassnahmentabelle[],
  massnahmen: readonly GeleseneMassnahme[],
  feldOf: (abschnitt: Abschnitt) => Feldort,
): Pick<GelesenesKonzept, 'handlungsfelder' | 'uebergreifend'> {
  const teilziele = gelesene.flatMap(({ lesung }) => lesung.teilziele);
  const mitMassnahmen = new Set(
    [...massnahmen, ...teilziele].map(({ handlungsfeld }) => fold(handlungsfeld)),
  );
  const ortOf = ({ abschnitt }: Zieleintrag) => {
    const { feld, bereich } = feldOf(abschnitt);
    if (feld === undefined) return undefined;
    const istFeld = mitMassnahmen.has(fold(feld)) || mitMassnahmen.size === 0 || isErklaert(abschnitt);
    return istFeld ? { titel: feld, bereich } : undefined;
  };
  // Objectives of an annex repeat those of the chapters, unless the measures themselves stand there.
  const stehtImAnhang = gelesene.some(({ tabelle }) => tabelle.abschnitt.imAnhang);
  const eintraege = gliederung.eintraege.filter(({ abschnitt }) => stehtImAnhang || !abschnitt.imAnhang);
  const fundorte = [
    ...eintraege.map((eintrag) => ({ ort: eintrag.abschnitt.ort, titel: ortOf(eintrag)?.titel ?? [] })),
    ...gelesene.map(({ tabelle, lesung }) => ({
      ort: tabelle.abschnitt.ort,
      titel: [...lesung.teilziele, ...lesung.massnahmen].map(({ handlungsfeld }) => handlungsfeld),
    })),
  ];
  const ordnung = fundorte.toSorted((a, b) => a.ort - b.ort).flatMap(({ titel }) => titel);
  return buildBaum({ massnahmen, teilziele, eintraege, ordnung, feldOf: ortOf });
}

function isErklaert(abschnitt: Abschnitt): boolean {
  return abschnitt.pfad.some(({ art }) => art === 'feld' || art === 'behaelter');
}

/** An objective without a measure that the annex lists with the measure above it: one measure, two objectives. */
function closeOffene(
  offene: readonly OffeneZeile[],
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
): Set<NichtUebernommen> {
  const geklaert = new Set<NichtUebernommen>();
  for (const { zeile, eintrag, pfade, davor } of offene) {
    const genannte = [...zuordnung].flatMap(([anhang, massnahme]) =>
      massnahme === davor ? anhang.ziele : [],
    );
    const bestaetigt = pfade.filter((pfad) =>
      genannte.some(({ ziel }) => fold(ziel ?? '') === fold(pfad.ziel ?? '')),
    );
    if (davor === undefined || bestaetigt.length < pfade.length) continue;
    for (const pfad of pfade) addZiel(davor, pfad);
    davor.weitereStellen.push(eintrag.stelle);
    zeile.befund = 'fortsetzung';
    zeile.massnahmen = [davor.nummer];
    geklaert.add(eintrag);
  }
  return geklaert;
}

/** Definitions in the text, else what the groups of the annex show: `Kurzfristige Maßnahmen`, all of them by 2025. */
function findKlassen(
  papier: Papier,
  anhang: readonly GeleseneMassnahmentabelle[],
): Map<string, Terminierung> {
  const texte = papier.bloecke.flatMap((block) =>
    block.art === 'absatz'
      ? [block.text]
      : block.zeilen.flatMap((zeile) => zeile.zellen.map((zelle) => textOf(zelle.absaetze))),
  );
  const klassen = findKlassendefinitionen(texte);
  for (const { tabelle, lesung } of anhang) {
    const gruppe = readTerminierung(tabelle.abschnitt.termingruppe ?? '');
    const termine = lesung.massnahmen.map(({ terminierung }) => terminierung);
    const [erster] = termine;
    const sindEinig = termine.every(({ art, klasse }) => art === 'frist' && klasse === erster?.klasse);
    if (gruppe.art === 'klasse' && erster !== undefined && sindEinig && !klassen.has(gruppe.klasse)) {
      klassen.set(gruppe.klasse, erster);
    }
  }
  return klassen;
}

/** A table that holds no measures; its first row as titles, in case the office knows better. */
function describeRest({ nummer, blatt, zeilen }: Tabellenblock): GeleseneTabelle {
  return {
    nummer,
    ...(blatt !== undefined && { blatt }),
    verwendung: 'keine',
    spalten: (zeilen[0]?.zellen ?? []).map(({ absaetze }, index) => {
      const titel = textOf(absaetze);
      return { spalte: index + 1, titel, rolle: readSpaltentitel(titel) };
    }),
    zeilen: zeilen.map((zeile) => ({ zeile: zeile.nummer, befund: 'nicht-uebernommen', massnahmen: [] })),
  };
}

/** A table that holds no measures: one entry with its first row. */
function listRest({ nummer, blatt, zeilen }: Tabellenblock): NichtUebernommen[] {
  const [erste] = zeilen;
  if (erste === undefined) return [];
  return [
    {
      art: 'keine-massnahmentabelle',
      stelle: { ...(blatt !== undefined && { blatt }), tabelle: nummer },
      text: erste.zellen.map((zelle) => textOf(zelle.absaetze).slice(0, 80)).join(' | '),
      zeilen: zeilen.length,
    },
  ];
}
