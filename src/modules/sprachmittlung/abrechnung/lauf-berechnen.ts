import { addDays, datumOf, TAG_MS, toInstant, yearOf } from '../../../begriffe/zeit.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { isEwrIban, listJahresabschluesse } from '../../haushalt/index.ts';
import { expectKilometer } from '../abschluss/stand.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { anlassOf } from './anlass.rules.ts';
import { chooseRegel, computeEntschaedigung, type Regel } from './entschaedigung.rules.ts';
import { listRegeln } from './entschaedigung.store.ts';
import { kostenOf, loadKostenwege } from './lauf-kosten.ts';
import { listZurueckgekommene, type NeuePosition } from './position.store.ts';
import { type Kosten, type Zeilenberechnung, zeitenOf } from './position.ts';
import { checkPosition, type Hinweis, type Nachbar, type Pruefling } from './pruefung.rules.ts';
import { listGehaltene, listLetzteZahlungen, listPruefpersonen } from './pruefung.store.ts';
import { loadSteuerstaende } from './steuer-stand.ts';

/** Counts lines and checks them: everything is read once for all of them, whether one or a thousand. */

/** What is counted and checked: an appointment, and the line it has already. */
export interface Zeile {
  einsatz: Einsatz;
  /** Amount that stands whatever the rules say: corrected, or released before. */
  festCent?: number;
}

/** Makes new lines: what a rule says of each appointment; what came back from the bank is paid again as it was. */
export async function buildPositionen(
  trx: Trx,
  einsaetze: readonly Einsatz[],
  now: Date,
): Promise<NeuePosition[]> {
  const [regeln, wege, frueher] = await Promise.all([
    listRegeln(trx),
    loadKostenwege(trx, einsaetze),
    listZurueckgekommene(
      trx,
      einsaetze.map(({ id }) => id),
    ),
  ]);
  const positionen = einsaetze.map((einsatz): NeuePosition => {
    const neu = draftPosition(einsatz, kostenOf(einsatz, wege), regeln);
    const alt = frueher.get(einsatz.id);
    if (!alt || !isSameInput(alt.berechnung, neu.berechnung)) return neu;
    const { regel_id, berechnung, betrag_cent, korrektur_grund, zahler, kostentraeger_id, topf_id } = alt;
    return {
      ...neu,
      ...{ regel_id, berechnung, betrag_cent, korrektur_grund, zahler, kostentraeger_id, topf_id },
      weiterberechnung_id: alt.weiterberechnung_id,
      ersetzt_zahlung_id: alt.zahlung_id,
    };
  });
  const hinweise = await checkZeilen(
    trx,
    positionen.map((position, index) => ({ ...position, einsatz: einsaetze[index]! })),
    now,
  );
  return positionen.map((position, index) => ({ ...position, hinweise: hinweise[index]! }));
}

/** A line as the rules of the day make it, not yet checked. */
export function draftPosition(
  einsatz: Einsatz,
  kosten: { regel: Kosten; zeile: Kosten },
  regeln: readonly Regel[],
): NeuePosition {
  const anlass = anlassOf(einsatz, kosten.regel);
  const regel = chooseRegel(regeln, anlass);
  const berechnung: Zeilenberechnung = regel
    ? computeEntschaedigung(regel, anlass)
    : { regelId: null, bezeichnung: '', fassung: 0, eingaben: anlass, schritte: [], betragCent: 0 };
  return {
    einsatz_id: einsatz.id,
    sprachmittler_id: einsatz.sprachmittler_id!,
    regel_id: berechnung.regelId,
    berechnung,
    betrag_cent: berechnung.betragCent,
    korrektur_grund: '',
    zahler: kosten.zeile.zahler,
    kostentraeger_id: kosten.zeile.kostentraegerId,
    topf_id: kosten.zeile.topfId,
    hinweise: [],
    weiterberechnung_id: null,
    ersetzt_zahlung_id: null,
  };
}

/** Nobody reported anything else meanwhile. */
function isSameInput(a: Zeilenberechnung, b: Zeilenberechnung): boolean {
  const text = ({ eingaben }: Zeilenberechnung) =>
    JSON.stringify([
      eingaben.tag,
      eingaben.fall,
      eingaben.minuten,
      eingaben.zehntelkilometer,
      eingaben.verkehrsmittel,
      eingaben.auslagenCent,
      eingaben.wartezeitMinuten,
      eingaben.fahrzeitMinuten,
    ]);
  return text(a) === text(b);
}

