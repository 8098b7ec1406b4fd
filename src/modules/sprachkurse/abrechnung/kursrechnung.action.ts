import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { toCent, toText } from '../../../begriffe/dezimal.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen, findMittelbindung, setMittelbindung } from '../../haushalt/index.ts';
import { bindungOf } from '../kurse/bewilligung.rules.ts';
import { findBewilligung } from '../kurse/bewilligung.store.ts';
import { type Kurs, lockKurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { readRechnung } from '../rechnung/rechnung.reader.ts';
import { checkRechnung, isGutschrift } from '../rechnung/rechnung.rules.ts';
import type { Rechnung } from '../rechnung/rechnung.types.ts';
import { compareRechnung, guessArt } from './anspruch.rules.ts';
import { sendAblehnung } from './kursrechnung.mail.ts';
import type { Pruefungsangaben, Rechnungsangaben } from './kursrechnung.schema.ts';
import {
  findKursrechnung,
  insertKursrechnung,
  type Kursrechnung,
  listPositionen,
  lockKursrechnungen,
  sumAnerkannt,
  updateKursrechnung,
  updatePosition,
} from './kursrechnung.store.ts';
import { loadAbrechnungslage } from './lage.ts';
import { mayMove, type Rechnungstat } from './rechnungspruefung.rules.ts';

export const kursrechnungConstraints = { kursrechnung_nummer: 'rechnung.nummer-doppelt' };

/** A course takes invoices as long as money was ever approved for it. */
const ABRECHENBAR = ['bewilligt', 'laeuft', 'unterbrochen', 'abgeschlossen', 'abgebrochen'];

async function openKurs(a: Act, kursId: number, monate: readonly Datum[]): Promise<Ergebnis<Kurs>> {
  const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
  if (!kurs) return refuse('kurs.unbekannt');
  if (!ABRECHENBAR.includes(kurs.status)) return refuse('rechnung.kurs-nicht-bewilligt');
  const offen = await checkJahrOffen(a.db, yearOf(monate[0]!));
  return offen.ok ? ok(kurs) : offen;
}

/**
 * An invoice that somebody typed in. Refuses `kurs.unbekannt`, `rechnung.kurs-nicht-bewilligt`, `jahr.abgeschlossen`,
 * `rechnung.zukunft`, `rechnung.nummer-doppelt`. @returns its id
 */
export function submitKursrechnung(
  kontext: Kontext,
  kursId: number,
  { nummer, rechnung_am, monate, zeilen }: Rechnungsangaben,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kursrechnung.einreichen',
    async (a) => {
      const kurs = await openKurs(a, kursId, monate);
      if (!kurs.ok) return kurs;
      if (rechnung_am > datumOf(a.now)) return refuse('rechnung.zukunft', { feld: 'rechnung_am' });
      return keep(a, kurs.wert, {
        nummer,
        rechnung_am,
        monate,
        art: 'formular',
        datei_id: null,
        hinweise: [],
        iban: '',
        verkaeufer: '',
        zeilen: zeilen.map(({ art, text, betragCent }) => ({ art, text, betrag_cent: betragCent })),
      });
    },
    kursrechnungConstraints,
  );
}

/**
 * An e-invoice as a file: XRechnung, another EN 16931 invoice, or ZUGFeRD. Refuses what the reading refuses, and
 * `rechnung.nummer-fehlt`, `rechnung.datum-fehlt`, `rechnung.waehrung`, `rechnung.gutschrift`, `rechnung.ohne-betrag`.
 * @returns its id
 */
export async function uploadKursrechnung(
  kontext: Kontext,
  kursId: number,
  monate: readonly Datum[],
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const read = readRechnung(datei.inhalt);
  if (!read.ok) return { ...read, feld: 'datei' };
  const angaben = angabenOf(read.wert);
  if (!angaben.ok) return { ...angaben, feld: 'datei' };
  return act(
    kontext,
    'kursrechnung.einreichen',
    async (a) => {
      const kurs = await openKurs(a, kursId, monate);
      if (!kurs.ok) return kurs;
      const istPdf = datei.inhalt[0] === 0x25;
      const dateiId = await saveDatei(
        a.db,
        { ...datei, typ: istPdf ? 'application/pdf' : 'application/xml' },
        a.wer.name,
        a.now,
      );
      return keep(a, kurs.wert, {
        ...angaben.wert,
        monate,
        art: istPdf ? 'zugferd' : read.wert.syntax,
        datei_id: dateiId,
        hinweise: checkRechnung(read.wert),
      });
    },
    kursrechnungConstraints,
  );
}

