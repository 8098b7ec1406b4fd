import { formatGeld } from '../../begriffe/geld.ts';

/** Sentences for what this module refuses; modules that make payment runs show them as well. */
type Werte = Record<string, string | number>;

const de = {
  'feld.kein-jahr': 'Bitte geben Sie das Jahr vierstellig an, zum Beispiel 2026.',
  'satz.inzwischen-geaendert':
    'Jemand hat diese Angaben inzwischen geändert. Ihre Eingaben stehen noch hier: Bitte vergleichen Sie und speichern Sie noch einmal.',
  'zahllauf.leer': 'Es gibt nichts zu zahlen.',
  'zahllauf.vier-augen': 'Prüfen und freigeben müssen zwei verschiedene Personen.',
  'zahllauf.ausfuehrung-vorbei': 'Der Tag der Ausführung ist vorbei. Bitte wählen Sie heute oder später.',
  'zahllauf.ausfuehrung-zu-spaet':
    'Der Tag der Ausführung liegt mehr als 60 Tage in der Zukunft. Bitte wählen Sie einen früheren.',
  'zahllauf.schon-erstellt': 'Dafür gibt es schon eine Zahlungsdatei.',
  'zahllauf.unbekannt': 'Diesen Zahllauf gibt es nicht.',
  'konto.fehlt': 'Es ist noch kein Konto für Zahlungen eingetragen (Haushalt, Konto für Zahlungen).',
  'zahlung.empfaenger': (w: Werte) =>
    `Der Name „${w.empfaenger}“ lässt sich nicht in den Buchstaben der Banken schreiben. Bitte tragen Sie ihn in lateinischer Schrift ein.`,
  'zahlung.zweck': (w: Werte) => `Für die Zahlung an ${w.empfaenger} fehlt der Verwendungszweck.`,
  'zahlung.betrag': (w: Werte) =>
    `Der Betrag für ${w.empfaenger} lässt sich nicht überweisen. Er muss größer als null sein.`,
  'zahlung.iban': (w: Werte) => `Die IBAN von ${w.empfaenger} fehlt oder stimmt nicht.`,
  'zahlung.iban-land': (w: Werte) =>
    `Das Konto von ${w.empfaenger} liegt außerhalb des Europäischen Wirtschaftsraums. Bitte weisen Sie diese Zahlung von Hand an.`,
  'zahlung.buchungen': (w: Werte) =>
    `Die Buchungen für ${w.empfaenger} ergeben nicht den Betrag der Zahlung.`,
  'zahlung.ersatz': (w: Werte) =>
    `Die zurückgekommene Zahlung an ${w.empfaenger} ist schon neu gezahlt, oder der Betrag ist höher als damals.`,
  'zahlung.unbekannt': 'Diese Zahlung gibt es nicht.',
  'zahlung.rueck-vorher': 'An diesem Tag gab es die Zahlung noch nicht.',
  'zahlung.rueck-kuenftig': 'Dieser Tag liegt in der Zukunft.',
  'zahlung.rueck-grund': 'Bitte geben Sie an, warum die Zahlung zurückkam.',
  'konto.name': 'Bitte geben Sie den Kontoinhaber an, so wie ihn die Bank führt.',
  'konto.iban': 'Die IBAN stimmt nicht. Bitte prüfen Sie jede Stelle.',
  'konto.iban-land': 'Das Konto muss im Europäischen Wirtschaftsraum liegen.',
  'konto.bic': 'Der BIC hat 8 oder 11 Zeichen, zum Beispiel COBADEFFXXX.',
  'konto.bic-land': 'BIC und IBAN gehören zu verschiedenen Ländern.',
  'topf.gibt-es-schon': 'Einen Topf mit diesem Namen gibt es schon.',
  'topf.unbekannt': 'Diesen Topf gibt es nicht.',
  'topf.konten-fest':
    'In einem abgeschlossenen Jahr ist auf diesen Topf gebucht. Bitte legen Sie für andere Konten einen neuen Topf an.',
  'mittelbindung.schon-gezahlt': (w: Werte) =>
    `Auf „${w.titel}“ ist schon gezahlt. Topf und Jahr lassen sich nicht mehr ändern.`,
  'mittelbindung.unbekannt': (w: Werte) =>
    `Die Zahlung an ${w.empfaenger} passt zu keiner Mittelbindung dieses Topfes und Jahres.`,
  'mittel.kein-ansatz': (w: Werte) => `Der Topf „${w.topf}“ hat für ${w.jahr} keinen Ansatz.`,
  'mittel.reichen-nicht': (w: Werte) =>
    `Im Topf „${w.topf}“ sind für ${w.jahr} noch ${formatGeld(Number(w.verfuegbarCent), 'de')} verfügbar. Es fehlen ${formatGeld(Number(w.fehlenCent), 'de')}.`,
  'aenderung.betrag': 'Bitte geben Sie einen Betrag an, der größer als null ist.',
  'aenderung.nach': 'Bitte wählen Sie den anderen Topf, der das Geld bekommt.',
  'aenderung.beschluss':
    'Ein Haushaltsrest braucht eine Entscheidung. Bitte geben Sie an, wer wann entschieden hat.',
  'aenderung.nicht-so-viel': (w: Werte) =>
    `So viel ist im Topf nicht frei. Verfügbar sind ${formatGeld(Number(w.verfuegbarCent), 'de')}.`,
  'aenderung.unbekannt': 'Diese Planänderung gibt es nicht.',
  'aenderung.entschieden': 'Über diese Planänderung ist schon entschieden.',
  'aenderung.vier-augen': 'Wer eine Änderung beantragt hat, kann nicht selbst darüber entscheiden.',
  'aenderung.nicht-eigene': 'Zurückziehen kann nur, wer die Änderung beantragt hat.',
  'aenderung.nicht-entscheiden': 'Über Planänderungen entscheiden die Leitung und die Zahlstelle.',
  'ausgabe.kuenftig': 'Dieser Tag liegt in der Zukunft.',
  'ausgabe.anderes-jahr': 'Haushaltsjahr und Tag der Zahlung liegen zu weit auseinander.',
  'ausgabe.mittelbindung': 'Diese Mittelbindung gehört zu einem anderen Topf oder Jahr.',
  'ausgabe.unbekannt': 'Diese Ausgabe gibt es nicht.',
  'ausgabe.storniert': 'Diese Ausgabe ist schon storniert.',
  'bezug.unbekannt': 'Bitte wählen Sie eine Maßnahme aus der Liste.',
  'bezug.gibt-es-schon': 'Dieser Bezug ist schon eingetragen.',
  'projekt.zeitraum': 'Das Ende liegt vor dem Beginn.',
  'projekt.unbekannt': 'Dieses Partnerprojekt gibt es nicht.',
  'anteil.unlesbar': 'Bitte geben Sie den Anteil an einer vollen Stelle an, zum Beispiel 1 oder 0,5.',
  'jahrestag.unlesbar': 'Bitte geben Sie Tag und Monat an, zum Beispiel 31.10.',
  'planstelle.unbekannt': 'Diese Stelle gibt es nicht.',
  'besetzung.zeitraum': 'Das Ende liegt vor dem Beginn.',
  'zuwendung.unbekannt': 'Diese Zuwendung gibt es nicht.',
  'zuwendung.gibt-es-schon': 'Für dieses Jahr gibt es schon eine Zuwendung.',
  'zuwendung.zeitraum': 'Der Zeitraum muss in dem Jahr liegen, und das Ende nach dem Beginn.',
  'zuwendung.ohne-regel': 'Für dieses Jahr ist keine Richtlinie eingetragen.',
  'zuwendung.regel-zeitraum': 'Das Ende liegt vor dem Beginn.',
  'zuwendung.schritt':
    'Das geht in diesem Stand nicht. Vielleicht war jemand schneller: Bitte laden Sie die Seite neu.',
  'zuwendung.laeuft-noch': 'Der Bewilligungszeitraum läuft noch. Prüfen lässt sich der Nachweis danach.',
  'zuwendung.kuenftig': 'Dieser Tag liegt in der Zukunft.',
  'zuwendung.kosten-fehlen': (w: Werte) =>
    w.namen === '' ? 'Im Zeitraum ist keine Stelle besetzt.' : `Die Kosten fehlen noch für: ${w.namen}.`,
  'zuwendung.bericht-fehlt': 'Der Sachbericht ist noch leer.',
  'zuwendung.fest': 'Der Nachweis ist geprüft. Geben Sie ihn zurück, um noch etwas zu ändern.',
  'zuwendung.vier-augen': 'Einreichen muss eine andere Person als die, die geprüft hat.',
  'zuwendung.nicht-bewilligt': 'Mittel lassen sich erst nach dem Bescheid abrufen.',
  'zuwendung.abruf-zu-hoch': (w: Werte) =>
    `So viel ist nicht bewilligt. Noch abrufbar sind ${formatGeld(Number(w.restCent), 'de')}.`,
  'zuwendung.abruf-unbekannt': 'Zu diesem Abruf ist der Eingang schon eingetragen.',
  'buchungsliste.keine-spalte': 'Bitte wählen Sie mindestens eine Spalte.',
  'buchungsliste.text-fehlt': 'Bitte geben Sie den festen Text an.',
  'jahr.abgeschlossen': (w: Werte) =>
    `Das Jahr ${w.jahr} ist abgeschlossen. Daran lässt sich nichts mehr ändern.`,
  'jahr.schon-abgeschlossen': (w: Werte) => `Das Jahr ${w.jahr} ist schon abgeschlossen.`,
  'jahr.laeuft-noch': (w: Werte) =>
    `Das Jahr ${w.jahr} läuft noch. Abschließen können Sie es ab dem 1. Januar.`,
  'jahr.hindernisse': (w: Werte) =>
    w.anzahl === 1
      ? 'Vor dem Abschluss steht noch 1 Sache aus.'
      : `Vor dem Abschluss stehen noch ${w.anzahl} Sachen aus.`,
  'jahr.bestaetigen': 'Bitte bestätigen Sie, dass das Jahr endgültig abgeschlossen werden soll.',
};

