/** Sentences for what begriffe refuse: the same on every page where a date, a time or an amount is typed. */
type Werte = Record<string, string | number>;

const de = {
  'datum.gibt-es-nicht': (w: Werte) => `Das Datum „${w.eingabe}“ gibt es nicht.`,
  'datum.jahr-fehlt': 'Bitte geben Sie auch das Jahr an, zum Beispiel 01.07.2023.',
  'datum.leer': 'Bitte geben Sie ein Datum an.',
  'datum.unlesbar': 'Bitte geben Sie das Datum als Tag.Monat.Jahr an, zum Beispiel 01.07.2023.',
  'dauer.leer': 'Bitte geben Sie eine Dauer an, zum Beispiel 90 Minuten, 12 Stunden oder 3 Tage.',
  'dauer.ohne-einheit': (w: Werte) =>
    `Bitte schreiben Sie die Einheit dazu: ${w.eingabe} Minuten, Stunden oder Tage?`,
  'dauer.unlesbar': 'Bitte geben Sie die Dauer so an: 90 Minuten, 12 Stunden oder 3 Tage.',
  'geld.leer': 'Bitte geben Sie einen Betrag an.',
  'geld.mehr-als-zwei-stellen': 'Beträge haben höchstens zwei Stellen nach dem Komma.',
  'geld.unlesbar': 'Bitte geben Sie den Betrag in Euro an, zum Beispiel 1.234,56.',
  'geld.zu-gross': 'Der Betrag ist zu groß.',
  'kilometer.leer': 'Bitte geben Sie die Kilometer an.',
  'kilometer.negativ': 'Kilometer können nicht negativ sein.',
  'kilometer.unlesbar': 'Bitte geben Sie die Kilometer als Zahl an, zum Beispiel 17,5.',
  'niveau.leer': 'Bitte geben Sie das Sprachniveau an.',
  'niveau.unlesbar': 'Bitte geben Sie das Sprachniveau von A1 bis C2 an.',
  'uhrzeit.gibt-es-nicht': (w: Werte) => `Die Uhrzeit „${w.eingabe}“ gibt es nicht.`,
  'uhrzeit.leer': 'Bitte geben Sie eine Uhrzeit an.',
  'uhrzeit.unlesbar': 'Bitte geben Sie die Uhrzeit an, zum Beispiel 9:30.',
  'zahl.leer': 'Bitte geben Sie eine Zahl an.',
  'zahl.unlesbar': 'Bitte geben Sie eine Zahl an, zum Beispiel 12,5.',
  'zahl.zu-gross': 'Die Zahl ist zu groß.',
  'zahl.zu-viele-stellen': (w: Werte) => `Höchstens ${w.stellen} Stellen nach dem Komma sind möglich.`,
  'zeitraum.ende-vor-beginn': 'Das Ende muss nach dem Beginn liegen.',
};

const en: Record<keyof typeof de, string | ((werte: Werte) => string)> = {
  'datum.gibt-es-nicht': (w) => `The date “${w.eingabe}” does not exist.`,
  'datum.jahr-fehlt': 'Please give the year as well, for example 01.07.2023.',
  'datum.leer': 'Please give a date.',
  'datum.unlesbar': 'Please give the date as day.month.year, for example 01.07.2023.',
  'dauer.leer': 'Please give a length of time, for example 90 minutes, 12 hours or 3 days.',
  'dauer.ohne-einheit': (w) => `Please add the unit: ${w.eingabe} minutes, hours or days?`,
  'dauer.unlesbar': 'Please give the length of time like this: 90 minutes, 12 hours or 3 days.',
  'geld.leer': 'Please give an amount.',
  'geld.mehr-als-zwei-stellen': 'Amounts have at most two decimal places.',
  'geld.unlesbar': 'Please give the amount in euros, for example 1,234.56.',
  'geld.zu-gross': 'The amount is too large.',
  'kilometer.leer': 'Please give the kilometres.',
  'kilometer.negativ': 'Kilometres cannot be negative.',
  'kilometer.unlesbar': 'Please give the kilometres as a number, for example 17.5.',
  'niveau.leer': 'Please give the language level.',
  'niveau.unlesbar': 'Please give the language level from A1 to C2.',
  'uhrzeit.gibt-es-nicht': (w) => `The time “${w.eingabe}” does not exist.`,
  'uhrzeit.leer': 'Please give a time.',
  'uhrzeit.unlesbar': 'Please give the time, for example 9:30.',
  'zahl.leer': 'Please give a number.',
  'zahl.unlesbar': 'Please give a number, for example 12.5.',
  'zahl.zu-gross': 'The number is too large.',
  'zahl.zu-viele-stellen': (w) => `At most ${w.stellen} decimal places are possible.`,
  'zeitraum.ende-vor-beginn': 'The end must be after the beginning.',
};

export const begriffTexte = { de, en };
