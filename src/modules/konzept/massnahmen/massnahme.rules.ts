/** Tags as an office types them. */

/** The seventeen goals of the United Nations, however somebody writes one: `sdg4`, `SDG Nr. 4`. */
const SDG = /^(?:sdg|ziel der nachhaltigkeit)[\s-]*(?:nr\.?|ziel)?\s*(\d{1,2})$/i;

/** Separated by commas or semicolons, each once, goals of sustainability in one spelling (`SDG 4`). */
export function splitSchlagworte(text: string): string[] {
  const worte = text
    .split(/[,;]/)
    .map((wort) => wort.replace(/\s+/g, ' ').trim())
    .filter((wort) => wort !== '')
    .map((wort) => {
      const nummer = sdgOf(wort);
      return nummer === undefined ? wort : `SDG ${nummer}`;
    });
  return [...new Map(worte.map((wort) => [wort.toLowerCase(), wort])).values()];
}

/** Goals of sustainability by their number, then the other tags in alphabetical order. */
export function compareSchlagworte(a: string, b: string): number {
  const [erste, zweite] = [sdgOf(a) ?? 99, sdgOf(b) ?? 99];
  return erste - zweite || a.localeCompare(b, 'de');
}

/** 1 to 17 when the tag is a goal of the United Nations; undefined otherwise. */
export function sdgOf(schlagwort: string): number | undefined {
  const nummer = Number(SDG.exec(schlagwort)?.[1] ?? 0);
  return nummer >= 1 && nummer <= 17 ? nummer : undefined;
}

/**
 * From when to when a measure runs, for a bar over the years: what happened before what is planned; without a beginning
 * from the edition's day on. Null when nobody can say when it ends.
 */
export function spanOf(
  massnahme: {
    geplant_ab: string | null;
    begonnen_am: string | null;
    beendet_am: string | null;
    frist: string | null;
    ist_laufend: boolean;
  },
  ausgabeAb: string,
): { von: string; bis: string | null } | null {
  const { geplant_ab, begonnen_am, beendet_am, frist, ist_laufend } = massnahme;
  const bis = beendet_am ?? (ist_laufend ? null : frist);
  if (bis === null && !ist_laufend) return null;
  const von = begonnen_am ?? geplant_ab ?? ausgabeAb;
  return { von: bis !== null && von > bis ? bis : von, bis };
}
