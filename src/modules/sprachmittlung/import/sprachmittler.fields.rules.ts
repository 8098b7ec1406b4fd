/** The columns of a list of interpreters and the titles offices give them. */
import type { Feldbeschreibung } from './fields.rules.ts';

export type SprachmittlerFeld =
  | 'nummer'
  | 'anrede'
  | 'titel'
  | 'name'
  | 'nachname'
  | 'vorname'
  | 'geburtsdatum'
  | 'strasse'
  | 'hausnummer'
  | 'plz'
  | 'ort'
  | 'anschrift'
  | 'telefon'
  | 'email'
  | 'kontakt'
  | 'sprachen'
  | 'muttersprache'
  | 'niveau'
  | 'deutsch'
  | 'dialekt'
  | 'spracheAlsTitel'
  | 'herkunft'
  | 'gebiet'
  | 'pkw'
  | 'verfuegbarkeit'
  | 'themen'
  | 'themenAbgelehnt'
  | 'dabeiSeit'
  | 'dabeiBis'
  | 'verschwiegenheit'
  | 'verpflichtung'
  | 'fuehrungszeugnis'
  | 'schulung'
  | 'iban'
  | 'bank'
  | 'kontoinhaber'
  | 'mitarbeiter'
  | 'kulturmittler'
  | 'rolle'
  | 'einwilligung'
  | 'status'
  | 'bemerkung';

