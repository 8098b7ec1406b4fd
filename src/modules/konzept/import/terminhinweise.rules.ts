/** Schedules that are missing, undefined or contradict each other. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Massnahmenpaar } from './aehnliche.rules.ts';
import type { GeleseneMassnahme, GelesenesKonzept, Hinweis } from './gelesenes-konzept.ts';
import { isTerminrolle } from './spalten.rules.ts';
import { isGleicheTerminierung, type Terminierung } from './terminierung.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

/** Whether two schedules cannot both hold; a class counts as the date the paper gives it. */
export type Terminvergleich = (a: Terminierung, b: Terminierung) => boolean;

export function compareTermine(klassen: Readonly<Record<string, Terminierung>>): Terminvergleich {
  const resolve = (termin: Terminierung): Terminierung =>
    termin.art === 'klasse' && termin.bis === undefined ? (klassen[termin.klasse] ?? termin) : termin;
  return (a, b) => {
    const [eine, andere] = [resolve(a), resolve(b)];
    if (eine.art === 'ohne' || andere.art === 'ohne') return false;
    // A class nobody defined cannot contradict a date; that it is undefined is a finding of its own.
    const istOffen =
      [eine, andere].filter(({ art, bis }) => art === 'klasse' && bis === undefined).length === 1;
    return !istOffen && !isGleicheTerminierung(eine, andere);
  };
}

/** Chapter against annex: two schedules for one measure, or one that only the annex knows. */
export function findTerminwidersprueche(
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
  isWiderspruch: Terminvergleich,
): Hinweis[] {
  const zeilenOf = Map.groupBy(zuordnung.keys(), (zeile) => zuordnung.get(zeile)!);
  return [...zeilenOf].flatMap(([massnahme, zeilen]): Hinweis[] => {
    const ort = { stelle: massnahme.stelle, gegenstelle: zeilen[0]!.stelle };
    const anhang = [...new Set(zeilen.map(({ terminierung }) => terminierung.text))]
      .filter(Boolean)
      .join(' / ');
    const werte = { massnahme: massnahme.text, kapitel: massnahme.terminierung.text, anhang };
    const termine = [massnahme, ...zeilen].map(({ terminierung }) => terminierung);
    if (
      termine.some((eine, index) => termine.slice(index + 1).some((andere) => isWiderspruch(eine, andere)))
    ) {
      return [{ art: 'terminierung-widerspruch', ...ort, werte: { fall: 'anhang', ...werte } }];
    }
    if (massnahme.terminierung.art === 'ohne' && anhang !== '')
      return [{ art: 'terminierung-nur-im-anhang', ...ort, werte }];
    return [];
  });
}

/** The same or similar measures of the chapters: with two schedules a contradiction, else a doublet. */
export function judgePaare(paare: readonly Massnahmenpaar[], isWiderspruch: Terminvergleich): Hinweis[] {
  return paare.map(({ eine, andere, grad }): Hinweis => {
    const ort = { stelle: eine.stelle, gegenstelle: andere.stelle };
    const werte = {
      grad,
      massnahme: eine.text,
      gegenmassnahme: andere.text,
      feld: eine.handlungsfeld,
      gegenfeld: andere.handlungsfeld,
    };
    if (isWiderspruch(eine.terminierung, andere.terminierung)) {
      const termine = { termin: eine.terminierung.text, gegentermin: andere.terminierung.text };
      return { art: 'terminierung-widerspruch', ...ort, werte: { fall: 'kapitel', ...werte, ...termine } };
    }
    const ziele = [eine, andere].map(({ ziele: eigene }) => eigene.map(zieltext).join('; '));
    const istUmgehaengt = eine.handlungsfeld === andere.handlungsfeld && fold(ziele[0]!) !== fold(ziele[1]!);
    return istUmgehaengt
      ? {
          art: 'anderes-ziel',
          ...ort,
          werte: { fall: 'kapitel', massnahme: eine.text, ziel: ziele[0]!, gegenziel: ziele[1]! },
        }
      : { art: 'aehnliche-massnahme', ...ort, werte };
  });
}

/** Words for a schedule that neither name a date nor are defined in the paper; each word once. */
export function findUndefinierte(
  konzept: GelesenesKonzept,
  massnahmen: readonly GeleseneMassnahme[],
): Hinweis[] {
  const offene = massnahmen.filter(({ terminierung: { art, bis, klasse } }) => {
    return art === 'wort' || (art === 'klasse' && bis === undefined && konzept.klassen[klasse] === undefined);
  });
  return [...Map.groupBy(offene, ({ terminierung }) => fold(terminierung.klasse)).values()].map((gruppe) => {
    const [erste] = gruppe;
    const werte = { klasse: erste!.terminierung.klasse, anzahl: gruppe.length, massnahme: erste!.text };
    return { art: 'terminierung-undefiniert', stelle: erste!.stelle, werte };
  });
}

/** Measures without any schedule: one finding for a concept or table that has none at all, else one each. */
export function findOhneTermin(
  konzept: GelesenesKonzept,
  massnahmen: readonly GeleseneMassnahme[],
  zuordnung: ReadonlyMap<GeleseneMassnahme, GeleseneMassnahme>,
): Hinweis[] {
  const anderswo = new Set(
    [...zuordnung].flatMap(([zeile, massnahme]) => (zeile.terminierung.art === 'ohne' ? [] : [massnahme])),
  );
  const ohne = massnahmen.filter((eine) => eine.terminierung.art === 'ohne' && !anderswo.has(eine));
  if (ohne.length === 0) return [];
  if (ohne.length === massnahmen.length && ohne.length > 1) {
    return [
      { art: 'ohne-terminierung', stelle: ohne[0]!.stelle, werte: { fall: 'konzept', anzahl: ohne.length } },
    ];
  }
  const mitSpalte = new Set(
    konzept.tabellen
      .filter(({ spalten }) => spalten.some(({ rolle }) => isTerminrolle(rolle)))
      .map(({ nummer }) => nummer),
  );
  return [...Map.groupBy(ohne, ({ stelle }) => stelle.tabelle ?? 0)].flatMap(
    ([tabelle, gruppe]): Hinweis[] => {
      const { blatt } = gruppe[0]!.stelle;
      const ort = { ...(blatt !== undefined && { blatt }), tabelle };
      return mitSpalte.has(tabelle) || gruppe.length === 1
        ? gruppe.map(({ stelle, text }) => ({
            art: 'ohne-terminierung',
            stelle,
            werte: { fall: 'massnahme', massnahme: text },
          }))
        : [{ art: 'ohne-terminierung', stelle: ort, werte: { fall: 'tabelle', anzahl: gruppe.length } }];
    },
  );
}
