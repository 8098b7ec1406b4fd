/** What the checks of a settlement say: their names, and a sentence for each finding. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatKilometer } from '../../../begriffe/kilometer.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Hinweis, Pruefung, Schwere } from './pruefung.rules.ts';

interface Texte {
  namen: Record<Pruefung, string>;
  saetze: Record<Pruefung, (w: Werte) => string>;
  /** What to do about it. */
  rat: Partial<Record<Pruefung, string>>;
  schwere: Record<Schwere, string>;
}

/** Values of a finding as the reader's language writes them. */
interface Werte {
  text(name: string): string;
  km(name: string): string;
  geld(name: string): string;
  tag(name: string): string;
}

const de: Texte = {
  namen: {
    'keine-regel': 'Keine Regel für den Tag',
    'jahr-abgeschlossen': 'Jahr ist abgeschlossen',
    'konto-fehlt': 'Bankverbindung fehlt',
    'konto-ungueltig': 'Bankverbindung stimmt nicht',
    'konto-geaendert': 'Bankverbindung geändert',
    'konto-zurueckgekommen': 'Letzte Zahlung kam zurück',
    uebernommen: 'Aus einer alten Liste',
    'kostentraeger-fehlt': 'Kostenträger fehlt',
    kilometer: 'Viele Kilometer',
    ueberschneidung: 'Zwei Einsätze zur selben Zeit',
    'weg-zu-weit': 'Weg nicht zu schaffen',
    'lange-dauer': 'Sehr lange Dauer',
    'betrag-null': 'Betrag ist null',
    'freibetrag-ueberschritten': 'Freibetrag überschritten',
    'erklaerung-fehlt': 'Erklärung zum Freibetrag fehlt',
    'spaet-bestaetigt': 'Spät bestätigt',
    'weg-unbekannt': 'Weg nicht prüfbar',
  },
  saetze: {
    'keine-regel': (w) => `Für den ${w.tag('tag')} gibt es keine Entschädigungsregel, die passt.`,
    'jahr-abgeschlossen': (w) => `Das Jahr ${w.text('jahr')} ist abgeschlossen.`,
    'konto-fehlt': () => 'IBAN oder Kontoinhaber fehlt.',
    'konto-ungueltig': (w) => `An das Konto ${w.text('konto')} kann nicht überwiesen werden.`,
    'konto-geaendert': (w) =>
      `Die letzte Zahlung ging an ${w.text('bisher')}, jetzt ist ${w.text('konto')} eingetragen.`,
    'konto-zurueckgekommen': (w) =>
      `Die letzte Zahlung an ${w.text('konto')} kam zurück, und die Bankverbindung ist noch dieselbe.`,
    uebernommen: () => 'Der Einsatz stammt aus einer übernommenen Liste. Vielleicht ist er schon ausgezahlt.',
    'kostentraeger-fehlt': () => 'Dritte sollen zahlen, aber es steht nicht da, welche.',
    kilometer: (w) => `${w.km('gemeldet')} gemeldet, erwartet sind etwa ${w.km('erwartet')}.`,
    ueberschneidung: (w) => `Überschneidet sich mit Einsatz ${w.text('einsatz')} derselben Person.`,
    'weg-zu-weit': (w) =>
      `Zwischen diesem und Einsatz ${w.text('einsatz')} liegen ${w.text('minuten')} Minuten, die Fahrt dauert etwa ${w.text('fahrt')} Minuten.`,
    'lange-dauer': (w) => `Dauerte ${w.text('minuten')} Minuten.`,
    'betrag-null': () => 'Für diesen Einsatz gibt es kein Geld.',
    'freibetrag-ueberschritten': (w) =>
      `Mit dieser Abrechnung sind es ${w.text('jahr')} zusammen ${w.geld('summe')}, frei sind ${w.geld('grenze')}.`,
    'erklaerung-fehlt': (w) =>
      `Für ${w.text('jahr')} fehlt die Erklärung, ob andere Einnahmen den Freibetrag verbrauchen.`,
    'spaet-bestaetigt': (w) => `Erst am ${w.tag('am')} bestätigt.`,
    'weg-unbekannt': (w) =>
      `${w.km('gemeldet')} gemeldet; Wohnort oder Einsatzort ist nicht auf der Karte bekannt.`,
  },
  rat: {
    'keine-regel': 'Legen Sie die Regel an und berechnen Sie neu, oder tragen Sie den Betrag von Hand ein.',
    'jahr-abgeschlossen': 'Nehmen Sie den Einsatz heraus.',
    'konto-fehlt': 'Tragen Sie die Bankverbindung bei der Person ein und prüfen Sie neu.',
    'konto-ungueltig':
      'Fragen Sie nach der richtigen IBAN, tragen Sie sie bei der Person ein und prüfen Sie neu.',
    uebernommen:
      'Sehen Sie nach, ob das Geld damals überwiesen wurde. Wenn ja, nehmen Sie den Einsatz heraus.',
    'kostentraeger-fehlt':
      'Wählen Sie in der Zeile, wer zahlt. Sonst zahlt der Landkreis und berechnet nichts weiter.',
    'konto-geaendert': 'Fragen Sie bei der Person nach, am besten unter der bekannten Telefonnummer.',
    'konto-zurueckgekommen': 'Fragen Sie nach der richtigen Bankverbindung.',
  },
  schwere: { sperrt: 'muss behoben werden', ansehen: 'bitte ansehen', info: 'zur Kenntnis' },
};

