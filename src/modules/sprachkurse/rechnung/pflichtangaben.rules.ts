import { compare, isNegative, isNull, NULL } from '../../../begriffe/dezimal.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import type { Hinweis, Position, Rechnung, ZuAbschlag } from './rechnung.types.ts';

/** A mandatory field: rule, place, and whether the invoice has it. */
type Pflicht = [regel: string, stelle: string, vorhanden: (rechnung: Rechnung) => unknown];

// EN 16931-1, table of business rules BR-1 to BR-16.
const IMMER: Pflicht[] = [
  ['BR-01', 'BT-24', (r) => r.profil],
  ['BR-02', 'BT-1', (r) => r.nummer],
  ['BR-03', 'BT-2', (r) => r.datum ?? isUnreadable(r, 'BT-2')],
  ['BR-04', 'BT-3', (r) => r.art],
  ['BR-05', 'BT-5', (r) => r.waehrung],
  ['BR-06', 'BT-27', (r) => r.verkaeufer.name],
  ['BR-07', 'BT-44', (r) => r.kaeufer.name],
  ['BR-08', 'BG-5', (r) => r.verkaeufer.anschrift],
  ['BR-09', 'BT-40', (r) => !r.verkaeufer.anschrift || r.verkaeufer.anschrift.land],
  ['BR-10', 'BG-8', (r) => r.kaeufer.anschrift],
  ['BR-11', 'BT-55', (r) => !r.kaeufer.anschrift || r.kaeufer.anschrift.land],
  ['BR-12', 'BT-106', (r) => r.summen.positionen ?? isUnreadable(r, 'BT-106')],
  ['BR-13', 'BT-109', (r) => r.summen.netto ?? isUnreadable(r, 'BT-109')],
  ['BR-14', 'BT-112', (r) => r.summen.brutto ?? isUnreadable(r, 'BT-112')],
  ['BR-15', 'BT-115', (r) => r.summen.zahlbetrag ?? isUnreadable(r, 'BT-115')],
  ['BR-16', 'BG-25', (r) => r.positionen.length > 0],
  ['BR-CO-18', 'BG-23', (r) => r.steuern.length > 0],
  ['BR-CO-25', 'BT-9', (r) => !isPositive(r) || r.faelligAm !== null || r.zahlungsbedingungen !== null],
  ['BR-CO-26', 'BT-29', (r) => r.verkaeufer.kennungen.length > 0 || r.verkaeufer.umsatzsteuerId],
  ['BR-S-02', 'BT-31', (r) => !isTaxed(r) || hasSteuerkennung(r)],
];

// XRechnung 3.0 asks for more (BR-DE-1 to BR-DE-16).
const XRECHNUNG: Pflicht[] = [
  ['BR-DE-1', 'BG-16', (r) => r.zahlungswege.length > 0],
  ['BR-DE-2', 'BG-6', (r) => r.verkaeufer.kontakt],
  ['BR-DE-3', 'BT-37', (r) => !r.verkaeufer.anschrift || r.verkaeufer.anschrift.ort],
  ['BR-DE-4', 'BT-38', (r) => !r.verkaeufer.anschrift || r.verkaeufer.anschrift.plz],
  ['BR-DE-5', 'BT-41', (r) => !r.verkaeufer.kontakt || r.verkaeufer.kontakt.name],
  ['BR-DE-6', 'BT-42', (r) => !r.verkaeufer.kontakt || r.verkaeufer.kontakt.telefon],
  ['BR-DE-7', 'BT-43', (r) => !r.verkaeufer.kontakt || r.verkaeufer.kontakt.email],
  ['BR-DE-8', 'BT-52', (r) => !r.kaeufer.anschrift || r.kaeufer.anschrift.ort],
  ['BR-DE-9', 'BT-53', (r) => !r.kaeufer.anschrift || r.kaeufer.anschrift.plz],
  ['BR-DE-15', 'BT-10', (r) => r.leitwegId],
];

const STEUERFREI = ['E', 'AE', 'G', 'K', 'O'];
const UEBERWEISUNG = ['30', '58'];
const SEPA_UEBERWEISUNG = '58';

/** Mandatory fields that are missing, and fields that contradict their own kind. */
export function checkPflichtangaben(rechnung: Rechnung): Hinweis[] {
  const pflichten = isXRechnung(rechnung) ? [...IMMER, ...XRECHNUNG] : IMMER;
  return [
    ...pflichten
      .filter(([, , vorhanden]) => !vorhanden(rechnung))
      .map(([regel, stelle]): Hinweis => ({ art: 'pflichtangabe', regel, stelle })),
    ...checkZahlungswege(rechnung),
    ...rechnung.zuAbschlaege.flatMap((zuAbschlag) => checkZuAbschlag(rechnung, zuAbschlag)),
    ...checkSteuern(rechnung),
    ...checkZeitraum('BR-29', 'BT-74', rechnung.leistung),
    ...rechnung.positionen.flatMap((position) => checkPosition(rechnung, position)),
  ];
}

function isXRechnung(rechnung: Rechnung): boolean {
  return /xrechnung/i.test(rechnung.profil ?? '');
}

/** An unreadable field has its own hint; that it is missing would be the second for the same thing. */
function isUnreadable(rechnung: Rechnung, stelle: string, position?: string | null): boolean {
  return rechnung.lesehinweise.some(
    (hinweis) => hinweis.stelle === stelle && (hinweis.position ?? null) === (position ?? null),
  );
}

