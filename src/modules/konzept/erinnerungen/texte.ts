/** Words of the concept's reminders: the page, the start page and the collected letter. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';
import type { Anlass } from './anlass.rules.ts';

const de = {
  titel: 'Erinnerungen an Maßnahmen',
  intro:
    'Auf der Seite „Heute“ steht immer, was fällig ist. Zusätzlich fasst KoMuT es in einer E-Mail zusammen, werktags morgens und nie öfter als hier eingestellt.',
  runden: 'Berichtsrunden',
  feld: {
    tageVorher: 'Vor der Frist nennen',
    veraltetNachTagen: 'Ohne Eintrag veraltet nach',
    mindestabstand: 'Abstand zwischen zwei E-Mails mindestens',
    wochenVorSitzung: 'Vor einer Sitzung an den Stand erinnern',
  },
  einheit: {
    tageVorher: 'Tage',
    veraltetNachTagen: 'Tagen',
    mindestabstand: 'Tage',
    wochenVorSitzung: 'Wochen',
  },
  wochenHinweis: '0: nicht erinnern. Die Sitzungen stehen unter Berichte.',
  anBuero: 'E-Mail an alle mit der Rolle Koordination',
  anZustaendige: 'E-Mail an die Ansprechperson jeder Maßnahme',
  speichern: 'Speichern',
  verlauf: 'Verlauf',
  wann: 'Wann',
  wer: 'Wer',
  kurz: {
    tageVorher: 'Fällig ab',
    veraltetNachTagen: 'Veraltet nach',
    mindestabstand: 'Abstand',
    wochenVorSitzung: 'Vor Sitzung',
  },

  anlass: {
    ueberfaellig: 'Überfällig',
    bald: 'Bald fällig',
    'schritt-vorbei': 'Nächster Schritt ist vorbei',
    'ohne-schritt': 'Ohne nächsten Schritt',
    veraltet: 'Lange nichts eingetragen',
  } satisfies Record<Anlass, string> as Record<Anlass, string>,
  indikatoren: 'Werte von Indikatoren fällig',

  betreff: (anzahl: number) =>
    `Integrationskonzept: ${anzahl === 1 ? 'eine Erinnerung' : `${anzahl} Erinnerungen`}`,
  betreffZustaendige: (anzahl: number) =>
    anzahl === 1 ? 'Eine Maßnahme des Integrationskonzepts' : `${anzahl} Maßnahmen des Integrationskonzepts`,
  anrede: (name: string) => `Guten Tag${name === '' ? '' : ` ${name}`},`,
  satzBuero: 'das ist im Integrationskonzept zu tun:',
  satzZustaendige: 'für diese Maßnahmen sind Sie im Integrationskonzept als Ansprechperson genannt:',
  bis: (tag: string) => `bis ${tag}`,
  seit: (tag: string) => `zuletzt ${tag}`,
  weitere: (anzahl: number) => `und ${anzahl} weitere`,
  sitzungSatz: (gremium: string, am: string, anzahl: number) =>
    `Am ${am} tagt „${gremium}“. Bis dahin fehlt der Stand von ${anzahl === 1 ? 'einer Maßnahme' : `${anzahl} Maßnahmen`}.`,
  antworten:
    'Bitte antworten Sie auf diese E-Mail mit ein oder zwei Sätzen: Was ist geschehen, was kommt als Nächstes?',
  gruss: 'Freundliche Grüße',

  aufgabeVeraltet: (anzahl: number) =>
    anzahl === 1
      ? 'Zu einer Maßnahme ist lange nichts eingetragen'
      : `Zu ${anzahl} Maßnahmen ist lange nichts eingetragen`,
  aufgabeVeraltetHinweis: (titel: string) => `Am längsten: ${titel}`,
  aufgabeVeraltetTat: 'Maßnahme ansehen',
  aufgabeVorbei: (anzahl: number) =>
    anzahl === 1
      ? 'Der nächste Schritt einer Maßnahme ist vorbei'
      : `Der nächste Schritt von ${anzahl} Maßnahmen ist vorbei`,
  aufgabeVorbeiTat: 'Schritte ansehen',
  aufgabeIndikator: (bezeichnung: string) => `Neuer Wert fällig: ${bezeichnung}`,
  aufgabeIndikatorHinweis: (tag: string) => `Letzter Wert vom ${tag}`,
  aufgabeIndikatorOhne: 'Noch kein Wert',
  aufgabeIndikatorTat: 'Wert eintragen',
  aufgabeSitzung: (gremium: string, am: string) => `Für „${gremium}“ am ${am} den Stand einholen`,
  aufgabeSitzungHinweis: (anzahl: number) =>
    anzahl === 1 ? 'Von einer Maßnahme fehlt der Stand' : `Von ${anzahl} Maßnahmen fehlt der Stand`,
  aufgabeSitzungTat: 'Berichtsrunde eröffnen',

  fehler: {
    'sammel.vorher': 'Bitte eine ganze Zahl von 0 bis 365 eingeben.',
    'sammel.veraltet': 'Bitte eine ganze Zahl von 7 bis 1000 eingeben.',
    'sammel.abstand': 'Bitte eine ganze Zahl von 1 bis 365 eingeben.',
    'sammel.wochen': 'Bitte eine ganze Zahl von 0 bis 26 eingeben.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: 'Reminders of measures',
  intro:
    'The page “Today” always says what is due. Besides, KoMuT collects it in one e-mail, on working mornings and never more often than set here.',
  runden: 'Report rounds',
  feld: {
    tageVorher: 'Named before the deadline',
    veraltetNachTagen: 'Stale without an entry after',
    mindestabstand: 'Least gap between two e-mails',
    wochenVorSitzung: 'Reminded of the status before a meeting',
  },
  einheit: {
    tageVorher: 'days',
    veraltetNachTagen: 'days',
    mindestabstand: 'days',
    wochenVorSitzung: 'weeks',
  },
  wochenHinweis: '0: do not remind. The meetings stand under Reports.',
  anBuero: 'E-mail to everybody with the role Coordination',
  anZustaendige: 'E-mail to the contact of each measure',
  speichern: 'Save',
  verlauf: 'History',
  wann: 'When',
  wer: 'Who',
  kurz: {
    tageVorher: 'Due within',
    veraltetNachTagen: 'Stale after',
    mindestabstand: 'Gap',
    wochenVorSitzung: 'Before a meeting',
  },

  anlass: {
    ueberfaellig: 'Late',
    bald: 'Due soon',
    'schritt-vorbei': 'Next step is over',
    'ohne-schritt': 'Without a next step',
    veraltet: 'Nothing entered for long',
  },
  indikatoren: 'Values of indicators due',

  betreff: (anzahl) => `Integration concept: ${anzahl === 1 ? 'one reminder' : `${anzahl} reminders`}`,
  betreffZustaendige: (anzahl) =>
    anzahl === 1 ? 'A measure of the integration concept' : `${anzahl} measures of the integration concept`,
  anrede: (name) => `Dear ${name === '' ? 'Sir or Madam' : name},`,
  satzBuero: 'this is to be done in the integration concept:',
  satzZustaendige: 'you are named in the integration concept as the contact for these measures:',
  bis: (tag) => `until ${tag}`,
  seit: (tag) => `last on ${tag}`,
  weitere: (anzahl) => `and ${anzahl} more`,
  sitzungSatz: (gremium, am, anzahl) =>
    `“${gremium}” meets on ${am}. Until then the status of ${anzahl === 1 ? 'one measure' : `${anzahl} measures`} is missing.`,
  antworten: 'Please answer this e-mail with one or two sentences: what has happened, what comes next?',
  gruss: 'Kind regards',

  aufgabeVeraltet: (anzahl) =>
    anzahl === 1
      ? 'Nothing has been entered about a measure for long'
      : `Nothing has been entered about ${anzahl} measures for long`,
  aufgabeVeraltetHinweis: (titel) => `Longest: ${titel}`,
  aufgabeVeraltetTat: 'Open the measure',
  aufgabeVorbei: (anzahl) =>
    anzahl === 1 ? 'The next step of a measure is over' : `The next step of ${anzahl} measures is over`,
  aufgabeVorbeiTat: 'Show the steps',
  aufgabeIndikator: (bezeichnung) => `New value due: ${bezeichnung}`,
  aufgabeIndikatorHinweis: (tag) => `Last value of ${tag}`,
  aufgabeIndikatorOhne: 'No value yet',
  aufgabeIndikatorTat: 'Enter the value',
  aufgabeSitzung: (gremium, am) => `Collect the status for “${gremium}” on ${am}`,
  aufgabeSitzungHinweis: (anzahl) =>
    anzahl === 1 ? 'The status of one measure is missing' : `The status of ${anzahl} measures is missing`,
  aufgabeSitzungTat: 'Open a report round',

  fehler: {
    'sammel.vorher': 'Please enter a whole number from 0 to 365.',
    'sammel.veraltet': 'Please enter a whole number from 7 to 1000.',
    'sammel.abstand': 'Please enter a whole number from 1 to 365.',
    'sammel.wochen': 'Please enter a whole number from 0 to 26.',
  },
};

export const erinnerungenTexte = { de, en };

/** The sentence of a refusal or of a field. */
export function describeSammel(
  ablehnung: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  return erinnerungenTexte[sprache].fehler[ablehnung.grund] ?? describeKonzept(ablehnung, sprache);
}