const en: Texte = {
  namen: {
    'keine-regel': 'No rule for the day',
    'jahr-abgeschlossen': 'Year is closed',
    'konto-fehlt': 'Bank details missing',
    'konto-ungueltig': 'Bank details wrong',
    'konto-geaendert': 'Bank details changed',
    'konto-zurueckgekommen': 'Last payment came back',
    uebernommen: 'From an old list',
    'kostentraeger-fehlt': 'Third party missing',
    kilometer: 'Many kilometres',
    ueberschneidung: 'Two appointments at once',
    'weg-zu-weit': 'Way too far',
    'lange-dauer': 'Very long',
    'betrag-null': 'Amount is zero',
    'freibetrag-ueberschritten': 'Tax allowance exceeded',
    'erklaerung-fehlt': 'Tax declaration missing',
    'spaet-bestaetigt': 'Confirmed late',
    'weg-unbekannt': 'Way cannot be checked',
  },
  saetze: {
    'keine-regel': (w) => `No allowance rule fits on ${w.tag('tag')}.`,
    'jahr-abgeschlossen': (w) => `The year ${w.text('jahr')} is closed.`,
    'konto-fehlt': () => 'IBAN or account holder is missing.',
    'konto-ungueltig': (w) => `Nothing can be paid to the account ${w.text('konto')}.`,
    'konto-geaendert': (w) => `The last payment went to ${w.text('bisher')}, now it is ${w.text('konto')}.`,
    'konto-zurueckgekommen': (w) =>
      `The last payment to ${w.text('konto')} came back, and the bank details are still the same.`,
    uebernommen: () =>
      'The appointment comes from a list that was taken over. Perhaps it has been paid already.',
    'kostentraeger-fehlt': () => 'A third party is to pay, but it does not say which.',
    kilometer: (w) => `${w.km('gemeldet')} reported, about ${w.km('erwartet')} expected.`,
    ueberschneidung: (w) => `Overlaps with appointment ${w.text('einsatz')} of the same person.`,
    'weg-zu-weit': (w) =>
      `${w.text('minuten')} minutes lie between this one and appointment ${w.text('einsatz')}, the way takes about ${w.text('fahrt')} minutes.`,
    'lange-dauer': (w) => `Took ${w.text('minuten')} minutes.`,
    'betrag-null': () => 'There is no money for this appointment.',
    'freibetrag-ueberschritten': (w) =>
      `With this settlement it is ${w.geld('summe')} in ${w.text('jahr')}, ${w.geld('grenze')} are free of tax.`,
    'erklaerung-fehlt': (w) =>
      `The declaration for ${w.text('jahr')} is missing: does other income use up the allowance?`,
    'spaet-bestaetigt': (w) => `Confirmed on ${w.tag('am')} only.`,
    'weg-unbekannt': (w) => `${w.km('gemeldet')} reported; home or place is not known on the map.`,
  },
  rat: {
    'keine-regel': 'Add the rule and count anew, or enter the amount by hand.',
    'jahr-abgeschlossen': 'Take the appointment out.',
    'konto-fehlt': 'Enter the bank details at the person and check again.',
    'konto-ungueltig': 'Ask for the right IBAN, enter it at the person and check again.',
    uebernommen: 'See whether it was paid then. If so, take the appointment out.',
    'kostentraeger-fehlt': 'Choose in the line who pays. Otherwise the county pays and bills nobody.',
    'konto-geaendert': 'Ask the person, best by the telephone number you know.',
    'konto-zurueckgekommen': 'Ask for the right bank details.',
  },
  schwere: { sperrt: 'must be mended', ansehen: 'please look', info: 'for information' },
};

export const pruefungTexte: Record<Anzeigesprache, Texte> = { de, en };

/** The sentence of a finding. */
export function describeHinweis({ pruefung, werte }: Hinweis, sprache: Anzeigesprache): string {
  const zahl = (name: string) => Number(werte[name] ?? 0);
  return pruefungTexte[sprache].saetze[pruefung]({
    text: (name) => String(werte[name] ?? ''),
    km: (name) => formatKilometer(zahl(name), sprache),
    geld: (name) => formatGeld(zahl(name), sprache),
    tag: (name) => formatDatum(String(werte[name]), sprache),
  });
}