const en: Record<keyof typeof de, string | ((werte: Werte) => string)> = {
  'feld.kein-jahr': 'Please give the year with four digits, for example 2026.',
  'satz.inzwischen-geaendert':
    'Somebody has changed this meanwhile. Your input is still here: please compare and save again.',
  'zahllauf.leer': 'There is nothing to pay.',
  'zahllauf.vier-augen': 'Two different people must check and release.',
  'zahllauf.ausfuehrung-vorbei': 'The day of execution is past. Please choose today or later.',
  'zahllauf.ausfuehrung-zu-spaet':
    'The day of execution is more than 60 days ahead. Please choose an earlier one.',
  'zahllauf.schon-erstellt': 'There is a payment file for this already.',
  'zahllauf.unbekannt': 'There is no such payment run.',
  'konto.fehlt': 'No account for payments is entered yet (Budget, Account for payments).',
  'zahlung.empfaenger': (w) =>
    `The name “${w.empfaenger}” cannot be written in the letters of the banks. Please enter it in Latin letters.`,
  'zahlung.zweck': (w) => `The payment to ${w.empfaenger} has no purpose.`,
  'zahlung.betrag': (w) => `The amount for ${w.empfaenger} cannot be paid. It must be more than nothing.`,
  'zahlung.iban': (w) => `The IBAN of ${w.empfaenger} is missing or wrong.`,
  'zahlung.iban-land': (w) =>
    `The account of ${w.empfaenger} lies outside the European Economic Area. Please make this payment by hand.`,
  'zahlung.buchungen': (w) => `The bookings for ${w.empfaenger} do not add up to the payment.`,
  'zahlung.ersatz': (w) =>
    `The returned payment to ${w.empfaenger} has been paid again already, or the amount is higher than before.`,
  'zahlung.unbekannt': 'There is no such payment.',
  'zahlung.rueck-vorher': 'On that day the payment did not exist yet.',
  'zahlung.rueck-kuenftig': 'This day lies in the future.',
  'zahlung.rueck-grund': 'Please say why the payment came back.',
  'konto.name': 'Please give the account holder as the bank has it.',
  'konto.iban': 'The IBAN is wrong. Please check every character.',
  'konto.iban-land': 'The account must lie inside the European Economic Area.',
  'konto.bic': 'A BIC has 8 or 11 characters, for example COBADEFFXXX.',
  'konto.bic-land': 'BIC and IBAN belong to different countries.',
  'topf.gibt-es-schon': 'There is a pot of this name already.',
  'topf.unbekannt': 'There is no such pot.',
  'topf.konten-fest':
    'Something of a closed year is booked on this pot. Please make a new pot for other accounts.',
  'mittelbindung.schon-gezahlt': (w) =>
    `Something is paid on “${w.titel}” already. Pot and year can no longer be changed.`,
  'mittelbindung.unbekannt': (w) => `The payment to ${w.empfaenger} fits no commitment of this pot and year.`,
  'mittel.kein-ansatz': (w) => `The pot “${w.topf}” has no plan for ${w.jahr}.`,
  'mittel.reichen-nicht': (w) =>
    `The pot “${w.topf}” has ${formatGeld(Number(w.verfuegbarCent), 'en')} left for ${w.jahr}. ${formatGeld(Number(w.fehlenCent), 'en')} are missing.`,
  'aenderung.betrag': 'Please give an amount of more than nothing.',
  'aenderung.nach': 'Please choose the other pot that gets the money.',
  'aenderung.beschluss': 'A carry-over needs a decision. Please say who decided when.',
  'aenderung.nicht-so-viel': (w) =>
    `The pot does not have so much. Available are ${formatGeld(Number(w.verfuegbarCent), 'en')}.`,
  'aenderung.unbekannt': 'There is no such change of the plan.',
  'aenderung.entschieden': 'This change of the plan has been decided already.',
  'aenderung.vier-augen': 'Whoever asked for a change cannot decide about it.',
  'aenderung.nicht-eigene': 'Only whoever asked for the change can take it back.',
  'aenderung.nicht-entscheiden': 'The head of office and the paying office decide about changes of the plan.',
  'ausgabe.kuenftig': 'This day lies in the future.',
  'ausgabe.anderes-jahr': 'Budget year and day of the payment lie too far apart.',
  'ausgabe.mittelbindung': 'This commitment belongs to another pot or year.',
  'ausgabe.unbekannt': 'There is no such expense.',
  'ausgabe.storniert': 'This expense is cancelled already.',
  'bezug.unbekannt': 'Please choose a measure from the list.',
  'bezug.gibt-es-schon': 'This link exists already.',
  'projekt.zeitraum': 'The end lies before the beginning.',
  'projekt.unbekannt': 'There is no such partner project.',
  'anteil.unlesbar': 'Please give the share of a full post, for example 1 or 0.5.',
  'jahrestag.unlesbar': 'Please give day and month, for example 31.10.',
  'planstelle.unbekannt': 'There is no such post.',
  'besetzung.zeitraum': 'The end lies before the beginning.',
  'zuwendung.unbekannt': 'There is no such grant.',
  'zuwendung.gibt-es-schon': 'There is a grant for this year already.',
  'zuwendung.zeitraum': 'The period must lie in the year, and its end after its beginning.',
  'zuwendung.ohne-regel': 'No directive is entered for this year.',
  'zuwendung.regel-zeitraum': 'The end lies before the beginning.',
  'zuwendung.schritt':
    'This is not possible in this state. Perhaps somebody was faster: please load the page again.',
  'zuwendung.laeuft-noch': 'The grant period is still running. The statement can be checked after it.',
  'zuwendung.kuenftig': 'This day lies in the future.',
  'zuwendung.kosten-fehlen': (w) =>
    w.namen === '' ? 'Nobody is on a post in the period.' : `The costs are still missing for: ${w.namen}.`,
  'zuwendung.bericht-fehlt': 'The facts report is still empty.',
  'zuwendung.fest': 'The statement is checked. Give it back to change anything.',
  'zuwendung.vier-augen': 'Somebody else than the person who checked must hand it in.',
  'zuwendung.nicht-bewilligt': 'Money can be called for after the notice only.',
  'zuwendung.abruf-zu-hoch': (w) =>
    `So much is not granted. ${formatGeld(Number(w.restCent), 'en')} can still be called for.`,
  'zuwendung.abruf-unbekannt': 'The receipt for this call is entered already.',
  'buchungsliste.keine-spalte': 'Please choose at least one column.',
  'buchungsliste.text-fehlt': 'Please give the fixed text.',
  'jahr.abgeschlossen': (w) => `The year ${w.jahr} is closed. Nothing of it can be changed any more.`,
  'jahr.schon-abgeschlossen': (w) => `The year ${w.jahr} is closed already.`,
  'jahr.laeuft-noch': (w) => `The year ${w.jahr} is still running. You can close it from 1 January.`,
  'jahr.hindernisse': (w) =>
    w.anzahl === 1
      ? '1 thing is still to be done before the year can be closed.'
      : `${w.anzahl} things are still to be done before the year can be closed.`,
  'jahr.bestaetigen': 'Please confirm that the year is to be closed for good.',
};

export const ablehnungsTexte = { de, en };
