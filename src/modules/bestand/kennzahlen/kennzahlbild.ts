/** What the chart of an indicator shows, as figures: the page draws it, reports and programs read it. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Db } from '../../../platform/database/database.ts';
import { formatStichtag } from '../anzeige.ts';
import type { Darstellung } from '../bestand.tables.ts';
import { lastStichtage, latestBy, type Regionsreihe, splitJahrestage } from '../reihen.rules.ts';
import { labelsBeside, merkmaleOfKey } from '../tabellen/lesung.rules.ts';
import type { Reihenzeile } from '../tabellen/reihe.store.ts';
import { findNeueste, listMerkmale, listRegionen, listWerte } from '../tabellen/tabelle.store.ts';
import { bestandTexte } from '../texte.ts';
import type { Kennzahl } from './kennzahl.store.ts';
import type { Kennzahlverlauf } from './kennzahlen-laden.ts';
import { findPyramide, HOECHSTALTER, type Pyramidengruppe, spansOf } from './pyramide.rules.ts';

export interface Kennzahlbild {
  /** A stacked chart or a pyramid whose parts are missing falls back to lines. */
  darstellung: Darstellung;
  kategorien: string[];
  reihen: { name: string; werte: (number | null)[] }[];
  /** Years of age in each category; for pyramids. */
  spannen?: number[];
  /** What must be known to read it: the day of all years, how open groups are drawn. */
  hinweis: string;
}

/** Bars stand beside each other for so many regions. */
const BALKENREIHEN = 3;

/** @returns null when there are no values yet */
export async function loadKennzahlbild(
  db: Db,
  verlauf: Kennzahlverlauf,
  eigene: string | undefined,
  sprache: Anzeigesprache,
): Promise<Kennzahlbild | null> {
  const { kennzahl } = verlauf;
  if (kennzahl.darstellung === 'pyramide' && eigene) {
    const pyramide = await loadPyramide(db, kennzahl, eigene, sprache);
    if (pyramide) return pyramide;
  }
  return buildVerlaufsbild(verlauf, eigene, sprache);
}

/** The indicator's values beside those of the other regions. */
export function listRegionsreihen({
  kennzahl,
  regionen,
  handwerte,
  livewerte,
}: Kennzahlverlauf): Regionsreihe[] {
  const toMap = (punkte: readonly { stichtag: string; wert: number | null }[]) =>
    new Map(punkte.map(({ stichtag, wert }) => [stichtag, wert]));
  if (kennzahl.art === 'hand' || kennzahl.art === 'live') {
    const werte = kennzahl.art === 'hand' ? handwerte : livewerte;
    return werte.length > 0 ? [{ schluessel: '', name: kennzahl.bezeichnung, werte: toMap(werte) }] : [];
  }
  return regionen.map(({ schluessel, name, punkte }) => ({ schluessel, name, werte: toMap(punkte) }));
}

function buildVerlaufsbild(
  verlauf: Kennzahlverlauf,
  eigene: string | undefined,
  sprache: Anzeigesprache,
): Kennzahlbild | null {
  const { kennzahl, regionen } = verlauf;
  const teile =
    kennzahl.darstellung === 'gestapelt' && kennzahl.zaehler.length > 1
      ? splitTeile(kennzahl, regionen.find(({ schluessel }) => schluessel === eigene)?.punkte ?? [])
      : [];
  const darstellung =
    teile.length > 0 ? 'gestapelt' : kennzahl.darstellung === 'balken' ? 'balken' : 'linien';
  const alle = teile.length > 0 ? teile : listRegionsreihen(verlauf);
  const reihen = darstellung === 'balken' ? alle.slice(0, BALKENREIHEN) : alle;
  const stichtage = lastStichtage(reihen);
  if (stichtage.length === 0) return null;
  const jahrestage = splitJahrestage(stichtage);
  const tag = jahrestage && formatStichtag(stichtage[0] ?? '', sprache).slice(0, 6);
  return {
    darstellung,
    kategorien: jahrestage?.jahre ?? stichtage.map((stichtag) => formatStichtag(stichtag, sprache)),
    reihen: reihen.map(({ name, werte }) => ({
      name,
      werte: stichtage.map((stichtag) => werte.get(stichtag) ?? null),
    })),
    hinweis: tag ? bestandTexte[sprache].jeweilsAm(tag) : '',
  };
}

