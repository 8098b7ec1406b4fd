/** The register: status with its history, what is derived from it, what expires, what is missing, what may be deleted. */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { addDays, addMonths, type Datum } from '../../begriffe/zeit.ts';
import { includes, type Zeitraum } from '../../begriffe/zeitraum.ts';
import type { SprachmittlerStatus } from './bedarf.rules.ts';

// ——— status ———

/** From → to. Somebody who left may come back; an interest that comes to nothing ends as `ausgeschieden`. */
export const SPRACHMITTLER_UEBERGAENGE: Record<SprachmittlerStatus, readonly SprachmittlerStatus[]> = {
  interessiert: ['aktiv', 'ausgeschieden'],
  aktiv: ['pausiert', 'ausgeschieden'],
  pausiert: ['aktiv', 'ausgeschieden'],
  ausgeschieden: ['aktiv'],
};

export interface Statuseintrag {
  status: SprachmittlerStatus;
  /** First day on which it holds. */
  abAm: Datum;
}

/** The status on a day: the latest entry that has begun; null before the first. */
export function statusAt(historie: readonly Statuseintrag[], datum: Datum): SprachmittlerStatus | null {
  let gueltig: Statuseintrag | null = null;
  for (const eintrag of historie) {
    if (eintrag.abAm <= datum && (gueltig === null || eintrag.abAm >= gueltig.abAm)) gueltig = eintrag;
  }
  return gueltig?.status ?? null;
}

/**
 * Adds a change of status to the history. Refuses `sprachmittler.status-gleich`, `sprachmittler.status-unpassend`
 * (werte: von, nach) and `sprachmittler.status-rueckwirkend` when a later entry exists already.
 */
export function changeStatus(
  historie: readonly Statuseintrag[],
  nach: SprachmittlerStatus,
  abAm: Datum,
): Ergebnis<Statuseintrag[]> {
  const letzter = historie.toSorted((a, b) => (a.abAm < b.abAm ? -1 : 1)).at(-1);
  if (letzter && letzter.abAm > abAm) {
    return refuse('sprachmittler.status-rueckwirkend', { feld: 'abAm', werte: { datum: letzter.abAm } });
  }
  if (letzter?.status === nach) return refuse('sprachmittler.status-gleich', { feld: 'status' });
  if (letzter && !SPRACHMITTLER_UEBERGAENGE[letzter.status].includes(nach)) {
    return refuse('sprachmittler.status-unpassend', { feld: 'status', werte: { von: letzter.status, nach } });
  }
  return ok([...historie, { status: nach, abAm }]);
}

// ——— figures ———

export interface Poolmitglied {
  id: number;
  eintrittAm: Datum | null;
  /** First day on which the person no longer belongs to the pool. */
  austrittAm: Datum | null;
  /** Never joined: the interest goes on, or came to nothing. */
  nurInteressiert?: boolean;
  /** Codes. */
  sprachen: readonly string[];
}

export interface Poolkennzahlen {
  /** In the pool on the reference date. */
  groesse: number;
  /** Different people with at least one held Einsatz in the period, whether still in the pool or not. */
  aktiv: number;
  /** Languages of those in the pool on the reference date, by number of people, then by code. */
  sprachen: { sprache: string; personen: number }[];
  /** Of those in the pool: joined on `neuSeit` or later. */
  neu: number;
}

/** In the pool on the day: joined (a missing date counts as long ago) and not yet left; never one who was only interested. */
export function isImPool(person: Poolmitglied, datum: Datum): boolean {
  if (person.nurInteressiert) return false;
  return includes({ von: person.eintrittAm ?? '0000-00-00', bis: person.austrittAm }, datum);
}

/**
 * Size, active subset, languages served, newcomers.
 * `durchgefuehrt`: held Einsätze with the calendar date on which they took place.
 */
export function countPool(
  personen: readonly Poolmitglied[],
  durchgefuehrt: Iterable<{ sprachmittlerId: number; datum: Datum }>,
  { stichtag, zeitraum, neuSeit }: { stichtag: Datum; zeitraum: Zeitraum<Datum>; neuSeit: Datum },
): Poolkennzahlen {
  const imPool = personen.filter((person) => isImPool(person, stichtag));
  const aktive = new Set<number>();
  for (const { sprachmittlerId, datum } of durchgefuehrt)
    if (includes(zeitraum, datum)) aktive.add(sprachmittlerId);
  const jeSprache = new Map<string, number>();
  for (const person of imPool) {
    for (const sprache of new Set(person.sprachen)) jeSprache.set(sprache, (jeSprache.get(sprache) ?? 0) + 1);
  }
  return {
    groesse: imPool.length,
    aktiv: aktive.size,
    sprachen: [...jeSprache]
      .map(([sprache, anzahl]) => ({ sprache, personen: anzahl }))
      .sort((a, b) => b.personen - a.personen || (a.sprache < b.sprache ? -1 : 1)),
    neu: imPool.filter((person) => person.eintrittAm !== null && person.eintrittAm >= neuSeit).length,
  };
}

// ——— credentials ———

export interface Nachweis {
  art: string;
  gueltig: Zeitraum<Datum>;
}

export interface AblaufenderNachweis {
  art: string;
  /** Last day on which it is valid. */
  gueltigBis: Datum;
  istAbgelaufen: boolean;
}

/**
 * For each kind of credential its latest validity, where that has ended or ends within `tage` days; the most urgent
 * first. A renewed one no longer counts.
 */
