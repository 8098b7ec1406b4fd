/** The invented concept of the invented county: two editions as the office keeps them, one line for each measure. */

type Zeile = readonly [
  feld: string,
  ziel: string,
  titel: string,
  text: string,
  zustaendig: string,
  beteiligte: string,
  /** `laufend`, or the year in which it ends, counted from the year of the newer edition. */
  termin: 'laufend' | number,
];

const SPRACHE = 'Sprache und Verständigung';
const ARBEIT = 'Bildung und Arbeit';
const WOHNEN = 'Wohnen und Zusammenleben';
const GESUND = 'Gesundheit und Familie';
const VERWALTUNG = 'Offene Verwaltung';

const KVHS = 'Volkshochschule Wiekenland';
const KOORDINATION = 'Koordinierungsstelle Migration und Teilhabe';
const SOZIALES = 'Fachdienst Soziales';
const JUGEND = 'Fachdienst Jugend';
const BAU = 'Fachdienst Bauen und Wohnen';
const GESUNDHEIT = 'Fachdienst Gesundheit';

/** In both editions; some with another wording or another end in the newer one. */
const GEBLIEBEN: readonly Zeile[] = [
  [
    SPRACHE,
    'Niemand wartet lange auf einen Sprachkurs.',
    'Freie Kursplätze zeigen',
    'Die Volkshochschule nennt jede Woche die freien Plätze aller Sprachkurse an einer Stelle.',
    KVHS,
    'Träger der Sprachkurse',
    'laufend',
  ],
  [
    SPRACHE,
    'Niemand wartet lange auf einen Sprachkurs.',
    'Kurse am Abend in den Inselgemeinden',
    'In zwei Gemeinden ohne Bahnhof beginnt je ein Abendkurs mit Fahrdienst.',
    KVHS,
    'Samtgemeinden',
    1,
  ],
  [
    SPRACHE,
    'Verständigung gelingt in Amt, Schule und Praxis.',
    'Sprachmittlerpool',
    'Der Pool der Sprachmittlerinnen und Sprachmittler wächst jedes Jahr um zehn Personen.',
    KOORDINATION,
    'Beratungsstellen',
    'laufend',
  ],
  [
    SPRACHE,
    'Verständigung gelingt in Amt, Schule und Praxis.',
    'Übersetzte Vordrucke',
    'Die zwanzig häufigsten Vordrucke liegen in fünf Sprachen vor.',
    'Hauptamt',
    KOORDINATION,
    2,
  ],
  [
    ARBEIT,
    'Jede Ausbildung zählt.',
    'Lotsin für Anerkennung',
    'Eine Lotsin begleitet durch die Anerkennung ausländischer Abschlüsse.',
    'Jobcenter Wiekenland',
    'Kammern',
    'laufend',
  ],
  [
    ARBEIT,
    'Jede Ausbildung zählt.',
    'Messe der Berufe',
    'Einmal im Jahr stellen Betriebe ihre Berufe auf dem Hafenplatz vor.',
    'Wirtschaftsförderung',
    'Kammern, Jobcenter',
    'laufend',
  ],
  [
    ARBEIT,
    'Kinder starten mit gleichen Chancen.',
    'Vorlesen in zwei Sprachen',
    'In jeder Bücherei wird einmal im Monat in zwei Sprachen vorgelesen.',
    'Kreisbücherei',
    'Ehrenamtliche',
    'laufend',
  ],
  [
    ARBEIT,
    'Kinder starten mit gleichen Chancen.',
    'Elterncafé an Grundschulen',
    'An sechs Grundschulen trifft sich ein Elterncafé mit Sprachmittlung.',
    JUGEND,
    'Grundschulen',
    1,
  ],
  [
    WOHNEN,
    'Wer eine Wohnung sucht, findet Rat.',
    'Mietführerschein',
    'Ein Kurs von acht Stunden bereitet auf die Suche nach einer Wohnung vor.',
    BAU,
    KVHS,
    1,
  ],
  [
    WOHNEN,
    'Wer eine Wohnung sucht, findet Rat.',
    'Ansprechperson für Vermieter',
    'Vermieterinnen und Vermieter erreichen eine feste Ansprechperson.',
    BAU,
    'Wohnungsgenossenschaft',
    2,
  ],
  [
    WOHNEN,
    'Nachbarn kennen einander.',
    'Fest der Nachbarn',
    'Jede Gemeinde feiert einmal im Jahr ein Fest der Nachbarn.',
    'Samtgemeinden',
    'Vereine',
    'laufend',
  ],
  [
    GESUND,
    'Familien finden Hilfe, bevor es schwierig wird.',
    'Hebammensprechstunde',
    'Einmal in der Woche berät eine Hebamme mit Sprachmittlung.',
    GESUNDHEIT,
    'Hebammen',
    'laufend',
  ],
  [
    GESUND,
    'Familien finden Hilfe, bevor es schwierig wird.',
    'Wegweiser Gesundheit',
    'Ein Wegweiser in einfacher Sprache erklärt Praxis, Notdienst und Krankenhaus.',
    GESUNDHEIT,
    KOORDINATION,
    0,
  ],
  [
    VERWALTUNG,
    'Die Verwaltung spiegelt die Vielfalt des Landkreises.',
    'Fortbildung Vielfalt',
    'Alle Fachdienste nehmen an einer Fortbildung zu Vielfalt teil.',
    'Personalamt',
    KOORDINATION,
    1,
  ],
];

