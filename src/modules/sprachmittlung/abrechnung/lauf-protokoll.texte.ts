/** The words in which the audit speaks of settlement. */
import { pruefungTexte } from './pruefung.texte.ts';

const de = {
  taten: {
    'abrechnung.beginnen': 'Abrechnung begonnen',
    'abrechnung.nachsammeln': 'Weitere Einsätze in die Abrechnung aufgenommen',
    'abrechnung.neu-berechnen': 'Abrechnung neu berechnet',
    'abrechnung.neu-pruefen': 'Abrechnung neu geprüft',
    'abrechnung.verwerfen': 'Abrechnung verworfen',
    'abrechnung.pruefen': 'Abrechnung geprüft und zur Zahlung gegeben',
    'abrechnung.zurueckgeben': 'Abrechnung zurückgegeben',
    'abrechnung.freigeben': 'Abrechnung zur Zahlung freigegeben',
    'abrechnung.herausnehmen': 'Einsatz aus der Abrechnung genommen',
    'abrechnung.korrigieren': 'Zeile der Abrechnung korrigiert',
    'abrechnung.zeile-neu-berechnen': 'Zeile der Abrechnung neu berechnet',
    'abrechnung.abhaken': 'Prüfung abgehakt',
    'abrechnung.ruecklauf': 'Zahlung kam zurück',
    'abrechnung.nachweisen': 'Nachweis erstellt',
    'weiterberechnung.erstellen': 'Kosten weiterberechnet',
  },
  gegenstaende: {
    abrechnungslauf: 'Abrechnung',
    abrechnungsnachweis: 'Nachweis',
    weiterberechnung: 'Weiterberechnung',
  },
  felder: {
    lauf: 'Abrechnung',
    zahllauf: 'Zahllauf',
    zahlung: 'Zahlung',
    anzahl: 'Anzahl',
    zeilen: 'Zeilen',
    summe_cent: 'Summe',
    betrag_cent: 'Betrag',
    pruefung: 'Prüfung',
    einsatz: 'Einsatz',
    sprachmittler: 'Sprachmittler',
    topf_id: 'Topf',
    kostentraeger_id: 'Kostenträger',
    monat: 'Monat',
    zurueck_am: 'Zurück am',
    zurueck_grund: 'Grund der Bank',
    geprueft_von: 'Geprüft von',
    freigegeben_von: 'Freigegeben von',
    ausfuehrung_am: 'Ausführung am',
  },
  status: { offen: 'offen', geprueft: 'geprüft', freigegeben: 'freigegeben', verworfen: 'verworfen' },
};

const en: typeof de = {
  taten: {
    'abrechnung.beginnen': 'Settlement begun',
    'abrechnung.nachsammeln': 'More appointments taken into the settlement',
    'abrechnung.neu-berechnen': 'Settlement counted anew',
    'abrechnung.neu-pruefen': 'Settlement checked anew',
    'abrechnung.verwerfen': 'Settlement discarded',
    'abrechnung.pruefen': 'Settlement checked and handed on for payment',
    'abrechnung.zurueckgeben': 'Settlement sent back',
    'abrechnung.freigeben': 'Settlement released for payment',
    'abrechnung.herausnehmen': 'Appointment taken out of the settlement',
    'abrechnung.korrigieren': 'Line of the settlement corrected',
    'abrechnung.zeile-neu-berechnen': 'Line of the settlement counted anew',
    'abrechnung.abhaken': 'Check ticked off',
    'abrechnung.ruecklauf': 'Payment came back',
    'abrechnung.nachweisen': 'Statement made',
    'weiterberechnung.erstellen': 'Costs billed on',
  },
  gegenstaende: {
    abrechnungslauf: 'Settlement',
    abrechnungsnachweis: 'Statement',
    weiterberechnung: 'Bill',
  },
  felder: {
    lauf: 'Settlement',
    zahllauf: 'Payment run',
    zahlung: 'Payment',
    anzahl: 'Number',
    zeilen: 'Lines',
    summe_cent: 'Total',
    betrag_cent: 'Amount',
    pruefung: 'Check',
    einsatz: 'Appointment',
    sprachmittler: 'Interpreter',
    topf_id: 'Pot',
    kostentraeger_id: 'Third party',
    monat: 'Month',
    zurueck_am: 'Back on',
    zurueck_grund: 'Reason of the bank',
    geprueft_von: 'Checked by',
    freigegeben_von: 'Released by',
    ausfuehrung_am: 'Execution on',
  },
  status: { offen: 'open', geprueft: 'checked', freigegeben: 'released', verworfen: 'discarded' },
};

const worteIn = (sprache: 'de' | 'en') => {
  const { status, ...worte } = { de, en }[sprache];
  const { namen } = pruefungTexte[sprache];
  return { ...worte, werte: { 'abrechnungslauf status': status, pruefung: namen } };
};

export const laufProtokoll = { de: worteIn('de'), en: worteIn('en') };
