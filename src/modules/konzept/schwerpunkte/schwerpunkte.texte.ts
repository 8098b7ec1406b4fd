/** Words of strategic focuses. */
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';

const de = {
  schwerpunkt: 'Schwerpunkt',
  schwerpunkte: 'Schwerpunkte',
  einleitung:
    'Handlungsfelder, die ein Beschluss für einige Jahre in den Vordergrund stellt. Solange ein Schwerpunkt läuft, steht er überall, wo das Feld steht: in der Gliederung, bei jeder Maßnahme, in Ansichten, Anhang und Dateien und auf der öffentlichen Seite.',
  neu: 'Schwerpunkt festlegen',
  bearbeiten: 'Schwerpunkt bearbeiten',
  leer: 'Noch kein Schwerpunkt',
  leerHinweis:
    'Wenn der Kreistag ein Handlungsfeld zum Schwerpunkt macht, tragen Sie den Beschluss hier ein.',
  keinKonzept: 'Noch kein Konzept',
  titel: 'Name',
  titelHinweis: 'Zum Beispiel „Strategischer Schwerpunkt Sprache 2026 bis 2028“',
  felder: 'Gilt für',
  zeitraum: 'Zeitraum',
  von: 'Von',
  bis: 'Bis',
  budget: 'Budget',
  budgetHinweis: 'Für das ganze Handlungsfeld im ganzen Zeitraum, in Euro.',
  beschlussteil: 'Beschluss',
  register: 'Aus dem Beschlussregister',
  registerHinweis: 'Was Sie darunter leer lassen, kommt aus dem Register.',
  keiner: 'Keiner',
  gremium: 'Gremium',
  beschlossenAm: 'Beschlossen am',
  vorlage: 'Vorlage Nr.',
  wortlaut: 'Wortlaut des Beschlusses',
  adresse: 'Link zur Vorlage',
  zurVorlage: 'Vorlage öffnen',
  imRegister: 'Im Beschlussregister',
  stand: { laeuft: 'Läuft', kommt: 'Beginnt später', beendet: 'Beendet' },
  festgelegt: 'Der Schwerpunkt ist festgelegt.',
  entfernen: 'Entfernen',
  entfernenFrage: 'Diesen Schwerpunkt entfernen?',
  entfernenHinweis: 'Nur, wenn er irrtümlich eingetragen ist. Ein beendeter Schwerpunkt bleibt hier lesbar.',
  entfernt: 'Der Schwerpunkt ist entfernt.',
  aufgabe: (titel: string) => `Schwerpunkt endet: ${titel}`,
  aufgabeHinweis: (tag: string) =>
    `Letzter Tag ${tag}. Soll er verlängert werden, braucht es einen neuen Beschluss.`,
  aufgabeTat: 'Schwerpunkt ansehen',
  fehler: {
    'schwerpunkt.unbekannt': 'Diesen Schwerpunkt gibt es nicht mehr.',
    'schwerpunkt.ohne-feld': 'Bitte mindestens ein Handlungsfeld wählen.',
    'schwerpunkt.beschluss-fehlt': 'Diesen Beschluss gibt es im Register nicht.',
  } as Record<string, string>,
};

const en: typeof de = {
  schwerpunkt: 'Focus',
  schwerpunkte: 'Focuses',
  einleitung:
    'Fields of action that a resolution puts in front for some years. While a focus applies it stands wherever the field stands: in the outline, on every measure, in views, annex and files and on the public page.',
  neu: 'Set a focus',
  bearbeiten: 'Edit the focus',
  leer: 'No focus yet',
  leerHinweis: 'When the county council makes a field of action its focus, enter the resolution here.',
  keinKonzept: 'No concept yet',
  titel: 'Name',
  titelHinweis: 'For example “Strategic focus on language 2026 to 2028”',
  felder: 'Applies to',
  zeitraum: 'Period',
  von: 'From',
  bis: 'Until',
  budget: 'Budget',
  budgetHinweis: 'For the whole field of action in the whole period, in euros.',
  beschlussteil: 'Resolution',
  register: 'From the register of resolutions',
  registerHinweis: 'What you leave empty below comes from the register.',
  keiner: 'None',
  gremium: 'Body',
  beschlossenAm: 'Resolved on',
  vorlage: 'Paper no.',
  wortlaut: 'Wording of the resolution',
  adresse: 'Link to the paper',
  zurVorlage: 'Open the paper',
  imRegister: 'In the register of resolutions',
  stand: { laeuft: 'Applies', kommt: 'Begins later', beendet: 'Over' },
  festgelegt: 'The focus is set.',
  entfernen: 'Remove',
  entfernenFrage: 'Remove this focus?',
  entfernenHinweis: 'Only when it was entered by mistake. A focus that is over stays readable here.',
  entfernt: 'The focus is removed.',
  aufgabe: (titel) => `Focus ends: ${titel}`,
  aufgabeHinweis: (tag) => `Last day ${tag}. To prolong it a new resolution is needed.`,
  aufgabeTat: 'See the focus',
  fehler: {
    'schwerpunkt.unbekannt': 'This focus no longer exists.',
    'schwerpunkt.ohne-feld': 'Please choose at least one field of action.',
    'schwerpunkt.beschluss-fehlt': 'The register has no such resolution.',
  },
};

export const schwerpunkteTexte = { de, en };

/** The sentence of a refusal or of a field's error. */
export function describeSchwerpunkt({ grund }: Pick<Ablehnung, 'grund'>, sprache: Anzeigesprache): string {
  return schwerpunkteTexte[sprache].fehler[grund] ?? describeKonzept({ grund }, sprache);
}