function isPositive(rechnung: Rechnung): boolean {
  return rechnung.summen.zahlbetrag !== null && compare(rechnung.summen.zahlbetrag, NULL) > 0;
}

function isTaxed(rechnung: Rechnung): boolean {
  const kategorien = [...rechnung.positionen, ...rechnung.steuern].map(({ kategorie }) => kategorie);
  return kategorien.some((kategorie) => kategorie !== null && kategorie !== 'O');
}

function hasSteuerkennung({ verkaeufer, hatSteuervertreter }: Rechnung): unknown {
  return verkaeufer.umsatzsteuerId ?? verkaeufer.steuernummer ?? hatSteuervertreter;
}

function checkZahlungswege({ zahlungswege }: Rechnung): Hinweis[] {
  return zahlungswege.flatMap(({ code, konto }): Hinweis[] => {
    if (code === null) return [{ art: 'pflichtangabe', regel: 'BR-49', stelle: 'BT-81' }];
    if (!UEBERWEISUNG.includes(code)) return [];
    if (konto === null) return [{ art: 'pflichtangabe', regel: 'BR-61', stelle: 'BT-84' }];
    if (code !== SEPA_UEBERWEISUNG || parseIban(konto)) return [];
    return [{ art: 'format', regel: 'BR-DE-19', stelle: 'BT-84', werte: { wert: konto.slice(0, 40) } }];
  });
}

function checkZuAbschlag(rechnung: Rechnung, { istZuschlag, betrag, grund, steuer }: ZuAbschlag): Hinweis[] {
  const [betragRegel, steuerRegel, grundRegel] = istZuschlag
    ? ['BR-36', 'BR-37', 'BR-38']
    : ['BR-31', 'BR-32', 'BR-33'];
  const [betragStelle, steuerStelle, grundStelle] = istZuschlag
    ? ['BT-99', 'BT-102', 'BT-104']
    : ['BT-92', 'BT-95', 'BT-97'];
  return missing([
    [betragRegel, betragStelle, betrag ?? isUnreadable(rechnung, betragStelle)],
    [steuerRegel, steuerStelle, steuer?.kategorie],
    [grundRegel, grundStelle, grund],
  ]);
}

function checkSteuern(rechnung: Rechnung): Hinweis[] {
  return rechnung.steuern.flatMap(({ grundlage, betrag, kategorie, satz, befreiungsgrund }): Hinweis[] => {
    const hinweise = missing([
      ['BR-45', 'BT-116', grundlage ?? isUnreadable(rechnung, 'BT-116')],
      ['BR-46', 'BT-117', betrag ?? isUnreadable(rechnung, 'BT-117')],
      ['BR-47', 'BT-118', kategorie],
      ['BR-48', 'BT-119', satz ?? (kategorie === 'O' || isUnreadable(rechnung, 'BT-119'))],
      ['BR-E-10', 'BT-120', befreiungsgrund ?? !STEUERFREI.includes(kategorie ?? '')],
    ]);
    if (kategorie === null || satz === null) return hinweise;
    const mussNullSein = kategorie === 'Z' || STEUERFREI.includes(kategorie);
    if (mussNullSein ? isNull(satz) : kategorie !== 'S' || !isNull(satz)) return hinweise;
    return [...hinweise, { art: 'format', regel: 'BR-S-05', stelle: 'BT-119', werte: { kategorie } }];
  });
}

/** Sub lines (XRechnung extension) may leave quantity, unit and price to their line or to lines below them. */
function checkPosition(rechnung: Rechnung, position: Position): Hinweis[] {
  const { nummer } = position;
  const unreadable = (stelle: string) => isUnreadable(rechnung, stelle, nummer);
  const hinweise = missing([
    ['BR-21', 'BT-126', nummer],
    ['BR-22', 'BT-129', position.menge ?? unreadable('BT-129')],
    ['BR-23', 'BT-130', position.einheit],
    ['BR-24', 'BT-131', position.netto ?? unreadable('BT-131')],
    ['BR-25', 'BT-153', position.name],
    ['BR-26', 'BT-146', position.preis ?? unreadable('BT-146')],
    ['BR-CO-04', 'BT-151', position.kategorie],
    ...position.zuAbschlaege.flatMap(({ istZuschlag, betrag, grund }): Missing[] => [
      [istZuschlag ? 'BR-43' : 'BR-41', istZuschlag ? 'BT-141' : 'BT-136', betrag ?? unreadable('BG-27')],
      [istZuschlag ? 'BR-44' : 'BR-42', istZuschlag ? 'BT-144' : 'BT-139', grund],
    ]),
  ]);
  if (position.preis && isNegative(position.preis)) {
    hinweise.push({ art: 'format', regel: 'BR-27', stelle: 'BT-146' });
  }
  hinweise.push(...checkZeitraum('BR-30', 'BT-135', position));
  return nummer === null ? hinweise : hinweise.map((hinweis) => ({ ...hinweis, position: nummer }));
}

function checkZeitraum(
  regel: string,
  stelle: string,
  { von, bis }: { von: string | null; bis: string | null },
): Hinweis[] {
  return von !== null && bis !== null && bis < von ? [{ art: 'format', regel, stelle }] : [];
}

type Missing = [regel: string, stelle: string, vorhanden: unknown];

function missing(pflichten: Missing[]): Hinweis[] {
  return pflichten
    .filter(([, , vorhanden]) => vorhanden === null || vorhanden === undefined || vorhanden === false)
    .map(([regel, stelle]) => ({ art: 'pflichtangabe', regel, stelle }));
}
