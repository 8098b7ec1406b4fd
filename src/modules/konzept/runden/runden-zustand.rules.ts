/** How far an answer has come, and what the office sees of a round by person. */
export const ANTWORT_ZUSTAND = ['offen', 'begonnen', 'fertig', 'uebernommen'] as const;
export type Antwortzustand = (typeof ANTWORT_ZUSTAND)[number];

export function isAntwortzustand(text: string): text is Antwortzustand {
  return (ANTWORT_ZUSTAND as readonly string[]).includes(text);
}

export function zustandOf(frage: {
  antwort: object | null;
  ist_fertig: boolean;
  uebernommen_at: Date | null;
}): Antwortzustand {
  if (frage.uebernommen_at !== null) return 'uebernommen';
  if (frage.ist_fertig) return 'fertig';
  return frage.antwort === null ? 'offen' : 'begonnen';
}

export interface Personenstand {
  id: number;
  name: string;
  email: string;
  massnahmen: number;
  fertig: number;
  /** She answers as the deputy of somebody. */
  istVertretung: boolean;
}

/** Who is asked for how much, those with the most still open first. */
export function groupByPerson(
  fragen: readonly {
    person_id: number | null;
    person_name: string | null;
    person_email: string | null;
    ist_fertig: boolean;
    stufe: number;
  }[],
): Personenstand[] {
  const personen = new Map<number, Personenstand>();
  for (const frage of fragen) {
    if (frage.person_id === null) continue;
    const person = personen.get(frage.person_id) ?? {
      id: frage.person_id,
      name: frage.person_name || frage.person_email || '',
      email: frage.person_email ?? '',
      massnahmen: 0,
      fertig: 0,
      istVertretung: false,
    };
    person.massnahmen += 1;
    if (frage.ist_fertig) person.fertig += 1;
    if (frage.stufe === 1) person.istVertretung = true;
    personen.set(frage.person_id, person);
  }
  const open = (one: Personenstand) => one.massnahmen - one.fertig;
  return [...personen.values()].sort((a, b) => open(b) - open(a) || a.name.localeCompare(b.name, 'de'));
}
