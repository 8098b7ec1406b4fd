import { add } from '../../../begriffe/dezimal.ts';
import type {
  Anschrift,
  Partei,
  Position,
  Rechnung,
  Steuersatz,
  Steuerzeile,
  Summen,
  Zahlungsweg,
  ZuAbschlag,
} from './rechnung.types.ts';
import { Feldleser, find, findAll, type Knoten, type Stelle, textAt, type Wurzel } from './xml.reader.ts';

const INVOICE = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
const CREDIT_NOTE = 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2';

export function isUbl(wurzel: Wurzel): boolean {
  return (
    (wurzel.name === 'Invoice' && wurzel.namensraum === INVOICE) ||
    (wurzel.name === 'CreditNote' && wurzel.namensraum === CREDIT_NOTE)
  );
}

/** Reads a UBL 2.1 Invoice or CreditNote (EN 16931-3-2) into the typed invoice. Never refuses: gaps are null. */
export function readUbl(wurzel: Wurzel): Rechnung {
  const leser = new Feldleser();
  const waehrung = textAt(wurzel, 'DocumentCurrencyCode');
  const steuersummen = findAll(wurzel, 'TaxTotal').filter((total) => isInWaehrung(total, waehrung));
  const lieferung = find(wurzel, 'Delivery');
  return {
    syntax: 'ubl',
    profil: textAt(wurzel, 'CustomizationID'),
    nummer: textAt(wurzel, 'ID'),
    datum: leser.isoDatum({ stelle: 'BT-2' }, wurzel, 'IssueDate'),
    art: textAt(wurzel, 'InvoiceTypeCode') ?? textAt(wurzel, 'CreditNoteTypeCode'),
    waehrung,
    faelligAm:
      leser.isoDatum({ stelle: 'BT-9' }, wurzel, 'DueDate') ??
      leser.isoDatum({ stelle: 'BT-9' }, wurzel, 'PaymentMeans', 'PaymentDueDate'),
    leitwegId: textAt(wurzel, 'BuyerReference'),
    vertrag: textAt(wurzel, 'ContractDocumentReference', 'ID'),
    bestellung: textAt(wurzel, 'OrderReference', 'ID'),
    zahlungsbedingungen: find(wurzel, 'PaymentTerms', 'Note')?.text ?? null,
    bemerkungen: findAll(wurzel, 'Note').map((note) => note.text),
    vorgaenger: findAll(wurzel, 'BillingReference')
      .map((reference) => textAt(reference, 'InvoiceDocumentReference', 'ID'))
      .filter((nummer) => nummer !== null),
    leistung: {
      am: leser.isoDatum({ stelle: 'BT-72' }, lieferung, 'ActualDeliveryDate'),
      von: leser.isoDatum({ stelle: 'BT-73' }, wurzel, 'InvoicePeriod', 'StartDate'),
      bis: leser.isoDatum({ stelle: 'BT-74' }, wurzel, 'InvoicePeriod', 'EndDate'),
    },
    verkaeufer: readPartei(find(wurzel, 'AccountingSupplierParty', 'Party')),
    kaeufer: readPartei(find(wurzel, 'AccountingCustomerParty', 'Party')),
    hatSteuervertreter: find(wurzel, 'TaxRepresentativeParty') !== undefined,
    zahlungsempfaenger: textAt(wurzel, 'PayeeParty', 'PartyName', 'Name'),
    zahlungswege: findAll(wurzel, 'PaymentMeans').map(readZahlungsweg),
    zuAbschlaege: findAll(wurzel, 'AllowanceCharge').map((knoten) => readZuAbschlag(leser, knoten, {})),
    summen: readSummen(leser, wurzel, steuersummen[0]),
    steuern: steuersummen.flatMap((total) =>
      findAll(total, 'TaxSubtotal').map((knoten) => readSteuerzeile(leser, knoten)),
    ),
    positionen: [...findAll(wurzel, 'InvoiceLine'), ...findAll(wurzel, 'CreditNoteLine')].map((knoten) =>
      readPosition(leser, knoten),
    ),
    lesehinweise: leser.hinweise,
  };
}

