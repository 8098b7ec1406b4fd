import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type Regionenwahl, regionenEinstellung } from '../regionen/regionen.settings.ts';
import { listVergleichbare } from '../reihen.rules.ts';
import { listReihen, type Reihenzeile } from '../tabellen/reihe.store.ts';
import { computePunkte, type Kennzahlpunkt } from './kennzahl.rules.ts';
import { type Handwert, type Kennzahl, listHandwerte } from './kennzahl.store.ts';

/** An indicator with its values by region, the county first. */
export interface Kennzahlverlauf {
  kennzahl: Kennzahl;
  regionen: { schluessel: string; name: string; punkte: Kennzahlpunkt<Reihenzeile>[] }[];
  /** Values entered by hand; they are the county's own. */
  handwerte: Handwert[];
}

/** @returns the regions chosen (null until somebody does) and the indicators with their values */
export async function loadVerlaeufe(
  { db }: Pick<Kontext, 'db'>,
  kennzahlen: readonly Kennzahl[],
  { mitVergleich }: { mitVergleich: boolean },
): Promise<{ wahl: Regionenwahl | null; verlaeufe: Kennzahlverlauf[] }> {
  const wahl = await readSetting(db, regionenEinstellung);
  const regionen = wahl ? [wahl.eigene, ...(mitVergleich ? wahl.vergleich : [])] : [];
  const reihen = kennzahlen.flatMap(({ zaehler, nenner }) => [...zaehler, ...nenner]);
  const einmal = new Map(reihen.map((one) => [`${one.tabelle}|${one.merkmal}`, one]));
  const [zeilen, handwerte] = await Promise.all([
    listReihen(db, [...einmal.values()], regionen),
    listHandwerte(db),
  ]);
  const nachRegion = Map.groupBy(zeilen, ({ region }) => region);
  const verlaeufe = kennzahlen.map((kennzahl) => ({
    kennzahl,
    regionen: listVergleichbare(regionen, kennzahl.art === 'wert').flatMap((schluessel) => {
      const eigene = (nachRegion.get(schluessel) ?? []).filter(({ tabelle, merkmal }) =>
        [...kennzahl.zaehler, ...kennzahl.nenner].some(
          (one) => one.tabelle === tabelle && one.merkmal === merkmal,
        ),
      );
      const [erste] = eigene;
      return erste ? [{ schluessel, name: erste.regionName, punkte: computePunkte(kennzahl, eigene) }] : [];
    }),
    handwerte: handwerte.filter((one) => one.kennzahl_id === kennzahl.id),
  }));
  return { wahl, verlaeufe };
}

/** Reference date and value, as they are shown: computed or entered by hand, the county's own. */
export function listEigene({ kennzahl, regionen, handwerte }: Kennzahlverlauf, eigene: string | undefined) {
  if (kennzahl.art === 'hand') return handwerte.map(({ stichtag, wert }) => ({ stichtag, wert }));
  const punkte = regionen.find(({ schluessel }) => schluessel === eigene)?.punkte ?? [];
  return punkte.flatMap(({ stichtag, wert }) => (wert === null ? [] : [{ stichtag, wert }]));
}
