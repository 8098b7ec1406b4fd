import type { Blockinhalt } from '../src/modules/berichte/index.ts';

/** A figure by its key, or by the title under which a module publishes it. */
export type Zahlensuche = (schluesselOderTitel: string) => string;

const kapitel = (text: string): Blockinhalt => ({ art: 'ueberschrift', text, stufe: 1 });
const abschnitt = (text: string): Blockinhalt => ({ art: 'ueberschrift', text, stufe: 2 });
const absatz = (text: string): Blockinhalt => ({ art: 'absatz', text });
const liste = (...punkte: string[]): Blockinhalt => ({
  art: 'liste',
  text: punkte.join('\n'),
  istNummeriert: false,
});
const zahlentabelle = (titel: string, ...zahlen: string[]): Blockinhalt => ({
  art: 'zahlentabelle',
  titel,
  zahlen: zahlen.join('\n'),
  mitVorjahr: false,
});
const diagramm = (
  titel: string,
  zahlen: string,
  gliederung: string,
  form: 'saeulen' | 'balken' | 'linie' | 'tabelle',
  alternativtext: string,
  { jahre = 5, mitTabelle = false } = {},
): Blockinhalt => ({ art: 'diagramm', titel, zahlen, gliederung, jahre, form, alternativtext, mitTabelle });
const umbruch: Blockinhalt = { art: 'umbruch' };

/** What the committee was told about the published year. */
export const jahresbericht = (z: Zahlensuche): Blockinhalt[] => [
  kapitel('Das Wichtigste in Kürze'),
  liste(
    'Im Pool standen am Jahresende {{sprachmittlung.pool}} Sprachmittlerinnen und Sprachmittler bereit, die zusammen {{sprachmittlung.sprachen}} Sprachen sprechen. {{sprachmittlung.aktive}} von ihnen waren im Lauf des Jahres im Einsatz.',
    'Sie begleiteten {{sprachmittlung.einsaetze rund}} Termine. Das kostete den Landkreis {{sprachmittlung.kosten rund}}.',
    `{{${z('sprachkurse.abgeschlossen')}}} Sprachkurse sind abgeschlossen, {{${z('sprachkurse.laufend')}}} laufen oder sind bewilligt.`,
    `Für Sprachkurse sind {{${z('Sprachkurse: gezahlt im Jahr')}}} ausgegeben; für das kommende Jahr sind {{${z('Sprachkurse: geplant im Jahr')}@Folgejahr}} vorgesehen.`,
  ),
  kapitel('Sprachmittlung'),
  absatz(
    'Wer bei einem Amt, in der Schule, beim Arzt oder in einer Beratungsstelle noch nicht genug Deutsch versteht, bekommt auf Anfrage eine ehrenamtliche Sprachmittlung zur Seite. Die Anfrage ist für die Stellen kostenlos. Vermittelt wird durch die Koordinierungsstelle, die auch die Aufwandsentschädigung abrechnet.\n\nSeit dem 1. Juli des Jahres kamen {{sprachmittlung.neue@seit 01.07.2023}} Menschen neu in den Pool. Der Bedarf wächst weiter: Auf {{sprachmittlung.einsaetze}} begleitete Termine kommen {{sprachmittlung.nicht-vermittelt}} Anfragen, für die sich niemand fand.',
  ),
  diagramm(
    'Begleitete Termine nach Monaten',
    'sprachmittlung.einsaetze',
    'monat',
    'saeulen',
    'Säulen für die zwölf Monate des Jahres: Zahl der Termine, die Sprachmittler begleiteten.',
  ),
  diagramm(
    'Begleitete Termine nach Sprachen',
    'sprachmittlung.einsaetze',
    'sprache',
    'balken',
    'Liegende Balken für jede Sprache, die häufigste oben: Zahl der begleiteten Termine.',
  ),
  diagramm(
    'Wo die Termine stattfanden',
    'sprachmittlung.einsaetze',
    'ort',
    'balken',
    'Liegende Balken für jeden Ort, der häufigste oben: Zahl der begleiteten Termine.',
  ),
  absatz(
    `Im Durchschnitt kostet ein Einsatz mit Fahrt etwa dreißig Euro. Für das kommende Jahr sind {{${z('Sprachmittlung: geplant im Jahr')}@Folgejahr}} eingeplant.`,
  ),
  kapitel('Sprachkurse'),
  absatz(
    `Gemeinden und Träger bieten mit Mitteln des Landkreises Kurse für Menschen an, denen die Kurse des Bundes nicht offenstehen. Im Berichtsjahr sind {{${z('sprachkurse.abgeschlossen')}}} Kurse abgeschlossen worden, {{${z('sprachkurse.laufend')}}} laufen oder sind bewilligt. Dafür sind {{${z('Sprachkurse: gezahlt im Jahr')}}} geflossen.\n\nDie Kurse sammeln sich dort, wo viele Menschen wohnen und Räume frei sind. In der Fläche fehlt es an Kursen mit Kinderbetreuung und an Fahrgelegenheiten.`,
  ),
  diagramm(
    'Kurse nach Orten',
    z('sprachkurse.abgeschlossen'),
    'gemeinde',
    'balken',
    'Liegende Balken für jeden Ort, der mit den meisten Kursen oben.',
  ),
  abschnitt('Kurse für Frauen'),
  absatz(
    `Die ausgeschriebenen Kurse für Frauen haben {{${z('Frauenkurse: gezahlt im Jahr')}}} gekostet. Weil die Nachfrage groß ist, sind für das kommende Jahr {{${z('Frauenkurse: geplant im Jahr')}@Folgejahr}} vorgesehen.`,
  ),
  kapitel('Netzwerk'),
  absatz(
    'Die Arbeitskreise haben sich {{berichte.netzwerktreffen}}-mal getroffen. Dort stimmen sich Gemeinden, Träger, Beratungsstellen und Ehrenamtliche ab.',
  ),
  diagramm(
    'Treffen nach Arbeitskreisen',
    'berichte.netzwerktreffen',
    'gremium',
    'tabelle',
    'Tabelle der Arbeitskreise mit der Zahl ihrer Treffen.',
  ),
  kapitel('Mittel im Überblick'),
  zahlentabelle(
    'Ausgaben des Jahres und Planung des folgenden',
    z('Sprachmittlung: gezahlt im Jahr'),
    `${z('Sprachmittlung: geplant im Jahr')}@Folgejahr`,
    z('Sprachkurse: gezahlt im Jahr'),
    `${z('Sprachkurse: geplant im Jahr')}@Folgejahr`,
    z('Frauenkurse: gezahlt im Jahr'),
    `${z('Frauenkurse: geplant im Jahr')}@Folgejahr`,
  ),
];