/** What of an e-invoice KoMuT keeps: its lines, and VAT and what else leads to the amount due as lines of their own. */
function angabenOf(rechnung: Rechnung) {
  const { nummer, datum, waehrung, summen } = rechnung;
  if (nummer === null || nummer === '') return refuse('rechnung.nummer-fehlt');
  if (datum === null) return refuse('rechnung.datum-fehlt');
  if (waehrung !== null && waehrung !== 'EUR') return refuse('rechnung.waehrung', { werte: { waehrung } });
  if (isGutschrift(rechnung)) return refuse('rechnung.gutschrift');
  const betrag = summen.zahlbetrag ?? summen.brutto;
  const zahlbetrag = betrag === null ? 0 : toCent(betrag);
  if (zahlbetrag <= 0) return refuse('rechnung.ohne-betrag');
  const zeilen = rechnung.positionen
    .filter(({ zaehlt }) => zaehlt)
    .map((position) => {
      const text = [position.name, position.beschreibung].filter(Boolean).join(' – ').slice(0, 300) || '–';
      return {
        text,
        art: guessArt(text) as string | null,
        menge: position.menge ? [toText(position.menge), position.einheit].filter(Boolean).join(' ') : '',
        einzelpreis: position.preis ? toText(position.preis) : '',
        betrag_cent: position.netto === null ? 0 : toCent(position.netto),
      };
    });
  const steuerCent = summen.steuer === null ? 0 : toCent(summen.steuer);
  if (steuerCent !== 0) {
    zeilen.push({ text: '', art: 'umsatzsteuer', menge: '', einzelpreis: '', betrag_cent: steuerCent });
  }
  // Discounts, charges and payments on account: whatever lies between the lines and the amount due.
  const rest = zahlbetrag - sumGeld(zeilen.map(({ betrag_cent }) => betrag_cent));
  if (rest !== 0) zeilen.push({ text: '', art: null, menge: '', einzelpreis: '', betrag_cent: rest });
  const konto = rechnung.zahlungswege.find((weg) => weg.konto)?.konto ?? '';
  const verkaeufer = (rechnung.verkaeufer.name ?? '').slice(0, 200);
  return ok({
    nummer: nummer.slice(0, 60),
    rechnung_am: datum,
    iban: parseIban(konto) ?? '',
    verkaeufer,
    zeilen,
  });
}

interface NeueRechnung {
  nummer: string;
  rechnung_am: Datum;
  monate: readonly Datum[];
  art: Kursrechnung['art'];
  datei_id: number | null;
  hinweise: Kursrechnung['hinweise'];
  iban: string;
  verkaeufer: string;
  zeilen: readonly {
    text: string;
    art: string | null;
    menge?: string;
    einzelpreis?: string;
    betrag_cent: Geld;
  }[];
}

async function keep(a: Act, kurs: Kurs, { zeilen, monate, ...neu }: NeueRechnung): Promise<Ergebnis<number>> {
  const gefordert = sumGeld(zeilen.map(({ betrag_cent }) => betrag_cent));
  if (gefordert <= 0) return refuse('rechnung.ohne-betrag');
  const id = await insertKursrechnung(
    a.db,
    {
      ...neu,
      kurs_id: kurs.id,
      traeger_id: kurs.traeger_id,
      monate: [...monate],
      gefordert_cent: gefordert,
      jahr: yearOf(monate[0]!),
      anerkannt_cent: null,
      eingereicht_von: a.wer.name,
      eingereicht_at: a.now,
      geprueft_von: null,
      geprueft_von_name: null,
      geprueft_at: null,
      kursauszahlung_id: null,
      zahlung_id: null,
      brief_id: null,
    },
    zeilen.map((zeile) => ({ ...zeile, erlaubt_cent: null, anerkannt_cent: null })),
  );
  const { nummer, rechnung_am, art } = neu;
  a.audit('kursrechnung', id, null, {
    kurs_id: kurs.id,
    nummer,
    rechnung_am,
    art,
    gefordert_cent: gefordert,
    monate: monate.join(', '),
  });
  return ok(id);
}