export function listAblaufende(
  nachweise: readonly Nachweis[],
  stichtag: Datum,
  tage: number,
): AblaufenderNachweis[] {
  const letzteEnden = new Map<string, Datum | null>();
  for (const { art, gueltig } of nachweise) {
    const bisher = letzteEnden.get(art);
    if (bisher === null) continue;
    if (gueltig.bis === null || bisher === undefined || gueltig.bis > bisher)
      letzteEnden.set(art, gueltig.bis);
  }
  const grenze = addDays(stichtag, tage);
  const ablaufende: AblaufenderNachweis[] = [];
  for (const [art, ende] of letzteEnden) {
    if (ende === null) continue;
    const gueltigBis = addDays(ende, -1);
    if (gueltigBis <= grenze) ablaufende.push({ art, gueltigBis, istAbgelaufen: gueltigBis < stichtag });
  }
  return ablaufende.sort((a, b) => (a.gueltigBis < b.gueltigBis ? -1 : a.gueltigBis > b.gueltigBis ? 1 : 0));
}

// ——— profile ———

export interface Profilangaben {
  telefon: string | null;
  email: string | null;
  wohnort: string | null;
  iban: string | null;
  geschlecht: string | null;
  sprachen: readonly { niveau: string | null; istMuttersprache: boolean }[];
  verfuegbarkeit: readonly unknown[];
  nachweise: readonly Nachweis[];
  /** Years for which there is a tax declaration. */
  steuererklaerungen: readonly number[];
}

/** What a complete profile holds; each key has its sentence in the catalogue. */
const PROFILTEILE: readonly { grund: string; istDa: (profil: Profilangaben, stichtag: Datum) => boolean }[] =
  [
    { grund: 'sprachmittler.fehlt.sprache', istDa: (p) => p.sprachen.length > 0 },
    {
      grund: 'sprachmittler.fehlt.niveau',
      istDa: (p) => p.sprachen.every((sprache) => sprache.niveau !== null || sprache.istMuttersprache),
    },
    { grund: 'sprachmittler.fehlt.telefon', istDa: (p) => Boolean(p.telefon) },
    { grund: 'sprachmittler.fehlt.email', istDa: (p) => Boolean(p.email) },
    { grund: 'sprachmittler.fehlt.wohnort', istDa: (p) => Boolean(p.wohnort) },
    { grund: 'sprachmittler.fehlt.geschlecht', istDa: (p) => Boolean(p.geschlecht) },
    { grund: 'sprachmittler.fehlt.verfuegbarkeit', istDa: (p) => p.verfuegbarkeit.length > 0 },
    {
      grund: 'sprachmittler.fehlt.verschwiegenheit',
      istDa: (p, tag) => hasNachweis(p, 'verschwiegenheit', tag),
    },
    {
      grund: 'sprachmittler.fehlt.fuehrungszeugnis',
      istDa: (p, tag) => hasNachweis(p, 'fuehrungszeugnis', tag),
    },
    { grund: 'sprachmittler.fehlt.iban', istDa: (p) => Boolean(p.iban) },
    {
      grund: 'sprachmittler.fehlt.steuererklaerung',
      istDa: (p, tag) => p.steuererklaerungen.includes(Number(tag.slice(0, 4))),
    },
  ];

/** Share of the profile that is there (0 to 100, whole) and the keys of what is missing, the gravest first. */
export function checkVollstaendigkeit(
  profil: Profilangaben,
  stichtag: Datum,
): { prozent: number; fehlt: string[] } {
  const fehlt = PROFILTEILE.filter((teil) => !teil.istDa(profil, stichtag)).map((teil) => teil.grund);
  return { prozent: Math.floor((100 * (PROFILTEILE.length - fehlt.length)) / PROFILTEILE.length), fehlt };
}

function hasNachweis(profil: Profilangaben, art: string, stichtag: Datum): boolean {
  return profil.nachweise.some((nachweis) => nachweis.art === art && includes(nachweis.gueltig, stichtag));
}

// ——— retention ———

export interface Aufbewahrung {
  /** Contact data and profile after leaving, or after the last contact with somebody who never joined. */
  profilMonate: number;
  /** What proves payments: vouchers, counted from the end of the calendar year. */
  belegeJahre: number;
}

/** Ten years for vouchers is the office's usual assumption, not settled law: it may be set. */
export const AUFBEWAHRUNG: Aufbewahrung = { profilMonate: 12, belegeJahre: 10 };

export interface Loeschplan {
  /** From this day on the profile may be deleted; null while the person belongs to the pool. */
  profilAb: Datum | null;
  /** From this day on the payment records may be deleted as well; null when nothing was ever paid. */
  belegeAb: Datum | null;
}

/** When data of a person may go (deletion class: start event and period, DIN 66398). */
export function planLoeschung(
  person: { austrittAm: Datum | null; letzterEinsatzAm: Datum | null; letzteZahlungAm: Datum | null },
  regeln: Aufbewahrung = AUFBEWAHRUNG,
): Loeschplan {
  const { austrittAm, letzterEinsatzAm, letzteZahlungAm } = person;
  // Somebody may still hold an Einsatz after the day noted as leaving: the later one starts the period.
  const start =
    austrittAm !== null && letzterEinsatzAm !== null && letzterEinsatzAm > austrittAm
      ? letzterEinsatzAm
      : austrittAm;
  return {
    profilAb: start === null ? null : addMonths(start, regeln.profilMonate),
    belegeAb:
      letzteZahlungAm === null
        ? null
        : `${Number(letzteZahlungAm.slice(0, 4)) + regeln.belegeJahre + 1}-01-01`,
  };
}
