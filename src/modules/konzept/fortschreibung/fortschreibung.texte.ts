/** Words of a revision. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';
import type { Verbleib } from './fortschreibung.rules.ts';

type Art = Verbleib | 'neu';

const de = {
  titel: (bezeichnung: string) => `Fortschreibung: ${bezeichnung}`,
  fortschreibung: 'Fortschreibung',
  einleitung: (alt: string) =>
    `Aus der geltenden Ausgabe ${alt}. Sie gilt weiter, bis die neue beschlossen ist.`,
  keineAusgabe: 'Noch keine Ausgabe gilt',
  keineAusgabeHinweis: 'Übernehmen Sie zuerst das Konzept und setzen Sie es in Kraft.',
  beginnen: 'Fortschreibung beginnen',
  beginnenHinweis:
    'KoMuT legt einen Entwurf mit allen Zielen und Maßnahmen der geltenden Ausgabe an. Danach entscheiden Sie für jede Maßnahme, was aus ihr wird.',
  bezeichnung: 'Name der neuen Ausgabe',
  begonnen: 'Der Entwurf ist angelegt.',
  zumEntwurf: 'Zum Entwurf',
  laeuft: (bezeichnung: string) => `Der Entwurf ${bezeichnung} ist in Arbeit.`,
  abgeloest: 'Diese Ausgabe ist abgelöst.',
  gilt: 'Diese Ausgabe gilt. An ihr wird nichts mehr entschieden.',
  fortschritt: 'Entschieden',
  von: (fertig: number, alle: number) => `${fertig} von ${alle} Maßnahmen`,
  reiter: { offen: 'Offen', entschieden: 'Entschieden', neu: 'Neu', alle: 'Alle' },
  ansichten: 'Maßnahmen nach Entscheidung',
  offeneUebernehmen: 'Alle offenen unverändert übernehmen',
  offeneFrage: (anzahl: number) =>
    anzahl === 1
      ? 'Die offene Maßnahme unverändert übernehmen?'
      : `${anzahl} offene Maßnahmen unverändert übernehmen?`,
  offeneHinweis: 'Sie können jede einzelne danach noch anders entscheiden.',
  uebernommen: (anzahl: number) =>
    anzahl === 1 ? '1 Maßnahme ist übernommen.' : `${anzahl} Maßnahmen sind übernommen.`,
  massnahme: 'Maßnahme',
  feld: 'Handlungsfeld',
  entscheidung: 'Entscheidung',
  entscheiden: 'Entscheiden',
  nichtsHier: 'Hier steht keine Maßnahme',
  art: {
    uebernommen: 'Übernommen',
    geaendert: 'Geändert',
    zusammengefuehrt: 'Zusammengeführt',
    geteilt: 'Aufgeteilt',
    erledigt: 'Erledigt',
    entfallen: 'Entfallen',
    neu: 'Neu',
  } satisfies Record<Art, string> as Record<Art, string>,
  artHinweis: {
    uebernommen: 'steht unverändert in der neuen Ausgabe',
    geaendert: 'steht mit neuem Wortlaut in der neuen Ausgabe',
    zusammengefuehrt: 'geht in einer anderen Maßnahme auf',
    geteilt: 'wird zu mehreren neuen Maßnahmen',
    erledigt: 'ist umgesetzt und steht nicht mehr in der neuen Ausgabe',
    entfallen: 'wird nicht weiterverfolgt',
  } satisfies Record<Verbleib, string> as Record<Verbleib, string>,
  unentschieden: 'Noch offen',
  wasWird: 'Was wird aus dieser Maßnahme?',
  bisher: 'Bisheriger Wortlaut',
  neuerWortlaut: 'Neuer Wortlaut',
  nurGeaendert: 'Nur bei „Geändert“.',
  nurZusammengefuehrt: 'Nur bei „Zusammengeführt“.',
  nurGeteilt: 'Nur bei „Aufgeteilt“: eine Maßnahme je Absatz, dazwischen eine leere Zeile.',
  text: 'Text',
  zustaendig: 'Zuständig',
  termin: 'Terminierung',
  ziel: 'Geht auf in',
  keine: 'Keine',
  teile: 'Neue Maßnahmen',
  grund: 'Grund',
  grundHinweis: 'Nötig bei „Zusammengeführt“, „Erledigt“ und „Entfallen“.',
  beschluss: 'Beschluss',
  beschlussHinweis: 'Zum Beispiel: Ausschuss für Soziales, 12.05.2026, TOP 4',
  speichernWeiter: 'Speichern und weiter',
  abbrechen: 'Abbrechen',
  speichern: 'Speichern',
  gespeichert: 'Gespeichert.',
  alleEntschieden: 'Gespeichert. Über alle Maßnahmen ist entschieden.',
  neueMassnahme: 'Neue Maßnahme hinzufügen',
  knoten: 'Gehört zu',
  hinzufuegen: 'Hinzufügen',
  hinzugefuegt: 'Die Maßnahme steht im Entwurf.',
  mitwirkende: 'Mitwirkende',
  mitwirkendeHinweis: 'Wer an der Fortschreibung beteiligt war, eine Person oder Stelle je Zeile.',
  inKraft: 'Neue Ausgabe in Kraft setzen',
  inKraftHinweis:
    'Die bisherige Ausgabe wird abgelöst und bleibt lesbar. Erledigte und entfallene Maßnahmen bekommen ihren letzten Stand.',
  inKraftOffen: (anzahl: number) =>
    anzahl === 1
      ? 'Vorher muss noch über 1 Maßnahme entschieden werden.'
      : `Vorher muss noch über ${anzahl} Maßnahmen entschieden werden.`,
  beschlossenAm: 'Beschlossen am',
  inKraftSetzen: 'In Kraft setzen',
  istInKraft: 'Die neue Ausgabe gilt.',
  synopse: 'Synopse',
  synopseTitel: (alt: string, neu: string) => `Synopse: ${alt} und ${neu}`,
  synopseLeer: 'Diese Ausgabe hat keine Vorgängerin, mit der sie verglichen werden kann.',
  alt: 'Bisher',
  neu: 'Neu',
  wortlautAngaben: (zustaendig: string, termin: string) =>
    [zustaendig && `Zuständig: ${zustaendig}`, termin && `Terminierung: ${termin}`]
      .filter(Boolean)
      .join('\n'),
  gehtAuf: (ziel: string) => `Geht auf in: ${ziel}`,
  wirdZu: (ziele: string) => `Wird zu:\n${ziele}`,
  herunterladen: { pdf: 'PDF', docx: 'Word' },
  stand: (tag: string) => `Stand: ${tag}`,
  fehler: {
    'fortschreibung.gilt-nicht': 'Fortschreiben lässt sich nur die Ausgabe, die gilt.',
    'fortschreibung.laeuft-schon': 'Es gibt schon einen Entwurf. Bitte arbeiten Sie an ihm weiter.',
    'fortschreibung.kein-entwurf': 'Diese Ausgabe ist kein Entwurf mehr.',
    'fortschreibung.grund-fehlt': 'Bitte einen Grund angeben.',
    'fortschreibung.text-fehlt': 'Bitte den neuen Wortlaut eingeben.',
    'fortschreibung.nichts-geaendert':
      'Der Wortlaut ist derselbe. Bitte ändern Sie ihn oder wählen Sie „Übernommen“.',
    'fortschreibung.ziel-fehlt': 'Bitte auswählen, in welcher Maßnahme diese aufgeht.',
    'fortschreibung.teile-fehlen':
      'Bitte mindestens zwei Maßnahmen eingeben, getrennt durch eine leere Zeile.',
    'fortschreibung.ist-ziel':
      'In dieser Maßnahme geht eine andere auf. Bitte entscheiden Sie zuerst über jene neu.',
    'fortschreibung.teil-in-arbeit':
      'Eine der neuen Maßnahmen hat schon eigene Einträge. Die Aufteilung lässt sich nicht mehr zurücknehmen.',
    'fortschreibung.knoten-fehlt': 'Bitte auswählen, wozu die Maßnahme gehört.',
    'fortschreibung.unvollstaendig': 'Noch nicht über alle Maßnahmen ist entschieden.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: (bezeichnung) => `Revision: ${bezeichnung}`,
  fortschreibung: 'Revision',
  einleitung: (alt) => `From the edition in force, ${alt}. It stays in force until the new one is resolved.`,
  keineAusgabe: 'No edition is in force yet',
  keineAusgabeHinweis: 'Take over the concept first and put it into force.',
  beginnen: 'Begin a revision',
  beginnenHinweis:
    'KoMuT makes a draft with all goals and measures of the edition in force. Then you decide for each measure what becomes of it.',
  bezeichnung: 'Name of the new edition',
  begonnen: 'The draft is made.',
  zumEntwurf: 'Go to the draft',
  laeuft: (bezeichnung) => `The draft ${bezeichnung} is being worked on.`,
  abgeloest: 'This edition is replaced.',
  gilt: 'This edition is in force. Nothing is decided about it any more.',
  fortschritt: 'Decided',
  von: (fertig, alle) => `${fertig} of ${alle} measures`,
  reiter: { offen: 'Open', entschieden: 'Decided', neu: 'New', alle: 'All' },
  ansichten: 'Measures by decision',
  offeneUebernehmen: 'Take over all open ones unchanged',
  offeneFrage: (anzahl) =>
    anzahl === 1 ? 'Take over the open measure unchanged?' : `Take over ${anzahl} open measures unchanged?`,
  offeneHinweis: 'You can still decide otherwise about each of them.',
  uebernommen: (anzahl) => (anzahl === 1 ? '1 measure is taken over.' : `${anzahl} measures are taken over.`),
  massnahme: 'Measure',
  feld: 'Field of action',
  entscheidung: 'Decision',
  entscheiden: 'Decide',
  nichtsHier: 'There is no measure here',
  art: {
    uebernommen: 'Taken over',
    geaendert: 'Changed',
    zusammengefuehrt: 'Merged',
    geteilt: 'Split',
    erledigt: 'Done',
    entfallen: 'Dropped',
    neu: 'New',
  },
  artHinweis: {
    uebernommen: 'stands unchanged in the new edition',
    geaendert: 'stands in the new edition with a new wording',
    zusammengefuehrt: 'becomes part of another measure',
    geteilt: 'becomes several new measures',
    erledigt: 'is done and no longer stands in the new edition',
    entfallen: 'is not pursued any further',
  },
  unentschieden: 'Still open',
  wasWird: 'What becomes of this measure?',
  bisher: 'Wording until now',
  neuerWortlaut: 'New wording',
  nurGeaendert: 'Only for “Changed”.',
  nurZusammengefuehrt: 'Only for “Merged”.',
  nurGeteilt: 'Only for “Split”: one measure in each paragraph, with a blank line between them.',
  text: 'Text',
  zustaendig: 'Responsible',
  termin: 'Schedule',
  ziel: 'Becomes part of',
  keine: 'None',
  teile: 'New measures',
  grund: 'Reason',
  grundHinweis: 'Needed for “Merged”, “Done” and “Dropped”.',
  beschluss: 'Resolution',
  beschlussHinweis: 'For example: committee for social affairs, 12 May 2026, item 4',
  speichernWeiter: 'Save and go on',
  abbrechen: 'Cancel',
  speichern: 'Save',
  gespeichert: 'Saved.',
  alleEntschieden: 'Saved. All measures are decided.',
  neueMassnahme: 'Add a new measure',
  knoten: 'Belongs to',
  hinzufuegen: 'Add',
  hinzugefuegt: 'The measure stands in the draft.',
  mitwirkende: 'Contributors',
  mitwirkendeHinweis: 'Who had a part in the revision, one person or body on each line.',
  inKraft: 'Put the new edition into force',
  inKraftHinweis:
    'The edition until now is replaced and stays readable. Measures that are done or dropped get their last status.',
  inKraftOffen: (anzahl) =>
    anzahl === 1 ? '1 measure has to be decided before.' : `${anzahl} measures have to be decided before.`,
  beschlossenAm: 'Resolved on',
  inKraftSetzen: 'Put into force',
  istInKraft: 'The new edition is in force.',
  synopse: 'Synopsis',
  synopseTitel: (alt, neu) => `Synopsis: ${alt} and ${neu}`,
  synopseLeer: 'There is no edition before this one to compare it with.',
  alt: 'Until now',
  neu: 'New',
  wortlautAngaben: (zustaendig, termin) =>
    [zustaendig && `Responsible: ${zustaendig}`, termin && `Schedule: ${termin}`].filter(Boolean).join('\n'),
  gehtAuf: (ziel) => `Becomes part of: ${ziel}`,
  wirdZu: (ziele) => `Becomes:\n${ziele}`,
  herunterladen: { pdf: 'PDF', docx: 'Word' },
  stand: (tag) => `As of ${tag}`,
  fehler: {
    'fortschreibung.gilt-nicht': 'Only the edition in force can be revised.',
    'fortschreibung.laeuft-schon': 'There is a draft already. Please go on with it.',
    'fortschreibung.kein-entwurf': 'This edition is no draft any more.',
    'fortschreibung.grund-fehlt': 'Please give a reason.',
    'fortschreibung.text-fehlt': 'Please enter the new wording.',
    'fortschreibung.nichts-geaendert': 'The wording is the same. Please change it or choose “Taken over”.',
    'fortschreibung.ziel-fehlt': 'Please choose the measure that this one becomes part of.',
    'fortschreibung.teile-fehlen': 'Please enter at least two measures with a blank line between them.',
    'fortschreibung.ist-ziel':
      'Another measure becomes part of this one. Please decide about that one first.',
    'fortschreibung.teil-in-arbeit':
      'One of the new measures has entries of its own already. The split cannot be taken back any more.',
    'fortschreibung.knoten-fehlt': 'Please choose where the measure belongs.',
    'fortschreibung.unvollstaendig': 'Not all measures are decided yet.',
  },
};

export const fortschreibungTexte = { de, en };

/** The sentence of a refusal; what is not of this part is the whole module's. */
export const describeFortschreibung = (
  { grund }: Pick<Ablehnung, 'grund'>,
  sprache: Anzeigesprache,
): string => fortschreibungTexte[sprache].fehler[grund] ?? describeKonzept({ grund }, sprache);
