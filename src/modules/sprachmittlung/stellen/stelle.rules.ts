/** The kinds of requesters, and which kind a name or the words of an office's list mean. */
import { fold } from '../../../begriffe/spelling.ts';

export const STELLENARTEN = [
  'behoerde',
  'jobcenter',
  'jugendamt',
  'schule',
  'kita',
  'praxis',
  'krankenhaus',
  'beratungsstelle',
  'gericht',
  'unterkunft',
  'verein',
  'sonstige',
] as const;
export type Stellenart = (typeof STELLENARTEN)[number];

export const ZAHLER = ['landkreis', 'stelle', 'dritte'] as const;

/** The more telling word first: a school's social work is the school's, an advice centre of a county is no authority. */
const WORDS: readonly [Stellenart, RegExp][] = [
  ['jobcenter', /job ?center|arbeitsagentur|agentur fuer arbeit|arbeitsamt|massarbeit/],
  ['jugendamt', /jugendamt|jugendhilfe|allgemeiner sozialer dienst|\basd\b|erziehungshilfe/],
  ['kita', /\bkita\b|kinder(?:garten|tages|krippe|haus)|krippe|hort\b|tagesmutter/],
  ['schule', /schul|gymnasium|lyzeum|bbs\b|\bigs\b|\bkgs\b|school/],
  ['krankenhaus', /krankenhaus|klinik|hospital|psychiatrie/],
  ['praxis', /praxis|arzt|aerzt|zahn|hebamme|therap|dr med|frauenheilkunde|apotheke/],
  ['gericht', /gericht|notar|staatsanwalt|anwalt|polizei|justiz/],
  ['unterkunft', /unterkunft|wohnheim|sammelunterkunft|frauenhaus|aufnahme/],
  ['beratungsstelle', /berat|caritas|diakoni|\bawo\b|\bdrk\b|pro familia|migrationsdienst|\bmbe\b|\bjmd\b/],
  ['verein', /verein|\be v\b|initiative|ehrenamt|tafel/],
  [
    'behoerde',
    /amt\b|behoerde|landkreis|kreis\b|stadt\b|gemeinde|rathaus|buergerbuero|fachdienst|verwaltung|ministeri|standesamt|finanzamt|auslaender/,
  ],
];

/** The kind in the words of a list or of a name; `sonstige` when nothing tells. */
export function recogniseStellenart(...texte: readonly (string | undefined)[]): Stellenart {
  for (const text of texte) {
    const folded = fold(text ?? '');
    const found = WORDS.find(([, words]) => words.test(folded));
    if (found) return found[0];
  }
  return 'sonstige';
}
