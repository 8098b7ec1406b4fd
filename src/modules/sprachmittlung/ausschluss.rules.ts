/** Hard conditions: each that fails is a reason why somebody cannot take an Einsatz. Fairness is none of them. */
import type { Grund } from '../../begriffe/grund.ts';
import { isAtLeast, rankOf } from '../../begriffe/niveau.ts';
import { addDays, MINUTE_MS, minutesBetween, minutesOf, toOrtszeit } from '../../begriffe/zeit.ts';
import { includes } from '../../begriffe/zeitraum.ts';
import {
  type BelegterTermin,
  reason,
  type Sprachkenntnis,
  type Sprachmittlerprofil,
  type Tagesstueck,
  type VorbereiteterBedarf,
  type Wege,
} from './bedarf.rules.ts';

/** Times around appointments; the office may set them. */
export interface Wegezeiten {
  /** Kept free between two appointments at different places, or between travelling and telephone. */
  pufferMinuten: number;
  /** Assumed where one of the places has no coordinates. */
  unbekannterWegMinuten: number;
  /** Nearer than this counts as the same place. */
  gleicherOrtKilometer: number;
}

export const WEGEZEITEN: Wegezeiten = {
  pufferMinuten: 10,
  unbekannterWegMinuten: 30,
  gleicherOrtKilometer: 0.5,
};

type Unterwegs = Pick<Sprachmittlerprofil, 'termine' | 'mobilitaet'>;

export interface Pruefung {
  /** Empty when nothing stands against it. */
  gruende: Grund[];
  /** The language in which the person would interpret; null when there is none. */
  kenntnis: Sprachkenntnis | null;
  /** One way by road; null when unknown or when nobody travels. */
  kilometer: number | null;
}

/** Checks every hard condition and collects every reason, so that "why not?" gets a full answer. */
export function checkAusschluss(
  bedarf: VorbereiteterBedarf,
  person: Sprachmittlerprofil,
  wege: Wege,
  zeiten: Wegezeiten,
): Pruefung {
  const gruende: Grund[] = [];
  const kenntnis = chooseKenntnis(bedarf, person.sprachen, gruende);
  checkPool(bedarf, person, gruende);
  checkNachweise(bedarf, person, gruende);
  checkPaarung(bedarf, person, gruende);
  checkZeit(bedarf, person, gruende);
  const kilometer =
    bedarf.istVorOrt && bedarf.punkt && person.punkt ? wege.kilometer(person.punkt, bedarf.punkt) : null;
  if (kilometer !== null && person.maxKilometer !== null && kilometer > person.maxKilometer) {
    gruende.push(
      reason('eignung.zu-weit', { kilometer: Math.round(kilometer), hoechstens: person.maxKilometer }),
    );
  }
  gruende.push(...checkTermine(bedarf, person, wege, zeiten));
  return { gruende, kenntnis, kilometer };
}

/** Clashes with what the person has accepted already: overlap, or too little time for the way between. */
export function checkTermine(
  bedarf: VorbereiteterBedarf,
  person: Unterwegs,
  wege: Wege,
  zeiten: Wegezeiten = WEGEZEITEN,
): Grund[] {
  const gruende: Grund[] = [];
  for (const termin of person.termine) checkTermin(bedarf, person, termin, wege, zeiten, gruende);
  return gruende;
}

/** The best of the person's languages that is accepted; without one, says what is missing at the nearest. */
function chooseKenntnis(
  bedarf: VorbereiteterBedarf,
  sprachen: readonly Sprachkenntnis[],
  gruende: Grund[],
): Sprachkenntnis | null {
  let beste: Sprachkenntnis | null = null;
  let hindernis: Grund | null = null;
  for (const kenntnis of sprachen) {
    if (!bedarf.rangDerSprache.has(kenntnis.sprache)) continue;
    const mangel = findMangel(bedarf, kenntnis);
    if (mangel !== null) hindernis ??= mangel;
    else if (beste === null || compareKenntnis(bedarf, kenntnis, beste) < 0) beste = kenntnis;
  }
  if (beste === null) gruende.push(hindernis ?? reason('eignung.sprache-fehlt', { sprache: bedarf.sprache }));
  return beste;
}

