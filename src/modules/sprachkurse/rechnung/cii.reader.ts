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

const CII = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';

export function isCii(wurzel: Wurzel): boolean {
  return wurzel.name === 'CrossIndustryInvoice' && wurzel.namensraum === CII;
}

/** ZUGFeRD 1.0 of 2014, older than EN 16931 and no invoice in its sense. */
export function isZugferd1(wurzel: Wurzel): boolean {
  return wurzel.name === 'CrossIndustryDocument';
}

/** Reads a UN/CEFACT Cross Industry Invoice D16B (EN 16931-3-3, also ZUGFeRD 2 and Factur-X). Never refuses. */
export function readCii(wurzel: Wurzel): Rechnung {
  const leser = new Feldleser();
  const kontext = find(wurzel, 'ExchangedDocumentContext');
  const dokument = find(wurzel, 'ExchangedDocument');
  const geschaeft = find(wurzel, 'SupplyChainTradeTransaction');
  const vertrag = find(geschaeft, 'ApplicableHeaderTradeAgreement');
  const lieferung = find(geschaeft, 'ApplicableHeaderTradeDelivery');
  const abrechnung = find(geschaeft, 'ApplicableHeaderTradeSettlement');
  const waehrung = textAt(abrechnung, 'InvoiceCurrencyCode');
  const bedingungen = find(abrechnung, 'SpecifiedTradePaymentTerms');
  return {
    syntax: 'cii',
    profil: textAt(kontext, 'GuidelineSpecifiedDocumentContextParameter', 'ID'),
    nummer: textAt(dokument, 'ID'),
    datum: leser.ciiDatum({ stelle: 'BT-2' }, dokument, 'IssueDateTime'),
    art: textAt(dokument, 'TypeCode'),
    waehrung,
    faelligAm: leser.ciiDatum({ stelle: 'BT-9' }, bedingungen, 'DueDateDateTime'),
    leitwegId: textAt(vertrag, 'BuyerReference'),
    vertrag: textAt(vertrag, 'ContractReferencedDocument', 'IssuerAssignedID'),
    bestellung: textAt(vertrag, 'BuyerOrderReferencedDocument', 'IssuerAssignedID'),
    zahlungsbedingungen: find(bedingungen, 'Description')?.text ?? null,
    bemerkungen: findAll(dokument, 'IncludedNote')
      .map((note) => textAt(note, 'Content'))
      .filter((text) => text !== null),
    vorgaenger: findAll(abrechnung, 'InvoiceReferencedDocument')
      .map((reference) => textAt(reference, 'IssuerAssignedID'))
      .filter((nummer) => nummer !== null),
    leistung: {
      am: leser.ciiDatum(
        { stelle: 'BT-72' },
        lieferung,
        'ActualDeliverySupplyChainEvent',
        'OccurrenceDateTime',
      ),
      von: leser.ciiDatum({ stelle: 'BT-73' }, abrechnung, 'BillingSpecifiedPeriod', 'StartDateTime'),
      bis: leser.ciiDatum({ stelle: 'BT-74' }, abrechnung, 'BillingSpecifiedPeriod', 'EndDateTime'),
    },
    verkaeufer: readPartei(find(vertrag, 'SellerTradeParty')),
    kaeufer: readPartei(find(vertrag, 'BuyerTradeParty')),
    hatSteuervertreter: find(vertrag, 'SellerTaxRepresentativeTradeParty') !== undefined,
    zahlungsempfaenger: textAt(abrechnung, 'PayeeTradeParty', 'Name'),
    zahlungswege: findAll(abrechnung, 'SpecifiedTradeSettlementPaymentMeans').map((knoten) =>
      readZahlungsweg(knoten, textAt(abrechnung, 'PaymentReference')),
    ),
    zuAbschlaege: [
      ...findAll(abrechnung, 'SpecifiedTradeAllowanceCharge').map((knoten) =>
        readZuAbschlag(leser, knoten, {}),
      ),
      ...findAll(abrechnung, 'SpecifiedLogisticsServiceCharge').map((knoten) => readFracht(leser, knoten)),
    ],
    summen: readSummen(leser, abrechnung, waehrung),
    steuern: findAll(abrechnung, 'ApplicableTradeTax').map((knoten) => readSteuerzeile(leser, knoten)),
    positionen: findAll(geschaeft, 'IncludedSupplyChainTradeLineItem').map((knoten) =>
      readPosition(leser, knoten),
    ),
    lesehinweise: leser.hinweise,
  };
}