/** Only in the older edition. */
const ALT: readonly Zeile[] = [
  [
    SPRACHE,
    'Verständigung gelingt in Amt, Schule und Praxis.',
    'Wörterliste am Schalter',
    'An jedem Schalter liegt eine Liste mit hundert Wörtern in acht Sprachen.',
    'Hauptamt',
    '',
    'laufend',
  ],
  [
    ARBEIT,
    'Jede Ausbildung zählt.',
    'Praktikumsbörse auf Papier',
    'Freie Praktika stehen in einem Heft, das zweimal im Jahr erscheint.',
    'Wirtschaftsförderung',
    'Betriebe',
    'laufend',
  ],
  [
    WOHNEN,
    'Nachbarn kennen einander.',
    'Willkommensmappe',
    'Jede neue Familie erhält eine Mappe mit Adressen.',
    'Samtgemeinden',
    '',
    'laufend',
  ],
  [
    VERWALTUNG,
    'Die Verwaltung spiegelt die Vielfalt des Landkreises.',
    'Leitbild',
    'Der Kreistag beschließt ein Leitbild für die Integration.',
    KOORDINATION,
    'Kreistag',
    'laufend',
  ],
];

/** Only in the newer edition. */
const NEU: readonly Zeile[] = [
  [
    SPRACHE,
    'Niemand wartet lange auf einen Sprachkurs.',
    'Kinderbetreuung im Kurs',
    'Zu jedem Vormittagskurs gibt es eine Betreuung für Kinder unter drei Jahren.',
    KVHS,
    JUGEND,
    2,
  ],
  [
    SPRACHE,
    'Niemand wartet lange auf einen Sprachkurs.',
    'Kurs für Frauen am Deich',
    'Ein Kurs nur für Frauen findet im Dorfgemeinschaftshaus statt.',
    KVHS,
    'Landfrauen',
    1,
  ],
  [
    SPRACHE,
    'Verständigung gelingt in Amt, Schule und Praxis.',
    'Videodolmetschen in der Nacht',
    'Der Notdienst kann nachts eine Dolmetscherin per Video zuschalten.',
    GESUNDHEIT,
    KOORDINATION,
    3,
  ],
  [
    ARBEIT,
    'Jede Ausbildung zählt.',
    'Probetage in der Pflege',
    'Pflegeheime bieten Probetage mit Begleitung an.',
    'Jobcenter Wiekenland',
    'Pflegeheime',
    1,
  ],
  [
    ARBEIT,
    'Jede Ausbildung zählt.',
    'Führerschein für Auszubildende',
    'Ein Fonds gibt Auszubildenden ohne Busverbindung ein Darlehen für den Führerschein.',
    'Wirtschaftsförderung',
    'Sparkasse',
    4,
  ],
  [
    ARBEIT,
    'Kinder starten mit gleichen Chancen.',
    'Sprachpaten an Oberschulen',
    'Ältere Schülerinnen und Schüler üben mit neuen Deutsch.',
    JUGEND,
    'Oberschulen',
    'laufend',
  ],
  [
    WOHNEN,
    'Wer eine Wohnung sucht, findet Rat.',
    'Auszug aus der Unterkunft',
    'Ein Team begleitet die ersten drei Monate in der eigenen Wohnung.',
    SOZIALES,
    'Ehrenamtliche',
    2,
  ],
  [
    WOHNEN,
    'Nachbarn kennen einander.',
    'Garten am Hafen',
    'Ein Gemeinschaftsgarten entsteht auf der Brache am Hafen.',
    'Samtgemeinden',
    'Vereine',
    2,
  ],
  [
    WOHNEN,
    'Nachbarn kennen einander.',
    'Schwimmkurse für Erwachsene',
    'Das Hallenbad bietet Schwimmkurse für erwachsene Frauen und Männer an.',
    'Sportbund Wiekenland',
    'Samtgemeinden',
    0,
  ],
  [
    GESUND,
    'Familien finden Hilfe, bevor es schwierig wird.',
    'Seelische Gesundheit',
    'Eine Sprechstunde mit Sprachmittlung hilft bei seelischen Belastungen.',
    GESUNDHEIT,
    'Beratungsstellen',
    3,
  ],
  [
    GESUND,
    'Ältere Menschen sind dabei.',
    'Mittagstisch der Kulturen',
    'Ein Mittagstisch bringt ältere Menschen zusammen.',
    SOZIALES,
    'Seniorenbeirat',
    1,
  ],
  [
    GESUND,
    'Ältere Menschen sind dabei.',
    'Rat zur Pflege zu Hause',
    'Der Pflegestützpunkt berät in vier Sprachen.',
    SOZIALES,
    'Pflegestützpunkt',
    2,
  ],
  [
    VERWALTUNG,
    'Die Verwaltung spiegelt die Vielfalt des Landkreises.',
    'Stellenanzeigen in einfacher Sprache',
    'Stellen des Landkreises werden auch in einfacher Sprache ausgeschrieben.',
    'Personalamt',
    '',
    1,
  ],
  [
    VERWALTUNG,
    'Wer kommt, wird verstanden.',
    'Mehrsprachige Startseite',
    'Die Startseite des Landkreises führt in sechs Sprachen zu den häufigsten Anliegen.',
    'Hauptamt',
    KOORDINATION,
    1,
  ],
  [
    VERWALTUNG,
    'Wer kommt, wird verstanden.',
    'Termine ohne Formular',
    'Termine lassen sich am Telefon in einfacher Sprache vereinbaren.',
    'Hauptamt',
    'Bürgerbüros',
    4,
  ],
  [
    VERWALTUNG,
    'Wer kommt, wird verstanden.',
    'Beirat für Teilhabe',
    'Ein gewählter Beirat berät den Kreisausschuss.',
    KOORDINATION,
    'Kreisausschuss',
    2,
  ],
];

