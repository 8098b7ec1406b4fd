/** The words in which the audit speaks of enrolment and monthly lists. */
import { listenTexte } from './texte.ts';

const { de: t, en: e } = listenTexte;

const de = {
  taten: {
    'teilnehmer.einschreiben': 'Person in Kurs eingeschrieben',
    'teilnehmer.beenden': 'Teilnahme beendet',
    'teilnehmer.austragen': 'Person ausgetragen',
    'teilnehmer.ergebnisse': 'Ergebnisse eines Kurses eingetragen',
    'teilnehmerliste.schreiben': 'Teilnehmerliste gespeichert',
    'teilnehmerliste.einreichen': 'Teilnehmerliste eingereicht',
    'teilnehmerliste.hochladen': 'Datei mit Teilnehmerliste hochgeladen',
    'teilnehmerliste.zuordnen': 'Spalten der Datei zugeordnet',
    'teilnehmerliste.uebernehmen': 'Teilnehmerliste aus Datei übernommen',
    'teilnehmerliste.zurueckgeben': 'Teilnehmerliste zurückgegeben',
    'teilnehmerliste.pruefen': 'Teilnehmerliste geprüft',
    'teilnehmerliste.erinnern': 'An fehlende Teilnehmerlisten erinnert',
    'listenfrist.einstellen': 'Frist der Teilnehmerlisten eingestellt',
  } as Record<string, string>,
  gegenstaende: {
    einschreibung: 'Einschreibung',
    teilnehmerliste: 'Teilnehmerliste',
  } as Record<string, string>,
  felder: {
    kurs_id: 'Nummer des Kurses',
    nummer: t.nummer,
    ab_am: 'Teilnahme ab',
    bis_am: 'Teilnahme bis',
    ergebnis: t.ergebnis,
    ergebnis_niveau: t.ergebnisNiveau,
    abbruchgrund: t.abbruchgrund,
    monat: t.monat,
    'teilnehmerliste ue': t.gehalten,
    'teilnehmerliste anzahl': 'Zeilen',
    'teilnehmerliste.pruefen anzahl': t.befunde,
    'teilnehmerliste.erinnern anzahl': 'Fehlende Listen',
    teilnehmer_ue: t.teilnehmerUe,
    status: t.stand,
    datei: t.datei,
    zuordnung: t.spalten,
    grund: 'Grund',
    tag: t.fristTag,
    abstandTage: t.fristAbstand,
  } as Record<string, string>,
  werte: {
    ergebnis: t.ergebnisse,
    'teilnehmerliste status': t.status,
    zuordnung: t.feld,
    einstellung: { 'sprachkurse.listenfrist': 'Frist der Teilnehmerlisten' },
  } as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: {
    'teilnehmer.einschreiben': 'Person enrolled in a course',
    'teilnehmer.beenden': 'Participation ended',
    'teilnehmer.austragen': 'Person taken off a course',
    'teilnehmer.ergebnisse': 'Results of a course entered',
    'teilnehmerliste.schreiben': 'Participant list saved',
    'teilnehmerliste.einreichen': 'Participant list handed in',
    'teilnehmerliste.hochladen': 'File with a participant list uploaded',
    'teilnehmerliste.zuordnen': 'Columns of the file named',
    'teilnehmerliste.uebernehmen': 'Participant list taken from a file',
    'teilnehmerliste.zurueckgeben': 'Participant list given back',
    'teilnehmerliste.pruefen': 'Participant list checked',
    'teilnehmerliste.erinnern': 'Reminded of missing participant lists',
    'listenfrist.einstellen': 'Deadline of participant lists set',
  },
  gegenstaende: {
    einschreibung: 'Enrolment',
    teilnehmerliste: 'Participant list',
  },
  felder: {
    kurs_id: 'Number of the course',
    nummer: e.nummer,
    ab_am: 'Taking part from',
    bis_am: 'Taking part until',
    ergebnis: e.ergebnis,
    ergebnis_niveau: e.ergebnisNiveau,
    abbruchgrund: e.abbruchgrund,
    monat: e.monat,
    'teilnehmerliste ue': e.gehalten,
    'teilnehmerliste anzahl': 'Lines',
    'teilnehmerliste.pruefen anzahl': e.befunde,
    'teilnehmerliste.erinnern anzahl': 'Missing lists',
    teilnehmer_ue: e.teilnehmerUe,
    status: e.stand,
    datei: e.datei,
    zuordnung: e.spalten,
    grund: 'Reason',
    tag: e.fristTag,
    abstandTage: e.fristAbstand,
  },
  werte: {
    ergebnis: e.ergebnisse,
    'teilnehmerliste status': e.status,
    zuordnung: e.feld,
    einstellung: { 'sprachkurse.listenfrist': 'Deadline of participant lists' },
  },
};

export const listenProtokollTexte = { de, en };