/** A chapter of figures: what it is, ten years of it, and the county beside its neighbours. */
const kennzahl = (z: Zahlensuche, titel: string, was: string, deutung: string): Blockinhalt[] => {
  const zahl = z(titel);
  return [
    abschnitt(titel),
    absatz(`${was} Zuletzt lag der Wert bei {{${zahl}}}. ${deutung}`),
    diagramm(
      `${titel} im Verlauf`,
      zahl,
      'verlauf',
      'linie',
      `Linie der letzten Jahre: ${titel} im Landkreis.`,
      { mitTabelle: true },
    ),
    diagramm(
      `${titel} im Vergleich`,
      zahl,
      'regionen',
      'balken',
      `Liegende Balken: ${titel} im Landkreis, im Land und in Nachbarkreisen.`,
    ),
  ];
};

/** An integration report of about ten pages: where the county stands, and what the office does about it. */
export const integrationsbericht = (z: Zahlensuche): Blockinhalt[] => [
  kapitel('Worum es geht'),
  absatz(
    'Dieser Bericht beschreibt, wie viele Menschen mit ausländischem Pass im Landkreis leben, wie sie lernen und arbeiten und was der Landkreis für ein gutes Miteinander tut. Er folgt den vier Bereichen des Handlungskonzepts: Bevölkerung, Bildung und Qualifikation, Erwerbstätigkeit, Arbeitsmarkt und Soziales.\n\nJede Zahl nennt ihren Stichtag und ihre Quelle. Amtliche Bestände sind oft auf Vielfache von fünf gerundet; Anteile sind aus den veröffentlichten Zahlen gerechnet.',
  ),
  kapitel('Bevölkerung'),
  ...kennzahl(
    z,
    'Menschen ohne deutschen Pass',
    'Die Fortschreibung des Bevölkerungsstandes zählt Menschen nach ihrem Pass, nicht nach ihrer Herkunft.',
    'Die Zuwanderung der vergangenen Jahre ist deutlich zu sehen.',
  ),
  ...kennzahl(
    z,
    'Anteil der Menschen ohne deutschen Pass',
    'Der Anteil an allen Einwohnerinnen und Einwohnern macht Kreise verschiedener Größe vergleichbar.',
    'Der Landkreis liegt damit unter dem Durchschnitt vieler städtischer Regionen.',
  ),
  diagramm(
    'Fünf Herkunftsländer',
    z('Menschen aus fünf Herkunftsländern'),
    'teile',
    'balken',
    'Liegende Balken für fünf Herkunftsländer: Zahl der Menschen mit diesem Pass.',
  ),
  umbruch,
  kapitel('Bildung und Qualifikation'),
  ...kennzahl(
    z,
    'Jugendliche ohne deutschen Pass ohne Schulabschluss',
    'Gezählt werden Schulabgängerinnen und Schulabgänger eines Jahres.',
    'Wer spät zuwandert, hat oft zu wenig Zeit bis zum Abschluss.',
  ),
  abschnitt('Sprachkurse'),
  absatz(
    `{{${z('sprachkurse.abgeschlossen')}}} Kurse sind im Berichtsjahr abgeschlossen, {{${z('sprachkurse.laufend')}}} laufen oder sind bewilligt. Auf einen Platz warten {{${z('sprachkurse.wartende')}}} Menschen.`,
  ),
  diagramm(
    'Wartende nach Niveau',
    z('sprachkurse.wartende'),
    'niveau',
    'saeulen',
    'Säulen für die Niveaus von A1 bis C2: Menschen, die auf einen Kurs warten.',
  ),
  kapitel('Erwerbstätigkeit'),
  ...kennzahl(
    z,
    'Anteil an den Beschäftigten',
    'Gezählt werden sozialversicherungspflichtig Beschäftigte am Arbeitsort.',
    'Ohne zugewanderte Kolleginnen und Kollegen blieben viele Stellen leer.',
  ),
  umbruch,
  kapitel('Arbeitsmarkt und Soziales'),
  ...kennzahl(
    z,
    'Arbeitslosenquote',
    'Die Quote bezieht alle zivilen Erwerbspersonen ein.',
    'Sie schwankt mit der Konjunktur und mit der Zuwanderung.',
  ),
  umbruch,
  kapitel('Was der Landkreis tut'),
  abschnitt('Sprachmittlung'),
  absatz(
    'Der Pool zählte am Stichtag {{sprachmittlung.pool}} Menschen mit {{sprachmittlung.sprachen}} Sprachen. Sie begleiteten {{sprachmittlung.einsaetze}} Termine; bis zur Zusage vergingen in der Mitte {{sprachmittlung.zusagezeit}} Stunden.',
  ),
  {
    art: 'zahlentabelle',
    titel: 'Der Pool im Vergleich zum Vorjahr',
    zahlen:
      'sprachmittlung.pool\nsprachmittlung.neue\nsprachmittlung.aktive\nsprachmittlung.einsaetze\nsprachmittlung.nicht-vermittelt\nsprachmittlung.kosten',
    mitVorjahr: true,
  },
  diagramm(
    'Begleitete Termine in den letzten Jahren',
    'sprachmittlung.einsaetze\nsprachmittlung.nicht-vermittelt',
    'jahre',
    'saeulen',
    'Je zwei Säulen für die letzten Jahre: begleitete Termine und Anfragen, für die sich niemand fand.',
    { jahre: 3, mitTabelle: true },
  ),
  diagramm(
    'Worum es in den Terminen ging',
    'sprachmittlung.einsaetze',
    'thema',
    'balken',
    'Liegende Balken für jedes Thema, das häufigste oben: Zahl der begleiteten Termine.',
  ),
  abschnitt('Netzwerke'),
  absatz(
    'Die Arbeitskreise trafen sich {{berichte.netzwerktreffen}}-mal, die politischen Gremien {{berichte.ausschusssitzungen}}-mal.',
  ),
  kapitel('Ausblick'),
  liste(
    'Die Wartezeit auf einen Kurs soll kürzer werden, vor allem in der Fläche.',
    'Kurse mit Kinderbetreuung haben Vorrang.',
    'Der Pool sucht Menschen für Sprachen, nach denen oft vergeblich gefragt wird.',
  ),
];

