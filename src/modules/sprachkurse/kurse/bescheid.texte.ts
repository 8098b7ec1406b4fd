/** The words of notices; these are papers of the authority and stand in German whoever reads them. */
const de = {
  betreff: {
    bewilligung: (titel: string, kennung: string) => `Bewilligung des Kurses „${titel}“ (${kennung})`,
    aenderung: (titel: string, kennung: string) =>
      `Änderung der Bewilligung des Kurses „${titel}“ (${kennung})`,
    ablehnung: (titel: string, kennung: string) =>
      `Ablehnung des Antrags für den Kurs „${titel}“ (${kennung})`,
    widerruf: (titel: string, kennung: string) =>
      `Widerruf der Bewilligung des Kurses „${titel}“ (${kennung})`,
  },
  anrede: 'Sehr geehrte Damen und Herren,',
  bewilligt: (tag: string, betrag: string) =>
    `auf Ihren Antrag vom ${tag} bewilligen wir für diesen Kurs eine Zuwendung von höchstens ${betrag}.`,
  aenderung: (tag: string, betrag: string, bisher: string) =>
    `unsere Bewilligung vom ${tag} wird durch diesen Bescheid ersetzt. Die Zuwendung beträgt jetzt höchstens ${betrag} (bisher ${bisher}).`,
  abgelehnt: (tag: string) => `Ihren Antrag vom ${tag} müssen wir ablehnen.`,
  widerrufen: 'unsere Bewilligung für diesen Kurs widerrufen wir.',
  kurs: 'Kurs',
  kennung: 'Nummer',
  art: 'Art',
  niveau: 'Sprachniveau',
  zeitraum: 'Zeitraum',
  ort: 'Ort',
  ue: 'Unterrichtseinheiten (45 Minuten)',
  plaetze: 'Teilnehmer',
  plaetzeSpanne: (min: number, max: number) => `mindestens ${min}, höchstens ${max}`,
  berechnung: 'Berechnung',
  position: 'Position',
  rechnung: 'Rechnung',
  betrag: 'Betrag',
  summe: 'Zuwendung',
  jahre: (liste: string) => `Davon entfallen auf die Jahre: ${liste}.`,
  bedingungen: 'Bedingungen',
  auflagen: 'Auflagen',
  begruendung: 'Begründung',
  rechtsbehelf: 'Rechtsbehelf',
  gruss: 'Mit freundlichen Grüßen',
};

export const bescheidTexte = { de };
