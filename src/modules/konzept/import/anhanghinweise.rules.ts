/** Contradictions between the chapters of a concept and its annex. */
import { fold } from '../../../begriffe/spelling.ts';
import { textKey } from './aehnlichkeit.rules.ts';
import { type Feldzuordnung, isSelbesZiel } from './anhang.rules.ts';
import type { GeleseneMassnahme, Hinweis, Hinweisart } from './gelesenes-konzept.ts';
import { zieltext } from './zeilenstand.rules.ts';

/** Missing and doubled measures, and what the annex says otherwise than the chapters. */
export function findAnhanghinweise(
  kapitel: readonly GeleseneMassnahme[],
  anhang: readonly GeleseneMassnahme[],
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
  feldOf: (label: string) => Feldzuordnung,
): Hinweis[] {
  const zeilenOf = Map.groupBy(zuordnung.keys(), (zeile) => zuordnung.get(zeile)!);
  return [
    ...kapitel.flatMap((massnahme) => {
      const zeilen = zeilenOf.get(massnahme) ?? [];
      if (zeilen.length === 0) return [hint('fehlt-im-anhang', massnahme, { massnahme: massnahme.text })];
      return zeilen.length > 1 ? findMehrfach(massnahme, zeilen) : [];
    }),
    ...anhang
      .filter((zeile) => !zuordnung.has(zeile))
      .map((zeile) => hint('fehlt-im-kapitel', zeile, { massnahme: zeile.text })),
    ...joinGleiche([...zuordnung].flatMap(([zeile, massnahme]) => compareZeile(zeile, massnahme, feldOf))),
    ...findLabels(zuordnung, feldOf),
  ];
}

/** Twice in the annex: because it serves several objectives, or by mistake. Two schedules are a contradiction. */
function findMehrfach(massnahme: GeleseneMassnahme, zeilen: readonly GeleseneMassnahme[]): Hinweis[] {
  const [erste, ...weitere] = zeilen;
  const termine = new Set(zeilen.map(({ terminierung }) => fold(terminierung.klasse)));
  if (termine.size > 1) return [];
  const ziele = [...new Set(zeilen.flatMap((zeile) => zeile.ziele.map(zieltext)))];
  return [
    {
      art: 'mehrfach-im-anhang',
      stelle: massnahme.stelle,
      gegenstelle: weitere.at(-1)!.stelle,
      werte: {
        massnahme: massnahme.text,
        anzahl: zeilen.length,
        ziele: ziele.length > 1 ? ziele.join(' / ') : '',
        zeilen: [erste!, ...weitere].map(({ stelle }) => stelle.zeile ?? 0).join(', '),
      },
    },
  ];
}

function compareZeile(
  zeile: GeleseneMassnahme,
  massnahme: GeleseneMassnahme,
  feldOf: (label: string) => Feldzuordnung,
): Hinweis[] {
  const hinweise: Hinweis[] = [];
  const ort = { stelle: zeile.stelle, gegenstelle: massnahme.stelle };
  const { feld } = feldOf(zeile.handlungsfeld);
  const dort = zeile.ziele.map(zieltext);
  const hier = massnahme.ziele.map(zieltext);
  if (feld !== undefined && feld !== massnahme.handlungsfeld) {
    const werte = {
      massnahme: massnahme.text,
      kapitel: massnahme.handlungsfeld,
      anhang: zeile.handlungsfeld,
    };
    hinweise.push({ art: 'anderes-handlungsfeld', ...ort, werte });
  }
  if (
    dort.length > 0 &&
    hier.length > 0 &&
    !dort.some((ziel) => hier.some((anderes) => isSelbesZiel(ziel, anderes)))
  ) {
    const werte = {
      fall: 'anhang',
      massnahme: massnahme.text,
      kapitel: hier.join('; '),
      anhang: dort.join('; '),
    };
    hinweise.push({ art: 'anderes-ziel', ...ort, werte });
  }
  if (textKey(zeile.text) !== textKey(massnahme.text)) {
    const { hier: kapitel, dort: anhang } = findUnterschied(massnahme.text, zeile.text);
    hinweise.push({
      art: 'abweichender-wortlaut',
      ...ort,
      werte: { massnahme: massnahme.text, kapitel, anhang },
    });
  }
  return hinweise;
}

/** A measure that stands twice in the annex with the same deviation is one finding. */
function joinGleiche(hinweise: readonly Hinweis[]): Hinweis[] {
  return [...Map.groupBy(hinweise, ({ art, werte }) => JSON.stringify([art, werte])).values()].map(
    ([erster]) => erster!,
  );
}

/** Labels of fields, sub-areas and objectives that the annex spells otherwise: each pair of spellings once. */
function findLabels(
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
  feldOf: (label: string) => Feldzuordnung,
): Hinweis[] {
  const paare = new Map<string, Hinweis>();
  const note = (
    zeile: GeleseneMassnahme,
    massnahme: GeleseneMassnahme,
    kapitel: string,
    anhang: string,
  ): void => {
    const key = `${kapitel} | ${anhang}`;
    const bekannt = paare.get(key);
    if (bekannt !== undefined) bekannt.werte.anzahl = Number(bekannt.werte.anzahl) + 1;
    else {
      paare.set(key, {
        art: 'abweichende-schreibweise',
        stelle: zeile.stelle,
        gegenstelle: massnahme.stelle,
        werte: { fall: 'bezeichnung', kapitel, anhang, anzahl: 1 },
      });
    }
  };
  for (const [zeile, massnahme] of zuordnung) {
    for (const { kapitel, anhang } of feldOf(zeile.handlungsfeld).abweichungen)
      note(zeile, massnahme, kapitel, anhang);
    for (const ziel of zeile.ziele.map(zieltext)) {
      const anderes = massnahme.ziele.map(zieltext).filter((eines) => isSelbesZiel(eines, ziel));
      if (anderes.length > 0 && !anderes.some((eines) => textKey(eines) === textKey(ziel))) {
        note(zeile, massnahme, anderes[0]!, ziel);
      }
    }
  }
  return [...paare.values()];
}

/** What is left of two texts when their common beginning and end are taken off, whole words. */
function findUnterschied(hier: string, dort: string): { hier: string; dort: string } {
  const [links, rechts] = [hier.split(/\s+/), dort.split(/\s+/)];
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && textKey(a) === textKey(b);
  let anfang = 0;
  while (isSame(links[anfang], rechts[anfang])) anfang++;
  let ende = 0;
  while (
    ende < Math.min(links.length, rechts.length) - anfang &&
    isSame(links.at(-1 - ende), rechts.at(-1 - ende))
  )
    ende++;
  return {
    hier: links.slice(anfang, links.length - ende).join(' '),
    dort: rechts.slice(anfang, rechts.length - ende).join(' '),
  };
}

function hint(art: Hinweisart, massnahme: GeleseneMassnahme, werte: Hinweis['werte']): Hinweis {
  return { art, stelle: massnahme.stelle, werte };
}