/** Locks an invoice for an act. Refuses `rechnung.unbekannt`, `rechnung.geht-nicht`, `jahr.abgeschlossen`. */
async function openRechnung(a: Act, id: number, tat: Rechnungstat): Promise<Ergebnis<Kursrechnung>> {
  const visible = await findKursrechnung(a.db, id, zugriffOf(a.wer));
  const [rechnung] = visible ? await lockKursrechnungen(a.db, [id]) : [];
  if (!rechnung) return refuse('rechnung.unbekannt');
  if (!mayMove(rechnung.status, tat))
    return refuse('rechnung.geht-nicht', { werte: { status: rechnung.status } });
  const offen = await checkJahrOffen(a.db, yearOf(rechnung.monate[0]!));
  return offen.ok ? ok(rechnung) : offen;
}

/**
 * The first person accepts, line by line; what approval and lists do not allow cannot be accepted. Refuses what
 * `openRechnung` refuses, `satz.inzwischen-geaendert`, `rechnung.keine-bewilligung`, `rechnung.liste-fehlt`,
 * `rechnung.mehr-als-erlaubt` and `rechnung.mehr-als-gefordert` and `rechnung.grund-fehlt` at their line,
 * `rechnung.nichts-anerkannt`.
 */
export function approveKursrechnung(
  kontext: Kontext,
  id: number,
  { version, begruendung, zeilen }: Pruefungsangaben,
): Promise<Ergebnis<Geld>> {
  return act(kontext, 'kursrechnung.pruefen', async (a) => {
    const opened = await openRechnung(a, id, 'pruefen');
    if (!opened.ok) return opened;
    const rechnung = opened.wert;
    const positionen = await listPositionen(a.db, id);
    if (positionen.length !== zeilen.length) return refuse('satz.inzwischen-geaendert');
    const lage = await loadAbrechnungslage(a.db, rechnung.kursId, rechnung.monate, id);
    if (!lage) return refuse('rechnung.keine-bewilligung');
    if (lage.ohneListe.length > 0)
      return refuse('rechnung.liste-fehlt', { werte: { monat: lage.ohneListe[0]! } });

    const gefordert = compareRechnung(
      positionen.map(({ betragCent }, at) => ({ art: zeilen[at]!.art, betragCent })),
      lage.anspruch,
    );
    const anerkannt = compareRechnung(
      zeilen.map(({ art, anerkannt: betragCent }) => ({ art, betragCent })),
      lage.anspruch,
    );
    for (const [at, { anerkannt: betrag, grund }] of zeilen.entries()) {
      const { betragCent } = positionen[at]!;
      const feld = `zeilen.${at}.anerkannt`;
      if (betrag > betragCent) return refuse('rechnung.mehr-als-gefordert', { feld });
      const erlaubtCent = anerkannt.erlaubtCent[at]!;
      if (erlaubtCent < betrag) return refuse('rechnung.mehr-als-erlaubt', { feld, werte: { erlaubtCent } });
      if (betrag < betragCent && grund === '')
        return refuse('rechnung.grund-fehlt', { feld: `zeilen.${at}.grund` });
    }
    const { summeCent, abzuege } = anerkannt;
    if (summeCent === 0) return refuse('rechnung.nichts-anerkannt');

    for (const [at, { art, anerkannt: betrag, grund }] of zeilen.entries()) {
      const erlaubt = gefordert.erlaubtCent[at]!;
      await updatePosition(a.db, positionen[at]!.id, {
        art,
        erlaubt_cent: erlaubt,
        anerkannt_cent: betrag,
        grund,
      });
    }
    const saved = await updateKursrechnung(a.db, id, version, {
      status: 'geprueft',
      anerkannt_cent: summeCent,
      abzuege,
      begruendung,
      geprueft_von: a.wer.id,
      geprueft_von_name: a.wer.name,
      geprueft_at: a.now,
    });
    if (!saved) return refuse('satz.inzwischen-geaendert');
    const gebucht = await bookBerechnetes(a, rechnung, lage.bewilligung.topf_id);
    if (!gebucht.ok) return gebucht;
    a.audit(
      'kursrechnung',
      id,
      { status: rechnung.status },
      { status: 'geprueft', gefordert_cent: rechnung.gefordertCent, anerkannt_cent: summeCent },
    );
    return ok(summeCent);
  });
}