const KOPF = [
  'Handlungsfeld',
  'Handlungsziel',
  'Nr.',
  'Maßnahme',
  'Beschreibung',
  'Zuständig',
  'Beteiligte',
  'Terminierung',
];

/** A table as it is copied from a spreadsheet. */
function toTabelle(zeilen: readonly Zeile[], jahr: number): string {
  const nachFeld = [...Map.groupBy(zeilen, ([feld]) => feld).values()];
  const rows = nachFeld.flatMap((gruppe, feld) =>
    gruppe.map(([handlungsfeld, ziel, titel, text, zustaendig, beteiligte, termin], index) =>
      [
        handlungsfeld,
        ziel,
        `${feld + 1}.${index + 1}`,
        titel,
        text,
        zustaendig,
        beteiligte,
        termin === 'laufend' ? 'laufend' : `bis ${jahr + termin}`,
      ].join('\t'),
    ),
  );
  return [KOPF.join('\t'), ...rows].join('\n');
}

/** @param jahr of the newer edition; the older one is four years before it */
export const aeltereAusgabe = (jahr: number) => toTabelle([...GEBLIEBEN, ...ALT], jahr - 4);
export const neuereAusgabe = (jahr: number) => toTabelle([...GEBLIEBEN, ...NEU], jahr);
