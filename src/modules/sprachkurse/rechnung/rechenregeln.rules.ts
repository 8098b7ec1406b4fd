import {
  absolute,
  add,
  compare,
  countPlaces,
  type Dezimal,
  divide,
  equals,
  fromInteger,
  isNull,
  multiply,
  NULL,
  parseDezimal,
  round,
  subtract,
  sum,
  toFixedText,
  toText,
} from '../../../begriffe/dezimal.ts';
import type {
  Hinweis,
  Position,
  Rechnung,
  Steuersatz,
  Steuerzeile,
  Summen,
  ZuAbschlag,
} from './rechnung.types.ts';

const EINS = fromInteger(1);
const HUNDERT = fromInteger(100);
// Programs round unit prices, and tax line by line; Peppol (R120) and the validators allow for as much.
const TOLERANZ = parseDezimal('0.02')!;

/** The arithmetic of EN 16931 (BR-CO-10 to BR-CO-17, BR-S-08 and kin), of lines (Peppol R120) and sub lines. */
export function checkRechenregeln(rechnung: Rechnung): Hinweis[] {
  return [
    ...rechnung.positionen.flatMap(checkPosition),
    ...checkSummen(rechnung),
    ...checkSteueraufschluesselung(rechnung),
    ...checkStellen(rechnung),
  ];
}

function checkPosition(position: Position): Hinweis[] {
  const soll = expectedPosition(position);
  const { netto } = position;
  const falsch = soll && netto && differs(soll, netto, TOLERANZ);
  return [...(falsch ? [atPosition(position, 'R120', soll, netto)] : []), ...checkUnterpositionen(position)];
}

/** Line net = quantity × price ÷ base quantity + charges − allowances. */
function expectedPosition({ menge, preis, basismenge, zuAbschlaege }: Position): Dezimal | null {
  if (!menge || !preis) return null;
  const basis = basismenge && !isNull(basismenge) ? basismenge : EINS;
  const preisteil = divide(multiply(menge, preis), basis, 2) ?? NULL;
  return add(preisteil, saldo(zuAbschlaege));
}

/** A line with sub lines is their sum, on every level. */
function checkUnterpositionen(position: Position): Hinweis[] {
  const { netto, unterpositionen } = position;
  const soll = unterpositionen.length > 0 ? sumOfAll(unterpositionen.map((unter) => unter.netto)) : null;
  const falsch = soll && netto && differs(soll, netto);
  return [
    ...(falsch ? [atPosition(position, 'BR-DEX-02', soll, netto)] : []),
    ...unterpositionen.flatMap(checkUnterpositionen),
  ];
}

function atPosition({ nummer }: Position, regel: string, soll: Dezimal, ist: Dezimal): Hinweis {
  const position = nummer === null ? {} : { position: nummer };
  return { art: 'rechnung', regel, stelle: 'BT-131', ...position, werte: compared(soll, ist) };
}

/** Charges minus allowances. */
function saldo(zuAbschlaege: ZuAbschlag[]): Dezimal {
  return zuAbschlaege.reduce((total, { istZuschlag, betrag }) => {
    if (!betrag) return total;
    return istZuschlag ? add(total, betrag) : subtract(total, betrag);
  }, NULL);
}

function checkSummen({ positionen, zuAbschlaege, steuern, summen }: Rechnung): Hinweis[] {
  const nettos = positionen.filter(({ zaehlt }) => zaehlt).map(({ netto }) => netto);
  const abschlaege = zuAbschlaege.filter(({ istZuschlag }) => !istZuschlag).map(({ betrag }) => betrag);
  const zuschlaege = zuAbschlaege.filter(({ istZuschlag }) => istZuschlag).map(({ betrag }) => betrag);
  const steuerbetraege = steuern.map(({ betrag }) => betrag);
  const { netto, brutto } = summen;
  const steuer = summen.steuer ?? NULL;
  return [
    compareSumme('BR-CO-10', 'BT-106', sumOfAll(nettos), summen.positionen),
    compareSumme('BR-CO-11', 'BT-107', sumOfAll(abschlaege), summen.abschlaege ?? NULL),
    compareSumme('BR-CO-12', 'BT-108', sumOfAll(zuschlaege), summen.zuschlaege ?? NULL),
    compareSumme('BR-CO-13', 'BT-109', expectedNetto(summen), netto),
    compareSumme('BR-CO-14', 'BT-110', sumOfAll(steuerbetraege), steuer),
    compareSumme('BR-CO-15', 'BT-112', netto && add(netto, steuer), brutto),
    compareSumme('BR-CO-16', 'BT-115', expectedZahlbetrag(summen), summen.zahlbetrag),
  ].filter((hinweis) => hinweis !== undefined);
}

function expectedNetto({ positionen, abschlaege, zuschlaege }: Summen): Dezimal | null {
  return positionen && add(subtract(positionen, abschlaege ?? NULL), zuschlaege ?? NULL);
}

/** Gross − paid + rounding + claims of third parties (XRechnung extension, BR-DEX-09). */
function expectedZahlbetrag({ brutto, gezahlt, rundung, fremdforderungen }: Summen): Dezimal | null {
  return brutto && sum([subtract(brutto, gezahlt ?? NULL), rundung ?? NULL, fremdforderungen ?? NULL]);
}