/** BT-110 and the breakdown are those in the invoice's currency; a second total may stand in another (BT-111). */
function isInWaehrung(taxTotal: Knoten, waehrung: string | null): boolean {
  const angegeben = find(taxTotal, 'TaxAmount')?.attribute.currencyID;
  return angegeben === undefined || waehrung === null || angegeben === waehrung;
}

function readPartei(party: Knoten | undefined): Partei {
  const legal = find(party, 'PartyLegalEntity');
  const kontakt = find(party, 'Contact');
  const steuer = findAll(party, 'PartyTaxScheme');
  const istUmsatzsteuer = (knoten: Knoten) => textAt(knoten, 'TaxScheme', 'ID') === 'VAT';
  return {
    name: textAt(legal, 'RegistrationName'),
    handelsname: textAt(party, 'PartyName', 'Name'),
    kennungen: [
      ...findAll(party, 'PartyIdentification').map((knoten) => textAt(knoten, 'ID')),
      textAt(legal, 'CompanyID'),
    ].filter((kennung) => kennung !== null),
    umsatzsteuerId: textAt(steuer.find(istUmsatzsteuer), 'CompanyID'),
    steuernummer: textAt(
      steuer.find((knoten) => !istUmsatzsteuer(knoten)),
      'CompanyID',
    ),
    anschrift: readAnschrift(find(party, 'PostalAddress')),
    kontakt: kontakt
      ? {
          name: textAt(kontakt, 'Name'),
          telefon: textAt(kontakt, 'Telephone'),
          email: textAt(kontakt, 'ElectronicMail'),
        }
      : null,
  };
}

function readAnschrift(knoten: Knoten | undefined): Anschrift | null {
  if (!knoten) return null;
  return {
    zeilen: [
      textAt(knoten, 'StreetName'),
      textAt(knoten, 'AdditionalStreetName'),
      textAt(knoten, 'AddressLine', 'Line'),
    ].filter((zeile) => zeile !== null),
    plz: textAt(knoten, 'PostalZone'),
    ort: textAt(knoten, 'CityName'),
    land: textAt(knoten, 'Country', 'IdentificationCode'),
  };
}

function readZahlungsweg(knoten: Knoten): Zahlungsweg {
  const konto = find(knoten, 'PayeeFinancialAccount');
  return {
    code: textAt(knoten, 'PaymentMeansCode'),
    verwendungszweck: textAt(knoten, 'PaymentID'),
    konto: textAt(konto, 'ID'),
    inhaber: textAt(konto, 'Name'),
    bic: textAt(konto, 'FinancialInstitutionBranch', 'ID'),
    lastschriftKonto: textAt(knoten, 'PaymentMandate', 'PayerFinancialAccount', 'ID'),
  };
}

function readZuAbschlag(leser: Feldleser, knoten: Knoten, stelle: Partial<Stelle>): ZuAbschlag {
  const istZuschlag = textAt(knoten, 'ChargeIndicator') === 'true';
  const steuer = find(knoten, 'TaxCategory');
  const betragStelle = { stelle: istZuschlag ? 'BT-99' : 'BT-92', ...stelle };
  return {
    istZuschlag,
    betrag: leser.dezimal(betragStelle, knoten, 'Amount'),
    grund: textAt(knoten, 'AllowanceChargeReason') ?? textAt(knoten, 'AllowanceChargeReasonCode'),
    steuer: steuer ? readSteuersatz(leser, steuer, { stelle: istZuschlag ? 'BT-103' : 'BT-96' }) : null,
  };
}

function readSteuersatz(leser: Feldleser, knoten: Knoten | undefined, stelle: Stelle): Steuersatz {
  return { kategorie: textAt(knoten, 'ID'), satz: leser.dezimal(stelle, knoten, 'Percent') };
}

