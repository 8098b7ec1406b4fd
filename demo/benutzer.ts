import type { Anzeigesprache } from '../src/begriffe/anzeigesprache.ts';
import type { Rolle } from '../src/begriffe/rolle.ts';
import { rollenTexte } from '../src/modules/verwaltung/index.ts';

/** Somebody of the demo county who can sign in. */
export interface DemoBenutzer {
  rolle: Rolle;
  name: string;
  email: string;
}

/** The same for everybody: nobody here is real and nothing here is secret. */
export const DEMO_PASSWORT = 'Ebbe und Flut am Siel';

/** One person for each role of the office, two for those who work with it every day. Invented, all of them. */
export const DEMO_BENUTZER: readonly DemoBenutzer[] = [
  { rolle: 'disposition', name: 'Imke Harberts', email: 'disposition@demo.example' },
  { rolle: 'koordination', name: 'Jelto Reemtsma-Okoro', email: 'koordination@demo.example' },
  { rolle: 'leitung', name: 'Dr. Femke Uphoff', email: 'leitung@demo.example' },
  { rolle: 'kursverwaltung', name: 'Tomke Wessels', email: 'kursverwaltung@demo.example' },
  { rolle: 'beratung', name: 'Nadia El-Amin', email: 'beratung@demo.example' },
  { rolle: 'zahlstelle', name: 'Enno Poppinga', email: 'zahlstelle@demo.example' },
  { rolle: 'auswertung', name: 'Wiebke Thaden', email: 'auswertung@demo.example' },
  { rolle: 'datenschutz', name: 'Onno Behrends', email: 'datenschutz@demo.example' },
  { rolle: 'technik', name: 'Swantje Aden', email: 'technik@demo.example' },
  { rolle: 'kurstraeger', name: 'Habbo Coordes', email: 'kurstraeger@demo.example' },
  { rolle: 'gemeinde', name: 'Gesa Ubben', email: 'gemeinde@demo.example' },
  { rolle: 'netzwerkpartner', name: 'Menno Saathoff', email: 'netzwerkpartner@demo.example' },
];

/** For the lines that the start prints. */
export function demoSignIns(
  sprache: Anzeigesprache,
): { rolle: string; name: string; email: string; passwort: string }[] {
  return DEMO_BENUTZER.map(({ rolle, name, email }) => ({
    rolle: rollenTexte[sprache][rolle],
    name,
    email,
    passwort: DEMO_PASSWORT,
  }));
}