/** Null as soon as one part is missing: that has its own hint. */
function sumOfAll(betraege: (Dezimal | null)[]): Dezimal | null {
  return betraege.every((betrag) => betrag !== null) ? sum(betraege) : null;
}

function compareSumme(
  regel: string,
  stelle: string,
  soll: Dezimal | null,
  ist: Dezimal | null,
): Hinweis | undefined {
  if (!soll || !ist || !differs(soll, ist)) return undefined;
  return { art: 'rechnung', regel, stelle, werte: compared(soll, ist) };
}

/** One line of the breakdown for each category (and rate, where rates differ), with its base and its tax. */
function checkSteueraufschluesselung({ positionen, zuAbschlaege, steuern }: Rechnung): Hinweis[] {
  const grundlagen = new Map<string, Dezimal>();
  const count = (satz: Steuersatz | null, betrag: Dezimal | null) => {
    if (!satz?.kategorie || !betrag) return;
    const key = steuerKey(satz);
    grundlagen.set(key, add(grundlagen.get(key) ?? NULL, betrag));
  };
  for (const position of positionen) if (position.zaehlt) count(position, position.netto);
  for (const zuAbschlag of zuAbschlaege) count(zuAbschlag.steuer, saldo([zuAbschlag]));

  const hinweise = steuern.flatMap((zeile) => checkSteuerzeile(zeile, grundlagen));
  const aufgeschluesselt = new Set(steuern.map(steuerKey));
  for (const [key, betrag] of grundlagen) {
    if (aufgeschluesselt.has(key) || isNull(betrag)) continue;
    hinweise.push({
      art: 'rechnung',
      regel: 'BR-S-01',
      stelle: 'BG-23',
      werte: { kategorie: key.trim(), soll: toFixedText(betrag, 2) },
    });
  }
  return hinweise;
}

function checkSteuerzeile(zeile: Steuerzeile, grundlagen: ReadonlyMap<string, Dezimal>): Hinweis[] {
  const { grundlage, betrag, kategorie, satz } = zeile;
  if (!grundlage || !kategorie) return [];
  const hinweise: Hinweis[] = [];
  const key = steuerKey(zeile);
  const sollGrundlage = grundlagen.get(key) ?? NULL;
  if (differs(sollGrundlage, grundlage, TOLERANZ)) {
    const werte = { kategorie: key.trim(), ...compared(sollGrundlage, grundlage) };
    hinweise.push({ art: 'rechnung', regel: 'BR-S-08', stelle: 'BT-116', werte });
  }
  const sollBetrag = divide(multiply(grundlage, satz ?? NULL), HUNDERT, 2) ?? NULL;
  if (betrag && differs(sollBetrag, betrag, TOLERANZ)) {
    const werte = { kategorie: key.trim(), ...compared(sollBetrag, betrag) };
    hinweise.push({ art: 'rechnung', regel: 'BR-CO-17', stelle: 'BT-117', werte });
  }
  return hinweise;
}

/** "S 19 %"; categories without tax are one group each, whether or not they say 0 per cent. */
function steuerKey({ kategorie, satz }: Steuersatz): string {
  return satz && !isNull(satz) ? `${kategorie} ${toText(satz)} %` : `${kategorie}`;
}

/** Amounts have at most two places (BR-DEC-…); prices and quantities may have more. */
function checkStellen(rechnung: Rechnung): Hinweis[] {
  const { summen } = rechnung;
  const betraege: [stelle: string, betrag: Dezimal | null, position?: string | null][] = [
    ['BT-106', summen.positionen],
    ['BT-107', summen.abschlaege],
    ['BT-108', summen.zuschlaege],
    ['BT-109', summen.netto],
    ['BT-110', summen.steuer],
    ['BT-112', summen.brutto],
    ['BT-113', summen.gezahlt],
    ['BT-114', summen.rundung],
    ['BT-115', summen.zahlbetrag],
    ...rechnung.steuern.flatMap((zeile): [string, Dezimal | null][] => [
      ['BT-116', zeile.grundlage],
      ['BT-117', zeile.betrag],
    ]),
    ...rechnung.zuAbschlaege.map((z): [string, Dezimal | null] => [
      z.istZuschlag ? 'BT-99' : 'BT-92',
      z.betrag,
    ]),
    ...rechnung.positionen.map((p): [string, Dezimal | null, string | null] => ['BT-131', p.netto, p.nummer]),
  ];
  return betraege.flatMap(([stelle, betrag, position]): Hinweis[] => {
    if (!betrag || countPlaces(betrag) <= 2) return [];
    const werte = { wert: toText(betrag) };
    return [{ art: 'format', regel: 'BR-DEC', stelle, ...(position ? { position } : {}), werte }];
  });
}

function differs(soll: Dezimal, ist: Dezimal, toleranz = NULL): boolean {
  const sollCent = round(soll, 2);
  const istCent = round(ist, 2);
  if (equals(sollCent, istCent)) return false;
  return compare(absolute(subtract(sollCent, istCent)), toleranz) > 0;
}

function compared(soll: Dezimal, ist: Dezimal): { soll: string; ist: string } {
  return { soll: toFixedText(soll, 2), ist: toFixedText(ist, 2) };
}
