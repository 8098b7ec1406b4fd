/** Tags in words: the seventeen goals of the United Nations as they are commonly called. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { sdgOf } from './massnahme.rules.ts';

const de = {
  ziele: [
    'Keine Armut',
    'Kein Hunger',
    'Gesundheit und Wohlergehen',
    'Hochwertige Bildung',
    'Geschlechtergleichheit',
    'Sauberes Wasser und Sanitäreinrichtungen',
    'Bezahlbare und saubere Energie',
    'Menschenwürdige Arbeit und Wirtschaftswachstum',
    'Industrie, Innovation und Infrastruktur',
    'Weniger Ungleichheiten',
    'Nachhaltige Städte und Gemeinden',
    'Nachhaltiger Konsum und nachhaltige Produktion',
    'Maßnahmen zum Klimaschutz',
    'Leben unter Wasser',
    'Leben an Land',
    'Frieden, Gerechtigkeit und starke Institutionen',
    'Partnerschaften zur Erreichung der Ziele',
  ],
};

const en: typeof de = {
  ziele: [
    'No poverty',
    'Zero hunger',
    'Good health and well-being',
    'Quality education',
    'Gender equality',
    'Clean water and sanitation',
    'Affordable and clean energy',
    'Decent work and economic growth',
    'Industry, innovation and infrastructure',
    'Reduced inequalities',
    'Sustainable cities and communities',
    'Responsible consumption and production',
    'Climate action',
    'Life below water',
    'Life on land',
    'Peace, justice and strong institutions',
    'Partnerships for the goals',
  ],
};

export const schlagworteTexte = { de, en };

/** "SDG 4: Hochwertige Bildung"; any other tag as it is. */
export function nameSchlagwort(schlagwort: string, sprache: Anzeigesprache): string {
  const nummer = sdgOf(schlagwort);
  const ziel = nummer === undefined ? undefined : schlagworteTexte[sprache].ziele[nummer - 1];
  return ziel === undefined ? schlagwort : `SDG ${nummer}: ${ziel}`;
}
