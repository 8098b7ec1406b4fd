import { createHash } from 'node:crypto';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { createZahllauf, zahllaufConstraints } from '../../haushalt/index.ts';
import { countOffene, lockLaufFor, recheck } from './lauf.action.ts';
import { type Auszahlung, buildAuszahlungen, type Zahlzeile } from './lauf.rules.ts';
import { type Lauf, lockLauf, updateLauf } from './lauf.store.ts';
import { mailNachweise } from './nachweis.mail.ts';
import { insertNachweise } from './nachweis.store.ts';
import { listPositionen, type Position, setZahlungen, updatePositionen } from './position.store.ts';
import { listPruefpersonen } from './pruefung.store.ts';

/** What the database says when two people, or one twice, release at the same moment. */
const CONSTRAINTS = {
  ...zahllaufConstraints,
  abrechnungslauf_vier_augen: 'lauf.dieselbe-person',
  abrechnungsnachweis_einmal: 'lauf.schon-freigegeben',
};

/**
 * The first of two releases: somebody has looked at every line, and from now on none changes. Releasing twice is once.
 * Refuses `lauf.unbekannt`, `lauf.leer`, `lauf.pruefungen-offen` (werte: anzahl), `lauf.inzwischen-geaendert` and what
 * the status refuses.
 * @param version under which the lines were read; null does not look
 */
export function approveLauf(
  kontext: Kontext,
  laufId: number,
  version: number | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.pruefen', async (a) => {
    const bisher = await lockLauf(a.db, laufId);
    if (bisher?.status === 'geprueft' && bisher.geprueft_von === a.wer.id) {
      a.unchanged();
      return ok();
    }
    const zugriff = await lockLaufFor(a, laufId, 'pruefung');
    if (!zugriff.ok) return zugriff;
    const { lauf, nach } = zugriff.wert;
    if (version !== null && version !== lauf.version) return refuse('lauf.inzwischen-geaendert');
    const positionen = await recheck(a, await listPositionen(a.db, { laufId }));
    if (positionen.length === 0) return refuse('lauf.leer');
    const anzahl = countOffene(positionen);
    if (anzahl > 0) return refuse('lauf.pruefungen-offen', { werte: { anzahl } });
    await updatePositionen(a.db, positionen);
    await updateLauf(a.db, laufId, {
      status: nach,
      geprueft_von: a.wer.id,
      geprueft_name: a.wer.name,
      geprueft_at: a.now,
      kontenstand: kontenstandOf(await loadZahlzeilen(a, positionen)),
    });
    a.audit(
      'abrechnungslauf',
      laufId,
      { status: lauf.status },
      { status: nach, anzahl: positionen.length, summe_cent: sumOf(positionen) },
    );
    return ok();
  });
}

const sumOf = (positionen: readonly Position[]) =>
  positionen.reduce((summe, { betrag_cent }) => summe + betrag_cent, 0);

/** Writes down what the checks find now, so that the page shows what a release was refused for. */
export function recheckLauf(kontext: Kontext, laufId: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.neu-pruefen', async (a) => {
    const lauf = await lockLauf(a.db, laufId);
    if (!lauf) return refuse('lauf.unbekannt');
    const offen = lauf.status === 'offen' || lauf.status === 'geprueft';
    const alte = offen ? await listPositionen(a.db, { laufId }) : [];
    const neue = await recheck(a, alte);
    const geaendert = neue.filter(
      ({ hinweise }, index) => JSON.stringify(hinweise) !== JSON.stringify(alte[index]!.hinweise),
    );
    if (geaendert.length === 0) {
      a.unchanged();
      return ok();
    }
    await updatePositionen(a.db, geaendert);
    a.audit('abrechnungslauf', laufId, null, { zeilen: geaendert.length });
    return ok();
  });
}

/** The second person, or the first on second thoughts, sends it back. Refuses `lauf.unbekannt`, `lauf.grund-fehlt`. */
export function sendBackLauf(kontext: Kontext, laufId: number, grund: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.zurueckgeben', async (a) => {
    const zugriff = await lockLaufFor(a, laufId, 'rueckgabe');
    if (!zugriff.ok) return zugriff;
    if (grund === '') return refuse('lauf.grund-fehlt', { feld: 'grund' });
    const { lauf, nach } = zugriff.wert;
    await updateLauf(a.db, laufId, {
      status: nach,
      geprueft_von: null,
      geprueft_name: '',
      geprueft_at: null,
    });
    a.audit('abrechnungslauf', laufId, { status: lauf.status }, { status: nach, grund });
    return ok();
  });
}

/**
 * The second release, by another person: makes the payment file in the same act, and nothing of the run changes any
 * more. Releasing twice is once. Refuses `lauf.unbekannt`, `lauf.schon-freigegeben`, `lauf.dieselbe-person`,
 * `lauf.pruefungen-offen`, `lauf.inzwischen-geaendert`, `lauf.konten-geaendert`, and what `createZahllauf` refuses.
 * @param version under which it was read; null does not look
 */