function findMangel(bedarf: VorbereiteterBedarf, kenntnis: Sprachkenntnis): Grund | null {
  if (kenntnis.richtung !== 'beide' && kenntnis.richtung !== bedarf.richtung) {
    return reason('eignung.richtung-fehlt', { sprache: kenntnis.sprache, richtung: bedarf.richtung });
  }
  const { niveau } = kenntnis;
  if (bedarf.mindestniveau === null || kenntnis.istMuttersprache || niveau === null) return null;
  if (isAtLeast(niveau, bedarf.mindestniveau)) return null;
  return reason('eignung.niveau-zu-niedrig', {
    sprache: kenntnis.sprache,
    niveau,
    mindestens: bedarf.mindestniveau,
  });
}

function compareKenntnis(bedarf: VorbereiteterBedarf, a: Sprachkenntnis, b: Sprachkenntnis): number {
  const rang = (k: Sprachkenntnis) => bedarf.rangDerSprache.get(k.sprache)!;
  const koennen = (k: Sprachkenntnis) => (k.istMuttersprache ? 6 : k.niveau === null ? -1 : rankOf(k.niveau));
  return rang(a) - rang(b) || koennen(b) - koennen(a);
}

function checkPool(bedarf: VorbereiteterBedarf, person: Sprachmittlerprofil, gruende: Grund[]): void {
  if (person.status !== 'aktiv') gruende.push(reason('eignung.nicht-aktiv', { status: person.status }));
  if (person.eintrittAm !== null && bedarf.datum < person.eintrittAm) {
    gruende.push(reason('eignung.noch-nicht-dabei', { datum: person.eintrittAm }));
  }
  if (person.austrittAm !== null && bedarf.datum >= person.austrittAm) {
    gruende.push(reason('eignung.nicht-mehr-dabei', { datum: person.austrittAm }));
  }
  if (!person.rollen.some((rolle) => bedarf.rollen.includes(rolle)))
    gruende.push(reason('eignung.rolle-passt-nicht', { rolle: bedarf.rollen[0] }));
  const muss = bedarf.geschlecht?.istMuss ? bedarf.geschlecht.wert : null;
  if (muss !== null && person.geschlecht !== muss) {
    gruende.push(
      person.geschlecht === null
        ? reason('eignung.geschlecht-unbekannt', { geschlecht: muss })
        : reason('eignung.geschlecht-passt-nicht', { geschlecht: muss }),
    );
  }
}

function checkNachweise(bedarf: VorbereiteterBedarf, person: Sprachmittlerprofil, gruende: Grund[]): void {
  for (const art of bedarf.nachweise) {
    const vorhandene = person.nachweise.filter((nachweis) => nachweis.art === art);
    if (vorhandene.some((nachweis) => includes(nachweis.gueltig, bedarf.datum))) continue;
    gruende.push(
      vorhandene.length === 0
        ? reason('eignung.nachweis-fehlt', { nachweis: art })
        : reason('eignung.nachweis-nicht-gueltig', { nachweis: art, datum: bedarf.datum }),
    );
  }
}

function checkPaarung(bedarf: VorbereiteterBedarf, person: Sprachmittlerprofil, gruende: Grund[]): void {
  if (bedarf.abgelehntePersonen.includes(person.id)) gruende.push(reason('eignung.stelle-moechte-nicht'));
  if (person.abgelehnteStellen.includes(bedarf.stelleId))
    gruende.push(reason('eignung.person-moechte-nicht'));
  if (bedarf.thema !== null && person.abgelehnteThemen.includes(bedarf.thema)) {
    gruende.push(reason('eignung.thema-abgelehnt', { thema: bedarf.thema }));
  }
  if (person.hatAbgelehnt) gruende.push(reason('eignung.hat-abgelehnt'));
}

