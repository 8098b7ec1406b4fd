/** The columns of a list of appointments and the titles offices give them. */
import type { Feldbeschreibung } from './fields.rules.ts';

export type EinsatzFeld =
  | 'nummer'
  | 'datum'
  | 'beginn'
  | 'ende'
  | 'zeit'
  | 'dauer'
  | 'sprache'
  | 'sprachmittler'
  | 'nachname'
  | 'vorname'
  | 'stelle'
  | 'stelleArt'
  | 'ort'
  | 'thema'
  | 'kilometer'
  | 'betrag'
  | 'status'
  | 'durchgefuehrt'
  | 'abgesagt'
  | 'nichtVermittelt'
  | 'vermittelt'
  | 'grund'
  | 'anfrageAm'
  | 'ansprechpartner'
  | 'klient'
  | 'aktenzeichen'
  | 'bemerkung';

export const EINSATZ_FELDER: readonly Feldbeschreibung<EinsatzFeld>[] = [
  {
    feld: 'nummer',
    titel:
      'nr, lfd nr, lfdnr, lfd, nummer, id, laufende nummer, pos, no, einsatznummer, einsatz nr, auftragsnummer',
    inhalt: ['zahl', 'text'],
  },
  {
    feld: 'anfrageAm',
    titel:
      'anfrage, anfragedatum, anfrage vom, anfrage am, eingang, eingangsdatum, datum anfrage, datum der anfrage, angefragt am, eingegangen am, gemeldet am, erfasst am',
    teil: /anfrage ?(?:datum|vom|am|eing)|datum.*anfrage|eingang|angefragt am/,
    inhalt: ['datum'],
  },
  {
    feld: 'datum',
    titel:
      'datum, termin, tag, einsatzdatum, einsatztag, datum des einsatzes, datum einsatz, termindatum, wann, am, date, einsatz am, durchgefuehrt am, einsatztermin, terminvorschlag',
    teil: /\bdatum|\bdate\b|einsatztag|\btermin\b|termin am|einsatztermin/,
    ohne: /anfrage|rechnung|zahl|abrechn|geburt|erfass|grund|art\b|ort\b/,
    inhalt: ['datum'],
    verraetSich: true,
  },
  {
    feld: 'beginn',
    titel:
      'von, beginn, start, anfang, uhrzeit von, uhrzeit beginn, beginn uhrzeit, startzeit, zeit von, ab, begin, from, terminbeginn, einsatzbeginn, anfangszeit, uhrzeit start, beginn uhr',
    teil: /beginn|startzeit|anfangsz|(?:uhr)?zeit von/,
    inhalt: ['zeit', 'datum'],
  },
  {
    feld: 'ende',
    titel:
      'bis, ende, uhrzeit bis, uhrzeit ende, ende uhrzeit, endzeit, zeit bis, end, to, terminende, einsatzende, schluss, until',
    teil: /\bende\b|endzeit|(?:uhr)?zeit bis|einsatzende/,
    inhalt: ['zeit', 'datum'],
  },
  {
    feld: 'dauer',
    titel:
      'dauer, stunden, std, minuten, min, zeitaufwand, einsatzdauer, laenge, stundenzahl, anzahl stunden, duration, hours, einsatzzeit std, h',
    teil: /dauer|stunden|\bstd\b|minuten|zeitaufwand|duration/,
    ohne: /stundensatz|euro|eur\b/,
    inhalt: ['dauer', 'zahl', 'zeit'],
  },
  {
    feld: 'zeit',
    titel:
      'zeit, uhrzeit, zeiten, uhrzeiten, einsatzzeit, zeitraum, von bis, uhrzeit von bis, time, terminzeit, wann uhrzeit',
    teil: /uhrzeit|von bis|zeitraum|einsatzzeit|^zeit/,
    inhalt: ['zeit'],
  },
  {
    feld: 'sprache',
    titel:
      'sprache, sprachen, language, zielsprache, benoetigte sprache, gewuenschte sprache, dolmetschsprache',
    teil: /sprache\b|language/,
    ohne: /sprachmittl|mutter/,
    inhalt: ['sprache'],
    verraetSich: true,
  },
  {
    feld: 'sprachmittler',
    titel:
      'sprachmittler, dolmetscher, sm, mittler, sprachmittler name, name sprachmittler, name des sprachmittlers, uebersetzer, eingesetzt, eingesetzte person, vermittelt an, wer, besetzt mit, person, name, interpreter, sprachlotse, ehrenamtliche, ehrenamtlicher',
    teil: /sprachmittl|dolmetsch|uebersetzer|sprachlots|interpreter|eingesetzt|vermittelt an|besetzt mit/,
    ohne: /kosten|honorar|anzahl|telefon|mail|betrag|gesucht|geschlecht|^art\b|vorname|nachname/,
    inhalt: ['name', 'wort'],
    verraetSich: true,
  },
  {
    feld: 'nachname',
    titel: 'nachname, familienname, zuname, nachname sprachmittler',
    teil: /nachname/,
    ohne: /klient|kunde|vorname/,
    inhalt: ['wort', 'name'],
  },
  {
    feld: 'vorname',
    titel: 'vorname, vorname sprachmittler',
    teil: /vorname/,
    ohne: /klient|kunde|nachname/,
    inhalt: ['wort'],
  },
  {
    feld: 'stelleArt',
    titel:
      'art, art der einrichtung, kategorie, einrichtungsart, art der stelle, bereich, typ, einrichtungstyp, art der anfragenden stelle, kundengruppe, type',
    teil: /^art der (?:einr|stelle|anfr|inst)|kategorie|einrichtungsart|^typ\b|\bart einricht/,
    inhalt: ['wort', 'text'],
  },
  {
    feld: 'thema',
    titel:
      'thema, anlass, gegenstand, inhalt, art des gespraechs, art des einsatzes, terminart, termingrund, gespraechsanlass, einsatzart, zweck, worum, topic, themen, themenbereich, einsatzgrund, grund des termins',
    teil: /thema|themen|anlass|gegenstand|gespraechs|einsatzart|terminart|termingrund|zweck/,
    ohne: /partner/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'stelle',
    titel:
      'anfragende stelle, auftraggeber, stelle, einrichtung, institution, kunde, besteller, behoerde, anfragesteller, anfragender, organisation, bedarfstraeger, dienststelle, traeger, requester, wo angefragt, anfrage von, anfrage durch, fuer wen, amt, client organisation, institution name, anforderer',
    teil: /anfragend|auftragg|einrichtung|institution|anfrageste|besteller|bedarfstr|dienststelle|anfrage von|anfrage durch|angefragt|anforder|organisation|requester/,
    ohne: /^art|kategorie|ansprech|telefon|mail|nummer/,
    inhalt: ['text'],
  },
  {
    feld: 'ort',
    titel:
      'ort, einsatzort, treffpunkt, adresse, anschrift, ort des einsatzes, gemeinde, wo, place, location, stadt, adresse einsatzort',
    teil: /einsatzort|\bort\b|treffpunkt|adresse|anschrift/,
    ohne: /mail|wohnort/,
    inhalt: ['text', 'wort'],
  },
  {
    feld: 'kilometer',
    titel:
      'km, kilometer, fahrstrecke, strecke, entfernung, gefahrene km, wegstrecke, fahrtstrecke, distanz, mileage, distance, fahrkilometer, gefahrene kilometer, km gesamt, km hin und zurueck',
    teil: /\bkm\b|kilometer|strecke|entfernung/,
    ohne: /satz|geld|pauschale|euro|eur\b|kosten/,
    inhalt: ['zahl'],
  },
  {
    feld: 'betrag',
    teil: /betrag|entschaed|honorar|kosten|verguetung|auszahlung|euro|\beur\b|summe|pauschale|lohn/,
    inhalt: ['zahl', 'text'],
    mehrfach: true,
  },
  {
    feld: 'durchgefuehrt',
    titel:
      'durchgefuehrt, stattgefunden, hat stattgefunden, erledigt, durchgefuehrt ja nein, erfolgt, wahrgenommen, held, durchfuehrung, einsatz erfolgt, termin stattgefunden, stattgefunden ja nein',
    teil: /durchgef|stattgef|wahrgenommen/,
    ohne: /\bam\b|datum|nicht/,
    inhalt: ['jaNein', 'ausgang'],
  },
  {
    feld: 'abgesagt',
    titel:
      'abgesagt, absage, abgesagt am, storniert, storno, ausgefallen, entfallen, cancelled, abgesagt ja nein, termin abgesagt, ausfall',
    teil: /abgesag|absage|storn|ausgefallen|ausfall|entfallen/,
    ohne: /grund/,
    inhalt: ['jaNein', 'nachweis', 'text'],
  },
  {
    feld: 'nichtVermittelt',
    titel: 'nicht vermittelt, unbesetzt, nicht besetzt, kein sprachmittler, offen',
    teil: /nicht vermitt|unbesetzt|nicht besetzt|kein sprachm/,
    ohne: /grund/,
    inhalt: ['jaNein', 'nachweis', 'text'],
  },
  {
    feld: 'vermittelt',
    titel:
      'vermittelt, besetzt, vermittelt ja nein, vermittlung, vermittlung erfolgt, vermittlung erfolgreich',
    inhalt: ['jaNein', 'ausgang'],
  },
  {
    feld: 'status',
    titel:
      'status, stand, ergebnis, zustand, bearbeitungsstand, verlauf, ausgang, state, sachstand, terminstatus, einsatzstatus',
    teil: /status|ergebnis|bearbeitungsst/,
    inhalt: ['ausgang'],
    verraetSich: true,
  },
  {
    feld: 'grund',
    teil: /^grund|\bgrund\b|begruendung|absagegrund/,
    ohne: /termin|einsatz/,
    inhalt: ['text'],
  },
  {
    feld: 'ansprechpartner',
    teil: /ansprechp|kontaktperson|sachbearb|besteller name|telefon|\btel\b|e ?mail|kontakt/,
    inhalt: ['text', 'telefon', 'email', 'name'],
    mehrfach: true,
  },
  {
    feld: 'klient',
    teil: /klient|patient|kunde\b.*name|name.*(?:klient|kunde|patient)|betroffen|familie|client/,
    ohne: /organisation/,
    inhalt: ['text', 'name', 'wort'],
    mehrfach: true,
  },
  {
    feld: 'aktenzeichen',
    titel: 'az, aktenzeichen, referenz, zeichen, vorgang, bg nummer, kostenstelle, buchungsnummer',
    teil: /aktenz|\baz\b|kostenst/,
    inhalt: ['text', 'zahl'],
  },
  {
    feld: 'bemerkung',
    titel: 'hinweis, hinweise, info, infos, sonstiges, besonderheiten, remarks, notes, comment',
    teil: /bemerk|anmerk|notiz|kommentar|sonstig|besonderh|hinweis/,
    inhalt: ['text'],
    mehrfach: true,
  },
];