type Pruefzeile = { einsatz: Einsatz } & Pick<
  NeuePosition,
  | 'zahler'
  | 'kostentraeger_id'
  | 'sprachmittler_id'
  | 'regel_id'
  | 'betrag_cent'
  | 'korrektur_grund'
  | 'berechnung'
  | 'ersetzt_zahlung_id'
>;

/** What the checks find at each line, in the order of the lines. */
export async function checkZeilen(trx: Trx, zeilen: readonly Pruefzeile[], now: Date): Promise<Hinweis[][]> {
  if (zeilen.length === 0) return [];
  const jahr = yearOf(datumOf(now));
  const personenIds = [...new Set(zeilen.map(({ sprachmittler_id }) => sprachmittler_id))];
  const [personen, zahlungen, nachbarn, geschlossen, staende] = await Promise.all([
    listPruefpersonen(trx, personenIds),
    listLetzteZahlungen(trx, personenIds),
    loadNachbarn(trx, zeilen, personenIds),
    listJahresabschluesse(trx),
    loadSteuerstaende(trx, jahr, now),
  ]);
  const personOf = new Map(personen.map((person) => [person.id, person]));
  const standOf = new Map(staende.map(({ person, stand }) => [person.id, stand]));
  const jahre = new Set(geschlossen.map(({ jahr }) => jahr));
  return zeilen.map((zeile) => {
    const { einsatz } = zeile;
    const person = personOf.get(zeile.sprachmittler_id)!;
    const stand = standOf.get(zeile.sprachmittler_id);
    const zeiten = zeitenOf(einsatz);
    const { tag, fall, zehntelkilometer } = zeile.berechnung.eingaben;
    const pruefling: Pruefling = {
      einsatzId: einsatz.id,
      tag,
      fall,
      ...zeiten,
      ort: ortOf(einsatz),
      zehntelkilometer,
      erwartetZehntel: expectKilometer(einsatz, person),
      bestaetigtAt: einsatz.bestaetigt_at,
      betragCent: zeile.betrag_cent,
      // An amount set by hand needs no rule.
      hatRegel: zeile.regel_id !== null || zeile.korrektur_grund !== '',
      fehltKostentraeger: zeile.zahler === 'dritte' && zeile.kostentraeger_id === null,
      istJahrAbgeschlossen: jahre.has(yearOf(tag)),
      istUebernommen: einsatz.herkunft === 'import',
      wirdNochmalGezahlt: zeile.ersetzt_zahlung_id !== null,
      nachbarn: (nachbarn.get(zeile.sprachmittler_id) ?? []).filter(
        ({ einsatzId, beginn, ende }) =>
          einsatzId !== einsatz.id &&
          beginn.getTime() < zeiten.ende.getTime() + NAHE_MS &&
          ende.getTime() > zeiten.beginn.getTime() - NAHE_MS,
      ),
      konto: {
        iban: person.iban,
        inhaber: person.kontoinhaber,
        istErreichbar: person.iban !== null && isEwrIban(person.iban),
      },
      letzteZahlung: zahlungen.get(zeile.sprachmittler_id) ?? null,
      steuer: {
        jahr,
        istErklaert: stand?.istErklaert ?? false,
        grenzeCent: stand?.grenzeCent ?? null,
        genutztCent: stand?.genutztCent ?? 0,
      },
    };
    return checkPosition(pruefling);
  });
}

/** Further apart than this two appointments are never in each other's way. */
const NAHE_MS = TAG_MS / 4;

const ortOf = ({ modus, lat, lon }: Pick<Einsatz, 'modus' | 'lat' | 'lon'>) =>
  modus === 'vor-ort' && lat !== null && lon !== null ? { lat, lon } : null;

async function loadNachbarn(
  trx: Trx,
  zeilen: readonly Pruefzeile[],
  personenIds: readonly number[],
): Promise<Map<number, Nachbar[]>> {
  const tage = zeilen.map(({ einsatz }) => datumOf(einsatz.beginn_at)).toSorted();
  const rows = await listGehaltene(
    trx,
    personenIds,
    toInstant(addDays(tage[0]!, -1), '00:00'),
    toInstant(addDays(tage.at(-1)!, 2), '00:00'),
  );
  const nachbarn = new Map<number, Nachbar[]>();
  for (const row of rows) {
    const eigene = nachbarn.get(row.sprachmittler_id!) ?? [];
    eigene.push({ einsatzId: row.id, ...zeitenOf(row), ort: ortOf(row) });
    nachbarn.set(row.sprachmittler_id!, eigene);
  }
  return nachbarn;
}