function checkZeit(bedarf: VorbereiteterBedarf, person: Sprachmittlerprofil, gruende: Grund[]): void {
  for (const tag of bedarf.tage) {
    const abwesenheit = person.abwesenheiten.find((zeitraum) => includes(zeitraum, tag.datum));
    if (abwesenheit) {
      gruende.push(
        abwesenheit.bis === null
          ? reason('eignung.abwesend-unbefristet', { von: abwesenheit.von })
          : reason('eignung.abwesend', { von: abwesenheit.von, bis: addDays(abwesenheit.bis, -1) }),
      );
    }
    if (person.verfuegbarkeit.length > 0 && !isVerfuegbar(tag, person)) {
      gruende.push(reason('eignung.ausserhalb-der-zeiten', { wochentag: tag.wochentag }));
    }
  }
}

/** Windows that touch count as one: 8–12 and 12–16 cover an appointment from 11 to 13. */
function isVerfuegbar(tag: Tagesstueck, person: Sprachmittlerprofil): boolean {
  let gedecktBis = tag.von;
  let kommtVoran = true;
  while (gedecktBis < tag.bis && kommtVoran) {
    kommtVoran = false;
    for (const fenster of person.verfuegbarkeit) {
      if (fenster.wochentag !== tag.wochentag) continue;
      if (minutesOf(fenster.von) <= gedecktBis && minutesOf(fenster.bis) > gedecktBis) {
        gedecktBis = minutesOf(fenster.bis);
        kommtVoran = true;
      }
    }
  }
  return gedecktBis >= tag.bis;
}

function checkTermin(
  bedarf: VorbereiteterBedarf,
  person: Unterwegs,
  termin: BelegterTermin,
  wege: Wege,
  zeiten: Wegezeiten,
  gruende: Grund[],
): void {
  if (termin.beginn < bedarf.ende && bedarf.beginn < termin.ende) {
    gruende.push(reason('eignung.anderer-termin', describeTermin(termin)));
    return;
  }
  const pause =
    termin.ende <= bedarf.beginn
      ? minutesBetween(termin.ende, bedarf.beginn)
      : minutesBetween(bedarf.ende, termin.beginn);
  const weg = requiredMinuten(bedarf, person, termin, wege, zeiten);
  if (pause < weg) gruende.push(reason('eignung.weg-zu-lang', { ...describeTermin(termin), weg, pause }));
}

function describeTermin(termin: BelegterTermin): { von: string; bis: string } {
  return { von: toOrtszeit(termin.beginn).uhrzeit, bis: toOrtszeit(termin.ende).uhrzeit };
}

/** Minutes that must lie between the two appointments: the road and a margin, nothing at the same place. */
function requiredMinuten(
  bedarf: VorbereiteterBedarf,
  person: Unterwegs,
  termin: BelegterTermin,
  wege: Wege,
  zeiten: Wegezeiten,
): number {
  const terminVorOrt = termin.modus === 'vor-ort';
  if (!bedarf.istVorOrt && !terminVorOrt) return 0;
  if (!bedarf.istVorOrt || !terminVorOrt) return zeiten.pufferMinuten;
  if (!bedarf.punkt || !termin.punkt) return zeiten.unbekannterWegMinuten;
  // Beyond a day's distance no road is too long; the router need not be asked.
  if (Math.abs(termin.beginn.getTime() - bedarf.beginn.getTime()) > 1440 * MINUTE_MS) return 0;
  const kilometer = wege.kilometer(termin.punkt, bedarf.punkt);
  if (kilometer <= zeiten.gleicherOrtKilometer) return 0;
  return Math.ceil(wege.minuten(kilometer, person.mobilitaet)) + zeiten.pufferMinuten;
}
