/** Asks the modules for the figures of a paper. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { yearOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Livezahl, Teilzahl } from '../../../platform/modul.ts';
import { type Blockinhalt, parseZahlen, VERLAUF_JAHRE, verweiseOf } from './block.rules.ts';
import type { Befund, Block, Diagrammdaten } from './papier.rules.ts';
import {
  type Berichtszeit,
  resolveZeit,
  shift,
  verweisKennung,
  type Zahlverweis,
} from './platzhalter.rules.ts';
import type { Zahlstand } from './zahl.rules.ts';

/** Papers of a German county are German, whoever writes them. */
export const PAPIERSPRACHE: Anzeigesprache = 'de';

const EIGENE_DATEN = 'Eigene Daten der Koordinierungsstelle';

/** How many figures are asked for at the same time: others need the database as well. */
const GLEICHZEITIG = 4;

/** The figures and charts of a paper as the records say today. */
export async function loadBefund(
  kontext: Kontext,
  katalog: readonly Livezahl[],
  bloecke: readonly Block[],
  zeit: Berichtszeit,
): Promise<Befund> {
  const deutsch = { ...kontext, sprache: PAPIERSPRACHE };
  const bekannte = new Map(katalog.map((livezahl) => [livezahl.schluessel, livezahl]));
  const verweise = new Map(
    bloecke
      .flatMap(({ inhalt }) => [...verweiseOf(inhalt), ...diagrammverweiseOf(inhalt)])
      .map((verweis) => [verweisKennung(verweis), verweis]),
  );
  const staende = await inTurns([...verweise.values()], (verweis) =>
    loadZahl(deutsch, bekannte.get(verweis.schluessel), verweis, zeit),
  );
  const diagramme = await inTurns(
    bloecke.flatMap(({ id, inhalt }) => (inhalt.art === 'diagramm' ? [{ id, inhalt }] : [])),
    async ({ id, inhalt }) => [id, await loadDiagramm(deutsch, bekannte, inhalt, zeit)] as const,
  );
  return {
    zahlen: Object.fromEntries(staende.map((stand) => [stand.kennung, stand])),
    diagramme: Object.fromEntries(diagramme),
  };
}

const diagrammverweiseOf = (inhalt: Blockinhalt): Zahlverweis[] =>
  inhalt.art === 'diagramm' ? parseZahlen(inhalt.zahlen).filter((verweis) => verweis !== null) : [];

/** One figure with everything a paper says about it. */
export async function loadZahl(
  kontext: Kontext,
  livezahl: Livezahl | undefined,
  verweis: Pick<Zahlverweis, 'schluessel' | 'zeit'>,
  bericht: Berichtszeit,
): Promise<Zahlstand> {
  const { von, bis } = resolveZeit(verweis.zeit, bericht);
  const gemeinsam = { kennung: verweisKennung(verweis), stichtag: bis };
  if (!livezahl) {
    return {
      ...gemeinsam,
      titel: verweis.schluessel,
      einheit: '',
      format: 'zahl',
      von,
      quelle: '',
      wert: null,
      stand: null,
      istBekannt: false,
      href: null,
      zugang: null,
    };
  }
  const [wert, stand] = await Promise.all([
    livezahl.findWert(kontext, bis, von),
    livezahl.findStand?.(kontext, bis) ?? null,
  ]);
  return {
    ...gemeinsam,
    stand,
    titel: livezahl.titel[PAPIERSPRACHE],
    einheit: livezahl.einheit[PAPIERSPRACHE],
    format: livezahl.format ?? (livezahl.einheit[PAPIERSPRACHE] === '%' ? 'prozent' : 'zahl'),
    von: livezahl.zeitbezug === 'stichtag' ? null : von,
    quelle: livezahl.quelle?.[PAPIERSPRACHE] ?? EIGENE_DATEN,
    wert,
    istBekannt: true,
    href: livezahl.seite?.href(bis, von) ?? null,
    zugang: livezahl.seite?.zugang ?? null,
  };
}

async function loadDiagramm(
  kontext: Kontext,
  bekannte: ReadonlyMap<string, Livezahl>,
  inhalt: Blockinhalt & { art: 'diagramm' },
  bericht: Berichtszeit,
): Promise<Diagrammdaten> {
  const reihen = await inTurns(diagrammverweiseOf(inhalt), async (verweis) => {
    const livezahl = bekannte.get(verweis.schluessel);
    if (!livezahl) return null;
    const zeit = resolveZeit(verweis.zeit, bericht);
    const teile =
      inhalt.gliederung === VERLAUF_JAHRE
        ? await findJahre(kontext, livezahl, zeit, inhalt.jahre)
        : await livezahl.gliederungen
            ?.find(({ schluessel }) => schluessel === inhalt.gliederung)
            ?.findTeile(kontext, zeit.bis, zeit.von);
    return teile ? { name: livezahl.titel[PAPIERSPRACHE], teile } : null;
  });
  const gefunden = reihen.filter((reihe) => reihe !== null);
  const kategorien = [
    ...new Set(gefunden.flatMap(({ teile }) => teile.map(({ bezeichnung }) => bezeichnung))),
  ];
  const partOf = (teile: readonly Teilzahl[], kategorie: string) =>
    teile.find(({ bezeichnung }) => bezeichnung === kategorie);
  return {
    kategorien,
    links: kategorien.map(
      (kategorie) => gefunden.map(({ teile }) => partOf(teile, kategorie)?.href).find(Boolean) ?? null,
    ),
    reihen: gefunden.map(({ name, teile }) => ({
      name,
      werte: kategorien.map((kategorie) => partOf(teile, kategorie)?.wert ?? null),
    })),
  };
}

/** The same days of the years up to the paper's own, the earliest first. */
async function findJahre(
  kontext: Kontext,
  livezahl: Livezahl,
  zeit: Berichtszeit,
  jahre: number,
): Promise<Teilzahl[]> {
  const zeiten = Array.from({ length: jahre }, (_, index) => shift(zeit, -12 * (jahre - 1 - index)));
  return inTurns(zeiten, async ({ von, bis }) => {
    const href = livezahl.seite?.href(bis, von);
    return {
      bezeichnung: String(yearOf(bis)),
      wert: await livezahl.findWert(kontext, bis, von),
      ...(href ? { href } : {}),
    };
  });
}

/** Runs for every item, a few at a time, in their order. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += GLEICHZEITIG)
    results.push(...(await Promise.all(items.slice(start, start + GLEICHZEITIG).map(run))));
  return results;
}