function readSteuerzeile(leser: Feldleser, knoten: Knoten): Steuerzeile {
  const kategorie = find(knoten, 'TaxCategory');
  return {
    grundlage: leser.dezimal({ stelle: 'BT-116' }, knoten, 'TaxableAmount'),
    betrag: leser.dezimal({ stelle: 'BT-117' }, knoten, 'TaxAmount'),
    ...readSteuersatz(leser, kategorie, { stelle: 'BT-119' }),
    befreiungsgrund: textAt(kategorie, 'TaxExemptionReason') ?? textAt(kategorie, 'TaxExemptionReasonCode'),
  };
}

function readSummen(leser: Feldleser, wurzel: Wurzel, steuersumme: Knoten | undefined): Summen {
  const total = find(wurzel, 'LegalMonetaryTotal');
  const fremde = findAll(wurzel, 'PrepaidPayment')
    .map((knoten) => leser.dezimal({ stelle: 'BT-DEX-002' }, knoten, 'PaidAmount'))
    .filter((betrag) => betrag !== null);
  return {
    positionen: leser.dezimal({ stelle: 'BT-106' }, total, 'LineExtensionAmount'),
    abschlaege: leser.dezimal({ stelle: 'BT-107' }, total, 'AllowanceTotalAmount'),
    zuschlaege: leser.dezimal({ stelle: 'BT-108' }, total, 'ChargeTotalAmount'),
    netto: leser.dezimal({ stelle: 'BT-109' }, total, 'TaxExclusiveAmount'),
    steuer: leser.dezimal({ stelle: 'BT-110' }, steuersumme, 'TaxAmount'),
    brutto: leser.dezimal({ stelle: 'BT-112' }, total, 'TaxInclusiveAmount'),
    gezahlt: leser.dezimal({ stelle: 'BT-113' }, total, 'PrepaidAmount'),
    rundung: leser.dezimal({ stelle: 'BT-114' }, total, 'PayableRoundingAmount'),
    zahlbetrag: leser.dezimal({ stelle: 'BT-115' }, total, 'PayableAmount'),
    fremdforderungen: fremde.length > 0 ? fremde.reduce(add) : null,
  };
}

function readPosition(leser: Feldleser, knoten: Knoten): Position {
  const nummer = textAt(knoten, 'ID');
  const at = (stelle: string): Stelle => ({ stelle, ...(nummer ? { position: nummer } : {}) });
  const menge = find(knoten, 'InvoicedQuantity') ?? find(knoten, 'CreditedQuantity');
  const item = find(knoten, 'Item');
  return {
    nummer,
    name: textAt(item, 'Name'),
    beschreibung: textAt(item, 'Description'),
    bemerkung: textAt(knoten, 'Note'),
    menge: leser.dezimal(at('BT-129'), menge),
    einheit: menge?.attribute.unitCode || null,
    preis: leser.dezimal(at('BT-146'), knoten, 'Price', 'PriceAmount'),
    basismenge: leser.dezimal(at('BT-149'), knoten, 'Price', 'BaseQuantity'),
    netto: leser.dezimal(at('BT-131'), knoten, 'LineExtensionAmount'),
    von: leser.isoDatum(at('BT-134'), knoten, 'InvoicePeriod', 'StartDate'),
    bis: leser.isoDatum(at('BT-135'), knoten, 'InvoicePeriod', 'EndDate'),
    zuAbschlaege: findAll(knoten, 'AllowanceCharge').map((child) =>
      readZuAbschlag(leser, child, at('BG-27')),
    ),
    ...readSteuersatz(leser, find(item, 'ClassifiedTaxCategory'), at('BT-152')),
    zaehlt: true,
    unterpositionen: findAll(knoten, 'SubInvoiceLine').map((child) => readPosition(leser, child)),
  };
}
