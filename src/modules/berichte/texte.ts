/** Words that the whole module shares, and the sentences of its refusals. */
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { begriffTexte } from '../../begriffe/texte.ts';

type Werte = Record<string, string | number>;
type Satz = string | ((werte: Werte) => string);

const de = {
  gruppe: 'Berichte',
  speichern: 'Speichern',
  abbrechen: 'Abbrechen',
  bearbeiten: 'Bearbeiten',
  gespeichert: 'Gespeichert.',
  bericht: 'Bericht',
  berichte: 'Berichte und Vorlagen',
  art: {
    bericht: 'Bericht',
    beschlussvorlage: 'Beschlussvorlage',
    integrationsbericht: 'Integrationsbericht',
    jahresbericht: 'Jahresbericht',
  },
  status: {
    entwurf: 'Entwurf',
    'zur-pruefung': 'Zur Prüfung',
    geprueft: 'Geprüft',
    ausgegeben: 'Ausgegeben',
  },
  ergebnis: {
    angenommen: 'Angenommen',
    geaendert: 'Geändert angenommen',
    abgelehnt: 'Abgelehnt',
    vertagt: 'Vertagt',
    'zur-kenntnis': 'Zur Kenntnis genommen',
  },
  rolle: {
    vorberatung: 'Vorberatung',
    anhoerung: 'Anhörung',
    entscheidung: 'Entscheidung',
    kenntnisnahme: 'Kenntnisnahme',
  },
  gremienart: {
    fachausschuss: 'Fachausschuss',
    kreisausschuss: 'Kreisausschuss',
    kreistag: 'Kreistag',
    arbeitskreis: 'Arbeitskreis',
    weiteres: 'Weiteres Gremium',
  },
  gaststatus: {
    beantragt: 'Beantragt',
    zugelassen: 'Zugelassen',
    abgelehnt: 'Abgelehnt',
    beendet: 'Beendet',
  },
  fehler: {
    'satz.inzwischen-geaendert':
      'Jemand hat das inzwischen geändert. Bitte prüfen Sie die Angaben und speichern Sie noch einmal.',
    'feld.keine-adresse': 'Bitte geben Sie eine Adresse an, die mit https:// oder http:// beginnt.',
    'tag.zukunft': 'Der Tag liegt in der Zukunft.',
    'gremium.unbekannt': 'Bitte wählen Sie ein Gremium.',
    'gremium.gibt-es-schon': 'Ein Gremium mit diesem Namen gibt es schon.',
    'gast.unbekannt': 'Diesen Gast gibt es nicht mehr.',
    'gast.uebergang': 'Das ist vom jetzigen Stand aus nicht vorgesehen.',
    'sitzung.unbekannt': 'Diese Sitzung gibt es nicht mehr.',
    'sitzung.gibt-es-schon': 'Für dieses Gremium ist zu dieser Zeit schon eine Sitzung eingetragen.',
    'sitzung.frist-danach': 'Die Frist für Vorlagen liegt nach der Sitzung.',
    'beschluss.unbekannt': 'Diesen Beschluss gibt es nicht mehr.',
    'auftrag.unbekannt': 'Diesen Auftrag gibt es nicht mehr.',
    'auftrag.erledigt': 'Dieser Auftrag ist schon erledigt.',
  } satisfies Record<string, Satz> as Record<string, Satz>,
};

const en: typeof de = {
  gruppe: 'Reports',
  speichern: 'Save',
  abbrechen: 'Cancel',
  bearbeiten: 'Edit',
  gespeichert: 'Saved.',
  bericht: 'Report',
  berichte: 'Reports and papers',
  art: {
    bericht: 'Report',
    beschlussvorlage: 'Resolution paper',
    integrationsbericht: 'Integration report',
    jahresbericht: 'Annual report',
  },
  status: {
    entwurf: 'Draft',
    'zur-pruefung': 'In review',
    geprueft: 'Reviewed',
    ausgegeben: 'Issued',
  },
  ergebnis: {
    angenommen: 'Adopted',
    geaendert: 'Adopted with changes',
    abgelehnt: 'Rejected',
    vertagt: 'Postponed',
    'zur-kenntnis': 'Taken note of',
  },
  rolle: {
    vorberatung: 'Preliminary deliberation',
    anhoerung: 'Hearing',
    entscheidung: 'Decision',
    kenntnisnahme: 'For information',
  },
  gremienart: {
    fachausschuss: 'Committee',
    kreisausschuss: 'District executive',
    kreistag: 'District council',
    arbeitskreis: 'Working group',
    weiteres: 'Other body',
  },
  gaststatus: {
    beantragt: 'Applied for',
    zugelassen: 'Admitted',
    abgelehnt: 'Turned down',
    beendet: 'Ended',
  },
  fehler: {
    'satz.inzwischen-geaendert':
      'Somebody has changed this in the meantime. Please check the entries and save again.',
    'feld.keine-adresse': 'Please give an address that begins with https:// or http://.',
    'tag.zukunft': 'The day is in the future.',
    'gremium.unbekannt': 'Please choose a body.',
    'gremium.gibt-es-schon': 'There is already a body of this name.',
    'gast.unbekannt': 'This guest no longer exists.',
    'gast.uebergang': 'This is not possible from where the application stands.',
    'sitzung.unbekannt': 'This meeting no longer exists.',
    'sitzung.gibt-es-schon': 'A meeting of this body is already entered for this time.',
    'sitzung.frist-danach': 'The deadline for papers is after the meeting.',
    'beschluss.unbekannt': 'This resolution no longer exists.',
    'auftrag.unbekannt': 'This task no longer exists.',
    'auftrag.erledigt': 'This task has been done already.',
  },
};

export const berichteTexte = { de, en };

/** The sentence of a refusal. */
export function describeBericht(
  { grund, werte = {} }: Pick<Ablehnung, 'grund' | 'werte'>,
  sprache: Anzeigesprache,
): string {
  const satz =
    berichteTexte[sprache].fehler[grund] ?? (begriffTexte[sprache] as Record<string, Satz>)[grund] ?? grund;
  return typeof satz === 'function' ? satz(werte) : satz;
}

/** The same for every field of a form. */
export const describeFehler = (
  fehler: Readonly<Record<string, string>>,
  sprache: Anzeigesprache,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fehler).map(([feld, grund]) => [feld, describeBericht({ grund }, sprache)]),
  );