type Punkte = Kennzahlverlauf['regionen'][number]['punkte'];

/** Each series of the numerator by itself, of a share in per cent of the whole. */
function splitTeile({ art, zaehler }: Kennzahl, punkte: Punkte): Regionsreihe[] {
  const namen = labelsBeside(zaehler.map(({ merkmal }) => merkmal));
  const faktor = art === 'anteil' ? 100 : 1000;
  const sumOf = (zeilen: readonly Reihenzeile[]) =>
    zeilen.reduce((summe, { wert }) => summe + (wert ?? 0), 0);
  return zaehler.map((angabe, i) => ({
    schluessel: '',
    name: namen[i] ?? '',
    werte: new Map(
      punkte.flatMap(({ stichtag, wert, zaehler: zeilen, nenner }): [string, number | null][] => {
        const zeile = zeilen.find((one) => one.tabelle === angabe.tabelle && one.merkmal === angabe.merkmal);
        if (!zeile || wert === null) return [];
        return [[stichtag, art === 'wert' ? zeile.wert : ((zeile.wert ?? 0) / sumOf(nenner)) * faktor]];
      }),
    ),
  }));
}

interface Pyramidenquelle {
  tabelleId: number;
  gruppen: Pyramidengruppe[];
}

/** Where the age groups of what an indicator counts stand; null when its table has none. */
export async function findPyramidenquelle(
  db: Db,
  { zaehler }: Pick<Kennzahl, 'zaehler'>,
): Promise<Pyramidenquelle | null> {
  const [reihe] = zaehler;
  const tabelleId = reihe ? await findNeueste(db, reihe.tabelle) : null;
  if (!reihe || tabelleId === null) return null;
  const merkmale = await listMerkmale(db, tabelleId);
  const eigenes = merkmale.find(({ schluessel }) => schluessel === reihe.merkmal);
  const ganzes = eigenes ?? { merkmale: merkmaleOfKey(reihe.merkmal), einheit: null };
  const gruppen = findPyramide(ganzes, merkmale);
  return gruppen.length > 0 ? { tabelleId, gruppen } : null;
}

/**
 * Men and women by age at the latest reference date, or the latest up to a day.
 * @returns null when the indicator's table does not divide so
 */
export async function loadPyramide(
  db: Db,
  kennzahl: Kennzahl,
  eigene: string,
  sprache: Anzeigesprache,
  bis = '9999-12-31',
): Promise<Kennzahlbild | null> {
  const quelle = await findPyramidenquelle(db, kennzahl);
  if (!quelle) return null;
  const regionen = await listRegionen(db, quelle.tabelleId);
  const region = regionen.find(({ schluessel }) => schluessel === eigene);
  if (!region) return null;
  const { rows } = await listWerte(
    db,
    quelle.tabelleId,
    { region: region.nummer },
    { limit: 20_000, offset: 0 },
  );
  const stichtag = latestBy(rows, bis)?.stichtag;
  const werte = new Map(
    rows.filter((row) => row.stichtag === stichtag).map(({ merkmal, wert }) => [merkmal, wert]),
  );
  const t = bestandTexte[sprache];
  const spannen = spansOf(quelle.gruppen);
  const istOffen = quelle.gruppen.some(({ bis }) => bis === null);
  return {
    darstellung: 'pyramide',
    kategorien: quelle.gruppen.map(({ bezeichnung }) => bezeichnung),
    reihen: [
      { name: t.maennlich, werte: quelle.gruppen.map(({ links }) => werte.get(links) ?? null) },
      { name: t.weiblich, werte: quelle.gruppen.map(({ rechts }) => werte.get(rechts) ?? null) },
    ],
    spannen,
    hinweis: [
      `${region.name}, ${formatStichtag(stichtag ?? '', sprache)}`,
      new Set(spannen).size > 1 && t.jeAltersjahr,
      istOffen && t.offeneGruppe(HOECHSTALTER),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