export const SPRACHMITTLER_FELDER: readonly Feldbeschreibung<SprachmittlerFeld>[] = [
  {
    feld: 'nummer',
    titel: 'nr, lfd nr, lfdnr, lfd, nummer, id, laufende nummer, pos, no, personalnummer, kennung',
    inhalt: ['zahl', 'text'],
  },
  {
    feld: 'anrede',
    titel: 'anrede, geschlecht, m w, w m, m w d, w m d, gender, sex, mw',
    inhalt: ['anrede'],
  },
  { feld: 'titel', titel: 'titel, akad titel, akademischer titel', inhalt: ['text'] },
  {
    feld: 'nachname',
    titel: 'nachname, familienname, zuname, nachnamen, surname, last name, family name',
    teil: /nachname|familienname|zuname/,
    ohne: /vorname|vor und/,
    inhalt: ['wort', 'name'],
  },
  {
    feld: 'vorname',
    titel: 'vorname, vornamen, rufname, first name, given name',
    teil: /^vorname/,
    ohne: /nachname|zuname/,
    inhalt: ['wort'],
  },
  {
    feld: 'name',
    titel:
      'name, namen, name vorname, nachname vorname, vorname nachname, vor und nachname, vor und zuname, name und vorname, sprachmittler, dolmetscher, uebersetzer, person, ehrenamtliche, ehrenamtlicher, name sprachmittler, sprachlotse, kulturmittler name, full name, wer',
    teil: /\bnamen?\b|sprachmittl|dolmetsch|sprachlots|uebersetz/,
    ohne: /seit|datum|sprache|bank|konto|strasse|firma|einricht|benutzer|^art\b/,
    inhalt: ['name', 'wort'],
  },
  {
    feld: 'geburtsdatum',
    titel:
      'geburtsdatum, geb datum, geb, geboren, geboren am, geburtstag, geb am, gebdatum, geburtsjahr, jahrgang, jg, date of birth, birthday',
    teil: /geburts(?!ort|land|name)|geboren/,
    inhalt: ['datum', 'zahl'],
  },
  {
    feld: 'strasse',
    titel:
      'strasse, str, strasse nr, strasse hausnr, strasse hausnummer, strasse und hausnummer, strasse und nr, street',
    teil: /strasse|\bstr\b/,
    inhalt: ['text'],
  },
  { feld: 'hausnummer', titel: 'hausnummer, haus nr, hausnr, hnr', inhalt: ['zahl', 'text'] },
  { feld: 'plz', titel: 'plz, postleitzahl, zip, postcode', inhalt: ['plz'] },
  {
    feld: 'ort',
    titel:
      'ort, wohnort, stadt, gemeinde, wohnsitz, samtgemeinde, city, town, plz ort, plz wohnort, plz und ort, wohnort plz, wo, ortschaft, kommune',
    teil: /wohnort|\bort\b/,
    ohne: /geburts|einsatz/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'anschrift',
    titel: 'adresse, anschrift, wohnadresse, wohnanschrift, postanschrift, address',
    teil: /adresse|anschrift/,
    ohne: /mail/,
    inhalt: ['text'],
  },
  {
    feld: 'telefon',
    teil: /\btel\b|telefon|handy|^mobil(?!itaet)|mobil(?:nummer|nr|telefon|funk)|tel mobil|telefon mobil|\bfon\b|phone|rufnummer|festnetz|whats ?app|\bmobile\b/,
    ohne: /zeit|seit/,
    inhalt: ['telefon'],
    verraetSich: true,
    mehrfach: true,
  },
  {
    feld: 'email',
    titel: 'mail',
    teil: /e ?mail|mail ?adresse|mailadr/,
    inhalt: ['email'],
    verraetSich: true,
    mehrfach: true,
  },
  {
    feld: 'kontakt',
    titel:
      'kontakt, kontaktdaten, erreichbar unter, kontaktmoeglichkeit, kontaktinfo, contact, kommunikation',
    teil: /kontaktdat|erreichbar unter/,
    inhalt: ['telefon', 'email', 'text'],
    mehrfach: true,
  },
  {
    feld: 'sprachen',
    titel:
      'sprache, sprachen, fremdsprachen, sprachkenntnisse, sprachkombination, spricht, language, languages, dolmetscht',
    teil: /sprache|sprachen|spricht|sprachkennt|sprachkomb|language/,
    ohne: /mutter|erst|sprachmittl|niveau|deutsch|anzahl|sprachkurs/,
    inhalt: ['sprache'],
    verraetSich: true,
    mehrfach: true,
  },
  {
    feld: 'muttersprache',
    teil: /muttersprach|erstsprach|native|mother tongue/,
    inhalt: ['sprache', 'jaNein'],
    mehrfach: true,
  },
  {
    feld: 'niveau',
    titel: 'niveau, level, ger, sprachniveau, kenntnisse, stufe, cefr',
    teil: /niveau|\bger\b|level/,
    ohne: /deutsch/,
    inhalt: ['niveau'],
    mehrfach: true,
  },
  {
    feld: 'deutsch',
    titel: 'deutsch, deutschkenntnisse, german',
    teil: /deutsch/,
    ohne: /uebersetz/,
    inhalt: ['niveau', 'text'],
  },
  { feld: 'dialekt', titel: 'dialekt, dialekte, mundart, dialect', teil: /dialekt/, inhalt: ['text'] },
  {
    feld: 'herkunft',
    titel:
      'herkunft, herkunftsland, nationalitaet, staatsangehoerigkeit, land, geburtsland, geburtsort, heimatland, country',
    teil: /herkunft|national|staatsang/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'gebiet',
    titel:
      'einsatzgebiet, einsatzort, einsatzorte, gebiet, region, raum, radius, umkreis, einsatzradius, bereitschaft bis km, einsatzraum, area',
    teil: /einsatz(?:gebiet|ort|raum|radius)|umkreis|radius|fahrbereit/,
    inhalt: ['text', 'zahl', 'wort'],
  },
  {
    feld: 'pkw',
    titel: 'pkw, auto, kfz, fuehrerschein, mobil, mobilitaet, fahrzeug, car, fs',
    teil: /\bpkw|\bkfz|\bauto\b|fahrzeug|fuehrerschein|mobilitaet/,
    inhalt: ['jaNein', 'text'],
  },
  {
    feld: 'verfuegbarkeit',
    titel: 'verfuegbarkeit, verfuegbar, zeiten, erreichbarkeit, wann, einsatzzeiten, availability',
    teil: /verfuegbar|erreichbarkeit|einsatzzeit|wochentag|zeitfenster|kann nicht/,
    inhalt: ['text'],
    mehrfach: true,
  },
  {
    feld: 'themenAbgelehnt',
    teil: /(?:nicht|keine|abgelehnt|ausgeschlossen|ausschluss).*(?:themen|bereich|einsaetz)|(?:themen|bereich|einsaetz)\w* .*(?:nicht|keine|ausgeschlossen|abgelehnt)|ungern/,
    inhalt: ['text'],
  },
  {
    feld: 'themen',
    titel:
      'themen, thema, bereiche, bereich, einsatzbereiche, einsatzbereich, fachgebiete, fachgebiet, schwerpunkte, schwerpunkt, einsatzfelder, topics',
    teil: /themen|einsatzbereich|fachgebiet|schwerpunkt|einsatzfeld/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'dabeiSeit',
    titel:
      'seit, eintritt, beginn, start, startdatum, aufnahme, registriert, anmeldung, anmeldedatum, zugang, einstieg, joined, member since, since, angemeldet am, erfasst am, registriert am, aufnahmedatum, eintrittsdatum, datum aufnahme, datum, im pool ab, start im pool',
    teil: /\bseit\b|eintritt|aufnahme|aufgenommen|registriert|beigetreten|beginn der taet/,
    ohne: /einwilligung|schweige|vertraulich|fuehrung|\bfz\b/,
    inhalt: ['datum'],
  },
  {
    feld: 'dabeiBis',
    titel:
      'bis, austritt, ausgeschieden, ausgeschieden am, ausgeschieden zum, aktiv bis, ende, abgang, left, abmeldung, ausgetreten, austrittsdatum, abgemeldet am',
    teil: /austritt|ausgeschieden|ausgetreten|abmeldung|aktiv bis|dabei bis|taetig bis/,
    inhalt: ['datum'],
  },
  {
    feld: 'verschwiegenheit',
    teil: /verschwieg|schweigepflicht|vertraulich|confidential|\bvse\b/,
    inhalt: ['nachweis'],
  },
  {
    feld: 'verpflichtung',
    teil: /verpflicht|\bverpflg\b/,
    ohne: /verschwieg|schweige|vertraulich/,
    inhalt: ['nachweis'],
  },
  {
    feld: 'fuehrungszeugnis',
    titel: 'fz, efz, fuez, erw fz',
    teil: /fuehrungsz|\be?fz\b|polizeil|good conduct/,
    inhalt: ['nachweis'],
  },
  {
    feld: 'schulung',
    teil: /schulung|qualifi|fortbild|weiterbild|basiskurs|zertifikat|training|seminar/,
    inhalt: ['nachweis', 'text'],
    mehrfach: true,
  },
  {
    feld: 'iban',
    titel:
      'iban, bankverbindung, konto, kontonummer, konto nr, kontonr, bankdaten, kontoverbindung, bank account',
    teil: /\biban\b|kontonummer|bankverb/,
    inhalt: ['iban'],
    verraetSich: true,
  },
  {
    feld: 'bank',
    titel: 'bic, bank, kreditinstitut, blz, swift, geldinstitut, bankname',
    teil: /\bbic\b|kreditinst|\bblz\b/,
    inhalt: ['text', 'wort', 'zahl'],
    mehrfach: true,
  },
  { feld: 'kontoinhaber', teil: /kontoinh|konto inhaber|account holder|^inhaber/, inhalt: ['name', 'text'] },
  {
    feld: 'mitarbeiter',
    titel: 'intern, interner sprachmittler, amt, fachdienst, dienststelle',
    teil: /mitarbeit|beschaeftigt|angestellt|kreisverwalt|eigene verwaltung|employee/,
    inhalt: ['jaNein', 'text'],
  },
  { feld: 'kulturmittler', teil: /kulturmittl|kulturvermittl/, ohne: /name/, inhalt: ['jaNein'] },
  {
    feld: 'rolle',
    titel: 'rolle, funktion, art, rollen, role, taetigkeit, einsatz als, typ',
    teil: /\brolle|funktion/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'einwilligung',
    teil: /einwillig|datenschutz|dsgvo|consent|zustimmung|einverst/,
    inhalt: ['nachweis', 'text'],
    mehrfach: true,
  },
  {
    feld: 'status',
    titel: 'status, aktiv, stand, aktiv inaktiv, aktiv ja nein, active, noch aktiv, passiv',
    inhalt: ['jaNein', 'text', 'wort'],
  },
  {
    feld: 'bemerkung',
    titel: 'hinweis, hinweise, info, infos, sonstiges, besonderheiten, remarks, notes, comment',
    teil: /bemerk|anmerk|notiz|kommentar|sonstig|besonderh|ergaenz|hinweis/,
    inhalt: ['text'],
    mehrfach: true,
  },
];
