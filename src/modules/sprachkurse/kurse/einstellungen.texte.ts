const de = {
  titel: 'Einstellungen der Sprachkurse',
  bewilligen: 'Bewilligen',
  vieraugen: 'Zwei Personen ab',
  vieraugenHinweis: 'Ab diesem Betrag bewilligt jemand anderes, als vorgeschlagen hat. Leer heißt: nie.',
  rechtsbehelf: 'Rechtsbehelf in Bescheiden',
  speichern: 'Speichern',
  gespeichert: 'Gespeichert.',
  ferien: 'Schulferien',
  ferienHinweis:
    'Kurstermine lassen diese Tage aus. Feiertage kennt KoMuT selbst. Fügen Sie die Ferien als Liste ein oder den Inhalt der Kalenderdatei (.ics), die das Land veröffentlicht.',
  ferienListe: 'Ferien',
  ferienListeHinweis: 'Je Zeile: Name;erster Tag;letzter Tag. Oder der ganze Inhalt einer Kalenderdatei.',
  ferienGespeichert: (anzahl: number) =>
    anzahl === 1 ? '1 Ferienzeit ist eingetragen.' : `${anzahl} Ferienzeiten sind eingetragen.`,
  ersetzen: 'Bisherige Ferien der gleichen Jahre ersetzen',
  eintragen: 'Eintragen',
  name: 'Name',
  von: 'Erster Tag',
  bis: 'Letzter Tag',
  bisher: 'Eingetragene Schulferien',
};

const en: typeof de = {
  titel: 'Settings of the language courses',
  bewilligen: 'Approving',
  vieraugen: 'Two people from',
  vieraugenHinweis:
    'From this amount on somebody else approves than the one who proposed. Empty means: never.',
  rechtsbehelf: 'Legal remedies in notices',
  speichern: 'Save',
  gespeichert: 'Saved.',
  ferien: 'School holidays',
  ferienHinweis:
    'Dates of courses leave these days out. KoMuT knows public holidays itself. Paste the holidays as a list or the content of the calendar file (.ics) that the state publishes.',
  ferienListe: 'Holidays',
  ferienListeHinweis: 'On each line: name;first day;last day. Or the whole content of a calendar file.',
  ferienGespeichert: (anzahl) =>
    anzahl === 1 ? '1 holiday has been entered.' : `${anzahl} holidays have been entered.`,
  ersetzen: 'Replace the holidays of the same years',
  eintragen: 'Enter',
  name: 'Name',
  von: 'First day',
  bis: 'Last day',
  bisher: 'School holidays entered',
};

export const einstellungTexte = { de, en };