/** A resolution paper of the time after the published year. */
export const beschlussvorlage = (z: Zahlensuche) => ({
  beschlussvorschlag: [
    absatz(
      'Der Kreistag beschließt, die Sprachförderung in den nächsten zwei Jahren zum Schwerpunkt der Integrationsarbeit zu machen. Kurse mit Kinderbetreuung und Kurse in der Fläche werden vorrangig gefördert.',
    ),
  ],
  sachverhalt: [
    absatz(
      `Auf einen Sprachkurs warten viele Menschen länger als ein halbes Jahr. Im Jahr 2023 sind für Sprachkurse {{${z('Sprachkurse: gezahlt im Jahr')}}} ausgegeben worden. Fachausschuss und Koordinierungsstelle sehen darin das wirksamste Mittel, um Menschen in Arbeit, Ausbildung und Vereine zu bringen.`,
    ),
    liste(
      'Kurse mit Kinderbetreuung erreichen vor allem Mütter.',
      'Kurse in kleinen Orten brauchen verlässliche Busse oder Fahrgemeinschaften.',
      'Die Träger brauchen Planungssicherheit über ein Jahr hinaus.',
    ),
  ],
  finanzen: [
    absatz(
      `Im Haushalt des folgenden Jahres stehen für Sprachkurse {{${z('Sprachkurse: geplant im Jahr')}@Folgejahr}} und für Frauenkurse {{${z('Frauenkurse: geplant im Jahr')}@Folgejahr}} bereit. Weitere Mittel sind nicht nötig.`,
    ),
  ],
});

/** Sentences for many papers. */
export const TEXTBAUSTEINE = [
  {
    titel: 'Hinweis zu amtlichen Zahlen',
    text: 'Amtliche Bestandszahlen sind auf Vielfache von fünf gerundet. Summen können deshalb von der Summe ihrer Teile abweichen.',
  },
  {
    titel: 'Dank an die Ehrenamtlichen',
    text: 'Die Koordinierungsstelle dankt allen, die ehrenamtlich übersetzen, begleiten und unterrichten. Ohne sie wären die {{sprachmittlung.einsaetze}} begleiteten Termine nicht möglich gewesen.',
  },
] as const;