/** The budget hears how much of the course's year is invoiced now. */
async function bookBerechnetes(
  a: Act,
  { kursId, monate, kennung, titel, traeger }: Kursrechnung,
  topfId: number,
): Promise<Ergebnis<undefined>> {
  const jahr = yearOf(monate[0]!);
  const schluessel = bindungOf(kursId, jahr);
  const [bisher, berechnetCent] = await Promise.all([
    findMittelbindung(a.db, schluessel),
    sumAnerkannt(a.db, kursId, jahr),
  ]);
  return setMittelbindung(a, {
    topfId: bisher?.topfId ?? topfId,
    jahr,
    schluessel,
    titel: bisher?.titel ?? `${kennung} ${titel}, ${traeger}`,
    href: `/kurse/${kursId}`,
    gebundenCent: bisher?.gebundenCent ?? berechnetCent,
    berechnetCent,
    erledigt: bisher?.istErledigt ?? false,
  });
}

/** The first person takes the check back before anything is paid. */
export function reopenKursrechnung(
  kontext: Kontext,
  id: number,
  version: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kursrechnung.wiederaufnehmen', async (a) => {
    const opened = await openRechnung(a, id, 'wiederaufnehmen');
    if (!opened.ok) return opened;
    const neu = {
      status: 'eingegangen',
      anerkannt_cent: null,
      abzuege: [],
      geprueft_von: null,
      geprueft_von_name: null,
      geprueft_at: null,
    } as const;
    return leave(a, opened.wert, version, neu, {});
  });
}

/** Refuses an invoice; the provider gets the reason by mail and as a letter. */
export function rejectKursrechnung(
  kontext: Kontext,
  id: number,
  { version, grund }: { version: number; grund: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kursrechnung.ablehnen', async (a) => {
    const opened = await openRechnung(a, id, 'ablehnen');
    if (!opened.ok) return opened;
    const briefId = await sendAblehnung(a, opened.wert, grund);
    const neu = { status: 'abgelehnt', begruendung: grund, anerkannt_cent: null, brief_id: briefId } as const;
    return leave(a, opened.wert, version, neu, { grund });
  });
}

/** The provider, or the office for it, takes an invoice back that nobody has checked. */
export function withdrawKursrechnung(
  kontext: Kontext,
  id: number,
  version: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kursrechnung.zurueckziehen', async (a) => {
    const opened = await openRechnung(a, id, 'zurueckziehen');
    if (!opened.ok) return opened;
    return leave(a, opened.wert, version, { status: 'zurueckgezogen' }, {});
  });
}

async function leave(
  a: Act,
  rechnung: Kursrechnung,
  version: number,
  neu: Parameters<typeof updateKursrechnung>[3] & { status: Kursrechnung['status'] },
  nachher: object,
): Promise<Ergebnis<undefined>> {
  if (!(await updateKursrechnung(a.db, rechnung.id, version, neu)))
    return refuse('satz.inzwischen-geaendert');
  if (rechnung.anerkanntCent !== null) {
    const bewilligung = await findBewilligung(a.db, rechnung.kursId);
    const gebucht = bewilligung ? await bookBerechnetes(a, rechnung, bewilligung.topf_id) : ok();
    if (!gebucht.ok) return gebucht;
  }
  a.audit('kursrechnung', rechnung.id, { status: rechnung.status }, { status: neu.status, ...nachher });
  return ok();
}