function readPartei(partei: Knoten | undefined): Partei {
  const organisation = find(partei, 'SpecifiedLegalOrganization');
  const kontakt = find(partei, 'DefinedTradeContact');
  const steuer = (schema: string) =>
    findAll(partei, 'SpecifiedTaxRegistration')
      .map((knoten) => find(knoten, 'ID'))
      .find((id) => id?.attribute.schemeID === schema)?.text || null;
  return {
    name: textAt(partei, 'Name'),
    handelsname: textAt(organisation, 'TradingBusinessName'),
    kennungen: [
      ...findAll(partei, 'ID').map((id) => id.text || null),
      ...findAll(partei, 'GlobalID').map((id) => id.text || null),
      textAt(organisation, 'ID'),
    ].filter((kennung) => kennung !== null),
    umsatzsteuerId: steuer('VA'),
    steuernummer: steuer('FC'),
    anschrift: readAnschrift(find(partei, 'PostalTradeAddress')),
    kontakt: kontakt
      ? {
          name: textAt(kontakt, 'PersonName') ?? textAt(kontakt, 'DepartmentName'),
          telefon: textAt(kontakt, 'TelephoneUniversalCommunication', 'CompleteNumber'),
          email: textAt(kontakt, 'EmailURIUniversalCommunication', 'URIID'),
        }
      : null,
  };
}

function readAnschrift(knoten: Knoten | undefined): Anschrift | null {
  if (!knoten) return null;
  return {
    zeilen: [textAt(knoten, 'LineOne'), textAt(knoten, 'LineTwo'), textAt(knoten, 'LineThree')].filter(
      (zeile) => zeile !== null,
    ),
    plz: textAt(knoten, 'PostcodeCode'),
    ort: textAt(knoten, 'CityName'),
    land: textAt(knoten, 'CountryID'),
  };
}

function readZahlungsweg(knoten: Knoten, verwendungszweck: string | null): Zahlungsweg {
  const konto = find(knoten, 'PayeePartyCreditorFinancialAccount');
  return {
    code: textAt(knoten, 'TypeCode'),
    verwendungszweck,
    konto: textAt(konto, 'IBANID') ?? textAt(konto, 'ProprietaryID'),
    inhaber: textAt(konto, 'AccountName'),
    bic: textAt(knoten, 'PayeeSpecifiedCreditorFinancialInstitution', 'BICID'),
    lastschriftKonto: textAt(knoten, 'PayerPartyDebtorFinancialAccount', 'IBANID'),
  };
}

function readZuAbschlag(leser: Feldleser, knoten: Knoten, stelle: Partial<Stelle>): ZuAbschlag {
  const istZuschlag = textAt(knoten, 'ChargeIndicator', 'Indicator') === 'true';
  const steuer = find(knoten, 'CategoryTradeTax');
  const betragStelle = { stelle: istZuschlag ? 'BT-99' : 'BT-92', ...stelle };
  return {
    istZuschlag,
    betrag: leser.dezimal(betragStelle, knoten, 'ActualAmount'),
    grund: textAt(knoten, 'Reason') ?? textAt(knoten, 'ReasonCode'),
    steuer: steuer ? readSteuersatz(leser, steuer, { stelle: istZuschlag ? 'BT-103' : 'BT-96' }) : null,
  };
}

/** Factur-X EXTENDED writes freight as an element of its own; for the totals it is a charge. */
function readFracht(leser: Feldleser, knoten: Knoten): ZuAbschlag {
  const steuer = find(knoten, 'AppliedTradeTax');
  return {
    istZuschlag: true,
    betrag: leser.dezimal({ stelle: 'BT-99' }, knoten, 'AppliedAmount'),
    grund: textAt(knoten, 'Description'),
    steuer: steuer ? readSteuersatz(leser, steuer, { stelle: 'BT-103' }) : null,
  };
}

function readSteuersatz(leser: Feldleser, knoten: Knoten | undefined, stelle: Stelle): Steuersatz {
  return {
    kategorie: textAt(knoten, 'CategoryCode'),
    satz: leser.dezimal(stelle, knoten, 'RateApplicablePercent'),
  };
}

