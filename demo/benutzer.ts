import type { Anzeigesprache } from '../src/begriffe/anzeigesprache.ts';
import type { Rolle } from '../src/begriffe/rolle.ts';
import { bezuegeOf, SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { createUser } from '../src/modules/verwaltung/benutzer/benutzer-anlegen.action.ts';
import { rollenTexte } from '../src/modules/verwaltung/index.ts';
import { type Bau, must } from './bau.ts';
import { BEKANNTE, type Bekannt } from './menschen.ts';

/** Somebody of the demo county who can sign in. */
export interface DemoBenutzer {
  rolle: Rolle;
  name: string;
  email: string;
  /** The requester somebody acts for, by its key. */
  stelle?: string;
  bekannt?: Bekannt;
}

/** The same for everybody: nobody here is real and nothing here is secret. */
const DEMO_PASSWORT = 'Ebbe und Flut am Siel';

const sprachmittlerin = (bekannt: 'hanan' | 'oksana'): DemoBenutzer => {
  const { vorname, nachname } = BEKANNTE[bekannt];
  const email = `${vorname}.${nachname}@demo.example`.toLowerCase();
  return { rolle: 'sprachmittler', name: `${vorname} ${nachname}`, email, bekannt };
};

/** One person for each role of the office, two for those who work with it every day. Invented, all of them. */
export const DEMO_BENUTZER: readonly DemoBenutzer[] = [
  { rolle: 'disposition', name: 'Imke Harberts', email: 'disposition@demo.example' },
  { rolle: 'koordination', name: 'Jelto Okoro-Mammen', email: 'koordination@demo.example' },
  { rolle: 'leitung', name: 'Dr. Femke Uphoff', email: 'leitung@demo.example' },
  { rolle: 'kursverwaltung', name: 'Tomke Wessels', email: 'kursverwaltung@demo.example' },
  { rolle: 'beratung', name: 'Nadia El-Amin', email: 'beratung@demo.example' },
  { rolle: 'zahlstelle', name: 'Enno Poppinga', email: 'zahlstelle@demo.example' },
  { rolle: 'auswertung', name: 'Wiebke Thaden', email: 'auswertung@demo.example' },
  { rolle: 'datenschutz', name: 'Onno Behrends', email: 'datenschutz@demo.example' },
  { rolle: 'technik', name: 'Swantje Aden', email: 'technik@demo.example' },
  { rolle: 'stelle', name: 'Hauke Frerichs', email: 'jobcenter@demo.example', stelle: 'jobcenter' },
  { rolle: 'stelle', name: 'Dr. Ayla Brandt', email: 'kinderarzt@demo.example', stelle: 'kinderarzt' },
  sprachmittlerin('hanan'),
  sprachmittlerin('oksana'),
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

/**
 * Makes an account.
 * @param bezugId the organisation or person of an external role
 */
export async function enterBenutzer(
  bau: Bau,
  { rolle, name, email }: DemoBenutzer,
  bezugId: number | null,
  at: Date,
): Promise<Wer> {
  const neu = { name, email, passwort: DEMO_PASSWORT, rollen: [{ rolle, bezugId }] };
  const { userId } = await must(createUser(bau.as(SYSTEM, at), neu), email);
  return {
    ...SYSTEM,
    art: 'benutzer',
    id: userId,
    name,
    rollen: [rolle],
    ...bezuegeOf([{ rolle, bezugId }]),
  };
}