export function payLauf(
  kontext: Kontext,
  laufId: number,
  { ausfuehrungAm, version = null }: { ausfuehrungAm: Datum; version?: number | null },
): Promise<Ergebnis<{ zahllaufId: number | null }>> {
  return act(
    kontext,
    'abrechnung.freigeben',
    async (a) => {
      const bisher = await lockLauf(a.db, laufId);
      if (bisher?.status === 'freigegeben') {
        if (bisher.freigegeben_von !== a.wer.id) return refuse('lauf.schon-freigegeben');
        a.unchanged();
        return ok({ zahllaufId: bisher.zahllauf_id });
      }
      const zugriff = await lockLaufFor(a, laufId, 'freigabe');
      if (!zugriff.ok) return zugriff;
      const { lauf, nach } = zugriff.wert;
      if (version !== null && version !== lauf.version) return refuse('lauf.inzwischen-geaendert');
      const positionen = await recheck(a, await listPositionen(a.db, { laufId }));
      const anzahl = countOffene(positionen);
      if (anzahl > 0) return refuse('lauf.pruefungen-offen', { werte: { anzahl } });
      const zeilen = await loadZahlzeilen(a, positionen);
      if (kontenstandOf(zeilen) !== lauf.kontenstand) return refuse('lauf.konten-geaendert');
      const bezahlt = await pay(a, lauf, zeilen, ausfuehrungAm);
      if (!bezahlt.ok) return bezahlt;
      const zahllaufId = bezahlt.wert;
      await insertNachweise(a.db, laufId);
      await mailNachweise(a, laufId);
      await updateLauf(a.db, laufId, {
        status: nach,
        freigegeben_von: a.wer.id,
        freigegeben_name: a.wer.name,
        freigegeben_at: a.now,
        zahllauf_id: zahllaufId,
      });
      a.audit(
        'abrechnungslauf',
        laufId,
        { status: lauf.status },
        { status: nach, anzahl: positionen.length, summe_cent: sumOf(positionen), zahllauf: zahllaufId },
      );
      a.auditEach(
        'einsatz',
        positionen.map(({ einsatz_id }) => einsatz_id),
        null,
        { lauf: laufId },
      );
      a.enqueue('abrechnung.nachweisen', { laufId });
      return ok({ zahllaufId });
    },
    CONSTRAINTS,
  );
}

/** @returns null where nobody gets anything */
async function pay(
  a: Act,
  lauf: Lauf,
  zeilen: readonly Zahlzeile[],
  ausfuehrungAm: Datum,
): Promise<Ergebnis<number | null>> {
  const zahlungen = buildAuszahlungen(zeilen, lauf.id);
  if (zahlungen.length === 0) return ok(null);
  const zahllauf = await createZahllauf(a, {
    herkunftArt: 'abrechnungslauf',
    herkunftId: lauf.id,
    bezeichnung: `Sprachmittlung ${lauf.bezeichnung}`,
    ausfuehrungAm,
    ...namesOf(lauf, a),
    zahlungen: zahlungen.map(({ positionIds: _, sprachmittlerId, ...zahlung }) => ({
      ...zahlung,
      empfaengerArt: 'sprachmittler',
      empfaengerId: sprachmittlerId,
    })),
  });
  if (!zahllauf.ok) return zahllauf;
  await setZahlungen(a.db, pairsOf(zahlungen, zahllauf.wert.zahlungIds));
  return ok(zahllauf.wert.zahllaufId);
}

/** The same text for the same people with the same accounts. */
function kontenstandOf(zeilen: readonly Zahlzeile[]): string {
  const konten = new Set(
    zeilen.map(({ sprachmittlerId, empfaenger, iban }) => [sprachmittlerId, iban, empfaenger].join(' ')),
  );
  return createHash('sha256')
    .update([...konten].toSorted().join('\n'))
    .digest('hex');
}

/** Two people may have the same name; their ids differ. */
function namesOf(lauf: Lauf, { wer }: Act): { geprueftVon: string; freigegebenVon: string } {
  const gleich = lauf.geprueft_name === wer.name;
  return {
    geprueftVon: gleich ? `${lauf.geprueft_name} (1)` : lauf.geprueft_name,
    freigegebenVon: gleich ? `${wer.name} (2)` : wer.name,
  };
}

const pairsOf = (zahlungen: readonly Auszahlung[], zahlungIds: readonly number[]) =>
  zahlungen.flatMap(({ positionIds }, index) =>
    positionIds.map((positionId) => ({ positionId, zahlungId: zahlungIds[index]! })),
  );

async function loadZahlzeilen(a: Act, positionen: readonly Position[]): Promise<Zahlzeile[]> {
  const personen = await listPruefpersonen(a.db, [
    ...new Set(positionen.map(({ sprachmittler_id }) => sprachmittler_id)),
  ]);
  const kontoOf = new Map(personen.map((person) => [person.id, person]));
  return positionen.map((position) => {
    const konto = kontoOf.get(position.sprachmittler_id);
    return {
      positionId: position.id,
      sprachmittlerId: position.sprachmittler_id,
      empfaenger: konto?.kontoinhaber ?? '',
      iban: konto?.iban ?? '',
      tag: position.berechnung.eingaben.tag,
      betragCent: position.betrag_cent,
      topfId: position.topf_id,
      ersetztZahlungId: position.ersetzt_zahlung_id,
    };
  });
}