function readSteuerzeile(leser: Feldleser, knoten: Knoten): Steuerzeile {
  return {
    grundlage: leser.dezimal({ stelle: 'BT-116' }, knoten, 'BasisAmount'),
    betrag: leser.dezimal({ stelle: 'BT-117' }, knoten, 'CalculatedAmount'),
    ...readSteuersatz(leser, knoten, { stelle: 'BT-119' }),
    befreiungsgrund: textAt(knoten, 'ExemptionReason') ?? textAt(knoten, 'ExemptionReasonCode'),
  };
}

function readSummen(leser: Feldleser, abrechnung: Knoten | undefined, waehrung: string | null): Summen {
  const summe = find(abrechnung, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  // A second tax total may stand in the currency of accounting (BT-111).
  const steuersumme = findAll(summe, 'TaxTotalAmount').find(
    ({ attribute }) =>
      attribute.currencyID === undefined || waehrung === null || attribute.currencyID === waehrung,
  );
  return {
    positionen: leser.dezimal({ stelle: 'BT-106' }, summe, 'LineTotalAmount'),
    abschlaege: leser.dezimal({ stelle: 'BT-107' }, summe, 'AllowanceTotalAmount'),
    zuschlaege: leser.dezimal({ stelle: 'BT-108' }, summe, 'ChargeTotalAmount'),
    netto: leser.dezimal({ stelle: 'BT-109' }, summe, 'TaxBasisTotalAmount'),
    steuer: leser.dezimal({ stelle: 'BT-110' }, steuersumme),
    brutto: leser.dezimal({ stelle: 'BT-112' }, summe, 'GrandTotalAmount'),
    gezahlt: leser.dezimal({ stelle: 'BT-113' }, summe, 'TotalPrepaidAmount'),
    rundung: leser.dezimal({ stelle: 'BT-114' }, summe, 'RoundingAmount'),
    zahlbetrag: leser.dezimal({ stelle: 'BT-115' }, summe, 'DuePayableAmount'),
    fremdforderungen: null,
  };
}

function readPosition(leser: Feldleser, knoten: Knoten): Position {
  const zeile = find(knoten, 'AssociatedDocumentLineDocument');
  const nummer = textAt(zeile, 'LineID');
  const at = (stelle: string): Stelle => ({ stelle, ...(nummer ? { position: nummer } : {}) });
  const produkt = find(knoten, 'SpecifiedTradeProduct');
  const vertrag = find(knoten, 'SpecifiedLineTradeAgreement');
  const preis = find(vertrag, 'NetPriceProductTradePrice');
  const menge = find(knoten, 'SpecifiedLineTradeDelivery', 'BilledQuantity');
  const abrechnung = find(knoten, 'SpecifiedLineTradeSettlement');
  return {
    nummer,
    name: textAt(produkt, 'Name'),
    beschreibung: textAt(produkt, 'Description'),
    bemerkung: textAt(zeile, 'IncludedNote', 'Content'),
    menge: leser.dezimal(at('BT-129'), menge),
    einheit: menge?.attribute.unitCode || null,
    preis: leser.dezimal(at('BT-146'), preis, 'ChargeAmount'),
    basismenge:
      leser.dezimal(at('BT-149'), preis, 'BasisQuantity') ??
      leser.dezimal(at('BT-149'), vertrag, 'GrossPriceProductTradePrice', 'BasisQuantity'),
    netto: leser.dezimal(
      at('BT-131'),
      abrechnung,
      'SpecifiedTradeSettlementLineMonetarySummation',
      'LineTotalAmount',
    ),
    von: leser.ciiDatum(at('BT-134'), abrechnung, 'BillingSpecifiedPeriod', 'StartDateTime'),
    bis: leser.ciiDatum(at('BT-135'), abrechnung, 'BillingSpecifiedPeriod', 'EndDateTime'),
    zuAbschlaege: findAll(abrechnung, 'SpecifiedTradeAllowanceCharge').map((child) =>
      readZuAbschlag(leser, child, at('BG-27')),
    ),
    ...readSteuersatz(leser, find(abrechnung, 'ApplicableTradeTax'), at('BT-152')),
    zaehlt: !['GROUP', 'INFORMATION'].includes(textAt(zeile, 'LineStatusReasonCode') ?? ''),
    unterpositionen: [],
  };
}
