import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type Regionenwahl, regionenEinstellung } from '../regionen/regionen.settings.ts';
import { joinQuellen, listVergleichbare, MAX_STICHTAGE } from '../reihen.rules.ts';
import { listReihen, type Reihenzeile } from '../tabellen/reihe.store.ts';
import { bestandTexte } from '../texte.ts';
import { computePunkte, type Kennzahlpunkt } from './kennzahl.rules.ts';
import { type Handwert, type Kennzahl, listHandwerte } from './kennzahl.store.ts';

/** A value of a module's figure, counted on the day asked for. */
export interface Livewert {
  stichtag: string;
  wert: number;
  /** The page with the records behind it. */
  href: string | null;
}

/** An indicator with its values by region, the county first. */
export interface Kennzahlverlauf {
  kennzahl: Kennzahl;
  regionen: { schluessel: string; name: string; punkte: Kennzahlpunkt<Reihenzeile>[] }[];
  /** Values entered by hand; they are the county's own. */
  handwerte: Handwert[];
  /** Values of a module's figure, and the figure itself: null when no module publishes it any more. */
  livewerte: Livewert[];
  livezahl: Livezahl | null;
}

interface Ladewunsch {
  /** The modules' figures that live indicators quote. */
  katalog: Zahlenkatalog;
  /** The regions compared with as well, and the last years of live figures; else only the county and today. */
  mitVergleich: boolean;
}

/** @returns the regions chosen (null until somebody does) and the indicators with their values */
export async function loadVerlaeufe(
  kontext: Kontext,
  kennzahlen: readonly Kennzahl[],
  { katalog, mitVergleich }: Ladewunsch,
): Promise<{ wahl: Regionenwahl | null; verlaeufe: Kennzahlverlauf[] }> {
  const { db } = kontext;
  const wahl = await readSetting(db, regionenEinstellung);
  const regionen = wahl ? [wahl.eigene, ...(mitVergleich ? wahl.vergleich : [])] : [];
  const reihen = kennzahlen.flatMap(({ zaehler, nenner }) => [...zaehler, ...nenner]);
  const einmal = new Map(reihen.map((one) => [`${one.tabelle}|${one.merkmal}`, one]));
  const brauchtLive = kennzahlen.some(({ art }) => art === 'live');
  const [zeilen, handwerte, livezahlen] = await Promise.all([
    listReihen(db, [...einmal.values()], regionen),
    listHandwerte(db),
    brauchtLive ? katalog(kontext) : [],
  ]);
  const nachRegion = Map.groupBy(zeilen, ({ region }) => region);
  const verlaeufe = kennzahlen.map(async (kennzahl): Promise<Kennzahlverlauf> => {
    const livezahl = livezahlen.find(({ schluessel }) => schluessel === kennzahl.livezahl) ?? null;
    return {
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
      livezahl,
      livewerte: livezahl ? await listLivewerte(kontext, livezahl, mitVergleich ? MAX_STICHTAGE : 1) : [],
    };
  });
  return { wahl, verlaeufe: await Promise.all(verlaeufe) };
}

/** Today's value and those at the end of the years before, as far as there is something to count. */
async function listLivewerte(kontext: Kontext, livezahl: Livezahl, anzahl: number): Promise<Livewert[]> {
  const heute = datumOf(kontext.clock.now());
  const jahre = Array.from({ length: anzahl - 1 }, (_, i) => yearOf(heute) - anzahl + 1 + i);
  const tage = [...jahre.map((jahr) => `${jahr}-12-31`), heute];
  const werte = await Promise.all(
    tage.map(async (stichtag) => {
      const von = `${stichtag.slice(0, 4)}-01-01`;
      const wert = await livezahl.findWert(kontext, stichtag, von);
      return { stichtag, wert, href: livezahl.seite?.href(stichtag, von) ?? null };
    }),
  );
  const bekannte = werte.flatMap(({ wert, ...rest }) => (wert === null ? [] : [{ ...rest, wert }]));
  // Years before the first record are no zeros.
  const erster = bekannte.findIndex(({ wert }) => wert !== 0);
  return erster < 0 ? bekannte.slice(-1) : bekannte.slice(erster);
}

/** Reference date and value as they are shown: computed, entered by hand or counted; the county's own. */
export function listEigene(
  { kennzahl, regionen, handwerte, livewerte }: Kennzahlverlauf,
  eigene: string | undefined,
): { stichtag: string; wert: number }[] {
  if (kennzahl.art === 'hand') return handwerte.map(({ stichtag, wert }) => ({ stichtag, wert }));
  if (kennzahl.art === 'live') return livewerte.map(({ stichtag, wert }) => ({ stichtag, wert }));
  const punkte = regionen.find(({ schluessel }) => schluessel === eigene)?.punkte ?? [];
  return punkte.flatMap(({ stichtag, wert }) => (wert === null ? [] : [{ stichtag, wert }]));
}

/** Where the values come from: the tables, who entered them, or what KoMuT counts. */
export function quelleOf(
  { kennzahl, regionen, handwerte, livezahl }: Kennzahlverlauf,
  sprache: Anzeigesprache,
): string {
  if (kennzahl.art === 'hand') return [...new Set(handwerte.map(({ quelle }) => quelle))].join(' · ');
  if (livezahl) return livezahl.quelle?.[sprache] ?? bestandTexte[sprache].live(livezahl.titel[sprache]);
  const punkte = regionen.flatMap((region) => region.punkte);
  return joinQuellen(punkte.flatMap(({ zaehler, nenner }) => [...zaehler, ...nenner]));
}
