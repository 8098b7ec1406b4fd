import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
/** Words of the page of those who are responsible. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { describeKonzept } from '../konzept.texte.ts';

const de = {
  titel: 'Zuständige',
  einleitung: (ausgabe: string) =>
    `Wer laut ${ausgabe} zuständig ist. Dieselbe Stelle in mehreren Schreibweisen vereinen Sie hier in einem Schritt, und hier sagen Sie, welche Person für ihre Maßnahmen antwortet.`,
  leer: 'Noch niemand zuständig',
  leerHinweis: 'Sobald Maßnahmen eine Zuständigkeit haben, stehen die Namen hier.',
  name: 'Name',
  massnahmen: 'Maßnahmen',
  kontakte: 'Ansprechperson',
  ohneKontakt: (anzahl: number) =>
    anzahl === 1 ? '1 Maßnahme ohne Ansprechperson' : `${anzahl} Maßnahmen ohne Ansprechperson`,
  vorschlag: 'Vermutlich dieselbe Stelle',
  vorschlagTat: 'Diese vereinen',
  vorschlagGenau: (namen: string) => `Diese vereinen: ${namen}`,
  vereinen: 'Namen vereinen oder umbenennen',
  vereinenHinweis: 'Alle angekreuzten Namen heißen danach gleich, in allen Maßnahmen dieser Ausgabe.',
  welche: 'Welche Namen',
  neu: 'So soll es heißen',
  vereint: (anzahl: number) =>
    anzahl === 1 ? '1 Maßnahme ist geändert.' : `${anzahl} Maßnahmen sind geändert.`,
  kontakt: 'Ansprechperson für alle Maßnahmen eines Namens',
  kontaktHinweis: 'Diese Person wird in Berichtsrunden nach ihren Maßnahmen gefragt.',
  zustaendig: 'Zuständig',
  kontaktName: 'Ansprechperson',
  kontaktEmail: 'E-Mail',
  nurFehlende: 'Nur, wo noch niemand eingetragen ist',
  eintragen: 'Eintragen',
  fehler: {
    'zustaendige.keine': 'Bitte mindestens einen Namen ankreuzen.',
    'zustaendige.mehrere': 'Bitte nur einen Namen eingeben, ohne Semikolon.',
    'zustaendige.nichts': 'Daran ändert sich bei keiner Maßnahme etwas.',
  } as Record<string, string>,
};

const en: typeof de = {
  titel: 'Responsible',
  einleitung: (ausgabe) =>
    `Who is responsible according to ${ausgabe}. Here you make one name of several spellings in one step, and say which person answers for its measures.`,
  leer: 'Nobody responsible yet',
  leerHinweis: 'Once measures name who is responsible, the names stand here.',
  name: 'Name',
  massnahmen: 'Measures',
  kontakte: 'Contact',
  ohneKontakt: (anzahl) =>
    anzahl === 1 ? '1 measure without a contact' : `${anzahl} measures without a contact`,
  vorschlag: 'Probably the same organisation',
  vorschlagTat: 'Unite these',
  vorschlagGenau: (namen) => `Unite these: ${namen}`,
  vereinen: 'Unite or rename',
  vereinenHinweis: 'All ticked names are written alike afterwards, in all measures of this edition.',
  welche: 'Which names',
  neu: 'It should be called',
  vereint: (anzahl) => (anzahl === 1 ? '1 measure is changed.' : `${anzahl} measures are changed.`),
  kontakt: 'Contact for all measures of a name',
  kontaktHinweis: 'This person is asked about her measures in report rounds.',
  zustaendig: 'Responsible',
  kontaktName: 'Contact',
  kontaktEmail: 'E-mail',
  nurFehlende: 'Only where nobody is entered yet',
  eintragen: 'Enter',
  fehler: {
    'zustaendige.keine': 'Please tick at least one name.',
    'zustaendige.mehrere': 'Please enter one name only, without a semicolon.',
    'zustaendige.nichts': 'That changes nothing in any measure.',
  },
};

export const zustaendigeTexte = { de, en };

/** The sentence of a refusal or of a field's error. */
export const describeZustaendige = ({ grund }: Pick<Ablehnung, 'grund'>, sprache: Anzeigesprache): string =>
  zustaendigeTexte[sprache].fehler[grund] ?? describeKonzept({ grund }, sprache);
