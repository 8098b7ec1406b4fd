import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
/** Words of the classes of schedules. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';

const de = {
  titel: 'Was die Terminklassen bedeuten',
  einleitung:
    'Was „kurzfristig“, „mittelfristig“ und „langfristig“ bei Ihnen heißt. Danach richten sich Fristen, die Reihenfolge im Anhang und die Filter. Was das Konzept selbst festlegt, geht vor.',
  abAm: 'Gilt für Ausgaben, die beschlossen sind ab',
  abAmHinweis: 'Ältere Ausgaben behalten, was damals galt.',
  wort: 'Wort',
  jahre: 'Jahre nach dem Beschluss',
  bis: 'oder bis Ende',
  zeile: (nummer: number) => `${nummer}. Klasse`,
  hinweis:
    'Die Reihenfolge hier ist die Reihenfolge im Anhang. Ohne Jahre und Jahr bleibt es ein Wort ohne Datum.',
  gespeichert: (anzahl: number) =>
    anzahl === 0
      ? 'Gespeichert.'
      : `Gespeichert. ${anzahl === 1 ? '1 Maßnahme hat' : `${anzahl} Maßnahmen haben`} eine neue Frist.`,
  frueher: 'Alle Festlegungen',
  ab: 'Ab',
  klassen: 'Terminklassen',
  festgelegt: 'Festgelegt',
  bisJahr: (wort: string, jahr: string) => `${wort} (bis ${jahr})`,
  nachJahren: (wort: string, jahre: number) => `${wort}: ${jahre} ${jahre === 1 ? 'Jahr' : 'Jahre'}`,
  fehler: {
    'klassen.jahre': 'Bitte eine Zahl von 0 bis 50 eingeben.',
    'klassen.bis': 'Bitte ein Jahr wie 2027 eingeben.',
    'klassen.beides': 'Bitte entweder Jahre nach dem Beschluss oder ein festes Jahr angeben.',
    'klassen.doppelt': 'Dieses Wort steht schon oben.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: 'What the classes of schedules mean',
  einleitung:
    'What “kurzfristig”, “mittelfristig” and “langfristig” mean in your office. Deadlines, the order of the annex and the filters follow it. What the concept says itself goes first.',
  abAm: 'Counts for editions resolved from',
  abAmHinweis: 'Older editions keep what counted then.',
  wort: 'Word',
  jahre: 'Years after the resolution',
  bis: 'or until the end of',
  zeile: (nummer) => `Class ${nummer}`,
  hinweis: 'The order here is the order of the annex. Without years and year it stays a word without a date.',
  gespeichert: (anzahl) =>
    anzahl === 0
      ? 'Saved.'
      : `Saved. ${anzahl === 1 ? '1 measure has' : `${anzahl} measures have`} a new deadline.`,
  frueher: 'All definitions',
  ab: 'From',
  klassen: 'Classes of schedules',
  festgelegt: 'Defined',
  bisJahr: (wort, jahr) => `${wort} (until ${jahr})`,
  nachJahren: (wort, jahre) => `${wort}: ${jahre} ${jahre === 1 ? 'year' : 'years'}`,
  fehler: {
    'klassen.jahre': 'Please enter a number from 0 to 50.',
    'klassen.bis': 'Please enter a year such as 2027.',
    'klassen.beides': 'Please give either years after the resolution or a fixed year.',
    'klassen.doppelt': 'This word stands above already.',
  },
};

export const klassenTexte = { de, en };

/** The sentence of a refusal or of a field's error. */
export const describeKlassen = ({ grund }: Pick<Ablehnung, 'grund'>, sprache: Anzeigesprache): string =>
  klassenTexte[sprache].fehler[grund] ?? describeKonzept({ grund }, sprache);
