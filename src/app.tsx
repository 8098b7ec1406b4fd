import type { Anzeigesprache } from './begriffe/anzeigesprache.ts';
import type { Rolle } from './begriffe/rolle.ts';
import { berichte } from './modules/berichte/index.ts';
import { bestand } from './modules/bestand/index.ts';
import { haushalt } from './modules/haushalt/index.ts';
import { heute } from './modules/heute/index.ts';
import { konzept } from './modules/konzept/index.ts';
import { sprachkurse } from './modules/sprachkurse/index.ts';
import { sprachmittlung } from './modules/sprachmittlung/index.ts';
import { rollenTexte, verwaltung } from './modules/verwaltung/index.ts';
import type { Modul } from './platform/modul.ts';

const office: readonly Modul[] = [sprachmittlung, sprachkurse, konzept];
const counted: readonly Modul[] = [...office, haushalt(office)];
const told: readonly Modul[] = [...counted, bestand(counted)];
const trade: readonly Modul[] = [...told, berichte(told), verwaltung];

/** Every module of the house, in the order of the navigation. */
export const modules: readonly Modul[] = [heute(trade), ...trade];

export function roleName(rolle: string, sprache: Anzeigesprache): string {
  return rollenTexte[sprache][rolle as Rolle] ?? rolle;
}
